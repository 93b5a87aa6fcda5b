/** A document that is fetched at the reader's word, as the background has it: who may ask, what is passed on, what the library has. */
import { describe, expect, it } from 'vitest';
import { pdfAddress } from '../../../citations/addresses.ts';
import { peekHandlers } from '../../../entrypoints/background/peek.ts';
import { framedPage, offscreenPage } from '../../../entrypoints/background/peek-page.ts';
import { codeOf, valueOf } from '../storage/fresh-store.ts';
import { background, onPage, OWN, POPUP } from './world.ts';

const UN = 'https://www.un.org/en/ga/notice.html';
const PRESS = '00000000-0000-4000-8000-000000000001';
const read = (change: object = {}) => ({
  type: 'peek.read',
  body: { symbol: 'A/RES/68/4', path: [['paragraph', '1']], language: 'fr', press: PRESS, ...change },
});
const known = (symbol: string) =>
  ({ status: 'known', record: { symbol, titles: { en: 'Law of the lakes' } } }) as unknown as { status: 'outside' };

describe('reading', () => {
  it('is passed on with the title and whether it is to be kept; the page’s own address is not', async () => {
    const catalogue = { edition: '2026-07', answer: async (symbol: string) => known(symbol), standings: async () => [] };
    const { receive, peek } = background({ catalogue: catalogue as never });
    peek.answer = { at: 'fetching', done: 1, all: 2 };
    expect(valueOf(await receive(read(), onPage(UN)))).toEqual({ at: 'fetching', done: 1, all: 2 });
    expect(peek.asked).toEqual([
      {
        read: { symbol: 'A/RES/68/4', path: [['paragraph', '1']], language: 'fr', press: PRESS, title: 'Law of the lakes', keep: true },
      },
    ]);
    expect(peek.open).toBe(true);
  });

  it('is not kept in a private window, nor where the reader keeps no texts', async () => {
    const { receive, peek, store } = background();
    await receive(read(), onPage(UN, { tab: { id: 1, incognito: true } }));
    await store.settings.set({ keepTexts: false });
    await receive(read(), onPage(UN));
    await store.settings.set({ keepTexts: true });
    await receive(read(), onPage(UN));
    expect(peek.asked.map((ask) => 'read' in ask && ask.read.keep)).toEqual([false, false, true]);
  });

  it('is answered from the library where the text has come into it, and nothing is opened', async () => {
    const { receive, peek, store } = background();
    valueOf(
      await store.library.keep({
        document: 'A/RES/68/4',
        language: 'en',
        title: '',
        source: { kind: 'page', address: UN },
        read: 1,
        text: '1. Waits.',
        parts: [{ path: [['paragraph', '1']], start: 0, contentStart: 3, end: 9, gaps: [] }],
        headings: [],
      }),
    );
    expect(valueOf(await receive(read(), onPage(UN)))).toMatchObject({ at: 'read', passage: { text: 'Waits.', language: 'en' } });
    expect([peek.open, peek.asked]).toEqual([false, []]);
  });

  it('of a part that the same file, kept before, does not have fetches nothing; another page of the document may lack it', async () => {
    const { receive, peek, store } = background();
    const text = { document: 'A/RES/68/4', language: 'en' as const, title: '', read: 1, text: 'Waits.', parts: [], headings: [] };
    valueOf(await store.library.keep({ ...text, source: { kind: 'page', address: UN } }));
    expect(valueOf(await receive(read(), onPage(UN)))).toEqual({ at: 'waiting' });
    valueOf(await store.library.keep({ ...text, text: 'Waits on.', source: { kind: 'page', address: pdfAddress('A/RES/68/4') } }));
    expect(valueOf(await receive(read(), onPage(UN)))).toEqual({ at: 'failed', why: 'absent' });
    expect(peek.asked).toHaveLength(1);
  });

  it('does not miss the part where the document comes into the library while it is looked for', async () => {
    let questions = 0;
    /** there from the second question on */
    const isHere = (): boolean => questions++ > 0;
    const kept = { source: { kind: 'page', address: pdfAddress('A/RES/68/4') } };
    const store = {
      library: { ofWork: async () => ({ ok: true, value: isHere() ? [kept] : [] }) },
      settings: { get: async () => ({ ok: true, value: { keepTexts: true } }) },
    };
    const handlers = peekHandlers(
      { page: { open: async () => {}, isOpen: async () => true }, ask: async () => ({ at: 'reading' }) },
      { answer: async () => ({ status: 'outside' }) as never },
      store as never,
      async () => ({ ok: true, value: isHere() ? ({ text: 'Waits.' } as never) : null }),
    );
    const question = { symbol: 'A/RES/68/4', path: [], language: 'fr', press: PRESS } as const;
    expect(valueOf(await handlers['peek.read'](question, { incognito: false } as never))).toEqual({
      at: 'read',
      passage: { text: 'Waits.' },
    });
  });

  it('without an answer fails, so that it is asked again', async () => {
    const { receive, peek } = background();
    peek.answer = null;
    expect(codeOf(await receive(read(), onPage(UN)))).toBe('unexpected');
  });

  it('finds the same work after the background was ended', async () => {
    const { receive, restart, peek } = background();
    await receive(read(), onPage(UN));
    peek.answer = { at: 'reading' };
    expect(valueOf(await restart().receive(read(), onPage(UN)))).toEqual({ at: 'reading' });
  });

  it('is for pages and our reader of PDFs; what is no symbol, part or press is refused', async () => {
    const { receive, peek } = background();
    expect(codeOf(await receive(read(), POPUP))).toBe('not-allowed');
    expect(codeOf(await receive(read(), onPage('https://example.org/')))).toBe('not-allowed');
    for (const change of [
      { symbol: 'https://example.org/a.pdf' },
      { symbol: '' },
      { path: [['page', '1']] },
      { press: 'mine' },
      { address: UN },
    ])
      expect(codeOf(await receive(read(change), onPage(UN)))).toBe('malformed');
    expect(peek.asked).toEqual([]);
    const reader = `${OWN.root}reader.html?file=${encodeURIComponent('https://documents.un.org/a.pdf')}`;
    expect(valueOf(await receive(read(), onPage(reader)))).toEqual({ at: 'waiting' });
  });
});

describe('cancelling', () => {
  const cancel = { type: 'peek.cancel', body: { press: PRESS } };
  it('opens nothing, and is passed on where something is at work', async () => {
    const { receive, peek } = background();
    valueOf(await receive(cancel, onPage(UN)));
    expect(peek.asked).toEqual([]);
    peek.open = true;
    valueOf(await receive(cancel, onPage(UN)));
    expect(peek.asked).toEqual([{ cancel: PRESS }]);
  });
});

describe('the hidden page', () => {
  const urlOf = (path: string): string => OWN.root + path;
  function chromium(fails = false) {
    const made: string[] = [];
    let open = false;
    return {
      made,
      page: offscreenPage(
        {
          offscreen: {
            async createDocument({ url }) {
              made.push(url);
              await Promise.resolve();
              open = true;
              if (fails) throw new Error('Only a single offscreen document may be created.');
            },
          },
          runtime: { getContexts: async () => (open ? [{}] : []) },
        },
        urlOf,
      ),
    };
  }

  it('is made once in Chromium, however many ask at once', async () => {
    const { page, made } = chromium();
    expect(await page.isOpen()).toBe(false);
    await Promise.all([page.open(), page.open(), page.open()]);
    await page.open();
    expect(made).toEqual(['peek.html']);
    expect(await page.isOpen()).toBe(true);
  });

  it('that another worker has made meanwhile is as good', async () => {
    const { page, made } = chromium(true);
    await page.open();
    expect(made).toEqual(['peek.html']);
  });

  it('is one frame in Firefox, waited for until it is loaded', async () => {
    const frames: EventTarget[] = [];
    const document = {
      querySelector: () => frames[0] ?? null,
      createElement: () => new EventTarget(),
      body: { append: (frame: EventTarget) => void frames.push(frame) },
    } as unknown as Document;
    const page = framedPage(document, urlOf);
    let opened = 0;
    const both = Promise.all([page.open(), page.open()].map((each) => each.then(() => opened++)));
    await Promise.resolve();
    expect([frames.length, opened, await page.isOpen()]).toEqual([1, 0, true]);
    frames[0]?.dispatchEvent(new Event('load'));
    await both;
    expect([frames.length, opened]).toEqual([1, 2]);
    expect((frames[0] as unknown as { src: string }).src).toBe(`${OWN.root}peek.html`);
  });
});
