/** What the panel knows of the page it stands beside. Pure. */
import type { CitationRow, Envelope, NotePlace, OutlineRow, PageToPanel, PanelPage } from '../../messages.ts';
import { spliced } from '../../page/survey/splice.ts';

export interface PanelTab {
  readonly id: number;
  /** null where the browser does not tell the address */
  readonly host: string | null;
  /** `page:` and the address without query and fragment: where notes of a page without a document are kept */
  readonly pageKey: string | null;
}

export interface PanelState {
  readonly tab: PanelTab | null;
  /** false: no content script of ours answers there. Null: not known yet */
  readonly reached: boolean | null;
  /** null until the page has said it */
  readonly page: PanelPage | null;
  readonly outline: readonly OutlineRow[];
  readonly citations: readonly CitationRow[];
  readonly places: readonly NotePlace[];
  /** id of the row of the outline that the reader has before them */
  readonly view: string | null;
}

export const NOTHING: PanelState = { tab: null, reached: null, page: null, outline: [], citations: [], places: [], view: null };

/** The state after a message of the page; `went` and `link` are answers, and change nothing. */
export function heard(state: PanelState, message: Envelope<PageToPanel>): PanelState {
  switch (message.type) {
    case 'page':
      return { ...state, reached: true, page: message.body };
    case 'outline':
      return { ...state, outline: spliced(state.outline, message.body) };
    case 'citations':
      return { ...state, citations: spliced(state.citations, message.body) };
    case 'notes':
      return { ...state, places: message.body };
    case 'view':
      return { ...state, view: message.body };
    default:
      return state;
  }
}

/** Host and key of a tab's address, where the browser tells it. */
export function tabOf(id: number, address: string | undefined): PanelTab {
  if (address === undefined || !/^https?:/.test(address)) return { id, host: null, pageKey: null };
  const { hostname, origin, pathname } = new URL(address);
  return { id, host: hostname, pageKey: `page:${origin}${pathname}` };
}
