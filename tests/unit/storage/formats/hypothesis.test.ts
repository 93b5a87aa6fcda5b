import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readFileOfNotes } from '../../../../storage/formats/read-file.ts';
import { stableId } from '../../../../storage/formats/stable-id.ts';
import { momentOf, placeOfAddress } from '../../../../storage/formats/places.ts';
import { notesIn } from '../../../../storage/notes.ts';
import { transferIn } from '../../../../storage/transfer.ts';
import type { Note } from '../../../../storage/types.ts';
import { clock, freshDatabase, ids, valueOf } from '../fresh-store.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const quoting = (exact: string) => [
  { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 3, endContainer: '/p[1]', endOffset: 30 },
  { type: 'TextPositionSelector', start: 412, end: 421 },
  { type: 'TextQuoteSelector', exact, prefix: 'x'.repeat(70), suffix: ', every year' },
];

const annotation = {
  id: 'q7MvKjHbEeq8Hm9xT2Zk5A',
  created: '2024-01-10T16:06:26.741829+00:00',
  updated: '2024-01-11T09:00:00.000001+00:00',
  user: 'acct:ana@hypothes.is',
  uri: 'https://undocs.org/en/A/RES/68/4',
  text: 'Ask the *mission*.',
  tags: ['lakes', ''],
  group: '__world__',
  permissions: { read: ['group:__world__'] },
  target: [{ source: 'https://undocs.org/en/A/RES/68/4', selector: quoting('each lake') }],
  document: { title: ['Law of the lakes'] },
  links: {},
  hidden: false,
};

const reply = {
  ...annotation,
  id: 'reply-1',
  user: 'acct:ben_b@hypothes.is',
  text: 'They answered.',
  tags: [],
  target: [{ source: annotation.uri }],
  references: [annotation.id],
};

const exported = (annotations: unknown, head: object = {}): string =>
  JSON.stringify(
    { export_date: '2024-02-01T00:00:00.000Z', export_userid: 'acct:ana@hypothes.is', client_version: '1.1500.0', ...head, annotations },
    null,
    2,
  );

const read = (text: string) => readFileOfNotes(text, () => 0);

async function notesOf(text: string): Promise<readonly Note[]> {
  const file = await read(text);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return file.notes;
}

describe('an annotation of Hypothesis', () => {
  it('becomes a note on the document and its words', async () => {
    expect(await notesOf(exported([annotation]))).toEqual([
      {
        id: await stableId('hypothesis:q7MvKjHbEeq8Hm9xT2Zk5A'),
        revision: 1,
        anchor: {
          document: 'A/RES/68/4',
          language: 'en',
          paragraph: null,
          quote: { exact: 'each lake', prefix: 'x'.repeat(64), suffix: ', every year' },
          offset: 412,
        },
        text: 'Ask the *mission*.',
        label: 1,
        tags: ['lakes'],
        title: 'Law of the lakes',
        created: Date.UTC(2024, 0, 10, 16, 6, 26, 741),
        changed: Date.UTC(2024, 0, 11, 9),
        deleted: null,
        copyOf: null,
      },
    ]);
  });

  it('without words becomes a note on its document, or on its page', async () => {
    const bare = { ...annotation, target: [{ source: annotation.uri }] };
    const page = { ...annotation, id: 'p', uri: 'https://example.org/lakes?x=1#part', target: undefined, document: null };
    const notes = await notesOf(exported([bare, page]));
    expect(notes.map(({ anchor }) => [anchor.document, anchor.quote, anchor.offset])).toEqual([
      ['A/RES/68/4', null, 0],
      ['page:https://example.org/lakes', null, 0],
    ]);
    expect(notes[1]?.title).toBe('');
  });

  it('that answers another is a note of its own on the same words, and says so', async () => {
    const second = { ...reply, id: 'reply-2', user: 'acct:ana@hypothes.is', references: [annotation.id, reply.id] };
    const notes = await notesOf(exported([second, reply, annotation]));
    expect(notes.map(({ text }) => text)).toEqual(['↪ @ben_b\n\nThey answered.', '@ben_b ↪ @ana\n\nThey answered.', 'Ask the *mission*.']);
    for (const { anchor } of notes) expect(anchor).toEqual(notes[2]?.anchor);
  });

  it('whose thread is not in the file stands on its document', async () => {
    expect(await notesOf(exported([reply]))).toMatchObject([
      { text: '@ben_b ↪\n\nThey answered.', anchor: { document: 'A/RES/68/4', quote: null } },
    ]);
  });

  it('by the only writer of a file without an owner is the reader’s own', async () => {
    const [only] = await notesOf(exported([annotation], { export_userid: '' }));
    expect(only?.text).toBe('Ask the *mission*.');
    const [first] = await notesOf(exported([annotation, { ...annotation, id: 'b', user: 'acct:*x*\n# y@z' }], { export_userid: '' }));
    expect(first?.text).toBe('@ana\n\nAsk the *mission*.');
  });

  it('names its writer in no more than a name', async () => {
    const [other] = await notesOf(exported([{ ...annotation, user: 'acct:<b>*x*\n# y@z' }]));
    expect(other?.text).toBe('@bxy\n\nAsk the *mission*.');
  });
});

describe('an export of Hypothesis', () => {
  it('taken in again changes nothing; a note that was changed there is kept beside', async () => {
    const database = freshDatabase();
    const transfer = transferIn(database, clock(), ids());
    const file = exported([annotation, reply]);
    expect(await transfer.importNotes(file)).toMatchObject({ ok: true, value: { added: 2 } });
    const before = valueOf(await notesIn(database).all());
    expect(await transfer.importNotes(file)).toMatchObject({ ok: true, value: { added: 0, copied: 0, unchanged: 2 } });
    expect(valueOf(await notesIn(database).all())).toEqual(before);
    const changed = exported([{ ...annotation, text: 'Ask again.' }]);
    expect(await transfer.importNotes(changed)).toMatchObject({ ok: true, value: { copied: 1 } });
    expect(await transfer.importNotes(changed)).toMatchObject({ ok: true, value: { copied: 0, unchanged: 1 } });
    expect(valueOf(await notesIn(database).all())).toHaveLength(3);
  });

  it.each([
    ['no list', exported({}), '"annotations": {', 'annotations', 'wrong-type'],
    ['an annotation that is none', exported([annotation, 7]), '  7', 'annotations[1]', 'wrong-type'],
    ['no address', exported([{ ...annotation, uri: undefined }]), '{', 'annotations[0].uri', 'missing'],
    ['a number for a text', exported([{ ...annotation, text: 5 }]), '"text": 5', 'annotations[0].text', 'wrong-type'],
    ['a date that is none', exported([{ ...annotation, created: 'May' }]), '"May"', 'annotations[0].created', 'wrong-value'],
    ['a tag too long', exported([{ ...annotation, tags: ['z'.repeat(101)] }]), '"zzz', 'annotations[0].tags[0]', 'too-long'],
    [
      'a quotation too long',
      exported([{ ...annotation, target: [{ selector: quoting('q'.repeat(50_001)) }] }]),
      '"qqq',
      'annotations[0].target[0].selector[2].exact',
      'too-long',
    ],
    [
      'an id twice',
      exported([
        { ...annotation, id: 'zz' },
        { ...annotation, id: 'zz' },
      ]),
      '"zz"',
      'annotations[1].id',
      'id-twice',
    ],
    ['an address with controls', exported([{ ...annotation, uri: 'urn:x\u0007' }]), '{', 'annotations[0]', 'wrong-value'],
  ])('is told by line: %s', async (_, file, words, path, reason) => {
    const transfer = transferIn(freshDatabase(), clock(), ids());
    const result = await transfer.importNotes(file);
    expect(result).toMatchObject({ ok: false, problems: [{ path, reason }] });
    const line = (!result.ok && result.problems[0]?.line) || 0;
    expect(file.split('\n')[line - 1]).toContain(words);
  });

  it('never throws, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(reply)), fc.jsonValue(), async (member, value) => {
        const result = await read(exported([annotation, { ...reply, [member]: value }]));
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('names and places', () => {
  it('make the UUID that RFC 9562 makes of them, the same each time', async () => {
    expect(await stableId('hypothesis:a')).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    // this id must never change: notes that were taken in are known by it
    expect(await stableId('hypothesis:a')).toBe('0e67b3b1-ea49-5f3e-a818-d782483180bd');
    expect(await stableId('hypothesis:b')).not.toBe(await stableId('hypothesis:a'));
  });

  it.each([
    ['https://docs.un.org/fr/S/RES/1325(2000)', 'S/RES/1325(2000)', 'fr'],
    ['https://documents.un.org/access.nsf/get?OpenAgent&DS=A/RES/68/4&Lang=S', 'A/RES/68/4', 'es'],
    ['http://www.un.org/en/lakes/?a=1', 'page:http://www.un.org/en/lakes/', null],
    ['urn:x-pdf:53c4', 'page:urn:x-pdf:53c4', null],
    ['file:///home/ana/lakes.pdf#page=2', 'page:file:///home/ana/lakes.pdf', null],
  ])('%s is %s', (address, document, language) => {
    expect(placeOfAddress(address)).toEqual({ document, language });
  });

  it.each([
    ['2024-01-10T16:06:26.741829+00:00', Date.UTC(2024, 0, 10, 16, 6, 26, 741)],
    ['2024-01-10T16:06:26+0200', Date.UTC(2024, 0, 10, 14, 6, 26)],
    ['2024-01-10T16:06:26', Date.UTC(2024, 0, 10, 16, 6, 26)],
    ['2024-01-10T16:06Z', Date.UTC(2024, 0, 10, 16, 6)],
    ['2024-01-10', Number.NaN],
    ['2024-13-10T00:00:00Z', Number.NaN],
  ])('%s is a moment', (iso, moment) => {
    expect(momentOf(iso)).toBe(moment);
  });
});
