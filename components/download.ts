/**
 * Offers a text as a file to keep.
 * @param pieces of the text, in order: one string may be shorter than a library is
 * @param type of the media
 */
export function download(pieces: readonly (string | Blob)[], name: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([...pieces], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the browser reads the blob after this task
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** `operative-notes-2026-07-14.json` */
export const exportName = (what: 'notes' | 'library' | 'references', now: number, ending = 'json'): string =>
  `operative-${what}-${new Date(now).toISOString().slice(0, 10)}.${ending}`;

/** Characters of a text that are written at once. */
const PIECE = 1_000_000;

/** A long text as a file, written a piece at a time: a hundred megabytes at once would hold the page. */
export async function inPieces(text: string): Promise<Blob> {
  const pieces: Blob[] = [];
  for (let at = 0; at < text.length;) {
    const end = Math.min(text.length, at + PIECE);
    // not between the two halves of one character
    const isHalf = end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1));
    pieces.push(new Blob([text.slice(at, isHalf ? end + 1 : end)]));
    at = isHalf ? end + 1 : end;
    // oxlint-disable-next-line no-await-in-loop -- a breath between two pieces
    if (at < text.length) await new Promise((resolve) => setTimeout(resolve));
  }
  return new Blob(pieces);
}
