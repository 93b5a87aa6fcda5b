import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Note } from '../../../storage/types.ts';
import { codeOf, noteOn, valueOf } from '../storage/fresh-store.ts';
import { background, newNote, onPage, opened, POPUP } from './world.ts';

const UN = 'https://docs.un.org/en/A/RES/68/4';
const OTHER = 'https://docs.un.org/en/A/RES/70/1';
const here = { type: 'notes.here', body: {} };

afterEach(() => {
  vi.restoreAllMocks();
});

function edit(note: Note, change: Partial<Note> = {}) {
  return { type: 'note.edit', body: { id: note.id, revision: note.revision, text: 'changed', label: note.label, ...change } };
}

describe('notes of a page', () => {
  it('belong to the document of the frame, wherever else that is read', async () => {
    const { receive } = background();
    await receive(opened('A/RES/68/4'), onPage(UN));
    const added = valueOf(await receive(newNote(), onPage(UN))) as Note;
    expect(added.anchor.document).toBe('A/RES/68/4');
    const mirror = onPage('https://www.un.org/lakes', { tabId: 2 });
    await receive(opened('A/RES/68/4'), mirror);
    expect(valueOf(await receive(here, mirror))).toEqual([added]);
    await receive(opened(null), onPage(OTHER, { tabId: 3 }));
    expect(valueOf(await receive(here, onPage(OTHER, { tabId: 3 })))).toEqual([]);
  });

  it('can be given tags and another place, and never another document', async () => {
    const { receive } = background();
    await receive(opened('A/RES/68/4'), onPage(UN));
    const added = valueOf(await receive(newNote(), onPage(UN))) as Note;
    const { document, ...anchor } = added.anchor;
    const moved = { ...anchor, paragraph: [['paragraph', '4']], quote: null, offset: 0 };
    const edited = valueOf(await receive(edit(added, { tags: ['lakes'], anchor: moved as never }), onPage(UN))) as Note;
    expect(edited).toMatchObject({ id: added.id, tags: ['lakes'], anchor: { ...moved, document } });
    const kept = valueOf(await receive(edit(edited, { text: 'again' }), onPage(UN))) as Note;
    expect(kept).toMatchObject({ text: 'again', tags: ['lakes'], anchor: edited.anchor });
    const refused = await receive(edit(kept, { anchor: added.anchor }), onPage(UN));
    expect(refused).toMatchObject({ ok: false, failure: { code: 'malformed' } });
  });

  it('are told to own pages when they are written, and watched over from the first on', async () => {
    const { receive, changes, area } = background();
    await receive(opened('A/RES/68/4'), onPage(UN));
    await receive(here, onPage(UN));
    expect(changes).toEqual([]);
    const added = valueOf(await receive(newNote(), onPage(UN))) as Note;
    await receive(edit(added), onPage(UN));
    expect(changes).toEqual([
      { what: 'notes', document: 'A/RES/68/4' },
      { what: 'notes', document: 'A/RES/68/4' },
    ]);
    expect(await area.get(null)).toEqual({ 'notes.known': 1 });
  });

  it('keep to the address where there is no document', async () => {
    const { receive } = background();
    const sender = onPage('https://www.un.org/en/about?from=mail');
    await receive(opened(null), sender);
    expect(valueOf(await receive(newNote(), sender))).toMatchObject({ anchor: { document: 'page:https://www.un.org/en/about' } });
  });

  it('say how they stand on it, for those of its document only', async () => {
    const { receive, store } = background();
    await receive(opened('A/RES/68/4'), onPage(UN));
    const added = valueOf(await receive(newNote(), onPage(UN))) as Note;
    const other = valueOf(await store.notes.add(noteOn('A/RES/70/1')));
    const placed = (places: object) => receive({ type: 'notes.placed', body: { places } }, onPage(UN));
    valueOf(await placed({ [added.id]: 'changed', [other.id]: 'not-found' }));
    expect([...valueOf(await store.seen.all()).values()].map(({ note, place }) => [note, place])).toEqual([[added.id, 'changed']]);
    valueOf(await placed({ [added.id]: 'in-place' }));
    expect(valueOf(await store.seen.all()).size).toBe(0);
    expect(codeOf(await placed({ [added.id]: 'lost' }))).toBe('malformed');
    expect(codeOf(await placed({ x: 'changed' }))).toBe('malformed');
    expect(codeOf(await receive({ type: 'notes.placed', body: { places: {} } }, POPUP))).toBe('not-allowed');
  });

  it.each([
    here,
    { type: 'notes.placed', body: { places: {} } },
    newNote(),
    { type: 'drafts.here', body: {} },
    { type: 'draft.keep', body: { note: '', anchor: null, text: 'x', label: 1 } },
  ])('are for a page that was opened: $type', async (message) => {
    const { receive } = background();
    expect(codeOf(await receive(message, onPage(UN)))).toBe('no-document');
    await receive(opened(null), onPage(OTHER));
    expect(codeOf(await receive(message, onPage(UN)))).toBe('no-document');
  });

  it('are not given to a page that claims a document its address contradicts', async () => {
    const { receive, store } = background();
    await store.notes.add(noteOn('A/RES/70/1'));
    await receive(opened('A/RES/70/1'), onPage(UN));
    expect(valueOf(await receive(here, onPage(UN)))).toEqual([]);
  });

  it('are not given to a second claim', async () => {
    const { receive, store } = background();
    await store.notes.add(noteOn('A/RES/70/1'));
    const sender = onPage('https://www.un.org/lakes');
    await receive(opened('A/RES/68/4'), sender);
    expect(codeOf(await receive(opened('A/RES/70/1'), sender))).toBe('not-allowed');
    expect(valueOf(await receive(here, sender))).toEqual([]);
  });

  it('cannot be edited from a page of another document, nor found out about', async () => {
    const { receive, store } = background();
    const foreign = valueOf(await store.notes.add(noteOn('A/RES/70/1')));
    await receive(opened('A/RES/68/4'), onPage(UN));
    const refused = await receive(edit(foreign), onPage(UN));
    const unknown = await receive(edit({ ...foreign, id: '8d7a1a2e-7b1f-4b7e-9d43-0a3d1b1c2d3e' }), onPage(UN));
    expect([codeOf(refused), codeOf(unknown)]).toEqual(['not-found', 'not-found']);
    expect(valueOf(await store.notes.get(foreign.id))).toEqual(foreign);
  });

  it('become copies where two tabs write at once', async () => {
    const { receive } = background();
    await receive(opened('A/RES/68/4'), onPage(UN));
    const added = valueOf(await receive(newNote(), onPage(UN))) as Note;
    const first = valueOf(await receive(edit(added, { text: 'one' }), onPage(UN)));
    const second = valueOf(await receive(edit(added, { text: 'two' }), onPage(UN)));
    expect(first).toMatchObject({ id: added.id, revision: 2, text: 'one' });
    expect(second).toMatchObject({ copyOf: added.id, text: 'two' });
  });

  it('outlive the background between any two messages', async () => {
    const { receive, restart } = background();
    await receive(opened('A/RES/68/4'), onPage(UN));
    const added = valueOf(await restart().receive(newNote(), onPage(UN)));
    expect(valueOf(await restart().receive(here, onPage(UN)))).toEqual([added]);
  });

  it('fail as a value while the store is closed, and the page still gets its state', async () => {
    const { receive, database } = background();
    await database.close();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The user denied permission', 'SecurityError');
    });
    expect(valueOf(await receive(opened('A/RES/68/4'), onPage(UN)))).toMatchObject({ on: true });
    expect(codeOf(await receive(newNote(), onPage(UN)))).toBe('store-closed');
  });
});

describe('drafts of a page', () => {
  const keep = (text: string, note = '') => ({ type: 'draft.keep', body: { note, anchor: newNote().body.anchor, text, label: 2 } });
  const drafts = { type: 'drafts.here', body: {} };

  it('are kept until the note is saved', async () => {
    const { receive } = background();
    await receive(opened('A/RES/68/4'), onPage(UN));
    valueOf(await receive(keep('half a th'), onPage(UN)));
    expect(valueOf(await receive(drafts, onPage(UN)))).toMatchObject([
      { document: 'A/RES/68/4', text: 'half a th', anchor: { document: 'A/RES/68/4' } },
    ]);
    const added = valueOf(await receive(newNote(), onPage(UN))) as Note;
    expect(valueOf(await receive(drafts, onPage(UN)))).toEqual([]);
    await receive(keep('more', added.id), onPage(UN));
    await receive(edit(added), onPage(UN));
    expect(valueOf(await receive(drafts, onPage(UN)))).toEqual([]);
  });
});

describe('telling the tabs', () => {
  async function threeTabs() {
    const world = background();
    await world.receive(opened('A/RES/68/4'), onPage(UN));
    await world.receive(opened('A/RES/68/4'), onPage('https://www.un.org/lakes', { tabId: 2, frameId: 5 }));
    await world.receive(opened(null), onPage(OTHER, { tabId: 3 }));
    return world;
  }
  const notesChanged = { type: 'notes.changed', body: {} };

  it('a new note is told to the others of that document, not to its writer', async () => {
    const { receive, told } = await threeTabs();
    const added = valueOf(await receive(newNote(), onPage(UN))) as Note;
    expect(told).toEqual([{ tabId: 2, frameId: 5, message: notesChanged }]);
    await receive(edit(added), onPage('https://www.un.org/lakes', { tabId: 2, frameId: 5 }));
    expect(told.at(-1)).toEqual({ tabId: 1, frameId: 0, message: notesChanged });
  });

  it('a change by our own pages is told to the tabs of the document, or to all', async () => {
    const { receive, told } = await threeTabs();
    await receive({ type: 'store.changed', body: { what: 'notes', document: 'A/RES/70/1' } }, POPUP);
    expect(told).toEqual([{ tabId: 3, frameId: 0, message: notesChanged }]);
    await receive({ type: 'store.changed', body: { what: 'notes' } }, POPUP);
    expect(told.slice(1).map(({ tabId }) => tabId)).toEqual([1, 2, 3]);
  });

  it('settings are told to each tab as they are on its host', async () => {
    const { receive, told, store, gone } = await threeTabs();
    gone.add(1);
    await store.settings.set({ marks: 'plain', paused: ['docs.un.org'] });
    valueOf(await receive({ type: 'store.changed', body: { what: 'settings' } }, POPUP));
    const state = (on: boolean) => ({
      type: 'page.state',
      body: { on, settings: { dwell: 350, marks: 'plain', noteButton: true, printNotes: false }, catalogue: '2026-07' },
    });
    expect(told.toSorted((a, b) => a.tabId - b.tabId)).toEqual([
      { tabId: 2, frameId: 5, message: state(true) },
      { tabId: 3, frameId: 0, message: state(false) },
    ]);
  });
});
