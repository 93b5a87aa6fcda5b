import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Roving {
  /** index of the row that the Tab key stops at; -1: none */
  readonly stop: number;
  /** Makes a row the stop; with `focus` it takes the focus once it is drawn. */
  readonly go: (index: number, focus: boolean) => void;
  /** What takes the focus by any way, a screen reader's too, is the stop from then on. */
  readonly onFocusIn: (event: FocusEvent) => void;
  /** ↑ ↓ Home End from the row that has focus; true where the key was one of them. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** Index of the row that an event came from; the stop's where it came from none. */
  readonly rowOf: (event: Event) => number;
}

/**
 * One tab stop for a list of rows, known by their keys: rows may come and go around it.
 * @param fallback index of the stop as long as none was chosen
 * @param list holds elements with `data-index`
 */
export function useRoving(keys: readonly string[], fallback: number, list: RefObject<HTMLElement | null>): Roving {
  const [chosen, choose] = useState<string | null>(null);
  const at = chosen === null ? -1 : keys.indexOf(chosen);
  const stop = at >= 0 ? at : keys.length === 0 ? -1 : Math.max(0, Math.min(fallback, keys.length - 1));
  const wanted = useRef(false);
  useEffect(() => {
    if (!wanted.current) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${stop}"]`);
    if (!row) return;
    wanted.current = false;
    row.focus();
    row.scrollIntoView({ block: 'nearest' });
  });
  const go = (index: number, focus: boolean): void => {
    const key = keys[Math.max(0, Math.min(index, keys.length - 1))];
    if (key === undefined) return;
    wanted.current = focus;
    choose(key);
  };
  // the row itself is asked: the stop may not have been drawn anew since it took the focus
  const rowOf = (event: Event): number => {
    const index = (event.target as Element).closest<HTMLElement>('[data-index]')?.dataset['index'];
    return index === undefined ? stop : Number(index);
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
    const here = rowOf(event);
    const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: keys.length - 1 }[event.key];
    if (next === undefined) return false;
    event.preventDefault();
    go(next, true);
    return true;
  };
  const onFocusIn = (event: FocusEvent): void => {
    const index = rowOf(event);
    if (index !== stop) go(index, false);
  };
  return { stop, go, onKey, rowOf, onFocusIn };
}
