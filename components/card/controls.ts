/** Where the controls of a card are: in the frame that keeps a note from the page, or in the card itself. */

/** What the Tab key stops at. */
const STOPS = 'a[href], button:enabled, input:enabled, textarea:enabled, [tabindex]';

export const controlsOf = (card: ParentNode): ParentNode => card.querySelector('iframe')?.contentDocument?.body ?? card;

/** Whether an element is the last that the Tab key stops at, or with `backwards` the first. */
export function isAtEnd(card: ParentNode, focused: Element | null, backwards: boolean): boolean {
  const stops = [...card.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility());
  const end = backwards ? stops[0] : stops.at(-1);
  return end !== undefined && focused === end;
}

/** Focus for a card that was opened by key, once it is shown: its first action, or the field of an editor. */
export function focusFirst(card: ParentNode): void {
  const root = controlsOf(card);
  const first = root.querySelector<HTMLElement>('[data-first]') ?? root.querySelector<HTMLElement>('a[href], button');
  first?.focus();
}
