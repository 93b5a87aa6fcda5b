/** Machine-readable documents of the United Nations (AKN4UN XML) as texts for the library. */
import type { Span } from '../../citations/types.ts';
import type { KeptText } from '../../storage/types.ts';
import { isUnDocument, languageOf, symbolOf, titleOf } from './facts.ts';
import { linesOf } from './lines.ts';
import { partsOf } from './parts.ts';

/** A text before it is known where it came from. */
export type AknText = Omit<KeptText, 'source' | 'read'>;

/** Why a file is not taken: what the reader sees is made from it. */
export type AknProblem = 'too-large' | 'not-xml' | 'not-un' | 'no-symbol' | 'no-language' | 'no-text';

export type AknResult = { readonly ok: true; readonly text: AknText } | { readonly ok: false; readonly reason: AknProblem };

/** Longest file that is read, in bytes; the longest resolutions take half a megabyte. */
export const LARGEST_FILE = 32 * 1024 * 1024;

/** What parses XML: `new DOMParser()`. It fetches nothing and runs nothing, whatever the file names. */
export type XmlParser = Pick<DOMParser, 'parseFromString'>;

const refused = (reason: AknProblem): AknResult => ({ ok: false, reason });

/** Reads the text of an XML file. Never throws. */
export function readAknFile(xml: string, parser: XmlParser): AknResult {
  if (xml.length > LARGEST_FILE) return refused('too-large');
  try {
    // a document type can only declare entities: no UN document has one, and a few lines of it can stand for gigabytes
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return refused('not-un');
    return readAkn(parser.parseFromString(xml.replace(/^\ufeff/, ''), 'application/xml'));
  } catch {
    return refused('not-xml');
  }
}

/** Reads a parsed document. */
export function readAkn(document: Document): AknResult {
  const root = document.documentElement as Element | null;
  if (!root || document.getElementsByTagName('parsererror').length > 0) return refused('not-xml');
  if (!isUnDocument(document)) return refused('not-un');
  const lines = linesOf(root);
  const spans: Span[] = [];
  let next = 0;
  for (const { text } of lines) {
    spans.push({ start: next, end: next + text.length });
    next += text.length + 1;
  }
  const text = lines.map((line) => line.text).join('\n');
  const symbol = symbolOf(root, { text, blocks: spans });
  if (!symbol) return refused('no-symbol');
  if (!lines.some(({ place }) => place === 'preamble' || place === 'body')) return refused('no-text');
  const language = languageOf(root, text);
  if (!language) return refused('no-language');
  return { ok: true, text: { document: symbol, language, title: titleOf(root), text, ...partsOf(lines, spans) } };
}
