/** Names that our Web Annotations use: those of the W3C, and our own beside them. Model: https://www.w3.org/TR/annotation-model/ */
import type { JsonPath } from '../json-text.ts';

export const W3C_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** A reserved domain: the address is a name, and leads nowhere. */
const OURS = 'https://operative.example/ns#';

const JSON_VALUE = { '@type': '@json' };

/**
 * Our own terms, defined in each file. What they say of a note has no place in the model: the document whatever its address, the path of
 * a paragraph, the label, and what the store counts.
 */
export const OUR_CONTEXT = {
  '@version': 1.1,
  operative: OURS,
  'operative:paragraph': JSON_VALUE,
} as const;

/** Whether a context is the W3C's, alone or among others. */
export function isAnnotationContext(context: unknown): boolean {
  const named = Array.isArray(context) ? (context as unknown[]) : [context];
  return named.some((each) => typeof each === 'string' && /^https?:\/\/www\.w3\.org\/ns\/anno\.jsonld$/.test(each));
}

const hasType = (value: object, type: string): boolean => {
  const types = (value as { type?: unknown }).type;
  return Array.isArray(types) ? types.includes(type) : types === type;
};

/** An annotation of a file, and where it stands in it. */
export interface Found {
  readonly value: unknown;
  readonly path: JsonPath;
}

/** Pages of one file that are read: more are no export of anybody's. */
const PAGES = 1_000;

/** Items of a page and of the pages that are embedded after it. A page that is no more than named is not in the file. */
function inPages(first: unknown, at: JsonPath): Found[] | null {
  const found: Found[] = [];
  let page = first;
  for (let number = 0; page !== null && typeof page === 'object'; number += 1) {
    const { items = [], next } = page as { items?: unknown; next?: unknown };
    if (!Array.isArray(items) || number === PAGES) return null;
    const path = [...at, ...Array.from({ length: number }, () => 'next'), 'items'];
    for (const [index, value] of (items as unknown[]).entries()) found.push({ value, path: [...path, index] });
    page = next ?? null;
  }
  return found;
}

/**
 * The annotations of a file: a collection with its pages in it, a page, a list, or one alone. Null where it is none of these, or what should
 * be a list is none.
 */
export function annotationsIn(value: unknown): Found[] | null {
  if (Array.isArray(value)) {
    const all = value as unknown[];
    const [first] = all;
    if (first === null || typeof first !== 'object') return null;
    if (!hasType(first, 'Annotation') || !isAnnotationContext((first as { '@context'?: unknown })['@context'])) return null;
    return all.map((each, index) => ({ value: each, path: [index] }));
  }
  if (value === null || typeof value !== 'object') return null;
  if (!isAnnotationContext((value as { '@context'?: unknown })['@context'])) return null;
  if (hasType(value, 'AnnotationCollection')) return inPages((value as { first?: unknown }).first, ['first']);
  if (hasType(value, 'AnnotationPage')) return inPages(value, []);
  return hasType(value, 'Annotation') ? [{ value, path: [] }] : null;
}
