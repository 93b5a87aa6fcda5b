/** What the closed world answers for documents that it does not have. */
import { documentOfAddress } from '../../citations/addresses.ts';
import { displaySymbol } from '../../citations/symbol.ts';
import type { AnswerRequest } from '../browser/harness/world.ts';

/** A page in the place of a document: its symbol, and why no more. Anything that is no document: not here. */
export const standIn: AnswerRequest = (host, path) => {
  const document = documentOfAddress(`https://${host}${path}`);
  if (!document) return undefined;
  const symbol = displaySymbol(document.symbol);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${symbol}</title></head>
<body style="font:17px/1.6 Georgia,serif;margin:48px auto;max-width:40rem">
<h1>${symbol}</h1><p>The document itself would open here. This window has no network, so this page stands in its place.</p></body></html>`;
};
