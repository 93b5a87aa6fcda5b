/** Long lists of notes: what a change of one draws again, and what of it is drawn at all. */
import { options, render } from 'preact';
import type { VNode } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import '../../../components/styles/tokens.css';
import '../../../components/styles/parts.css';
import '../../../components/styles/page-parts.css';
import '../../../components/styles/popup.css';
import { NoteList } from '../../../components/notes/note-list.tsx';
import type { Note } from '../../../storage/types.ts';
import { fakeStore, noteOf } from './fake-store.ts';
import { drawn, words } from './harness.tsx';

let container: HTMLElement;
beforeEach(() => {
  document.documentElement.className = 'root';
  container = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, container);
  container.remove();
});

const store = fakeStore();
const nothing = (): void => undefined;

/** As a caller does that thinks of nothing: every function is a new one at each drawing. */
function draw(notes: readonly Note[]): void {
  render(
    <main class="popup">
      <section class="scroll">
        <NoteList
          notes={notes}
          store={store}
          words={words}
          now={0}
          show={() => undefined}
          changed={() => undefined}
          exportAll={() => undefined}
          say={nothing}
          failed={() => undefined}
        />
      </section>
    </main>,
    container,
  );
}

const numbered = (count: number): Note[] => Array.from({ length: count }, (_, index) => noteOf(String(index + 1), `Text ${index + 1}`));
/** As a store answers: the same notes, none of them the same object. */
const readAgain = (notes: readonly Note[]): Note[] => structuredClone([...notes]);

/** Rows drawn while `act` runs and until it is on screen. */
async function rowsDrawn(act: () => void): Promise<number> {
  let count = 0;
  // oxlint-disable-next-line typescript/unbound-method -- hooks of Preact have no `this`
  const before = options.diffed;
  options.diffed = (vnode: VNode) => {
    if (vnode.type === 'article') count += 1;
    before?.(vnode);
  };
  act();
  await drawn();
  if (before) options.diffed = before;
  else delete options.diffed;
  return count;
}

test('a note that is written draws one row, however many there are', async () => {
  const notes = numbered(120);
  expect(await rowsDrawn(() => draw(notes))).toBe(120);
  expect(await rowsDrawn(() => draw(readAgain(notes)))).toBe(0);
  const edited = readAgain(notes).map((note) => (note.id === '60' ? { ...note, revision: 2, text: 'Another text' } : note));
  expect(await rowsDrawn(() => draw(edited))).toBe(1);
  expect(container.querySelector('[data-note="60"] .markdown')?.textContent?.trim()).toBe('Another text');
  expect(await rowsDrawn(() => draw([...readAgain(edited), noteOf('121', 'A new one')]))).toBe(1);
  expect(container.querySelectorAll('article')).toHaveLength(121);
});

test('of ten thousand what is near is drawn, and any of them is reached by scrolling', async () => {
  draw(numbered(10_000));
  await drawn();
  const scroller = container.querySelector('.scroll') as HTMLElement;
  const ids = (): string[] => [...container.querySelectorAll<HTMLElement>('[data-note]')].map((row) => row.dataset['note'] ?? '');
  expect(ids().length).toBeLessThan(400);
  expect(ids()[0]).toBe('1');
  for (let time = 0; time < 40 && ids().at(-1) !== '10000'; time++) {
    scroller.scrollTop = scroller.scrollHeight;
    await drawn();
  }
  expect(ids().at(-1)).toBe('10000');
  expect(ids().length).toBeLessThan(400);
});

test('a note that is half written stays as it is while the list is scrolled', async () => {
  draw(numbered(2_000));
  await drawn();
  (container.querySelector('#edit-2') as HTMLElement).click();
  await drawn();
  const field = container.querySelector('.editing textarea') as HTMLTextAreaElement;
  field.focus();
  field.value = 'half';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const scroller = container.querySelector('.scroll') as HTMLElement;
  for (let time = 0; time < 5; time++) {
    scroller.scrollTop = scroller.scrollHeight;
    await drawn();
  }
  expect(container.querySelector('[data-note="60"]')).toBeNull();
  expect(container.querySelector('.editing textarea')).toBe(field);
  expect(field.value).toBe('half');
});
