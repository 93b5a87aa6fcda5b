/** The sample documents under the addresses at which they are served: written for the project, in the manner of UN documents. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reply } from '../browser/harness/world.ts';

export type SampleLanguage = 'en' | 'zh' | 'ar';

/** Symbol in the masthead of each edition. */
export const SAMPLE_SYMBOL = 'A/RES/69/229';

export const sampleAddress = (language: SampleLanguage): string => `https://www.un.org/${language}/ga/69/resolutions/sample.html`;

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

/** Every sample page by its address, with the style sheet they share; each edition at docs.un.org as well. */
export function samplePages(): [address: string, reply: Reply | string][] {
  const languages: SampleLanguage[] = ['en', 'zh', 'ar'];
  const css: Reply = { body: read('page.css'), headers: { 'content-type': 'text/css' } };
  return [
    ['https://www.un.org/sample/page.css', css],
    ['https://docs.un.org/sample/page.css', css],
    ...languages.flatMap((language): [string, string][] => [
      [sampleAddress(language), read(`${language}.html`)],
      [`https://docs.un.org/${language}/${SAMPLE_SYMBOL}`, read(`${language}.html`)],
    ]),
  ];
}
