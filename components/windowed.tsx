import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Rows drawn together. */
const BLOCK = 50;
/** Up to so many rows all of them are drawn: a screen reader's own keys, and the browser's search, then reach each. */
const WHOLE = 400;

interface WindowedProps<T> {
  readonly rows: readonly T[];
  /** draws the rows from one index to another */
  readonly draw: (from: number, to: number) => ComponentChildren;
  /** indexes that are drawn wherever the list is scrolled to: of the row with focus, of the one to bring into sight */
  readonly needed: readonly number[];
  readonly scroller: RefObject<HTMLElement | null>;
  /** height of a row as long as none was drawn, in the units of `--px` */
  readonly height: number;
  /** up to so many rows all of them are drawn */
  readonly most?: number;
}

/**
 * A long list, drawn in blocks: those a window away from what is seen are only as high as they are. `content-visibility` would leave out their
 * layout alone; making some hundred thousand elements takes seconds by itself.
 */
export function Windowed<T>({ rows, draw, needed, scroller, height, most = WHOLE }: WindowedProps<T>) {
  const count = Math.ceil(rows.length / BLOCK);
  const whole = rows.length <= most;
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([0, 1]));
  const heights = useRef(new Map<number, number>());
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (whole || !holder.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) =>
        setNear((before) => {
          const next = new Set(before);
          for (const { target, isIntersecting, boundingClientRect } of entries) {
            const block = Number((target as HTMLElement).dataset['block']);
            if (isIntersecting) next.add(block);
            else if (next.delete(block)) heights.current.set(block, boundingClientRect.height);
          }
          return next;
        }),
      { root: scroller.current, rootMargin: '100% 0px' },
    );
    for (const block of holder.current.children) observer.observe(block);
    return () => observer.disconnect();
  }, [whole, count, scroller]);

  const wanted = new Set(needed.map((index) => Math.floor(index / BLOCK)));
  return (
    <div ref={holder}>
      {Array.from({ length: count }, (_, block) => {
        const from = block * BLOCK;
        const to = Math.min(rows.length, from + BLOCK);
        const isDrawn = whole || near.has(block) || wanted.has(block);
        const known = heights.current.get(block);
        const size = known === undefined ? `calc(${(to - from) * height} * var(--px))` : `${known}px`;
        return (
          <div key={block} data-block={block} style={isDrawn ? undefined : { blockSize: size }}>
            {isDrawn && draw(from, to)}
          </div>
        );
      })}
    </div>
  );
}
