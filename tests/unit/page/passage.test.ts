import { describe, expect, it } from 'vitest';
import type { PinpointPath } from '../../../citations/types.ts';
import { outlineOf } from '../../../page/outline/outline.ts';
import { passageOf } from '../../../page/outline/passage.ts';
import type { KeptHeading, KeptPassage, KeptText } from '../../../storage/types.ts';
import { readLines } from '../../../page/text/lines.ts';
import { readList } from './read-list.ts';

/** "annex I/3/a/ii" → a path. Numbers are paragraphs, letters after them sub-paragraphs. */
function at(short: string): PinpointPath {
  return short.split('/').map((step, place, all) => {
    const [unit, label = ''] = step.split(' ');
    if (unit === 'annex' || unit === 'section' || unit === 'preambular' || unit === 'part') return [unit, label] as const;
    return [/^\d/.test(step) && !/^\d/.test(all[place - 1] ?? '') ? 'paragraph' : 'subparagraph', step] as const;
  });
}

const short = (path: PinpointPath | null): string | null =>
  path && path.map(([unit, label]) => (unit === 'paragraph' || unit === 'subparagraph' ? label : `${unit} ${label}`.trim())).join('/');

function keptOf(read: ReturnType<typeof readLines>, headings: readonly KeptHeading[] = []): KeptText {
  const parts = outlineOf(read).paragraphs.map(({ path, start, end, contentStart, gaps }) => ({ path, start, end, contentStart, gaps }));
  const source = { kind: 'page', address: 'https://docs.un.org/en/A/RES/68/4' } as const;
  return { document: 'A/RES/68/4', language: 'en', title: 'Lakes', source, read: 5, text: read.text, parts, headings };
}

const LAKES = keptOf(
  readLines([
    'The General Assembly,',
    '1. Decides to keep the lakes;',
    '2. Asks that each lake:',
    '(a) Be named;',
    '(b) Be measured:',
    '(i) In summer;',
    '(ii) In winter, when ice allows it;',
    '(c) Be told of;',
    'II. Rivers',
    '3. Decides to wait.',
    'Annex I',
    'Rules of the lakes',
    '1. Boats keep to the right.',
    '2. Swimmers keep near.',
    'Annex II',
    '1. Fish are counted.',
  ]),
);

function passage(kept: KeptText, path: string): KeptPassage {
  const found = passageOf(kept, at(path));
  if (!found) throw new Error(`nothing at ${path}`);
  return found;
}

describe('the words of a part', () => {
  it.each([
    ['1', 'Decides to keep the lakes;', []],
    [
      '2',
      'Asks that each lake:\n(a) Be named;\n(b) Be measured:\n(i) In summer;\n(ii) In winter, when ice allows it;\n(c) Be told of;',
      [],
    ],
    ['2/a', 'Be named;', ['2: Asks that each lake:']],
    ['2/b', 'Be measured:\n(i) In summer;\n(ii) In winter, when ice allows it;', ['2: Asks that each lake:']],
    ['2/b/ii', 'In winter, when ice allows it;', ['2: Asks that each lake:', '2/b: Be measured:']],
    ['annex I/2', 'Swimmers keep near.', []],
  ])('%s', (path, text, chapeau) => {
    const found = passage(LAKES, path);
    expect(found).toMatchObject({ text, exact: true, document: 'A/RES/68/4', language: 'en', read: 5, source: LAKES.source });
    expect(short(found.path)).toBe(path);
    expect(found.chapeau.map((leading) => `${short(leading.path)}: ${leading.text}`)).toEqual(chapeau);
  });

  it('where a paragraph begins with its first letter, nothing leads to it', () => {
    const kept = keptOf(readLines(['1. (a) Names are given;', '(b) Names are kept.', '2. Decides to wait.']));
    expect(passage(kept, '1/a')).toMatchObject({ text: 'Names are given;', chapeau: [] });
    expect(passage(kept, '1').text).toBe('(a) Names are given;\n(b) Names are kept.');
  });

  it('numbers that the browser prints are not in the text, and letters are put before their lines', () => {
    const kept = keptOf(
      readList([
        ['1', 1, 'Asks for:'],
        ['a', 2, 'One boat;'],
        ['b', 2, 'Two boats;'],
        ['2', 1, 'Waits.'],
      ]),
    );
    expect(passage(kept, '1').text).toBe('Asks for:\n(a) One boat;\n(b) Two boats;');
    expect(passage(kept, '1/b')).toMatchObject({ text: 'Two boats;', chapeau: [{ text: 'Asks for:' }] });
  });

  it('what a page break put into it is left out', () => {
    const text = '1. Asks all\n12/34\nA/RES/68/4\nto come.';
    const kept: KeptText = {
      ...LAKES,
      text,
      parts: [{ path: at('1'), start: 0, contentStart: 3, end: text.length, gaps: [{ start: 12, end: 28 }] }],
    };
    expect(passage(kept, '1').text).toBe('Asks all to come.');
  });

  it('lines of Chinese are joined without a space', () => {
    const text = '1. 决定\n12/34\n继续审议';
    const kept: KeptText = {
      ...LAKES,
      language: 'zh',
      text,
      parts: [{ path: at('1'), start: 0, contentStart: 3, end: text.length, gaps: [{ start: 6, end: 11 }] }],
    };
    expect(passage(kept, '1').text).toBe('决定继续审议');
  });

  it('words that close a paragraph after its letters are a line of their own', () => {
    const text = '1. Asks for:\n(a) Boats;\nand thanks all.';
    const kept: KeptText = {
      ...LAKES,
      text,
      parts: [
        { path: at('1'), start: 0, contentStart: 3, end: text.length, gaps: [] },
        { path: at('1/a'), start: 13, contentStart: 17, end: 23, gaps: [] },
      ],
    };
    expect(passage(kept, '1').text).toBe('Asks for:\n(a) Boats;\nand thanks all.');
    expect(passage(kept, '1/a').text).toBe('Boats;');
  });
});

describe('neighbours', () => {
  it.each([
    ['1', null, '2'],
    ['2', '1', '3'],
    ['3', '2', null],
    ['2/a', '1', '2/b'],
    ['2/b', '2/a', '2/c'],
    ['2/b/i', '2/a', '2/b/ii'],
    ['2/b/ii', '2/b/i', '2/c'],
    ['2/c', '2/b', '3'],
    ['annex I/1', null, 'annex I/2'],
    ['annex I/2', 'annex I/1', null],
    ['annex II/1', null, null],
  ])('of %s are %s and %s', (path, before, after) => {
    const found = passage(LAKES, path);
    expect([short(found.before), short(found.after)]).toEqual([before, after]);
  });

  it('of paragraphs go on from one section to the next where each counts anew', () => {
    const kept = keptOf(
      readLines(['I. Lakes', '1. Decides to keep them;', '2. Waits.', 'II. Rivers', '1. Decides to bridge them;', '2. Waits again.']),
    );
    const found = passage(kept, 'section II/1');
    expect([short(found.before), short(found.after)]).toEqual(['section I/2', 'section II/2']);
  });

  it('of a paragraph of the preamble are of the preamble', () => {
    const text = 'Recalling lakes,\nNoting rivers,\n1. Waits.';
    const kept: KeptText = {
      ...LAKES,
      text,
      parts: [
        { path: at('preambular 1'), start: 0, contentStart: 0, end: 16, gaps: [] },
        { path: at('preambular 2'), start: 17, contentStart: 17, end: 31, gaps: [] },
        { path: at('1'), start: 32, contentStart: 35, end: 41, gaps: [] },
      ],
    };
    const found = passage(kept, 'preambular 2');
    expect(found.text).toBe('Noting rivers,');
    expect([short(found.before), short(found.after)]).toEqual(['preambular 1', null]);
    expect([short(passage(kept, '1').before)]).toEqual([null]);
  });
});

describe('a part that is not there', () => {
  it.each([
    // beyond the last
    ['40', '3'],
    ['annex I/9', 'annex I/2'],
    // a letter that the paragraph does not have
    ['2/f', '2'],
    ['2/b/v', '2/b'],
    ['2/f/i', '2'],
    ['3/a', '3'],
  ])('%s: the nearest is %s', (asked, near) => {
    const found = passage(LAKES, asked);
    expect(found.exact).toBe(false);
    expect(short(found.path)).toBe(near);
  });

  it('before the first there is the first', () => {
    const kept = keptOf(readLines(['5. Decides to wait;', '6. Decides to go.']));
    expect(passage({ ...kept, parts: kept.parts.slice(1) }, '5')).toMatchObject({ exact: false, text: 'Decides to go.' });
  });

  it.each(['annex III/1', 'preambular 1', 'section IV'])('%s: nothing of the kind', (asked) => {
    expect(passageOf(LAKES, at(asked))).toBeNull();
  });

  it('nothing is asked, or the text has no parts', () => {
    expect(passageOf(LAKES, [])).toBeNull();
    expect(passageOf({ ...LAKES, parts: [] }, at('1'))).toBeNull();
  });
});

describe('cited in other words than the text’s', () => {
  const lone = keptOf(readLines(['1. Adopts the rules.', 'Annex', '1. Boats keep to the right.', '2. Swimmers keep near.']));

  it('a lone annex may be cited with any number, or the only one that has a number without it', () => {
    expect(passage(lone, 'annex I/2')).toMatchObject({ exact: true, text: 'Swimmers keep near.' });
    const first = { ...LAKES, parts: LAKES.parts.filter(({ path }) => path[0]?.[1] !== 'II') };
    expect(passage(first, 'annex/2')).toMatchObject({ exact: true, text: 'Swimmers keep near.' });
  });

  it('a section may be named where numbers run on, and left out where only one has the number', () => {
    expect(passage(LAKES, 'section II/3')).toMatchObject({ exact: true, text: 'Decides to wait.' });
    const twice = keptOf(readLines(['I. Lakes', '1. Decides;', '2. Waits.', 'II. Rivers', '1. Decides;', '2. Waits;', '3. Goes.']));
    expect(passage(twice, '3')).toMatchObject({ exact: true, text: 'Goes.' });
    expect(passage(twice, '2')).toMatchObject({ exact: false });
    expect(passage(twice, 'section I/3')).toMatchObject({ exact: false, text: 'Waits.' });
  });

  it('letters count in either case', () => {
    expect(passage(LAKES, '2/B/II').text).toBe('In winter, when ice allows it;');
  });

  it('an annex as a whole is met at its first paragraph, a section whose numbers run on by its heading', () => {
    expect(passage(LAKES, 'annex II')).toMatchObject({ exact: true, text: 'Fish are counted.' });
    expect(passage(lone, 'annex I').text).toBe('Boats keep to the right.');
    const start = LAKES.text.indexOf('II. Rivers');
    const headed = { ...LAKES, headings: [{ path: at('section II'), level: 1, start, end: start + 10 }] };
    expect(passage(headed, 'section II').text).toBe('Decides to wait.');
  });
});

it('twenty thousand parts are searched through', () => {
  const lines = Array.from({ length: 900 }, (_, index) => [
    `${index + 1}. Decides on lake ${index + 1}:`,
    ...[...'abcdefghijklmnopqrst'].map((letter) => `(${letter}) Thing ${letter};`),
  ]).flat();
  const kept = keptOf(readLines(lines));
  expect(kept.parts.length).toBe(18_900);
  expect(passage(kept, '900/t')).toMatchObject({ exact: true, text: 'Thing t;', after: null });
  expect(passage(kept, '901')).toMatchObject({ exact: false });
  expect(passage(kept, '450').text.split('\n').length).toBe(21);
});
