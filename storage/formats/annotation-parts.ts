/** Bodies and targets of a Web Annotation, in each of the forms that the model allows, and what a note takes from them. */
import * as v from 'valibot';
import type { PinpointPath } from '../../citations/types.ts';
import { faultsOf } from '../file-problems.ts';
import type { Fault } from '../file-problems.ts';
import type { JsonPath } from '../json-text.ts';
import { countSchema, documentSchema, languageSchema, LIMITS, pathSchema, tagsSchema, textSchema } from '../schemas.ts';
import type { Anchor, Quote } from '../types.ts';
import { placeOfAddress, quoteOf } from './places.ts';

/** One value or a list of them; nothing at all is an empty list. */
function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

const member = (value: unknown, name: string): unknown => (Object(value) as Record<string, unknown>)[name];
const is = (value: unknown, name: string, wanted: string): boolean => listOf(member(value, name)).includes(wanted);

/** Address of a resource: itself, or an object with an `id`. */
function addressIn(resource: unknown): unknown {
  return typeof resource === 'string' ? resource : member(resource, 'id');
}

export interface Bodies {
  readonly text: string;
  readonly tags: readonly string[];
  readonly faults: readonly Fault[];
}

/**
 * The text of the bodies, a blank line between them, and those that are tags. A body that is elsewhere on the web stands there by its address.
 * HTML in a body is taken as the text that it is.
 */
export function bodiesOf(annotation: object, path: JsonPath): Bodies {
  const { body, bodyValue, motivation } = annotation as { body?: unknown; bodyValue?: unknown; motivation?: unknown };
  const texts: unknown[] = listOf(bodyValue);
  const tags: unknown[] = [];
  for (const each of listOf(body)) {
    const purpose = { purpose: member(each, 'purpose') ?? motivation };
    const address = addressIn(member(each, 'source') ?? each);
    const value = member(each, 'value') ?? (typeof address === 'string' ? `<${address}>` : undefined);
    (is(purpose, 'purpose', 'tagging') ? tags : texts).push(value);
  }
  const notText = texts.findIndex((text) => typeof text !== 'string');
  if (notText >= 0)
    return { text: '', tags: [], faults: [{ path: [...path, 'body'], reason: 'wrong-type', detail: 'a body without text' }] };
  const text = v.safeParse(textSchema, texts.length > 1 ? texts.filter(Boolean).join('\n\n') : (texts[0] ?? ''));
  const named = v.safeParse(tagsSchema, tags);
  // the lists were put together here: where in them it is does not say where in the file
  const faults = faultsOf([...(text.issues ?? []), ...(named.issues ?? [])], []).map((fault) => ({ ...fault, path: [...path, 'body'] }));
  return { text: text.success ? text.output : '', tags: named.success ? named.output : [], faults };
}

/** Selectors of one target that are read; what is refined is never that deep. */
const SELECTORS = 1_000;

/** Selectors and what refines them, the outer ones first. In a loop: a file may nest them as deep as it likes. */
function selectorsOf(target: unknown): unknown[] {
  const found = listOf(member(target, 'selector')).slice(0, SELECTORS);
  for (let at = 0; at < found.length; at += 1) {
    for (const inner of listOf(member(found[at], 'refinedBy'))) if (found.length < SELECTORS) found.push(inner);
  }
  return found;
}

const targetSchema = v.object({
  source: v.pipe(v.string(), v.minLength(1)),
  'operative:document': v.optional(documentSchema),
  'operative:edition': v.optional(languageSchema),
  'operative:offset': v.optional(countSchema, 0),
});

const wordsSchema = v.object({
  exact: v.pipe(v.string(), v.maxLength(LIMITS.quote)),
  prefix: v.optional(v.string(), ''),
  suffix: v.optional(v.string(), ''),
});

const paragraphSchema = v.object({ 'operative:paragraph': pathSchema });

interface Selected {
  readonly quote: Quote | null;
  readonly paragraph: PinpointPath | null;
  /** null: none is given, or none that could be ours */
  readonly start: number | null;
  readonly faults: readonly Fault[];
}

function selectedIn(target: unknown, path: JsonPath): Selected {
  const at = [...path, 'selector'];
  const selectors = selectorsOf(target);
  const words = selectors.find((each) => is(each, 'type', 'TextQuoteSelector'));
  const part = selectors.find((each) => is(each, 'type', 'operative:ParagraphSelector'));
  const start = v.safeParse(
    countSchema,
    member(
      selectors.find((each) => is(each, 'type', 'TextPositionSelector')),
      'start',
    ),
  );
  const quoted = words === undefined ? null : v.safeParse(wordsSchema, words);
  const placed = part === undefined ? null : v.safeParse(paragraphSchema, part);
  return {
    quote: quoted?.success ? quoteOf(quoted.output.exact, quoted.output.prefix, quoted.output.suffix) : null,
    paragraph: placed?.success ? placed.output['operative:paragraph'] : null,
    start: start.success ? start.output : null,
    faults: [...(quoted?.issues ?? []), ...(placed?.issues ?? [])].flatMap((issue) => faultsOf([issue], at)),
  };
}

/**
 * Where an annotation stands: an anchor for each quotation, and one for each document without any. Editions of one document are one.
 */
export function anchorsOf(annotation: object, path: JsonPath): { readonly anchors: readonly Anchor[]; readonly faults: readonly Fault[] } {
  const target = member(annotation, 'target');
  if (listOf(target).length === 0) return { anchors: [], faults: [{ path: [...path, 'target'], reason: 'missing', detail: 'no target' }] };
  const anchors: Anchor[] = [];
  const faults: Fault[] = [];
  for (const [index, each] of listOf(target).entries()) {
    const at = [...path, 'target', ...(Array.isArray(target) ? [index] : [])];
    const parsed = v.safeParse(targetSchema, { ...Object(each), source: addressIn(member(each, 'source') ?? each) });
    const { quote, paragraph, start, faults: within } = selectedIn(each, at);
    faults.push(...(parsed.issues ? faultsOf(parsed.issues, at) : []), ...within);
    if (!parsed.success) continue;
    const { source, 'operative:document': document, 'operative:edition': edition, 'operative:offset': offset } = parsed.output;
    const place = document === undefined ? placeOfAddress(source) : { document, language: edition ?? null };
    anchors.push({ ...place, paragraph, quote, offset: quote ? (start ?? 0) : offset });
  }
  const quoting = anchors.filter(({ quote }) => quote !== null);
  const seen = new Set(quoting.map(({ document }) => document));
  const whole = anchors.filter(({ document, quote }) => quote === null && !seen.has(document) && seen.add(document));
  return { anchors: [...quoting, ...whole], faults };
}
