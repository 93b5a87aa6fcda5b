/** One view of each state, made by the builders from facts of real documents. */
import {
  answerView,
  candidatesView,
  crossReferenceView,
  failedView,
  noteEditorView,
  noteView,
  presentView,
  treatyView,
  waitingView,
} from '../../../components/card/build.ts';
import type { CardView, CitedPassage, KnownView, OutsideView, PeekView } from '../../../components/card/view.ts';
import type { CatalogueRecord } from '../../../catalogue/types.ts';
import type { KeptPassage, Note } from '../../../storage/types.ts';

export const migration: CatalogueRecord = {
  symbol: 'A/RES/67/219',
  kind: 'resolution',
  organ: 'general-assembly',
  date: { iso: '2012-12-21', basis: 'collection' },
  titles: { en: 'International migration and development', ar: 'الهجرة الدولية والتنمية' },
  titleBasis: 'print',
  adoption: 'recorded vote',
  vote: { yes: 129, no: 3, abstain: 49, nonvoting: 12 },
  meeting: '61st plenary meeting',
  draft: 'A/67/439/Add.2',
  paragraphs: { count: 19, openings: Array.from({ length: 19 }, (_, index) => (index === 10 ? 'Calls upon' : 'Notes')) },
  citedBy: ['A/RES/79/217', 'A/RES/77/176', 'A/RES/75/226', 'A/RES/73/241'].map((symbol) => ({ symbol, times: 1, paragraphs: [] })),
  series: [
    [2003, '58/208'],
    [2004, '59/241'],
    [2005, '60/227'],
    [2006, '61/208'],
    [2008, '63/225'],
    [2010, '65/170'],
    [2012, '67/219'],
    [2014, '69/229'],
    [2016, '71/237'],
    [2018, '73/241'],
    [2020, '75/226'],
    [2024, '79/217'],
  ].map(([year, number]) => ({ year: Number(year), symbol: `A/RES/${number}` })),
};

export const council: CatalogueRecord = {
  symbol: 'S/RES/1325(2000)',
  kind: 'resolution',
  organ: 'security-council',
  date: { iso: '2000-10-31', basis: 'print' },
  titles: { en: 'on women and peace and security' },
  titleBasis: 'library',
  adoption: 'unanimous',
  vote: { yes: 15, no: 0, abstain: 0 },
  meeting: 'S/PV.4213',
  draft: 'S/2000/1044',
  citedBy: Array.from({ length: 218 }, (_, index) => ({ symbol: `S/RES/${2822 - index}(2026)`, times: 1, paragraphs: [] })),
  series: [],
};

export const old: CatalogueRecord = {
  symbol: 'A/RES/2(I)',
  kind: 'resolution',
  organ: 'general-assembly',
  date: { iso: '1946-02-01', basis: 'cited', times: 9 },
  titles: { en: 'rules of procedure concerning languages' },
  titleBasis: 'subject',
  citedBy: [],
  series: [],
};

export const note: Note = {
  id: '00000000-0000-4000-8000-000000000001',
  revision: 1,
  anchor: {
    document: 'A/RES/69/229',
    language: 'en',
    paragraph: [['paragraph', '1']],
    quote: { exact: 'to publish what they charge', prefix: '', suffix: '' },
    offset: 0,
  },
  text: 'Covers the exchange margin too. <img src=x onerror="window.hacked = true"> **bold**',
  label: 1,
  tags: [],
  title: 'International migration and development',
  created: Date.UTC(2026, 2, 14, 12),
  changed: Date.UTC(2026, 2, 20, 12),
  deleted: null,
  copyOf: null,
};

const here = { language: 'en' as const };
const byKey = { language: 'en' as const, position: { index: 3, total: 41 } };
const cite = (symbol: string, more = {}) => ({ symbol, pinpoint: [], basis: 'symbol' as const, ...more });
const part = [
  [
    ['paragraph', '11'],
    ['subparagraph', 'a'],
  ],
] as const;
const editor = {
  key: 'new',
  quote: { text: 'in a language the child understands', language: 'en' as const },
  paths: [[['paragraph', '3']]] as const,
  fields: { text: 'See how the French has it.', label: 3 as const, tags: ['fees'] },
  known: ['agreed language', 'fees', 'follow-up', 'Für später', 'наблюдение'],
  existing: false,
};

const step = (label: string) => ['paragraph', label] as const;
const partWords = { path: [step('2')], chapeau: [], language: 'en' as const, before: [step('1')], after: [step('3')] };

/** Words of the library, in the manner of a resolution. */
const kept: KeptPassage = {
  ...partWords,
  document: 'A/RES/67/219',
  source: { kind: 'page', address: 'https://docs.un.org/en/A/RES/67/219' },
  read: Date.UTC(2026, 2, 3, 12),
  exact: true,
  path: [step('11'), ['subparagraph', 'a'], ['subparagraph', 'ii']],
  chapeau: [
    { path: [step('11')], text: 'Calls upon Governments, working with banks and postal services where they see fit:' },
    { path: [step('11'), ['subparagraph', 'a']], text: 'To bring down what migrants pay to send money home, by:' },
  ],
  text: 'Letting a consular card serve as proof of identity where an account is opened;',
};
const long = Array.from(
  { length: 12 },
  (_, index) => `(${'abcdefghijkl'[index] ?? ''}) Asks the regional commissions to gather what is known of fees;`,
);
const arabic: KeptPassage = {
  ...kept,
  language: 'ar',
  path: [step('11')],
  chapeau: [],
  text: 'تهيب بالحكومات أن تقوم بما يلي:\n(أ) خفض ما يدفعه المهاجرون لقاء إرسال أموالهم؛',
  before: null,
};
const citing = (passage: CitedPassage | null): CardView => ({
  ...(answerView(cite(migration.symbol, { pinpoint: part }), { status: 'known', record: migration }, '2026-07', byKey) as KnownView),
  passage,
});
const ofOutside = (passage: CitedPassage | null): CardView => ({
  ...(answerView(
    cite('A/79/365', { pinpoint: [[step('40')]] }),
    { status: 'outside', symbol: 'A/79/365', organ: 'general-assembly', citedBy: [] },
    '2026-07',
    here,
  ) as OutsideView),
  passage,
});

const now = Date.UTC(2026, 2, 20, 13);
const standing = { place: 'in-place', found: null, isOfOtherLanguage: false, isPlaced: false } as const;
export const VIEWS: Readonly<Record<string, CardView>> = {
  known: answerView(cite(migration.symbol, { pinpoint: part }), { status: 'known', record: migration }, '2026-07', here),
  'known by key': answerView(cite(migration.symbol, { pinpoint: part }), { status: 'known', record: migration }, '2026-07', byKey),
  'Security Council': answerView(cite(council.symbol), { status: 'known', record: council }, '2026-07', here),
  'resting on less': answerView(cite(old.symbol, { basis: 'document' }), { status: 'known', record: old }, '2026-07', here),
  'date differs': answerView(
    cite(migration.symbol, { date: { start: 0, end: 1, iso: '2011-12-20' } }),
    { status: 'known', record: migration },
    '2026-07',
    here,
  ),
  'cited words': citing({ kept, cited: true }),
  'cited words, long': citing({
    kept: { ...kept, path: [step('11')], chapeau: [], text: ['Calls upon all:', ...long].join('\n') },
    cited: true,
  }),
  'cited words in Arabic': citing({ kept: arabic, cited: true }),
  'cited words, a step on': citing({ kept: { ...kept, ...partWords, text: 'Decides to wait.', after: null }, cited: false }),
  'cited words, not kept': citing(null),
  'no such paragraph': ofOutside({
    kept: {
      ...kept,
      ...partWords,
      document: 'A/79/365',
      language: 'fr',
      source: { kind: 'file', name: 'A_79_365-FR.xml' },
      exact: false,
      path: [step('34')],
      text: 'Décide de rester saisie de la question.',
      after: null,
    },
    cited: false,
  }),
  'not kept, outside': ofOutside(null),
  ...Object.fromEntries(
    Object.entries<PeekView>({
      'waiting for its turn': { at: 'waiting' },
      fetching: { at: 'fetching', done: 1_400_000, all: 3_900_000 },
      'fetching, how much is not said': { at: 'fetching', done: 1_400_000, all: null },
      reading: { at: 'reading' },
      offline: { at: 'failed', why: 'offline' },
      busy: { at: 'failed', why: 'busy', wait: 300 },
      'too large': { at: 'failed', why: 'size' },
      'no such file': { at: 'failed', why: 'answer' },
    }).map(([name, peek]) => [`peek: ${name}`, { ...(citing(null) as KnownView), peek }]),
  ),
  'peek: read': { ...(citing({ kept, cited: true }) as KnownView), peek: { at: 'read' } },
  candidates: candidatesView(
    { text: '48/12', candidates: ['A/HRC/RES/48/12', 'A/RES/48/12'], basis: 'document' },
    [
      {
        status: 'known',
        record: {
          symbol: 'A/HRC/RES/48/12',
          kind: 'resolution',
          organ: 'human-rights-council',
          date: { iso: '2021-10-08', basis: 'print' },
          titles: { en: 'Human rights implications of the COVID-19 pandemic on young people' },
          adoption: 'without vote',
          citedBy: [],
          series: [],
        },
      },
      { status: 'unknown', symbol: 'A/RES/48/12', organ: 'general-assembly', citedBy: [] },
    ],
    byKey,
    true,
  ),
  unknown: answerView(
    cite('A/RES/79/999'),
    { status: 'unknown', symbol: 'A/RES/79/999', organ: 'general-assembly', lastOfSession: 'A/RES/79/334', citedBy: [] },
    '2026-07',
    here,
  ),
  outside: answerView(
    cite('A/AC.109/2020/1'),
    {
      status: 'outside',
      symbol: 'A/AC.109/2020/1',
      organ: 'general-assembly',
      body: 'Special Committee on Decolonization (C-24)',
      citedBy: migration.citedBy,
    },
    '2026-07',
    here,
  ),
  treaty: treatyView({ treaty: { volume: '2220', number: '39481' } }, here) as CardView,
  'cross-reference': crossReferenceView(
    { pinpoint: [[['paragraph', '2']]] },
    { ...partWords, text: 'Encourages the regional commissions to gather what is known about recruitment fees; '.repeat(40), lines: -12 },
    byKey,
  ),
  'cross-reference to nothing': crossReferenceView({ pinpoint: [[['paragraph', '200']]] }, null, here),
  present: presentView('A/RES/67/219', { status: 'known', record: migration }, [], here),
  waiting: waitingView('A/RES/67/219', here),
  'failed: no answer': failedView('A/RES/67/219', 'unreachable', here),
  'failed: updated': failedView(null, 'updated', here),
  note: noteView(note, standing, now, here),
  'note with tags': noteView(
    { ...note, tags: ['fees', 'a tag that is rather long, as some readers write them', 'متابعة'] },
    standing,
    now,
    here,
  ),
  'note, changed': noteView(note, { ...standing, place: 'changed', found: 'all their charges, margins included, ' }, now, here),
  'note of another edition': noteView(
    { ...note, anchor: { ...note.anchor, language: 'es' } },
    { ...standing, isOfOtherLanguage: true },
    now,
    here,
  ),
  'note, just placed': noteView(note, { ...standing, isPlaced: true }, now, here),
  'note editor': noteEditorView(editor, here),
  'note editor, not saved': { ...noteEditorView(editor, here), status: 'full' },
};
