import { render } from 'preact';
import { afterEach, beforeEach } from 'vitest';
import '../../../components/styles/tokens.css';
import '../../../components/styles/parts.css';
import '../../../components/styles/page-parts.css';
import '../../../components/styles/options.css';
import { Options } from '../../../entrypoints/options/options.tsx';
import type { NotesKeeper } from '../../../entrypoints/options/notes-kept.tsx';
import type { OptionsStore } from '../../../entrypoints/options/store.ts';
import { directionOf } from '../../../locales/languages.ts';
import type { Words } from '../../../locales/words.ts';
import type { Failure, Result } from '../../../messages.ts';
import { headOf } from '../../../storage/library.ts';
import { isKeptText } from '../../../storage/library-file.ts';
import type { Kept } from '../../../storage/library-file.ts';
import { DEFAULT_SETTINGS } from '../../../storage/types.ts';
import type { KeptText, Settings } from '../../../storage/types.ts';
import { words } from './harness.tsx';

export const NOW = Date.UTC(2026, 2, 20, 12);

export const keptText = (document: string, change: Partial<KeptText> = {}): KeptText => ({
  document,
  language: 'en',
  title: 'Lighthouses on small islands',
  source: { kind: 'file', name: 'lighthouses.xml' },
  read: NOW - 86_400_000 * 40,
  text: '1. Lights every lamp.',
  parts: [{ path: [['paragraph', '1']], start: 0, contentStart: 3, end: 21, gaps: [] }],
  headings: [],
  ...change,
});

export const TEXTS: readonly KeptText[] = [
  keptText('A/RES/85/19', { read: NOW }),
  keptText('A/RES/85/19', { language: 'ar', title: 'المنارات في الجزر الصغيرة', read: NOW - 1 }),
  keptText('S/RES/4001(2031)', { title: 'Resolution 4001 (2031)', read: NOW - 86_400_000 }),
];

/** A library in memory, which can be made to fail. */
export interface FakeOptions extends OptionsStore {
  held: Settings;
  library: Map<string, KeptText>;
  failing: Failure['code'] | null;
  /** resolved before each writing of texts */
  gate: Promise<unknown>;
}

const keyOf = ({ document, language }: Pick<KeptText, 'document' | 'language'>): string => `${document} ${language}`;

export function fakeOptions(texts: readonly KeptText[] = [], held: Partial<Settings> = {}): FakeOptions {
  const answer = <T,>(act: () => T): Promise<Result<T>> =>
    Promise.resolve(store.failing ? { ok: false, failure: { code: store.failing, detail: '' } } : { ok: true, value: act() });
  const store: FakeOptions = {
    held: { ...DEFAULT_SETTINGS, ...held },
    library: new Map(texts.map((text) => [keyOf(text), text])),
    failing: null,
    gate: Promise.resolve(),
    settings: () => answer(() => store.held),
    set: (change) => answer(() => (store.held = { ...store.held, ...change })),
    endPause: (host) => answer(() => (store.held = { ...store.held, paused: store.held.paused.filter((each) => each !== host) })),
    texts: () => answer(() => [...store.library.values()].map(headOf).sort((one, other) => other.read - one.read)),
    forget: (text) =>
      answer(() => {
        const found = store.library.get(keyOf(text)) ?? null;
        store.library.delete(keyOf(text));
        return found;
      }),
    forgetAll: () => answer(() => store.library.clear()),
    async takeIn(taken) {
      await store.gate;
      return answer(() =>
        taken.map((text): Kept => {
          if (!isKeptText(text)) throw new Error('a text that cannot be kept');
          const before = store.library.get(keyOf(text));
          if (before?.text === text.text) return 'unchanged';
          store.library.set(keyOf(text), text);
          return before ? 'replaced' : 'added';
        }),
      );
    },
    exportTexts: () => answer(() => ({ pieces: ['{}'], count: store.library.size })),
  };
  return store;
}

/** Notes that are well kept, or as it is said. */
export function fakeKeeper(change: Partial<NotesKeeper> = {}): NotesKeeper {
  return {
    look: () =>
      Promise.resolve({ ok: true, value: { kept: 214, lost: null, lastBackup: NOW - 86_400_000 * 12, remind: null, orMore: false } }),
    space: () => Promise.resolve({ lasting: true, used: 6_400_000 }),
    askToKeep: () => Promise.resolve(true),
    copy: () => Promise.resolve({ ok: true, value: '{}' }),
    ...change,
  };
}

export let container: HTMLElement;
let spoken: Words = words;

/** Sets a page up before each test of a file, and takes it down after. */
export function onOptionsPage(): void {
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

export function speak(inWords: Words): void {
  spoken = inWords;
  document.documentElement.lang = inWords.language;
  document.documentElement.dir = directionOf(inWords.language);
}

export async function openOptions(store: OptionsStore, keeper = fakeKeeper()): Promise<void> {
  render(<Options store={store} keeper={keeper} words={spoken} now={() => NOW} />, container);
  await settled();
}

/** Lets Preact draw what has changed, and run its effects: by frames, not by the clock. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 4; round++) await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

export const find = (selector: string): HTMLElement => container.querySelector(selector) as HTMLElement;
export const all = (selector: string): HTMLElement[] => [...container.querySelectorAll<HTMLElement>(selector)];
export const button = (text: string): HTMLButtonElement =>
  all('button').find((each) => each.textContent?.trim() === text || each.getAttribute('aria-label') === text) as HTMLButtonElement;
export const rows = (): string[] => all('.kept li:not(.undo) .where').map((each) => each.textContent?.trim() ?? '');

/** A drop of files on the zone, as the browser gives it. */
export function drop(files: readonly File[]): void {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  find('.drop').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
}

export const resolution = (number: number, paragraphs = ['Lights the lamp;', 'Thanks the keepers.']): string =>
  `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><meta><FRBRcountry value="un"/><FRBRlanguage language="eng"/></meta>` +
  `<coverPage><p><docNumber refersTo="#symbol">A/RES/85/${number}</docNumber></p></coverPage>` +
  `<preface><p><docTitle refersTo="#resolutionTitle">Lamps, part ${number}</docTitle></p></preface><mainBody>` +
  paragraphs.map((words_, index) => `<paragraph><num>${index + 1}.</num><content><p>${words_}</p></content></paragraph>`).join('') +
  '</mainBody></statement></akomaNtoso>';

export const xmlFile = (name: string, content: string): File => new File([content], name, { type: 'text/xml' });
