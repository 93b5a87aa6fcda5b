/** What is wrong with a file that a reader wants taken in: where, and why. */
import * as v from 'valibot';
import { offsetsOf, placeOf, syntaxFault } from './json-text.ts';
import type { JsonPath } from './json-text.ts';
import { LIMITS } from './schemas.ts';

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
  if (issue.type === 'strict_object' && issue.expected?.startsWith('"')) return 'missing';
  if (issue.type === 'max_length') return 'too-long';
  return issue.kind === 'schema' && issue.type !== 'picklist' && issue.type !== 'literal' ? 'wrong-type' : 'wrong-value';
}

/** What a schema found, as faults below `path`. */
export function faultsOf(issues: readonly v.BaseIssue<unknown>[], path: JsonPath): Fault[] {
  return issues.map((issue) => {
    const inside = issue.path?.map(({ key }) => key as string | number) ?? [];
    return { path: [...path, ...inside], reason: reasonOf(issue), detail: issue.message };
  });
}

/** Faults with their places in the text, in its order. */
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

/** The value that a file's text stands for, and the text as its places are counted in. */
export function parseFile(raw: string): Refused | { readonly ok: true; readonly text: string; readonly value: unknown } {
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
  if (head.success) {
    const { length } = head.output[records] as unknown[];
    return length > most ? [{ path: [records], reason: 'too-large', detail: `${length} ${records}, at most ${most}` }] : [];
  }
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
