/** What lists and fields of notes need of the store. */
import type { Language } from '../../citations/types.ts';
import type { Failure, Result } from '../../messages.ts';
import type { ExportWords } from '../../storage/formats/words.ts';
import type { ExportFormat } from '../../storage/formats/write-file.ts';
import type { Found } from '../../storage/note-search.ts';
import type { ImportResult } from '../../storage/transfer.ts';
import type { LatelyRead, Note } from '../../storage/types.ts';
import type { Fields } from '../editor/fields.ts';

/** The document that a quick note is on. */
export interface NotedDocument {
  readonly document: string;
  readonly language: Language | null;
  readonly title: string;
}

export interface NoteStore {
  count(): Promise<Result<number>>;
  forDocument(document: string): Promise<Result<Note[]>>;
  /** Some of those changed last, last changed first. */
  recent(most: number): Promise<Result<Note[]>>;
  /**
   * Searches all notes. What is found is told at once, and again while more notes are looked through; answers how to hear no more.
   * @param most number of notes that are wanted
   */
  find(query: string, most: number, hear: (found: Result<Found>) => void): () => void;
  /** Tells when notes are written elsewhere: on a page, in another window. Answers how to hear no more. */
  hear(changed: () => void): () => void;
  /** A note on the document as a whole. The same `id` and text twice make one note. */
  add(on: NotedDocument, id: string, text: string): Promise<Result<Note>>;
  /** Answers the note, or the copy that was made because another writer was faster. */
  edit(note: Note, change: Partial<Fields> | Pick<Note, 'anchor'>): Promise<Result<Note>>;
  /** Tags of all notes, the most used first; none where they cannot be read. */
  tags(): Promise<readonly string[]>;
  remove(note: Note): Promise<Result<unknown>>;
  restore(note: Note): Promise<Result<unknown>>;
  /**
   * Name of this surface's own draft of a new note. The empty name is that of the page's editor; no two surfaces may take each other's place.
   */
  readonly quick: string;
  /** What was typed here and not saved yet; null where there is nothing. `note`: id of the note being edited, or `quick` for a new one. */
  draft(document: string, note: string): Promise<Fields | null>;
  /** Empty text forgets it. */
  keepDraft(on: { readonly document: string; readonly note: string }, fields: Fields): Promise<Result<unknown>>;
  lately(): Promise<Result<LatelyRead[]>>;
  isPaused(host: string): Promise<Result<boolean>>;
  pause(host: string, paused: boolean): Promise<Result<unknown>>;
  /** The text of a file with every note. */
  exportNotes(): Promise<Result<string>>;
  /** The text of a file of another kind. */
  exportAs(format: ExportFormat, words: ExportWords): Promise<Result<string>>;
  /** Takes in the notes of a file. */
  importNotes(file: string | Blob): Promise<ImportResult>;
  /** Folds words as the search does, to mark what it found. */
  readonly fold: (text: string) => string;
}

/** What a reader is told of a failure: the disk is full, the store is closed, or it did not take it. */
export function failureWord(failure: Failure): 'full' | 'closed' | 'unexpected' {
  if (failure.code === 'store-full') return 'full';
  return failure.code === 'store-closed' ? 'closed' : 'unexpected';
}
