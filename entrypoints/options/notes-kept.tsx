import { useCallback, useEffect, useState } from 'preact/hooks';
import { Banner } from '../../components/banner.tsx';
import { download, exportName, inPieces } from '../../components/download.ts';
import { EXPORT } from '../../components/icon-paths.ts';
import { Icon } from '../../components/icon.tsx';
import { TransferBanner } from '../../components/notes/transfer-banner.tsx';
import type { TransferReport } from '../../components/notes/transfer-banner.tsx';
import { Unreadable } from '../../components/notes/unreadable.tsx';
import { writeDay } from '../../locales/dates.ts';
import type { Words } from '../../locales/words.ts';
import type { Result } from '../../messages.ts';
import type { Space } from '../../own-pages.ts';
import type { NotesKept } from '../../storage/keeping.ts';
import { writeSize } from './sizes.ts';

/** What the options need to say how the notes are kept, and to write a copy of them. */
export interface NotesKeeper {
  look(): Promise<Result<NotesKept>>;
  space(): Promise<Space>;
  /** Asks the browser to keep them until the reader removes them. */
  askToKeep(): Promise<boolean>;
  /** The text of a file with every note. */
  copy(): Promise<Result<string>>;
}

interface NotesKeptProps {
  readonly keeper: NotesKeeper;
  readonly words: Words;
  readonly now: () => number;
}

/** How many notes there are, how the browser holds them, and when they were last copied elsewhere. */
export function NotesKeptSection({ keeper, words, now }: NotesKeptProps) {
  const [kept, setKept] = useState<Result<NotesKept> | null>(null);
  const [held, setHeld] = useState<Space | null>(null);
  const [report, setReport] = useState<TransferReport | null>(null);

  const look = useCallback(async (): Promise<void> => {
    const [looked, told] = await Promise.all([keeper.look(), keeper.space()]);
    setKept(looked);
    setHeld(told);
  }, [keeper]);
  useEffect(() => {
    const onFocus = (): void => void look();
    onFocus();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [look]);

  const save = async (): Promise<void> => {
    const text = await keeper.copy();
    if (text.ok) download([await inPieces(text.value)], exportName('notes', now()));
    setReport(text.ok ? { kind: 'exported', count: kept?.ok ? kept.value.kept : null } : { kind: 'export failed' });
    await look();
  };
  const near = { today: words('today'), yesterday: words('yesterday') };
  const last = kept?.ok ? kept.value.lastBackup : null;
  return (
    <section class="group" aria-labelledby="notes-kept">
      <h2 id="notes-kept">{words('keeping_heading')}</h2>
      <div>
        {kept && !kept.ok && <Unreadable words={words} retry={() => void look()} />}
        {kept?.ok && (
          <dl class="store">
            <div>
              <dt>{words('panel_notes')}</dt>
              <dd>{kept.value.kept}</dd>
            </div>
            <div>
              <dt>{words('keeping_last')}</dt>
              <dd>{last === null ? words('keeping_none_yet') : writeDay(last, now(), words.language, near)}</dd>
            </div>
            {held?.used != null && (
              <div>
                <dt>{words('keeping_used')}</dt>
                <dd>{writeSize(held.used, words.language)}</dd>
              </div>
            )}
          </dl>
        )}
        {held?.lasting === true && <p class="meta">{words('keeping_lasting')}</p>}
        {held?.lasting === false && (
          <Banner
            tone="warn"
            heading={words('keeping_not_lasting')}
            actions={
              <button type="button" class="button small" onClick={() => void keeper.askToKeep().then(look)}>
                {words('keeping_ask')}
              </button>
            }
          >
            {words('keeping_not_lasting_why')}
          </Banner>
        )}
        {report && <TransferBanner report={report} words={words} close={() => setReport(null)} />}
        <p class="actions">
          <button type="button" class="button" onClick={() => void save()}>
            <Icon path={EXPORT} />
            {words('keeping_save')}
          </button>
        </p>
      </div>
    </section>
  );
}
