/**
 * Schemas of what is stored, shared by the store, the import and the messages. They are strict: a member that is not known is refused, so
 * that nothing is dropped in silence. Each is typed by the shape it stands for, and the compiler holds the two together.
 */
import * as v from 'valibot';
import type { Language, PinpointPath, Span, Unit } from '../citations/types.ts';
import { TEXT_LIMITS } from './text-limits.ts';
import type { Anchor, KeptHeading, KeptPart, KeptText, Label, Note, Quote, Settings } from './types.ts';

/** Sizes, in UTF-16 code units unless said otherwise. What is within them can be stored, exported and imported again. */
export const LIMITS = {
  text: 100_000,
  quote: 50_000,
  /** of prefix and suffix; 32 are written */
  context: 64,
  title: 2_000,
  document: 2_000,
  tag: 100,
  /** number of tags of a note */
  tags: 50,
  /** number of parts of a paragraph's path */
  path: 16,
  partLabel: 100,
  /** number of hosts in `paused` */
  paused: 1_000,
  /** number of notes in one file */
  notes: 250_000,
  /** one exported file */
  file: 256 * 1024 * 1024,
} as const;

const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es', 'de'] as const satisfies readonly Language[];
const UNITS = [
  'annex',
  'appendix',
  'part',
  'chapter',
  'section',
  'preambular',
  'paragraph',
  'subparagraph',
] as const satisfies readonly Unit[];

const upTo = (length: number) => v.pipe(v.string(), v.maxLength(length));
const name = (length: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(length));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Milliseconds since 1970, or a number of code units: a whole number from 0. */
export const countSchema: v.GenericSchema<unknown, number> = count;

export const languageSchema: v.GenericSchema<unknown, Language> = v.picklist(LANGUAGES);

export const identifierSchema: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.uuid());

export const textSchema: v.GenericSchema<unknown, string> = upTo(LIMITS.text);

export const titleSchema: v.GenericSchema<unknown, string> = upTo(LIMITS.title);

/** A symbol, or `page:` and an address; no control characters. */
export const documentSchema: v.GenericSchema<unknown, string> = v.pipe(name(LIMITS.document), v.regex(/^\P{Cc}+$/u));

export const labelSchema: v.GenericSchema<unknown, Label> = v.picklist([1, 2, 3, 4, 5]);

/** A part of a document. */
export const pathSchema: v.GenericSchema<unknown, PinpointPath> = v.pipe(
  // a lone annex has no label
  v.array(v.strictTuple([v.picklist(UNITS), upTo(LIMITS.partLabel)])),
  v.maxLength(LIMITS.path),
);

const quoteSchema: v.GenericSchema<unknown, Quote> = v.strictObject({
  exact: name(LIMITS.quote),
  prefix: upTo(LIMITS.context),
  suffix: upTo(LIMITS.context),
});

const anchorEntries = {
  language: v.nullable(languageSchema),
  paragraph: v.nullable(pathSchema),
  quote: v.nullable(quoteSchema),
  offset: countSchema,
};

/** An anchor as a page may give it: the document is put in by the background. */
export const pageAnchorSchema: v.GenericSchema<unknown, Omit<Anchor, 'document'>> = v.strictObject(anchorEntries);

export const anchorSchema: v.GenericSchema<unknown, Anchor> = v.strictObject({ document: documentSchema, ...anchorEntries });

export const tagsSchema: v.GenericSchema<unknown, readonly string[]> = v.pipe(v.array(name(LIMITS.tag)), v.maxLength(LIMITS.tags));

export const noteSchema: v.GenericSchema<unknown, Note> = v.strictObject({
  id: identifierSchema,
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  anchor: anchorSchema,
  text: textSchema,
  label: labelSchema,
  tags: tagsSchema,
  title: titleSchema,
  created: countSchema,
  changed: countSchema,
  deleted: v.nullable(countSchema),
  copyOf: v.nullable(identifierSchema),
});

const span = { start: count, end: count };

const partSchema: v.GenericSchema<unknown, KeptPart> = v.strictObject({
  ...span,
  path: pathSchema,
  contentStart: count,
  gaps: v.pipe(v.array(v.strictObject(span)), v.maxLength(TEXT_LIMITS.gaps)),
});

const headingSchema: v.GenericSchema<unknown, KeptHeading> = v.strictObject({ ...span, path: pathSchema, level: count });

/** What a page or a file says of a text; to be held against `partsInText`. */
export const keptEntries = {
  language: languageSchema,
  title: titleSchema,
  text: upTo(TEXT_LIMITS.text),
  parts: v.pipe(v.array(partSchema), v.maxLength(TEXT_LIMITS.parts)),
  headings: v.pipe(v.array(headingSchema), v.maxLength(TEXT_LIMITS.parts)),
} as const;

function areIn(spans: readonly Span[], start: number, end: number): boolean {
  let last = start;
  return spans.every((each) => {
    const inOrder = last <= each.start && each.start <= each.end && each.end <= end;
    last = each.start;
    return inOrder;
  });
}

/** Whether parts and headings lie in the text and in its order, and what a part leaves out lies in the part. */
export function partsInText({ text, parts, headings }: Pick<KeptText, 'text' | 'parts' | 'headings'>): boolean {
  return (
    areIn(parts, 0, text.length) &&
    areIn(headings, 0, text.length) &&
    parts.every(({ start, contentStart, end, gaps }) => start <= contentStart && contentStart <= end && areIn(gaps, start, end))
  );
}

/** A text of the library. */
export const keptTextSchema: v.GenericSchema<unknown, KeptText> = v.pipe(
  v.strictObject({
    document: documentSchema,
    source: v.variant('kind', [
      v.strictObject({ kind: v.literal('page'), address: upTo(TEXT_LIMITS.address) }),
      v.strictObject({ kind: v.literal('file'), name: upTo(LIMITS.title) }),
    ]),
    read: count,
    ...keptEntries,
  }),
  v.check((kept) => partsInText(kept), 'parts outside of the text'),
);

/** A schema for each setting, by its name: each is stored, read and judged alone. */
export const settingSchemas: { readonly [K in keyof Settings]: v.GenericSchema<unknown, Settings[K]> } = {
  dwell: v.pipe(v.number(), v.integer(), v.minValue(300), v.maxValue(500)),
  marks: v.picklist(['quiet', 'plain', 'off']),
  paused: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z\d.-]{1,253}$/))), v.maxLength(LIMITS.paused)),
  keepTexts: v.boolean(),
  noteButton: v.boolean(),
  printNotes: v.boolean(),
  alwaysHere: v.boolean(),
};
