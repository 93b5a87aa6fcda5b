/**
 * Spellings by the letters they begin with: most words of a text are refused by three of them, and a walk along the rest leaves one spelling or two
 * whose patterns are tried.
 */
import { isSpace } from '../signs.ts';
import type { Branch } from './lexemes.ts';

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

/** A spelling with its pattern, which is compiled when it is first tried: of seven languages a text has one or two. */
export class Spelling {
  #pattern: RegExp | undefined;

  constructor(readonly branch: Branch) {}

  /** Sticky. */
  get pattern(): RegExp {
    return (this.#pattern ??= new RegExp(this.branch.source, 'yu'));
  }
}

/** A letter of stems. White space stands for any run of it. */
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
const plain = (code: number): number => (isSpace(code) ? 32 : code === 0x2019 ? QUOTE : code);

/** Letters of stems as a tree. A spelling's first letter may stand in either case, which its pattern decides. */
function treeOf(spellings: readonly Spelling[]): Letter {
  const root = letterOf(0);
  const ends = new Map<Letter, Spelling[]>();
  for (const spelling of spellings) {
    const { stem } = spelling.branch;
    let letter = root;
    for (let at = 0; at < stem.length; at++) {
      const code = at === 0 ? small(stem.charCodeAt(0)) : plain(stem.charCodeAt(at));
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

const NONE: readonly Spelling[] = [];

/** Finds the spellings whose stems stand at an offset, in the order of the branches; a branch needs a stem. */
export function stemsOf(branches: readonly Branch[]): (text: string, at: number) => readonly Spelling[] {
  const leads = new Uint8Array(LEADS);
  const byFirst: Spelling[][] = Array.from({ length: 32 }, () => []);
  for (const branch of branches) {
    leads.fill(1, ...leadsOf(branch.stem));
    byFirst[branch.stem.charCodeAt(0) & 31]?.push(new Spelling(branch));
  }
  const trees = new Map<number, Letter>();
  const treeAt = (lead: number): Letter => {
    const fits = ({ branch }: Spelling): boolean => {
      const [first, end] = leadsOf(branch.stem);
      return first <= lead && lead < end;
    };
    const tree = treeOf((byFirst[lead >> 10] ?? []).filter(fits));
    trees.set(lead, tree);
    return tree;
  };
  return (text, offset) => {
    const lead = leadAt(text, offset);
    if (leads[lead] === 0) return NONE;
    let found = NONE;
    let at = offset;
    let code = small(text.charCodeAt(at));
    let letter = (trees.get(lead) ?? treeAt(lead)).next;
    while (letter) {
      if (letter.code !== code) {
        letter = letter.other;
        continue;
      }
      found = letter.spellings;
      letter = letter.next;
      at++;
      if (code === 32) while (isSpace(text.charCodeAt(at))) at++;
      code = plain(text.charCodeAt(at));
    }
    return found;
  };
}
