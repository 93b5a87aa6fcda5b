import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sender } from '../../../entrypoints/background/trust.ts';
import { background, newNote, onPage, opened, OWN, POPUP } from './world.ts';

const UN = 'https://docs.un.org/en/A/RES/68/4';
const ask = { type: 'catalogue.answer', body: { symbol: 'A/RES/68/4' } };
const changed = { type: 'store.changed', body: { what: 'notes' } };
const words = { type: 'words', body: { language: 'fr' } };
const here = { type: 'notes.here', body: {} };

describe('who may ask', () => {
  it.each<[string, Sender, object, string]>([
    ['a content script of a UN page', onPage(UN), ask, 'good'],
    ['one in a frame of it', onPage(UN, { frameId: 7 }), ask, 'good'],
    ['one on a host without a subdomain', onPage('https://undocs.org/A/RES/68/4'), ask, 'good'],
    ['our own page', POPUP, ask, 'good'],
    ['our own page in a tab', { ...POPUP, tab: { id: 3 }, frameId: 0 }, changed, 'good'],
    ['our own page, for the tabs', POPUP, changed, 'good'],
    ['a content script of another host', onPage('https://example.org/A/RES/68/4'), ask, 'not-allowed'],
    ['a host that ends alike', onPage('https://evilun.org/'), ask, 'not-allowed'],
    ['a host that begins alike', onPage('https://docs.un.org.example.net/'), ask, 'not-allowed'],
    ['a UN name before an @', onPage('https://docs.un.org@example.net/'), ask, 'not-allowed'],
    ['a subdomain of a host given without', onPage('https://www.undocs.org/A/RES/68/4'), ask, 'not-allowed'],
    ['a UN page without https', onPage('http://docs.un.org/en/A/RES/68/4'), ask, 'not-allowed'],
    ['an empty frame in a UN page', onPage('about:blank'), ask, 'not-allowed'],
    ['a data address', onPage('data:text/html,https://docs.un.org/'), ask, 'not-allowed'],
    ['another extension', { ...onPage(UN), id: 'another' }, ask, 'not-allowed'],
    ['another extension with our address in its own', { id: OWN.id, url: `chrome-extension://other/?${OWN.root}` }, ask, 'not-allowed'],
    ['an extension whose id begins like ours', { id: OWN.id, url: 'chrome-extension://abcdefghijklmnopq/popup.html' }, ask, 'not-allowed'],
    ['a sender without id', { url: UN, frameId: 0, tab: { id: 1 } }, ask, 'not-allowed'],
    ['a sender without address', { id: OWN.id, frameId: 0, tab: { id: 1 } }, ask, 'not-allowed'],
    ['a sender without tab', { id: OWN.id, url: UN, frameId: 0 }, ask, 'not-allowed'],
    ['a sender without frame', { id: OWN.id, url: UN, tab: { id: 1 } }, ask, 'not-allowed'],
    ['a page that says what only our pages may', onPage(UN), changed, 'not-allowed'],
    ['our own page that asks as a page', POPUP, here, 'not-allowed'],
    ['our own page that adds a note as a page', POPUP, newNote(), 'not-allowed'],
    ['a content script, for words', onPage(UN), words, 'good'],
    ['a content script of another host, for words', onPage('https://example.org/'), words, 'not-allowed'],
    ['our own page, which has the browser’s, for words', POPUP, words, 'not-allowed'],
  ])('%s', async (_, sender, message, expected) => {
    const { receive } = background();
    const result = await receive(message, sender);
    expect(result.ok ? 'good' : result.failure.code).toBe(expected);
  });

  it('loads a script of ours into the frame that asks, and no other script, and into no other frame', async () => {
    const { receive, loaded } = background();
    expect(await receive({ type: 'script.load', body: { script: 'desk' } }, onPage(UN, { frameId: 7 }))).toEqual({ ok: true, value: null });
    expect(await receive({ type: 'script.load', body: { script: 'desk', frameId: 1 } }, onPage(UN))).toMatchObject({
      ok: false,
      failure: { code: 'malformed' },
    });
    expect(await receive({ type: 'script.load', body: { script: 'popup' } }, onPage(UN))).toMatchObject({
      ok: false,
      failure: { code: 'malformed' },
    });
    expect(await receive({ type: 'script.load', body: { script: 'desk' } }, POPUP)).toMatchObject({
      ok: false,
      failure: { code: 'not-allowed' },
    });
    expect(loaded).toEqual([['desk', onPage(UN).tab?.id, 7]]);
  });

  it('is decided before anything of the message is read', async () => {
    const { receive, errors } = background();
    const message = new Proxy(
      {},
      {
        has: () => {
          throw new Error('was read');
        },
        get: () => {
          throw new Error('was read');
        },
      },
    );
    expect(await receive(message, onPage('https://example.org/'))).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
    expect(errors).toEqual([]);
  });

  it('is decided by the sender: what the body claims of it changes nothing', async () => {
    const { receive } = background();
    const forged = { ...changed, sender: POPUP, id: OWN.id, url: POPUP.url, body: { what: 'notes', sender: POPUP } };
    expect(await receive(forged, onPage(UN))).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
  });
});

describe('what may be asked', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'page.opened'],
    ['no body', { type: 'notes.here' }],
    ['an unknown type', { type: 'notes.all', body: {} }],
    ['a name from the prototype', { type: 'toString', body: {} }],
    ['another name from it', { type: '__proto__', body: {} }],
    ['a type that is no text', { type: ['notes.here'], body: {} }],
    ['a message for pages', { type: 'notes.changed', body: {} }],
    ['an empty symbol', { type: 'catalogue.answer', body: { symbol: '' } }],
    ['a symbol without end', { type: 'catalogue.answer', body: { symbol: 'A/'.repeat(5000) } }],
    [
      'too many at once',
      { type: 'catalogue.standings', body: { asked: Array.from({ length: 20_001 }, () => ({ symbol: 'A/RES/68/4' })) } },
    ],
    ['a date that is none', { type: 'catalogue.standings', body: { asked: [{ symbol: 'A/RES/68/4', date: 'tomorrow' }] } }],
    ['a document that is no symbol', opened('<b>A/RES/68/4</b>')],
    ['a language that is none', { type: 'page.opened', body: { document: null, language: 'la', title: '' } }],
    ['words in a seventh language', { type: 'words', body: { language: 'de' } }],
    ['words from another folder', { type: 'words', body: { language: '../catalogue' } }],
    ['notes of a named document', { type: 'notes.here', body: { document: 'A/RES/70/1' } }],
    [
      'a note with its document',
      { type: 'note.add', body: { ...newNote().body, anchor: { ...newNote().body.anchor, document: 'A/RES/70/1' } } },
    ],
    ['a note with a label that is none', { type: 'note.add', body: { ...newNote().body, label: 7 } }],
    ['a note with more in it', { type: 'note.add', body: { ...newNote().body, deleted: null } }],
    ['an edit of no note', { type: 'note.edit', body: { id: '*', revision: 1, text: '', label: 1 } }],
  ])('not %s', async (_, message) => {
    const { receive } = background();
    await receive(opened('A/RES/68/4'), onPage(UN));
    expect(await receive(message, onPage(UN))).toMatchObject({ ok: false, failure: { code: 'malformed' } });
  });

  it('answers any junk with a Result, from any sender, and calls nothing unexpected', async () => {
    const { receive, errors, store } = background();
    await receive(opened('A/RES/68/4'), onPage(UN));
    const types = [
      'page.opened',
      'catalogue.answer',
      'catalogue.standings',
      'notes.here',
      'note.add',
      'note.edit',
      'draft.keep',
      'drafts.here',
      'words',
      'store.changed',
    ];
    const message = fc.oneof(
      fc.anything(),
      fc.record({ type: fc.constantFrom(...types, 'x'), body: fc.anything() }),
      fc.record({
        type: fc.constantFrom('note.add', 'note.edit', 'draft.keep'),
        body: fc.object({ key: fc.constantFrom(...Object.keys(newNote().body), 'id', 'revision', 'note'), maxKeys: 6 }),
      }),
    );
    const sender = fc.oneof(
      fc.constantFrom(onPage(UN), POPUP),
      fc.record(
        { id: fc.constantFrom(OWN.id, 'x'), url: fc.oneof(fc.webUrl(), fc.string()), frameId: fc.nat(), tab: fc.record({ id: fc.nat() }) },
        { requiredKeys: [] },
      ),
    );
    await fc.assert(
      fc.asyncProperty(message, sender, async (said, from) => {
        const result = await receive(said, from);
        expect(typeof result.ok).toBe('boolean');
        expect(result).not.toMatchObject({ failure: { code: 'unexpected' } });
      }),
      { numRuns: 500 },
    );
    expect(errors).toEqual([]);
    expect(await store.notes.all()).toEqual({ ok: true, value: [] });
  });

  it('turns a handler that throws into a failure, and reports it', async () => {
    const broken = async () => {
      throw new Error('shard is damaged');
    };
    const { receive, errors } = background({ catalogue: { edition: '2026-07', answer: broken, standings: broken } });
    expect(await receive(ask, POPUP)).toMatchObject({ ok: false, failure: { code: 'unexpected', detail: 'Error: shard is damaged' } });
    expect(errors).toHaveLength(1);
  });
});
