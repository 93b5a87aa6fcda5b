/** Export and import of all notes. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { download, exportName, inPieces } from '../../components/download.ts';
import { EXPORT, IMPORT } from '../../components/icon-paths.ts';
import { Icon } from '../../components/icon.tsx';
import { MenuButton } from '../../components/menu.tsx';
import { NotesPageLink } from '../../components/notes/page-link.tsx';
import { exportWords } from '../../components/reference/export-words.ts';
import type { Words } from '../../locales/words.ts';
import type { Result } from '../../messages.ts';
import { EXPORT_FILES, EXPORT_FORMATS } from '../../storage/formats/write-file.ts';
import type { ExportFormat } from '../../storage/formats/write-file.ts';
import type { NoteStore } from '../../components/notes/note-store.ts';
import type { TransferReport } from '../../components/notes/transfer-banner.tsx';

/** Writes every note to a file. */
export async function exportAll(store: NoteStore, format: ExportFormat, words: Words, now: number): Promise<TransferReport> {
  const text = format === 'json' ? store.exportNotes() : store.exportAs(format, exportWords(words));
  const [written, count]: [Result<string>, Result<number>] = await Promise.all([text, store.count()]);
  if (!written.ok) return { kind: 'export failed' };
  const { ending, type } = EXPORT_FILES[format];
  download([await inPieces(written.value)], exportName('notes', now, ending), type);
  return { kind: 'exported', count: count.ok ? count.value : null };
}

export interface ImportProps {
  readonly store: NoteStore;
  readonly words: Words;
  /** where a file dialog would close the popup; null: files are chosen here */
  readonly importElsewhere: (() => Promise<void>) | null;
  readonly report: (report: TransferReport) => void;
}

interface TransferButtonsProps extends ImportProps {
  readonly exportNotes: (format: ExportFormat) => void;
}

export function TransferButtons({ exportNotes, ...ofImport }: TransferButtonsProps) {
  const { words } = ofImport;
  return (
    <div class="actions transfer">
      <MenuButton
        label={words('export_choose')}
        choices={EXPORT_FORMATS.map((key) => ({ key, text: words(`export_${key}`), use: words(`export_${key}_use`) }))}
        choose={exportNotes}
      >
        <Icon path={EXPORT} small />
        {words('popup_export')}
      </MenuButton>
      <ImportButton {...ofImport}>
        <Icon path={IMPORT} small />
        {words('popup_import')}
      </ImportButton>
      <NotesPageLink words={words} />
    </div>
  );
}

/** Chooses a file and takes it in. */
export function ImportButton({ store, words, importElsewhere, report, children }: ImportProps & { readonly children: ComponentChildren }) {
  const input = useRef<HTMLInputElement>(null);
  const [isReading, setReading] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setReading(true);
    const result = await store.importNotes(file);
    setReading(false);
    if (input.current) input.current.value = '';
    report({ kind: 'imported', result });
  };
  return (
    <>
      <button
        type="button"
        class="button small"
        aria-disabled={isReading ? 'true' : undefined}
        onClick={() => (isReading ? undefined : importElsewhere ? void importElsewhere() : input.current?.click())}
      >
        {children}
      </button>
      {isReading && <output class="meta">{words('keeping_importing')}</output>}
      <input
        ref={input}
        type="file"
        accept=".json,.jsonld,application/json,application/ld+json"
        hidden
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
    </>
  );
}
