import { describe, expect, test } from 'vitest';
import type { Citation } from '../../../citations/types.ts';
import { answerView, candidatesView, crossReferenceView, presentView, treatyView } from '../../../components/card/build.ts';
import { datesDisagree, knownView, titleOf, voteFigure } from '../../../components/card/build-record.ts';
import type { KnownView } from '../../../components/card/view.ts';
import { citers, record } from './records.ts';

const here = { language: 'en' } as const;
const cite = (more: Partial<Citation> = {}) =>
  ({ symbol: 'A/RES/67/219', pinpoint: [], basis: 'symbol', ...more }) as Pick<Citation, 'symbol' | 'pinpoint' | 'basis' | 'date'>;
const terms = (view: KnownView): string[] => view.facts.map((fact) => fact.term);

describe('title', () => {
  const titles = { en: 'International migration and development', ar: 'الهجرة الدولية والتنمية' };
  test.each([
    ['ar', titles, 'ar'],
    ['fr', titles, 'en'],
    ['fr', { ru: 'Международная миграция и развитие' }, 'ru'],
  ] as const)('on a page in %s of %j is the one in %s', (language, known, expected) => {
    expect(titleOf(record({ titles: known }), language)?.language).toBe(expected);
  });
  test('none is none', () => expect(titleOf(record({ titles: {} }), 'en')).toBeNull());
});

test.each([
  ['2010-12-20', '2010-12-20', false],
  ['2011-12-20', '2010-12-20', true],
  // a month on record does not contradict a day in it
  ['2010-12-20', '2010-12', false],
  ['2010-11-20', '2010-12', true],
  [undefined, '2010-12-20', false],
  ['2010-12-20', undefined, false],
])('the page says %s, the record %s: disagree %s', (page, known, expected) => {
  expect(datesDisagree(page, known)).toBe(expected);
});

test('both dates are kept where they differ, and none where they agree', () => {
  const known = record({ date: { iso: '2010-12-20', basis: 'cited', times: 7 } });
  const date = { start: 0, end: 1, iso: '2011-12-20' };
  expect(knownView(cite({ date }), known, here)).toMatchObject({ pageDate: '2011-12-20', date: { iso: '2010-12-20' } });
  expect(knownView(cite({ date: { ...date, iso: '2010-12-20' } }), known, here).pageDate).toBeNull();
});

describe('vote', () => {
  test('keeps empty runs, and leaves out those not voting where they are not known', () => {
    expect(voteFigure({ yes: 15, no: 0, abstain: 0 }, 'security-council')).toEqual({
      seats: true,
      runs: [
        { side: 'for', count: 15 },
        { side: 'against', count: 0 },
        { side: 'abstain', count: 0 },
      ],
    });
  });
  test('in the order of the record', () => {
    expect(voteFigure({ yes: 129, no: 3, abstain: 49, nonvoting: 12 }, 'general-assembly')?.runs.map((run) => run.count)).toEqual([
      129, 3, 49, 12,
    ]);
  });
  test('no vote, no figure', () => expect(voteFigure(undefined, 'general-assembly')).toBeNull());
});

describe('facts', () => {
  test.each([
    ['document', true],
    ['date', true],
    ['link', true],
    ['back', true],
    ['symbol', false],
    ['organ', false],
    ['form', false],
  ] as const)('basis %s is said: %s', (basis, said) => {
    expect(terms(knownView(cite({ basis }), record(), here)).includes('read_as')).toBe(said);
  });

  test('are five at most; the proceedings give way first, the order stays', () => {
    const full = record({
      meeting: '53rd plenary meeting',
      draft: 'A/77/L.1',
      report: 'A/77/445/Add.2',
      committee: 'Second Committee',
      citedBy: citers('A/RES/79/217'),
      series: [
        { year: 2010, symbol: 'A/RES/65/170' },
        { year: 2012, symbol: 'A/RES/67/219' },
      ],
    });
    const view = knownView(cite({ basis: 'document' }), full, { ...here, position: { index: 5, total: 41 } });
    expect(terms(view)).toEqual(['read_as', 'meeting', 'series', 'cited_by', 'this_page']);
  });

  test('cited by: the latest three and how many in all', () => {
    const view = knownView(cite(), record({ citedBy: citers('A/RES/80/1', 'A/RES/79/1', 'A/RES/78/1', 'A/RES/77/1') }), here);
    expect(view.facts).toMatchObject([{ term: 'cited_by', count: 4, latest: ['A/RES/80/1', 'A/RES/79/1', 'A/RES/78/1'] }]);
    expect(view.facts[0]).toHaveProperty('years.length', 4);
  });

  test('a subject in place of a title says so', () => {
    const council = record({ symbol: 'S/RES/1325(2000)', organ: 'security-council', titleBasis: 'library' });
    expect(terms(knownView(cite(), council, here))).toEqual(['subject']);
    expect(knownView(cite(), record({ titleBasis: 'subject' }), here).facts).toEqual([{ term: 'title', basis: 'as_cited' }]);
    expect(terms(knownView(cite(), record({ titleBasis: 'print' }), here))).toEqual([]);
  });

  test('draft without a meeting has a line of its own', () => {
    expect(knownView(cite(), record({ draft: 'A/68/L.5' }), here).facts).toEqual([{ term: 'draft', symbol: 'A/68/L.5' }]);
  });
});

describe('pinpoint', () => {
  const paragraphs = { count: 2, openings: ['Welcomes', 'Decides'] };
  test('knows its number among the paragraphs, and the opening word', () => {
    const view = knownView(cite({ pinpoint: [[['paragraph', '2']]] }), record({ paragraphs }), here);
    expect(view.pinpoint).toMatchObject({ number: 2, count: 2, opening: 'Decides' });
  });
  test('beyond the last paragraph there is no opening word', () => {
    const view = knownView(cite({ pinpoint: [[['paragraph', '25']]] }), record({ paragraphs }), here);
    expect(view.pinpoint).toMatchObject({ number: 25, count: 2, opening: null });
  });
  test('a paragraph of an annex is not counted among the operative ones', () => {
    const view = knownView(
      cite({
        pinpoint: [
          [
            ['annex', 'I'],
            ['paragraph', '2'],
          ],
        ],
      }),
      record({ paragraphs }),
      here,
    );
    expect(view.pinpoint).toMatchObject({ number: null, count: null, opening: null });
  });
});

test('the letter of a part stays in the symbol, though the record is the whole’s', () => {
  const whole = record({ symbol: 'A/RES/217(III)' });
  expect(knownView(cite({ symbol: 'A/RES/217(III)A' }), whole, here).symbol).toBe('A/RES/217(III)A');
});

describe('answers', () => {
  test('unknown: what is known instead', () => {
    const view = answerView(
      cite({ symbol: 'A/RES/79/999' }),
      { status: 'unknown', symbol: 'A/RES/79/999', organ: 'general-assembly', lastOfSession: 'A/RES/79/334', citedBy: [] },
      '2026-07',
      here,
    );
    expect(view).toMatchObject({ state: 'unknown', symbol: 'A/RES/79/999', lastOfSession: 'A/RES/79/334', edition: '2026-07', facts: [] });
  });
  test('outside: the body, and who cites it', () => {
    const view = answerView(
      cite({ symbol: 'A/68/L.5' }),
      { status: 'outside', symbol: 'A/68/L.5', organ: 'general-assembly', citedBy: citers('A/RES/68/4') },
      '2026-07',
      here,
    );
    expect(view).toMatchObject({ state: 'outside', body: null, facts: [{ term: 'cited_by', count: 1 }] });
  });
});

test('candidates keep their order; one that is not in the catalogue is still shown', () => {
  const view = candidatesView(
    { text: '48/12', candidates: ['A/HRC/RES/48/12', 'A/RES/48/12'], basis: 'document' },
    [{ status: 'known', record: record({ symbol: 'A/HRC/RES/48/12', organ: 'human-rights-council', adoption: 'without vote' }) }],
    here,
  );
  expect(view.choices).toMatchObject([
    { symbol: 'A/HRC/RES/48/12', manner: 'without_vote' },
    { symbol: 'A/RES/48/12', organ: 'general-assembly', title: null },
  ]);
  expect(view.bare).toBe(true);
});

test('treaty, cross-reference and the present resolution', () => {
  expect(treatyView({ treaty: { volume: '2220' } }, here)).toMatchObject({ state: 'treaty', volume: '2220', number: null });
  expect(treatyView({}, here)).toBeNull();
  expect(crossReferenceView({ pinpoint: [] }, null, here)).toMatchObject({ state: 'cross-reference', passage: null });
  expect(presentView('A/RES/67/219', null, [], here)).toMatchObject({ organ: 'general-assembly', title: null });
});
