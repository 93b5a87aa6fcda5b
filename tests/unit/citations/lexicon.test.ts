import { describe, expect, test } from 'vitest';
import { LEXICONS } from '../../../citations/lexicon/index.ts';
import { patternOf, spellings, stemOf } from '../../../citations/lexicon/spelling.ts';
import type { Entry, Lexicon } from '../../../citations/lexicon/types.ts';
import { recognise } from '../../../citations/recognise.ts';
import type { Citation, PinpointPath } from '../../../citations/types.ts';

const LISTS = [
  'heads',
  'bodies',
  'home',
  'possessives',
  'dates',
  'connectors',
  'ranges',
  'units',
  'relative',
  'present',
  'ibid',
  'backs',
  'particulars',
  'belonging',
  'another',
  'beside',
  'joints',
  'numerals',
  'against',
  'treaties',
] as const;

/** Entries that a language may have or not. */
const SINGLES = ['preamble', 'thereof'] as const;

const entries = LEXICONS.flatMap((lexicon) =>
  [
    ...LISTS.map((list) => [list, lexicon[list]] as const),
    ...SINGLES.map((list) => [list, lexicon[list] ? [lexicon[list]] : []] as const),
  ].flatMap(([list, all]) => all.map((entry: Entry) => ({ name: `${lexicon.language} ${list}`, list, lexicon, entry }))),
);

const written = (path: PinpointPath): string => path.map(([unit, label]) => `${unit} ${label}`.trim()).join(', ');

/** A citation as `means` has it. */
function meant(citation: Citation): string {
  if (citation.kind === 'treaty') return `vol. ${citation.treaty?.volume}, ${citation.treaty?.number}`;
  return citation.symbol ?? `¶${citation.pinpoint.map(written).join('; ')}`;
}

const spelt = (lexicon: Lexicon, words: string): RegExp => {
  const places = words
    .replace(/ /g, lexicon.script === 'han' ? '\\s*' : ' ')
    .replace(/\{m\}/g, `(?:${lexicon.months.join('|')})`)
    .replace(/\{h\}/g, `(?:${lexicon.heads.map((head) => head.words).join('|')})`)
    .replace(/\{[dv]\}/g, '\\d+')
    .replace(/\{n\}/g, '[^,،，]+')
    .replace(/\{y\}/g, '\\d{4}');
  return new RegExp(spellings(places).map(patternOf).join('|'), 'u');
};

describe.each(entries)('$name: $entry.words', ({ lexicon, entry }) => {
  test('its example holds it', () => {
    expect(entry.example.replace(/\u0640/g, '')).toMatch(spelt(lexicon, entry.words));
  });

  test('its example is read as it says', () => {
    // a part of the document itself is one of a document
    const context = entry.means.every((meaning) => meaning.startsWith('¶')) && entry.means.length > 0 ? { document: 'A/RES/68/4' } : {};
    expect(recognise(entry.example, context).map(meant)).toEqual(entry.means);
  });
});

const GAPS = new Set([
  'joints',
  'numerals',
  'connectors',
  'ranges',
  'dates',
  'backs',
  'particulars',
  'belonging',
  'another',
  'beside',
  'thereof',
  'preamble',
]);

test('every spelling begins with letters that it is found by', () => {
  for (const { name, list, entry } of entries) {
    // these are looked for in gaps only; what goes back begins with its determiner or its governing word
    if (GAPS.has(list)) continue;
    for (const spelling of spellings(entry.words)) expect(stemOf(spelling), `${name}: ${spelling}`).not.toBe('');
  }
});

test('twelve months each, every language once', () => {
  for (const lexicon of LEXICONS) expect(lexicon.months).toHaveLength(12);
  expect(new Set(LEXICONS.map((lexicon) => lexicon.language)).size).toBe(LEXICONS.length);
});

describe.each(LEXICONS.map((lexicon) => ({ language: lexicon.language, lexicon })))('$language', ({ lexicon }) => {
  const date = (spelling: string): string =>
    (lexicon.dates[0]?.words ?? '')
      .replace('{d}', '7')
      .replace('{m}', spelling)
      .replace('{y}', '2011')
      .replace(/\(\?:[^)]*\)\??/g, '')
      .replace(/\\\./g, '.')
      .replace(/,\?/g, '');
  const head = lexicon.heads.find((entry) => entry.kind === 'resolution' && !entry.own);
  const joint = { en: ' of ', fr: ' du ', es: ', de ', de: ' vom ', ru: ' от ', ar: ' المؤرخ ', zh: '' }[lexicon.language];
  const word = { en: 'resolution', fr: 'résolution', es: 'resolución', de: 'Resolution', ru: 'резолюция', ar: 'القرار', zh: '决议' }[
    lexicon.language
  ];

  test('every month is read beside a number', () => {
    expect(head).toBeDefined();
    lexicon.months.forEach((spellingsOfMonth, i) => {
      const spelling = (spellings(spellingsOfMonth)[0] ?? '')
        .replace(/\(\?:.*?\)\?/g, '')
        .replace(/0\?/, '')
        .replace(/\\\./g, '.');
      const text =
        lexicon.script === 'han' ? `${date(spelling).replace(/ /g, '')}第66/3号${word}` : `${word} 66/3${joint}${date(spelling)}`;
      const [citation] = recognise(text, { document: 'A/RES/68/4' });
      expect(citation?.date?.iso, text).toBe(`2011-${String(i + 1).padStart(2, '0')}-07`);
    });
  });
});
