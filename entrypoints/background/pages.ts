import { documentOfAddress } from '../../citations/addresses.ts';
import { withoutPart } from '../../citations/symbol.ts';
import type { Language } from '../../citations/types.ts';
import { failed } from '../../messages.ts';
import type { Result } from '../../messages.ts';
import { LIMITS } from '../../storage/schemas.ts';
import { keptFile } from '../../reader-address.ts';
import type { PageSender } from './trust.ts';

/** The part of `storage.session` that is used. It outlives the background and ends with the browser. */
export interface SessionArea {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Which document a frame shows. */
export interface OpenPage {
  readonly tabId: number;
  readonly frameId: number;
  readonly address: string;
  readonly load: string | null;
  /** canonical symbol; null: none */
  readonly document: string | null;
  /** of the text, as far as the page or its address says */
  readonly language: Language | null;
}

export interface Pages {
  /** Pins a frame to its document. `not-allowed` where the same load of the same address has named another one before. */
  open(page: PageSender, claimed: string | null, language?: Language | null): Promise<Result<OpenPage>>;
  /** What the frame was pinned to, at the address where it is now; else `no-document`. */
  at(page: PageSender): Promise<Result<OpenPage>>;
  all(): Promise<OpenPage[]>;
  forgetTab(tabId: number): Promise<void>;
}

const PREFIX = 'page:';
const keyOf = ({ tabId, frameId }: Pick<OpenPage, 'tabId' | 'frameId'>) => `${PREFIX}${tabId}:${frameId}`;

/**
 * The document that a page shows: what its address names, where that names one; else what the page's content script found in it. A page that
 * is at one part of the resolution its address names may say so.
 */
export function documentOfPage(address: string, claimed: string | null): string | null {
  const addressed = documentOfAddress(address)?.symbol ?? null;
  if (!addressed) return claimed;
  const isPartOfIt = claimed !== null && withoutPart(addressed) === addressed && withoutPart(claimed) === addressed;
  return isPartOfIt ? claimed : addressed;
}

/** What notes of an open page are kept under (`Anchor.document`): its document, or else its address without query. */
export function noteDocument({ address, document }: OpenPage): string {
  if (document) return document;
  const file = keptFile(address);
  if (file !== null) return `pdf:${file}`;
  const { origin, pathname } = new URL(address);
  return `page:${origin}${pathname}`.slice(0, LIMITS.document);
}

function isSameLoad(known: OpenPage, page: PageSender): boolean {
  return known.address === page.address && known.load === page.load;
}

export function pagesIn(session: SessionArea): Pages {
  /** Openings one after another, so that of two at once the second sees the first. */
  let turn: Promise<unknown> = Promise.resolve();

  // Only this file writes the area, and no web page can: what is read has the form that was written.
  async function read(key: string): Promise<OpenPage | null> {
    return ((await session.get(key))[key] as OpenPage | undefined) ?? null;
  }

  async function pin(page: PageSender, claimed: string | null, language: Language | null): Promise<Result<OpenPage>> {
    const { tabId, frameId, address, load } = page;
    const document = documentOfPage(address, claimed);
    const known = await read(keyOf(page));
    if (known && isSameLoad(known, page) && known.document !== null) {
      if (known.document !== document) return failed('not-allowed', `${address} was opened as ${known.document}`);
      return { ok: true, value: known };
    }
    const value: OpenPage = { tabId, frameId, address, load, document, language };
    await session.set({ [keyOf(page)]: value });
    return { ok: true, value };
  }

  return {
    open(page, claimed, language = null) {
      const pinned = turn.then(() => pin(page, claimed, language));
      turn = pinned.catch(() => undefined);
      return pinned;
    },

    async at(page) {
      const known = await read(keyOf(page));
      if (!known || !isSameLoad(known, page)) return failed('no-document', `${page.address} was not opened`);
      return { ok: true, value: known };
    },

    async all() {
      const items = await session.get(null);
      return Object.keys(items)
        .filter((key) => key.startsWith(PREFIX))
        .map((key) => items[key] as OpenPage);
    },

    async forgetTab(tabId) {
      const keys = Object.keys(await session.get(null));
      await session.remove(keys.filter((key) => key.startsWith(`${PREFIX}${tabId}:`)));
    },
  };
}
