import { failed } from '../../messages.ts';
import type { Store } from '../../storage/store.ts';
import { sameWork } from '../../storage/works.ts';
import { noteDocument } from './pages.ts';
import type { Pages } from './pages.ts';
import type { Handlers } from './protocol.ts';
import type { Tell } from './tell.ts';

type NoteHandlers = Pick<Handlers['fromPage'], 'notes.here' | 'notes.placed' | 'note.add' | 'note.edit' | 'draft.keep' | 'drafts.here'>;

/** Notes and drafts of the document that the asking frame is pinned to, and of no other. */
export function noteHandlers(
  store: Pick<Store, 'notes' | 'drafts' | 'seen'>,
  pages: Pick<Pages, 'at'>,
  tell: Pick<Tell, 'notesChanged'>,
): NoteHandlers {
  return {
    async 'notes.here'(_, page) {
      const here = await pages.at(page);
      return here.ok ? store.notes.forDocument(noteDocument(here.value)) : here;
    },

    async 'notes.placed'({ places }, page) {
      const here = await pages.at(page);
      return here.ok ? store.seen.keep(noteDocument(here.value), places) : here;
    },

    async 'note.add'({ anchor, ...note }, page) {
      const here = await pages.at(page);
      if (!here.ok) return here;
      const document = noteDocument(here.value);
      const added = await store.notes.add({ ...note, anchor: { ...anchor, document } });
      if (!added.ok) return added;
      await tell.notesChanged(document, page);
      return added;
    },

    async 'note.edit'({ id, revision, text, label, tags, anchor }, page) {
      const here = await pages.at(page);
      if (!here.ok) return here;
      const document = noteDocument(here.value);
      const present = await store.notes.get(id);
      if (!present.ok) return present;
      // a note of another document is as unknown to this page as one that never was
      if (!present.value || !sameWork(present.value.anchor.document, document)) return failed('not-found', `note ${id}`);
      const edited = await store.notes.edit(id, revision, {
        text,
        label,
        ...(tags && { tags }),
        // under the name that the note has: a part of the same work keeps it
        ...(anchor && { anchor: { ...anchor, document: present.value.anchor.document } }),
      });
      if (!edited.ok) return edited;
      await tell.notesChanged(document, page);
      return edited;
    },

    async 'draft.keep'({ anchor, tags = [], ...draft }, page) {
      const here = await pages.at(page);
      if (!here.ok) return here;
      const document = noteDocument(here.value);
      return store.drafts.keep({ ...draft, tags, document, anchor: anchor && { ...anchor, document } });
    },

    async 'drafts.here'(_, page) {
      const here = await pages.at(page);
      return here.ok ? store.drafts.forDocument(noteDocument(here.value)) : here;
    },
  };
}
