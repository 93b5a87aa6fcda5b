import fc from 'fast-check';
import type { Note } from '../../../../storage/types.ts';

const UNITS = [
  'a',
  '"',
  '\\',
  '\n',
  '\r',
  '\t',
  '\u0000',
  '\u2028',
  '\ud800',
  '😀',
  'é',
  'e\u0301',
  'ق',
  '法',
  '\u200f',
  ' ',
  '{',
  '<',
  '>',
  '&',
  "'",
  '`',
  '#',
  '=',
  '-',
  '+',
  '@',
  '*',
  '_',
  '[',
  ']',
  '(',
  '!',
  '|',
  '~',
  '1.',
  '\ufeff',
  '\u007f',
];

/** Text that files find hard: lone surrogates, controls, line separators, marks of every format, right-to-left words. */
export const hardText = fc.string({ unit: fc.constantFrom(...UNITS), maxLength: 40 });
const name = hardText.filter((made) => made.length > 0 && made.length <= 90);
const time = fc.nat({ max: 2_000_000_000_000 });
const unit = fc.constantFrom('annex', 'appendix', 'part', 'chapter', 'section', 'preambular', 'paragraph', 'subparagraph' as const);
const document = fc.oneof(
  fc.constantFrom('A/RES/68/4', 'S/RES/1325(2000)', 'A/RES/217(III)A', 'A/54/791-S/2000/205', 'page:https://www.un.org/en/about'),
  name.filter((made) => /^\P{Cc}+$/u.test(made)),
);

export const someNote: fc.Arbitrary<Note> = fc.record({
  id: fc.uuid(),
  revision: fc.integer({ min: 1, max: 1000 }),
  anchor: fc.record({
    document,
    language: fc.constantFrom('en', 'fr', 'es', 'ru', 'ar', 'zh', 'de', null),
    paragraph: fc.option(fc.array(fc.tuple(unit, name), { maxLength: 3 }) as fc.Arbitrary<NonNullable<Note['anchor']['paragraph']>>),
    quote: fc.option(fc.record({ exact: name, prefix: hardText, suffix: hardText })),
    offset: fc.nat(),
  }),
  text: hardText,
  label: fc.constantFrom(1, 2, 3, 4, 5),
  tags: fc.oneof(fc.array(name, { maxLength: 3 }), fc.array(name, { minLength: 50, maxLength: 50 })),
  title: hardText,
  created: time,
  changed: time,
  deleted: fc.option(time),
  copyOf: fc.option(fc.uuid()),
}) as fc.Arbitrary<Note>;

export const someNotes = fc.uniqueArray(someNote, { selector: ({ id }) => id, maxLength: 6 });
