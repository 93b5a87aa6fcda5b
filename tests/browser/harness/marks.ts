/** What is painted on a page for its citations: CSS highlights, which any page can list. */
import type { Page } from 'puppeteer-core';
import { settle, until } from './until.ts';

export interface MarkedWords {
  /** `known`, `open`, `unknown`, `doubt`, `plain` or `active`; the ground (`-dark`) is left off */
  readonly mark: string;
  /** the words as the page has them, one space for any white space */
  readonly words: string;
}

/** Runs in the page. */
function readMarks(): MarkedWords[] {
  const found: { mark: string; words: string; range: Range }[] = [];
  for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
    if (!name.startsWith('operative-mark-')) continue;
    for (const still of highlight) {
      // a moment after the page took words away their mark is still listed
      if (!still.startContainer.isConnected) continue;
      const range = document.createRange();
      range.setStart(still.startContainer, still.startOffset);
      range.setEnd(still.endContainer, still.endOffset);
      found.push({ mark: name.slice('operative-mark-'.length).replace(/-dark$/, ''), words: range.toString().replace(/\s+/g, ' '), range });
    }
  }
  found.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  return found.map(({ mark, words }) => ({ mark, words }));
}

/** Every mark on the page, in document order. */
export const marksOf = (page: Page): Promise<MarkedWords[]> => page.evaluate(readMarks);

/** Waits until the number of marks is above zero and has not changed for two looks. */
export async function untilMarked(page: Page, milliseconds = 8000): Promise<MarkedWords[]> {
  let before = -1;
  return until(
    'marks on the page',
    async () => {
      const marks = await marksOf(page);
      const settled = marks.length > 0 && marks.length === before;
      before = marks.length;
      return settled ? marks : false;
    },
    milliseconds,
  );
}

/** The words whose card is open; null where there are none. */
export async function activeWords(page: Page): Promise<string | null> {
  return (await marksOf(page)).find(({ mark }) => mark === 'active')?.words ?? null;
}

/** Runs in the page: middle of the first line of the nth citation's mark, scrolled into view. */
function middleOfMark(nth: number): { x: number; y: number } | null {
  const ranges: Range[] = [];
  for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
    if (!/^operative-mark-(?:known|plain|open|unknown)(?:-dark)?$/.test(name)) continue;
    for (const still of highlight) {
      // a moment after the page took words away their mark is still listed
      if (!still.startContainer.isConnected) continue;
      const range = document.createRange();
      range.setStart(still.startContainer, still.startOffset);
      range.setEnd(still.endContainer, still.endOffset);
      ranges.push(range);
    }
  }
  ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  const range = ranges[nth];
  if (!range) return null;
  const whole = range.getBoundingClientRect();
  scrollBy({ top: whole.top - innerHeight / 3, behavior: 'instant' });
  const line = [...range.getClientRects()].find(({ width, height }) => width > 1 && height > 1);
  return line ? { x: line.x + line.width / 2, y: line.y + line.height / 2 } : null;
}

/** Rests the pointer on the nth citation of the page, counted from 0 in document order. */
export async function hoverMark(page: Page, nth: number): Promise<void> {
  const point = await page.evaluate(middleOfMark, nth);
  await settle(page);
  if (!point) throw new Error(`the page has no mark ${nth}`);
  await page.mouse.move(point.x - 1, point.y);
  await page.mouse.move(point.x, point.y);
}
