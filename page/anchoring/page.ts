/** What anchoring knows of a page's text, made once for all the notes on it. */
import type { ReadText } from '../text/types.ts';
import { fold, type Folded } from './fold.ts';
import { readingOf, type Reading } from './reading.ts';
import { PageWords } from './words.ts';

export class AnchoringPage {
  #reading: Reading | undefined;
  #folded: Folded | undefined;
  #words: PageWords | undefined;

  constructor(private readonly read: ReadText) {}

  get reading(): Reading {
    this.#reading ??= readingOf(this.read);
    return this.#reading;
  }

  get folded(): Folded {
    this.#folded ??= fold(this.reading.text);
    return this.#folded;
  }

  get words(): PageWords {
    this.#words ??= new PageWords(this.reading.text);
    return this.#words;
  }
}

let last: { readonly text: string; readonly page: AnchoringPage } | undefined;

/** The same for the same text, until another one is asked about. */
export function anchoringPage(read: ReadText): AnchoringPage {
  if (last?.text !== read.text) last = { text: read.text, page: new AnchoringPage(read) };
  return last.page;
}
