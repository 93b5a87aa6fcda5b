import { useCallback } from 'preact/hooks';
import { Phrase } from '../../components/phrase.tsx';
import type { ExportFormat } from '../../storage/formats/write-file.ts';
import type { Note } from '../../storage/types.ts';
import { NoteList } from '../../components/notes/note-list.tsx';
import { AltN } from './notes-here.tsx';
import { TransferButtons } from './transfer.tsx';
import type { TransferReport } from '../../components/notes/transfer-banner.tsx';
import { Unreadable } from '../../components/notes/unreadable.tsx';
import { useNotes } from '../../components/notes/use-notes.ts';
import type { ListProps } from '../../components/notes/use-notes.ts';

/** Rows drawn at once; the rest is for the search. */
export const ROWS = 100;

/** Notes of one document together, the document whose note changed last first. */
export function byDocument(notes: readonly Note[]): Note[] {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const group = groups.get(note.anchor.document);
    if (group) group.push(note);
    else groups.set(note.anchor.document, [note]);
  }
  return [...groups.values()].flat();
}

interface AllNotesProps extends ListProps {
  /** notes there are; null: not known */
  readonly count: number | null;
  readonly importElsewhere: (() => Promise<void>) | null;
  readonly exportNotes: (format: ExportFormat) => void;
  readonly report: (report: TransferReport) => void;
}

/** Every note, by document; export and import. */
export function AllNotes({ version, count, importElsewhere, exportNotes, report, ...shared }: AllNotesProps) {
  const { store, words, changed } = shared;
  const notes = useNotes(
    useCallback(() => store.recent(ROWS), [store]),
    version,
  );
  const found = notes?.ok ? notes.value : [];
  return (
    <section class="scroll" aria-label={words('popup_all')} aria-busy={notes === null ? 'true' : undefined}>
      <TransferButtons store={store} words={words} importElsewhere={importElsewhere} exportNotes={exportNotes} report={report} />
      {notes && !notes.ok && <Unreadable words={words} retry={changed} />}
      {notes?.ok && found.length === 0 && (
        <div class="empty">
          <h2>{words('popup_all_none')}</h2>
          <p>
            <Phrase text={words('popup_all_none_how')} parts={{ keys: AltN }} />
          </p>
        </div>
      )}
      <NoteList {...shared} notes={byDocument(found)} grouped show={null} />
      {found.length === ROWS && count !== null && count > ROWS && (
        <p class="meta more">{words('popup_more_notes', { count: count - ROWS })}</p>
      )}
    </section>
  );
}
