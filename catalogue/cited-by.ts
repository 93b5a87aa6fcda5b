/**
 * Who cites a document, as one short string. Entries stand in the order of the index's `citing`, latest first, commas between; each is the
 * step from the last place in base 36, then `:` and how often (left out for once), `=` and paragraphs with `;` between, `@` and the part.
 */
import type { CitedBy } from './types.ts';

/** One citation, with the citing document by its place in the index's `citing`. */
export interface CitationEntry {
  readonly citing: number;
  readonly times: number;
  readonly paragraphs: readonly string[];
  readonly part?: string;
}

/** Entries as a string; they must stand in order of `citing`. */
export function encodeCitedBy(entries: readonly CitationEntry[]): string {
  let last = 0;
  return entries
    .map(({ citing, times, paragraphs, part }) => {
      const step = citing - last;
      last = citing;
      return (
        step.toString(36) +
        (times > 1 ? `:${times}` : '') +
        (paragraphs.length ? `=${paragraphs.join(';')}` : '') +
        (part ? `@${part}` : '')
      );
    })
    .join(',');
}

const ENTRY = /^([0-9a-z]+)(?::(\d+))?(?:=([^@]*))?(?:@(.+))?$/;

/** The string as citations; empty for an absent one. Throws where the string is not of this form: the shard is damaged. */
export function decodeCitedBy(text: string | undefined, citing: readonly string[]): CitedBy[] {
  if (!text) return [];
  let at = 0;
  return text.split(',').map((entry) => {
    const [, step, times, paragraphs, part] = ENTRY.exec(entry) ?? [];
    at += parseInt(step ?? '', 36);
    const symbol = citing[at];
    if (symbol === undefined) throw new Error(`catalogue: no citing document for "${entry}"`);
    const cited = { symbol, times: Number(times ?? 1), paragraphs: paragraphs ? paragraphs.split(';') : [] };
    return part ? Object.assign(cited, { part }) : cited;
  });
}
