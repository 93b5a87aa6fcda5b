import { documentOfAddress } from '../../citations/addresses.ts';
import type { Language, PinpointPath } from '../../citations/types.ts';
import type { Result } from '../../messages.ts';
import { passageOf } from '../../page/outline/passage.ts';
import type { Store } from '../../storage/store.ts';
import type { KeptHead, KeptPassage, KeptText } from '../../storage/types.ts';
import type { Pages } from './pages.ts';
import type { Handlers } from './protocol.ts';

interface LibraryHandlers extends Pick<Handlers['fromPage'], 'library.keep'> {
  /** The same for whoever may ask. */
  'library.passage'(body: { symbol: string; path: PinpointPath; language: Language }): Promise<Result<KeptPassage | null>>;
}

/** The address without fragment, and without query where the document is named without it too. */
function sourceOf(address: string): KeptText['source'] {
  const bare = new URL(address);
  bare.search = '';
  bare.hash = '';
  const named = documentOfAddress(address)?.symbol;
  return { kind: 'page', address: documentOfAddress(bare.href)?.symbol === named ? bare.href : address };
}

/**
 * Whether what is kept is better than what a page shows now: the reader brought it from a file, or it is the reading of another page that had
 * more paragraphs. A page about a document, with a few of its words, then takes nothing away.
 */
function isBetter(kept: KeptHead, { source, parts }: KeptText): boolean {
  if (kept.source.kind === 'file') return true;
  const isSamePage = source.kind === 'page' && kept.source.address === source.address;
  return !isSamePage && kept.paragraphs > parts.filter(({ path }) => path.at(-1)?.[0] === 'paragraph').length;
}

/** The library: fed by the pages that show a document, asked by every card. */
export function libraryHandlers(
  { library, settings }: Pick<Store, 'library' | 'settings'>,
  pages: Pick<Pages, 'at'>,
  now: () => number = () => Date.now(),
): LibraryHandlers {
  return {
    async 'library.keep'(said, page) {
      const here = await pages.at(page);
      if (!here.ok) return here;
      const { document, address } = here.value;
      if (document === null || page.incognito) return { ok: true, value: { kept: false } };
      const set = await settings.get();
      if (!set.ok) return set;
      if (!set.value.keepTexts) return { ok: true, value: { kept: false } };
      const text: KeptText = { ...said, document, source: sourceOf(address), read: now() };
      const before = await library.head(document, said.language);
      if (!before.ok) return before;
      if (before.value && isBetter(before.value, text)) return { ok: true, value: { kept: false } };
      const kept = await library.keep(text);
      return kept.ok ? { ok: true, value: { kept: true } } : kept;
    },

    async 'library.passage'({ symbol, path, language }) {
      const heads = await library.ofWork(symbol);
      if (!heads.ok) return heads;
      const rank = (head: KeptHead): number =>
        2 * [language, 'en', head.language].indexOf(head.language) + (head.document === symbol ? 0 : 1);
      let near: KeptPassage | null = null;
      for (const head of heads.value.toSorted((one, other) => rank(one) - rank(other))) {
        const text = await library.get(head.document, head.language);
        if (!text.ok) return text;
        const passage = text.value && passageOf(text.value, path);
        if (passage?.exact) return { ok: true, value: passage };
        near ??= passage;
      }
      return { ok: true, value: near };
    },
  };
}
