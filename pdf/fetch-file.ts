/** A PDF from the UN's hosts, or from what was chosen on this computer. */
import type { Shown } from '../reader-address.ts';
import { fileKept } from '../storage/files.ts';
import { isUnPage } from '../un-hosts.ts';

/** Largest file that is read, bytes. */
export const LARGEST = 200 * 1024 * 1024;

/** Why there is no file: `foreign`: it was to come from another host; `kind`: it is no PDF. */
export type Missing = 'foreign' | 'kind' | 'size' | 'answer' | 'offline' | 'gone' | 'cancelled';

export interface FetchedFile {
  readonly data: Blob;
  readonly name: string;
  /** where it came from in the end; null for a chosen file */
  readonly address: string | null;
}

export type Fetched = { readonly ok: true; readonly file: FetchedFile } | { readonly ok: false; readonly why: Missing };

export interface Progress {
  readonly done: number;
  /** null: not said */
  readonly all: number | null;
}

const PDF_TYPES = /^application\/(?:pdf|x-pdf|octet-stream|force-download)\b|^binary\/octet-stream\b/i;

const missing = (why: Missing): Fetched => ({ ok: false, why });

/** Does it begin as a PDF does? Some have a few bytes of something else before. */
export async function isPdfData(data: Blob): Promise<boolean> {
  return (await data.slice(0, 1024).text()).includes('%PDF-');
}

const nameOf = (address: string): string => {
  const { pathname, searchParams } = new URL(address);
  const name = searchParams.get('s') ?? decodeURIComponent(pathname.split('/').pop() ?? '');
  return `${name.replace(/\.pdf$/i, '').replace(/[^\p{L}\p{N}._()-]+/gu, '_') || 'document'}.pdf`;
};

/** Fetches what an address of the reader shows. The browser follows redirects; one that leads to another host is refused. */
export async function fetchFile(shown: Shown, signal: AbortSignal, tell: (progress: Progress) => void): Promise<Fetched> {
  if (shown.kind === 'file') {
    const kept = await fileKept(shown.file).catch(() => null);
    if (!kept) return missing('gone');
    return (await isPdfData(kept.data)) ? { ok: true, file: { ...kept, address: null } } : missing('kind');
  }
  let answer: Response;
  try {
    answer = await fetch(shown.address, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
  } catch {
    if (signal.aborted) return missing('cancelled');
    // the policy of this page stops a redirect to another host, and says no more than that the network failed
    return missing(navigator.onLine ? 'foreign' : 'offline');
  }
  if (!isUnPage(answer.url)) return missing('foreign');
  if (!answer.ok || !answer.body) return missing('answer');
  const type = answer.headers.get('content-type');
  if (type !== null && !PDF_TYPES.test(type)) return missing('kind');
  const said = Number(answer.headers.get('content-length'));
  if (said > LARGEST) return missing('size');
  const all = said > 0 ? said : null;
  const pieces: BlobPart[] = [];
  let done = 0;
  const reader = answer.body.getReader();
  try {
    for (;;) {
      const piece = await reader.read();
      if (piece.done) break;
      pieces.push(piece.value);
      done += piece.value.byteLength;
      if (done > LARGEST) {
        await reader.cancel();
        return missing('size');
      }
      tell({ done, all: all === null || done > all ? null : all });
    }
  } catch {
    return missing(signal.aborted ? 'cancelled' : 'offline');
  }
  const data = new Blob(pieces, { type: 'application/pdf' });
  if (!(await isPdfData(data))) return missing('kind');
  return { ok: true, file: { data, name: nameOf(shown.address), address: answer.url } };
}
