/** Keys of the whole page. Single letters and Undo belong to fields where one has the focus. */
import type { RefObject } from 'preact';
import type { BulkActs } from './bulk-acts.ts';

interface Keys {
  readonly acts: Pick<BulkActs, 'undo' | 'redo'>;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** A box to tick is no field: nothing is typed in it. */
const inField = ({ target }: Event): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox');

/** The first place in each column that takes focus, in the order of the page. */
function columnStops(page: HTMLElement): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('[data-column]')].flatMap((column) => {
    const stops = [...column.querySelectorAll<HTMLElement>('[data-stop], [data-index], button')];
    const stop = stops.find((each) => each.tabIndex === 0 && each.offsetParent !== null);
    return stop ? [stop] : [];
  });
}

function nextColumn(page: HTMLElement, target: EventTarget | null, step: 1 | -1): void {
  const stops = columnStops(page);
  const here = stops.findIndex((stop) => target instanceof Node && stop.closest('[data-column]')?.contains(target));
  stops[(here + step + stops.length) % stops.length]?.focus();
}

/** `/` and Ctrl F to the search, F6 from column to column, Ctrl Z undoes, Ctrl Shift Z and Ctrl Y do it again. */
export function pageKeys({ acts, field }: Keys) {
  return (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    if (event.isComposing || event.altKey) return;
    if (event.key === 'F6') {
      event.preventDefault();
      return nextColumn(event.currentTarget, event.target, event.shiftKey ? -1 : 1);
    }
    const withControl = event.ctrlKey || event.metaKey;
    // the browser's own search sees only the rows that are drawn
    if ((withControl && event.code === 'KeyF') || (!withControl && event.key === '/' && !inField(event))) {
      event.preventDefault();
      field.current?.focus();
      return field.current?.select();
    }
    if (inField(event)) return;
    if (!withControl || (event.code !== 'KeyZ' && event.code !== 'KeyY')) return;
    event.preventDefault();
    if (event.code === 'KeyY' || event.shiftKey) acts.redo();
    else acts.undo();
  };
}
