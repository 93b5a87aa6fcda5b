/** What the page says: its text, its document, its citations. Read once, then kept up to date. */
import type { Language } from '../citations/types.ts';
import { FoundCitations } from './found/citations.ts';
import { identify, type Identity } from './identity.ts';
import type { LoadRecogniser } from './recogniser.ts';
import { readText } from './text/read.ts';
import type { Change, TextIndex } from './text/types.ts';
import { watch } from './text/watch.ts';

/** Title of the page that is kept with a note at most. */
const LONGEST_TITLE = 300;

/** What a text is read from, where that is not this page. */
export interface Elsewhere {
  readonly address: string;
  readonly title: string;
}

export class PageModel {
  /** title on record; null: not known */
  titled: string | null = null;

  readonly found: FoundCitations;
  #identity: Identity;
  #address = addressNow();

  private constructor(
    readonly index: TextIndex,
    load: LoadRecogniser,
    private readonly elsewhere: Elsewhere | null = null,
  ) {
    this.#identity = identityNow(index, elsewhere);
    this.found = new FoundCitations(index, () => this.#identity.symbol, load);
  }

  /**
   * Reads the page in slices; to be watched at once. Citations are read by `found.read`, with what `load` loads where something may be one.
   * @throws the signal's reason once it is aborted
   */
  static async read(isOurs: (node: Node) => boolean, signal: AbortSignal, load: LoadRecogniser): Promise<PageModel> {
    return new PageModel(await readText(document.body, { isOurs, signal }), load);
  }

  /** Of a text that was read already, from a file. */
  static of(index: TextIndex, from: Elsewhere, load: LoadRecogniser): PageModel {
    return new PageModel(index, load, from);
  }

  /** Which document the page shows, as of the last `follow`. */
  get identity(): Identity {
    return this.#identity;
  }

  /** Looks at the address anew: pages turn into others without loading. True where it is another one; the identity is then its. */
  follow(): boolean {
    const address = addressNow();
    if (address === this.#address) return false;
    this.#address = address;
    this.#identity = identityNow(this.index, this.elsewhere);
    this.titled = null;
    return true;
  }

  /** Where the text is from, without fragment. */
  get address(): string {
    return this.elsewhere?.address ?? addressNow();
  }

  /** Language of the page: of titles, links and quotes. */
  get language(): Language {
    return this.identity.language ?? 'en';
  }

  /** Title of the document: the catalogue's where it has one, else the page's own. */
  get title(): string {
    return (this.titled ?? (this.elsewhere?.title ?? document.title).trim()).slice(0, LONGEST_TITLE);
  }

  /** Tells of each change of the text once the index knows it. */
  watch(isOurs: (node: Node) => boolean, signal: AbortSignal, onChange: (changes: Change[]) => void): void {
    watch(document.body, this.index, { isOurs, signal, onChange });
  }
}

/** A fragment names a place in a page, not another page. */
const addressNow = (): string => location.href.replace(/#.*$/, '');

const identityNow = (index: TextIndex, elsewhere: Elsewhere | null): Identity =>
  elsewhere
    ? identify({ ...elsewhere, index, language: null })
    : identify({ address: location.href, title: document.title, index, language: document.documentElement.lang });
