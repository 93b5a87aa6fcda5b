import { openDB } from 'idb';
import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../storage/database.ts';
import { draftsIn } from '../../../storage/drafts.ts';
import { libraryIn } from '../../../storage/library.ts';
import { notesIn } from '../../../storage/notes.ts';
import { UPGRADES } from '../../../storage/schema-versions.ts';
import { keptTextSchema } from '../../../storage/schemas.ts';
import { TEXT_LIMITS } from '../../../storage/text-limits.ts';
import type { KeptPart, KeptText } from '../../../storage/types.ts';
import { codeOf, freshDatabase, freshName, fullAfter, noteOn, valueOf } from './fresh-store.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const part = (label: string, start: number, contentStart: number, end: number): KeptPart => ({
  path: [['paragraph', label]],
  start,
  contentStart,
  end,
  gaps: [],
});

function textOf(document: string, change: Partial<KeptText> = {}): KeptText {
  return {
    document,
    language: 'en',
    title: 'Law of the lakes',
    source: { kind: 'page', address: `https://docs.un.org/en/${document}` },
    read: 1000,
    text: '1. Decides to keep the lakes;\n2. Waits.',
    parts: [part('1', 0, 3, 29), part('2', 30, 33, 39)],
    headings: [],
    ...change,
  };
}

describe('keeping', () => {
  it('adds a text, changes nothing for the same words, and puts others in their place', async () => {
    const library = libraryIn(freshDatabase());
    const first = textOf('A/RES/68/4');
    expect(valueOf(await library.keep(first))).toBe('added');
    expect(valueOf(await library.keep({ ...first, read: 2000 }))).toBe('unchanged');
    expect(valueOf(await library.get('A/RES/68/4', 'en'))).toEqual(first);
    const second = textOf('A/RES/68/4', { read: 3000, text: '1. Decides to drain the lakes\n2. Waits.' });
    expect(valueOf(await library.keep(second))).toBe('replaced');
    expect(valueOf(await library.get('A/RES/68/4', 'en'))).toEqual(second);
    expect(valueOf(await library.list()).length).toBe(1);
  });

  it.each<[string, Partial<KeptText>]>([
    ['a title', { title: 'Law of all lakes' }],
    ['other parts in the same words', { parts: [part('1', 0, 3, 39)] }],
    ['a heading', { headings: [{ path: [['section', 'I']], level: 1, start: 0, end: 2 }] }],
  ])('%s alone is another text', async (_, change) => {
    const library = libraryIn(freshDatabase());
    await library.keep(textOf('A/RES/68/4'));
    expect(valueOf(await library.keep(textOf('A/RES/68/4', change)))).toBe('replaced');
  });

  it('keeps each language of a document, and tells of parts of a resolution as one work', async () => {
    const library = libraryIn(freshDatabase());
    for (const document of ['A/RES/217(III)A', 'A/RES/217(III)', 'A/RES/217(III)B', 'A/RES/2170']) await library.keep(textOf(document));
    await library.keep(textOf('A/RES/217(III)A', { language: 'fr' }));
    expect(valueOf(await library.languagesOf('A/RES/217(III)A')).toSorted()).toEqual(['en', 'fr']);
    expect(valueOf(await library.languagesOf('A/RES/999'))).toEqual([]);
    const work = async (symbol: string) => valueOf(await library.ofWork(symbol)).map(({ document, language }) => `${document} ${language}`);
    expect(await work('A/RES/217(III)A')).toEqual(['A/RES/217(III) en', 'A/RES/217(III)A en', 'A/RES/217(III)A fr']);
    expect(await work('A/RES/217(III)')).toEqual(['A/RES/217(III) en', 'A/RES/217(III)A en', 'A/RES/217(III)A fr', 'A/RES/217(III)B en']);
    expect(await work('A/RES/217(III)C')).toEqual(['A/RES/217(III) en']);
  });

  it('lists what was read last first, with the number of paragraphs and not the text', async () => {
    const library = libraryIn(freshDatabase());
    await library.keep(textOf('A/RES/68/4', { read: 1 }));
    await library.keep(textOf('A/RES/70/1', { read: 3, text: 'ё'.repeat(100), parts: [] }));
    await library.keep(textOf('A/RES/69/1', { read: 2 }));
    const list = valueOf(await library.list());
    expect(list.map(({ document, paragraphs }) => [document, paragraphs])).toEqual([
      ['A/RES/70/1', 0],
      ['A/RES/69/1', 2],
      ['A/RES/68/4', 2],
    ]);
    expect(list[0]?.size).toBe(200);
    expect(list.every((head) => !('text' in head) && !('parts' in head))).toBe(true);
    expect(valueOf(await library.head('A/RES/70/1', 'en'))).toEqual(list[0]);
    expect(valueOf(await library.head('A/RES/70/1', 'fr'))).toBeNull();
  });

  it('hands out every text, forgets one, and all', async () => {
    const library = libraryIn(freshDatabase());
    for (const document of ['A/RES/68/4', 'A/RES/69/1', 'A/RES/70/1']) await library.keep(textOf(document));
    const seen: string[] = [];
    expect(valueOf(await library.each((text) => seen.push(text.document)))).toBe(3);
    expect(seen).toEqual(['A/RES/68/4', 'A/RES/69/1', 'A/RES/70/1']);
    await library.forget('A/RES/69/1', 'en');
    expect(valueOf(await library.get('A/RES/69/1', 'en'))).toBeNull();
    expect(
      valueOf(await library.list())
        .map(({ document }) => document)
        .toSorted(),
    ).toEqual(['A/RES/68/4', 'A/RES/70/1']);
    await library.clear();
    expect(valueOf(await library.list())).toEqual([]);
    expect(valueOf(await library.each(() => undefined))).toBe(0);
  });

  it('tells of a full disk, and leaves neither a text without a head nor a head without a text', async () => {
    const library = libraryIn(freshDatabase());
    await library.keep(textOf('A/RES/68/4'));
    fullAfter(1);
    expect(codeOf(await library.keep(textOf('A/RES/70/1')))).toBe('store-full');
    vi.restoreAllMocks();
    expect(valueOf(await library.get('A/RES/70/1', 'en'))).toBeNull();
    expect(valueOf(await library.list()).map(({ document }) => document)).toEqual(['A/RES/68/4']);
  });

  it('a database of the first version keeps its notes, and has room for texts', async () => {
    const name = freshName();
    const old = notesIn(openDatabase({ name, upgrades: UPGRADES.slice(0, 1) }));
    const added = valueOf(await old.add(noteOn('A/RES/68/4')));
    const raw = await openDB(name);
    expect([raw.version, raw.objectStoreNames.contains('library')]).toEqual([1, false]);
    const { tags, ...typed } = { document: 'A/RES/68/4', note: '', anchor: null, text: 'half a', label: 1 as const, tags: [], changed: 1 };
    await raw.put('drafts', typed);
    raw.close();
    const database = openDatabase({ name });
    expect(valueOf(await notesIn(database).get(added.id))).toEqual(added);
    expect(valueOf(await libraryIn(database).keep(textOf('A/RES/68/4')))).toBe('added');
    expect(valueOf(await libraryIn(database).list()).length).toBe(1);
    expect(valueOf(await notesIn(database).count())).toEqual({ kept: 1, deleted: 0 });
    expect(valueOf(await draftsIn(database).all())).toEqual([{ ...typed, tags }]);
  });
});

describe('what may be kept', () => {
  const good = textOf('A/RES/68/4');

  it.each<[string, object]>([
    ['a text', {}],
    ['from a file', { source: { kind: 'file', name: 'A_RES_68_4-EN.xml' } }],
    ['without parts', { parts: [] }],
    [
      'an annex without a label',
      {
        parts: [
          {
            ...part('1', 0, 3, 29),
            path: [
              ['annex', ''],
              ['paragraph', '1'],
            ],
          },
        ],
      },
    ],
    [
      'a part with gaps',
      {
        parts: [
          {
            ...part('1', 0, 3, 29),
            gaps: [
              { start: 5, end: 6 },
              { start: 6, end: 29 },
            ],
          },
        ],
      },
    ],
  ])('%s', (_, change) => {
    expect(v.safeParse(keptTextSchema, { ...good, ...change }).issues).toBeUndefined();
  });

  it.each<[string, object]>([
    ['a member that is not known', { extra: 1 }],
    ['a language that is not known', { language: 'xx' }],
    ['a source that is not known', { source: { kind: 'page', name: 'x' } }],
    ['a part beyond the text', { parts: [part('1', 0, 3, 40)] }],
    ['a part before the text', { parts: [part('1', -1, 3, 29)] }],
    ['a part that ends before it begins', { parts: [part('1', 10, 10, 9)] }],
    ['words that begin outside of their part', { parts: [part('1', 0, 30, 29)] }],
    ['parts out of order', { parts: [part('2', 30, 33, 39), part('1', 0, 3, 29)] }],
    ['a gap outside of its part', { parts: [{ ...part('1', 0, 3, 29), gaps: [{ start: 5, end: 30 }] }] }],
    [
      'gaps out of order',
      {
        parts: [
          {
            ...part('1', 0, 3, 29),
            gaps: [
              { start: 5, end: 6 },
              { start: 3, end: 4 },
            ],
          },
        ],
      },
    ],
    ['half an offset', { parts: [part('1', 0, 3.5, 29)] }],
    ['a heading beyond the text', { headings: [{ path: [], level: 1, start: 0, end: 99 }] }],
    ['too long a text', { text: 'x'.repeat(TEXT_LIMITS.text + 1) }],
    ['too many parts', { parts: Array.from({ length: TEXT_LIMITS.parts + 1 }, () => part('1', 0, 3, 29)) }],
  ])('not %s', (_, change) => {
    expect(v.is(keptTextSchema, { ...good, ...change })).toBe(false);
  });

  it('the longest documents fit', () => {
    const text = 'x'.repeat(3_000_000);
    const parts = Array.from({ length: 20_000 }, (_, index) => part(String(index), 150 * index, 150 * index + 3, 150 * index + 149));
    expect(v.is(keptTextSchema, { ...good, text, parts })).toBe(true);
  });
});
