import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Banner } from '../../components/banner.tsx';
import { BACK, LIBRARY, PANEL } from '../../components/icon-paths.ts';
import { Icon } from '../../components/icon.tsx';
import type { PanelTabName } from '../../components/panel/tabs.tsx';
import type { Words } from '../../locales/words.ts';
import type { ExportFormat } from '../../storage/formats/write-file.ts';
import { AllNotes } from './all-notes.tsx';
import { Identity } from './identity.tsx';
import { NotesHere } from './notes-here.tsx';
import { NotesPageLink } from '../../components/notes/page-link.tsx';
import { PausedBanner, PauseSwitch } from '../../components/notes/pause-switch.tsx';
import { QuickNote } from '../../components/notes/quick-note.tsx';
import { SearchField } from './search-field.tsx';
import { SearchResults } from './search-results.tsx';
import { usePlacing } from '../../components/notes/use-placing.tsx';
import type { NoteStore } from '../../components/notes/note-store.ts';
import type { TabAccess, TabView } from './tab.ts';
import { KeepingBanners } from '../../components/notes/keeping-banners.tsx';
import { useKeeping } from '../../components/notes/use-keeping.ts';
import type { Keeping } from '../../storage/keeping.ts';
import { TransferBanner } from '../../components/notes/transfer-banner.tsx';
import { exportAll, ImportButton } from './transfer.tsx';
import type { TransferReport } from '../../components/notes/transfer-banner.tsx';

interface PopupProps {
  readonly store: NoteStore;
  readonly tab: TabAccess;
  /** watches over the notes */
  readonly keeping: Keeping;
  readonly words: Words;
  readonly startWithAll?: boolean;
  readonly importElsewhere?: (() => Promise<void>) | null;
  /** milliseconds since 1970 */
  readonly now?: number;
}

/** What happened that the reader must hear of, whatever is shown. */
type Trouble = 'popup_not_deleted' | 'popup_switch_failed' | 'popup_not_shown';

/** The toolbar popup. In the document the search comes last: it stands on top, and is reached after the notes. */
export function Popup({ store, tab, keeping, words, startWithAll = false, importElsewhere = null, now: fixed }: PopupProps) {
  const [now] = useState(() => fixed ?? Date.now());
  const [here, setHere] = useState<TabView | null>(null);
  const [paused, setPaused] = useState(false);
  const [count, setCount] = useState<number | null>(null);
  const [query, setQuery] = useState('');
  const [all, setAll] = useState(startWithAll);
  const [version, setVersion] = useState(0);
  const [said, say] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [report, setReport] = useState<TransferReport | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const changed = useCallback(() => setVersion((before) => before + 1), []);

  const readTab = useCallback(async () => {
    const view = await tab.read();
    setHere(view);
    if (view.host === null) return;
    const asked = await store.isPaused(view.host);
    setPaused(asked.ok && asked.value);
  }, [tab, store]);
  useEffect(() => void readTab(), [readTab]);
  // counting a hundred thousand takes the store a while: the notes on this document are read before that, and whether all is well is looked at after it
  const isHere = here !== null;
  const [isCounted, setCounted] = useState(false);
  useEffect(() => {
    if (!isHere) return;
    void store.count().then((counted) => {
      setCount(counted.ok ? counted.value : null);
      setCounted(true);
    });
  }, [store, version, isHere]);

  useEffect(() => store.hear(changed), [store, changed]);

  const watch = useKeeping(keeping, isCounted);

  const symbol = here?.description?.document ?? null;
  // on a page without a document the search comes first
  useEffect(() => {
    if (here && symbol === null) field.current?.focus();
  }, [here, symbol]);

  const pause = async (next: boolean): Promise<void> => {
    if (here === null || here.host === null) return;
    const set = await store.pause(here.host, next);
    if (!set.ok) return setTrouble('popup_switch_failed');
    setPaused(next);
    await readTab();
  };
  const show = async (id: string): Promise<void> => {
    if (await tab.show(id)) window.close();
    else setTrouble('popup_not_shown');
  };
  const openPanel = (at: PanelTabName): void => {
    void tab.openPanel(at).then((isOpen) => isOpen && window.close());
  };
  const exportNotes = (format: ExportFormat): void => void exportAll(store, format, words, now).then(setReport);
  const exportCopy = (): void => exportNotes('json');
  const received = (next: TransferReport): void => {
    setReport(next);
    if (next.kind !== 'imported' || !next.result.ok) return;
    changed();
    watch.look();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const inField = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
    if (event.key !== '/' || inField || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    field.current?.focus();
  };

  const shared = { store, words, now, version, changed, say, exportAll: exportCopy, failed: () => setTrouble('popup_not_deleted') };
  const placing = usePlacing({ store, words, ask: (id) => tab.place(id), changed, say });
  const description = here?.description ?? null;
  const searching = query.trim() !== '';
  return (
    <main class="popup" aria-label={words('popup_label')} onKeyDown={onKeyDown}>
      {trouble && (
        <Banner
          tone={trouble === 'popup_not_shown' ? 'plain' : 'bad'}
          said="alert"
          heading={words(trouble)}
          actions={
            <button type="button" class="button small" onClick={() => setTrouble(null)}>
              {words('close')}
            </button>
          }
        >
          {trouble !== 'popup_not_shown' && words('popup_store_failed_why')}
        </Banner>
      )}
      {placing.outcome}
      {report && <TransferBanner report={report} words={words} close={() => setReport(null)} />}
      <KeepingBanners
        watch={watch}
        words={words}
        save={() => void exportAll(store, 'json', words, now).then(setReport).then(watch.look)}
        importButton={
          <ImportButton store={store} words={words} importElsewhere={importElsewhere} report={received}>
            {words('keeping_lost_import')}
          </ImportButton>
        }
      />
      {searching ? (
        <SearchResults {...shared} query={query} />
      ) : all ? (
        <AllNotes {...shared} count={count} importElsewhere={importElsewhere} exportNotes={exportNotes} report={received} />
      ) : (
        here && (
          <>
            {symbol !== null && description && <Identity symbol={symbol} page={description} words={words} open={openPanel} />}
            {paused && here.host !== null && <PausedBanner host={here.host} words={words} pause={(next) => void pause(next)} />}
            {symbol !== null && description && (
              <QuickNote
                key={symbol}
                on={{ document: symbol, language: description.language, title: description.title }}
                store={store}
                words={words}
                saved={changed}
                exportAll={exportCopy}
              />
            )}
            <NotesHere {...shared} here={here} show={(note) => void show(note.id)} place={placing.place} />
          </>
        )
      )}
      <footer>
        {here && here.host !== null && <PauseSwitch host={here.host} paused={paused} words={words} pause={(next) => void pause(next)} />}
        {here?.reader !== undefined && (
          <a class="button quiet small" href={here.reader} target="_blank" rel="noopener">
            {words('reader_open_here')}
          </a>
        )}
        {here && (
          <button
            type="button"
            class="button quiet only small end"
            aria-label={words('popup_open_panel')}
            title={words('popup_open_panel')}
            onClick={() => openPanel('outline')}
          >
            <Icon path={PANEL} small mirror />
          </button>
        )}
        <NotesPageLink words={words} only />
        <button type="button" class={here ? 'button quiet small' : 'button quiet small end'} onClick={() => setAll(!all)}>
          <Icon path={all ? BACK : LIBRARY} small mirror={all} />
          {words(all ? 'popup_back' : 'popup_all')}
        </button>
      </footer>
      <SearchField field={field} query={query} count={count} words={words} search={setQuery} settings={() => void tab.settings()} />
      <output class="hidden">{said}</output>
    </main>
  );
}
