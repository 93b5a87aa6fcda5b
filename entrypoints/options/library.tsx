import { useCallback, useEffect, useState } from 'preact/hooks';
import { Banner } from '../../components/banner.tsx';
import { download, exportName } from '../../components/download.ts';
import { CHECK, EXPORT, WARN } from '../../components/icon-paths.ts';
import { Icon } from '../../components/icon.tsx';
import type { Words } from '../../locales/words.ts';
import type { KeptHead } from '../../storage/types.ts';
import { ForgetAll } from './forget-all.tsx';
import { ImportFiles } from './import-files.tsx';
import { KeptList } from './kept-list.tsx';
import { writeSize } from './sizes.ts';
import type { OptionsStore } from './store.ts';

interface LibraryProps {
  readonly store: OptionsStore;
  readonly words: Words;
  readonly now: () => number;
  /** what is opened is kept */
  readonly keeps: boolean;
  readonly keep: (keeps: boolean) => void;
}

type Said = { readonly kind: 'exported'; readonly count: number } | { readonly kind: 'not exported' | 'not forgotten' | 'emptied' };

/** The texts that are kept: how many, which ones, in and out. */
export function LibrarySection({ store, words, now, keeps, keep }: LibraryProps) {
  const [texts, setTexts] = useState<readonly KeptHead[] | 'unreadable' | null>(null);
  const [said, say] = useState<Said | null>(null);

  const read = useCallback(async () => {
    const list = await store.texts();
    setTexts(list.ok ? list.value : 'unreadable');
  }, [store]);
  useEffect(() => {
    void read();
    const onFocus = (): void => void read();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [read]);

  const exportTexts = async (): Promise<void> => {
    const written = await store.exportTexts();
    if (written.ok) download(written.value.pieces, exportName('library', now()));
    say(written.ok ? { kind: 'exported', count: written.value.count } : { kind: 'not exported' });
  };
  const forgetAll = async (): Promise<void> => {
    const cleared = await store.forgetAll();
    say({ kind: cleared.ok ? 'emptied' : 'not forgotten' });
    await read();
  };

  const heads = Array.isArray(texts) ? (texts as readonly KeptHead[]) : [];
  return (
    <section class="group" aria-labelledby="library">
      <h2 id="library">{words('options_library')}</h2>
      <div>
        <label class="setting">
          <span>{words('options_keep')}</span>
          <input
            type="checkbox"
            class="switch"
            role="switch"
            aria-checked={keeps}
            aria-describedby="keep-why"
            checked={keeps}
            onChange={(event) => keep(event.currentTarget.checked)}
          />
        </label>
        <p class="meta under" id="keep-why">
          {words('options_keep_why')}
        </p>
        <dl class="store">
          <div>
            <dt>{words('options_texts')}</dt>
            <dd>{heads.length}</dd>
          </div>
          <div>
            <dt>{words('options_size')}</dt>
            <dd>
              {writeSize(
                heads.reduce((sum, { size }) => sum + size, 0),
                words.language,
              )}
            </dd>
          </div>
        </dl>
        <ImportFiles
          store={store}
          words={words}
          now={now}
          done={() => {
            say(null);
            void read();
          }}
        />
        <p class="actions">
          <button type="button" class="button" disabled={heads.length === 0} onClick={() => void exportTexts()}>
            <Icon path={EXPORT} />
            {words('popup_export')}
          </button>
          <ForgetAll count={heads.length} words={words} forget={forgetAll} exportTexts={exportTexts} />
        </p>
        {said && <SaidBanner said={said} words={words} close={() => say(null)} />}
        {texts === 'unreadable' ? (
          <Banner
            tone="bad"
            said="alert"
            heading={words('options_unreadable')}
            actions={
              <button type="button" class="button small" onClick={() => void read()}>
                {words('try_again')}
              </button>
            }
          >
            {words('options_unreadable_why')}
          </Banner>
        ) : (
          texts && (
            <KeptList heads={heads} store={store} words={words} changed={read} failed={() => say({ kind: 'not forgotten' })} now={now()} />
          )
        )}
      </div>
    </section>
  );
}

function SaidBanner({ said, words, close }: { readonly said: Said; readonly words: Words; readonly close: () => void }) {
  const actions = (
    <button type="button" class="button small" onClick={close}>
      {words('close')}
    </button>
  );
  if (said.kind === 'exported')
    return <Banner said="status" path={CHECK} heading={words('options_exported', { count: said.count })} actions={actions} />;
  if (said.kind === 'emptied') return <Banner said="status" path={CHECK} heading={words('options_all_forgotten')} actions={actions} />;
  return (
    <Banner
      tone="bad"
      said="alert"
      path={WARN}
      heading={words(said.kind === 'not exported' ? 'options_export_failed' : 'options_not_forgotten')}
      actions={actions}
    >
      {words('options_unreadable_why')}
    </Banner>
  );
}
