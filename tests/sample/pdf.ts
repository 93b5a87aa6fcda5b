/** The sample documents as PDFs, where documents.un.org has them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pdfAddress } from '../../citations/addresses.ts';
import type { Press } from '../../tools/score/pdf/print.ts';
import type { Reply } from '../browser/harness/world.ts';
import { SAMPLE_SYMBOL, type SampleLanguage } from './pages.ts';

/** As on paper: without the site's own bar and foot. */
const ON_PAPER = `
@page { size: 612pt 792pt; margin: 60pt 84pt }
.bar, .foot { display: none }
body { font-size: 11pt; line-height: 1.35 }
main { max-width: none; margin: 0; padding: 0 }
p { text-align: justify; margin-block-end: 7pt }
`;

export const samplePdfAddress = (language: SampleLanguage): string => pdfAddress(SAMPLE_SYMBOL, language);

/** Prints one. */
export async function samplePdf(press: Press, language: SampleLanguage): Promise<[address: string, reply: Reply]> {
  const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
  const html = read(`${language}.html`).replace(/<link rel="stylesheet"[^>]*>/, `<style>${read('page.css')}${ON_PAPER}</style>`);
  return [samplePdfAddress(language), { body: Buffer.from(await press.printPage(html)), headers: { 'content-type': 'application/pdf' } }];
}
