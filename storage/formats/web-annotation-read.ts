/** W3C Web Annotations taken in: our own come back whole; of others' what a note can hold. Names are read as the W3C's context has them. */
import * as v from 'valibot';
import { faultsOf, refused, TOLD, tooMany } from '../file-problems.ts';
import type { Fault, NotesFile } from '../file-problems.ts';
import type { JsonPath } from '../json-text.ts';
import { identifierSchema, labelSchema, noteSchema, titleSchema } from '../schemas.ts';
import type { Note } from '../types.ts';
import { anchorsOf, bodiesOf } from './annotation-parts.ts';
import { annotationsIn } from './annotation-terms.ts';
import { momentOf } from './places.ts';
import { stableId } from './stable-id.ts';

const moment = v.pipe(
  v.string(),
  v.check((iso) => momentOf(iso) >= 0, 'no moment since 1970'),
  v.transform(momentOf),
);

const annotationSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  type: v.union([v.literal('Annotation'), v.pipe(v.array(v.string()), v.includes('Annotation'))]),
  created: v.optional(moment),
  modified: v.optional(moment),
  'operative:label': v.optional(labelSchema, 1),
  'operative:revision': v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1)), 1),
  'operative:title': v.optional(titleSchema, ''),
  'operative:deleted': v.optional(moment),
  'operative:copyOf': v.optional(identifierSchema),
});

/** Ids of ours are UUIDs; of any other the same UUID is made each time. */
async function idOf(address: string): Promise<string> {
  const own = v.safeParse(identifierSchema, address.replace(/^urn:uuid:/i, ''));
  return own.success ? own.output : stableId(`annotation:${address}`);
}

interface Read {
  readonly notes: readonly Note[];
  readonly faults: readonly Fault[];
}

/** One annotation: a note, or several where it stands on several quotations or documents. */
async function readOne(value: unknown, path: JsonPath, now: number): Promise<Read> {
  const parsed = v.safeParse(annotationSchema, value);
  if (!parsed.success) return { notes: [], faults: faultsOf(parsed.issues, path) };
  const { id: address, created, modified, ...ours } = parsed.output;
  const bodies = bodiesOf(value as object, path);
  const { anchors, faults } = anchorsOf(value as object, path);
  if (faults.length + bodies.faults.length > 0) return { notes: [], faults: [...bodies.faults, ...faults] };
  const made = await Promise.all(
    anchors.map(async (anchor, index): Promise<Note> => ({
      id: index === 0 ? await idOf(address) : await stableId(`annotation:${address} ${index}`),
      revision: ours['operative:revision'],
      anchor,
      text: bodies.text,
      label: ours['operative:label'],
      tags: bodies.tags,
      title: ours['operative:title'],
      created: created ?? modified ?? now,
      changed: modified ?? created ?? now,
      deleted: ours['operative:deleted'] ?? null,
      copyOf: ours['operative:copyOf'] ?? null,
    })),
  );
  // what only shows once it is put together: an address that is too long, or has controls in it
  const unfit = made.flatMap((note) => v.safeParse(noteSchema, note, { abortEarly: true }).issues ?? []);
  return { notes: made, faults: unfit.length ? faultsOf(unfit, []).map((fault) => ({ ...fault, path })) : [] };
}

/** Whether a file's value holds Web Annotations. */
export function isAnnotations(value: unknown): boolean {
  return annotationsIn(value) !== null;
}

/**
 * Reads the value of a file of annotations and checks all of it. Writes nothing, throws nothing.
 * @param text of the file, to tell lines by
 * @param now for annotations without a date; milliseconds since 1970
 */
export async function readAnnotations(text: string, value: unknown, now: number): Promise<NotesFile> {
  const found = annotationsIn(value) ?? [];
  const many = tooMany(found.length, []);
  if (many.length) return refused(text, many);
  const notes: Note[] = [];
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const { value: each, path } of found) {
    const read = await readOne(each, path, now);
    faults.push(...read.faults);
    for (const note of read.notes) {
      if (seen.has(note.id)) faults.push({ path: [...path, 'id'], reason: 'id-twice', detail: note.id });
      else notes.push(note);
      seen.add(note.id);
    }
    if (faults.length >= TOLD) break;
  }
  return faults.length ? refused(text, faults) : { ok: true, notes };
}
