/** Where a new tab is to go to: kept until its page says that it came, past redirects and the background's end. */
import type { JumpWish } from '../../messages.ts';
import { sameWork } from '../../storage/works.ts';
import type { OpenPage, SessionArea } from './pages.ts';

/** Milliseconds after which a tab that never came to its document is left alone. */
export const LONGEST_WISH = 120_000;

/** What is kept of a wish: with it the document that shall be there, or the address of a page without one. */
interface Kept extends JumpWish {
  readonly document: string | null;
  readonly address: string;
  /** milliseconds since 1970 */
  readonly made: number;
}

export interface Wishes {
  keep(tabId: number, wish: Omit<Kept, 'made'>): Promise<void>;
  /** The wish of a tab, for a frame that shows its document. A tab whose top frame went to another document has none any more. */
  of(page: OpenPage): Promise<JumpWish | null>;
  /** What one tab was opened to go to, another goes to in its stead. */
  pass(from: number, to: number): Promise<void>;
  forget(tabId: number): Promise<void>;
}

const keyOf = (tabId: number): string => `wish:${tabId}`;

export function wishesIn(session: SessionArea, now: () => number = Date.now): Wishes {
  const forget = (tabId: number): Promise<void> => session.remove([keyOf(tabId)]);
  return {
    keep: (tabId, wish) => session.set({ [keyOf(tabId)]: { ...wish, made: now() } satisfies Kept }),
    forget,

    async pass(from, to) {
      const kept = (await session.get(keyOf(from)))[keyOf(from)];
      if (kept === undefined) return;
      await session.set({ [keyOf(to)]: kept });
      await forget(from);
    },

    async of({ tabId, frameId, address, document }) {
      const key = keyOf(tabId);
      const kept = (await session.get(key))[key] as Kept | undefined;
      if (!kept) return null;
      const isMeant = document !== null && kept.document !== null ? sameWork(document, kept.document) : address === kept.address;
      const isElsewhere = frameId === 0 && document !== null && !isMeant;
      if (isElsewhere || now() - kept.made > LONGEST_WISH) {
        await forget(tabId);
        return null;
      }
      const { path, place, from } = kept;
      return isMeant ? { path, place, from } : null;
    },
  };
}
