import { download, exportName, inPieces } from '../../components/download.ts';
import type { NoteStore } from '../../components/notes/note-store.ts';
import type { TransferReport } from '../../components/notes/transfer-banner.tsx';

/** Writes every note to a file that can be imported again: a way out for words that could not be saved. */
export async function exportCopy(store: NoteStore, now: number): Promise<TransferReport> {
  const [written, count] = await Promise.all([store.exportNotes(), store.count()]);
  if (!written.ok) return { kind: 'export failed' };
  download([await inPieces(written.value)], exportName('notes', now, 'json'), 'application/json');
  return { kind: 'exported', count: count.ok ? count.value : null };
}
