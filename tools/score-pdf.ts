/**
 * `npm run score:pdf [-- en,fr]`: the machine-readable documents beside the project, printed in the UN's layout by Chromium and read again: labels and words of
 * their paragraphs, and their citations. With `--office` as LibreOffice exports them, `--hyphens` and `--columns` with divided words and in two columns; with `--wrong` what is not right. Exits 1 where a bound is missed.
 */
import { BOUNDS } from './score/bounds.ts';
import { aknGolds } from './score/outline/from-akn.ts';
import { f1 } from './score/outline/measure.ts';
import { openOffice } from './score/pdf/office.ts';
import { openPress } from './score/pdf/print.ts';
import { scorePdfs } from './score/pdf/score.ts';

const percent = (share: number): string => (100 * share).toFixed(2).padStart(7);

const args = process.argv.slice(2);
const wanted = args.find((arg) => !arg.startsWith('-'))?.split(',');
const setting = {
  ...(args.includes('--hyphens') ? { hyphenates: true } : {}),
  ...(args.includes('--columns') ? ({ columns: 2 } as const) : {}),
};
const isTold = args.includes('--wrong');

async function main(): Promise<void> {
  const golds = aknGolds().filter(({ lang }) => !wanted || wanted.includes(lang));
  const press = args.includes('--office') ? null : await openPress();
  const printer = args.includes('--office') ? await openOffice(golds, setting) : press;
  if (!printer)
    throw new Error(args.includes('--office') ? 'There is no LibreOffice to print with.' : 'There is no Chromium to print with.');
  let below = false;
  try {
    console.log(`printed as PDF and read again: F1 of parts with the right label and strictly the right words; citations of those in the document's text
lang  documents  paragraphs   (a) (i)    labels  preamble  citations   parts`);
    for (const lang of [...new Set(golds.map((gold) => gold.lang))].sort()) {
      const score = await scorePdfs(
        golds.filter((gold) => gold.lang === lang),
        lang,
        printer,
      );
      const { paragraph, subparagraph, preambular } = score.tally.kinds;
      const cited = score.cited.found / Math.max(1, score.cited.gold);
      below ||= f1(paragraph) < BOUNDS.printed || f1(score.tally.labels) < BOUNDS.printed || cited < BOUNDS.printedCitations;
      console.log(
        `${lang}    ${String(score.documents).padStart(10)}     ${percent(f1(paragraph))}   ${percent(f1(subparagraph))}   ${percent(f1(score.tally.labels))}   ${percent(f1(preambular))}    ${percent(cited)}   ${paragraph.gold} / ${subparagraph.gold} / ${preambular.gold} / ${score.cited.gold}`,
      );
      if (!isTold) continue;
      for (const { id, missing, extra, uncited } of score.wrong) {
        console.log(`  ${id}`);
        for (const each of missing) console.log(`    missing ${each.slice(0, 90)} … ${each.slice(-50)}`);
        for (const each of extra) console.log(`    extra   ${each.slice(0, 90)} … ${each.slice(-50)}`);
        for (const each of uncited) console.log(`    uncited ${each}`);
      }
    }
  } finally {
    await press?.close();
  }
  if (below) process.exitCode = 1;
}

await main();
