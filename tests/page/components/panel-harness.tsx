import { render } from 'preact';
import { afterEach, beforeEach } from 'vitest';
import '../../../components/styles/tokens.css';
import '../../../components/styles/page-tokens.css';
import '../../../components/styles/parts.css';
import '../../../components/styles/page-parts.css';
import '../../../components/styles/panel.css';
import type { Answer } from '../../../catalogue/types.ts';
import { Answers } from '../../../components/panel/answers.ts';
import { Panel } from '../../../entrypoints/sidepanel/panel.tsx';
import type { Wish } from '../../../entrypoints/sidepanel/opened-at.ts';
import type { PageLink } from '../../../entrypoints/sidepanel/page-link.ts';
import type { PanelState } from '../../../entrypoints/sidepanel/state.ts';
import { directionOf } from '../../../locales/languages.ts';
import type { Words } from '../../../locales/words.ts';
import type { CitationRow, OutlineRow } from '../../../messages.ts';
import type { Note } from '../../../storage/types.ts';
import { DOCUMENT, fakeStore, noteOf } from './fake-store.ts';
import type { FakeStore } from './fake-store.ts';
import { drawn, words } from './harness.tsx';

export const rowOf = (id: string, level: number, more: Partial<OutlineRow> = {}): OutlineRow => ({
  id: `paragraph ${id}`,
  kind: 'operative',
  path: [['paragraph', id]],
  label: `${id}.`,
  level,
  words: `Asks every harbour to keep lamp ${id} lit for those who come late`,
  language: 'en',
  ...more,
});

const sub = (id: string, letter: string, level: number): OutlineRow =>
  rowOf(`${id} ${letter}`, level, {
    kind: 'sub',
    path: [
      ['paragraph', id],
      ['subparagraph', letter],
    ],
    label: `(${letter})`,
    words: `To count the wicks of ${letter}`,
  });

export const OUTLINE: readonly OutlineRow[] = [
  { id: 'preamble', kind: 'preamble', path: [['preambular', '']], label: '', level: 1, words: '', language: null },
  rowOf('pp1', 2, { id: 'preambular 1', kind: 'preambular', path: [['preambular', '1']], label: '1', words: 'Recalling the lamps' }),
  { id: 'heading', kind: 'heading', path: [], label: '', level: 1, words: 'On lamps', language: 'en' },
  rowOf('1', 2),
  rowOf('2', 2),
  sub('2', 'a', 3),
  sub('2', 'b', 3),
  rowOf('3', 2),
  { id: 'annex', kind: 'annex', path: [['annex', '']], label: '', level: 1, words: 'Annex', language: 'en' },
  rowOf('annex 1', 2, {
    path: [
      ['annex', ''],
      ['paragraph', '1'],
    ],
    label: '1.',
  }),
  { id: 'footnotes', kind: 'footnotes', path: [], label: '', level: 1, words: '', language: null },
  rowOf('note 1', 2, { id: 'footnote 1', kind: 'footnote', path: [], label: '1', words: 'See the list of lamps.' }),
];

export const citedRow = (id: number, symbol: string | null, more: Partial<CitationRow> = {}): CitationRow => ({
  id,
  part: 'paragraph 1',
  said: symbol ?? 'paragraph 3 above',
  kind: 'resolution',
  symbol,
  pinpoint: [],
  mark: 'known',
  check: false,
  pageDate: null,
  candidates: [],
  treaty: null,
  language: 'en',
  ...more,
});

export const CITATIONS: readonly CitationRow[] = [
  citedRow(1, 'A/RES/58/208', { part: 'preambular 1' }),
  citedRow(2, 'A/RES/65/170', { check: true, pageDate: '2011-12-20' }),
  citedRow(3, 'A/RES/48/12', {
    said: '48/12',
    mark: 'open',
    check: true,
    candidates: ['A/HRC/RES/48/12', 'A/RES/48/12'],
    part: 'paragraph 2 b',
  }),
  citedRow(4, 'S/RES/1325(2000)', { part: 'paragraph 2 b', pinpoint: [[['paragraph', '11']]] }),
  citedRow(5, 'A/RES/79/999', { mark: 'unknown', check: true, part: 'paragraph 3' }),
  citedRow(6, null, { kind: 'cross-reference', part: 'paragraph 3' }),
  citedRow(7, null, { kind: 'treaty', part: null, treaty: { volume: '2220', number: '39481' } }),
];

const answerOf = (symbol: string): Answer =>
  symbol === 'A/RES/79/999'
    ? { status: 'unknown', symbol, organ: 'general-assembly', lastOfSession: 'A/RES/79/334', citedBy: [] }
    : {
        status: 'known',
        record: {
          symbol,
          kind: 'resolution',
          organ: 'general-assembly',
          titles: { en: `On the lamps of ${symbol}`, ar: 'عن المصابيح' },
          date: { iso: '2010-12-20', basis: 'print' },
          citedBy: [],
          series: [],
        },
      };

export const STATE: PanelState = {
  tab: { id: 1, host: 'docs.un.org', pageKey: 'page:https://docs.un.org/en/a' },
  reached: true,
  page: { document: DOCUMENT, language: 'en', title: 'International migration and development', on: true, told: true },
  outline: OUTLINE,
  citations: CITATIONS,
  places: [
    { id: '2', revision: 1, place: 'changed', part: 'paragraph 2 b' },
    { id: '1', revision: 1, place: 'in-place', part: 'paragraph 3' },
    { id: '3', revision: 1, place: 'not-found', part: null },
  ],
  view: 'paragraph 1',
};

export const NOTES = [
  noteOf('1', 'Ask for the **margin** to be named.'),
  noteOf('2', 'Who asks?', { label: 4 }),
  noteOf('3', 'Stood in the draft only?', { label: 2 }),
];

export interface FakeLink extends PageLink {
  readonly asked: string[];
  /** where nothing of the page can be gone to */
  folded: boolean;
  /** what placing a note answers; null: nothing is selected */
  placed: Note | null;
  tell(change: Partial<PanelState>): Promise<void>;
}

export function fakeLink(state: PanelState = STATE): FakeLink {
  const asked: string[] = [];
  let hear: ((next: PanelState) => void) | null = null;
  let now = state;
  const went = (what: string): Promise<boolean> => {
    asked.push(what);
    return Promise.resolve(!link.folded);
  };
  const link: FakeLink = {
    asked,
    folded: false,
    placed: null,
    get state() {
      return now;
    },
    start(next) {
      hear = next;
      return Promise.resolve();
    },
    async tell(change) {
      now = { ...now, ...change };
      hear?.(now);
      await drawn();
    },
    goToPart: (id) => went(`go ${id}`),
    goToCitation: (id) => went(`cited ${id}`),
    showNote: (id) => went(`note ${id}`),
    placeNote: (id) => {
      asked.push(`place ${id}`);
      return Promise.resolve({ ok: true, value: link.placed });
    },
    back: async () => void asked.push('back'),
    linkToPart: async (id) => `https://docs.un.org/en/a#:~:text=${id}`,
  };
  return link;
}

export let container: HTMLElement;
export const copied: string[] = [];
export const opened: string[] = [];
let spoken: Words = words;
let wish: ((wanted: Wish) => void) | null = null;

export const wishFor = (wanted: Wish): void => wish?.(wanted);

/** The language of the panel from here on. */
export function speak(inWords: Words): void {
  spoken = inWords;
  document.documentElement.lang = inWords.language;
  document.documentElement.dir = directionOf(inWords.language);
}

/** Sets a page up before each test of a file, and takes it down after. */
export function onAPage(): void {
  beforeEach(() => {
    document.documentElement.className = 'root';
    speak(words);
    copied.length = 0;
    opened.length = 0;
    container = document.body.appendChild(document.createElement('div'));
    container.style.inlineSize = '360px';
  });
  afterEach(() => {
    render(null, container);
    container.remove();
    delete document.documentElement.dataset['theme'];
    document.documentElement.style.fontSize = '';
  });
}

export async function open(link: PageLink = fakeLink(), store: FakeStore = fakeStore(NOTES)): Promise<void> {
  render(
    <Panel
      link={link}
      store={store}
      answers={new Answers(async (symbol) => answerOf(symbol))}
      words={spoken}
      open={(row) => opened.push(row.symbol ?? '')}
      copy={async (text) => copied.push(text) > 0}
      wishes={(hear) => void (wish = hear)}
      now={Date.UTC(2026, 2, 20)}
    />,
    container,
  );
  await drawn();
  await drawn();
}

export const find = (selector: string): HTMLElement => container.querySelector(selector) as HTMLElement;
export const all = (selector: string): HTMLElement[] => [...container.querySelectorAll<HTMLElement>(selector)];
export const tab = async (name: string): Promise<void> => {
  find(`#tab-${name}`).click();
  await drawn();
};
export const said = (): string => find('output.hidden').textContent ?? '';
export const focused = (): HTMLElement => document.activeElement as HTMLElement;
