/**
 * Lists and tables of documents: numbers that stand alone at the start of a line or cell, "79/34", below a heading that says whose they are and what,
 * "General Assembly resolutions and decisions". Pure text: a heading, a cell and a title are lines, in the order in which they are read.
 */
import { fold } from './fold.ts';
import type { Kernel } from './kernel.ts';
import type { Scanner } from './lexicon/compile.ts';
import type { Body } from './lexicon/types.ts';
import type { Span } from './types.ts';

/** What a heading says of the numbers below it. Offsets in folded text; below 0 in what stands before it. */
export interface ListHeading extends Span {
  /** both: the number says which of the two it is */
  readonly kinds: ReadonlySet<'resolution' | 'decision'>;
  readonly bodies: readonly Body[];
}

/** Code units and lines that are looked through for a heading, upwards. */
const FARTHEST = 40_000;
const MOST_LINES = 600;
/** Of a title between two numbers; what is longer is a paragraph, and the list has ended before it. */
const LONGEST_LINE = 400;
/** Lines between two numbers: a title torn at its line ends, cells beside it. */
const NEAR = 12;
const LONGEST_HEADING = 120;
/** Words of a heading besides body and kind: behind them ("… adopted by the … at its ninth session"), and where one stands before ("Relevant …"). */
const MORE_WORDS = 8;
const WORDS_BEFORE = 3;

const NUMBERING = /^\s*(?:[•–—▪●*-]\s*|(?:\(?(?:\p{L}|\d{1,3}|[IVX]{1,5})[.)]|[一二三四五六七八九十]{1,3}、)\s*)?/u;
const BEGINS = /^[\p{Lu}\p{Lo}«“"《]/u;
const SENTENCE = /[.,;!?。；，、،؛…-]$/;
const NUMBERED = /\d\s?\/\s?\d|\(\d|\d{3}/;
const PARAGRAPH = /^\d{1,3}\.(?:\d{1,3}\.?)?\s+\S/;
/** A number alone, or behind its word: `Decision 79/512`. */
const ENTRY = /^(?:[•–—▪●*-]\s*)?(?:\p{L}{1,16}\s?)?(?:E?S-)?\d{1,4}\s?(?:\/\s?\d|\(|\p{Lu}?\s?\()/u;
/** Before the first number of a line, and of the numbers before a word. */
const [LONGEST_LEAD, LONGEST_NUMBERS] = [8, 80];
const LINE_BREAK = 10;
/** Before the first number of a line. */
const LEAD = /^\s*(?:[•–—▪●*-]\s*|\(?(?:[a-z]|\d{1,3})[.)]\s+)?(?:第\s?)?$/u;
/** Between the first number and a word that governs further ones: `78/28; decision 79/513`. */
const NUMBERS = /^(?:[^\p{L}]|(?<!\p{L})\p{L}{1,3}(?!\p{L}))*$/u;

/** Bodies that number by the year, beside the commissions of the Economic and Social Council. */
const BY_SESSION: ReadonlySet<Body> = new Set(['ga', 'hrc', 'unea']);

const words = (text: string): number => text.match(/\p{Script=Han}|\p{L}+/gu)?.length ?? 0;

/** What a line says as a heading of a list; null where it is none: a sentence, a number of its own. */
function headingOf(line: string, scanner: Scanner): Pick<ListHeading, 'kinds' | 'bodies'> | null {
  if (line.length > LONGEST_HEADING || SENTENCE.test(line) || NUMBERED.test(line)) return null;
  const title = line.replace(NUMBERING, '');
  if (!BEGINS.test(title)) return null;
  const lexemes = scanner.read(title, 0, title.length);
  if (!lexemes.some(({ type }) => type === 'head')) return null;
  const kinds = new Set<'resolution' | 'decision'>();
  const bodies = new Set<Body>();
  let rest = '';
  let from = 0;
  let before = '';
  for (const lexeme of lexemes) {
    if (lexeme.type === 'head') {
      if (lexeme.kind === 'statement' || lexeme.own) return null;
      kinds.add(lexeme.kind);
      if (lexeme.body) bodies.add(lexeme.body);
    } else if (lexeme.type === 'body') bodies.add(lexeme.body === 'assembly' ? 'ga' : lexeme.body);
    else continue;
    if (from === 0) before = title.slice(0, lexeme.start);
    rest += `${title.slice(from, lexeme.start)} `;
    from = lexeme.end;
  }
  rest += title.slice(from);
  bodies.delete('un');
  if (kinds.size === 0 || bodies.size === 0) return null;
  return words(rest) > (words(before) > 0 ? WORDS_BEFORE : MORE_WORDS) ? null : { kinds, bodies: [...bodies] };
}

/** A line above a number. */
interface Line extends Span {
  /** whose words it was read with */
  readonly scanner: Scanner;
  readonly isEmpty: boolean;
  readonly heading: Pick<ListHeading, 'kinds' | 'bodies'> | null;
  /** a number of a list */
  readonly isEntry: boolean;
  /** no list goes on over it */
  readonly isParagraph: boolean;
}

function whatSays(line: string, scanner: Scanner): Omit<Line, 'start' | 'end' | 'scanner'> {
  const heading = headingOf(line, scanner);
  const isParagraph = !heading && (line.length > LONGEST_LINE || PARAGRAPH.test(line));
  return { isEmpty: line === '', heading, isParagraph, isEntry: !heading && !isParagraph && ENTRY.test(line) };
}

/** Start of the line that an offset is in, if it begins so many code units before it at most; else -1. */
function lineBefore(text: string, offset: number, reach: number): number {
  for (let at = offset; at >= Math.max(0, offset - reach); at--) if (at === 0 || text.charCodeAt(at - 1) === LINE_BREAK) return at;
  return -1;
}

const together = (one: ListHeading, { kinds, bodies }: Pick<ListHeading, 'kinds' | 'bodies'>): ListHeading => ({
  start: one.start,
  end: one.end,
  kinds: new Set([...one.kinds, ...kinds]),
  bodies: [...new Set([...one.bodies, ...bodies])],
});

/** The lists of one text. */
export class Lists {
  /** by the start of the line */
  readonly #known = new Map<number, ListHeading | null>();
  /** those that were looked at, by their start: each is for every number below it */
  readonly #lines = new Map<number, Line>();
  #folded: string | undefined;

  /** @param text folded @param before what stands before it, as it was read */
  constructor(
    private readonly text: string,
    private readonly before = '',
  ) {}

  /** The heading above a number that is the first of its line; null where none governs it. */
  over({ start }: Span, scanner: Scanner): ListHeading | null {
    const line = lineBefore(this.text, start, LONGEST_LEAD);
    return line >= 0 && LEAD.test(this.text.slice(line, start)) ? this.#above(line, scanner) : null;
  }

  /** The same for a word that governs numbers, the first of its line or behind numbers: `Decision 79/512`, `78/28; decision 79/513`. */
  overWord({ start }: Span, scanner: Scanner): ListHeading | null {
    const line = lineBefore(this.text, start, LONGEST_NUMBERS);
    if (line < 0) return null;
    const lead = this.text.slice(line, start);
    return LEAD.test(lead) || (ENTRY.test(lead) && NUMBERS.test(lead)) ? this.#above(line, scanner) : null;
  }

  #above(start: number, scanner: Scanner): ListHeading | null {
    let found = this.#known.get(start);
    if (found === undefined) this.#known.set(start, (found = this.#look(start, scanner)));
    return found;
  }

  #look(from: number, scanner: Scanner): ListHeading | null {
    let silent = 0;
    let found: ListHeading | null = null;
    for (const { start, end, isEmpty, heading, isEntry, isParagraph } of this.#upwards(from, scanner)) {
      if (isEmpty) continue;
      if (heading) {
        // heads of columns: all of them
        found = found ? together(found, heading) : { ...heading, start, end };
        continue;
      }
      if (found) return found;
      const known = this.#known.get(start);
      if (known !== undefined) return known;
      silent = isEntry ? 0 : silent + 1;
      if (silent > NEAR || isParagraph) return null;
    }
    return found;
  }

  /** Lines before an offset, the nearest first. */
  *#upwards(offset: number, scanner: Scanner): Generator<Line> {
    let lines = 0;
    const low = offset - FARTHEST;
    for (let end = offset - 1; end > 0 && end > low && lines < MOST_LINES; lines++) {
      // no further than a line that may count: one of the whole text would be looked through for each number
      const start = Math.max(this.text.lastIndexOf('\n', end - 1) + 1, end - 2 * LONGEST_LINE);
      yield this.#line(this.text, start, end, 0, scanner);
      end = start - 1;
    }
    if (offset > FARTHEST || this.before === '') return;
    const before = (this.#folded ??= fold(this.before.slice(-FARTHEST)).text.replace(/\n$/, ''));
    for (let end = before.length; end > 0 && lines < MOST_LINES; lines++) {
      const start = before.lastIndexOf('\n', end - 1) + 1;
      yield this.#line(before, start, end, -before.length - 1, scanner);
      end = start - 1;
    }
  }

  /** @param shift from offsets in `text` to those that it is known by */
  #line(text: string, from: number, to: number, shift: number, scanner: Scanner): Line {
    const [start, end] = [from + shift, to + shift];
    const known = this.#lines.get(start);
    if (known?.end === end && known.scanner === scanner) return known;
    const line = { start, end, scanner, ...whatSays(text.slice(from, to).trim(), scanner) };
    this.#lines.set(start, line);
    return line;
  }
}

/** The body of the heading that a number can be of; undefined where it may be of several. */
export function bodyUnder({ bodies }: ListHeading, { form, session }: Pick<Kernel, 'form' | 'session'>): Body | undefined {
  if (bodies.length === 1 || form === 'old') return bodies.length === 1 ? bodies[0] : undefined;
  const fit = bodies.filter((body) => body !== 'sc' && BY_SESSION.has(body) === (form === 'special' || session.length < 4));
  return fit.length === 1 ? fit[0] : undefined;
}

/**
 * Of two kinds the one that a number is of. Decisions are counted from a number of their own: the Assembly's from 401, the Economic and Social Council's
 * from 201, the Human Rights Council's from 101 (UN "symbols" guide; the Library's records of all three).
 */
export function kindUnder({ kinds }: ListHeading, body: Body | undefined, { session, number }: Kernel): 'resolution' | 'decision' {
  if (kinds.size === 1) return kinds.has('decision') ? 'decision' : 'resolution';
  const first = body === 'hrc' ? 101 : session.length === 4 ? 201 : 401;
  return Number(number) >= first ? 'decision' : 'resolution';
}
