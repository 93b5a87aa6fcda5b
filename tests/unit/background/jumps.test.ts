import { describe, expect, it } from 'vitest';
import { LONGEST_WISH } from '../../../entrypoints/background/wishes.ts';
import type { JumpWish, Left } from '../../../messages.ts';
import type { KeptText } from '../../../storage/types.ts';
import { codeOf, ids, valueOf } from '../storage/fresh-store.ts';
import { background, onPage, opened, OWN, POPUP } from './world.ts';

const A = 'https://www.un.org/en/lakes.html';
const B = 'https://docs.un.org/en/A/RES/65/170';
const C = 'https://www.un.org/en/rivers.html';
const FIVE = [['paragraph', '5']] as const;

const nextId = ids();
const left = (paragraph = '1'): Left => ({
  id: nextId(),
  anchor: { language: 'en', paragraph: [['paragraph', paragraph]], quote: { exact: 'calls', prefix: '', suffix: '' }, offset: 3 },
  top: 120,
  scrolled: 400,
});
const open = (symbol: string, from?: Left, language = 'en', path: unknown = FIVE) => ({
  type: 'jump.open',
  body: { symbol, path, language, ...(from ? { from } : {}) },
});
const wish = { type: 'jump.wish', body: {} };
const came = { type: 'jump.came', body: {} };
const back = { type: 'jump.back', body: {} };
const there = { ok: true, value: 'there' };

/** A reader at page A in tab 1, which shows A/RES/68/4. */
async function reading(change: Parameters<typeof background>[0] = {}) {
  const world = background(change);
  world.tabs.add(1, { url: A });
  await world.receive(opened('A/RES/68/4'), onPage(A));
  /** A page of ours in another tab, which answers what it is told. */
  async function shows(tabId: number, address: string, document: string, { language = 'en', answer = (): unknown => there } = {}) {
    if (!world.tabs.open.some(({ id }) => id === tabId)) world.tabs.add(tabId, { url: address });
    await world.receive({ type: 'page.opened', body: { document, language, title: '' } }, onPage(address, { tabId }));
    world.answers.set(`${tabId}:0`, answer);
  }
  return { ...world, shows };
}

const kept = (document: string, language: KeptText['language'], address: string): KeptText => ({
  document,
  language,
  title: '',
  source: { kind: 'page', address },
  read: 1,
  text: 'x',
  parts: [],
  headings: [],
});

describe('a jump to a document', () => {
  it('opens a tab beside this one, and keeps what for', async () => {
    const { receive, restart, tabs } = await reading();
    tabs.add(2, {});
    const from = left();
    valueOf(await receive(open('A/RES/65/170', from), onPage(A)));
    const made = tabs.open.at(-1);
    expect(made).toMatchObject({ url: B, windowId: 1, index: 1 });
    // the background may end meanwhile
    const again = restart();
    const page = onPage(B, { tabId: made?.id ?? 0 });
    expect(codeOf(await again.receive(wish, page))).toBe('no-document');
    await again.receive(opened('A/RES/65/170'), page);
    const expected: JumpWish = { path: FIVE, place: null, from: { document: 'A/RES/68/4', path: [['paragraph', '1']] } };
    expect(valueOf(await again.receive(wish, page))).toEqual(expected);
    valueOf(await again.receive(came, page));
    expect(valueOf(await again.receive(wish, page))).toBeNull();
  });

  it('goes to the tab that shows it, whatever part of it is pinned there', async () => {
    const { receive, shows, tabs, told } = await reading();
    await shows(2, C, 'A/RES/217(III)A');
    valueOf(await receive(open('A/RES/217(III)', left()), onPage(A)));
    expect([tabs.open.length, tabs.shown]).toEqual([2, [2]]);
    expect(told.at(-1)).toMatchObject({
      tabId: 2,
      message: { type: 'jump.go', body: { path: FIVE, symbol: 'A/RES/217(III)', from: { document: 'A/RES/68/4' } } },
    });
  });

  it('prefers the language, then the window, then the tab that was looked at last', async () => {
    const { receive, shows, tabs } = await reading();
    for (const [id, windowId, language] of [
      [2, 2, 'fr'],
      [3, 1, 'en'],
      [4, 2, 'en'],
      [5, 1, 'en'],
      [6, 1, 'es'],
    ] as const) {
      tabs.add(id, { windowId });
      await shows(id, C, 'A/RES/65/170', { language });
    }
    for (const language of ['en', 'fr', 'es', 'ru']) await receive(open('A/RES/65/170', left(), language), onPage(A));
    expect(tabs.shown).toEqual([5, 2, 'window 2', 6, 6]);
  });

  it('passes over a frame where nobody listens or another document is by now', async () => {
    const { receive, shows, tabs, gone } = await reading();
    await shows(2, C, 'A/RES/65/170', { answer: () => ({ ok: false, failure: { code: 'no-document', detail: '' } }) });
    await shows(3, C, 'A/RES/65/170');
    gone.add(3);
    await receive(open('A/RES/65/170', left()), onPage(A));
    expect([tabs.shown, tabs.open.at(-1)?.url]).toEqual([[100], B]);
  });

  it('wakes a tab that was put to sleep', async () => {
    const { receive, shows, tabs } = await reading();
    tabs.add(2, { discarded: true });
    await shows(2, B, 'A/RES/65/170');
    await receive(open('A/RES/65/170', left()), onPage(A));
    expect([tabs.shown, tabs.open.length]).toEqual([[2], 2]);
    expect(valueOf(await receive(wish, onPage(B, { tabId: 2 })))).toMatchObject({ path: FIVE });
  });

  it('opens the page on which this reader has read it in the language, else the UN’s own', async () => {
    const { receive, library, tabs } = await reading();
    await library.keep(kept('A/RES/65/170', 'en', 'https://www.un.org/en/165.html'));
    await library.keep(kept('A/RES/65/170', 'fr', 'https://www.un.org/fr/165.html'));
    await library.keep(kept('A/RES/65/171', 'en', 'https://www.example.org/en/171.html'));
    for (const language of ['fr', 'ru']) await receive(open('A/RES/65/170', left(), language), onPage(A));
    await receive(open('A/RES/65/171', left()), onPage(A));
    expect(tabs.open.slice(1).map(({ url }) => url)).toEqual([
      'https://www.un.org/fr/165.html',
      'https://docs.un.org/ru/A/RES/65/170',
      'https://docs.un.org/en/A/RES/65/171',
    ]);
  });

  it('leads into our reader where the words were read there, and where the side panel beside it asks', async () => {
    const pdf = 'https://documents.un.org/api/symbol/access?s=A%2FRES%2F65%2F170&l=en&t=pdf';
    const reader = `${OWN.root}reader.html?file=${encodeURIComponent(pdf)}`;
    const { receive, library, tabs, answers } = await reading();
    await library.keep(kept('A/RES/65/170', 'en', pdf));
    await receive(open('A/RES/65/170', left()), onPage(A));
    expect(tabs.open.at(-1)?.url).toBe(reader);
    const other = background();
    other.tabs.add(1, { url: reader });
    await other.receive(opened('A/RES/65/170'), onPage(reader));
    const place = left('8');
    other.answers.set('1:0', ({ type }) => (type === 'jump.leave' ? { ok: true, value: place } : undefined));
    await other.receive(open('A/RES/68/4', undefined, 'fr'), POPUP);
    expect(other.tabs.open.at(-1)?.url).toBe(`${OWN.root}reader.html?file=A/RES/68/4.fr`);
    // and back there, though its tab was closed
    other.tabs.close(1);
    expect(valueOf(await other.receive(back, POPUP))).toBe(true);
    expect(other.tabs.open.at(-1)?.url).toBe(reader);
    expect(answers.size).toBe(0);
  });

  it('is one jump where it is said twice', async () => {
    const { receive, restart, tabs } = await reading();
    const said = open('A/RES/65/170', left());
    await receive(said, onPage(A));
    await restart().receive(said, onPage(A));
    expect(tabs.open).toHaveLength(2);
  });

  it('keeps private windows and others apart', async () => {
    const { receive, shows, tabs, jumps } = await reading();
    tabs.add(2, { incognito: true, windowId: 2 });
    await shows(2, C, 'A/RES/65/170');
    await receive(open('A/RES/65/170', left()), onPage(A));
    expect(tabs.shown).toEqual([100]);
    const privately = onPage(C, { tabId: 2, tab: { id: 2, incognito: true } });
    await receive(open('A/RES/68/4', left()), privately);
    expect(tabs.open.at(-1)).toMatchObject({ windowId: 2, incognito: true });
    expect(valueOf(await receive(back, onPage(A)))).toBe(true);
    expect(valueOf(await receive(back, onPage(A)))).toBe(false);
    // with the last private tab goes what was read there
    for (const id of [2, 101]) tabs.close(id);
    await jumps.closed(101);
    tabs.add(9, { incognito: true, windowId: 3 });
    expect(valueOf(await receive(back, onPage(C, { tabId: 9, tab: { id: 9, incognito: true } })))).toBe(false);
  });

  it('may be asked for by a popup, from the tab that the reader looks at', async () => {
    const { receive, answers, tabs } = await reading();
    const place = left('7');
    answers.set('1:0', ({ type }) => (type === 'jump.leave' ? { ok: true, value: place } : undefined));
    valueOf(await receive(open('A/RES/65/170'), POPUP));
    expect(tabs.open.at(-1)).toMatchObject({ url: B });
    answers.set('1:0', () => ({ ok: true, value: true }));
    expect(valueOf(await receive(back, POPUP))).toBe(true);
    expect(tabs.shown.at(-1)).toBe(1);
  });
});

describe('a wish', () => {
  async function wished(change: Parameters<typeof background>[0] = {}) {
    const world = await reading(change);
    await world.receive(open('A/RES/65/170', left()), onPage(A));
    const tabId = world.tabs.open.at(-1)?.id ?? 0;
    const comes = async (document: string | null, address: string, frameId = 0) => {
      const page = onPage(address, { tabId, frameId, documentId: address });
      await world.receive(opened(document), page);
      return valueOf(await world.receive(wish, page));
    };
    return { ...world, comes };
  }

  it('outlives a redirect over a page that shows no document', async () => {
    const { comes } = await wished();
    expect(await comes(null, 'https://www.un.org/moved')).toBeNull();
    expect(await comes('A/RES/65/170', 'https://www.un.org/there')).toMatchObject({ path: FIVE });
  });

  it('is for a frame too, and not ended by a frame with another document', async () => {
    const { comes } = await wished();
    expect(await comes('A/RES/1/1', 'https://www.un.org/banner', 3)).toBeNull();
    expect(await comes('A/RES/65/170', 'https://www.un.org/text', 4)).toMatchObject({ path: FIVE });
  });

  it('is dropped where the tab goes to another document', async () => {
    const { comes } = await wished();
    expect(await comes('A/RES/1/1', 'https://www.un.org/else')).toBeNull();
    expect(await comes('A/RES/65/170', B)).toBeNull();
  });

  it('is dropped when it is old', async () => {
    let now = 1;
    const { comes } = await wished({ now: () => now });
    now += LONGEST_WISH + 1;
    expect(await comes('A/RES/65/170', B)).toBeNull();
    now = 1;
    expect(await comes('A/RES/65/170', B)).toBeNull();
  });

  it('is gone with its tab, and is no other tab’s', async () => {
    const { receive, jumps, tabs, comes } = await wished();
    await receive(opened('A/RES/65/170'), onPage(B, { tabId: 55 }));
    expect(valueOf(await receive(wish, onPage(B, { tabId: 55 })))).toBeNull();
    await jumps.closed(tabs.open.at(-1)?.id ?? 0);
    expect(await comes('A/RES/65/170', B)).toBeNull();
  });
});

describe('the way back', () => {
  const answering = { answer: () => ({ ok: true, value: true }) };

  it('leads through every jump, over tabs, though the background ends between any two', async () => {
    const { restart, shows, tabs, told } = await reading();
    const places = [left('1'), left('2'), left('3')] as const;
    await shows(1, A, 'A/RES/68/4', answering);
    await restart().receive(open('A/RES/65/170', places[0]), onPage(A));
    await shows(100, B, 'A/RES/65/170', answering);
    await restart().receive({ type: 'jump.left', body: places[1] }, onPage(B, { tabId: 100 }));
    await restart().receive(open('A/RES/70/1', places[2]), onPage(B, { tabId: 100 }));
    tabs.shown.splice(0);
    told.splice(0);
    const again: unknown[] = [];
    for (let time = 0; time < 4; time++) again.push(valueOf(await restart().receive(back, POPUP)));
    expect(again).toEqual([true, true, true, false]);
    expect(tabs.shown).toEqual([100, 100, 1]);
    const path = (paragraph: string) => [['paragraph', paragraph]];
    expect(told.map(({ tabId, message }) => [tabId, message])).toEqual([
      [100, { type: 'jump.return', body: { address: B, place: places[2], from: { document: 'A/RES/65/170', path: path('2') } } }],
      [100, { type: 'jump.return', body: { address: B, place: places[1], from: { document: 'A/RES/68/4', path: path('1') } } }],
      [1, { type: 'jump.return', body: { address: A, place: places[0], from: null } }],
    ]);
  });

  it('opens a closed tab’s page again, to the line that was left', async () => {
    const { receive, tabs } = await reading();
    const place = left();
    await receive(open('A/RES/65/170', place), onPage(A));
    tabs.close(1);
    expect(valueOf(await receive(back, POPUP))).toBe(true);
    const page = onPage(A, { tabId: 101, documentId: 'new' });
    expect(tabs.open.at(-1)).toMatchObject({ id: 101, url: A });
    await receive(opened('A/RES/68/4'), page);
    expect(valueOf(await receive(wish, page))).toEqual({ path: null, place, from: null });
  });

  it('finds a page without a document by its address', async () => {
    const { receive, tabs } = background();
    tabs.add(1, { url: C });
    await receive(opened(null), onPage(C));
    const place = left();
    await receive(open('A/RES/65/170', place), onPage(C));
    tabs.close(1);
    await receive(back, POPUP);
    for (const [address, expected] of [
      ['https://www.un.org/en/else.html', null],
      [C, place],
    ] as const) {
      const page = onPage(address, { tabId: 101, documentId: address });
      await receive(opened(null), page);
      expect(valueOf<JumpWish | null>((await receive(wish, page)) as never)?.place ?? null).toEqual(expected);
    }
  });

  it('leaves a tab alone that shows another page by now, and takes one with the same edition', async () => {
    const { receive, shows, tabs } = await reading();
    await receive(open('A/RES/65/170', left()), onPage(A));
    await shows(1, C, 'A/RES/1/1', { answer: () => ({ ok: true, value: false }) });
    await shows(7, 'https://undocs.org/en/A/RES/68/4', 'A/RES/68/4', answering);
    await receive(back, POPUP);
    expect([tabs.shown.at(-1), tabs.open.some(({ url }) => url === A && tabs.active === 1)]).toEqual([7, false]);
  });

  it('goes one step for each of two keys pressed at once', async () => {
    const { receive, shows } = await reading();
    await shows(1, A, 'A/RES/68/4', answering);
    for (const paragraph of ['1', '2']) await receive({ type: 'jump.left', body: left(paragraph) }, onPage(A));
    const both = await Promise.all([receive(back, POPUP), receive(back, POPUP)]);
    expect([...both, await receive(back, POPUP)].map((each) => valueOf(each))).toEqual([true, true, false]);
  });

  it('is nobody else’s to lengthen', async () => {
    const { receive } = await reading();
    expect(codeOf(await receive({ type: 'jump.left', body: left() }, { ...onPage('https://www.example.org/') }))).toBe('not-allowed');
    expect(codeOf(await receive({ type: 'jump.left', body: left() }, POPUP))).toBe('not-allowed');
    expect(codeOf(await receive(open('no symbol', left()), onPage(A)))).toBe('malformed');
    expect(valueOf(await receive(back, POPUP))).toBe(false);
  });
});
