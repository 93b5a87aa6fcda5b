/** What the page says: its text, its document, its citations. Read once, then kept up to date. */
import type { Language } from '../citations/types.ts';
import { FoundCitations } from './found/citations.ts';
import { identify, type Identity } from './identity.ts';
import { readText } from './text/read.ts';
import type { Change, TextIndex } from './text/types.ts';
import { watch } from './text/watch.ts';

/** Title of the page that is kept with a note at most. */
const LONGEST_TITLE = 300;

export class PageModel {
  /** title on record; null: not known */
  titled: string | null = null;

  private constructor(
    readonly index: TextIndex,
    readonly identity: Identity,
    readonly found: FoundCitations,
  ) {}

  /** Reads the page in slices. Citations are read by `found.read`. @throws the signal's reason once it is aborted */
  static async read(isOurs: (node: Node) => boolean, signal: AbortSignal): Promise<PageModel> {
    const index = await readText(document.body, { isOurs, signal });
    const identity = identify({ address: location.href, title: document.title, index, language: document.documentElement.lang });
    return new PageModel(index, identity, new FoundCitations(index, identity.symbol));
  }

  /** Language of the page: of titles, links and quotes. */
  get language(): Language {
    return this.identity.language ?? 'en';
  }

  /** Title of the document: the catalogue's where it has one, else the page's own. */
  get title(): string {
    return (this.titled ?? document.title.trim()).slice(0, LONGEST_TITLE);
  }

  /** Tells of each change of the text once the index knows it. */
  watch(isOurs: (node: Node) => boolean, signal: AbortSignal, onChange: (changes: Change[]) => void): void {
    watch(document.body, this.index, { isOurs, signal, onChange });
  }
}
