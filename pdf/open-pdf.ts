/** pdf.js, as it is run here: in a worker of its own, nothing of a file evaluated, no form, no script, no file inside of the file. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// the bundler gives its address in the package
// oxlint-disable-next-line import/default
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** Loaded beside the file: the reader says what it does before that. */
const loading = import('pdfjs-dist/legacy/build/pdf.mjs');
// of a page that is left meanwhile it is no fault; whoever opens a file is told
loading.catch(() => undefined);

/** `broken`: cannot be read as a PDF. `password`: wants one, and none was given. `cancelled`: by the reader. */
export type Unopened = 'broken' | 'password' | 'cancelled';

export type OpenedPdf =
  | { readonly ok: true; readonly pdf: PDFDocumentProxy; readonly end: () => void }
  | { readonly ok: false; readonly why: Unopened };

export interface OpenOptions {
  /** whoever opened the file takes it back */
  readonly signal: AbortSignal;
  /** Asks the reader. @param wrong the one given before does not open it. Null: the reader gives none. */
  readonly password: (wrong: boolean) => Promise<string | null>;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/**
 * Opens a file. Whoever opened it ends it with `end`, which stops its worker whatever that is about: pdf.js's own way waits for it to answer, and one
 * that a file keeps busy never does.
 */
export async function openPdf(data: Blob, { signal, password }: OpenOptions): Promise<OpenedPdf> {
  const { getDocument, PasswordResponses, PDFWorker, VerbosityLevel } = await loading;
  const bytes = new Uint8Array(await data.arrayBuffer());
  if (signal.aborted) return { ok: false, why: 'cancelled' };
  const worker = new Worker(workerAddress, { type: 'module' });
  const task = getDocument({
    data: bytes,
    // its types know of no port
    worker: new PDFWorker({ port: worker as unknown as null, verbosity: VerbosityLevel.ERRORS }),
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    cMapUrl: '/pdf/cmaps/',
    cMapPacked: true,
    standardFontDataUrl: '/pdf/fonts/',
    wasmUrl: '/pdf/images/',
    stopAtErrors: false,
    // a picture of more points is left out, or it alone would fill the memory
    maxImageSize: 64 * 1024 * 1024,
    canvasMaxAreaInBytes: 64 * 1024 * 1024,
    verbosity: VerbosityLevel.ERRORS,
  });
  const end = (): void => {
    void task.destroy().catch(() => undefined);
    worker.terminate();
  };
  let isLocked = false;
  task.onPassword = (use: (password: string | Error) => void, reason: number) => {
    isLocked = true;
    password(reason === PasswordResponses.INCORRECT_PASSWORD).then(
      (given) => use(given ?? new Error('none given')),
      (error: Error) => use(error),
    );
  };
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
    // what a file has brought down
    worker.addEventListener('error', () => reject(new Error('the worker has ended')));
  });
  stopped.catch(() => undefined);
  try {
    const pdf = await Promise.race([task.promise, stopped]);
    return { ok: true, pdf, end };
  } catch (error) {
    end();
    if (signal.aborted) return { ok: false, why: 'cancelled' };
    return { ok: false, why: isLocked || nameOf(error) === 'PasswordException' ? 'password' : 'broken' };
  }
}
