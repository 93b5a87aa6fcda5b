/** One measure for every method: the same quotes, the same pages, the same judge. */
import type { Span } from '../../../citations/types.ts';
import type { Pair } from './documents.ts';
import { edited } from './edits.ts';
import { judge, oracleOf, type Expected } from './oracle.ts';
import { linesOf, rawText, type Lines } from './pages.ts';
import { drawQuotes, type Quote } from './quotes.ts';
import { retyped, torn } from './variants.ts';

/** What must be found on one page, in the order of the quotes: the text as it followed, in other typography, or torn from print. */
export interface Task {
  readonly what: 'revised' | 'deleted' | 'typography' | 'torn';
  readonly before: Lines;
  readonly after: Lines;
  readonly quotes: readonly Quote[];
  /** paragraphs that are taken out of the page for this quote, and its numbers then closed up or not */
  readonly edits?: readonly Edit[];
  /** cut inline elements into the page, with this seed */
  readonly split?: number;
}

export interface Edit {
  readonly remove: readonly number[];
  readonly renumber: boolean;
}

/** Answers of one method to one task: spans of the raw text of `after`, before any edit; null where a quote was not found. */
export type Answers = readonly (Span | null)[];

export interface Counts {
  /** quotes whose words survive, and of these */
  kept: number;
  right: number;
  part: number;
  wrong: number;
  /** quotes of which a number, a date or a name was brought up to date, and of these not found */
  facts: number;
  factsNotFound: number;
  /** quotes of which two answers can be defended */
  either: number;
  /** quotes whose words are gone, and of these not found */
  gone: number;
  goneNotFound: number;
  deleted: number;
  deletedNotFound: number;
  typography: number;
  typographyRight: number;
  torn: number;
  tornRight: number;
}

export const noCounts = (): Counts => ({
  kept: 0,
  right: 0,
  part: 0,
  wrong: 0,
  facts: 0,
  factsNotFound: 0,
  either: 0,
  gone: 0,
  goneNotFound: 0,
  deleted: 0,
  deletedNotFound: 0,
  typography: 0,
  typographyRight: 0,
  torn: 0,
  tornRight: 0,
});

export function addCounts(to: Counts, from: Counts): void {
  for (const key of Object.keys(from) as (keyof Counts)[]) to[key] += from[key];
}

export interface Miss {
  readonly task: Task;
  readonly quote: Quote;
  readonly verdict: string;
  readonly found: Span | null;
  readonly expected: Expected | null;
}

export interface Measure {
  readonly tasks: readonly Task[];
  /** the words that an answer should cover */
  slice(this: void, expected: Expected): string;
  /** Counts what a method answered to a task; `onMiss` hears of each answer that was not the best one. */
  count(this: void, task: Task, answers: Answers, onMiss?: (miss: Miss) => void): Counts;
}

/** The same for edits that make the same page. */
export const nameOf = ({ remove, renumber }: Edit): string => `${remove.join(' ')} ${renumber}`;

const SEED = 20_240_917;

/** Tasks of a pair of texts; `each` quotes of every kind. */
export function measureOf(pair: Pair, each = 40, seed = SEED): Measure {
  const [before, after] = [linesOf(pair.before), linesOf(pair.after)];
  const oracle = oracleOf(rawText(before), rawText(after));
  const quotes = drawQuotes(pair.before, each, seed);
  // those that lose the same paragraphs one after another: each page is read once
  const removable = quotes
    .map((quote, index) => ({ quote, edit: { remove: oracle.becameOf(quote), renumber: index % 2 === 1 } }))
    .filter(({ quote, edit }) => edit.remove.length > 0 && !oracle.isSaidIn(quote, rawText(edited(after, edit).lines)))
    .sort((a, b) => nameOf(a.edit).localeCompare(nameOf(b.edit)));
  const clothes = retyped(pair.before, SEED);
  const printed = torn(pair.before, pair.name.split(' ')[0] ?? '');
  const own = { before, quotes };
  const tasks: Task[] = [
    { what: 'revised', ...own, after },
    {
      what: 'deleted',
      before,
      after,
      quotes: removable.map(({ quote }) => quote),
      edits: removable.map(({ edit }) => edit),
    },
    { what: 'typography', ...own, after: clothes.lines, split: SEED },
    { what: 'torn', ...own, after: printed.lines },
  ];
  const places = { typography: clothes.place, torn: printed.place };
  const same = { typography: rawText(clothes.lines), torn: rawText(printed.lines) };

  return {
    tasks,
    slice: ({ tokens }) => {
      const { start = 0 } = oracle.after.tokens[tokens[0] ?? 0] ?? {};
      const { end = 0 } = oracle.after.tokens[tokens.at(-1) ?? 0] ?? {};
      return rawText(after).slice(start, end);
    },
    count(task, answers, onMiss) {
      const counts = noCounts();
      task.quotes.forEach((quote, index) => {
        const found = answers[index] ?? null;
        const miss = (verdict: string, expected: Expected | null = null): void => onMiss?.({ task, quote, verdict, found, expected });
        if (task.what === 'deleted') {
          counts.deleted++;
          if (found) miss('false');
          else counts.deletedNotFound++;
        } else if (task.what === 'revised') {
          const expected = oracle.expect(quote);
          if (expected === 'either') {
            counts.either++;
            return;
          }
          if (expected === 'facts') {
            counts.facts++;
            if (found) miss('facts');
            else counts.factsNotFound++;
            return;
          }
          if (expected === null) {
            counts.gone++;
            if (found) miss('false');
            else counts.goneNotFound++;
            return;
          }
          counts.kept++;
          const verdict = judge(oracle.after, expected, found);
          if (verdict !== 'right') miss(verdict, expected);
          if (verdict !== 'not found') counts[verdict]++;
        } else {
          const span = places[task.what](quote);
          const isRight = found !== null && isSame(same[task.what], span, found);
          counts[task.what]++;
          if (isRight) counts[`${task.what}Right`]++;
          else miss('not right');
        }
      });
      return counts;
    },
  };
}

/** The same words, but for marks and white space at the ends. */
function isSame(text: string, expected: Span, found: Span): boolean {
  const between = (from: number, to: number): string => text.slice(Math.min(from, to), Math.max(from, to));
  return [between(expected.start, found.start), between(expected.end, found.end)].every((rest) => !/[\p{L}\p{N}]/u.test(rest));
}
