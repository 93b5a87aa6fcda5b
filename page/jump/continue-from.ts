/** After a jump the keyboard goes on from where the eyes are, though no node of the page may be made focusable for it. */

const FOCUSABLE =
  'a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [tabindex], [contenteditable]';

function takesFocus(element: Element): element is HTMLElement {
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return false;
  return element.tabIndex >= 0 && !element.matches(':disabled, [inert] *') && element.checkVisibility({ visibilityProperty: true });
}

/** First stop of the Tab key after a place, or the last one before it; null past the ends of the page. */
export function stopBeside(node: Node, offset: number, backwards: boolean): HTMLElement | null {
  const document = node.ownerDocument;
  if (!document) return null;
  const place = document.createRange();
  place.setStart(node, offset);
  const stops = Array.from(document.querySelectorAll(FOCUSABLE));
  const lies = (stop: Element): boolean => place.comparePoint(stop, 0) < 0 || stop.contains(node);
  if (backwards) return (stops.reverse().find((stop) => lies(stop) && takesFocus(stop)) as HTMLElement | undefined) ?? null;
  return (stops.find((stop) => !lies(stop) && takesFocus(stop)) as HTMLElement | undefined) ?? null;
}

/**
 * Puts the caret at a place and lets the next Tab go on from there. Firefox does so by itself; Chromium starts from the last element that was
 * pressed or focused, so we answer the first Tab. A press, or focus that moves by itself, ends it.
 * @param signal ends it too
 * @returns ends it
 */
export function continueFrom(node: Node, offset: number, signal: AbortSignal): () => void {
  const document = node.ownerDocument;
  const own = new AbortController();
  const end = (): void => own.abort();
  if (!document || signal.aborted) return end;
  signal.addEventListener('abort', end, { once: true, signal: own.signal });
  const active = document.activeElement;
  if (active instanceof HTMLElement && active !== document.body) active.blur();
  document.getSelection()?.collapse(node, offset);
  const listen = { capture: true, signal: own.signal };
  document.addEventListener('pointerdown', end, { ...listen, passive: true });
  document.addEventListener('focusin', end, { ...listen, passive: true });
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
      end();
      const stop = node.isConnected ? stopBeside(node, offset, event.shiftKey) : null;
      if (!stop) return;
      event.preventDefault();
      stop.focus();
    },
    listen,
  );
  return end;
}
