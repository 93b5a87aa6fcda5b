/** A PDF from the UN's hosts, or from what was chosen on this computer. */
import type { Shown } from '../reader-address.ts';
import { fileKept } from '../storage/files.ts';
import { isUnPage } from '../un-hosts.ts';
import { watchRefusals } from './refusals.ts';
import { waitOf } from './retry-after.ts';

/** Largest file that is read, bytes. */
export const LARGEST = 200 * 1024 * 1024;

/**
 * Why there is no file. `foreign`: it was to come from another host. `kind`: it is no PDF. `answer`: the site has none. `busy`: the site asks to
 * be left alone, or is out of order. `offline`: this computer is; `unreachable`: no answer, or it broke off.
 */
export type Missing = 'foreign' | 'kind' | 'size' | 'answer' | 'busy' | 'offline' | 'unreachable' | 'gone' | 'cancelled';

export interface FetchedFile {
  readonly data: Blob;
  readonly name: string;
  /** where it came from in the end; null for a chosen file */
  readonly address: string | null;
}

export type Fetched =
  | { readonly ok: true; readonly file: FetchedFile }
  /** `wait`: seconds that the site asks for before it is asked again */
  | { readonly ok: false; readonly why: Missing; readonly wait?: number };

export interface Progress {
  readonly done: number;
  /** null: not said */
  readonly all: number | null;
}

export interface FetchOptions {
  /** bytes; `LARGEST` unless told */
  readonly largest?: number | undefined;
  /** nothing of it is left on the disk */
  readonly traceless?: boolean | undefined;
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

const broken = (signal: AbortSignal): Fetched => missing(signal.aborted ? 'cancelled' : navigator.onLine ? 'unreachable' : 'offline');

/** What an answer says by itself, before its body is read; null where the body is to be read. */
function refused({ url, ok, status, headers, body }: Response, largest: number): Fetched | null {
  if (!isUnPage(url)) return missing('foreign');
  if (status === 429 || status >= 500) {
    const wait = waitOf(headers.get('retry-after'), Date.now());
    return wait === null ? missing('busy') : { ok: false, why: 'busy', wait };
  }
  if (!ok || !body) return missing('answer');
  const type = headers.get('content-type');
  if (type !== null && !PDF_TYPES.test(type)) return missing('kind');
  return Number(headers.get('content-length')) > largest ? missing('size') : null;
}

/** Fetches what an address of the reader shows. The browser follows redirects; one that leads to another host is refused. */
export async function fetchFile(
  shown: Shown,
  signal: AbortSignal,
  tell: (progress: Progress) => void,
  { largest = LARGEST, traceless = false }: FetchOptions = {},
): Promise<Fetched> {
  if (shown.kind === 'file') {
    const kept = await fileKept(shown.file).catch(() => null);
    if (!kept) return missing('gone');
    return (await isPdfData(kept.data)) ? { ok: true, file: { ...kept, address: null } } : missing('kind');
  }
  let answer: Response;
  const refusals = watchRefusals();
  try {
    answer = await fetch(shown.address, {
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      ...(traceless ? { cache: 'no-store' } : {}),
    });
  } catch {
    // the policy of this page stops a redirect to another host; the failure itself looks as if the network had failed
    return !signal.aborted && (await refusals.some()) ? missing('foreign') : broken(signal);
  } finally {
    refusals.stop();
  }
  const said = refused(answer, largest);
  if (said || !answer.body) {
    await answer.body?.cancel().catch(() => undefined);
    return said ?? missing('answer');
  }
  const length = Number(answer.headers.get('content-length'));
  const all = length > 0 ? length : null;
  const pieces: BlobPart[] = [];
  let done = 0;
  const reader = answer.body.getReader();
  try {
    for (;;) {
      const piece = await reader.read();
      if (piece.done) break;
      pieces.push(piece.value);
      done += piece.value.byteLength;
      if (done > largest) {
        await reader.cancel();
        return missing('size');
      }
      tell({ done, all: all === null || done > all ? null : all });
    }
  } catch {
    return broken(signal);
  }
  const data = new Blob(pieces, { type: 'application/pdf' });
  if (!(await isPdfData(data))) return missing('kind');
  return { ok: true, file: { data, name: nameOf(shown.address), address: answer.url } };
}
