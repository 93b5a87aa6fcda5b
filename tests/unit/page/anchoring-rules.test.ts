import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf, placeOf, type PlaceOf, type SoughtAnchor } from '../../../page/anchoring/anchoring.ts';
import { fold } from '../../../page/anchoring/fold.ts';
import { outlineOf } from '../../../page/outline/outline.ts';
import { readLines } from '../../../page/text/lines.ts';
import type { Language } from '../../../citations/types.ts';

const TEXT = [
  '71/4. Shared bridges',
  'The General Assembly,',
  'Recalling its resolution 70/9 on a day for bridges, and noting that bridges wear out,',
  '1. Calls upon all States to inspect the bridges that they share, and to repair them where need be;',
  '2. Calls upon all States to inspect the ferries that they share, and to repair them where need be;',
  '3. Encourages donors to pay for paint, for bolts and for the training of young engineers in mountain regions;',
  '4. Calls upon the regional commissions:',
  '(a) To keep a list of narrow crossings;',
  '(b) To keep a list of crossings that are closed in winter;',
  '5. Requests the Secretary-General to report thereon.',
];

function anchorAt(lines: readonly string[], quote: string, from = ''): SoughtAnchor {
  const read = readLines(lines);
  const start = read.text.indexOf(quote, read.text.indexOf(from));
  expect(start).toBeGreaterThanOrEqual(0);
  return anchorOf(read, outlineOf(read), { start, end: start + quote.length });
}

function find(lines: readonly string[], anchor: SoughtAnchor, language: Language | null = null): PlaceOf & { readonly words?: string } {
  const read = readLines(lines);
  const found = placeOf(read, outlineOf(read), anchor, language);
  return found.span ? { ...found, words: read.text.slice(found.span.start, found.span.end) } : found;
}

const lineOf = (lines: readonly string[], { span }: PlaceOf): string | undefined => {
  const read = readLines(lines);
  const block = read.blocks.find(({ start, end }) => span && start <= span.start && span.start < end);
  return block && read.text.slice(block.start, block.end);
};

describe('context', () => {
  it('is longer where as much of it stands around the same words elsewhere', () => {
    const twins = TEXT.toSpliced(
      5,
      0,
      '2 bis. Calls upon all States to inspect the ferries that they share, and to repair them where need be now;',
    );
    expect(anchorAt(twins, 'that they share', '2 bis').quote?.prefix.length).toBeGreaterThan(32);
    expect(anchorAt(TEXT, 'training of young engineers').quote?.prefix).toHaveLength(32);
  });
});

describe('words that are said once', () => {
  const quote = 'for the training of young engineers in mountain regions';

  it('are found wherever they stand now, whatever stands around them', () => {
    const moved = [
      'Nine other things were said here;',
      `7. A long way off, ${quote}, money was found;`,
      ...TEXT.filter((line) => !line.startsWith('3. ')),
    ];
    expect(find(moved, anchorAt(TEXT, quote))).toMatchObject({ place: 'in-place', words: quote });
  });

  it('are not taken to be there when but a few of them are', () => {
    expect(find(TEXT.with(5, '3. Encourages young engineers to paint;'), anchorAt(TEXT, quote)).place).toBe('not-found');
  });
});

describe('words that are said twice', () => {
  const quote = 'and to repair them where need be';

  it.each(['1. ', '2. '])('are found in the paragraph with the label %s', (label) => {
    const found = find(TEXT, anchorAt(TEXT, quote, `\n${label}`));
    expect(found.place).toBe('in-place');
    expect(lineOf(TEXT, found)).toContain(label);
  });

  it('are found by what stands around them, where the labels are other ones', () => {
    const renumbered = TEXT.map((line) => line.replace(/^(\d)\. /, (_, number) => `${Number(number) + 4}. `));
    const found = find(renumbered, anchorAt(TEXT, `share, ${quote}`, '\n2. '));
    expect([found.place, lineOf(renumbered, found)]).toEqual(['in-place', renumbered[4]]);
  });

  it('are not found where neither label nor context tells', () => {
    const twins = [
      'Noted again that bridges wear out slowly, and noted again that bridges wear out slowly, all of them,',
      'Some more words,',
    ];
    const anchor: SoughtAnchor = { paragraph: null, quote: { exact: 'bridges wear out slowly', prefix: '', suffix: ', a' }, offset: 5000 };
    expect(find(twins, anchor).place).toBe('not-found');
  });
});

describe('a note made on another language', () => {
  const ENGLISH: SoughtAnchor = { ...anchorAt(TEXT, 'crossings that are closed in winter'), language: 'en' };
  const FRENCH = [
    '71/4. Ponts partagés',
    "L'Assemblée générale,",
    '1. Demande à tous les États d’inspecter les ponts qu’ils partagent ;',
    '2. Demande à tous les États d’inspecter les bacs qu’ils partagent ;',
    '3. Engage les donateurs à payer la peinture ;',
    '4. Demande aux commissions régionales :',
    'a) De tenir une liste des passages étroits ;',
    'b) De tenir une liste des passages fermés en hiver ;',
    '5. Prie le Secrétaire général de lui faire rapport.',
  ];

  it('is shown at the paragraph with the same label, and claims no words', () => {
    expect(ENGLISH.paragraph).toEqual([
      ['paragraph', '4'],
      ['subparagraph', 'b'],
    ]);
    expect(find(FRENCH, ENGLISH, 'fr')).toMatchObject({ place: 'in-place', otherLanguage: true, words: FRENCH[7] });
  });

  it('is not found where the label is not there, nor for words outside of paragraphs', () => {
    expect(find(FRENCH.slice(0, 5), ENGLISH, 'fr')).toEqual({ place: 'not-found', otherLanguage: true });
    expect(find(FRENCH, { ...anchorAt(TEXT, 'Shared bridges'), paragraph: null, language: 'en' }, 'fr')).toEqual({
      place: 'not-found',
      otherLanguage: true,
    });
  });

  it('is found by its words where a page in another language has them', () => {
    const found = find([...FRENCH, ...TEXT], ENGLISH, 'fr');
    expect(found.words).toBe('crossings that are closed in winter');
    expect(found).not.toHaveProperty('otherLanguage');
  });

  it('is looked for in the usual way where a language is the same or not known', () => {
    expect(find(TEXT, ENGLISH, 'en')).not.toHaveProperty('otherLanguage');
    expect(find(TEXT, ENGLISH, null)).not.toHaveProperty('otherLanguage');
    expect(find(FRENCH, { ...ENGLISH, language: null }, 'fr')).toEqual({ place: 'not-found' });
  });

  it('on a whole paragraph or document is marked too', () => {
    expect(find(FRENCH, { paragraph: [['paragraph', '2']], quote: null, offset: 0, language: 'en' }, 'fr')).toMatchObject({
      place: 'in-place',
      otherLanguage: true,
      words: FRENCH[3],
    });
    expect(find(FRENCH, { paragraph: null, quote: null, offset: 0, language: 'en' }, 'fr')).toEqual({
      place: 'in-place',
      otherLanguage: true,
    });
  });
});

describe('whatever becomes of a text', () => {
  // labels are not counted among the words
  const bare = (text: string): string =>
    fold(text.replace(/\d{1,2}\.|\(\p{L}\)/gu, ''))
      .text.toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  const body = readLines(TEXT).text;
  const quotes = fc
    .tuple(fc.nat({ max: body.length - 12 }), fc.integer({ min: 10, max: 160 }))
    .map(([start, length]) => ({ start, end: Math.min(body.length, start + length) }));
  /** Lines left out, doubled, words left out and put in. */
  const edits = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constantFrom('drop', 'double'), line: fc.nat({ max: TEXT.length - 1 }), word: fc.constant(0) }),
      fc.record({ kind: fc.constantFrom('cut', 'put'), line: fc.nat({ max: TEXT.length - 1 }), word: fc.nat({ max: 12 }) }),
    ),
    { maxLength: 6 },
  );
  const edited = (list: readonly { kind: string; line: number; word: number }[]): string[] => {
    let lines = [...TEXT];
    for (const { kind, line, word } of list) {
      const at = line % lines.length;
      if (kind === 'drop' && lines.length > 3) lines = lines.toSpliced(at, 1);
      else if (kind === 'double') lines = lines.toSpliced(at, 0, lines[at] as string);
      else
        lines[at] = (lines[at] as string)
          .split(' ')
          .toSpliced(word, kind === 'cut' ? 1 : 0, ...(kind === 'put' ? ['indeed'] : []))
          .join(' ');
    }
    return lines.filter(Boolean);
  };

  it('words in place are the words of the quote, and words that are changed are not', () => {
    fc.assert(
      fc.property(quotes, edits, (span, list) => {
        const read = readLines(TEXT);
        const anchor = anchorOf(read, outlineOf(read), span);
        if (!anchor.quote) return;
        const { place, words } = find(edited(list), anchor);
        if (place === 'in-place') expect(bare(words ?? '')).toBe(bare(anchor.quote.exact));
        if (place === 'changed') expect(bare(words ?? '')).not.toBe(bare(anchor.quote.exact));
      }),
      { numRuns: 300 },
    );
  });

  it('the answer is the same however the lines are broken', () => {
    fc.assert(
      fc.property(quotes, fc.integer({ min: 30, max: 90 }), (span, width) => {
        const read = readLines(TEXT);
        const anchor = anchorOf(read, outlineOf(read), span);
        if (!anchor.quote || bare(anchor.quote.exact).length < 12) return;
        const printed = TEXT.flatMap((line) => line.match(new RegExp(`.{1,${width}}(?: |$)`, 'g')) ?? [line]).map((line) => line.trim());
        const found = find(printed, anchor);
        expect(found.place).toBe('in-place');
        expect(bare(found.words ?? '')).toBe(bare(anchor.quote.exact));
      }),
      { numRuns: 150 },
    );
  });
});
