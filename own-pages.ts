/** The store as the extension's own pages open it: each hears of what the others write, and the notes are watched over. */
import browser from 'webextension-polyfill';
import { ask } from './ask.ts';
import type { NoteStore } from './components/notes/note-store.ts';
import { CHANNEL, changesOn } from './storage/changes.ts';
import { countedOnce } from './storage/counted.ts';
import type { StoreChange } from './storage/changes.ts';
import type { Keeping } from './storage/keeping.ts';
import { noteStore } from './storage/note-store.ts';
import { openStore } from './storage/store.ts';
import type { Store } from './storage/store.ts';

export interface OwnStore {
  readonly store: Store;
  readonly notes: NoteStore;
  readonly keeping: Keeping;
  /** After a write past `notes`: how many notes there are is counted anew, so that the reader's own deletions are no loss. */
  readonly recount: () => Promise<unknown>;
  /** After a write: tells the other own pages, and the background, which tells the tabs. */
  readonly tell: (change: StoreChange) => Promise<unknown>;
}

/** How long after a page was opened the notes that were deleted a month ago are destroyed, in milliseconds. */
const TIDYING = 3_000;

/** @param quick name of the draft of a new note that is typed on this page */
export function openOwnStore(quick: string): OwnStore {
  const store = openStore();
  const changes = changesOn(new BroadcastChannel(CHANNEL));
  const counted = countedOnce(store.notes);
  const keeping = store.keeping(browser.storage.local, counted);
  const tell = (change: StoreChange): Promise<unknown> => {
    changes.tell(change);
    return ask('store.changed', change);
  };
  const notes = noteStore(store, tell, quick, { hear: changes.hear, counted, keeping, saved: () => void askToKeep() });
  // looked at first: once they are gone, nobody could tell them from notes that were lost
  setTimeout(() => void keeping.look().then((looked) => (looked.ok ? store.notes.purge() : looked)), TIDYING);
  const recount = (): Promise<unknown> => {
    counted.forget();
    return keeping.look();
  };
  return { store, notes, keeping, recount, tell };
}

/** How the browser holds what is stored here. */
export interface Space {
  /** false: the browser may remove it when the disk is full */
  readonly lasting: boolean;
  /** bytes, of notes, library and settings together; null where the browser does not tell */
  readonly used: number | null;
}

/**
 * What the browser says of this origin's storage. Chromium leaves out of its clearing whatever has the permission `unlimitedStorage`, and
 * says so in its manual only: https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies
 */
export async function space(): Promise<Space> {
  const [persisted, estimate] = await Promise.all([
    navigator.storage.persisted().catch(() => false),
    navigator.storage.estimate().catch((): StorageEstimate => ({})),
  ]);
  const exempt = !import.meta.env['FIREFOX'] && (browser.runtime.getManifest().permissions ?? []).includes('unlimitedStorage');
  return { lasting: persisted || exempt, used: estimate.usage ?? null };
}

/** Asks the browser to keep what is stored until the reader removes it. Firefox grants it to whoever may store without a limit, and asks nobody. */
export async function askToKeep(): Promise<boolean> {
  return navigator.storage.persist().catch(() => false);
}
