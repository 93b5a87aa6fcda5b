/** What is wrong with a file that is to be taken in, told by line and reason. The same for every format. */
import * as v from 'valibot';
import { offsetsOf, placeOf, syntaxFault } from './json-text.ts';
import type { JsonPath } from './json-text.ts';
import { LIMITS } from './schemas.ts';
import type { Note } from './types.ts';

/** Why a file is not taken in. What the reader sees is made from it. */
export type ProblemReason =
  /** no JSON from here on */
  | 'syntax'
  /** JSON, but no file of this kind */
  | 'other-format'
  /** written by a newer version of the extension */
  | 'newer-version'
  /** more characters or records than can be taken in */
  | 'too-large'
  | 'missing'
  | 'unknown-member'
  | 'wrong-type'
  | 'wrong-value'
  | 'too-long'
  /** the same id as an earlier record of the file */
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

export interface Refused {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

/** What is read from a file: all of its notes, or what is wrong with it. */
export type NotesFile = { readonly ok: true; readonly notes: readonly Note[] } | Refused;

/** A problem as long as it is not known where in the text it stands. */
export interface Fault {
  readonly path: JsonPath;
  readonly reason: ProblemReason;
  readonly detail: string;
}

/** Problems told of one file. */
export const TOLD = 100;

/** `["notes", 3, "text"]` → `notes[3].text` */
export function writtenPath(path: JsonPath): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index ? '.' : ''}${part}`)).join('');
}

function reasonOf(issue: v.BaseIssue<unknown>): ProblemReason {
  if (issue.expected === 'never') return 'unknown-member';
  // an object whose expectation is the quoted name of a member misses that member
  if (/^(?:strict_|loose_)?object$/.test(issue.type) && issue.expected?.startsWith('"')) return 'missing';
  if (issue.type === 'max_length') return 'too-long';
  return issue.kind === 'schema' && issue.type !== 'picklist' && issue.type !== 'literal' ? 'wrong-type' : 'wrong-value';
}

/** @param path where the value that was checked stands in the file */
export function faultsOf(issues: readonly v.BaseIssue<unknown>[], path: JsonPath): Fault[] {
  return issues.map((issue) => {
    const inside = issue.path?.map(({ key }) => key as string | number) ?? [];
    return { path: [...path, ...inside], reason: reasonOf(issue), detail: issue.message };
  });
}

/** The first hundred faults, in the order of their lines. */
export function refused(text: string, all: readonly Fault[]): Refused {
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

export type JsonFile = { readonly ok: true; readonly text: string; readonly value: unknown } | Refused;

/** The value of a file, and the text in which its problems have their places. Throws nothing. */
export function readJson(raw: string): JsonFile {
  // a byte order mark that an editor put in is no part of the text; a space keeps the columns
  const text = raw.replace(/^\ufeff/, ' ');
  if (text.length > LIMITS.file) {
    return { ok: false, problems: [{ line: 1, column: 1, path: '', reason: 'too-large', detail: `${text.length} characters` }] };
  }
  try {
    return { ok: true, text, value: JSON.parse(text) as unknown };
  } catch {
    const offset = syntaxFault(text) ?? text.length;
    const detail = offset < text.length ? `unexpected ${JSON.stringify(text.charAt(offset))}` : 'the text ends here';
    return { ok: false, problems: [{ ...placeOf(text, offset), path: '', reason: 'syntax', detail }] };
  }
}

/** A fault where a file holds more records than can be taken in. */
export function tooMany(length: number, path: JsonPath, most: number = LIMITS.notes): Fault[] {
  return length > most ? [{ path, reason: 'too-large', detail: `${length} ${String(path.at(-1))}, at most ${most}` }] : [];
}

interface Head {
  /** `operative-notes` */
  readonly format: string;
  /** member that holds the records */
  readonly records: string;
  readonly most: number;
}

/** What is wrong with the outer form of a file: its name, version, date, and that it has a list of records. */
export function faultsOfHead(value: unknown, { format, records, most }: Head): Fault[] {
  const head = v.safeParse(
    v.strictObject({
      format: v.literal(format),
      version: v.literal(1),
      exported: v.pipe(v.string(), v.isoTimestamp()),
      [records]: v.array(v.unknown()),
    }),
    value,
  );
  if (head.success) return tooMany((head.output[records] as unknown[]).length, [records], most);
  const said = Object(value) as { format?: unknown; version?: unknown };
  if (said.format !== format) return [{ path: ['format'], reason: 'other-format', detail: `no file of ${records}` }];
  if (typeof said.version === 'number' && said.version > 1)
    return [{ path: ['version'], reason: 'newer-version', detail: `version ${said.version}` }];
  return faultsOf(head.issues, []);
}

/** Opening of a file, up to its records, a record to a line after it: one can be found, compared and mended in an editor. */
export function fileHead({ format, records }: Pick<Head, 'format' | 'records'>, now: number): string {
  const exported = JSON.stringify(new Date(now).toISOString());
  return `{\n"format": ${JSON.stringify(format)},\n"version": 1,\n"exported": ${exported},\n${JSON.stringify(records)}: [`;
}
