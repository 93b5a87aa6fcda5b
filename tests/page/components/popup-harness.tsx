import { render } from 'preact';
import { afterEach, beforeEach } from 'vitest';
import '../../../components/styles/tokens.css';
import '../../../components/styles/parts.css';
import '../../../components/styles/page-parts.css';
import '../../../components/styles/popup.css';
import { directionOf } from '../../../locales/languages.ts';
import type { Words } from '../../../locales/words.ts';
import { Popup } from '../../../entrypoints/popup/popup.tsx';
import type { Keeping, NotesKept } from '../../../storage/keeping.ts';
import { fakeStore, fakeTab, noteOf } from './fake-store.ts';
import type { FakeStore } from './fake-store.ts';
import { drawn, press, words } from './harness.tsx';

/** The popup on a page of its own, over a fake store and a fake tab. */
export const NOTES = [
  noteOf('1', 'Ask for the **margin** to be named.'),
  noteOf('2', 'Who asks?', { label: 4 }),
  noteOf('3', 'Stood in the draft only?', { label: 2 }),
];

export let container: HTMLElement;

/** Sets a page up before each test of a file, and takes it down after. */
export function onAPage(): void {
  beforeEach(() => {
    document.documentElement.className = 'root';
    speak(words);
    container = document.body.appendChild(document.createElement('div'));
  });
  afterEach(() => {
    render(null, container);
    container.remove();
    delete document.documentElement.dataset['theme'];
  });
}

let spoken: Words = words;

/** The language of the page from here on, as the popup sets it. */
export function speak(inWords: Words): void {
  spoken = inWords;
  document.documentElement.lang = inWords.language;
  document.documentElement.dir = directionOf(inWords.language);
}

/** Notes that are well kept, or as it is said; and what was done about it. */
export function fakeKeeping(kept: Partial<NotesKept> = {}): Keeping & { kept: NotesKept; done: string[] } {
  const done: string[] = [];
  const did = (what: string, change: Partial<NotesKept>) => (): Promise<void> => {
    done.push(what);
    keeping.kept = { ...keeping.kept, ...change };
    return Promise.resolve();
  };
  const keeping = {
    done,
    kept: { kept: 3, lost: null, lastBackup: null, remind: null, orMore: false, ...kept } as NotesKept,
    look: () => Promise.resolve({ ok: true as const, value: keeping.kept }),
    written: did('written', {}),
    backedUp: did('backed up', { remind: null }),
    later: did('later', { remind: null }),
    isRight: did('is right', { lost: null }),
  };
  return keeping;
}

interface More {
  readonly startWithAll?: boolean;
  readonly keeping?: Keeping;
}

export function draw(store: FakeStore, tab = fakeTab(), { keeping = fakeKeeping(), ...more }: More = {}): void {
  render(<Popup store={store} tab={tab} keeping={keeping} words={spoken} now={Date.UTC(2026, 2, 20)} {...more} />, container);
}

export async function open(store: FakeStore, tab = fakeTab(), more: More = {}): Promise<void> {
  draw(store, tab, more);
  await drawn();
  await drawn();
}

export const close = (): void => render(null, container);
export const find = (selector: string): HTMLElement => container.querySelector(selector) as HTMLElement;
export const button = (text: string): HTMLElement =>
  [...container.querySelectorAll<HTMLElement>('button')].find(
    (each) => each.textContent?.trim() === text || each.getAttribute('aria-label') === text,
  ) as HTMLElement;
export const type = async (field: HTMLElement, text: string): Promise<void> => {
  (field as HTMLInputElement).value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await drawn();
};
export const quick = (): HTMLTextAreaElement => find('.quick textarea') as HTMLTextAreaElement;
export const search = (): HTMLInputElement => find('input[type="search"]') as HTMLInputElement;
export const rows = (): string[] =>
  [...container.querySelectorAll('.note')].map((each) => each.querySelector('.markdown, p')?.textContent?.trim() ?? '');

/** Notes that are paused on this site, and one typed that could not be saved. */
export async function openPausedAndFull(): Promise<void> {
  const store = fakeStore(NOTES);
  store.paused.add('docs.un.org');
  await open(store);
  store.failing = 'store-full';
  await type(quick(), 'x');
  press(quick(), 'Enter', { ctrlKey: true });
  await drawn();
}
