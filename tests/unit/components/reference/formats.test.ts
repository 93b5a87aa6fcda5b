/** References as another program reads them: Citation.js, which parses each format into the same terms. */
import { Cite } from '@citation-js/core';
import type { CslData } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { OFFICIAL_LANGUAGES } from '../../../../citations/types.ts';
import { escapeBibtex, writeBibtex } from '../../../../components/reference/bibtex.ts';
import { writeCsl } from '../../../../components/reference/csl.ts';
import { referenceItem } from '../../../../components/reference/item.ts';
import type { Cited, ReferenceItem } from '../../../../components/reference/item.ts';
import { writeRis } from '../../../../components/reference/ris.ts';
import { wordsIn } from '../../locales/words.ts';
import { record } from '../records.ts';

const FORMATS = [
  ['RIS', writeRis],
  ['BibTeX', writeBibtex],
  ['CSL-JSON', writeCsl],
] as const;

const RECORDS: Cited[] = [
  record({ date: { iso: '2012-12-21', basis: 'print' } }),
  record({
    symbol: 'S/RES/1325(2000)',
    organ: 'security-council',
    date: { iso: '2000-10', basis: 'cited', times: 3 },
    titles: { en: 'Lakes & rivers: 100% of “them” {of_it} #1 $5 ~ ^ \\ [draft]', fr: 'Lacs', ar: 'البحيرات والأنهار', zh: '湖泊与河流' },
  }),
  record({ symbol: 'A/RES/217(III)A', titles: { fr: 'Déclaration sur les cours d’eau, à l’échelle de l’année' } }),
  record({ symbol: 'A/HRC/DEC/27/212', kind: 'decision', organ: 'human-rights-council', titles: {} }),
  { symbol: 'A/68/L.5' },
  { symbol: 'CBD/COP/14/14' },
];

const nameOf = ({ author }: CslData): string =>
  author.map(({ literal, family, given }) => literal ?? [family, given].filter(Boolean).join(', ')).join('; ');
const said = (data: CslData) => ({
  type: data.type,
  title: data.title,
  author: nameOf(data),
  date: data.issued?.['date-parts'][0] ?? [],
  number: data.number,
  publisher: data.publisher,
  kind: data.genre ?? '',
  language: data.language,
  address: data.URL,
});
const meant = ({ title, author, date, number, publisher, kind, language, address }: ReferenceItem) => ({
  type: 'report',
  title,
  author,
  date,
  number,
  publisher,
  kind,
  language,
  address,
});

/** RIS as Citation.js reads it has no kind of report. */
const comparable = (format: string, each: ReturnType<typeof said>) => (format === 'RIS' ? { ...each, kind: '' } : each);

describe.each(FORMATS)('%s', (format, write) => {
  it.each(OFFICIAL_LANGUAGES)('says the same of every document in %s', (language) => {
    const items = RECORDS.map((each) => referenceItem(each, wordsIn(language)));
    const read = new Cite(write(items)).data.map(said);
    expect(read.map((each) => comparable(format, each))).toEqual(items.map(meant).map((each) => comparable(format, each)));
  });

  it('holds any title', () => {
    const title = fc
      .array(fc.constantFrom(...'aZ {}\\%&#_$~^"\'@,=ق法é😀-`?!', 'TY  - ', '\\textbf{', '<b>'), { minLength: 1, maxLength: 20 })
      .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
      .filter((made) => made !== '');
    fc.assert(
      fc.property(title, (made) => {
        const items = [record({ titles: { en: `x${made}` } }), record()].map((each) => referenceItem(each, wordsIn('en')));
        const data = new Cite(write(items)).data;
        expect(data.map((each) => each.number)).toEqual(['A/RES/67/219', 'A/RES/67/219']);
        expect(data[0]?.title).toBe(`x${made}`);
      }),
    );
  });
});

describe('a document', () => {
  it('has its title in the reader’s language where it is known, and says in which it is', () => {
    const titles = { en: 'Lakes', ru: 'Озера' };
    expect(referenceItem(record({ titles }), wordsIn('ru'))).toMatchObject({
      title: 'Озера',
      language: 'ru',
      address: 'https://docs.un.org/ru/A/RES/67/219',
      author: 'Организация Объединенных Наций. Генеральная Ассамблея',
    });
    expect(referenceItem(record({ titles }), wordsIn('es'))).toMatchObject({ title: 'Lakes', language: 'en' });
    expect(referenceItem(record({ titles: { de: 'Seen' } }), wordsIn('es'))).toMatchObject({ title: 'Seen', language: 'de' });
  });

  it('without a title goes by its name', () => {
    expect(referenceItem({ symbol: 'S/RES/1325(2000)' }, wordsIn('en'))).toMatchObject({
      title: 'Security Council resolution 1325 (2000)',
      number: 'S/RES/1325 (2000)',
      kind: 'Resolution',
    });
    expect(referenceItem({ symbol: 'A/68/L.5' }, wordsIn('en'))).toMatchObject({ title: 'A/68/L.5', kind: 'Document' });
  });

  it('with a date that is inferred has no more than its year', () => {
    const item = referenceItem(record({ date: { iso: '1962-12-14', basis: 'interpolated' } }), wordsIn('en'));
    expect(item).toMatchObject({ date: [1962], about: true });
    expect(writeCsl([item])).toContain('"circa": true');
    expect(writeRis([item])).toContain('DA  - 1962///\r\n');
    expect(writeBibtex([item])).not.toContain('month');
  });
});

test('RIS is written to the letter', () => {
  const item = referenceItem(record({ date: { iso: '2012-02-01', basis: 'print' } }), wordsIn('en'));
  expect(writeRis([item])).toBe(
    [
      'TY  - RPRT',
      'ID  - A/RES/67/219',
      'AU  - United Nations. General Assembly',
      'TI  - International migration and development',
      'DA  - 2012/02/01/',
      'PY  - 2012',
      'SN  - A/RES/67/219',
      'M3  - Resolution',
      'PB  - United Nations',
      'LA  - en',
      'UR  - https://docs.un.org/en/A/RES/67/219',
      'ER  - ',
      '',
    ].join('\r\n'),
  );
});

test('BibTeX keeps its braces in balance, and its keys apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."{}\\a%-'`?!") }), (text) => {
      const escaped = escapeBibtex(text);
      expect(escaped.split('{').length).toBe(escaped.split('}').length);
      expect(escaped).not.toMatch(/--|''|``|[?!]`/);
    }),
  );
  const items = ['A/RES/67/219', 'A/RES/67-219', 'A/RES/217(III)A'].map((symbol) => referenceItem({ symbol }, wordsIn('en')));
  expect([...writeBibtex(items).matchAll(/@techreport\{([^,]*),/g)].map((found) => found[1])).toEqual([
    'A-RES-67-219',
    'A-RES-67-219-2',
    'A-RES-217-III-A',
  ]);
});
