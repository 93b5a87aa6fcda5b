/**
 * HTML pages made at test time from the texts in `../shared/seeds`, in the two shapes in which such texts are met: a paragraph an element
 * with its lines joined, and every printed line ended by a break, as text torn out of a PDF.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './harness/browsers.ts';

export type SeedShape = 'paragraphs' | 'lines';

export interface SeedPage {
  /** number in the file's name: `000` */
  readonly seed: string;
  readonly shape: SeedShape;
  readonly address: string;
  /** canonical symbol of the document */
  readonly symbol: string;
  readonly language: 'en' | 'zh';
  readonly html: string;
}

interface Seed {
  readonly address: string;
  readonly symbol: string;
  readonly language: 'en' | 'zh';
  readonly title: string;
  /** what the page prints above the text, where the text itself has lost its masthead */
  readonly masthead?: string;
}

const SEEDS: Readonly<Record<string, Seed>> = {
  '000': { address: 'https://docs.un.org/en/A/RES/68/4', symbol: 'A/RES/68/4', language: 'en', title: 'A/RES/68/4' },
  '001': {
    address: 'https://www.un.org/en/development/desa/population/migration/generalassembly/docs/A_68_L5_E.html',
    symbol: 'A/68/L.5',
    language: 'en',
    title: 'Draft resolution',
    masthead: 'A/68/L.5',
  },
  '002': {
    address: 'https://www.un.org/en/ga/65/resolutions/migration.html',
    symbol: 'A/RES/65/170',
    language: 'en',
    title: 'Resolutions, 65th session',
    masthead: 'A/RES/65/170',
  },
  '003': { address: 'https://docs.un.org/zh/A/RES/68/4', symbol: 'A/RES/68/4', language: 'zh', title: 'A/RES/68/4' },
  '004': { address: 'https://undocs.org/en/A/RES/67/219', symbol: 'A/RES/67/219', language: 'en', title: 'A/RES/67/219' },
};

const FOLDER = join(ROOT, '../shared/seeds');

/** Why the seeds cannot be used, or null. Where `CI` is set their absence is a failure and this throws. */
export function seedsMissing(): string | null {
  if (existsSync(FOLDER)) return null;
  const line = 'the UN texts of ../shared/seeds are not beside the project';
  if (process.env['CI']) throw new Error(line);
  return line;
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A line that begins a paragraph of its own: `11. `, `(a) `, a footnote's number or rule, an indent, the line before the preamble. */
const OPENING = /^(?:\d{1,3}\.(?:\s|$)|\([a-z]{1,4}\)\s|[\u00b9\u00b2\u00b3]\s|_{5,}|\s+\p{Lu}|The General Assembly,)/u;
const SENTENCE_END = /[;.:；。：]\s*\d{0,2}$/;
const CLAUSE_END = /[,，]\s?\d{0,2}$/;

/** Whether a line goes on with the paragraph that has been read so far. */
function continues(paragraph: string, line: string): boolean {
  if (/^\d{1,3}\.$/.test(paragraph)) return true; // the number stands in a line of its own
  if (OPENING.test(line) || /^_{5,}/.test(paragraph)) return false;
  const words = line.trim();
  if (SENTENCE_END.test(paragraph)) return !/^(?:\p{Lu}|\d{1,2} \p{Lu})/u.test(words);
  return !(CLAUSE_END.test(paragraph) && /^\p{Lu}\p{Ll}+ing\b/u.test(words)); // "Recalling", "Bearing in mind"
}

/** Lines put together to paragraphs. */
function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  let current = '';
  for (const line of text.split(/\r?\n/)) {
    const words = line.trim();
    if (words !== '' && current !== '' && continues(current, line)) {
      current += ` ${words}`;
      continue;
    }
    if (current) paragraphs.push(current);
    current = words;
  }
  if (current) paragraphs.push(current);
  return paragraphs;
}

function pageOf(seed: Seed, text: string, shape: SeedShape): string {
  const body =
    shape === 'paragraphs'
      ? paragraphsOf(text)
          .map((paragraph) => `<p>${escape(paragraph)}</p>`)
          .join('\n')
      : `<div>${text.split(/\r?\n/).map(escape).join('<br>\n')}</div>`;
  const masthead = seed.masthead ? `<p class="symbol">${seed.masthead}</p>\n` : '';
  return `<!doctype html>
<html lang="${seed.language}"><head><meta charset="utf-8"><title>${seed.title}</title>
<style>body{font:17px/1.6 Georgia,"Noto Serif","Noto Serif CJK SC",serif;margin:24px auto;max-width:46rem}</style></head>
<body>
<main>
${masthead}${body}
</main>
</body></html>`;
}

/** Pages of all seeds, in both shapes; the shape `lines` stands at the same address with `?lines`. */
export function seedPages(): SeedPage[] {
  const pages: SeedPage[] = [];
  for (const name of readdirSync(FOLDER).sort()) {
    const number = name.slice(0, 3);
    const seed = SEEDS[number];
    if (!seed || !name.endsWith('.txt')) continue;
    const text = readFileSync(join(FOLDER, name), 'utf8');
    for (const shape of ['paragraphs', 'lines'] as const) {
      const address = shape === 'lines' ? `${seed.address}?lines` : seed.address;
      pages.push({ seed: number, shape, address, symbol: seed.symbol, language: seed.language, html: pageOf(seed, text, shape) });
    }
  }
  return pages;
}
