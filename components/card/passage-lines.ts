/** How long a passage is in the card. Counted from its letters: nothing is measured, so that the card is drawn once. */
import type { PinpointPath } from '../../citations/types.ts';
import type { CitedPassage, PartWords } from './view.ts';

/** Letters on a line of the card, about. */
const LINE = 44;
const HAN_LINE = 22;
/** Lines that show of a passage before it folds. */
const SHOWN = 8;
/** Lines that show of each part that leads to it, where it folds. */
const LEADING = 2;
/** Beyond so many lines the vote has no room for its figure. */
const LONG = 6;

function linesOf(text: string, { language }: PartWords): number {
  const letters = language === 'zh' ? HAN_LINE : LINE;
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
}

/** Parts that the document is opened at: the cited ones, until the reader has walked on to another. */
export function shownPaths(cited: readonly PinpointPath[], passage: CitedPassage | null | undefined): readonly PinpointPath[] {
  return passage && !passage.cited && passage.kept.exact ? [passage.kept.path] : cited;
}

/** Whether a passage takes more than six lines. */
export function isLong(passage: PartWords): boolean {
  return passage.chapeau.reduce((sum, { text }) => sum + linesOf(text, passage), linesOf(passage.text, passage)) > LONG;
}

/** Lines of the part itself that show when it is folded; null where it needs no folding. */
export function foldsAfter(passage: PartWords): number | null {
  const leading = passage.chapeau.map(({ text }) => linesOf(text, passage));
  const whole = leading.reduce((sum, lines) => sum + lines, linesOf(passage.text, passage));
  if (whole <= SHOWN) return null;
  const taken = leading.reduce((sum, lines) => sum + Math.min(lines, LEADING), 0);
  return Math.max(SHOWN - taken, SHOWN / 2);
}
