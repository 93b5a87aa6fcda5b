import { useCallback, useEffect, useState } from 'preact/hooks';
import { Banner } from '../../components/banner.tsx';
import { NotesPageLink } from '../../components/notes/page-link.tsx';
import type { Words } from '../../locales/words.ts';
import type { Result } from '../../messages.ts';
import { DEFAULT_SETTINGS } from '../../storage/types.ts';
import type { Settings } from '../../storage/types.ts';
import { LibrarySection } from './library.tsx';
import { NotesKeptSection } from './notes-kept.tsx';
import type { NotesKeeper } from './notes-kept.tsx';
import { Reading } from './reading.tsx';
import type { OptionsStore } from './store.ts';

interface OptionsProps {
  readonly store: OptionsStore;
  readonly keeper: NotesKeeper;
  readonly words: Words;
  /** milliseconds since 1970 */
  readonly now?: () => number;
}

const clock = (): number => Date.now();

/** The options: one page, no tabs. Every change holds at once. */
export function Options({ store, keeper, words, now = clock }: OptionsProps) {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failed, setFailed] = useState(false);

  const received = useCallback((result: Result<Settings>): void => {
    if (result.ok) setSettings(result.value);
    setFailed(!result.ok);
  }, []);
  useEffect(() => {
    const read = (): void => {
      void store.settings().then((result) => {
        setSettings((before) => (result.ok ? result.value : (before ?? DEFAULT_SETTINGS)));
      });
    };
    read();
    // changed in the popup meanwhile
    const onFocus = (): void => read();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [store]);

  const set = (change: Partial<Settings>): void => {
    // the control shows what was chosen at once; where it is not kept, it goes back
    const before = settings;
    setSettings((shown) => shown && { ...shown, ...change });
    void store.set(change).then((result) => {
      if (!result.ok) setSettings(before);
      received(result);
    });
  };

  return (
    <main class="options">
      <div class="measure">
        <h1>{words('options_title')}</h1>
        <p class="of-all">
          <NotesPageLink words={words} />
        </p>
        {failed && (
          <Banner
            tone="bad"
            said="alert"
            heading={words('popup_switch_failed')}
            actions={
              <button type="button" class="button small" onClick={() => setFailed(false)}>
                {words('close')}
              </button>
            }
          />
        )}
        {settings && (
          <>
            <Reading settings={settings} words={words} set={set} endPause={(host) => void store.endPause(host).then(received)} />
            <NotesKeptSection keeper={keeper} words={words} now={now} />
            <LibrarySection store={store} words={words} now={now} keeps={settings.keepTexts} keep={(keepTexts) => set({ keepTexts })} />
          </>
        )}
      </div>
    </main>
  );
}
