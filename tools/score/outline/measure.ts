/**
 * Outlines against documents whose structure is known. A part counts as right where its label is that of the document and its extent is strictly
 * so: from the first word behind its number to its last one, page furniture and footnotes left out, the words are the same; white space and hyphens are not
 * compared, since printing adds and takes them.
 */
import type { Found } from './found.ts';
import { folded, goldWords, type Gold, type GoldPart } from './gold.ts';

export interface Count {
  gold: number;
  found: number;
  right: number;
}

export interface Tally {
  readonly kinds: Record<GoldPart['kind'], Count>;
  /** sub-paragraphs by label and first words alone */
  readonly labels: Count;
}

export const noCount = (): Count => ({ gold: 0, found: 0, right: 0 });
export const noTally = (): Tally => ({
  kinds: { paragraph: noCount(), subparagraph: noCount(), preambular: noCount() },
  labels: noCount(),
});

/** Harmonic mean of what was found and what is right; 1 where there was nothing to find. */
export const f1 = ({ gold, found, right }: Count): number => (gold + found === 0 ? 1 : (2 * right) / (gold + found));

export interface Wrong {
  readonly id: string;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

const OPENING = 24;

function take(keys: Map<string, number>, key: string): boolean {
  const left = keys.get(key) ?? 0;
  if (left > 0) keys.set(key, left - 1);
  return left > 0;
}

function counted(count: Count, gold: readonly string[], found: readonly string[]): { missing: string[]; extra: string[] } {
  const left = new Map<string, number>();
  for (const key of gold) left.set(key, (left.get(key) ?? 0) + 1);
  const extra = found.filter((key) => !take(left, key));
  count.gold += gold.length;
  count.found += found.length;
  count.right += found.length - extra.length;
  return { missing: [...left].flatMap(([key, times]) => Array<string>(times).fill(key)), extra };
}

/**
 * Adds a document to a tally.
 * @param mark how its shape prints the mark of a footnote
 * @param numbers whether its shape has numbers in the text
 * @returns what was not right
 */
export function measure(tally: Tally, gold: Gold, all: readonly Found[], mark: (note: number) => string, numbers: boolean): Wrong {
  const openings = gold.open.flatMap((at) => {
    const text = gold.lines[at]?.text ?? '';
    const behind = text.replace(/^(?:[(（]?[^\s.)）]{1,6}[.)）]|\d{1,3}\s?[.-]|[’‘'].{1,3}[’‘']|[㈠-㈩])\s*/, '');
    return [text, behind].map((each) => folded(each).slice(0, OPENING)).filter((each) => each !== '');
  });
  const found = all.filter(({ words, kind }) => {
    const opening = folded(words).slice(0, OPENING);
    return kind === 'preambular' || opening === '' || !openings.some((open) => open.startsWith(opening) || opening.startsWith(open));
  });
  const missing: string[] = [];
  const extra: string[] = [];
  for (const kind of gold.tells) {
    const parts = gold.parts.filter((part) => part.kind === kind);
    const tellsWhere = gold.parts.some(({ within }) => within !== undefined);
    const key = (label: string, within: string | undefined, words: string): string =>
      `${tellsWhere && within ? `${within} ` : ''}${label}: ${words}`;
    const own = parts.map((part) => key(part.label, part.within, folded(goldWords(gold, part, mark, numbers))));
    const theirs = found.filter((each) => each.kind === kind).map(({ label, within, words }) => key(label, within, folded(words)));
    const wrong = counted(tally.kinds[kind], own, theirs);
    missing.push(...wrong.missing);
    extra.push(...wrong.extra);
    const short = (each: string): string => each.slice(0, each.indexOf(': ') + OPENING);
    if (kind === 'subparagraph') counted(tally.labels, own.map(short), theirs.map(short));
  }
  return { id: gold.id, missing, extra };
}
