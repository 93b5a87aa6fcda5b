/**
 * HTML pages made at test time from a resolution in `../shared/corpus/akn`, one for each of its six editions: plain paragraphs, footnotes at the
 * end, and no links, so that every citation is found by its words.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OFFICIAL_LANGUAGES } from '../../citations/types.ts';
import { directionOf } from '../../locales/languages.ts';
import type { OfficialLanguage } from '../../messages.ts';
import { ROOT } from './harness/browsers.ts';

export interface EditionPage {
  readonly language: OfficialLanguage;
  readonly address: string;
  readonly html: string;
}

/** Symbol of the document that the pages show. */
export const EDITION_SYMBOL = 'A/RES/75/226';

const FOLDER = join(ROOT, '../shared/corpus/akn');
const LETTERS: Readonly<Record<OfficialLanguage, string>> = { en: 'E', fr: 'F', es: 'S', ru: 'R', zh: 'C', ar: 'A' };
const fileOf = (language: OfficialLanguage): string => join(FOLDER, `75_226_${LETTERS[language]}.xml`);

/** Why the editions cannot be used, or null. Where `CI` is set their absence is a failure and this throws. */
export function editionsMissing(): string | null {
  if (OFFICIAL_LANGUAGES.every((language) => existsSync(fileOf(language)))) return null;
  const line = `the six editions of ${EDITION_SYMBOL} in ../shared/corpus/akn are not beside the project`;
  if (process.env['CI']) throw new Error(line);
  return line;
}

/** Words of a piece of XML, without its elements; entities stay as they are, since HTML knows them too. */
const wordsOf = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Paragraphs of the text in order, then the footnotes that stood inside them. */
function paragraphsOf(xml: string): string[] {
  const notes: string[] = [];
  const withoutNotes = xml.replace(
    /<authorialNote marker="([^"]*)"[^>]*>([\s\S]*?)<\/authorialNote>/g,
    (_, marker: string, note: string) => {
      notes.push(`<sup>${marker}</sup> ${wordsOf(note)}`);
      // a mark that stays out of the way of `wordsOf`
      return `⟦${marker}⟧`;
    },
  );
  const paragraphs = withoutNotes
    .split(/<\/p>/)
    .map((piece) => wordsOf(piece).replace(/⟦([^⟧]*)⟧/g, '<sup>$1</sup>'))
    .filter(Boolean);
  return [...paragraphs, ...notes];
}

function pageOf(language: OfficialLanguage): string {
  const xml = readFileSync(fileOf(language), 'utf8');
  const paragraphs = paragraphsOf(xml.slice(xml.indexOf('</meta>')));
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${EDITION_SYMBOL}</title>
<style>body{font:17px/1.6 Georgia,"Noto Serif","Noto Naskh Arabic","Noto Serif CJK SC",serif;margin:24px auto;max-width:46rem}</style></head>
<body>
<main>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</main>
</body></html>`;
}

/** A page for each edition, at the address where the UN has it. */
export function editionPages(): EditionPage[] {
  return OFFICIAL_LANGUAGES.map((language) => ({
    language,
    address: `https://docs.un.org/${language}/${EDITION_SYMBOL}`,
    html: pageOf(language),
  }));
}
