/** The file as it came, for printing and for keeping. */
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

/** The original in the browser's own viewer, which prints it as it is. */
export const print = ({ data }: FetchedFile): void => void open(URL.createObjectURL(data), '_blank');
