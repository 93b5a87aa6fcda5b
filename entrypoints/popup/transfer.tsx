/** Export and import of all notes, and what they say afterwards. */
import { useRef } from 'preact/hooks';
import { Banner } from '../../components/banner.tsx';
import { download, exportName } from '../../components/download.ts';
import { CHECK, EXPORT, IMPORT, WARN } from '../../components/icon-paths.ts';
import { Icon } from '../../components/icon.tsx';
import { MenuButton } from '../../components/menu.tsx';
import { exportWords } from '../../components/reference/export-words.ts';
import type { WordKey, Words } from '../../locales/words.ts';
import type { Result } from '../../messages.ts';
import { EXPORT_FILES, EXPORT_FORMATS } from '../../storage/formats/write-file.ts';
import type { ExportFormat } from '../../storage/formats/write-file.ts';
import type { ImportResult } from '../../storage/transfer.ts';
import type { NoteStore } from './store.ts';

export type TransferReport =
  | { readonly kind: 'exported'; readonly count: number | null }
  | { readonly kind: 'export failed' }
  | { readonly kind: 'imported'; readonly result: ImportResult };

/** Writes every note to a file. */
export async function exportAll(store: NoteStore, format: ExportFormat, words: Words, now: number): Promise<TransferReport> {
  const text = format === 'json' ? store.exportNotes() : store.exportAs(format, exportWords(words));
  const [written, count]: [Result<string>, Result<number>] = await Promise.all([text, store.count()]);
  if (!written.ok) return { kind: 'export failed' };
  const { ending, type } = EXPORT_FILES[format];
  download([written.value], exportName('notes', now, ending), type);
  return { kind: 'exported', count: count.ok ? count.value : null };
}

interface TransferButtonsProps {
  readonly store: NoteStore;
  readonly words: Words;
  /** where a file dialog would close the popup; null: files are chosen here */
  readonly importElsewhere: (() => Promise<void>) | null;
  readonly exportNotes: (format: ExportFormat) => void;
  readonly report: (report: TransferReport) => void;
}

export function TransferButtons({ store, words, importElsewhere, exportNotes, report }: TransferButtonsProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const result = await store.importNotes(await file.text());
    if (input.current) input.current.value = '';
    report({ kind: 'imported', result });
  };
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
      <button type="button" class="button small" onClick={() => (importElsewhere ? void importElsewhere() : input.current?.click())}>
        <Icon path={IMPORT} small />
        {words('popup_import')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,.jsonld,application/json,application/ld+json"
        hidden
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
    </div>
  );
}

interface TransferBannerProps {
  readonly report: TransferReport;
  readonly words: Words;
  readonly close: () => void;
}

/** What became of it; a file that was not taken in is told by line and reason. */
export function TransferBanner({ report, words, close }: TransferBannerProps) {
  const actions = (
    <button type="button" class="button small" onClick={close}>
      {words('close')}
    </button>
  );
  if (report.kind === 'export failed') {
    return (
      <Banner tone="bad" said="alert" path={WARN} heading={words('popup_export_failed')} actions={actions}>
        {words('popup_store_failed_why')}
      </Banner>
    );
  }
  if (report.kind === 'exported') {
    return <Banner said="status" path={CHECK} heading={words('popup_exported', { count: report.count ?? 0 })} actions={actions} />;
  }
  const { result } = report;
  if (result.ok) {
    const { added, unchanged, copied, restored } = result.value;
    return (
      <Banner said="status" path={CHECK} heading={words('popup_import_done', { count: added })} actions={actions}>
        {words('popup_import_counts', { unchanged, copied, restored })}
      </Banner>
    );
  }
  const [first, ...others] = result.problems;
  return (
    <Banner tone="bad" said="alert" path={WARN} heading={words('popup_import_failed')} actions={actions}>
      {first
        ? words('popup_import_line', {
            line: first.line,
            reason: words(`import_${first.reason.replaceAll('-', '_')}` as WordKey, { path: first.path }),
          })
        : words('import_store')}{' '}
      {others.length > 0 && `${words('popup_import_more', { count: others.length })} `}
      {words('popup_import_why')}
    </Banner>
  );
}
