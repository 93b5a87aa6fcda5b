import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recognise } from '../../../citations/recognise.ts';
import type { Citation } from '../../../citations/types.ts';
import { FAMILIES, textOf } from '../../../tools/bench/families.ts';

/** Pieces of which citations, near-citations and noise are made, in six languages. */
const PIECES = [
  'resolution ',
  'its resolutions ',
  'General Assembly ',
  'Security Council ',
  'Human Rights Council ',
  'decision ',
  'United Nations ',
  'paragraph ',
  'paragraphs 5 to 7 of ',
  'annex I to ',
  'above',
  ' below',
  'the present resolution',
  'Ibid., ',
  'Treaty Series, vol. 660, No. 9464',
  ' of 23 December 2003',
  ', ',
  ' and ',
  ' to ',
  '. ',
  '; ',
  '\n',
  '\n\n',
  '(',
  ')',
  '/',
  '-',
  '\u00a0',
  '\u2011',
  '\u200f',
  '\u0640',
  ' A',
  ' B and C',
  ' (III)',
  ' (XXI)',
  ' (2000)',
  '58/208',
  '2006/2',
  '1325 (2000)',
  'S-26/2',
  'A/RES/68/4',
  'A/68/L. 5',
  'S/2014/136',
  'A/77/6 (Sect. 2)',
  'E/CN.4/Sub.2/2000/46',
  'A/54/791-S/2000/205',
  '12',
  '0',
  'x',
  'résolution ',
  'de l’Assemblée générale',
  ', du 15 mars 2006',
  'paragraphe 6 b) ',
  'ci-dessus',
  'la resolución ',
  'del Consejo de Seguridad',
  ', de 23 de diciembre de 2003',
  'párrafo 3 a) de ',
  'резолюция ',
  ' Генеральной Ассамблеи',
  ' от 23 декабря 2003 года',
  'пункт 4 с) ',
  'выше',
  '大会',
  '其',
  '2003年12月23日',
  '第',
  '号',
  '决议',
  '第3(a)㈠段',
  '上文',
  '、',
  '。',
  '《条约汇编》，第660卷，第9464号',
  'قرار ',
  'قرارها ',
  'الجمعية العامة ',
  ' المؤرخ 23 كانون الأول/ديسمبر 2003',
  ' و',
  ' ألف',
  ' (د-21)',
  'دإط-10/15',
  'الفقرة 3 (أ) من ',
  '٥٨/٢٠٨',
  '😀',
  'и',
  '.',
];
const text = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) }),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));
const context = fc.constantFrom(
  {},
  { document: 'A/RES/68/4' },
  { document: 'A/HRC/RES/54/10' },
  { document: 'S/RES/1325(2000)' },
  { document: 'E/RES/2021/10' },
);
const runs = { numRuns: 1500 };

/** What does not depend on where a citation stands. */
const essence = (citation: Citation): unknown => [
  citation.kind,
  citation.symbol,
  citation.candidates,
  citation.pinpoint,
  citation.certain,
  citation.basis,
  citation.date?.iso,
  citation.treaty,
];

describe('for any text', () => {
  test('spans lie in it, in order, none over another, and hold the words they claim', () => {
    fc.assert(
      fc.property(text, context, (written, where) => {
        let reached = 0;
        for (const citation of recognise(written, where)) {
          expect(citation.start).toBeGreaterThanOrEqual(reached);
          expect(citation.end).toBeGreaterThan(citation.start);
          expect(citation.end).toBeLessThanOrEqual(written.length);
          expect(written.slice(citation.start, citation.end)).toBe(citation.text);
          expect(citation.mark.start).toBeLessThanOrEqual(citation.start);
          expect(citation.mark.end).toBeGreaterThanOrEqual(citation.end);
          if (citation.date) expect(Number.isNaN(Date.parse(citation.date.iso)) ? citation.date.iso : '').toBe('');
          expect(citation.candidates.length === 0 || citation.candidates[0] === citation.symbol).toBe(true);
          reached = citation.end;
        }
      }),
      runs,
    );
  });

  test('the same text says the same twice', () => {
    fc.assert(
      fc.property(text, context, (written, where) => {
        expect(recognise(written, where)).toEqual(recognise(written, where));
      }),
      { numRuns: 300 },
    );
  });

  test('what follows a blank line changes nothing before it', () => {
    fc.assert(
      fc.property(text, text, context, (written, more, known) => {
        // a text that names the United Nations anywhere speaks of it everywhere
        const where = { ...known, atHome: true };
        const alone = recognise(`${written}.`, where);
        const within = recognise(`${written}.\n\nWe ${more}`, where).filter((citation) => citation.start <= written.length);
        expect(within.map(essence)).toEqual(alone.map(essence));
      }),
      runs,
    );
  });

  test('narrow spaces, stiff hyphens and invisible marks change nothing', () => {
    fc.assert(
      fc.property(text, context, (written, where) => {
        const plain = recognise(written, where).map(essence);
        expect(recognise(written.replace(/ /g, '\u00a0').replace(/-/g, '\u2011'), where).map(essence)).toEqual(plain);
        expect(recognise([...written].join('\u00ad'), where).map(essence)).toEqual(plain);
      }),
      runs,
    );
  });
});

describe('adversarial texts', () => {
  // what twice of each costs is measured by `npm run bench`, where the clock decides nothing else
  test.each(FAMILIES.map((family) => [family.name, family] as const))('%s: read to the end, spans in order', (_, family) => {
    const written = textOf(family, 20_000);
    let reached = 0;
    for (const { start, end } of recognise(written, { document: 'A/RES/68/4', atHome: true })) {
      expect(start).toBeGreaterThanOrEqual(reached);
      reached = end;
    }
    expect(reached).toBeLessThanOrEqual(written.length);
  });
});

test('more mentions than fit in one call', () => {
  expect(recognise('Ibid. '.repeat(200_000), { atHome: true })).toEqual([]);
});
