/**
 * Notes as a page of tables that pastes into a word processor: a table for each document; paragraph, words, note. Nothing of it is anybody's
 * HTML: every text is escaped, and a note's Markdown stands there as it was typed.
 */
import type { Note } from '../types.ts';
import { byDocument } from './by-document.ts';
import type { DocumentNotes } from './by-document.ts';
import { guardFormula } from './csv.ts';
import type { ExportWords } from './words.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Controls that HTML has no place for: https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream */
// oxlint-disable-next-line no-control-regex
const NO_CHARACTERS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g;

/** Text as the content of an element or of an attribute in quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(NO_CHARACTERS, '\ufffd').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** The same with its line breaks, and with the spaces at the start of a line: they are part of Markdown. */
function withBreaks(text: string): string {
  return escapeHtml(text)
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^[ \t]+/, (indent) => '\u00a0'.repeat(indent.replaceAll('\t', '    ').length)))
    .join('<br>');
}

function quoteCell({ anchor: { quote, language } }: Note): string {
  if (!quote) return '<td></td>';
  const voice = language === null ? 'dir="auto"' : `lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`;
  return `<td ${voice}>${withBreaks(quote.exact)}</td>`;
}

function rowOf(note: Note, first: string, words: ExportWords): string {
  const facts = escapeHtml([words.labelled(note.label), note.tags.join(', '), words.day(note.changed)].filter(Boolean).join(' · '));
  const text = note.text === '' ? '' : `<div dir="auto">${withBreaks(note.text)}</div>`;
  return `<tr>${first}${quoteCell(note)}<td>${text}<div><small>${facts}</small></div></td></tr>`;
}

function tableOf({ document, name, title, address, parts }: DocumentNotes, words: ExportWords): string {
  const heading = `<bdi dir="ltr">${escapeHtml(name)}</bdi>${title === '' ? '' : `: <bdi>${escapeHtml(title)}</bdi>`}`;
  const columns = [words.reference, words.quote, words.note].map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const rows = parts.flatMap(({ paragraph, notes }) => {
    const cell = `<th scope="rowgroup" rowspan="${notes.length}">${escapeHtml(words.cite(document, paragraph))}</th>`;
    return [`<tbody>`, ...notes.map((note, index) => rowOf(note, index === 0 ? cell : '', words)), `</tbody>`];
  });
  return [
    `<h2>${heading}</h2>`,
    `<p dir="ltr">${escapeHtml(address)}</p>`,
    `<table border="1" cellspacing="0" cellpadding="4">`,
    `<thead><tr>${columns}</tr></thead>`,
    ...rows,
    `</table>`,
  ].join('\n');
}

/** The text of a file. Its policy lets nothing run and nothing load, should a program ever read it as more than it is. */
export function writeHtml(notes: readonly Note[], words: ExportWords): string {
  const title = escapeHtml(words.notes);
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(words.language)}" dir="${words.direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`,
    `<title>${title}</title>`,
    '</head>',
    '<body>',
    `<h1>${title}</h1>`,
    ...byDocument(notes).map((group) => tableOf(group, words)),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** A cell of a table in plain text: in one line, and no formula to the spreadsheet that it may be pasted into. */
const plainCell = (text: string): string => guardFormula(text.replace(/\s+/g, ' ').trim());

/** The same for where no HTML is taken: a note to a line, with tabs between reference, words and note. */
export function writePlainTable(notes: readonly Note[], words: ExportWords): string {
  const rows = byDocument(notes).flatMap(({ document, parts }) =>
    parts.flatMap(({ paragraph, notes: here }) =>
      here.map(({ anchor, text }) => [words.cite(document, paragraph), anchor.quote?.exact ?? '', text]),
    ),
  );
  return [[words.reference, words.quote, words.note], ...rows].map((row) => `${row.map(plainCell).join('\t')}\n`).join('');
}
