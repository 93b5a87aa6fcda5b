/** Files and folders that were dropped or chosen, as one list of files. */

export interface NamedFile {
  /** with the folders it was in: `resolutions/2021/10.xml` */
  readonly path: string;
  readonly file: File;
}

/** A folder that is deeper, or holds more files, was dropped by mistake. */
const DEEPEST = 64;
const MOST = 100_000;
/** `2.xml` before `10.xml` */
const BY_NAME = new Intl.Collator('en', { numeric: true });

/** Files of a file dialog or a folder dialog. */
export const chosenFiles = (files: FileList | readonly File[]): NamedFile[] =>
  [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));

/** Whether what is dragged over the page has files in it. */
export const holdsFiles = (transfer: DataTransfer | null): transfer is DataTransfer => transfer?.types.includes('Files') ?? false;

const fileOf = (entry: FileSystemFileEntry): Promise<File | null> => new Promise((resolve) => entry.file(resolve, () => resolve(null)));

/** What is in a folder. The reader gives a part at a time, and nothing once it is through. */
async function childrenOf(entry: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = entry.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/**
 * Files of a drop, those in its folders too, in the order of their names. Reads the drop at once, since it is empty after the event, and
 * the folders after that.
 */
export function droppedFiles(transfer: DataTransfer, signal: AbortSignal): Promise<NamedFile[]> {
  const found: NamedFile[] = [];
  const entries: FileSystemEntry[] = [];
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = entry?.isDirectory ? null : item.getAsFile();
    if (file) found.push({ path: file.name, file });
    else if (entry) entries.push(entry);
  }
  return walk(entries, found, signal);
}

async function walk(roots: readonly FileSystemEntry[], found: NamedFile[], signal: AbortSignal): Promise<NamedFile[]> {
  const open: { entry: FileSystemEntry; depth: number }[] = roots.map((entry) => ({ entry, depth: 0 }));
  for (let next = open.pop(); next && found.length < MOST && !signal.aborted; next = open.pop()) {
    const { entry, depth } = next;
    if (entry.isDirectory) {
      if (depth >= DEEPEST) continue;
      for (const child of await childrenOf(entry as FileSystemDirectoryEntry)) open.push({ entry: child, depth: depth + 1 });
      continue;
    }
    const file = await fileOf(entry as FileSystemFileEntry);
    if (file) found.push({ path: entry.fullPath.replace(/^\//, ''), file });
  }
  return found.sort((one, other) => BY_NAME.compare(one.path, other.path));
}
