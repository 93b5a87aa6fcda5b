/** What a card shows, as data: made by the builders beside this file, drawn by `<Card>`. */
import type { Language, PinpointPath } from '../../citations/types.ts';
import type { CatalogueRecord, FactBasis, Organ, RecordDate } from '../../catalogue/types.ts';
import type { PeekState, Place } from '../../messages.ts';
import type { KeptPassage, Note } from '../../storage/types.ts';
import type { Fields } from '../editor/fields.ts';
import type { TimelineYear } from '../timeline/years.ts';
import type { SeriesPiece } from './series.ts';

/** Set when the card was opened by key: which citation of the page, counted from 1. Makes the card a dialog. */
export interface Position {
  readonly index: number;
  readonly total: number;
}

export interface Title {
  readonly text: string;
  readonly language: Language;
  readonly basis: FactBasis;
}

/** How it was adopted; null where the record does not say. */
export type Manner = 'recorded_vote' | 'vote' | 'without_vote' | 'unanimous' | 'by_parts' | null;

export interface VoteRun {
  readonly side: 'for' | 'against' | 'abstain' | 'absent';
  readonly count: number;
}

export interface VoteFigure {
  readonly runs: readonly VoteRun[];
  /** the Security Council's: single seats */
  readonly seats: boolean;
}

/** Facts of the headnote, in the order they stand. */
export type Fact =
  | { readonly term: 'read_as'; readonly basis: 'document' | 'date' | 'link' | 'back'; readonly organ: Organ }
  | { readonly term: 'title'; readonly basis: 'draft' | 'series' | 'library' | 'collection' | 'as_cited' }
  | { readonly term: 'meeting'; readonly meeting: string | null; readonly record: string | null; readonly draft: string | null }
  | { readonly term: 'draft'; readonly symbol: string }
  | { readonly term: 'report'; readonly symbol: string | null; readonly committee: string | null }
  | { readonly term: 'series'; readonly pieces: readonly SeriesPiece[] }
  | { readonly term: 'cited_by'; readonly count: number; readonly latest: readonly string[]; readonly years: readonly TimelineYear[] }
  | { readonly term: 'subject' }
  | ({ readonly term: 'this_page' } & Position);

/** The cited part, as far as the record knows it. */
export interface PinpointView {
  readonly paths: readonly PinpointPath[];
  /** number of the first cited operative paragraph; null in annexes and preambles */
  readonly number: number | null;
  /** operative paragraphs of the resolution; null where not on record */
  readonly count: number | null;
  /** the paragraph's opening words, English */
  readonly opening: string | null;
}

/** Words of a part, with what leads to it. */
export interface PartWords extends Pick<KeptPassage, 'path' | 'chapeau' | 'text' | 'before' | 'after'> {
  /** null: not known */
  readonly language: Language | null;
}

/** The cited part in the words of the reader's library. */
export interface CitedPassage {
  readonly kept: KeptPassage;
  /** false for a neighbour that the reader has stepped to, and for what stands nearest to a part that is not there */
  readonly cited: boolean;
}

/** How far the fetching of the cited words is, once the reader has asked for it. `read`: they are in `passage`. */
export type PeekView = Exclude<PeekState, { at: 'read' }> | { readonly at: 'read' };

interface Base {
  readonly position: Position | null;
  /** language of the page: of titles, links and the marked edition */
  readonly language: Language;
}

export interface KnownView extends Base {
  readonly state: 'known';
  readonly symbol: string;
  readonly kind: CatalogueRecord['kind'];
  readonly organ: Organ;
  readonly title: Title | null;
  readonly date: RecordDate | null;
  readonly manner: Manner;
  readonly vote: VoteFigure | null;
  /** ISO date that the page says, where the record's is another */
  readonly pageDate: string | null;
  readonly pinpoint: PinpointView | null;
  /** null: the document is not in the library; undefined: no part is cited, or the library has not answered yet */
  readonly passage?: CitedPassage | null | undefined;
  readonly peek?: PeekView | undefined;
  readonly facts: readonly Fact[];
}

export interface Choice {
  readonly symbol: string;
  readonly organ: Organ;
  readonly title: Title | null;
  readonly date: RecordDate | null;
  readonly manner: Manner;
}

/** Several documents are possible; none is chosen for the reader. */
export interface CandidatesView extends Base {
  readonly state: 'candidates';
  /** the page's own words */
  readonly said: string;
  /** true: neither organ nor date stand beside them */
  readonly bare: boolean;
  readonly choices: readonly Choice[];
  /** offer to use the choice wherever the page says the same */
  readonly remember: boolean;
}

export interface UnknownView extends Base {
  readonly state: 'unknown';
  readonly symbol: string;
  readonly organ: Organ;
  readonly lastOfSession: string | null;
  readonly paths: readonly PinpointPath[];
  /** as in `KnownView` */
  readonly passage?: CitedPassage | null | undefined;
  readonly peek?: PeekView | undefined;
  /** month of the catalogue: `2026-07` */
  readonly edition: string;
  readonly facts: readonly Fact[];
}

/** Of a family that the catalogue does not hold: reports, letters, records. */
export interface OutsideView extends Base {
  readonly state: 'outside';
  readonly symbol: string;
  readonly organ: Organ;
  /** what the symbol's prefix says, English */
  readonly body: string | null;
  readonly paths: readonly PinpointPath[];
  /** as in `KnownView` */
  readonly passage?: CitedPassage | null | undefined;
  readonly peek?: PeekView | undefined;
  readonly facts: readonly Fact[];
}

export interface TreatyView extends Base {
  readonly state: 'treaty';
  readonly volume: string;
  readonly number: string | null;
}

/** The paragraph's own words from this page. */
export interface Passage extends PartWords {
  /** lines from the citation to the paragraph: before it negative, after it positive; null: not counted */
  readonly lines: number | null;
}

export interface CrossReferenceView extends Base {
  readonly state: 'cross-reference';
  readonly paths: readonly PinpointPath[];
  /** null: the page has no such paragraph */
  readonly passage: Passage | null;
}

/** "The present resolution". */
export interface PresentView extends Base {
  readonly state: 'present';
  /** null on a page whose document is not known */
  readonly symbol: string | null;
  readonly organ: Organ | null;
  readonly title: Title | null;
  readonly paths: readonly PinpointPath[];
}

export interface WaitingView extends Base {
  readonly state: 'waiting';
  readonly symbol: string | null;
}

/** `unreachable`: no answer; `updated`: this page still runs an earlier version; `catalogue`: a shard could not be read. */
export type CardFailure = 'unreachable' | 'updated' | 'catalogue';

export interface FailedView extends Base {
  readonly state: 'failed';
  readonly symbol: string | null;
  readonly reason: CardFailure;
}

/** A run of words that are the same, gone or new. */
export interface Difference {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** What a note's card says of where it stands. */
export interface Standing {
  readonly place: Place;
  /** `changed`: the words as they read now; else null */
  readonly found: string | null;
  /** it was made on an edition in another language, and stands at the paragraph with the same label */
  readonly isOfOtherLanguage: boolean;
  /** the reader has just placed it here, and can take that back */
  readonly isPlaced: boolean;
}

export interface NoteView extends Base, Standing {
  readonly state: 'note';
  readonly note: Note;
  /** milliseconds since 1970: what "today" means */
  readonly now: number;
}

/** Why a note was not saved. `updated`: the extension was renewed under this page. */
export type SaveFailure = 'full' | 'closed' | 'updated' | 'unexpected';

export interface NoteEditorView extends Base {
  readonly state: 'note-editor';
  /** tells one editor from the next, so that words typed in one never stand in another: a note's id, or any fresh word */
  readonly key: string;
  /** the page's words that it stands on; null: the paragraph or document as a whole */
  readonly quote: { readonly text: string; readonly language: Language | null } | null;
  readonly paths: readonly PinpointPath[];
  /** what the fields hold when it opens */
  readonly fields: Fields;
  /** tags that are offered */
  readonly known: readonly string[];
  /** true for a note that exists already */
  readonly existing: boolean;
  readonly status: 'editing' | 'saving' | SaveFailure;
}

export type CardView =
  | KnownView
  | CandidatesView
  | UnknownView
  | OutsideView
  | TreatyView
  | CrossReferenceView
  | PresentView
  | WaitingView
  | FailedView
  | NoteView
  | NoteEditorView;

/** What a reader does in a card. The card changes nothing by itself. */
export interface CardActions {
  /**
   * Keys of the card that are none of its controls': the one before, and Tab at either end. True where it was one.
   * @param isAtEnd whether the focus stands on the last control, or with `backwards` on the first
   */
  readonly key: (event: KeyboardEvent, isAtEnd: (backwards: boolean) => boolean) => boolean;
  /** Esc, or leaving by key: close, and return focus to the text. */
  readonly close: () => void;
  /** Puts a text on the clipboard; resolves to false where the page does not allow it. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Write a note on what the card is about. */
  readonly note: () => void;
  /** Jump to the paragraph of a cross-reference. */
  readonly jump: () => void;
  /** Show the part before or after the one that is shown. */
  readonly step: (path: PinpointPath) => void;
  /** Fetch the document of the cited part, which is not in the library; or leave off. */
  readonly peek: (what: 'begin' | 'cancel') => void;
  /** Open a document at a part of it, or as a whole; where a tab shows it, there. `reader`: in a new tab of our PDF reader. */
  readonly open: (symbol: string, path: PinpointPath | null, reader?: boolean) => void;
  /** Puts a link to the paragraph of a cross-reference on the clipboard; resolves to false where the page does not allow it. */
  readonly link: () => Promise<boolean>;
  /** One of the candidates; `everywhere`: wherever this page says the same. */
  readonly choose: (symbol: string, everywhere: boolean) => void;
  /** Ask the catalogue once more. */
  readonly retry: () => void;
  /** Edit the note that is shown. */
  readonly edit: () => void;
  /** With every change in the editor, so that nothing typed is lost. */
  readonly draft: (fields: Fields) => void;
  /** Save; the caller closes the card once it is saved, or shows the view with `status` set to what happened. */
  readonly save: (fields: Fields) => void;
  /** Where a note stands: on the words as they read now; on others, which the reader will select; or where it stood before. */
  readonly place: (where: 'here' | 'elsewhere' | 'back') => void;
}
