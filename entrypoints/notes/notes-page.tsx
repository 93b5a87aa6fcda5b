import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Banner } from '../../components/banner.tsx';
import { TransferBanner } from '../../components/notes/transfer-banner.tsx';
import type { TransferReport } from '../../components/notes/transfer-banner.tsx';
import { Unreadable } from '../../components/notes/unreadable.tsx';
import type { NoteStore } from '../../components/notes/note-store.ts';
import type { Answers } from '../../components/panel/answers.ts';
import type { Words } from '../../locales/words.ts';
import type { ExportFormat } from '../../storage/formats/write-file.ts';
import { LIMITS } from '../../storage/schemas.ts';
import { noteFinder } from '../../storage/search.ts';
import type { Note } from '../../storage/types.ts';
import { readAddress, writeAddress } from './address.ts';
import { useActs } from './bulk-acts.ts';
import { BulkBar } from './bulk-bar.tsx';
import { Detail } from './detail.tsx';
import { NoNotes } from './empty.tsx';
import { facetsOf } from './facets.ts';
import { filterOf } from './filter.ts';
import { Header } from './header.tsx';
import { pageKeys } from './keys.ts';
import { List } from './list.tsx';
import { rowsOf } from './rows.ts';
import { Shelves } from './shelves.tsx';
import { SortBar } from './sort-bar.tsx';
import type { NotesPageStore } from './store.ts';
import { DropZone, Taken, takeFiles } from './take-in.tsx';
import type { TakenFile } from './take-in.tsx';
import { exportCopy } from './take-out.ts';
import { Toast } from './toast.tsx';
import { useFocusBack } from './use-focus-back.ts';
import { useLibrary } from './use-library.ts';
import { useSaid } from './use-said.ts';
import { useSelection } from './use-selection.ts';
import { useShown } from './use-shown.ts';

/** What the page does outside of itself. */
export interface PageWorld {
  readonly answers: Answers;
  /** false where it is not allowed */
  readonly copy: (text: string) => Promise<boolean>;
  readonly copyTable: (table: { readonly html: string; readonly text: string }) => Promise<boolean>;
  /** opens the document of a note, at its place */
  readonly open: (note: Note) => void;
  readonly settings: () => void;
}

interface NotesPageProps {
  readonly store: NotesPageStore;
  readonly world: PageWorld;
  readonly words: Words;
  /** milliseconds since 1970 */
  readonly now?: () => number;
}

const NONE: readonly Note[] = [];
const NOTHING_SEEN = new Map();
const clock = (): number => Date.now();

/** The page of all notes: what they are chosen by, the list, and the one that is open. */
export function NotesPage({ store, world, words, now = clock }: NotesPageProps) {
  const { shown, show } = useShown();
  const { held, failed, read, wrote } = useLibrary(store);
  const [editing, setEditing] = useState<string | null>(null);
  const [filtering, setFiltering] = useState(false);
  const [copied, setCopied] = useState<TransferReport | null>(null);
  const [taken, setTaken] = useState<readonly TakenFile[] | null>(null);
  const { acts, told, forgetTold, trouble, endTrouble } = useActs({ ...world, store, words, now, wrote });
  const field = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);

  const seen = held?.seen ?? NOTHING_SEEN;
  const notes = (shown.deleted ? held?.deleted : held?.notes) ?? NONE;
  // folded at the first query, and then kept for all that follow
  const isAsked = shown.query.trim() !== '';
  const find = useMemo(() => (isAsked ? noteFinder(notes) : null), [isAsked, notes]);
  // the same as long as the same is listed: the note that is open is no part of that
  const listed = writeAddress({ ...shown, note: null });
  const filter = useMemo(() => readAddress(listed), [listed]);
  const rows = useMemo(
    () => rowsOf((find ? find(filter.query) : notes).filter(filterOf(filter, seen)), filter.sort),
    [find, notes, seen, filter],
  );
  const count = useMemo(() => rows.filter(({ kind }) => kind === 'note').length, [rows]);
  const facets = useMemo(() => facetsOf(held?.notes ?? NONE, seen), [held, seen]);
  const knownTags = useMemo(() => facets.tags.map(({ value }) => value), [facets]);
  const selection = useSelection(rows);
  const said = useSaid(told, isAsked && held ? count : null, shown.query, words);
  const open = useMemo(() => notes.find(({ id }) => id === shown.note), [notes, shown.note]);
  useEffect(() => setEditing((before) => (before === shown.note ? before : null)), [shown.note]);

  useFocusBack(selection.notes.length > 0, scroller);
  useFocusBack(told !== null, scroller);

  const editor: NoteStore = useMemo(
    () => ({
      ...store.notes,
      async edit(note, change) {
        const edited = await store.notes.edit(note, change);
        if (!edited.ok) return edited;
        // written by somebody else meanwhile: ours is a copy beside theirs
        if (edited.value.id !== note.id) void read();
        else if (edited.value.revision !== note.revision) acts.edited({ before: note, after: edited.value });
        return edited;
      },
    }),
    [store, acts, read],
  );
  const edit = (id: string): void => {
    setEditing(id);
    show({ note: id });
  };
  const take = (files: readonly File[]): void => {
    void takeFiles(files, (text) => store.notes.importNotes(text)).then((result) => {
      setTaken(result);
      return read();
    });
  };
  const exportAll = (format: ExportFormat): void => {
    if (format !== 'json') return acts.exportAs(held?.notes ?? NONE, format);
    // the complete copy is the store's own: it remembers that there is one
    void exportCopy(store.notes, now()).then(setCopied);
  };
  const columns = ['columns', open && 'has-note', filtering && 'filtering'].filter(Boolean).join(' ');
  return (
    <DropZone words={words} take={take}>
      <main class="notes-page" aria-busy={!held && !failed ? 'true' : undefined} onKeyDown={pageKeys({ acts, field })}>
        <Header
          field={field}
          query={shown.query}
          words={words}
          search={(next) => show({ query: next, note: null }, true)}
          take={take}
          exportAll={exportAll}
          settings={world.settings}
        />
        {failed && <Unreadable words={words} retry={() => void read()} />}
        {trouble && (
          <Banner
            tone="bad"
            said="alert"
            heading={words(trouble, { count: LIMITS.tags, length: LIMITS.tag })}
            actions={
              <button type="button" class="button small" onClick={endTrouble}>
                {words('close')}
              </button>
            }
          >
            {trouble === 'notes_not_changed' && words('popup_store_failed_why')}
          </Banner>
        )}
        {copied && <TransferBanner report={copied} words={words} close={() => setCopied(null)} />}
        {taken && <Taken files={taken} words={words} close={() => setTaken(null)} />}
        <div class={columns}>
          <Shelves
            shown={shown}
            facets={facets}
            total={held?.notes.length ?? 0}
            deleted={held?.deleted.length ?? 0}
            words={words}
            show={show}
          />
          <section class={selection.notes.length > 0 ? 'list selecting' : 'list'} aria-label={words('export_notes')}>
            <SortBar
              count={count}
              selected={selection.notes.length}
              shown={shown}
              filtering={filtering}
              words={words}
              all={selection.all}
              none={selection.none}
              sort={(next) => show({ sort: next })}
              filter={() => setFiltering(!filtering)}
            />
            {shown.deleted && count > 0 && <p class="meta why">{words('notes_deleted_why')}</p>}
            <div class="scroll" ref={scroller}>
              {held && count === 0 ? (
                <NoNotes shown={shown} any={held.notes.length > 0} words={words} take={take} />
              ) : (
                <List
                  rows={rows}
                  shown={shown}
                  seen={seen}
                  selection={selection}
                  acts={acts}
                  words={words}
                  now={now()}
                  scroller={scroller}
                  edit={edit}
                />
              )}
            </div>
            {selection.notes.length > 0 && (
              <BulkBar
                notes={selection.notes}
                deleted={shown.deleted}
                knownTags={knownTags}
                words={words}
                acts={acts}
                clear={selection.none}
              />
            )}
          </section>
          {open ? (
            <Detail
              key={open.id}
              note={open}
              seen={seen.get(open.id)}
              shown={shown}
              store={editor}
              acts={acts}
              words={words}
              editing={editing === open.id}
              edit={(next) => setEditing(next ? open.id : null)}
              open={world.open}
              exportAll={() => exportAll('json')}
            />
          ) : (
            <p class="detail none">{held && count > 0 && words('notes_pick')}</p>
          )}
        </div>
        {told && <Toast told={told} words={words} acts={acts} close={forgetTold} />}
        <output class="hidden">{said}</output>
      </main>
    </DropZone>
  );
}
