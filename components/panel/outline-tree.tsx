import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Words } from '../../locales/words.ts';
import type { OutlineRow } from '../../messages.ts';
import { useRoving } from '../use-roving.ts';
import { Windowed } from '../windowed.tsx';
import { OutlineRowView } from './outline-row.tsx';
import type { Marks } from './parts.ts';
import { closedAtFirst, treeOf } from './tree.ts';
import type { TreeRow } from './tree.ts';

interface OutlineTreeProps {
  readonly outline: readonly OutlineRow[];
  readonly marks: ReadonlyMap<string, Marks>;
  /** id of the row that the reader has before them on the page */
  readonly view: string | null;
  readonly words: Words;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly go: (row: OutlineRow) => void;
  readonly copyLink: (row: OutlineRow) => void;
}

/** Share of the list's height at which the paragraph in view stands. */
const SHARE = 1 / 3;

/** Puts a row a third from the top of what scrolls, without motion. */
function hold(scroller: HTMLElement, row: HTMLElement): void {
  const [list, box] = [scroller.getBoundingClientRect(), row.getBoundingClientRect()];
  scroller.scrollBy({ top: box.top - list.top - scroller.clientHeight * SHARE, behavior: 'instant' });
}

/** The outline. ↑ ↓ Home End move, → ← open and close, Enter goes there, C copies the link. */
export function OutlineTree({ outline, marks, view, words, scroller, go, copyLink }: OutlineTreeProps) {
  /** id → whether the reader has opened it, or closed it */
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const closed = useMemo(() => {
    const ids = new Set(closedAtFirst(outline));
    for (const [id, open] of turned)
      if (open) ids.delete(id);
      else ids.add(id);
    return ids;
  }, [outline, turned]);
  const { shown, standsAt } = useMemo(() => treeOf(outline, closed), [outline, closed]);
  const ids = useMemo(() => shown.map(({ row }) => row.id), [shown]);
  const current = view === null ? -1 : (standsAt.get(view) ?? -1);
  const list = useRef<HTMLDivElement>(null);
  const roving = useRoving(ids, current, list);

  /** The pointer stands in the panel: nothing moves under it. */
  const pointed = useRef(false);
  useEffect(() => {
    const enter = (): void => void (pointed.current = true);
    const leave = (): void => void (pointed.current = false);
    document.documentElement.addEventListener('pointerenter', enter);
    document.documentElement.addEventListener('pointerleave', leave);
    return () => {
      document.documentElement.removeEventListener('pointerenter', enter);
      document.documentElement.removeEventListener('pointerleave', leave);
    };
  }, []);
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${current}"]`);
    if (row && scroller.current && !pointed.current) hold(scroller.current, row);
  }, [current, scroller]);

  const turn = ({ row, open }: TreeRow): void => setTurned((before) => new Map(before).set(row.id, open !== true));
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const here = roving.rowOf(event);
    const at = shown[here];
    if (!at || roving.onKey(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const deeper = event.key === (isRtl ? 'ArrowLeft' : 'ArrowRight');
    const higher = event.key === (isRtl ? 'ArrowRight' : 'ArrowLeft');
    if (event.key === 'Enter' || event.key === ' ') go(at.row);
    else if (event.code === 'KeyC' && !event.shiftKey) copyLink(at.row);
    else if (deeper && at.open === false) turn(at);
    else if (deeper && at.open === true) roving.go(here + 1, true);
    else if (higher && at.open === true) turn(at);
    else if (higher && at.parent >= 0) roving.go(at.parent, true);
    else if (!deeper && !higher) return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    const index = roving.rowOf(event);
    const at = shown[index];
    if (!at || !target.closest('[data-index]')) return;
    // the keyboard goes on from here
    roving.go(index, false);
    const press = target.closest<HTMLElement>('[data-press]')?.dataset['press'];
    if (press === 'fold') turn(at);
    else if (press === 'copy') copyLink(at.row);
    else go(at.row);
  };

  return (
    <div
      class="outline"
      role="tree"
      aria-label={words('panel_outline')}
      ref={list}
      onKeyDown={onKeyDown}
      onFocusIn={roving.onFocusIn}
      onClick={onClick}
    >
      <Windowed
        rows={shown}
        needed={[current, roving.stop]}
        scroller={scroller}
        height={27}
        draw={(from, to) =>
          shown
            .slice(from, to)
            .map((each, index) => (
              <OutlineRowView
                key={each.row.id}
                shown={each}
                index={from + index}
                marks={marks.get(each.row.id)}
                isCurrent={from + index === current}
                isStop={from + index === roving.stop}
                words={words}
              />
            ))
        }
      />
    </div>
  );
}
