/** A page's text in the order in which it is read: what a page break put between the lines comes last. */
import type { Span } from '../../citations/types.ts';
import type { ReadText } from '../text/types.ts';

/** Page number and job number, alone on their line. */
const NUMBERS = /^(?:page\s)?[\d\s/–-]{1,20}$/i;
const RULE = /^[_＿—–―-]{4,}$/;
const NOTE = /^(?:\d{1,3}|[*†‡]+)\P{L}/u;
const SYMBOL = /^[A-Z]{1,8}\/\S*\d|\s[A-Z]{1,8}\/\S*\d\S*(?:\s?\(\d{4}\))?$/;
/** Where a running head stands, seen from the page number. */
const NEAR = [-2, -1, 1, 2];
const LONGEST_HEAD = 160;
/** Lines that footnotes take up on one page at most. */
const NOTES = 60;

export interface Reading {
  readonly text: string;
  /** The same words on the page; with what stands between them there. Undefined where they are not in one order. */
  toPage(span: Span): Span | undefined;
}

/**
 * For each block whether it is a page number with a running head beside it, that head, or a footnote between its rule and the end of the page. A
 * running head names the document by its symbol, or comes again beside another page number.
 */
function asidesOf({ text, blocks }: ReadText): boolean[] | null {
  const lines = blocks.map(({ start, end }) => (end - start > LONGEST_HEAD ? '' : text.slice(start, end)));
  const pages = lines.flatMap((line, index) => (line !== '' && NUMBERS.test(line) ? [index] : []));
  if (pages.length === 0) return null;
  const isPage = new Set(pages);
  const beside = (page: number): number[] =>
    NEAR.map((step) => page + step).filter((index) => (lines[index] ?? '') !== '' && !isPage.has(index));
  const times = new Map<string, Set<number>>();
  const name = (index: number): string => (lines[index] as string).replace(/\d+/g, '0');
  for (const page of pages) for (const index of beside(page)) times.set(name(index), (times.get(name(index)) ?? new Set()).add(index));
  const asides = blocks.map(() => false);
  for (const page of pages) {
    const heads = beside(page).filter((index) => SYMBOL.test(lines[index] as string) || (times.get(name(index))?.size ?? 0) > 1);
    for (const index of heads.length > 0 ? [page, ...heads] : []) asides[index] = true;
  }
  lines.forEach((line, index) => {
    if (!RULE.test(line) || !NOTE.test(lines[index + 1] ?? '')) return;
    let end = index + 1;
    while (end - index <= NOTES && !(asides[end] === true && isPage.has(end))) end++;
    if (end - index <= NOTES) asides.fill(true, index, end);
  });
  return asides.includes(true) ? asides : null;
}

/** Puts page numbers, running heads and footnotes after the rest. */
export function readingOf(read: ReadText): Reading {
  const asides = asidesOf(read);
  if (!asides) return { text: read.text, toPage: (span) => span };
  const order = [...read.blocks.filter((_, index) => !asides[index]), ...read.blocks.filter((_, index) => asides[index])];
  const starts: number[] = [];
  let next = 0;
  const lines = order.map(({ start, end }) => {
    starts.push(next);
    next += end - start + 1;
    return read.text.slice(start, end);
  });
  const toPage = (offset: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return (order[low]?.start ?? 0) + offset - (starts[low] ?? 0);
  };
  return {
    text: lines.join('\n'),
    toPage({ start, end }) {
      const span = { start: toPage(start), end: toPage(end - 1) + 1 };
      return span.start < span.end ? span : undefined;
    },
  };
}
