import type { ComponentChildren } from 'preact';
import type { Words } from '../../locales/words.ts';
import { Banner } from '../banner.tsx';
import { EXPORT } from '../icon-paths.ts';
import type { KeepingWatch } from './use-keeping.ts';

interface KeepingBannersProps {
  readonly watch: KeepingWatch;
  readonly words: Words;
  /** Writes a complete copy to a file. */
  readonly save: () => void;
  /** chooses a file and takes it in */
  readonly importButton: ComponentChildren;
}

/** Notes that are gone though the reader did not delete them; else, now and then, that it is time for a copy. */
export function KeepingBanners({ watch, words, save, importButton }: KeepingBannersProps) {
  const { kept } = watch;
  if (kept?.lost != null) {
    const actions = (
      <>
        {importButton}
        <button type="button" class="button small" onClick={watch.isRight}>
          {words('keeping_lost_right')}
        </button>
      </>
    );
    return (
      <Banner tone="bad" said="alert" heading={words('keeping_lost', { count: kept.lost })} actions={actions}>
        {words('keeping_lost_why')}
      </Banner>
    );
  }
  if (kept?.remind == null) return null;
  const actions = (
    <>
      <button type="button" class="button small" onClick={save}>
        {words('keeping_save')}
      </button>
      <button type="button" class="button small quiet" onClick={watch.later}>
        {words('keeping_later')}
      </button>
    </>
  );
  const heading =
    kept.lastBackup === null
      ? words('keeping_remind_never', { count: kept.kept })
      : !kept.orMore
        ? words('keeping_remind', { count: kept.remind })
        : words('keeping_remind_over', { number: kept.remind });
  return (
    <Banner path={EXPORT} heading={heading} actions={actions}>
      {words('keeping_remind_why')}
    </Banner>
  );
}
