/**
 * Texts made to be slow: each repeats what a careless pattern would come back to, and cites, or nearly cites, far more often than any document.
 * For the bound on the cost of twice the text (`npm run bench`) and the unit tests.
 */
import { LEXICONS } from '../../citations/lexicon/index.ts';
import { patternOfAll, spellings } from '../../citations/lexicon/spelling.ts';
import type { Entry, Lexicon } from '../../citations/lexicon/types.ts';

export interface Family {
  readonly name: string;
  /** Repeated; `#` stands for a number that is another each time. */
  readonly piece: string;
}

const DATES: Readonly<Record<string, string>> = {
  en: '23 December 2003',
  fr: '23 décembre 2003',
  es: '23 de diciembre de 2003',
  ru: '23 декабря 2003 года',
  zh: '2003年12月23日',
  ar: '23 كانون الأول/ديسمبر 2003',
};

/** What is the same in any language, and forms of one language that its lexicon does not show. */
const FORMS: readonly (readonly [name: string, piece: string])[] = [
  ['digits', '1'],
  ['digits in groups', '12 345 '],
  ['counted numbers', '# '],
  ['Arabic digits', '٥٨/٢٠٨ '],
  ['slashes', 'A/'],
  ['slashes only', '/'],
  ['slashes between digits', '1/'],
  ['slashes between spaces', '1 / '],
  ['open brackets', '('],
  ['closed brackets', ')'],
  ['brackets behind digits', '1 ('],
  ['full-width brackets', '1（'],
  ['empty brackets', '() '],
  ['letters', 'a'],
  ['capitals', 'A'],
  ['Cyrillic letters', 'и'],
  ['Arabic letters', 'ب'],
  ['Chinese signs', '会'],
  ['spaces', ' '],
  ['stiff spaces', '\u00a0'],
  ['lines', '\n'],
  ['blank lines', 'x.\n\n'],
  ['paragraphs that cite', 'We recall resolution 58/# of 23 December 2003.\n\n'],
  ['full stops', '. '],
  ['commas', ', '],
  ['hyphens', 'S-1'],
  ['dashes', '1–'],
  ['opened quotes', '“'],
  ['soft hyphens', '5\u00ad8\u00ad/\u00ad2\u00ad'],
  ['marks of direction', '58/2\u200f\u200e '],
  ['kashida', 'قـرارـها '],
  ['slash numbers', '12/34 '],
  ['counted slash numbers', '58/#, '],
  ['special sessions', 'S-26/2, ES-10/15 '],
  ['Arabic sessions', '(د-'],
  ['Arabic special sessions', 'دإط-10/15 '],
  ['Roman sessions', '217 (III) '],
  ['Roman numerals', 'XVIII'],
  ['opened Roman sessions', '217 (XVI'],
  ['years in brackets', '1325 (2000), '],
  ['years', '2006/2 2007/3 '],
  ['letters of parts', '57/270 A and B, C '],
  ['many letters of parts', ', B'],
  ['Arabic letters of parts', ' وباء'],
  ['nested letters', '(a)(i)'],
  ['symbols', 'A/RES/68/# '],
  ['joint symbols', 'A/54/791-S/2000/205, '],
  ['joined symbols', 'A/RES/68/4-'],
  ['tails of symbols', '/Add.1'],
  ['tails in brackets', 'S/PV.6201 (Resumption 1) (Part I) '],
  ['tails in square brackets', 'A/RES/217(III)[A] [B] '],
  ['starred symbols', 'S/1995/1028** '],
  ['symbols that a star joins', 'A/1*'],
  ['symbols torn over lines', 'A/\n68/\nL.\n5 '],
  ['treaty volumes', 'Treaty Series, vol. #, No. 9464; '],
  ['bare numbers', 'resolution 1701 and 58/208, '],
  ['bare numbers behind one word', '1701, '],
  ['labels', '5, 6 and '],
  ['parts behind', 'A/68/L.5, para. 5, sect. II, '],
  ['parts of one symbol', 'annex I, sect. II, para. 5, '],
  ['every part', 'paragraphs 1 to 400, sections 1 to 300, annexes 1 to 300, '],
  ['parts in parts', 'paragraph 5 (a) of section II of annex I to '],
  ['ranges', '5 to 7 to '],
  ['French parts', 'l’alinéa b) du paragraphe 6 de '],
  ['Russian parts', 'подпункт а) пункта 4 '],
  ['Arabic parts', 'الفقرة 6 (ب) من '],
  ['Arabic prefixes', 'وبال'],
  ['Arabic list', 'و 58/208 ألف '],
  ['Chinese list', '第58/#号、'],
  ['Chinese titles', '关于'],
  ['opened Chinese titles', '《'],
  ['Chinese parts', '第3(a)、'],
  ['Chinese parts of a resolution', '第58/208号决议第3(a)㈠段'],
  ['Chinese labels', '一、'],
  ['circled numbers', '㈠'],
  ['bodies in Chinese', '人权理事会第5/1号、'],
];

const wordIn = (example: string, pattern: string): string => new RegExp(pattern, 'u').exec(example)?.[0] ?? '';
/** A word as it is printed: that which the example of its entry shows. */
const wordOf = ({ words, example }: Entry): string => wordIn(example, patternOfAll(words));
/** Those spellings of entries that are words as they stand, without endings to choose. */
const literal = (entries: readonly Entry[]): string[] =>
  entries.flatMap(({ words }) => spellings(words).filter((word) => !/[\\()[\]?*+]/.test(word)));

/** What is slow may be slow in the words of one language only: its governing words, bodies, connectors, dates and all between. */
function familiesOf(lexicon: Lexicon): Family[] {
  const gap = lexicon.script === 'han' ? '' : ' ';
  const joined = (words: readonly string[], space = gap): string => words.map((word) => word + space).join('');
  const { heads, bodies, units, possessives, joints, relative } = lexicon;
  const resolution = heads.find(({ kind, own }) => kind === 'resolution' && !own);
  const head = resolution ? wordOf(resolution) : '';
  const body = bodies[0] ? wordOf(bodies[0]) : '';
  const unit = units.find((each) => each.unit === 'paragraph');
  const part = unit?.after ? `第5${wordOf(unit)}` : `${unit ? wordOf(unit) : ''}${gap}5`;
  const date = DATES[lexicon.language] ?? '';
  const connectors = literal(lexicon.connectors);
  const examples = [...heads, ...bodies, ...units, ...lexicon.treaties, ...lexicon.ibid, ...lexicon.present].map(({ example }) => example);
  const pieces: Readonly<Record<string, string>> = {
    'governing words': joined(heads.map(wordOf)),
    'one governing word': head + gap,
    bodies: joined(bodies.map(wordOf)),
    'words of parts': joined(units.map(wordOf)),
    connectors: joined(connectors),
    'connected numbers': joined(connectors.map((word) => `58/208${gap}${word}`)),
    'connected parts': joined(connectors.map((word) => `${part}${gap}${word}`)),
    ranges: joined(literal(lexicon.ranges).map((word) => `5${gap}${word}`)),
    joints: joined(literal(joints)),
    'joints with two spaces': joined(literal(joints), '  '),
    possessives: joined(possessives.map(wordOf)),
    dates: date + gap,
    'dated list': resolution?.after ? `${date}第58/#号、` : `58/#${gap}${date}, `,
    'numbers with their body': resolution?.after ? `${body}第58/#号${head}、` : `${head}${gap}58/#${gap}${body}, `,
    'parts of the document itself': joined(relative.map(({ example }) => example)),
    'all examples': joined(examples),
  };
  return Object.entries(pieces).map(([name, piece]) => ({ name: `${lexicon.language}: ${name}`, piece }));
}

/** Every family, those of each official language among them. */
export const FAMILIES: readonly Family[] = [
  ...FORMS.map(([name, piece]) => ({ name, piece })),
  ...LEXICONS.filter(({ language }) => language !== 'de')
    .flatMap(familiesOf)
    .filter(({ piece }) => piece.trim() !== ''),
];

/** Words are read only around numbers: one in so many characters keeps all of a text in one window, in any language. */
const SOWN = 150;

/**
 * A text of this family and this length. Its first half is nothing but the piece again and again, behind words that begin a citation;
 * in the second half numbers of resolutions stand between, so that the words around them are read.
 */
export function textOf({ piece }: Family, length: number): string {
  const parts = ['The General Assembly resolution '];
  let reached = parts[0]?.length ?? 0;
  let sown = length / 2;
  for (let count = 0; reached < length; count++) {
    // always of three digits, so that a long text of a family is as dense as a short one
    let part = piece.replaceAll('#', String(100 + (count % 900)));
    if (reached >= sown) {
      part += ' 58/208 ';
      sown = reached + SOWN;
    }
    parts.push(part);
    reached += part.length;
  }
  // through bytes: a joined string is put together only when it is first read, at the reader's cost
  return Buffer.from(parts.join('').slice(0, length)).toString();
}
