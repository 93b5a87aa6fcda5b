import { openDatabase } from './database.ts';
import { draftsIn } from './drafts.ts';
import type { Drafts } from './drafts.ts';
import { latelyIn } from './lately.ts';
import type { Lately } from './lately.ts';
import { libraryIn } from './library.ts';
import type { Library } from './library.ts';
import { libraryTransferIn } from './library-file.ts';
import type { LibraryTransfer } from './library-file.ts';
import { notesIn } from './notes.ts';
import type { Notes } from './notes.ts';
import { settingsIn } from './settings.ts';
import type { SettingsStore } from './settings.ts';
import { transferIn } from './transfer.ts';
import type { Transfer } from './transfer.ts';

/** All that is kept on this computer. For the background and the extension's own pages: a content script's IndexedDB is the page's. */
export interface Store {
  readonly notes: Notes;
  readonly settings: SettingsStore;
  readonly lately: Lately;
  readonly drafts: Drafts;
  readonly library: Library;
  readonly libraryTransfer: LibraryTransfer;
  readonly transfer: Transfer;
  close(): Promise<void>;
}

/** The store. Opens nothing before it is first used. */
export function openStore(): Store {
  const database = openDatabase();
  return {
    notes: notesIn(database),
    settings: settingsIn(database),
    lately: latelyIn(database),
    drafts: draftsIn(database),
    library: libraryIn(database),
    libraryTransfer: libraryTransferIn(database),
    transfer: transferIn(database),
    close: () => database.close(),
  };
}
