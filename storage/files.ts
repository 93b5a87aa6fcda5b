/** PDFs that were chosen on this computer, so that their tab can be loaded again. A few; they are the reader's own files, and kept nowhere else. */
import { openDB, type DBSchema } from 'idb';

interface Files extends DBSchema {
  files: { key: string; value: { readonly sum: string; readonly name: string; readonly data: Blob; readonly at: number } };
}

/** Files that are kept. */
const MOST = 5;

const connect = () =>
  openDB<Files>('operative-files', 1, { upgrade: (database) => void database.createObjectStore('files', { keyPath: 'sum' }) });

/** SHA-256 of the bytes, in hexadecimal digits. */
export async function sumOf(data: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await data.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Keeps a file, and the latest few before it. Returns the sum of its bytes, by which it is asked for. Rejects where the disk is full. */
export async function keepFile(file: File): Promise<string> {
  const sum = await sumOf(file);
  const database = await connect();
  try {
    const transaction = database.transaction('files', 'readwrite');
    await transaction.store.put({ sum, name: file.name, data: file, at: Date.now() });
    const all = await transaction.store.getAll();
    for (const old of all.toSorted((one, other) => other.at - one.at).slice(MOST)) await transaction.store.delete(old.sum);
    await transaction.done;
  } finally {
    database.close();
  }
  return sum;
}

/** A file that was kept; null where it is not any more. */
export async function fileKept(sum: string): Promise<{ readonly name: string; readonly data: Blob } | null> {
  const database = await connect();
  try {
    return (await database.get('files', sum)) ?? null;
  } finally {
    database.close();
  }
}
