/** pdf.js, as it is run here: in its own worker, nothing of a file evaluated, no form, no script, no file inside of the file. */
import { getDocument, GlobalWorkerOptions, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// the bundler gives its address in the package
// oxlint-disable-next-line import/default
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerAddress;

/** `broken`: cannot be read as a PDF. `password`: wants one. */
export type Unopened = 'broken' | 'password';

export type OpenedPdf = { readonly ok: true; readonly pdf: PDFDocumentProxy } | { readonly ok: false; readonly why: Unopened };

/** Opens a file. Whoever opened it ends it with `pdf.destroy()`. */
export async function openPdf(data: Blob): Promise<OpenedPdf> {
  const task = getDocument({
    data: new Uint8Array(await data.arrayBuffer()),
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
  try {
    return { ok: true, pdf: await task.promise };
  } catch (error) {
    await task.destroy();
    return { ok: false, why: error instanceof Error && error.name === 'PasswordException' ? 'password' : 'broken' };
  }
}
