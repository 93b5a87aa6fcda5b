/** pdf.js's own viewer on a bare page, with the same file: what reading in a browser costs without us. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Reply } from '../../../tests/browser/harness/world.ts';

const PDFJS = fileURLToPath(new URL('../../../node_modules/pdfjs-dist/', import.meta.url));
/** No host that the extension knows. */
export const PEER = 'https://www.example.org/peer.html';

const PAGE = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/pdfjs/legacy/web/pdf_viewer.css">
<style>#container { position: absolute; inset: 0; overflow: auto }</style><div id="container"><div id="viewer" class="pdfViewer"></div></div>
<script type="module">
  import * as pdfjs from '/pdfjs/legacy/build/pdf.min.mjs';
  globalThis.pdfjsLib = pdfjs;
  const { EventBus, PDFLinkService, PDFViewer } = await import('/pdfjs/legacy/web/pdf_viewer.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdfjs/legacy/build/pdf.worker.min.mjs';
  const data = await (await fetch('/file.pdf')).arrayBuffer();
  performance.mark('operative:bytes');
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus });
  const viewer = new PDFViewer({ container: document.getElementById('container'), eventBus, linkService });
  linkService.setViewer(viewer);
  eventBus.on('pagesinit', () => (viewer.currentScaleValue = 'page-width'));
  eventBus.on('pagerendered', () => performance.mark('operative:drawn'));
  eventBus.on('textlayerrendered', () => performance.mark('operative:text'));
  const pdf = await pdfjs.getDocument({ data, standardFontDataUrl: '/pdfjs/standard_fonts/' }).promise;
  viewer.setDocument(pdf);
  linkService.setDocument(pdf);
  await viewer.pagesPromise;
  performance.mark('operative:whole');
</script>`;

const typeOf = (path: string): string =>
  path.endsWith('js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : 'application/octet-stream';

/** Answers for the peer's page, for its parts and for its file. */
export function answerPeer(address: string, file: Buffer): Reply | undefined {
  const { host, pathname } = new URL(address);
  if (host !== 'www.example.org') return undefined;
  if (pathname === '/peer.html') return { headers: { 'content-type': 'text/html; charset=utf-8' }, body: PAGE };
  if (pathname === '/file.pdf') return { headers: { 'content-type': 'application/pdf' }, body: file };
  const part = /^\/pdfjs\/((?:legacy|standard_fonts)\/[\w./-]+)$/.exec(pathname)?.[1];
  return part && !part.includes('..') ? { headers: { 'content-type': typeOf(part) }, body: readFileSync(`${PDFJS}${part}`) } : undefined;
}
