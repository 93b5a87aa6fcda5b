import { afterEach, describe, expect, it, vi } from 'vitest';
import type { KeptPart, KeptPassage, KeptText } from '../../../storage/types.ts';
import { codeOf, fullAfter, valueOf } from '../storage/fresh-store.ts';
import { background, onPage, opened, POPUP } from './world.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const UN = 'https://docs.un.org/en/A/RES/68/4';
const TEXT = '1. Decides to keep the lakes;\n2. Waits.';
const part = (label: string, start: number, contentStart: number, end: number): KeptPart => ({
  path: [['paragraph', label]],
  start,
  contentStart,
  end,
  gaps: [],
});
const PARTS = [part('1', 0, 3, 29), part('2', 30, 33, 39)];
const keep = (change: object = {}) => ({
  type: 'library.keep',
  body: { language: 'en', title: 'Law of the lakes', text: TEXT, parts: PARTS, headings: [], ...change },
});
const ask = (symbol: string, label = '1', language = 'en') => ({
  type: 'library.passage',
  body: { symbol, path: [['paragraph', label]], language },
});
const kept = (document: string, change: Partial<KeptText> = {}): KeptText => ({
  document,
  language: 'en',
  title: '',
  source: { kind: 'page', address: `https://docs.un.org/en/${document}` },
  read: 5,
  text: TEXT,
  parts: PARTS,
  headings: [],
  ...change,
});

describe('keeping what a page shows', () => {
  it('under the document of the sender, with its address and the time', async () => {
    const { receive, store, told } = background();
    await receive(opened('A/RES/68/4'), onPage(UN));
    vi.spyOn(Date, 'now').mockReturnValue(77);
    expect(valueOf(await receive(keep({ title: 'x'.repeat(5000) }), onPage(UN)))).toEqual({ kept: true });
    expect(valueOf(await store.library.get('A/RES/68/4', 'en'))).toEqual(
      kept('A/RES/68/4', { title: 'x'.repeat(2000), read: 77, source: { kind: 'page', address: UN } }),
    );
    expect(told).toEqual([]);
  });

  it.each([
    ['https://docs.un.org/en/A/RES/68/4?utm=mail#top', 'https://docs.un.org/en/A/RES/68/4'],
    ['https://www.un.org/lakes?session=secret', 'https://www.un.org/lakes'],
    ['https://www.un.org/en/ga/search/view_doc.asp?symbol=A/RES/68/4', 'https://www.un.org/en/ga/search/view_doc.asp?symbol=A/RES/68/4'],
  ])('%s is kept as %s', async (address, expected) => {
    const { receive, store } = background();
    await receive(opened('A/RES/68/4'), onPage(address));
    expect(valueOf(await receive(keep(), onPage(address)))).toEqual({ kept: true });
    expect(valueOf(await store.library.list())).toMatchObject([{ document: 'A/RES/68/4', source: { address: expected } }]);
  });

  it('not in a private window, not without a document, not where the reader does not want it', async () => {
    const { receive, store } = background();
    const private_ = { ...onPage(UN), tab: { id: 1, incognito: true } };
    await receive(opened('A/RES/68/4'), private_);
    expect(valueOf(await receive(keep(), private_))).toEqual({ kept: false });
    const elsewhere = onPage('https://www.un.org/lakes', { tabId: 2 });
    await receive(opened(null), elsewhere);
    expect(valueOf(await receive(keep(), elsewhere))).toEqual({ kept: false });
    await store.settings.set({ keepTexts: false });
    const page = onPage(UN, { tabId: 3 });
    await receive(opened('A/RES/68/4'), page);
    expect(valueOf(await receive(keep(), page))).toEqual({ kept: false });
    expect(valueOf(await store.library.list())).toEqual([]);
    await store.settings.set({ keepTexts: true });
    expect(valueOf(await receive(keep(), page))).toEqual({ kept: true });
  });

  it('a page that was not opened, or is no longer at its address, is told so', async () => {
    const { receive } = background();
    expect(codeOf(await receive(keep(), onPage(UN)))).toBe('no-document');
    await receive(opened('A/RES/68/4'), onPage(UN));
    expect(codeOf(await receive(keep(), onPage('https://docs.un.org/en/A/RES/70/1')))).toBe('no-document');
  });

  it('after the background was ended and begun again', async () => {
    const { receive, restart, store } = background();
    await receive(opened('A/RES/68/4'), onPage(UN));
    expect(valueOf(await restart().receive(keep(), onPage(UN)))).toEqual({ kept: true });
    expect(valueOf(await store.library.languagesOf('A/RES/68/4'))).toEqual(['en']);
  });

  it('a full disk is told', async () => {
    const { receive } = background();
    await receive(opened('A/RES/68/4'), onPage(UN));
    fullAfter(0);
    expect(codeOf(await receive(keep(), onPage(UN)))).toBe('store-full');
  });

  it('what a page says beyond its form is refused', async () => {
    const { receive } = background();
    await receive(opened('A/RES/68/4'), onPage(UN));
    for (const change of [{ document: 'A/RES/70/1' }, { source: {} }, { parts: [part('1', 0, 3, 4000)] }, { text: 7 }])
      expect(codeOf(await receive(keep(change), onPage(UN)))).toBe('malformed');
    expect(codeOf(await receive(keep(), POPUP))).toBe('not-allowed');
    expect(codeOf(await receive(keep(), onPage('https://example.org/')))).toBe('not-allowed');
  });

  it('a page about the document, with fewer of its paragraphs, takes nothing away; the same page may have lost some', async () => {
    const { receive, store } = background();
    const about = onPage('https://www.un.org/lakes', { tabId: 2 });
    await receive(opened('A/RES/68/4'), onPage(UN));
    await receive(opened('A/RES/68/4'), about);
    await receive(keep(), onPage(UN));
    const less = keep({ text: '1. Decides', parts: [part('1', 0, 3, 10)] });
    expect(valueOf(await receive(less, about))).toEqual({ kept: false });
    expect(valueOf(await store.library.get('A/RES/68/4', 'en'))?.text).toBe(TEXT);
    expect(valueOf(await receive(less, onPage(UN)))).toEqual({ kept: true });
    expect(valueOf(await receive(keep(), about))).toEqual({ kept: true });
  });

  it('what the reader brought from a file is not replaced by a page', async () => {
    const { receive, store } = background();
    await store.library.keep(kept('A/RES/68/4', { source: { kind: 'file', name: 'lakes.xml' }, parts: [] }));
    await receive(opened('A/RES/68/4'), onPage(UN));
    expect(valueOf(await receive(keep(), onPage(UN)))).toEqual({ kept: false });
    expect(valueOf(await store.library.head('A/RES/68/4', 'en'))?.source.kind).toBe('file');
  });
});

describe('a passage', () => {
  async function withTexts(...texts: KeptText[]) {
    const world = background();
    for (const text of texts) valueOf(await world.store.library.keep(text));
    return async (message: object, sender = onPage('https://www.un.org/lakes')) =>
      valueOf(await world.receive(message, sender)) as KeptPassage | null;
  }

  it('is answered to any page of ours or the UN’s, opened or not', async () => {
    const answer = await withTexts(kept('A/RES/68/4'));
    const expected = {
      document: 'A/RES/68/4',
      language: 'en',
      text: 'Decides to keep the lakes;',
      exact: true,
      after: [['paragraph', '2']],
    };
    expect(await answer(ask('A/RES/68/4'))).toMatchObject(expected);
    expect(await answer(ask('A/RES/68/4'), POPUP)).toMatchObject(expected);
    expect(await answer(ask('A/RES/70/1'))).toBeNull();
  });

  it('is not answered to other hosts, nor for what is no symbol', async () => {
    const { receive } = background();
    expect(codeOf(await receive(ask('A/RES/68/4'), onPage('https://example.org/')))).toBe('not-allowed');
    expect(codeOf(await receive(ask('lakes'), onPage(UN)))).toBe('malformed');
  });

  it('comes in the language that is asked for, else in English, else in any', async () => {
    const french = kept('A/RES/68/4', { language: 'fr' });
    const answer = await withTexts(kept('A/RES/68/4'), french, kept('A/RES/70/1', { language: 'ru' }));
    expect((await answer(ask('A/RES/68/4', '1', 'fr')))?.language).toBe('fr');
    expect((await answer(ask('A/RES/68/4', '1', 'ar')))?.language).toBe('en');
    expect((await answer(ask('A/RES/70/1', '1', 'ar')))?.language).toBe('ru');
  });

  it('comes from another edition where this one lacks it, and is the nearest one where all do', async () => {
    const piece = kept('A/RES/68/4', { language: 'fr', text: '1. Garde les lacs', parts: [part('1', 0, 3, 17)] });
    const answer = await withTexts(kept('A/RES/68/4'), piece);
    expect(await answer(ask('A/RES/68/4', '2', 'fr'))).toMatchObject({ language: 'en', exact: true, text: 'Waits.' });
    expect(await answer(ask('A/RES/68/4', '40', 'fr'))).toMatchObject({ language: 'fr', exact: false, text: 'Garde les lacs' });
  });

  it('of a part of a resolution stands in the whole, and the other way round', async () => {
    const answer = await withTexts(kept('A/RES/217(III)'), kept('A/RES/57/270B'), kept('A/RES/46/36L'));
    expect((await answer(ask('A/RES/217(III)A')))?.document).toBe('A/RES/217(III)');
    expect((await answer(ask('A/RES/57/270')))?.document).toBe('A/RES/57/270B');
    expect(await answer(ask('A/RES/46/36A'))).toBeNull();
    const both = await withTexts(kept('A/RES/217(III)'), kept('A/RES/217(III)A', { language: 'fr' }), kept('A/RES/217(III)A'));
    expect(await both(ask('A/RES/217(III)A'))).toMatchObject({ document: 'A/RES/217(III)A', language: 'en' });
  });
});
