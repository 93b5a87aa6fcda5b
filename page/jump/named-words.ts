/** The passage that a text directive names: what `text-fragment.ts` writes, read again. */
import type { Span } from '../../citations/types.ts';

function decoded(term: string): string {
  try {
    return decodeURIComponent(term);
  } catch {
    return term;
  }
}

const escaped = (term: string): string => term.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Words with any white space between them, whatever their case. */
const formOf = (term: string): string => term.trim().split(/\s+/).map(escaped).join('\\s+');

/**
 * Where the passage stands in a text; null where it does not.
 * @param directive `prefix-,start,end,-suffix`, as it is written behind `text=`
 */
export function placeOfWords(text: string, directive: string): Span | null {
  const terms = directive.split(',');
  const prefix = terms[0]?.endsWith('-') ? decoded(terms.shift()?.slice(0, -1) ?? '') : '';
  const suffix = terms.at(-1)?.startsWith('-') ? decoded(terms.pop()?.slice(1) ?? '') : '';
  const [start = '', end] = terms.map(decoded);
  if (start.trim() === '') return null;
  const before = prefix.trim() === '' ? '' : `(?<=${formOf(prefix)}\\s*)`;
  const after = suffix.trim() === '' ? '' : `(?=\\s*${formOf(suffix)})`;
  const isWhole = end === undefined || end.trim() === '';
  const first = new RegExp(`${before}${formOf(start)}${isWhole ? after : ''}`, 'iu').exec(text);
  if (!first) return null;
  const behind = first.index + first[0].length;
  if (isWhole) return { start: first.index, end: behind };
  const last = new RegExp(`${formOf(end)}${after}`, 'iu').exec(text.slice(behind));
  return last && { start: first.index, end: behind + last.index + last[0].length };
}
