/** What our PDF reader's page is to the background: a page that shows what its own address says. */
import { describe, expect, it } from 'vitest';
import { noteDocument } from '../../../entrypoints/background/pages.ts';
import { readerOpener } from '../../../entrypoints/background/reader.ts';
import { originOf } from '../../../entrypoints/background/trust.ts';
import { keptFile, pathFromLanding, readerPath, shownAddress, shownAt } from '../../../reader-address.ts';
import { background, onPage, opened, OWN as BACKGROUND } from './world.ts';

const ROOT = 'chrome-extension://own/';
const OWN = { id: 'own', root: ROOT, hosts: ['https://*.un.org/*'] };
const PDF = 'https://documents.un.org/doc/undoc/gen/n18/1/pdf/n1800001.pdf';
const SUM = 'a'.repeat(64);
const page = (path: string) => ({ id: 'own', url: ROOT + path, frameId: 0, documentId: 'load', tab: { id: 3 } });

describe('the sender', () => {
  it('is a page at the address of the file, and asks for no more than a page may', () => {
    expect(originOf(page(`reader.html?file=${encodeURIComponent(`${PDF}#page=2`)}`), OWN)).toEqual({
      kind: 'page',
      page: { tabId: 3, frameId: 0, address: PDF, load: 'load', incognito: false, reader: true },
    });
  });

  it('is a page of its own where it shows a chosen file, or none', () => {
    const kept = originOf(page(`reader.html?kept=${SUM}#x`), OWN);
    expect(kept).toMatchObject({ kind: 'page', page: { address: `${ROOT}reader.html?kept=${SUM}` } });
    expect(originOf(page('reader.html?file=https%3A%2F%2Fexample.org%2Fa.pdf'), OWN)).toMatchObject({
      page: { address: `${ROOT}reader.html?file=https%3A%2F%2Fexample.org%2Fa.pdf` },
    });
  });

  it('is one of our own pages everywhere else', () => {
    for (const path of ['options.html', 'reader.htmlx', 'x/reader.html']) expect(originOf(page(path), OWN)).toEqual({ kind: 'own-page' });
    expect(originOf({ ...page('reader.html'), frameId: 1 }, OWN)).toEqual({ kind: 'own-page' });
    expect(originOf({ ...page('reader.html'), tab: undefined }, OWN)).toEqual({ kind: 'own-page' });
  });
});

describe('addresses', () => {
  it('name a file of the UN’s hosts, or the sum of a chosen one, and nothing else', () => {
    expect(shownAt(`${ROOT}reader.html?file=${encodeURIComponent(PDF)}`)).toEqual({ kind: 'address', address: PDF });
    expect(shownAt(`${ROOT}reader.html?kept=${SUM}`)).toEqual({ kind: 'file', file: SUM });
    for (const named of ['file=https://example.org/a.pdf', 'file=javascript:1', 'file=http://documents.un.org/a.pdf', 'kept=../x', ''])
      expect(shownAt(`${ROOT}reader.html?${named}`)).toBeNull();
    expect(shownAddress(`${ROOT}reader.html?kept=${SUM}#x`)).toBe(`${ROOT}reader.html?kept=${SUM}`);
  });

  it('of a viewer lead to the PDF that it frames', () => {
    const access = 'https://documents.un.org/api/symbol/access?s=A%2FRES%2F68%2F4&l=fr&t=pdf';
    expect(readerPath('https://docs.un.org/fr/A/RES/68/4')).toBe(`reader.html?file=${encodeURIComponent(access)}`);
    expect(readerPath(`${PDF}#page=3`)).toBe(`reader.html?file=${encodeURIComponent(PDF)}#page=3`);
    expect(readerPath(`${PDF}#page=3&:~:text=To%20count,-the&text=b`)).toBe(
      `reader.html?file=${encodeURIComponent(PDF)}#page=3&text=To%20count,-the`,
    );
    expect(readerPath('https://docs.un.org/fr/A/RES/68/4#page=3:~:text=To%20count')).toBe(
      `reader.html?file=${encodeURIComponent(access)}#text=To%20count`,
    );
    expect(readerPath(`${PDF}#javascript:1`)).toBe(`reader.html?file=${encodeURIComponent(PDF)}`);
    expect(readerPath('https://www.un.org/en/about')).toBeNull();
    expect(readerPath('https://example.org/A_RES_68_4.pdf')).toBeNull();
  });

  it('of a chosen file without a symbol keep its notes under its bytes', () => {
    const address = `${ROOT}reader.html?kept=${SUM}`;
    expect(keptFile(address)).toBe(SUM);
    expect(keptFile('https://www.un.org/reader.html?kept=x')).toBeNull();
    const open = { tabId: 1, frameId: 0, address, load: null, document: null, language: null };
    expect(noteDocument(open)).toBe(`pdf:${SUM}`);
    expect(noteDocument({ ...open, document: 'A/RES/68/4' })).toBe('A/RES/68/4');
  });
});

describe('the landing page', () => {
  const landed = (raw: string) => pathFromLanding(`${ROOT}opening.html?raw=${raw}`);
  it('leads on to what was asked for, as it was', () => {
    for (const address of [
      PDF,
      'https://documents.un.org/api/symbol/access?s=A/RES/69/229&l=en&t=pdf',
      'https://documents.un.org/api/symbol/access?s=A%2FRES%2F69%2F229&t=pdf&l=%C3%A9&raw=x',
      'https://www.un.org/sites/r%C3%A9solution%20%28final%29+1.pdf?x=a%26b&y=?c',
    ]) {
      const path = landed(address);
      expect(path).toBe(`reader.html?file=${encodeURIComponent(address)}`);
      expect(shownAddress(ROOT + path)).toBe(address);
    }
    expect(landed(`${PDF}#page=4`)).toBe(`reader.html?file=${encodeURIComponent(PDF)}#page=4`);
  });

  it('leads nowhere else', () => {
    for (const raw of [
      '',
      'javascript:alert(1)',
      'https://example.org/a.pdf',
      'https://example.org/?https://documents.un.org/a.pdf',
      'https://docs.un.org/en/A/RES/69/229',
      'https://www.un.org/en/about',
      'http://documents.un.org/a.pdf',
      'https://documents.un.org@example.org/a.pdf',
      'chrome-extension://own/options.html?x.pdf',
      'reader.html?kept=x.pdf',
    ])
      expect(landed(raw)).toBeNull();
    expect(pathFromLanding(`${ROOT}opening.html?x=1&raw=${PDF}`)).toBeNull();
    expect(pathFromLanding(`${ROOT}opening.html#?raw=${PDF}`)).toBeNull();
  });
});

describe('opening', () => {
  it('puts the reader beside the tab: with the link, with what the tab shows, or empty', async () => {
    const made: string[] = [];
    const tabs = {
      create: async ({ url }: { url: string }) => (made.push(url), { id: 9 }),
      query: async () => [{ id: 4, url: 'https://www.un.org/en/about' }],
      get: async () => ({ id: 4 }),
      navigate: async (id: number, url: string) => void made.push(`${id}: ${url}`),
    };
    const passed: [number, number][] = [];
    const openReader = readerOpener(tabs, (path) => ROOT + path, { pass: async (from, to) => void passed.push([from, to]) });
    await openReader({ id: 4, url: 'https://example.org/' }, PDF);
    await openReader({ id: 4, url: 'https://docs.un.org/en/A/RES/68/4' });
    await openReader();
    expect(made).toEqual([`${ROOT}${readerPath(PDF)}`, `${ROOT}${readerPath('https://docs.un.org/en/A/RES/68/4')}`, `${ROOT}reader.html`]);
    // a link that was pressed is not what the tab was opened for
    expect(passed).toEqual([
      [4, 9],
      [4, 9],
    ]);
    await openReader({ id: 4, url: 'https://docs.un.org/en/A/RES/68/4' }, 'https://docs.un.org/en/A/RES/68/4', true);
    expect(made.at(-1)).toBe(`4: ${ROOT}${readerPath('https://docs.un.org/en/A/RES/68/4')}`);
  });

  it('does nothing in a private window where that cannot show it, and the page hears so', async () => {
    const never = async (): Promise<never> => {
      throw new Error('asked');
    };
    const openReader = readerOpener({ create: never, query: never, get: never, navigate: never }, (path) => path, { pass: never });
    expect(await openReader({ id: 4, url: PDF, incognito: true })).toBe(false);
    expect(await openReader({ id: 4, url: PDF, incognito: true }, PDF, true)).toBe(false);
  });

  it('from a page takes the page of the file along that its tab names', async () => {
    const { receive, tabs, opens } = background();
    tabs.add(1, { url: `${PDF}#page=7` });
    expect(await receive({ type: 'reader.open', body: {} }, onPage(PDF))).toEqual({ ok: true, value: null });
    tabs.add(2, { url: 'https://docs.un.org/fr/A/RES/68/4' });
    await receive({ type: 'reader.open', body: { instead: true } }, onPage('https://docs.un.org/fr/A/RES/68/4', { tabId: 2 }));
    expect(opens).toEqual([
      [1, `${PDF}#page=7`, undefined],
      [2, 'https://docs.un.org/fr/A/RES/68/4', true],
    ]);
  });

  it('goes where the tab was opened to go to', async () => {
    const { receive, tabs, jumps, wishes } = background();
    tabs.add(1, { url: 'https://www.un.org/x' });
    await jumps.openFromTab({ symbol: 'A/RES/68/4', path: [['paragraph', '5']], language: 'fr' });
    const viewer = tabs.active as number;
    await wishes.pass(viewer, 300);
    const at = (tabId: number) => onPage(`https://docs.un.org/fr/A/RES/68/4`, { tabId });
    for (const tabId of [viewer, 300]) await receive(opened('A/RES/68/4'), at(tabId));
    expect(await receive({ type: 'jump.wish', body: {} }, at(viewer))).toEqual({ ok: true, value: null });
    expect(await receive({ type: 'jump.wish', body: {} }, at(300))).toMatchObject({ ok: true, value: { path: [['paragraph', '5']] } });
  });
});

describe('the original', () => {
  const ask = { type: 'reader.original', body: {} };
  it('is asked for by our reader only, for its own tab', async () => {
    const { receive, left } = background();
    expect(await receive(ask, onPage(PDF))).toMatchObject({ failure: { code: 'not-allowed' } });
    const reader = `${BACKGROUND.root}reader.html?file=${encodeURIComponent(PDF)}`;
    expect(await receive(ask, onPage(reader, { tabId: 8, frameId: 3 }))).toMatchObject({ failure: { code: 'not-allowed' } });
    expect(left).toEqual([]);
    expect(await receive(ask, onPage(reader, { tabId: 8 }))).toEqual({ ok: true, value: null });
    expect(left).toEqual([8]);
  });
});
