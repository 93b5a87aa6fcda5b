/**
 * Offers a text as a file to keep.
 * @param pieces of the text, in order: one string may be shorter than a library is
 * @param type of the media
 */
export function download(pieces: readonly string[], name: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([...pieces], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the browser reads the blob after this task
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** `operative-notes-2026-07-14.json` */
export const exportName = (what: 'notes' | 'library', now: number, ending = 'json'): string =>
  `operative-${what}-${new Date(now).toISOString().slice(0, 10)}.${ending}`;
