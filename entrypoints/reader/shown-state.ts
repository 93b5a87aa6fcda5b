/** What of a file that is open changes while it is read. */
import type { Language } from '../../citations/types.ts';
import type { OutlineRow } from '../../messages.ts';
import type { Found } from './find.ts';
import type { Lack } from './notices.tsx';

export interface ShownState {
  readonly symbol: string | null;
  /** on record, else as the file says */
  readonly title: string;
  readonly language: Language | null;
  readonly page: number;
  readonly percent: number;
  readonly outline: readonly OutlineRow[];
  /** id of the row in view */
  readonly view: string | null;
  readonly found: Found | null;
  /** read to the end, and there is no text */
  readonly pictures: boolean;
  /** what is not read */
  readonly lacks: readonly Lack[];
  /** page that has been under way for long; null: none is */
  readonly slow: number | null;
}

/** As it is opened. */
export const EMPTY: ShownState = {
  symbol: null,
  title: '',
  language: null,
  page: 1,
  percent: 100,
  outline: [],
  view: null,
  found: null,
  pictures: false,
  lacks: [],
  slow: null,
};
