import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Banner } from '../../components/banner.tsx';
import type { NoteStore } from '../../components/notes/note-store.ts';
import { PausedBanner } from '../../components/notes/pause-switch.tsx';
import { TransferBanner } from '../../components/notes/transfer-banner.tsx';
import type { TransferReport } from '../../components/notes/transfer-banner.tsx';
import { usePlacing } from '../../components/notes/use-placing.tsx';
import { useNotes } from '../../components/notes/use-notes.ts';
import type { Answers } from '../../components/panel/answers.ts';
import { marksOf, partName, partPhrase } from '../../components/panel/parts.ts';
import { Tabs } from '../../components/panel/tabs.tsx';
import type { PanelTabName } from '../../components/panel/tabs.tsx';
import type { WordKey, Words } from '../../locales/words.ts';
import type { CitationRow, OutlineRow } from '../../messages.ts';
import { exportCopy } from './export-copy.ts';
import { CitationsTab } from './citations-tab.tsx';
import { Identity } from './identity.tsx';
import { NotesTab } from './notes-tab.tsx';
import { OutlineTab } from './outline-tab.tsx';
import type { Wish } from './opened-at.ts';
import type { PageLink } from './page-link.ts';
import { ReturnButton } from './return-button.tsx';
import { useLink } from './use-link.ts';
import { useWayBack } from './use-way-back.ts';

interface PanelProps {
  readonly link: PageLink;
  readonly store: NoteStore;
  readonly answers: Answers;
  readonly words: Words;
  /** opens the document that is cited, at the part */
  readonly open: (row: CitationRow) => void;
  /** false where it is not allowed */
  readonly copy: (text: string) => Promise<boolean>;
  /** tells which of its tabs is wanted by the popup, and beside which tab of the browser */
  readonly wishes?: (hear: (wish: Wish) => void) => void;
  /** milliseconds since 1970 */
  readonly now?: number;
}

const NONE = { ok: true as const, value: [] };

/** What happened that the reader must hear of. */
type Trouble = 'popup_not_deleted' | 'popup_switch_failed' | 'popup_not_shown' | 'panel_folded';

const inField = ({ target }: Event): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement || target instanceof HTMLSelectElement;

/** The side panel: outline, citations and notes of the page beside it, in the order of the document. */
export function Panel({ link, store, answers, words, open, copy, wishes, now: fixed }: PanelProps) {
  const [now] = useState(() => fixed ?? Date.now());
  const state = useLink(link);
  const [tab, setTab] = useState<PanelTabName>('outline');
  const [version, setVersion] = useState(0);
  const [said, say] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [report, setReport] = useState<TransferReport | null>(null);
  const [reached, setReached] = useState<number | null>(null);
  const wayBack = useWayBack();
  const field = useRef<HTMLInputElement>(null);
  /** the field is on the outline's tab: it takes the focus once it is drawn */
  const wantsField = useRef(false);
  const changed = useCallback(() => setVersion((before) => before + 1), []);

  const { page, outline, citations, places, reached: isThere } = state;
  const key = page?.document ?? state.tab?.pageKey ?? null;
  const read = useCallback(() => (key === null ? Promise.resolve(NONE) : store.forDocument(key)), [store, key]);
  // the page tells its places anew whenever a note changed
  useEffect(changed, [places, changed]);
  useEffect(() => store.hear(changed), [store, changed]);
  const notes = useNotes(read, version);
  const marks = useMemo(() => marksOf(citations, places, notes?.ok ? notes.value : []), [citations, places, notes]);
  useEffect(() => {
    wishes?.(({ at, tabId }) => {
      const here = link.state.tab?.id;
      if (here === undefined || here === tabId) setTab(at);
    });
  }, [wishes, link]);
  useEffect(() => setReached(null), [state.tab?.id, page?.document]);
  useEffect(() => {
    if (!wantsField.current || !field.current) return;
    wantsField.current = false;
    field.current.focus();
  });

  /** Goes, and offers the way back to the part that was in view. */
  const jump = async (going: Promise<boolean>, told: string, failed: Trouble): Promise<void> => {
    const from = outline.find(({ id }) => id === state.view);
    if (!(await going)) return setTrouble(failed);
    setTrouble(null);
    wayBack.jumped(from ? partPhrase(from, words) : '');
    say(told);
  };
  const goToPart = (row: OutlineRow): void => void jump(link.goToPart(row.id), `${partName(row, words)}. ${row.words}`, 'panel_folded');
  const goToCitation = (row: CitationRow): void => {
    setReached(row.id);
    const part = outline.find(({ id }) => id === row.part);
    void jump(link.goToCitation(row.id), part ? `${partName(part, words)}. ${part.words}` : row.said, 'panel_folded');
  };
  const back = async (): Promise<void> => {
    wayBack.forget();
    await link.back();
  };
  const copyLink = async (row: OutlineRow): Promise<void> => {
    const address = await link.linkToPart(row.id);
    const isCopied = address !== null && (await copy(address));
    say(words(isCopied ? 'panel_link_copied' : 'panel_link_not_copied'));
  };
  const pause = async (host: string, paused: boolean): Promise<void> => {
    const set = await store.pause(host, paused);
    if (!set.ok) setTrouble('popup_switch_failed');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || event.isComposing) return;
    const finds =
      (event.code === 'KeyF' && event.ctrlKey) || (!event.ctrlKey && !inField(event) && (event.key === '/' || event.code === 'KeyG'));
    if (!finds || outline.length === 0) return;
    event.preventDefault();
    wantsField.current = true;
    setTab('outline');
    field.current?.focus();
  };

  const exportNotes = (): void => void exportCopy(store, now).then(setReport);
  const shared = { store, words, now, changed, say, exportAll: exportNotes, failed: () => setTrouble('popup_not_deleted') };
  const placing = usePlacing({ store, words, ask: (id) => link.placeNote(id), changed, say });
  const isPaused = page?.on === false;
  const counts = {
    outline: null,
    citations: page?.on && page.told ? citations.length : null,
    notes: notes?.ok && notes.value.length > 0 ? notes.value.length : null,
  };
  if (isThere === false) {
    return (
      <main class="panel" aria-label={words('popup_open_panel')}>
        <div class="scroll">
          <div class="empty">
            <h1>{words('panel_unreadable')}</h1>
            <p>{words('panel_unreadable_why')}</p>
          </div>
        </div>
      </main>
    );
  }
  const waits = !page || (page.on && !page.told);
  return (
    <main class="panel" aria-label={words('popup_open_panel')} onKeyDown={onKeyDown}>
      <header>
        {page && <Identity page={page} words={words} />}
        <Tabs chosen={tab} counts={counts} words={words} choose={setTab} />
      </header>
      {trouble && (
        <Banner
          tone={trouble === 'popup_not_shown' || trouble === 'panel_folded' ? 'plain' : 'bad'}
          said="alert"
          heading={words(trouble)}
          actions={
            <button type="button" class="button small" onClick={() => setTrouble(null)}>
              {words('close')}
            </button>
          }
        />
      )}
      {placing.outcome}
      {report && <TransferBanner report={report} words={words} close={() => setReport(null)} />}
      {isPaused && state.tab?.host && (
        <PausedBanner host={state.tab.host} words={words} pause={(next) => void pause(state.tab?.host ?? '', next)} />
      )}
      <div class="of-tab" role="tabpanel" id="panel-of-tab" aria-labelledby={`tab-${tab}`} aria-busy={waits ? 'true' : undefined}>
        {tab === 'notes' ? (
          <NotesTab
            {...shared}
            state={state}
            notes={notes}
            placeHere={page?.on ? placing.place : null}
            show={page?.on ? (note) => void jump(link.showNote(note.id), words(`label_${note.label}` as WordKey), 'popup_not_shown') : null}
          />
        ) : waits || isPaused ? (
          <div class="scroll">{waits && <p class="meta reading">{words('panel_reading')}</p>}</div>
        ) : tab === 'outline' ? (
          <OutlineTab state={state} marks={marks} field={field} words={words} go={goToPart} copyLink={(row) => void copyLink(row)} />
        ) : (
          <CitationsTab state={state} answers={answers} words={words} reached={reached} go={goToCitation} open={open} say={say} />
        )}
      </div>
      {wayBack.from !== null && <ReturnButton place={wayBack.from} words={words} back={() => void back()} />}
      <output class="hidden">{said}</output>
    </main>
  );
}
