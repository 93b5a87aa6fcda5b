import { describe, expect, it } from 'vitest';
import { draftsIn } from '../../../storage/drafts.ts';
import { latelyIn } from '../../../storage/lately.ts';
import { isPaused, settingsIn } from '../../../storage/settings.ts';
import { DEFAULT_SETTINGS } from '../../../storage/types.ts';
import { notesIn } from '../../../storage/notes.ts';
import { clock, codeOf, freshDatabase, noteOn, valueOf } from './fresh-store.ts';

describe('settings', () => {
  it('are the defaults until they are set, each alone', async () => {
    const settings = settingsIn(freshDatabase());
    expect(valueOf(await settings.get())).toEqual(DEFAULT_SETTINGS);
    await Promise.all([settings.set({ dwell: 500 }), settings.set({ marks: 'off' })]);
    expect(valueOf(await settings.get())).toEqual({ ...DEFAULT_SETTINGS, dwell: 500, marks: 'off' });
  });

  it.each([
    ['a dwell too short', { dwell: 299 }],
    ['a mark that is none', { marks: 'loud' }],
    ['a host with a path', { paused: ['un.org/en'] }],
    ['a setting that is none', { telemetry: true }],
  ])('refuses %s, and sets nothing beside it', async (_, change) => {
    const settings = settingsIn(freshDatabase());
    expect(codeOf(await settings.set({ dwell: 400, ...change } as never))).toBe('malformed');
    expect(valueOf(await settings.get())).toEqual(DEFAULT_SETTINGS);
  });

  it('passes over what it cannot read', async () => {
    const database = freshDatabase();
    const settings = settingsIn(database);
    await settings.set({ dwell: 400 });
    await database.run(['settings'], 'readwrite', ({ store }) => store.put({ key: 'marks', value: 'of a later version' }));
    expect(valueOf(await settings.get())).toEqual({ ...DEFAULT_SETTINGS, dwell: 400 });
  });

  it('pauses hosts and ends a pause, from two pages at once', async () => {
    const settings = settingsIn(freshDatabase());
    await Promise.all([settings.pause('docs.un.org', true), settings.pause('www.ohchr.org', true)]);
    expect(valueOf(await settings.pause('docs.un.org', true)).paused).toEqual(['docs.un.org', 'www.ohchr.org']);
    expect(valueOf(await settings.pause('docs.un.org', false)).paused).toEqual(['www.ohchr.org']);
  });

  it('holds a pause on the domains of a host, and on no other', () => {
    const settings = { paused: ['un.org'] };
    expect(['un.org', 'docs.un.org', 'notun.org', 'un.org.example'].map((host) => isPaused(settings, host))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('documents read lately', () => {
  it('are listed once each, the last read first', async () => {
    const lately = latelyIn(freshDatabase(), clock());
    await lately.remember({ document: 'A/RES/68/4', title: 'Lakes', language: 'en' });
    await lately.remember({ document: 'A/RES/68/5', title: 'Rivers', language: 'fr' });
    await lately.remember({ document: 'A/RES/68/4', title: '', language: 'es' });
    expect(valueOf(await lately.list())).toMatchObject([
      { document: 'A/RES/68/4', title: 'Lakes', language: 'es' },
      { document: 'A/RES/68/5', title: 'Rivers', language: 'fr' },
    ]);
    expect(valueOf(await lately.list(1))).toHaveLength(1);
  });

  it('forgets the oldest past a hundred', async () => {
    const lately = latelyIn(freshDatabase(), clock());
    for (let number = 1; number <= 103; number += 1) await lately.remember({ document: `A/RES/68/${number}`, title: '', language: null });
    const documents = valueOf(await lately.list(1000)).map(({ document }) => document);
    expect(documents).toHaveLength(100);
    expect(documents.at(-1)).toBe('A/RES/68/4');
  });
});

describe('drafts', () => {
  const draft = { document: 'A/RES/68/4', note: '', anchor: null, text: 'half a', label: 1, tags: [] } as const;

  it('keep what was typed, one for each note, until it is emptied', async () => {
    const drafts = draftsIn(freshDatabase(), clock());
    await drafts.keep(draft);
    await drafts.keep({ ...draft, text: 'half a thought' });
    await drafts.keep({ ...draft, note: 'n1', text: 'of a note' });
    await drafts.keep({ ...draft, document: 'A/RES/68/5' });
    expect(valueOf(await drafts.forDocument('A/RES/68/4')).map(({ text }) => text)).toEqual(['of a note', 'half a thought']);
    await drafts.keep({ ...draft, text: '' });
    await drafts.forget('A/RES/68/5', '');
    expect(valueOf(await drafts.all()).map(({ text }) => text)).toEqual(['of a note']);
  });

  it('are forgotten with the note that they became, however many letters are still on their way', async () => {
    const database = freshDatabase();
    const [drafts, notes] = [draftsIn(database, clock()), notesIn(database)];
    const typing = Array.from('half a thought', (_, at) =>
      drafts.keep({ ...draft, note: 'quick', text: 'half a thought'.slice(0, at + 1) }),
    );
    const added = valueOf(await notes.add(noteOn('A/RES/68/4'), 'quick'));
    expect(valueOf(await drafts.all())).toEqual([]);
    await Promise.all(typing);
    expect(valueOf(await drafts.all())).toEqual([]);
    await drafts.keep({ ...draft, note: added.id });
    await notes.edit(added.id, added.revision, { text: 'a whole thought' });
    expect(valueOf(await drafts.all())).toEqual([]);
  });
});
