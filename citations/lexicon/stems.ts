/**
 * Spellings by the letters they begin with: most words of a text are refused by three of them, and a walk along the rest leaves one spelling or two
 * whose patterns are tried.
 */
import { isLetter, isSmall, isSpace } from '../signs.ts';
import type { Branch } from './lexemes.ts';
import { patternOf } from './spelling.ts';

const small = (code: number): number =>
  (code > 64 && code < 91) || (code > 0x40f && code < 0x430) ? code + 32 : code > 0xbf && code < 0xdf ? code + 32 : code;

const LEAD = 3;
/** First three letters as a number below `LEADS`, the same in either case. */
const leadAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 31) << 10) | ((text.charCodeAt(at + 1) & 31) << 5) | (text.charCodeAt(at + 2) & 31);
const LEADS = 32_768;

/** Leads of all words that begin with a stem: the first, and the one behind the last. */
function leadsOf(stem: string): [first: number, end: number] {
  const open = 5 * Math.max(0, LEAD - stem.length);
  const first = (leadAt(stem.padEnd(LEAD, '@'), 0) >> open) << open;
  return [first, first + (1 << open)];
}

const NONE: readonly never[] = [];

/** What a pattern has behind the letters of a spelling that has no other choice: an optional last letter, the end of the word. */
const PLAIN_END = /^(?:(\p{L})\?)?(\(\?!\\p\{L\}\))?$/u;
const NO_LETTER = /(?!\p{L})/uy;

/** A spelling with its pattern, which is compiled when it is first tried: of seven languages a text has one or two. */
export class Spelling {
  #pattern: RegExp | undefined;
  /** set where letters alone decide, as they most often do: no pattern is called then */
  #plain: Plain | null | undefined;

  constructor(
    readonly branch: Branch,
    /** of all words that begin with its stem: the first, and the one behind the last */
    readonly leads: readonly [first: number, end: number],
  ) {}

  /** Sticky. */
  get pattern(): RegExp {
    return (this.#pattern ??= new RegExp(this.branch.source, 'yu'));
  }

  /** Where the spelling ends that begins at `at`, whose stem may stand there; -1 where it does not. */
  endAt(text: string, at: number): number {
    const plain = this.#plain === undefined ? (this.#plain = plainOf(this.branch)) : this.#plain;
    if (plain && text.startsWith(plain.rest, at + 1)) {
      const code = text.charCodeAt(at);
      if (code !== plain.first && code !== plain.capital) return -1;
      const end = at + 1 + plain.rest.length;
      const behind = text.charCodeAt(end) === plain.optional ? end + 1 : end;
      return plain.isWord && isLetterAt(text, behind) ? -1 : behind;
    }
    // two words may have a line break between them
    if (plain?.isOneWord) return -1;
    const { pattern } = this;
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : -1;
  }

  /** What stands at the places of the pattern, where the spelling begins at `at`. */
  groupsAt(text: string, at: number): readonly (string | undefined)[] {
    if (this.branch.groups === 0) return NONE;
    const { pattern } = this;
    pattern.lastIndex = at;
    return pattern.exec(text)?.slice(1) ?? NONE;
  }
}

/** A spelling that its letters alone tell. */
interface Plain {
  readonly first: number;
  readonly capital: number;
  /** the letters behind the first */
  readonly rest: string;
  readonly isOneWord: boolean;
  /** a last letter that may be there; -1 for none */
  readonly optional: number;
  /** no letter may follow */
  readonly isWord: boolean;
}

function plainOf({ stem, source }: Branch): Plain | null {
  const pattern = patternOf(stem);
  const end = source.startsWith(pattern) ? PLAIN_END.exec(source.slice(pattern.length)) : null;
  const first = stem.charCodeAt(0);
  return (
    end && {
      first,
      capital: pattern.startsWith('[') ? (stem[0] ?? '').toUpperCase().charCodeAt(0) : first,
      rest: stem.slice(1),
      isOneWord: !/[ '’]/.test(stem),
      optional: end[1]?.charCodeAt(0) ?? -1,
      isWord: end[2] !== undefined,
    }
  );
}

function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80 || isSmall(code)) return isLetter(code);
  NO_LETTER.lastIndex = at;
  return at < text.length && !NO_LETTER.test(text);
}

/** A letter of stems, white space left out: some patterns have any of it there, some may have none. */
interface Letter {
  readonly code: number;
  /** letters that follow it: the first, and from there by `other` */
  next: Letter | undefined;
  /** another letter in its place */
  other: Letter | undefined;
  /** spellings whose stems end here or before; of two that fit, the earlier is read */
  spellings: readonly Spelling[];
}

const letterOf = (code: number): Letter => ({ code, next: undefined, other: undefined, spellings: [] });
const QUOTE = 0x27;
const quoteless = (code: number): number => (code === 0x2019 ? QUOTE : code);

/** Letters of stems as a tree. A spelling's first letter may stand in either case, which its pattern decides. */
function treeOf(spellings: readonly Spelling[]): Letter {
  const root = letterOf(0);
  const ends = new Map<Letter, Spelling[]>();
  for (const spelling of spellings) {
    const stem = spelling.branch.stem.replaceAll(' ', '');
    let letter = root;
    for (let at = 0; at < stem.length; at++) {
      const code = at === 0 ? small(stem.charCodeAt(0)) : quoteless(stem.charCodeAt(at));
      let next = letter.next;
      while (next && next.code !== code) next = next.other;
      if (!next) letter.next = next = { ...letterOf(code), other: letter.next };
      letter = next;
    }
    const alike = ends.get(letter);
    if (alike) alike.push(spelling);
    else ends.set(letter, [spelling]);
  }
  const order = new Map(spellings.map((spelling, place) => [spelling, place]));
  const handDown = (letter: Letter, before: readonly Spelling[]): void => {
    const own = ends.get(letter);
    letter.spellings = own ? [...before, ...own].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)) : before;
    for (let next = letter.next; next; next = next.other) handDown(next, letter.spellings);
  };
  handDown(root, []);
  return root;
}

/** Finds the spellings whose stems stand at an offset, in the order of the branches; a branch needs a stem. */
export function stemsOf(branches: readonly Branch[]): (text: string, at: number) => readonly Spelling[] {
  // place of each lead's tree; 0: nothing begins so, 1: the tree is not yet grown
  const leads = new Uint16Array(LEADS);
  const trees: Letter[] = [letterOf(0), letterOf(0)];
  const byFirst: Spelling[][] = Array.from({ length: 32 }, () => []);
  for (const branch of branches) {
    const spelling = new Spelling(branch, leadsOf(branch.stem));
    leads.fill(1, ...spelling.leads);
    byFirst[branch.stem.charCodeAt(0) & 31]?.push(spelling);
  }
  const treeOfLead = (lead: number): Letter => {
    const tree = treeOf((byFirst[lead >> 10] ?? []).filter((spelling) => spelling.leads[0] <= lead && lead < spelling.leads[1]));
    leads[lead] = trees.push(tree) - 1;
    return tree;
  };
  return (text, offset) => {
    const lead = leadAt(text, offset);
    const place = leads[lead] ?? 0;
    if (place === 0) return NONE;
    let found: readonly Spelling[] = NONE;
    let at = offset;
    let code = small(text.charCodeAt(at));
    let letter = (place === 1 ? treeOfLead(lead) : trees[place])?.next;
    while (letter) {
      if (letter.code !== code) {
        letter = letter.other;
        continue;
      }
      found = letter.spellings;
      letter = letter.next;
      at++;
      code = quoteless(text.charCodeAt(at));
      while (isSpace(code)) code = quoteless(text.charCodeAt(++at));
    }
    return found;
  };
}
