/** The file as it came, for printing and for keeping. */
import { ask } from '../../ask.ts';
import { isPdfData } from '../../pdf/fetch-file.ts';
import type { FetchedFile } from '../../pdf/fetch-file.ts';

/** Offers the file as it came. */
export function save({ data, name }: FetchedFile): void {
  const address = URL.createObjectURL(data);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The original in the browser's own viewer, which prints it as it is. False where the browser opens no window. */
export function print({ data }: FetchedFile): boolean {
  const address = URL.createObjectURL(data);
  const opened = open(address, '_blank') !== null;
  if (!opened) URL.revokeObjectURL(address);
  return opened;
}

/** The first PDF among files, as its first bytes say; null where there is none. */
export async function firstPdf(files: Iterable<File>): Promise<File | null> {
  for (const file of files) if (await isPdfData(file).catch(() => false)) return file;
  return null;
}

/**
 * To the browser's own viewer, in this tab: the background is asked to let it be, where UN PDFs are led here. Where it gives no answer, the address is
 * asked for all the same.
 */
export async function toOriginal(address: string): Promise<void> {
  await ask('reader.original', {});
  location.assign(address);
}
