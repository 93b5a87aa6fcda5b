import { describe, expect, it } from 'vitest';
import { documentOfPage, noteDocument, pagesIn } from '../../../entrypoints/background/pages.ts';
import { codeOf, valueOf } from '../storage/fresh-store.ts';
import { background, onPage, opened, sessionArea } from './world.ts';

const FREE = 'https://www.un.org/en/about?x=1#top';
const page = { tabId: 1, frameId: 0, address: 'https://www.un.org/en/about?x=1', load: 'a', incognito: false };

describe('the document of a page', () => {
  it.each([
    ['nothing claimed, nothing named', 'https://www.un.org/en/about', null, null],
    ['claimed where the address names none', 'https://www.un.org/en/about', 'A/RES/68/4', 'A/RES/68/4'],
    ['the address against the claim', 'https://docs.un.org/en/A/RES/68/4', 'A/RES/70/1', 'A/RES/68/4'],
    ['the address where nothing is claimed', 'https://docs.un.org/en/A/RES/68/4', null, 'A/RES/68/4'],
    ['a part of what the address names', 'https://docs.un.org/en/A/RES/217(III)', 'A/RES/217(III)A', 'A/RES/217(III)A'],
    ['the whole, at the address of a part', 'https://docs.un.org/en/A/RES/57/270B', 'A/RES/57/270', 'A/RES/57/270B'],
    ['another part than the address names', 'https://docs.un.org/en/A/RES/57/270B', 'A/RES/57/270A', 'A/RES/57/270B'],
  ])('is: %s', (_, address, claimed, expected) => {
    expect(documentOfPage(address, claimed)).toBe(expected);
  });

  it('is for notes the address without query where there is none', () => {
    expect(noteDocument({ ...page, document: null, language: null })).toBe('page:https://www.un.org/en/about');
    expect(noteDocument({ ...page, document: 'A/RES/68/4', language: 'en' })).toBe('A/RES/68/4');
  });
});

describe('pinning', () => {
  it('holds the first claim of a load', async () => {
    const pages = pagesIn(sessionArea());
    valueOf(await pages.open(page, 'A/RES/68/4'));
    expect(codeOf(await pages.open(page, 'A/RES/70/1'))).toBe('not-allowed');
    expect(codeOf(await pages.open(page, null))).toBe('not-allowed');
    expect(valueOf(await pages.open(page, 'A/RES/68/4')).document).toBe('A/RES/68/4');
    expect(valueOf(await pages.at(page)).document).toBe('A/RES/68/4');
  });

  it('holds the first of two claims made at once', async () => {
    const pages = pagesIn(sessionArea());
    const [first, second] = await Promise.all([pages.open(page, 'A/RES/68/4'), pages.open(page, 'A/RES/70/1')]);
    expect([first.ok, second.ok]).toEqual([true, false]);
  });

  it('lets a page find its document later than its first word', async () => {
    const pages = pagesIn(sessionArea());
    valueOf(await pages.open(page, null));
    expect(valueOf(await pages.open(page, 'A/RES/68/4')).document).toBe('A/RES/68/4');
    expect(codeOf(await pages.open(page, 'A/RES/70/1'))).toBe('not-allowed');
  });

  it.each([
    ['another address', { address: 'https://www.un.org/en/else' }],
    ['another load of the same address', { load: 'b' }],
    ['another tab', { tabId: 2 }],
    ['another frame', { frameId: 3 }],
  ])('is asked again by %s', async (_, change) => {
    const pages = pagesIn(sessionArea());
    valueOf(await pages.open(page, 'A/RES/68/4'));
    expect(codeOf(await pages.at({ ...page, ...change }))).toBe('no-document');
    expect(valueOf(await pages.open({ ...page, ...change }, 'A/RES/70/1')).document).toBe('A/RES/70/1');
  });

  it('is forgotten with the tab, and with no other whose number begins alike', async () => {
    const pages = pagesIn(sessionArea());
    for (const tabId of [1, 12]) await pages.open({ ...page, tabId }, 'A/RES/68/4');
    await pages.open({ ...page, frameId: 4 }, null);
    await pages.forgetTab(1);
    expect((await pages.all()).map(({ tabId }) => tabId)).toEqual([12]);
  });
});

describe('opening', () => {
  it('answers the state: defaults, edition, pause of this host', async () => {
    const { receive, store } = background();
    const state = { on: true, settings: { dwell: 350, marks: 'quiet', noteButton: true, printNotes: false }, catalogue: '2026-07' };
    expect(valueOf(await receive(opened(null), onPage(FREE)))).toEqual(state);
    await store.settings.set({ dwell: 400, paused: ['www.un.org'], noteButton: false, printNotes: true });
    expect(valueOf(await receive(opened(null), onPage(FREE)))).toEqual({
      on: false,
      settings: { dwell: 400, marks: 'quiet', noteButton: false, printNotes: true },
      catalogue: '2026-07',
    });
  });

  it('counts as reading, but not in a private window, and not without a document', async () => {
    const { receive, store } = background();
    await receive(opened('A/RES/68/4', 'Lakes'), onPage(FREE));
    await receive(opened('A/RES/70/1'), onPage(FREE, { tabId: 2, tab: { id: 2, incognito: true } }));
    await receive(opened(null), onPage(FREE, { tabId: 3 }));
    expect(valueOf(await store.lately.list())).toMatchObject([{ document: 'A/RES/68/4', title: 'Lakes', language: 'en' }]);
  });

  it('is not disturbed by the fragment of the address', async () => {
    const { receive } = background();
    await receive(opened('A/RES/68/4'), onPage(FREE));
    expect(valueOf(await receive({ type: 'notes.here', body: {} }, onPage(FREE.replace('#top', '#end'))))).toEqual([]);
  });

  it('reads a claim in its canonical spelling', async () => {
    const { receive, pages } = background();
    await receive(opened('a/res/57/270 b'), onPage(FREE));
    expect(await pages.all()).toMatchObject([{ document: 'A/RES/57/270B' }]);
  });
});
