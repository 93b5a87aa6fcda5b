/**
 * Notes as a table for spreadsheets: RFC 4180, every field in quotation marks, UTF-8 with a byte order mark, by which spreadsheets know it.
 *
 * A spreadsheet runs a field that begins like a formula, even one in quotation marks. Such a field gets an apostrophe before it, and so does
 * one that begins with apostrophes before such a sign: taking one away gives back every text as it was. Signs:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
import type { Note } from '../types.ts';
import { byDocument, nameOf } from './by-document.ts';
import { addressOf, isoOf } from './places.ts';
import type { ExportWords } from './words.ts';

/** After spaces and what is not seen, a sign that starts a formula, in its full width too; a tab or a line break at the very start. */
const LIKE_A_FORMULA = /^(?:'*[\t\r\n]|[\s\p{Cc}\p{Cf}']*[=+\-@＝＋－＠])/u;

/** A text that no spreadsheet takes for a formula. */
export const guardFormula = (text: string): string => (LIKE_A_FORMULA.test(text) ? `'${text}` : text);

/** One field as a file holds it. */
export function csvField(text: string): string {
  return `"${guardFormula(text).replaceAll('"', '""')}"`;
}

function rowOf({ anchor, text, label, tags, title, created, changed }: Note, words: ExportWords): string[] {
  return [
    nameOf(anchor.document),
    title,
    words.cite(anchor.document, anchor.paragraph),
    anchor.language ?? '',
    anchor.quote?.exact ?? '',
    text,
    words.labelled(label),
    tags.join(', '),
    isoOf(created),
    isoOf(changed),
    addressOf({ document: anchor.document, language: anchor.language ?? 'en' }),
  ];
}

/** The text of a file: a row of headings, then a row a note, by document and in the order of its text. Line breaks within fields stay. */
export function writeCsv(notes: readonly Note[], words: ExportWords): string {
  const { document, title, reference, edition, quote, note, label, tags, made, changed, address } = words;
  const rows = [
    [document, title, reference, edition, quote, note, label, tags, made, changed, address],
    ...byDocument(notes).flatMap(({ parts }) => parts.flatMap((part) => part.notes.map((each) => rowOf(each, words)))),
  ];
  return `\ufeff${rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('')}`;
}
