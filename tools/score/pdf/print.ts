/** A document whose structure is known, as a PDF in the UN's layout: masthead, running heads, `2/5` at the foot, footnotes under a rule. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../tests/browser/find-browsers.ts';
import { bundleForPage } from '../../bundle-for-page.ts';
import { chance, type Gold, type GoldLine } from '../outline/gold.ts';

export interface PrintBlock {
  readonly marks: readonly string[];
  readonly text: string;
  readonly kind: GoldLine['kind'];
  readonly depth: number;
}

export interface Print {
  readonly lang: string;
  readonly symbol: string;
  readonly title: string;
  readonly job: string;
  /** of the language, at the job number */
  readonly letter: string;
  readonly head: 'both' | 'symbol';
  /** the rule is drawn; else it is a line of underscores */
  readonly ruled: boolean;
  readonly blocks: readonly PrintBlock[];
  readonly notes: readonly string[];
}

const LETTERS: Readonly<Record<string, string>> = { ar: 'A', zh: 'C', en: 'E', fr: 'F', ru: 'R', es: 'S' };

export function printOf({ id, lang, symbol, title, lines, notes }: Gold): Print {
  const below = chance(`${id} print`);
  const spaced = symbol.replace(/(\d)\(/, '$1 (');
  return {
    lang,
    symbol: spaced,
    title,
    job: `${10 + below(14)}-${10000 + below(89999)}`,
    letter: LETTERS[lang] ?? 'E',
    head: title !== '' && below(2) === 0 ? 'both' : 'symbol',
    ruled: below(2) === 0,
    blocks: lines,
    notes,
  };
}

const STYLE = `
@page { size: 612pt 792pt; margin: 0 }
html { font: 10pt/12pt "Noto Serif", "Noto Naskh Arabic", "Noto Serif CJK SC", serif; }
html:lang(ar) { font: 12pt/16pt "Noto Naskh Arabic", "DejaVu Sans", serif; }
html:lang(zh) { font: 10.5pt/16pt "Noto Serif CJK SC", serif; }
body { margin: 0 }
.page { position: relative; width: 612pt; height: 791pt; overflow: hidden; break-after: page }
.body { position: absolute; top: 76pt; inset-inline-start: 123pt; width: 365pt }
.page:first-child .body { top: 60pt }
.block { text-align: justify; text-indent: 24pt; padding-block-end: 6pt }
.block.on { text-indent: 0 }
.block.cut { text-align-last: justify; padding-block-end: 0 }
.block.heading { text-indent: 0; text-align: start; font-weight: bold; padding-block: 6pt 8pt }
.block.masthead { text-indent: 0; text-align: start }
.number { display: inline-block; min-width: 22pt; text-indent: 0 }
.foot .number { min-width: 0 }
sup { font-size: 6.5pt; line-height: 0; text-indent: 0 }
.notes { position: absolute; bottom: 64pt; inset-inline-start: 123pt; width: 365pt; font-size: 8.5pt; line-height: 10.5pt }
html:lang(ar) .notes { font-size: 9.5pt; line-height: 14pt }
.rule { width: 72pt; border-block-start: 0.5pt solid; margin-block: 14pt 6pt }
.underscores { font-size: 8pt; margin-block: 14pt 2pt }
.note sup { font-size: 5.5pt }
.head { position: absolute; top: 40pt; inset-inline: 60pt; display: flex; justify-content: space-between; gap: 60pt; font-size: 8.5pt; line-height: 10pt; font-weight: bold }
.head .title { max-width: 370pt }
.head .symbol, .foot > * { direction: ltr; white-space: nowrap }
.foot { position: absolute; bottom: 34pt; inset-inline: 60pt; display: flex; justify-content: space-between; font-size: 8.5pt; line-height: 10pt }
.foot .job { font-size: 7pt }
`;

/** Makes a PDF of a document. */
export interface Printer {
  print(gold: Gold): Promise<Uint8Array>;
}

export interface Press extends Printer {
  /** A page as it is, links and all. */
  printPage(html: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Null where there is no Chromium. */
export async function openPress(): Promise<Press | null> {
  const found = findBrowser('chromium');
  if (!('path' in found)) return null;
  const browser: Browser = await puppeteer.launch({
    executablePath: found.path,
    headless: true,
    pipe: true,
    args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
  });
  const page: Page = await browser.newPage();
  await page.setContent(`<!doctype html><style>${STYLE}</style><body></body>`);
  await page.evaluate(await bundleForPage(new URL('page-entry.ts', import.meta.url)));
  return {
    async print(gold) {
      await page.evaluate((print) => (globalThis as unknown as { setPages(print: Print): void }).setPages(print), printOf(gold));
      return page.pdf({ preferCSSPageSize: true, printBackground: true });
    },
    async printPage(html) {
      const other = await browser.newPage();
      await other.setContent(html);
      const printed = await other.pdf({ format: 'Letter', preferCSSPageSize: true });
      await other.close();
      return printed;
    },
    close: () => browser.close(),
  };
}
