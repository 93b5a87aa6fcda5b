/** One set of listeners on the document, whatever the number of citations. Believes trusted events only: a page can make up the others. */
import type { Position } from '../desk.ts';
import type { HoverIntent } from './hover-intent.ts';

export interface WatchOptions<Target extends string | number | object> {
  readonly intent: Pick<
    HoverIntent<Target, unknown>,
    'moveTo' | 'moveIntoCard' | 'down' | 'up' | 'openNow' | 'select' | 'scroll' | 'escape' | 'stop'
  >;
  /** What lies at a point of the viewport. */
  readonly find: (x: number, y: number) => Target | null;
  /** Whether an event lies in the open card (`host.cardHolds`). */
  readonly inCard: (event: MouseEvent) => boolean;
  /** Our host: what scrolls or is pressed in it is not the page's. */
  readonly host: Element;
  /** Where the pointer was seen last before anybody listened; null where it is not on the page. */
  readonly from: Position | null;
  readonly signal: AbortSignal;
}

/** What does something of its own when pressed. */
const PRESSABLE =
  'a[href], area, button, input, select, textarea, label, summary, [role="button"], [role="link"], [contenteditable]:not([contenteditable="false"])';

function positionOf(target: EventTarget | null, document: Document): Position {
  if (target instanceof Element && target !== document.documentElement) return { x: target.scrollLeft, y: target.scrollTop };
  return { x: document.defaultView?.scrollX ?? 0, y: document.defaultView?.scrollY ?? 0 };
}

/** Listens until the signal aborts. Hears pointer, keys, scrolling and selection; prevents nothing. */
export function watchPointer<Target extends string | number | object>(document: Document, options: WatchOptions<Target>): void {
  const { intent, find, inCard, host, from, signal } = options;
  const positions = new WeakMap<EventTarget, Position>();
  let last = from;

  const listen = <Name extends keyof DocumentEventMap>(name: Name, heard: (event: DocumentEventMap[Name]) => void): void =>
    document.addEventListener(name, (event) => event.isTrusted && heard(event), { passive: true, capture: true, signal });

  listen('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    // a browser repeats the event when the page has moved under a pointer at rest
    if (last?.x === event.clientX && last.y === event.clientY) return;
    last = { x: event.clientX, y: event.clientY };
    if (inCard(event)) intent.moveIntoCard();
    else intent.moveTo(event.target === host ? null : find(event.clientX, event.clientY), event.clientX, event.clientY);
  });
  // a frame in the card is entered, and tells no more of it
  listen('pointerover', (event) => {
    if (event.pointerType !== 'touch' && inCard(event)) intent.moveIntoCard();
  });
  listen('pointerout', (event) => {
    if (event.relatedTarget === null) intent.moveTo(null, event.clientX, event.clientY);
  });
  listen('pointerdown', (event) => {
    if (inCard(event)) intent.down('card');
    else intent.down(event.target === host ? null : find(event.clientX, event.clientY));
  });
  listen('pointerup', () => intent.up());
  listen('pointercancel', () => intent.up());
  // a drag takes the pointer over: no pointerup comes
  listen('dragend', () => intent.up());
  listen('click', (event) => {
    // detail 0: made by a key
    if (event.button !== 0 || event.detail === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!(event.target instanceof Element) || event.target === host || event.target.closest(PRESSABLE)) return;
    if (document.getSelection()?.isCollapsed === false) return;
    const target = find(event.clientX, event.clientY);
    if (target !== null) intent.openNow(target, 'press');
  });
  listen('keydown', (event) => {
    if (event.key === 'Escape') intent.escape();
  });
  listen('selectionchange', () => intent.select(document.getSelection()?.isCollapsed === false));
  // where a scroller stood is known from its last event; before the first one, at its start
  positions.set(document, positionOf(document, document));
  listen('scroll', (event) => {
    const target = event.target;
    if (!target || target === host) return;
    const now = positionOf(target, document);
    const before = positions.get(target) ?? { x: 0, y: 0 };
    positions.set(target, now);
    intent.scroll(now.x - before.x, now.y - before.y);
  });
  document.defaultView?.addEventListener('blur', () => intent.up(), { signal });
  signal.addEventListener('abort', () => intent.stop());
  if (from) intent.moveTo(find(from.x, from.y), from.x, from.y);
}
