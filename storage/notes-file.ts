import * as v from 'valibot';
import { offsetsOf, placeOf, syntaxFault } from './json-text.ts';
import type { JsonPath } from './json-text.ts';
import { LIMITS, noteSchema } from './schemas.ts';
import type { Note } from './types.ts';

/** Why a file is not taken in. What the reader sees is made from it. */
export type ProblemReason =
  /** no JSON from here on */
  | 'syntax'
  /** JSON, but no file of notes */
  | 'other-format'
  /** written by a newer version of the extension */
  | 'newer-version'
  /** more characters or notes than can be taken in */
  | 'too-large'
  | 'missing'
  | 'unknown-member'
  | 'wrong-type'
  | 'wrong-value'
  | 'too-long'
  /** the same id as an earlier note of the file */
  | 'id-twice';

export interface Problem {
  /** in the text of the file, from 1 */
  readonly line: number;
  readonly column: number;
  /** `notes[3].anchor.quote.exact`; empty for the file as a whole */
  readonly path: string;
  readonly reason: ProblemReason;
  /** for the console and for whoever mends the file, in English */
  readonly detail: string;
}

export type NotesFile =
  | { readonly ok: true; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Problems told of one file. */
const TOLD = 100;

interface Fault {
  readonly path: JsonPath;
  readonly reason: ProblemReason;
  readonly detail: string;
}

const fileSchema = v.strictObject({
  format: v.literal('operative-notes'),
  version: v.literal(1),
  exported: v.pipe(v.string(), v.isoTimestamp()),
  notes: v.array(v.unknown()),
});

/** `["notes", 3, "text"]` → `notes[3].text` */
export function writtenPath(path: JsonPath): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index ? '.' : ''}${part}`)).join('');
}

function reasonOf(issue: v.BaseIssue<unknown>): ProblemReason {
  if (issue.expected === 'never') return 'unknown-member';
  // an object whose expectation is the quoted name of a member misses that member
  if (issue.type === 'strict_object' && issue.expected?.startsWith('"')) return 'missing';
  if (issue.type === 'max_length') return 'too-long';
  return issue.kind === 'schema' && issue.type !== 'picklist' && issue.type !== 'literal' ? 'wrong-type' : 'wrong-value';
}

function faultsOf(issues: readonly v.BaseIssue<unknown>[], path: JsonPath): Fault[] {
  return issues.map((issue) => {
    const inside = issue.path?.map(({ key }) => key as string | number) ?? [];
    return { path: [...path, ...inside], reason: reasonOf(issue), detail: issue.message };
  });
}

function faultsOfHead(value: unknown): Fault[] {
  const head = v.safeParse(fileSchema, value);
  if (head.success) {
    const { length } = head.output.notes;
    return length > LIMITS.notes ? [{ path: ['notes'], reason: 'too-large', detail: `${length} notes, at most ${LIMITS.notes}` }] : [];
  }
  const { format, version } = Object(value) as { format?: unknown; version?: unknown };
  if (format !== 'operative-notes') return [{ path: ['format'], reason: 'other-format', detail: 'no file of notes' }];
  if (typeof version === 'number' && version > 1) return [{ path: ['version'], reason: 'newer-version', detail: `version ${version}` }];
  return faultsOf(head.issues, []);
}

/** The notes of a file's value, and what is wrong with them. */
function checkNotes(values: readonly unknown[]): { notes: Note[]; faults: Fault[] } {
  const notes: Note[] = [];
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const [index, value] of values.entries()) {
    const parsed = v.safeParse(noteSchema, value);
    if (!parsed.success) faults.push(...faultsOf(parsed.issues, ['notes', index]));
    else if (seen.has(parsed.output.id)) faults.push({ path: ['notes', index, 'id'], reason: 'id-twice', detail: parsed.output.id });
    else {
      seen.add(parsed.output.id);
      notes.push(parsed.output);
    }
    if (faults.length >= TOLD) break;
  }
  return { notes, faults };
}

function refused(text: string, all: readonly Fault[]): NotesFile {
  const faults = all.slice(0, TOLD);
  const offsets = offsetsOf(
    text,
    faults.map(({ path }) => path),
  );
  const problems = faults.map(({ path, reason, detail }, index) => {
    const { line, column } = placeOf(text, offsets[index] ?? 0);
    return { line, column, path: writtenPath(path), reason, detail };
  });
  return { ok: false, problems: problems.sort((first, second) => first.line - second.line || first.column - second.column) };
}

/** Reads the text of a file of notes and checks all of it. Writes nothing, throws nothing. */
export function readNotesFile(raw: string): NotesFile {
  // a byte order mark that an editor put in is no part of the text; a space keeps the columns
  const text = raw.replace(/^\ufeff/, ' ');
  if (text.length > LIMITS.file) {
    return { ok: false, problems: [{ line: 1, column: 1, path: '', reason: 'too-large', detail: `${text.length} characters` }] };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const offset = syntaxFault(text) ?? text.length;
    const detail = offset < text.length ? `unexpected ${JSON.stringify(text.charAt(offset))}` : 'the text ends here';
    return { ok: false, problems: [{ ...placeOf(text, offset), path: '', reason: 'syntax', detail }] };
  }
  const ofHead = faultsOfHead(value);
  if (ofHead.length) return refused(text, ofHead);
  const { notes, faults } = checkNotes((value as { notes: unknown[] }).notes);
  return faults.length ? refused(text, faults) : { ok: true, notes };
}
