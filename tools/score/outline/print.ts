/** The table of outlines, and what it must reach. */
import { BOUNDS } from '../bounds.ts';
import type { OutlineScore } from '../outlines.ts';
import { f1, type Count } from './measure.ts';

const percent = (share: number): string => (100 * share).toFixed(2).padStart(7);
const filled = (count: Count): string => (count.gold + count.found === 0 ? '      -' : percent(f1(count)));

export const HEAD = `\noutlines: F1 of parts with the right label and strictly the right words, from the first behind the number to the last
(white space and hyphens apart; page furniture and footnotes out); of sub-paragraphs also by label and opening alone
shape         lang paragraphs      (a) (i)   labels  preamble   parts`;

export function row({ shape, lang, tally }: OutlineScore): string {
  const { paragraph, subparagraph, preambular } = tally.kinds;
  const parts = `${paragraph.gold} / ${subparagraph.gold} / ${preambular.gold}`;
  return `${shape.padEnd(13)} ${lang}     ${filled(paragraph)}     ${filled(subparagraph)}  ${filled(tally.labels)}   ${filled(preambular)}   ${parts}`;
}

/** What of a score is below its bound. */
export function belowBound({ shape, lang, tally }: OutlineScore): string[] {
  const bound = shape === 'torn' ? BOUNDS.tornOutline : BOUNDS.pageOutline;
  const below: string[] = [];
  if (f1(tally.kinds.paragraph) < bound) below.push(`outlines, ${shape}, ${lang}`);
  if (f1(tally.labels) < BOUNDS.subparagraphs) below.push(`sub-paragraphs, ${shape}, ${lang}`);
  return below;
}
