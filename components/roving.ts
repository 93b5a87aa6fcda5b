/** Keys that move along a row, as steps in reading order: → and ↓ on, ← and ↑ back; turned round where text runs from the right. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * Moves focus along a row that has one tab stop. Home and End go to its ends; at an end it stays.
 * @param row element whose `[data-stop]` descendants are the stops
 * @returns the stop that took focus; null when the key is none of the row's
 */
export function moveAlong(event: Pick<KeyboardEvent, 'key' | 'preventDefault' | 'target'>, row: HTMLElement): HTMLElement | null {
  const stops = [...row.querySelectorAll<HTMLElement>('[data-stop]')];
  const here = stops.findIndex((stop) => stop === event.target);
  if (here < 0) return null;
  const turn = getComputedStyle(row).direction === 'rtl' ? -1 : 1;
  const step = STEPS[event.key];
  let next: number;
  if (step !== undefined) next = here + step * turn;
  else if (event.key === 'Home') next = 0;
  else if (event.key === 'End') next = stops.length - 1;
  else return null;
  event.preventDefault();
  const stop = stops[Math.min(stops.length - 1, Math.max(0, next))] ?? null;
  for (const each of stops) each.tabIndex = each === stop ? 0 : -1;
  stop?.focus();
  return stop;
}
