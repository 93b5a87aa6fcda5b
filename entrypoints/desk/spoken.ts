/** The words that a card is written in: those of the text it stands over where they are of the six languages, else the interface's. */
import type { Language } from '../../citations/types.ts';
import { isOfficial } from '../../locales/languages.ts';
import { createWords } from '../../locales/words.ts';
import type { Words } from '../../locales/words.ts';
import type { OfficialLanguage } from '../../messages.ts';

/** Sentences by key; null where they cannot be had. Never rejects. */
export type LoadWords = (language: OfficialLanguage) => Promise<Readonly<Record<string, string>> | null>;

export class Spoken {
  readonly #here = new Map<Language, Words>();
  readonly #coming = new Map<Language, Promise<void>>();

  /** @param own the interface's words, which are always there */
  constructor(
    readonly own: Words,
    private readonly load: LoadWords,
  ) {
    if (isOfficial(own.language as Language)) this.#here.set(own.language as Language, own);
  }

  /** The words of a language as far as they are here now; else the interface's. */
  in(language: Language | null): Words {
    return (language && this.#here.get(language)) ?? this.own;
  }

  /** Resolves when a language's words are here, or cannot be had. They are asked for once in the life of a page; after a failure again. */
  async prepare(language: Language | null): Promise<void> {
    if (!isOfficial(language) || this.#here.has(language)) return;
    let coming = this.#coming.get(language);
    if (!coming) {
      coming = this.#fetch(language).finally(() => this.#coming.delete(language));
      this.#coming.set(language, coming);
    }
    await coming;
  }

  async #fetch(language: OfficialLanguage): Promise<void> {
    const sentences = await this.load(language);
    // words of another language, or none, would be shown as keys
    if (sentences?.['locale'] === language)
      this.#here.set(
        language,
        createWords((key) => sentences[key], language),
      );
  }
}
