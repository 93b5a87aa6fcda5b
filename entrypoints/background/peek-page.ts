/** The hidden page that fetches documents: there once it is wanted. */

/** The part of Chromium's `chrome.offscreen` and `chrome.runtime` that is used. */
export interface Offscreen {
  readonly offscreen: {
    createDocument(wanted: { url: string; reasons: readonly string[]; justification: string }): Promise<void>;
  };
  readonly runtime: {
    getContexts(about: { contextTypes: readonly string[]; documentUrls: readonly string[] }): Promise<readonly unknown[]>;
  };
}

const PATH = 'peek.html';

/** Opens the page unless it is open; resolves once it hears. `isOpen` opens nothing. */
export interface PeekPage {
  open(): Promise<void>;
  isOpen(): Promise<boolean>;
}

/** Chromium: a document beside the service worker, which outlives it. An extension may have one. */
export function offscreenPage({ offscreen, runtime }: Offscreen, addressOf: (path: string) => string): PeekPage {
  let opening: Promise<void> | null = null;
  const isOpen = async (): Promise<boolean> =>
    (await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'], documentUrls: [addressOf(PATH)] })).length > 0;
  const create = async (): Promise<void> => {
    try {
      await offscreen.createDocument({ url: PATH, reasons: ['WORKERS'], justification: 'Reads a PDF that the reader asked for.' });
    } catch (error) {
      // one that the worker before this one was just making
      if (!(await isOpen())) throw error;
    }
  };
  return {
    isOpen,
    async open() {
      if (opening === null && (await isOpen())) return;
      opening ??= create().finally(() => (opening = null));
      await opening;
    },
  };
}

/** Firefox: a frame in the background's own document. It ends with it. */
export function framedPage(document: Document, addressOf: (path: string) => string): PeekPage {
  const find = (): HTMLIFrameElement | null => document.querySelector('iframe');
  const loaded = new WeakMap<HTMLIFrameElement, Promise<void>>();
  return {
    isOpen: () => Promise.resolve(find() !== null),
    async open() {
      let frame = find();
      if (!frame) {
        const made = document.createElement('iframe');
        made.src = addressOf(PATH);
        loaded.set(made, new Promise((resolve) => made.addEventListener('load', () => resolve(), { once: true })));
        document.body.append(made);
        frame = made;
      }
      await loaded.get(frame);
    },
  };
}
