import type { Result } from '../../messages.ts';
import type { Note } from '../../storage/types.ts';
import type { PanelState } from './state.ts';

/** What the panel needs of the page it stands beside. */
export interface PageLink {
  readonly state: PanelState;
  /** Follows the page, and tells of each change. */
  start(hear: (state: PanelState) => void): Promise<void>;
  /** False where the words are not laid out, and where there is no page. */
  goToPart(id: string): Promise<boolean>;
  goToCitation(id: number): Promise<boolean>;
  showNote(id: string): Promise<boolean>;
  /** Places a note at what is selected on the page; null where nothing is. */
  placeNote(id: string): Promise<Result<Note | null>>;
  /** Back to where the last jump came from. */
  back(): Promise<void>;
  /** Address that leads to a part; null where there is none. */
  linkToPart(id: string): Promise<string | null>;
}
