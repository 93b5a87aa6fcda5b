import { bulkIn } from './bulk.ts';
import type { Bulk } from './bulk.ts';
import { openDatabase } from './database.ts';
import { draftsIn } from './drafts.ts';
import type { Drafts } from './drafts.ts';
import { keepingIn } from './keeping.ts';
import type { Keeping, KeepingArea } from './keeping.ts';
import { latelyIn } from './lately.ts';
import type { Lately } from './lately.ts';
import { libraryIn } from './library.ts';
import type { Library } from './library.ts';
import { libraryTransferIn } from './library-file.ts';
import type { LibraryTransfer } from './library-file.ts';
import { notesIn } from './notes.ts';
import type { Notes } from './notes.ts';
import { seenIn } from './seen.ts';
import type { Seen } from './seen.ts';
import { settingsIn } from './settings.ts';
import type { SettingsStore } from './settings.ts';
import { transferIn } from './transfer.ts';
import type { Transfer } from './transfer.ts';

/** All that is kept on this computer. For the background and the extension's own pages: a content script's IndexedDB is the page's. */
export interface Store {
  readonly notes: Notes;
  readonly bulk: Bulk;
  readonly seen: Seen;
  readonly settings: SettingsStore;
  readonly lately: Lately;
  readonly drafts: Drafts;
  readonly library: Library;
  readonly libraryTransfer: LibraryTransfer;
  readonly transfer: Transfer;
  /** Watches over the notes; what it remembers stands in another place than they. @param counted where they are counted elsewhere too */
  keeping(area: KeepingArea, counted?: Pick<Notes, 'count'>): Keeping;
  close(): Promise<void>;
}

/** The store. Opens nothing before it is first used. */
export function openStore(): Store {
  const database = openDatabase();
  const notes = notesIn(database);
  return {
    notes,
    bulk: bulkIn(database),
    seen: seenIn(database),
    settings: settingsIn(database),
    lately: latelyIn(database),
    drafts: draftsIn(database),
    library: libraryIn(database),
    libraryTransfer: libraryTransferIn(database),
    transfer: transferIn(database),
    keeping: (area, counted = notes) =>
      keepingIn({ count: () => counted.count(), changedSince: (moment, most) => notes.changedSince(moment, most) }, area),
    close: () => database.close(),
  };
}
