/** What watches the popup from within, from before its own script runs. */

/** Milliseconds since the page began to load. */
let usable: number | null = null;

/** The field for a note is there, and what is noted on the document: notes, or that there are none. */
function look(): void {
  const isThere = document.querySelector('.quick textarea') !== null && document.querySelector('.popup .note, .popup .empty') !== null;
  if (isThere) usable ??= performance.now();
  else requestAnimationFrame(look);
}
requestAnimationFrame(look);

/** Types a query; milliseconds until notes that hold it are drawn. */
function type(query: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) throw new Error('no field');
  const start = performance.now();
  field.value = query;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return new Promise((resolve) => {
    const again = (): void => {
      if (document.querySelector('mark.hit')) resolve(performance.now() - start);
      else requestAnimationFrame(again);
    };
    again();
  });
}

Object.assign(globalThis, { notesWatch: { usable: () => usable, type } });
