/** The PDF reader, as those see it who stand beside it: its letters on the page, and what it tells to a side panel. */
import type { Page } from 'puppeteer-core';
import type { CitationRow, OutlineRow, PanelPage, Splice } from '../../../messages.ts';
import type { BrowserUnderTest } from './face.ts';

/** The reader's page for a PDF at an address. */
export const readerOf = (address: string): string => `reader.html?file=${encodeURIComponent(address)}`;

export interface Told {
  readonly page: PanelPage | null;
  readonly outline: readonly OutlineRow[];
  readonly citations: readonly CitationRow[];
}

/** One paragraph, footnote, cell or running head on the page: its letters, each piece with the size of its type. */
export interface LetterBlock {
  readonly kind: string;
  readonly pieces: readonly (readonly [text: string, size: number])[];
}

interface Port {
  readonly onMessage: { addListener(hear: (message: { type: string; body: unknown }) => void): void };
  disconnect(): void;
}

interface Extension {
  readonly tabs: {
    getCurrent(): Promise<{ id: number }>;
    connect(tab: number, options: { name: string; frameId: number }): Port;
  };
}

interface Scope {
  readonly chrome: Extension;
  told: { page: unknown; outline: unknown[]; citations: unknown[] };
  port?: Port;
}

/** Runs in a page of the extension: stands beside a tab as the side panel does, and keeps all that it is told. */
function stand(tab: number): void {
  const scope = globalThis as unknown as Scope;
  scope.port?.disconnect();
  const told: Scope['told'] = { page: null, outline: [], citations: [] };
  scope.told = told;
  scope.port = scope.chrome.tabs.connect(tab, { name: 'panel', frameId: 0 });
  scope.port.onMessage.addListener(({ type, body }) => {
    if (type === 'page') told.page = body;
    if (type !== 'outline' && type !== 'citations') return;
    const { at, gone, rows } = body as Splice<unknown>;
    told[type] = [...told[type].slice(0, at), ...rows, ...told[type].slice(at + gone)];
  });
}

export interface Beside {
  /** Moves beside the tab of this page. */
  over(reader: Page): Promise<void>;
  told(): Promise<Told>;
}

/** A page of the extension that hears what a side panel would. Opened once; readers are then opened in front of it. */
export async function standBeside(browser: BrowserUnderTest): Promise<Beside> {
  const panel = await browser.extPage('options.html');
  return {
    async over(reader) {
      const tab = await reader.evaluate(async () => (await (globalThis as unknown as Scope).chrome.tabs.getCurrent()).id);
      await panel.evaluate(stand, tab);
    },
    // as text: what two rows share would come over once in Firefox
    told: async () => JSON.parse(await panel.evaluate(() => JSON.stringify((globalThis as unknown as Scope).told))) as Told,
  };
}

/** The letters that lie over the drawn pages, in the order of the text: a block has a part on each of its pages. */
export const lettersOf = (reader: Page): Promise<LetterBlock[]> =>
  reader.$$eval('.letters p', (parts) => {
    const blocks: { kind: string; pieces: [string, number][] }[] = [];
    for (const part of parts as HTMLElement[]) {
      const block = (blocks[Number(part.dataset['block'])] ??= { kind: part.className.replace(/^read-/, ''), pieces: [] });
      for (const piece of part.children)
        block.pieces.push([piece.textContent ?? '', Number.parseFloat((piece as HTMLElement).style.fontSize)]);
    }
    return blocks.filter(Boolean);
  });

/** How many blocks there are now. */
export const countBlocks = (reader: Page): Promise<number> =>
  reader.$$eval('.letters p', (parts) => new Set((parts as HTMLElement[]).map((part) => part.dataset['block'])).size);
