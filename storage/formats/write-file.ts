/** The files that notes go out to. */
import { writeNotesFile } from '../notes-file.ts';
import type { Note } from '../types.ts';
import { writeCsv } from './csv.ts';
import { writeHtml } from './html.ts';
import { writeMarkdown } from './markdown.ts';
import { writeAnnotations } from './web-annotation.ts';
import type { ExportWords } from './words.ts';

/** `json` is the complete copy, the deleted notes too; the others hold what the reader sees. */
export const EXPORT_FORMATS = ['json', 'markdown', 'csv', 'html', 'jsonld'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How a file of each format ends, and its media type. */
export const EXPORT_FILES: Readonly<Record<ExportFormat, { readonly ending: string; readonly type: string }>> = {
  json: { ending: 'json', type: 'application/json' },
  jsonld: { ending: 'jsonld', type: 'application/ld+json' },
  markdown: { ending: 'md', type: 'text/markdown;charset=utf-8' },
  csv: { ending: 'csv', type: 'text/csv;charset=utf-8' },
  html: { ending: 'html', type: 'text/html;charset=utf-8' },
};

type Write = (notes: readonly Note[], words: ExportWords, newId: () => string) => string;

const WRITERS: Readonly<Record<Exclude<ExportFormat, 'json'>, Write>> = {
  jsonld: (notes, _words, newId) => writeAnnotations(notes, newId),
  markdown: writeMarkdown,
  csv: writeCsv,
  html: writeHtml,
};

/** What names moments and files that are new. `now` in milliseconds since 1970. */
export interface Fresh {
  readonly now: () => number;
  readonly newId: () => string;
}

/** The text of a file of a format, with these notes. */
export function writeFileOfNotes(format: ExportFormat, notes: readonly Note[], words: ExportWords, { now, newId }: Fresh): string {
  if (format === 'json') return writeNotesFile(notes, now());
  // another program would show as live what is deleted here
  const live = notes.filter(({ deleted }) => deleted === null);
  return WRITERS[format](live, words, newId);
}
