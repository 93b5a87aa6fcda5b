import * as v from 'valibot';
import { localeFolder } from '../../locales/languages.ts';
import { failed } from '../../messages.ts';
import type { AnswerOf, Ask, FromPage, OfficialLanguage, Result } from '../../messages.ts';

/** Reads the words of a language; rejects where they cannot be read. */
export type ReadWords = (language: OfficialLanguage) => Promise<Readonly<Record<string, string>>>;

/** As the browsers keep them: `tools/words.ts` writes these files. */
const messagesSchema = v.record(v.string(), v.object({ message: v.string() }));

/** The words in the package: the browser's own files for `browser.i18n`, which no page can load. */
export function packagedWords(addressOf: (path: string) => string): ReadWords {
  return async (language) => {
    const path = `_locales/${localeFolder(language)}/messages.json`;
    const response = await fetch(addressOf(path));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    const messages = v.parse(messagesSchema, await response.json());
    // a dollar sign is doubled for the browsers' own placeholders
    return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message.replaceAll('$$', '$')]));
  };
}

/** A language whose words cannot be read is an expected failure: the card then speaks the interface's. */
export function wordsHandler(read: ReadWords) {
  return async ({ language }: Ask<FromPage, 'words'>): Promise<Result<AnswerOf<FromPage, 'words'>>> => {
    try {
      return { ok: true, value: await read(language) };
    } catch (error) {
      return failed('not-found', String(error));
    }
  };
}
