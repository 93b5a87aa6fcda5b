import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { readFileOfNotes } from '../../../../storage/formats/read-file.ts';
import { writeAnnotations } from '../../../../storage/formats/web-annotation.ts';
import type { NotesFile } from '../../../../storage/file-problems.ts';
import type { Note } from '../../../../storage/types.ts';
import { ids } from '../fresh-store.ts';
import { context } from './annotation-context.ts';
import { note, noteWith } from './a-note.ts';
import { someNotes } from './some-notes.ts';

const NOW = 1_750_000_000_000;
const OA = 'http://www.w3.org/ns/oa#';
const read = (value: unknown): Promise<NotesFile> => readFileOfNotes(typeof value === 'string' ? value : JSON.stringify(value), () => NOW);

async function notesOf(value: unknown): Promise<readonly Note[]> {
  const file = await read(value);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return file.notes;
}

/** With the W3C's context at hand and no other: a look elsewhere fails, and so does a term that no context defines. */
async function expand(text: string): Promise<Record<string, unknown>> {
  const documentLoader = (url: string) =>
    url === 'http://www.w3.org/ns/anno.jsonld'
      ? Promise.resolve({ documentUrl: url, document: { '@context': context } })
      : Promise.reject(new Error(url));
  const [collection] = await jsonld.expand(JSON.parse(text), { documentLoader, safe: true });
  return collection ?? {};
}

const itemsOf = (collection: Record<string, unknown>): Record<string, unknown>[] => {
  type Page = Record<string, { '@list': Record<string, unknown>[] }[]>;
  const pages = collection['http://www.w3.org/ns/activitystreams#first'] as Page[];
  return pages[0]?.['http://www.w3.org/ns/activitystreams#items']?.[0]?.['@list'] ?? [];
};

/** An annotation as another program may write it. */
const foreign = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://notes.example.org/7',
  type: 'Annotation',
  body: { type: 'TextualBody', value: 'Whose lake?' },
  target: {
    source: 'https://undocs.org/en/A/RES/68/4',
    selector: { type: 'TextQuoteSelector', exact: 'each lake', prefix: 'word to ' },
  },
};

describe('our notes as Web Annotations', () => {
  it('come back whole', async () => {
    await fc.assert(
      fc.asyncProperty(someNotes, async (notes) => {
        expect(await notesOf(writeAnnotations(notes, ids()))).toEqual(notes);
      }),
      { numRuns: 150 },
    );
  });

  it('are JSON-LD in which every term has its meaning', async () => {
    const [annotation] = itemsOf(await expand(writeAnnotations([note], ids())));
    expect(annotation).toMatchObject({
      '@id': `urn:uuid:${note.id}`,
      '@type': [`${OA}Annotation`],
      [`${OA}motivatedBy`]: [{ '@id': `${OA}commenting` }],
      'http://purl.org/dc/terms/created': [{ '@type': 'http://www.w3.org/2001/XMLSchema#dateTime', '@value': '2023-11-14T22:13:20.000Z' }],
      'https://operative.example/ns#label': [{ '@value': 2 }],
    });
    const bodies = annotation?.[`${OA}hasBody`] as Record<string, unknown>[];
    expect(bodies.map((body) => body[`${OA}hasPurpose`])).toEqual([
      [{ '@id': `${OA}commenting` }],
      [{ '@id': `${OA}tagging` }],
      [{ '@id': `${OA}tagging` }],
    ]);
    const targets = annotation?.[`${OA}hasTarget`] as Record<string, Record<string, unknown>[]>[] | undefined;
    const [words, part] = targets?.[0]?.[`${OA}hasSelector`] ?? [];
    expect(words?.[`${OA}exact`]).toEqual([{ '@value': 'to send word to each lake' }]);
    expect(part?.['https://operative.example/ns#paragraph']).toEqual([{ '@type': '@json', '@value': note.anchor.paragraph }]);
    expect(part?.[`${OA}refinedBy`]).toMatchObject([{ [`${OA}start`]: [{ '@value': 15 }], [`${OA}end`]: [{ '@value': 40 }] }]);
  });

  it('expand whatever is written in them, and lose none', async () => {
    await fc.assert(
      fc.asyncProperty(someNotes, async (notes) => {
        expect(itemsOf(await expand(writeAnnotations(notes, ids())))).toHaveLength(notes.length);
      }),
      { numRuns: 30 },
    );
  });

  it('have a target for each edition, the one it was made on first and alone with the words', async () => {
    const text = writeAnnotations([noteWith({ anchor: { ...note.anchor, language: 'fr' } })], ids());
    const targets = (JSON.parse(text) as { first: { items: { target: { source: string; selector: { type: string }[] }[] }[] } }).first
      .items[0]?.target;
    expect(targets?.map(({ source }) => source)).toEqual(
      ['fr', 'en', 'es', 'ru', 'zh', 'ar'].map((language) => `https://docs.un.org/${language}/A/RES/68/4`),
    );
    expect(targets?.map(({ selector }) => selector.map(({ type }) => type).join())).toEqual([
      'TextQuoteSelector,operative:ParagraphSelector',
      ...Array.from({ length: 5 }, () => 'operative:ParagraphSelector'),
    ]);
  });

  it('have a position in the text only where no paragraph holds them', () => {
    const text = writeAnnotations([noteWith({ anchor: { ...note.anchor, paragraph: null } })], ids());
    expect(text).toContain('{"type":"TextPositionSelector","start":15,"end":40}');
    expect(text).not.toContain('refinedBy');
  });

  it('do not name a language that a note has not', () => {
    const text = writeAnnotations([noteWith({ anchor: { ...note.anchor, language: null } })], ids());
    expect(text).toContain('"source":"https://undocs.org/A/RES/68/4"');
  });

  it('are written for a moment that has no date too', () => {
    expect(writeAnnotations([noteWith({ created: Number.MAX_SAFE_INTEGER })], ids())).toContain('"created":"+275760-09-13T00:00:00.000Z"');
  });

  it('make a file of none', async () => {
    expect(await notesOf(writeAnnotations([], ids()))).toEqual([]);
  });
});

describe('annotations of other programs', () => {
  it.each([
    ['alone', foreign],
    ['in a list', [foreign]],
    ['in a page', { '@context': foreign['@context'], type: 'AnnotationPage', items: [foreign] }],
    [
      'in a collection',
      { '@context': [foreign['@context']], type: ['AnnotationCollection'], first: { type: 'AnnotationPage', items: [foreign] } },
    ],
    [
      'in a later page',
      { '@context': [foreign['@context']], type: 'AnnotationCollection', first: { items: [], next: { items: [foreign] } } },
    ],
  ])('are found %s', async (_, value) => {
    expect(await notesOf(value)).toMatchObject([
      {
        anchor: {
          document: 'A/RES/68/4',
          language: 'en',
          paragraph: null,
          quote: { exact: 'each lake', prefix: 'word to ', suffix: '' },
          offset: 0,
        },
        text: 'Whose lake?',
        created: NOW,
      },
    ]);
  });

  it('bring the same ids each time', async () => {
    expect((await notesOf(foreign))[0]?.id).toBe((await notesOf(foreign))[0]?.id);
  });

  it('keep each of their bodies', async () => {
    const body = [
      'https://example.org/page',
      { type: 'TextualBody', value: 'One.' },
      { type: 'TextualBody', value: 'lake', purpose: 'tagging' },
      { type: 'SpecificResource', source: { id: 'https://example.org/other' } },
    ];
    expect(await notesOf({ ...foreign, body })).toMatchObject([
      { text: '<https://example.org/page>\n\nOne.\n\n<https://example.org/other>', tags: ['lake'] },
    ]);
    expect(await notesOf({ ...foreign, body: undefined, bodyValue: 'Plain.' })).toMatchObject([{ text: 'Plain.' }]);
    expect(await notesOf({ ...foreign, motivation: 'tagging' })).toMatchObject([{ text: '', tags: ['Whose lake?'] }]);
  });

  it('make a note for each quotation, and for each document without one', async () => {
    const quoting = (exact: string) => ({ source: 'https://undocs.org/A/RES/68/4', selector: { type: 'TextQuoteSelector', exact } });
    const target = [quoting('one'), quoting('two'), 'https://undocs.org/A/RES/68/4', 'https://example.org/page?x=1#y'];
    const notes = await notesOf({ ...foreign, target });
    expect(notes.map(({ anchor }) => [anchor.document, anchor.quote?.exact])).toEqual([
      ['A/RES/68/4', 'one'],
      ['A/RES/68/4', 'two'],
      ['page:https://example.org/page', undefined],
    ]);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(3);
  });

  it('find words inside what they refine, however deep', async () => {
    const words = '{"type":"TextQuoteSelector","exact":"each lake"}';
    const nested = (depth: number): string =>
      JSON.stringify({ ...foreign, target: { source: 'https://undocs.org/A/RES/68/4', selector: 0 } }).replace(
        '"selector":0',
        `"selector":${'{"type":"CssSelector","refinedBy":'.repeat(depth)}${words}${'}'.repeat(depth)}`,
      );
    expect((await notesOf(nested(3)))[0]?.anchor.quote?.exact).toBe('each lake');
    expect((await notesOf(nested(100_000)))[0]?.anchor.quote).toBeNull();
  });
});

describe('a file that is not good', () => {
  it.each([
    ['no id', { id: undefined }, 'first.items[1].id', 'missing'],
    ['no target', { target: undefined }, 'first.items[1].target', 'missing'],
    ['a target without a source', { target: { type: 'SpecificResource' } }, 'first.items[1].target.source', 'wrong-type'],
    ['a date that is none', { created: 'yesterday' }, 'first.items[1].created', 'wrong-value'],
    ['a label that is none', { 'operative:label': 9 }, 'first.items[1].operative:label', 'wrong-value'],
    ['a body that is a number', { body: { type: 'TextualBody', value: 7 } }, 'first.items[1].body', 'wrong-type'],
    ['a body too long', { body: { value: 'z'.repeat(100_001) } }, 'first.items[1].body', 'too-long'],
    ['an id twice', { id: note.id.replace(/^/, 'urn:uuid:') }, 'first.items[1].id', 'id-twice'],
    [
      'a quotation that is a number',
      { target: { source: 'x', selector: { type: 'TextQuoteSelector', exact: 4 } } },
      'first.items[1].target.selector.exact',
      'wrong-type',
    ],
  ])('names %s by line', async (_, change, path, reason) => {
    const file = JSON.parse(writeAnnotations([note, noteWith({})], ids())) as { first: { items: object[] } };
    file.first.items[1] = { ...file.first.items[1], ...change };
    const text = JSON.stringify(file, null, 1);
    const result = await read(text);
    const first = text.split('\n').findIndex((line) => line.includes('"items"')) + 1;
    expect(result).toMatchObject({ ok: false, problems: [{ path, reason }] });
    expect(!result.ok && result.problems[0]?.line).toBeGreaterThan(first);
  });

  it('never throws, whatever stands where', async () => {
    const shapes = ['body', 'target', 'id', 'created', 'operative:copyOf'] as const;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...shapes), fc.jsonValue(), async (member, value) => {
        const result = await read({ ...foreign, [member]: value });
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
