/** A catalogue's page about one document: rows of labels and values, and none of the document's words. */
import type { Line } from './lines.ts';
import type { Found } from './masthead.ts';
import { symbolAlone } from './shape.ts';
import { symbolLabel } from './words.ts';

/**
 * The document that a page of rows describes. Likely and no more: the page names the document for certain, but does not show its text. Null
 * where several symbols have such a label, or one label has several: a list.
 */
export function recordOf(head: readonly Line[]): Found | null {
  const found = new Set<string>();
  for (const [at, { text }] of head.entries()) {
    const label = text.length < 90 ? symbolLabel(text) : null;
    if (!label) continue;
    const values = label.value !== '' ? [label.value] : [head[at + 1]?.text ?? '', head[at + 2]?.text ?? ''];
    // one field may hold both symbols of a document of two organs
    const symbols = values.flatMap((value) => value.split(/\s?[;|]\s?/)).map(symbolAlone);
    const [first, second] = symbols;
    if (!first) continue;
    const isPair = second && second.slice(0, 2) !== first.slice(0, 2);
    found.add(isPair ? `${first}-${second}` : first);
    if (second && !isPair && second !== first) found.add(second);
  }
  const [first, ...more] = found;
  return first !== undefined && more.length === 0 ? { symbol: first, sure: 'likely' } : null;
}
