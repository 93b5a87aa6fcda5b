/**
 * Annotations exported by Hypothesis as JSON: `{ export_date, export_userid, client_version, annotations }`, each as its API gives it.
 * https://h.readthedocs.io/en/latest/api-reference/v1/ and `src/sidebar/services/annotations-exporter.ts` of hypothesis/client, seen in
 * November 2026. Members that we have no use for (group, permissions, links, other selectors) are passed over.
 */
import * as v from 'valibot';
import { faultsOf, refused, TOLD, tooMany } from '../file-problems.ts';
import type { Fault, NotesFile } from '../file-problems.ts';
import { LIMITS, noteSchema } from '../schemas.ts';
import type { Anchor, Note } from '../types.ts';
import { cut, momentOf, placeOfAddress, quoteOf } from './places.ts';
import { stableId } from './stable-id.ts';

const upTo = (length: number) => v.pipe(v.string(), v.maxLength(length));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.document));
const moment = v.pipe(
  v.string(),
  v.check((iso) => momentOf(iso) >= 0, 'no moment since 1970'),
);

const annotationSchema = v.object({
  id: name,
  created: moment,
  updated: moment,
  uri: name,
  text: v.optional(upTo(LIMITS.text), ''),
  tags: v.optional(v.pipe(v.array(upTo(LIMITS.tag)), v.maxLength(LIMITS.tags)), []),
  user: v.optional(v.string(), ''),
  references: v.optional(v.array(v.string()), []),
  target: v.optional(
    v.array(
      v.object({
        selector: v.optional(
          v.array(
            v.object({
              type: v.string(),
              exact: v.optional(upTo(LIMITS.quote)),
              prefix: v.optional(v.string(), ''),
              suffix: v.optional(v.string(), ''),
              start: v.optional(v.unknown()),
            }),
          ),
          [],
        ),
      }),
    ),
    [],
  ),
  document: v.nullish(v.object({ title: v.optional(v.array(v.string()), []) })),
});

type Annotation = v.InferOutput<typeof annotationSchema>;

const fileSchema = v.object({ export_userid: v.optional(v.string(), ''), annotations: v.array(v.unknown()) });

/** Whether a file's value is an export of Hypothesis. */
export function isHypothesis(value: unknown): boolean {
  const { annotations, ...head } = Object(value) as Record<string, unknown>;
  return annotations !== undefined && ['export_date', 'export_userid', 'client_version'].some((member) => Object.hasOwn(head, member));
}

/** `acct:ana@hypothes.is` → `@ana`; no more than letters, digits and what joins them, since it stands before a note's Markdown */
const called = (user: string): string => `@${user.replace(/^acct:|@.*$/gs, '').replace(/[^\p{L}\p{M}\p{N}._-]/gu, '')}`;

function anchorOf({ uri, target }: Annotation): Anchor {
  const selectors = target.flatMap(({ selector }) => selector);
  const words = selectors.find(({ type, exact }) => type === 'TextQuoteSelector' && exact);
  const quote = quoteOf(words?.exact ?? '', words?.prefix ?? '', words?.suffix ?? '');
  const start = selectors.find(({ type }) => type === 'TextPositionSelector')?.start;
  // counted in the page's whole text, not in ours: a hint of which of two equal places is meant
  const offset = quote && Number.isSafeInteger(start) ? Math.max(0, Number(start)) : 0;
  return { ...placeOfAddress(uri), paragraph: null, quote, offset };
}

/**
 * A reply is a note of its own on the words that its thread began with. Its first line says so, and whose a note is that another wrote:
 * `@ben ↪ @ana`. Signs, and no words of a language: in another language the same file would bring other notes.
 */
function firstLine({ user, references }: Annotation, owner: string, byId: ReadonlyMap<string, Annotation>): string {
  const author = user === '' || user === owner ? '' : called(user);
  if (references.length === 0) return author;
  const answered = byId.get(references.at(-1) ?? '')?.user ?? '';
  return [author, '↪', answered === '' ? '' : called(answered)].filter(Boolean).join(' ');
}

async function noteOf(annotation: Annotation, owner: string, byId: ReadonlyMap<string, Annotation>): Promise<Note> {
  const root = byId.get(annotation.references[0] ?? '') ?? annotation;
  const line = firstLine(annotation, owner, byId);
  return {
    id: await stableId(`hypothesis:${annotation.id}`),
    revision: 1,
    anchor: anchorOf(root),
    text: [line, annotation.text].filter(Boolean).join('\n\n'),
    label: 1,
    tags: annotation.tags.filter(Boolean),
    title: cut(annotation.document?.title[0] ?? '', LIMITS.title),
    created: momentOf(annotation.created),
    changed: momentOf(annotation.updated),
    deleted: null,
    copyOf: null,
  };
}

/** Whose export it is: named in its head, else the only writer. */
function ownerOf(named: string, annotations: readonly Annotation[]): string {
  const users = new Set(annotations.map(({ user }) => user));
  return named || (users.size === 1 ? (annotations[0]?.user ?? '') : '');
}

/**
 * Reads the value of an export and checks all of it. Ids come from those of Hypothesis, so that the same file brings the same notes. A note
 * on a page without words becomes a note on its document. Writes nothing, throws nothing.
 * @param text of the file, to tell lines by
 */
export async function readHypothesis(text: string, value: unknown): Promise<NotesFile> {
  const head = v.safeParse(fileSchema, value);
  if (!head.success) return refused(text, faultsOf(head.issues, []));
  const many = tooMany(head.output.annotations.length, ['annotations']);
  if (many.length) return refused(text, many);

  const faults: Fault[] = [];
  const annotations: Annotation[] = [];
  const byId = new Map<string, Annotation>();
  for (const [index, each] of head.output.annotations.entries()) {
    const path = ['annotations', index];
    const parsed = v.safeParse(annotationSchema, each);
    if (!parsed.success) faults.push(...faultsOf(parsed.issues, path));
    else if (byId.has(parsed.output.id)) faults.push({ path: [...path, 'id'], reason: 'id-twice', detail: parsed.output.id });
    else {
      byId.set(parsed.output.id, parsed.output);
      annotations.push(parsed.output);
    }
    if (faults.length >= TOLD) break;
  }
  if (faults.length) return refused(text, faults);

  const owner = ownerOf(head.output.export_userid, annotations);
  const notes = await Promise.all(annotations.map(async (annotation) => noteOf(annotation, owner, byId)));
  // what only shows once it is put together: an address with controls in it, a text that its first line makes too long
  const unfit = notes.flatMap((note, index) => {
    const parsed = v.safeParse(noteSchema, note, { abortEarly: true });
    return parsed.success ? [] : faultsOf(parsed.issues, []).map((fault) => ({ ...fault, path: ['annotations', index] }));
  });
  return unfit.length ? refused(text, unfit) : { ok: true, notes };
}
