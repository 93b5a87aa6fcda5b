/** The page of notes over the real store, in a database of its own, and over a world that remembers what it was asked. */
import { render } from 'preact';
import { afterEach, beforeEach } from 'vitest';
import { page } from 'vitest/browser';
import '../../../components/styles/tokens.css';
import '../../../components/styles/page-tokens.css';
import '../../../components/styles/parts.css';
import '../../../components/styles/page-parts.css';
import '../../../components/styles/notes-page.css';
import type { Answer } from '../../../catalogue/types.ts';
import { Answers } from '../../../components/panel/answers.ts';
import { NotesPage } from '../../../entrypoints/notes/notes-page.tsx';
import { notesPageStore } from '../../../entrypoints/notes/store.ts';
import type { NotesPageStore } from '../../../entrypoints/notes/store.ts';
import { directionOf } from '../../../locales/languages.ts';
import type { Words } from '../../../locales/words.ts';
import { bulkIn } from '../../../storage/bulk.ts';
import { openDatabase } from '../../../storage/database.ts';
import type { Database } from '../../../storage/database.ts';
import { draftsIn } from '../../../storage/drafts.ts';
import { notesIn } from '../../../storage/notes.ts';
import { noteStore } from '../../../storage/note-store.ts';
import { seenIn } from '../../../storage/seen.ts';
import { transferIn } from '../../../storage/transfer.ts';
import type { Store } from '../../../storage/store.ts';
import type { Note } from '../../../storage/types.ts';
import { drawn, words } from '../components/harness.tsx';

export const NOW = new Date(2026, 2, 20, 12).getTime();
const DAY = 86_400_000;

export const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export function noteOf(number: number, change: Omit<Partial<Note>, 'anchor'> & { anchor?: Partial<Note['anchor']> } = {}): Note {
  const { anchor, ...rest } = change;
  return {
    id: idOf(number),
    revision: 1,
    text: `Note ${number} on lamps.`,
    label: 1,
    tags: [],
    title: 'Lamps on small islands',
    created: NOW - DAY * number,
    changed: NOW - DAY * number,
    deleted: null,
    copyOf: null,
    ...rest,
    anchor: {
      document: 'A/RES/85/19',
      language: 'en',
      paragraph: [['paragraph', String(number)]],
      quote: { exact: `to light lamp ${number}`, prefix: '', suffix: '' },
      offset: 0,
      ...anchor,
    },
  };
}

/** Three documents and a page; five labels; Arabic words. */
export const NOTES: readonly Note[] = [
  noteOf(1, { tags: ['lamps', 'to ask'] }),
  noteOf(2, { label: 4, text: 'Who *asks*?' }),
  noteOf(3, { label: 2, tags: ['lamps'] }),
  noteOf(4, { anchor: { document: 'S/RES/4001(2031)', paragraph: null, quote: null }, title: 'Harbours', label: 3 }),
  noteOf(5, {
    anchor: { document: 'A/HRC/RES/99/7', language: 'ar', quote: { exact: 'إضاءة المنارات', prefix: '', suffix: '' } },
    title: 'المنارات',
    text: 'قارن بالنص القديم',
    label: 5,
  }),
  noteOf(6, { anchor: { document: 'page:https://www.un.org/en/about', paragraph: null }, title: 'About', copyOf: idOf(1) }),
  noteOf(7, { deleted: NOW - DAY, text: 'A deleted one.' }),
];

export interface Opened {
  readonly database: Database;
  readonly store: NotesPageStore;
  /** what the world was asked: `copy …`, `open …`, `told notes` */
  readonly asked: string[];
}

export let container: HTMLElement;
let spoken: Words = words;
let made = 0;

export function onNotesPage(): void {
  beforeEach(async () => {
    document.documentElement.className = 'root';
    history.replaceState(null, '', '#');
    speak(words);
    await page.viewport(1200, 800);
    container = document.body.appendChild(document.createElement('div'));
  });
  afterEach(() => {
    render(null, container);
    container.remove();
    history.replaceState(null, '', '#');
    delete document.documentElement.dataset['theme'];
  });
}

export function speak(inWords: Words): void {
  spoken = inWords;
  document.documentElement.lang = inWords.language;
  document.documentElement.dir = directionOf(inWords.language);
}

/** The catalogue of the tests holds one resolution. */
const answerOf = (symbol: string): Answer =>
  symbol === 'A/RES/85/19'
    ? {
        status: 'known',
        record: {
          symbol,
          kind: 'resolution',
          organ: 'general-assembly',
          date: { iso: '2030-12-09', basis: 'print' },
          titles: { en: 'Lamps on small islands' },
          citedBy: [],
          series: [],
        },
      }
    : { status: 'outside', symbol, organ: 'other', citedBy: [] };

export async function storeWith(notes: readonly Note[]): Promise<Opened> {
  made += 1;
  const database = openDatabase({ name: `notes-page-${made}-${performance.now()}` });
  const written = await database.run(['notes'], 'readwrite', async ({ store }) => {
    await Promise.all(notes.map(async (note) => store.put(note)));
  });
  if (!written.ok) throw new Error(written.failure.detail);
  const now = (): number => NOW;
  const asked: string[] = [];
  const tell = ({ what }: { what: string }) => Promise.resolve(asked.push(`told ${what}`));
  const all = {
    notes: notesIn(database, { now, newId: () => crypto.randomUUID() }),
    bulk: bulkIn(database, now),
    seen: seenIn(database, now),
    drafts: draftsIn(database, now),
    transfer: transferIn(database, now),
  } as Store;
  const store = notesPageStore({ store: all, notes: noteStore(all, tell, 'page'), recount: () => Promise.resolve(), tell });
  return { database, store, asked };
}

export async function open(notes: readonly Note[] = NOTES, given?: Opened): Promise<Opened> {
  const opened = given ?? (await storeWith(notes));
  const ask = (what: string): Promise<boolean> => Promise.resolve(opened.asked.push(what) > 0);
  const world = {
    answers: new Answers((symbol) => Promise.resolve(answerOf(symbol))),
    copy: (text: string) => ask(`copy ${text}`),
    copyTable: ({ html, text }: { html: string; text: string }) => ask(`table ${html}\n\n${text}`),
    open: (note: Note) => void ask(`open ${note.id}`),
    settings: () => void ask('settings'),
  };
  render(<NotesPage store={opened.store} world={world} words={spoken} now={() => NOW} />, container);
  await until(() => find('.notes-page').getAttribute('aria-busy') === null);
  await drawn();
  return opened;
}

/** Waits for what the store and a few frames bring about. */
export async function until(is: () => boolean): Promise<void> {
  const end = performance.now() + 20_000;
  while (!is()) {
    if (performance.now() > end) throw new Error(`it never came to: ${is.toString()}; the page says: ${container.textContent}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await drawn();
}

export const find = (selector: string): HTMLElement => container.querySelector(selector) as HTMLElement;
export const all = (selector: string): HTMLElement[] => [...container.querySelectorAll<HTMLElement>(selector)];
export const button = (text: string): HTMLElement =>
  all('button').findLast(
    (each) => each.textContent?.trim() === text || each.textContent?.trim().startsWith(`${text} `) || each.ariaLabel === text,
  ) as HTMLElement;
/** Numbers of the notes that are listed. */
export const listed = (): number[] => all('[data-note]').map((row) => Number(row.dataset['note']?.slice(-12)));
export const line = (number: number): HTMLElement => find(`[data-note="${idOf(number)}"]`);
export const tick = (number: number): HTMLInputElement => line(number).querySelector('.tick') as HTMLInputElement;
export const where = (number: number): HTMLElement => line(number).querySelector('.where') as HTMLElement;
export const told = (): string => find('.toast')?.firstElementChild?.textContent ?? '';
export const shelf = (text: string): HTMLElement => all('.shelves a').find((each) => each.textContent?.startsWith(text)) as HTMLElement;
export const type = async (field: HTMLElement, text: string): Promise<void> => {
  (field as HTMLInputElement).value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await drawn();
};
export async function noteIn(opened: Opened, number: number): Promise<Note | null> {
  const read = await opened.database.run(['notes'], 'readonly', ({ store }) => store.get(idOf(number)));
  if (!read.ok) throw new Error(read.failure.detail);
  return read.value ?? null;
}
