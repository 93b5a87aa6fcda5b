/** `npm run words`: locales/*.json → public/_locales/<language>/messages.json, as the browsers read them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flattenLocale } from '../locales/flatten.ts';
import type { LocaleFile } from '../locales/flatten.ts';
import { localeFolder } from '../locales/languages.ts';

export type Messages = Record<string, { message: string }>;

/** Messages of one locale. Throws on a key that the browsers refuse. `$` starts a placeholder of theirs, so it is doubled. */
export function messagesOf(file: LocaleFile, language = 'en'): Messages {
  const messages: Messages = {};
  for (const [key, sentence] of Object.entries(flattenLocale(file, language))) {
    if (!/^[A-Za-z0-9_]+$/.test(key)) throw new Error(`Not a key that browsers take: ${key}`);
    messages[key] = { message: sentence.replaceAll('$', '$$$$') };
  }
  return messages;
}

/** Writes every locale of `from` below `to`; returns the languages written. */
export function writeMessages(from: string, to: string): string[] {
  const languages = readdirSync(from).flatMap((name) => (/^[a-z]{2}\.json$/.test(name) ? [name.slice(0, 2)] : []));
  for (const language of languages) {
    const file = JSON.parse(readFileSync(join(from, `${language}.json`), 'utf8')) as LocaleFile;
    const folder = join(to, localeFolder(language));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'messages.json'), `${JSON.stringify(messagesOf(file, language), null, 2)}\n`);
  }
  return languages;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const languages = writeMessages(join(root, 'locales'), join(root, 'public', '_locales'));
  console.log(`words: ${languages.join(', ')}`);
}
