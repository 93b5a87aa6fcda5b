import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../catalogue/types.ts';
import type { Citation } from '../../../citations/types.ts';
import { Answers } from '../../../components/panel/answers.ts';
import { citationWords } from '../../../components/panel/citation-words.ts';
import { checkOf, countsOf, EVERY, organOfRow, passes } from '../../../components/panel/filter.ts';
import type { CitationRow } from '../../../messages.ts';
import type { LiveCitation } from '../../../page/found/citations.ts';
import { CitationRows } from '../../../page/survey/citation-rows.ts';
import { words } from '../locales/words.ts';

const cited = (more: Partial<Citation> = {}): Citation => ({
  kind: 'resolution',
  text: '65/170',
  symbol: 'A/RES/65/170',
  candidates: [],
  pinpoint: [],
  certain: true,
  basis: 'organ',
  start: 10,
  end: 16,
  mark: { start: 10, end: 16 },
  ...more,
});
const live = (id: number, citation: Citation, more: Partial<LiveCitation> = {}): LiveCitation => ({
  type: 'citation',
  id,
  citation,
  standing: 'known',
  chosen: null,
  ...more,
});
const AROUND = { partAt: () => 'paragraph 1', languageAt: () => 'en' as const };
const only = (each: LiveCitation): CitationRow => new CitationRows().rows([each], AROUND)[0] as CitationRow;

const DATED = cited({ date: { start: 20, end: 36, iso: '2011-12-20' } });
const rows = {
  known: only(live(1, cited())),
  date: only(live(2, DATED, { standing: 'date-differs' })),
  several: only(live(3, cited({ text: '48/12', symbol: 'A/RES/48/12', candidates: ['A/HRC/RES/48/12', 'A/RES/48/12'], certain: false }))),
  doubt: only(live(4, cited({ certain: false }))),
  unknown: only(live(5, cited({ symbol: 'A/RES/69/412' }), { standing: 'unknown' })),
  report: only(live(6, cited({ kind: 'document', symbol: 'S/2014/5' }), { standing: 'outside' })),
  treaty: only(live(7, cited({ kind: 'treaty', symbol: null, treaty: { volume: '2220', number: '39481' } }), { standing: null })),
  above: only(live(8, cited({ kind: 'cross-reference', symbol: null, text: 'paragraph 3 above' }), { standing: null })),
};

describe('rows of citations', () => {
  test('say what there is to check', () => {
    expect(Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, checkOf(row)]))).toEqual({
      known: null,
      date: 'date',
      several: 'several',
      doubt: 'several',
      unknown: 'unknown',
      report: null,
      treaty: null,
      above: null,
    });
  });

  test('have the line that the page has', () => {
    expect([rows.known.mark, rows.date.mark, rows.several.mark, rows.unknown.mark]).toEqual(['known', 'known', 'open', 'unknown']);
    expect(rows.date.pageDate).toBe('2011-12-20');
  });

  test('a choice of the reader settles it', () => {
    const chosen = only(live(3, cited({ candidates: ['A/HRC/RES/48/12', 'A/RES/48/12'], certain: false }), { chosen: 'A/HRC/RES/48/12' }));
    expect([checkOf(chosen), chosen.symbol, chosen.candidates]).toEqual([null, 'A/HRC/RES/48/12', []]);
  });

  test('are the same objects though their place has moved, and others when what they say has changed', () => {
    const made = new CitationRows();
    const each = live(1, cited());
    const [before] = made.rows([each], AROUND);
    each.citation = { ...each.citation, start: 90, end: 96, mark: { start: 90, end: 96 } };
    expect(made.rows([each], AROUND)[0]).toBe(before);
    each.standing = 'unknown';
    expect(made.rows([each], AROUND)[0]).not.toBe(before);
    expect(made.rows([each], { ...AROUND, partAt: () => 'paragraph 2' })[0]?.part).toBe('paragraph 2');
  });
});

describe('the filter', () => {
  const all = Object.values(rows);
  test('takes what it is set to, and all of it together', () => {
    expect(all.filter((row) => passes(row, EVERY))).toHaveLength(8);
    expect(all.filter((row) => passes(row, { ...EVERY, check: 'several' })).map(({ id }) => id)).toEqual([3, 4]);
    expect(all.filter((row) => passes(row, { ...EVERY, organ: 'security-council' })).map(({ id }) => id)).toEqual([6]);
    expect(all.filter((row) => passes(row, { ...EVERY, kind: 'treaty' })).map(({ id }) => id)).toEqual([7]);
    expect(
      all.filter((row) => passes(row, { check: 'unknown', organ: 'general-assembly', kind: 'resolution' })).map(({ id }) => id),
    ).toEqual([5]);
  });
  test('counts what there is of each, the most frequent first', () => {
    expect(countsOf(all, organOfRow)).toEqual([
      { value: 'general-assembly', count: 5 },
      { value: 'security-council', count: 1 },
    ]);
    expect(countsOf(all, checkOf).map(({ value, count }) => `${value} ${count}`)).toEqual(['several 2', 'date 1', 'unknown 1']);
  });
});

const known = (more: object = {}): Answer => ({
  status: 'known',
  record: {
    symbol: 'A/RES/65/170',
    kind: 'resolution',
    organ: 'general-assembly',
    titles: { en: 'lamps in harbours', fr: 'lampes des ports' },
    date: { iso: '2010-12-20', basis: 'print' },
    citedBy: [],
    series: [],
    ...more,
  },
});

describe('a row says', () => {
  test('symbol, year and title, in the language of the page where there is one', () => {
    expect(citationWords(rows.known, known(), 'fr', words)).toEqual({
      name: 'A/RES/65/170',
      isSymbol: true,
      end: '2010',
      title: { text: 'Lampes des ports', language: 'fr' },
      why: null,
    });
    expect(citationWords(rows.known, known(), 'ru', words).title).toEqual({ text: 'Lamps in harbours', language: 'en' });
    expect(citationWords(rows.known, null, 'fr', words)).toMatchObject({ end: '', title: null });
  });
  test('both dates, and not which is wrong', () => {
    expect(citationWords(rows.date, known(), 'en', words).why).toBe('The page says 20 December 2011, the record 20 December 2010');
    expect(citationWords(rows.date, null, 'en', words).why).toBe('The page says 20 December 2011, the record another date');
  });
  test('the page’s words where several are possible, and which', () => {
    expect(citationWords(rows.several, null, 'en', words)).toMatchObject({
      name: '“48/12”',
      isSymbol: false,
      end: 'two candidates',
      why: 'A/HRC/RES/48/12 or A/RES/48/12',
    });
    expect(citationWords(rows.doubt, known(), 'en', words).why).toContain('leave a doubt');
  });
  test('how far the record goes where it does not know one', () => {
    const answer: Answer = {
      status: 'unknown',
      symbol: 'A/RES/69/412',
      organ: 'general-assembly',
      lastOfSession: 'A/RES/69/333',
      citedBy: [],
    };
    expect(citationWords(rows.unknown, answer, 'en', words).why).toBe(
      'Not in the catalogue; the last of its session on record is A/RES/69/333',
    );
    expect(citationWords(rows.unknown, null, 'en', words).why).toBe('Not in the catalogue');
  });
  test('treaties as they are cited, references within the document as they are written', () => {
    expect(citationWords(rows.treaty, null, 'en', words).name).toContain('vol. 2220');
    expect(citationWords(rows.above, null, 'en', words)).toMatchObject({ name: 'paragraph 3 above', end: 'this document' });
  });
});

test('the catalogue is asked once for each, and again where it did not answer', async () => {
  const asked: string[] = [];
  let answers = false;
  const store = new Answers(async (symbol) => {
    asked.push(symbol);
    return answers ? known() : null;
  });
  expect(await Promise.all([store.of('A/RES/1'), store.of('A/RES/1')])).toEqual([null, null]);
  expect(asked).toEqual(['A/RES/1']);
  answers = true;
  expect((await store.of('A/RES/1'))?.status).toBe('known');
  await store.of('A/RES/1');
  expect(asked).toEqual(['A/RES/1', 'A/RES/1']);
  expect(store.known('A/RES/1')?.status).toBe('known');
});
