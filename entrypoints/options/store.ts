/** What the options need of the store, and the store behind it. A change of the settings is told to the background, so that open pages hear of it. */
import type { Failure, Result } from '../../messages.ts';
import type { Kept } from '../../storage/library-file.ts';
import type { Store } from '../../storage/store.ts';
import type { KeptHead, KeptText, Settings } from '../../storage/types.ts';

export interface OptionsStore {
  settings(): Promise<Result<Settings>>;
  set(change: Partial<Settings>): Promise<Result<Settings>>;
  endPause(host: string): Promise<Result<Settings>>;
  /** the one read last first */
  texts(): Promise<Result<KeptHead[]>>;
  /** Forgets a text; answers it, so that it can be taken back. Null where it was not there. */
  forget(text: Pick<KeptText, 'document' | 'language'>): Promise<Result<KeptText | null>>;
  forgetAll(): Promise<Result<unknown>>;
  /** Keeps texts, all of them or none. */
  takeIn(texts: readonly KeptText[]): Promise<Result<Kept[]>>;
  exportTexts(): Promise<Result<{ readonly pieces: readonly string[]; readonly count: number }>>;
}

export type TellBackground = (change: { what: 'settings' }) => Promise<unknown>;

export const isFull = (failure: Failure): boolean => failure.code === 'store-full';

export function optionsStore(
  { settings, library, libraryTransfer }: Pick<Store, 'settings' | 'library' | 'libraryTransfer'>,
  tell: TellBackground,
): OptionsStore {
  async function told(result: Promise<Result<Settings>>): Promise<Result<Settings>> {
    const answer = await result;
    if (answer.ok) void tell({ what: 'settings' });
    return answer;
  }

  return {
    settings: () => settings.get(),
    set: (change) => told(settings.set(change)),
    endPause: (host) => told(settings.pause(host, false)),
    texts: () => library.list(),
    async forget({ document, language }) {
      const text = await library.get(document, language);
      if (!text.ok) return text;
      const forgotten = await library.forget(document, language);
      return forgotten.ok ? text : forgotten;
    },
    forgetAll: () => library.clear(),
    takeIn: (texts) => libraryTransfer.takeIn(texts),
    exportTexts: () => libraryTransfer.exportTexts(),
  };
}
