import * as v from 'valibot';
import { canonicalSymbol } from '../../citations/symbol.ts';
import { OFFICIAL_LANGUAGES } from '../../citations/types.ts';
import type { Ask, CommandName, FromOwnPages, FromPage, Left } from '../../messages.ts';
import {
  countSchema,
  documentSchema,
  identifierSchema,
  keptEntries,
  labelSchema,
  languageSchema,
  LIMITS,
  pageAnchorSchema,
  partsInText,
  pathSchema,
  tagsSchema,
  textSchema,
} from '../../storage/schemas.ts';

type Schemas<M> = { readonly [K in keyof M]: v.GenericSchema<unknown, Ask<M, K>> };

/** Citations on one page, all asked for at once. */
const ASKED_AT_ONCE = 20_000;

/** Notes on one page, all told of at once. */
const PLACED_AT_ONCE = 20_000;

const nothing = v.strictObject({});

/** As citations carry it: canonical, or near it. Its length keeps the work on it small. */
const symbol = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

const document = v.pipe(
  symbol,
  v.check((said) => canonicalSymbol(said) !== null, 'not a symbol'),
  v.transform((said) => canonicalSymbol(said) ?? said),
);

const date = v.pipe(v.string(), v.maxLength(10), v.regex(/^\d{4}(?:-\d{2}){0,2}$/));

/** A title is cut rather than refused: it is the page's, and only shown in lists. */
const title = v.pipe(
  v.string(),
  v.transform((said) => said.slice(0, LIMITS.title)),
);

const passage: Schemas<Pick<FromPage, 'library.passage'>> = {
  'library.passage': v.strictObject({ symbol: document, path: pathSchema, language: languageSchema }),
};

const pixels = v.pipe(v.number(), v.finite());

const left: v.GenericSchema<unknown, Left> = v.strictObject({
  id: identifierSchema,
  anchor: pageAnchorSchema,
  top: pixels,
  scrolled: pixels,
});

const jumpSchemas: Schemas<Pick<FromPage, 'jump.open' | 'jump.back'>> = {
  'jump.open': v.strictObject({
    symbol: document,
    path: v.nullable(pathSchema),
    language: languageSchema,
    from: v.optional(left),
    reader: v.optional(v.boolean()),
  }),
  'jump.back': nothing,
};

const catalogueSchemas: Schemas<Pick<FromPage, 'catalogue.answer' | 'catalogue.standings'>> = {
  'catalogue.answer': v.strictObject({ symbol }),
  'catalogue.standings': v.strictObject({
    asked: v.pipe(v.array(v.strictObject({ symbol, date: v.optional(date) })), v.maxLength(ASKED_AT_ONCE)),
  }),
};

export const fromPageSchemas: Schemas<FromPage> = {
  ...catalogueSchemas,
  ...passage,
  ...jumpSchemas,
  'peek.read': v.strictObject({ symbol: document, path: pathSchema, language: languageSchema, press: identifierSchema }),
  'peek.cancel': v.strictObject({ press: identifierSchema }),
  'page.opened': v.strictObject({ document: v.nullable(document), language: v.nullable(languageSchema), title }),
  'script.load': v.strictObject({ script: v.picklist(['recogniser', 'desk', 'survey', 'note-card', 'anchoring', 'offer']) }),
  words: v.strictObject({ language: v.picklist(OFFICIAL_LANGUAGES) }),
  'reader.open': v.strictObject({ instead: v.optional(v.literal(true)) }),
  'reader.original': nothing,
  'notes.here': nothing,
  'note.add': v.strictObject({
    id: v.optional(identifierSchema),
    anchor: pageAnchorSchema,
    text: textSchema,
    label: labelSchema,
    tags: v.optional(tagsSchema),
    title,
  }),
  'note.edit': v.strictObject({
    id: identifierSchema,
    revision: countSchema,
    text: textSchema,
    label: labelSchema,
    tags: v.optional(tagsSchema),
    anchor: v.optional(pageAnchorSchema),
  }),
  'notes.placed': v.strictObject({
    places: v.pipe(v.record(v.pipe(v.string(), v.uuid()), v.picklist(['in-place', 'changed', 'not-found'])), v.maxEntries(PLACED_AT_ONCE)),
  }),
  'draft.keep': v.strictObject({
    note: v.union([v.literal(''), identifierSchema]),
    anchor: v.nullable(pageAnchorSchema),
    text: textSchema,
    label: labelSchema,
    tags: v.optional(tagsSchema),
  }),
  'drafts.here': nothing,
  'library.keep': v.pipe(
    v.strictObject({ ...keptEntries, title }),
    v.check((said) => partsInText(said), 'parts outside of the text'),
  ),
  'jump.left': left,
  'jump.wish': nothing,
  'jump.came': nothing,
};

export const fromOwnPagesSchemas: Schemas<FromOwnPages> = {
  ...catalogueSchemas,
  ...passage,
  ...jumpSchemas,
  'store.changed': v.strictObject({ what: v.picklist(['notes', 'settings']), document: v.optional(documentSchema) }),
};

const COMMANDS = ['next-citation', 'previous-citation', 'open-card', 'write-note', 'back'] as const satisfies readonly CommandName[];

/** Whether the browser's name of a command is one of ours that have a key. */
export function isCommandName(name: string): name is CommandName {
  return COMMANDS.some((command) => command === name);
}
