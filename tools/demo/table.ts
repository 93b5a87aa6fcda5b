/** A table for the terminal. */
import type { ShownCitation } from './cards.ts';

const HEADS = ['', 'words on the page', 'kind', 'symbol', 'pinpoint', 'title', 'date and adoption'] as const;
/** Columns of a terminal at most; longer entries end in an ellipsis. */
const WIDTHS = [3, 40, 15, 22, 26, 44, 60] as const;

/** Columns that a text takes: letters of Chinese count two, marks of Arabic none. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (width, letter) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u.test(letter)
        ? 2
        : /\p{Mn}|\p{Cf}/u.test(letter)
          ? 0
          : 1),
    0,
  );

function fit(text: string, width: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (widthOf(plain) <= width) return plain + ' '.repeat(width - widthOf(plain));
  let kept = '';
  for (const letter of plain) {
    if (widthOf(kept + letter) > width - 1) break;
    kept += letter;
  }
  return `${kept}…${' '.repeat(width - 1 - widthOf(kept))}`;
}

const warningOf = (citation: ShownCitation | undefined): string[] => (citation?.warning ? [`     ! ${citation.warning}`] : []);

/** One line a citation; a warning of the card stands below it. */
export function tableOf(citations: readonly ShownCitation[]): string {
  const rows = citations.map(({ words, kind, symbol, pinpoint, title, meta }, index) => [
    String(index + 1),
    words,
    kind,
    symbol,
    pinpoint,
    title,
    meta,
  ]);
  const widths = WIDTHS.map((width, column) =>
    Math.min(width, Math.max(...[HEADS, ...rows].map((row) => widthOf((row[column] ?? '').replace(/\s+/g, ' '))))),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => fit(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [
    line(HEADS),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.flatMap((row, index) => [line(row), ...warningOf(citations[index])]),
  ].join('\n');
}
