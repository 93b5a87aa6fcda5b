/** Outlines of the corpus's documents, set as web sites set them and torn from print: a table by shape and language. */
import { outlineOf } from '../../page/outline/outline.ts';
import { wordsOf } from '../../page/outline/words.ts';
import { readLines } from '../../page/text/lines.ts';
import { foundIn } from './outline/found.ts';
import type { Gold } from './outline/gold.ts';
import { htmlMark, htmlOf, SHAPES, type Shape } from './outline/html.ts';
import { measure, noTally, type Tally, type Wrong } from './outline/measure.ts';
import type { Pages } from './outline/pages.ts';
import { tornLines, tornMark } from './outline/torn.ts';

export interface OutlineScore {
  readonly shape: Shape | 'torn';
  readonly lang: string;
  readonly tally: Tally;
  readonly wrong: readonly Wrong[];
}

const isRight = ({ missing, extra }: Wrong): boolean => missing.length + extra.length === 0;

export function scoreTorn(golds: readonly Gold[], lang: string): OutlineScore {
  const tally = noTally();
  const wrong = golds.map((gold) => {
    const read = readLines(tornLines(gold));
    return measure(tally, gold, foundIn(read, outlineOf(read), wordsOf), tornMark(gold), true);
  });
  return { shape: 'torn', lang, tally, wrong: wrong.filter((each) => !isRight(each)) };
}

export async function scorePages(golds: readonly Gold[], lang: string, shape: Shape, pages: Pages): Promise<OutlineScore> {
  const tally = noTally();
  const wrong: Wrong[] = [];
  for (const gold of golds) {
    const found = await pages.outline(htmlOf(gold, shape));
    wrong.push(measure(tally, gold, found, htmlMark(gold, shape), shape !== 'lists'));
  }
  return { shape, lang, tally, wrong: wrong.filter((each) => !isRight(each)) };
}

/** Scores of all shapes and languages; without web pages where no Chromium is at hand. */
export async function scoreOutlines(golds: readonly Gold[], pages: Pages | null, take: (score: OutlineScore) => void): Promise<void> {
  const languages = [...new Set(golds.map(({ lang }) => lang))].sort();
  for (const shape of ['torn', ...SHAPES] as const) {
    for (const lang of languages) {
      const here = golds.filter((gold) => gold.lang === lang);
      if (shape === 'torn') take(scoreTorn(here, lang));
      else if (pages) take(await scorePages(here, lang, shape, pages));
    }
  }
}
