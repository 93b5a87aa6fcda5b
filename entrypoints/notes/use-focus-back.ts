import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What was there has gone, and the focus with it: it goes to the list, where the reader was. */
export function useFocusBack(isThere: boolean, scroller: RefObject<HTMLElement | null>): void {
  const was = useRef(isThere);
  useEffect(() => {
    const hasGone = was.current && !isThere;
    was.current = isThere;
    if (!hasGone || document.activeElement !== document.body) return;
    scroller.current?.querySelector<HTMLElement>('[data-index][tabindex="0"]')?.focus();
  }, [isThere, scroller]);
}
