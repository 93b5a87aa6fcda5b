import type { Catalogue } from '../../catalogue/types.ts';
import { pdfAddress } from '../../citations/addresses.ts';
import type { Language } from '../../citations/types.ts';
import { failed } from '../../messages.ts';
import type { AskPeek } from '../../pdf/peek-line.ts';
import type { Store } from '../../storage/store.ts';
import type { PeekPage } from './peek-page.ts';
import type { Handlers } from './protocol.ts';

type PeekHandlers = Pick<Handlers['fromPage'], 'peek.read' | 'peek.cancel'>;

/** The hidden page, and how it is asked. */
export interface Peek {
  readonly page: PeekPage;
  readonly ask: AskPeek;
}

/**
 * Fetching a document at the reader's word. Nothing of it is remembered here: each question finds the library, or the page that is at work, or
 * begins anew where that has gone.
 */
export function peekHandlers(
  { page, ask }: Peek,
  catalogue: Pick<Catalogue, 'answer'>,
  { settings, library }: Pick<Store, 'settings' | 'library'>,
  passage: Handlers['fromOwnPages']['library.passage'],
): PeekHandlers {
  async function titleOf(symbol: string, language: Language): Promise<string> {
    const answer = await catalogue.answer(symbol).catch(() => null);
    if (answer?.status !== 'known') return '';
    const { titles } = answer.record;
    return titles[language] ?? titles.en ?? '';
  }

  /** Is what would be fetched in the library already? */
  async function isKept(symbol: string, language: Language): Promise<boolean> {
    const heads = await library.ofWork(symbol);
    const files = new Set([pdfAddress(symbol, language), pdfAddress(symbol)]);
    return heads.ok && heads.value.some(({ source }) => source.kind === 'page' && files.has(source.address));
  }

  return {
    async 'peek.read'({ symbol, path, language, press }, { incognito }) {
      // looked at first: a document that comes into the library between the two would seem to lack the part
      const wasKept = await isKept(symbol, language);
      const kept = await passage({ symbol, path, language });
      if (kept.ok && kept.value) return { ok: true, value: { at: 'read', passage: kept.value } };
      // the same file would be read the same way
      if (kept.ok && wasKept) return { ok: true, value: { at: 'failed', why: 'absent' } };
      const [set, title] = await Promise.all([settings.get(), titleOf(symbol, language)]);
      const keep = !incognito && set.ok && set.value.keepTexts;
      await page.open();
      const state = await ask({ read: { symbol, path, language, press, title, keep } });
      // busy with a large document, or just closing: asked again, it answers or begins anew
      return state ? { ok: true, value: state } : failed('unexpected', 'no answer from peek.html');
    },

    async 'peek.cancel'({ press }) {
      if (await page.isOpen()) await ask({ cancel: press });
      return { ok: true, value: null };
    },
  };
}
