/**
 * Notes as Markdown, under their documents and paragraphs. What a reader wrote is Markdown already and stays letter for letter: each note is
 * a block quotation, which ends whatever is left open in it. Where it says so by a line of its own, `[name]: address`, Markdown lets a name
 * hold for the whole file. Grammar: https://spec.commonmark.org/0.31.2/
 */
import type { Note } from '../types.ts';
import { byDocument } from './by-document.ts';
import type { DocumentNotes } from './by-document.ts';
import type { ExportWords } from './words.ts';

const linesOf = (text: string): string[] => text.split(/\r\n?|\n/);

/** Words that are no Markdown, so that they are shown as they are: marks of GitHub's and of formulas too. */
function plain(line: string): string {
  return line
    .trim()
    .replace(/[\\`*_[\]<>~|$#]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

const inOneLine = (text: string): string => plain(text.replace(/\s+/g, ' '));

/** The document's words: a block of the page to a line, as they were read. */
function quoted(words: string): string[] {
  const lines = linesOf(words).map(plain);
  return lines.map((line, index) => (line && lines[index + 1] ? `${line}\\` : line));
}

const inQuotation = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? '>' : `> ${line}`));

function blockOf({ anchor, text, label, tags, changed }: Note, words: ExportWords): string {
  const facts = [words.labelled(label), tags.join(', '), words.day(changed)].filter(Boolean).map(inOneLine);
  return inQuotation([
    ...(anchor.quote ? [...inQuotation(quoted(anchor.quote.exact)), ''] : []),
    `*${facts.join(' · ')}*`,
    // last: a fence that is never closed would swallow what follows
    ...(text === '' ? [] : ['', ...linesOf(text)]),
  ]).join('\n');
}

/** A link only to where a browser may go; whatever else a note was made on stands there as words. */
function linked(address: string): string {
  return /^https?:/i.test(address) ? `<${encodeURI(address).replaceAll('%25', '%')}>` : inOneLine(address);
}

function sectionOf({ document, name, title, address, parts }: DocumentNotes, words: ExportWords): string[] {
  const heading = [name, title].filter(Boolean).map(inOneLine).join(': ');
  return [
    `## ${heading}`,
    linked(address),
    ...parts.flatMap(({ paragraph, notes }) => [
      `### ${inOneLine(words.cite(document, paragraph))}`,
      ...notes.map((note) => blockOf(note, words)),
    ]),
  ];
}

/** The text of a file. */
export function writeMarkdown(notes: readonly Note[], words: ExportWords): string {
  const sections = byDocument(notes).flatMap((group) => sectionOf(group, words));
  return `${[`# ${inOneLine(words.notes)}`, ...sections].join('\n\n')}\n`;
}
