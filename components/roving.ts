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
  return take(stops, stops[Math.min(stops.length - 1, Math.max(0, next))] ?? null);
}

function take(stops: readonly HTMLElement[], stop: HTMLElement | null): HTMLElement | null {
  for (const each of stops) each.tabIndex = each === stop ? 0 : -1;
  stop?.focus();
  return stop;
}

/**
 * Moves focus in a list of rows that has one tab stop: ↑ ↓ to the row above or below, Home and End to the first and last, ← → among the stops of
 * a row.
 * @param list element whose `[data-row]` descendants hold `[data-stop]`s
 * @returns the stop that took focus; null when the key is none of the list's
 */
export function moveDown(event: Pick<KeyboardEvent, 'key' | 'preventDefault' | 'target'>, list: HTMLElement): HTMLElement | null {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const here = rows.findIndex((row) => event.target instanceof Node && row.contains(event.target));
  const target = { ArrowUp: here - 1, ArrowDown: here + 1, Home: 0, End: rows.length - 1 }[event.key];
  const row = rows[here];
  const stops = [...list.querySelectorAll<HTMLElement>('[data-stop]')];
  if (!row) return null;
  if (target === undefined) {
    const stop = moveAlong(event, row);
    return stop && take(stops, stop);
  }
  event.preventDefault();
  return take(stops, rows[Math.min(rows.length - 1, Math.max(0, target))]?.querySelector<HTMLElement>('[data-stop]') ?? null);
}
