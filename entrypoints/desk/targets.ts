/** What a card can be about. */
import type { Language, PinpointPath, Span } from '../../citations/types.ts';
import type { SaveFailure } from '../../components/card/view.ts';
import type { Place } from '../../messages.ts';
import type { Fields } from '../../components/editor/fields.ts';
import type { Anchor, Note } from '../../storage/types.ts';
import type { LiveCitation } from '../../page/found/citations.ts';
import type { PageModel } from '../../page/model.ts';
import { languageAt } from '../../page/text/passage.ts';

/** A note as it stands on this page. */
export interface LiveNote {
  readonly type: 'note';
  note: Note;
  place: Place;
  /** its words, or the paragraph it is on; null: not on this page, or on the whole document */
  span: Span | null;
  /** made on an edition in another language: it stands at the paragraph with the same label, and on none of its words */
  isOfOtherLanguage: boolean;
  /** its words with those around them as they read when they were found; null: to be looked for again */
  seen: string | null;
}

/** A note that is being written. */
export interface Draft {
  readonly type: 'draft';
  readonly key: string;
  /** the note that is edited; null: a new one */
  readonly edited: Note | null;
  readonly anchor: Omit<Anchor, 'document'>;
  readonly quote: string | null;
  readonly paths: readonly PinpointPath[];
  readonly span: Span | null;
  fields: Fields;
  /** why the last attempt to save it failed; null: none did */
  failure: SaveFailure | null;
  /** set once its words are kept, so that closing does not keep them twice */
  done: boolean;
}

export type Target = LiveCitation | LiveNote | Draft;

/** Language of the text that a target stands in; null where it is not known. */
export function languageOf(target: Target, model: PageModel): Language | null {
  const span = spanOf(target);
  return span ? languageAt(model.index, span.start, model.identity.language) : model.identity.language;
}

/** Place of a target in the text of the page. */
export function spanOf(target: Target): Span | null {
  return target.type === 'citation' ? target.citation.mark : target.span;
}

/** Settles what a citation means, and with `everywhere` all that say the same; answers them. */
export function choose(list: readonly LiveCitation[], chosen: LiveCitation, symbol: string, everywhere: boolean): LiveCitation[] {
  const { text } = chosen.citation;
  const same = list.filter(
    (live) => live === chosen || (everywhere && live.citation.text === text && live.citation.candidates.includes(symbol)),
  );
  for (const live of same) Object.assign(live, { chosen: symbol, standing: null });
  return same;
}
