import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { SeenPlace } from './seen.ts';
import type { Draft, KeptHead, KeptText, LatelyRead, Note, Settings } from './types.ts';

/** The database as this version of the extension reads it. */
export interface StoreSchema extends DBSchema {
  notes: {
    key: string;
    value: Note;
    /** `deleted` holds only the notes that lie among the deleted: null is no key */
    indexes: { document: string; changed: number; deleted: number };
  };
  settings: { key: keyof Settings; value: { readonly key: keyof Settings; readonly value: unknown } };
  lately: { key: string; value: LatelyRead; indexes: { read: number } };
  drafts: { key: [document: string, note: string]; value: Draft; indexes: { document: string } };
  /** what lists show, so that no list reads the texts themselves */
  library: { key: [document: string, language: string]; value: KeptHead; indexes: { read: number } };
  texts: { key: [document: string, language: string]; value: KeptText };
  seen: { key: string; value: SeenPlace };
}

export type StoreName = StoreNames<StoreSchema>;
export type Connection = IDBPDatabase<StoreSchema>;
export type Transaction<Names extends readonly StoreName[], Mode extends IDBTransactionMode> = IDBPTransaction<StoreSchema, Names, Mode>;

/** One step of an upgrade. Requests may be awaited in it, and nothing else. */
export type Upgrade = (
  database: Connection,
  transaction: IDBPTransaction<StoreSchema, StoreName[], 'versionchange'>,
) => void | Promise<void>;

/** Step `i` leads from version `i` to `i + 1`. A step that was published is never changed: a new one is added. */
export const UPGRADES: readonly Upgrade[] = [
  function firstVersion(database) {
    const notes = database.createObjectStore('notes', { keyPath: 'id' });
    notes.createIndex('document', 'anchor.document');
    notes.createIndex('changed', 'changed');
    notes.createIndex('deleted', 'deleted');
    database.createObjectStore('settings', { keyPath: 'key' });
    database.createObjectStore('lately', { keyPath: 'document' }).createIndex('read', 'read');
    database.createObjectStore('drafts', { keyPath: ['document', 'note'] }).createIndex('document', 'document');
  },
  function library(database) {
    database.createObjectStore('library', { keyPath: ['document', 'language'] }).createIndex('read', 'read');
    database.createObjectStore('texts', { keyPath: ['document', 'language'] });
  },
  async function tagsOfDrafts(_, transaction) {
    const drafts = transaction.objectStore('drafts');
    for (const draft of await drafts.getAll()) await drafts.put?.({ ...draft, tags: [] });
  },
  function seenPlaces(database) {
    database.createObjectStore('seen', { keyPath: 'note' });
  },
];
