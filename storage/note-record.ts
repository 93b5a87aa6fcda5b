import * as v from 'valibot';
import { StoreFailure } from './failure.ts';
import { noteSchema } from './schemas.ts';
import type { Anchor, Label, Note } from './types.ts';

export interface NewNote {
  /** random UUID; without one the store makes it */
  readonly id?: string | undefined;
  readonly anchor: Anchor;
  readonly text: string;
  readonly label: Label;
  readonly tags?: readonly string[] | undefined;
  /** title of the document */
  readonly title: string;
}

/** What a reader can change of a note. `anchor`: it was placed elsewhere. */
export type NoteChange = Partial<Pick<Note, 'text' | 'label' | 'tags' | 'anchor'>>;

/** The note as it is stored: members in the order of the schema, nothing else in it. Throws `StoreFailure` (`malformed`) for what is none. */
export function asNote(value: unknown): Note {
  const parsed = v.safeParse(noteSchema, value, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new StoreFailure('malformed', `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

/** @param now milliseconds since 1970 */
export function newNote({ anchor, text, label, tags = [], title }: NewNote, id: string, now: number): Note {
  return asNote({ id, revision: 1, anchor, text, label, tags, title, created: now, changed: now, deleted: null, copyOf: null });
}

/** A note of its own with the content of `next`, made because `original` was changed or deleted by somebody else. */
export function copyOf(original: Note, next: Note, id: string, now: number): Note {
  return { ...next, id, revision: 1, created: now, changed: now, deleted: null, copyOf: original.id };
}

/** Whether two notes say the same of the same words. Revision, times, title and deletion are no part of that. */
export function sameContent(first: Note, second: Note): boolean {
  const content = ({ anchor, text, label, tags }: Note) => {
    const { document, language, paragraph, quote, offset } = anchor;
    const words = quote && [quote.exact, quote.prefix, quote.suffix];
    return JSON.stringify([document, language, paragraph, words, offset, text, label, tags]);
  };
  return content(first) === content(second);
}
