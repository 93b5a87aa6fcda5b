/** Gives the words of a document's page to the reader's library, once they are all there, and again as the page grows. */
import { ask } from '../../ask.ts';
import { keptOutline } from '../../page/outline/kept.ts';
import type { PageModel } from '../../page/model.ts';
import { languageAt } from '../../page/text/passage.ts';
import { TEXT_LIMITS } from '../../storage/text-limits.ts';
import type { PageOutline } from './page-outline.ts';

/** Milliseconds from a change to the first keeping; each further one waits twice as long, so that a page which never rests costs little. */
const FIRST_WAIT = 1500;
const LONGEST_WAIT = 60_000;

/** The page's scripts have had their turn. */
function loaded(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else addEventListener('load', () => resolve(), { once: true, signal });
  });
}

export class Keeping {
  #wait = FIRST_WAIT;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** document, language and numbered words that were given last */
  #given = '';

  constructor(
    private readonly model: PageModel,
    private readonly outline: PageOutline,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    void loaded(signal).then(() => this.soon());
  }

  /** The page has changed: its words are kept anew, some time from now. */
  soon(): void {
    if (this.#timer !== undefined || this.signal.aborted || document.readyState !== 'complete') return;
    this.#timer = setTimeout(() => {
      requestIdleCallback(
        () => {
          this.#timer = undefined;
          // an outline is given up with the page
          void this.#keep().catch((reason: unknown) => {
            if (!this.signal.aborted) throw reason;
          });
        },
        { timeout: LONGEST_WAIT },
      );
    }, this.#wait);
  }

  async #keep(): Promise<void> {
    const { index, identity, title } = this.model;
    // a guess is good enough for a note, which says where it belongs; not for words that are shown as a document's
    if (identity.symbol === null || identity.sure !== 'certain' || index.text.length > TEXT_LIMITS.text) return;
    const { paragraphs, headings } = await this.outline.ready();
    // the outline is that of the text as it is now
    const { text } = index;
    const [first] = paragraphs;
    if (!first || paragraphs.length > TEXT_LIMITS.parts || headings.length > TEXT_LIMITS.parts) return;
    const language = languageAt(index, first.start, identity.language);
    if (language === null) return;
    const last = paragraphs.reduce((most, { end }) => Math.max(most, end), 0);
    // a clock or a counter elsewhere on the page is no new text
    const words = [identity.symbol, language, text.slice(first.start, last)].join('\n');
    if (words === this.#given) return;
    this.#wait = Math.min(2 * this.#wait, LONGEST_WAIT);
    const answer = await ask('library.keep', {
      language,
      title,
      text,
      ...keptOutline({ paragraphs, headings }),
    });
    if (answer.ok) this.#given = words;
  }
}
