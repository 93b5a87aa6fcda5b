/** Documents of known structure, printed as PDFs and read again: their paragraphs and their citations. */
import { outlineOf } from '../../../page/outline/outline.ts';
import { wordsOf } from '../../../page/outline/words.ts';
import { textOfPdf } from '../../cite/read-pdf.ts';
import { foundIn } from '../outline/found.ts';
import type { Gold } from '../outline/gold.ts';
import { measure, noTally, type Tally, type Wrong } from '../outline/measure.ts';
import { compareNamed, namedIn, textOfGold, type Cited } from './cited.ts';
import type { Printer } from './print.ts';

export interface PdfScore {
  readonly lang: string;
  readonly documents: number;
  readonly tally: Tally;
  readonly cited: { gold: number; found: number };
  readonly wrong: readonly (Wrong & { readonly uncited: readonly string[] })[];
}

/**
 * Vowel signs: a font has one sign for two of them, for which the file names no letter. And strokes that draw words out: those that a document has and
 * those that its printer has set to fill a line are one in a file, which often has no name for either.
 */
export const withoutVowels = (text: string): string => text.replace(/\u0640|[\u064b-\u0652\u0670]/g, '');

/** A document without them. */
export const plain = (gold: Gold): Gold => ({ ...gold, lines: gold.lines.map((line) => ({ ...line, text: withoutVowels(line.text) })) });

/** Prints the documents of one language and reads them again. Marks of footnotes are left out of what is read. */
export async function scorePdfs(golds: readonly Gold[], lang: string, printer: Printer): Promise<PdfScore> {
  const tally = noTally();
  const cited = { gold: 0, found: 0 };
  const wrong: PdfScore['wrong'][number][] = [];
  for (const gold of golds) {
    const read = await textOfPdf(await printer.print(gold));
    const found = foundIn(read, outlineOf(read), wordsOf).map((part) => ({ ...part, words: withoutVowels(part.words) }));
    const parts = measure(tally, plain(gold), found, () => '', true);
    const citations: Cited = compareNamed(namedIn(textOfGold(gold), gold.symbol), namedIn(read.text, gold.symbol));
    cited.gold += citations.gold;
    cited.found += citations.found;
    if (parts.missing.length + parts.extra.length + citations.missing.length > 0) wrong.push({ ...parts, uncited: citations.missing });
  }
  return { lang, documents: golds.length, tally, cited, wrong };
}
