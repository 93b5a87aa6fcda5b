/** What became of quoted words: which stayed, which are gone, which are new. */
import { fold } from './fold.ts';
import { shortestEdit } from './shortest-edit.ts';

export interface Difference {
  readonly kind: 'same' | 'gone' | 'new';
  /** `same` and `new` as found, `gone` as quoted; white space after it included */
  readonly text: string;
}

/** Words that may come and go before all of them are shown as other ones. */
const MOST_EDITS = 1000;
/** A word is letters and digits, also over a hyphen and the end of a printed line; a Chinese character, or a mark, is one by itself. */
const TOKEN =
  /(?:\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:[-\u00ad\u2010-\u2015\u200b]\s?(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+)*|[^\s])\s*/gu;
const IS_WORD = /[\p{L}\p{N}]/u;

interface Token {
  readonly text: string;
  /** as compared: typography and white space aside */
  readonly id: number;
  readonly isWord: boolean;
}

function tokensOf(text: string, ids: Map<string, number>): Token[] {
  return [...text.matchAll(TOKEN)].flatMap(([token]) => {
    const key = fold(token).text;
    // a mark without width is nothing to show, a hyphen alone is
    if (key === '' && !/^[-\u2010-\u2015\u2212]/.test(token)) return [];
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return [{ text: token, id, isWord: IS_WORD.test(token) }];
  });
}

/** A stretch between two quotes that are the same, or of words that are. */
interface Stretch {
  readonly isSame: boolean;
  readonly gone: Token[];
  readonly added: Token[];
}

const wordsIn = (tokens: readonly Token[]): number => tokens.reduce((sum, { isWord }) => sum + (isWord ? 1 : 0), 0);
const size = ({ gone, added }: Stretch): number => Math.max(wordsIn(gone), wordsIn(added));

/** Words that stayed by chance, fewer than what changed on either side of them, are shown as changed: else the reader sees shreds. */
function withoutShreds(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  stretches.forEach((stretch, index) => {
    const [previous, next, last] = [stretches[index - 1], stretches[index + 1], whole[whole.length - 1]];
    const isShred = stretch.isSame && previous && next && size(stretch) <= 2 && size(stretch) < Math.min(size(previous), size(next));
    if (last && !last.isSame && (isShred || !stretch.isSame)) {
      last.gone.push(...stretch.gone);
      last.added.push(...stretch.added);
    } else whole.push({ isSame: stretch.isSame, gone: [...stretch.gone], added: [...stretch.added] });
  });
  return whole;
}

/** Puts a space after words that would run into the next ones: those stood in the other text. */
function apart(differences: readonly Difference[]): Difference[] {
  return differences.map((each, index) => {
    const next = differences[index + 1]?.text ?? '';
    const runsOn =
      /[\p{L}\p{M}\p{N},;.:]$/u.test(each.text) && /^(?!\p{Script=Han})[\p{L}\p{N}]/u.test(next) && !/\p{Script=Han}$/u.test(each.text);
    return runsOn ? { ...each, text: `${each.text} ` } : each;
  });
}

/**
 * Runs of words that are the same, gone or new, in reading order; what is gone stands before what is new in its place. Typography, white space and
 * hyphens at line ends make no difference; small and capital letters, and marks, do. Put together, `same` and `gone` are the quote, `same` and
 * `new` what was found, typography and white space aside.
 */
export function wordDifferences(quoted: string, found: string): readonly Difference[] {
  const ids = new Map<string, number>();
  const [before, after] = [tokensOf(quoted, ids), tokensOf(found, ids)];
  const { pairs } = shortestEdit(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
    MOST_EDITS,
  );
  const stretches: Stretch[] = [];
  let [row, column] = [0, 0];
  for (const [nextRow, nextColumn] of [...pairs, [before.length, after.length] as const]) {
    if (nextRow > row || nextColumn > column)
      stretches.push({ isSame: false, gone: before.slice(row, nextRow), added: after.slice(column, nextColumn) });
    const [gone, added] = [before[nextRow], after[nextColumn]];
    const last = stretches[stretches.length - 1];
    if (gone && added) {
      if (last?.isSame) {
        last.gone.push(gone);
        last.added.push(added);
      } else stretches.push({ isSame: true, gone: [gone], added: [added] });
    }
    [row, column] = [nextRow + 1, nextColumn + 1];
  }
  const text = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join('');
  const differences = withoutShreds(stretches).flatMap(({ isSame, gone, added }): Difference[] =>
    isSame
      ? [{ kind: 'same', text: text(added) }]
      : [
          { kind: 'gone', text: text(gone) },
          { kind: 'new', text: text(added) },
        ],
  );
  return apart(differences.filter((each) => each.text !== ''));
}
