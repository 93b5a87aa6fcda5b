/**
 * Offers a text as a file to keep.
 * @param pieces of the text, in order: one string may be shorter than a library is
 */
export function download(pieces: readonly string[], name: string): void {
  const address = URL.createObjectURL(new Blob([...pieces], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the browser reads the blob after this task
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** `operative-notes-2026-07-14.json` */
export const exportName = (what: 'notes' | 'library', now: number): string =>
  `operative-${what}-${new Date(now).toISOString().slice(0, 10)}.json`;
