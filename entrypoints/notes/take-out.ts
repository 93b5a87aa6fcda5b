/** Notes that are taken out: files of every kind, and a table on the clipboard. */
import { download, exportName } from '../../components/download.ts';
import type { MenuChoice } from '../../components/menu.tsx';
import type { NoteStore } from '../../components/notes/note-store.ts';
import type { TransferReport } from '../../components/notes/transfer-banner.tsx';
import type { Answers } from '../../components/panel/answers.ts';
import { exportWords } from '../../components/reference/export-words.ts';
import type { Words } from '../../locales/words.ts';
import { writeHtml, writePlainTable } from '../../storage/formats/html.ts';
import { EXPORT_FILES, EXPORT_FORMATS, writeFileOfNotes } from '../../storage/formats/write-file.ts';
import type { ExportFormat } from '../../storage/formats/write-file.ts';
import type { Note } from '../../storage/types.ts';
import { REFERENCE_FILES, referencesOf } from './references.ts';
import type { ReferenceFormat } from './references.ts';

export const fileChoices = (words: Words): MenuChoice<ExportFormat>[] =>
  EXPORT_FORMATS.map((key) => ({ key, text: words(`export_${key}`), use: words(`export_${key}_use`) }));

/** @param now milliseconds since 1970 */
export function downloadNotes(format: ExportFormat, notes: readonly Note[], words: Words, now: number): void {
  const fresh = { now: () => now, newId: () => crypto.randomUUID() };
  const { ending, type } = EXPORT_FILES[format];
  download([writeFileOfNotes(format, notes, exportWords(words), fresh)], exportName('notes', now, ending), type);
}

/** Answers how many documents there are references to. */
export async function downloadReferences(
  format: ReferenceFormat,
  notes: readonly Note[],
  { answers, words, now }: { readonly answers: Answers; readonly words: Words; readonly now: number },
): Promise<number> {
  const items = await referencesOf(
    notes.map(({ anchor }) => anchor.document),
    answers,
    words,
  );
  const { ending, type, write } = REFERENCE_FILES[format];
  if (items.length > 0) download([write(items)], exportName('references', now, ending), type);
  return items.length;
}

/** A table that pastes into a word processor; where only text is taken, its cells with tabs between them. */
export function tableOf(notes: readonly Note[], words: Words): { readonly html: string; readonly text: string } {
  const said = exportWords(words);
  return { html: writeHtml(notes, said), text: writePlainTable(notes, said) };
}

/** Every note, the deleted ones too, in a file that can be imported again. */
export async function exportCopy(store: NoteStore, now: number): Promise<TransferReport> {
  const [written, count] = await Promise.all([store.exportNotes(), store.count()]);
  if (!written.ok) return { kind: 'export failed' };
  download([written.value], exportName('notes', now), EXPORT_FILES.json.type);
  return { kind: 'exported', count: count.ok ? count.value : null };
}
