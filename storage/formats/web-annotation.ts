/**
 * Notes as W3C Web Annotations in JSON-LD: https://www.w3.org/TR/annotation-model/. A note belongs to a document and not to one address of
 * it, so it has a target for each language edition; the one it was made on comes first and holds the words.
 */
import { OFFICIAL_LANGUAGES } from '../../citations/types.ts';
import type { Language } from '../../citations/types.ts';
import type { Anchor, Note } from '../types.ts';
import { OUR_CONTEXT, W3C_CONTEXT } from './annotation-terms.ts';
import { addressOf, isoOf } from './places.ts';

/** `null`, zero and what is not known are left out. */
function said(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null && value !== undefined && value !== 0));
}

function wordsOf({ quote, offset, paragraph }: Anchor): object[] {
  if (!quote) return [];
  const position = { type: 'TextPositionSelector', start: offset, end: offset + quote.exact.length };
  return [
    { type: 'TextQuoteSelector', ...quote },
    // of a note in a paragraph the position counts from its start: that is a place within the paragraph, not within the text
    ...(paragraph ? [] : [position]),
  ];
}

function paragraphOf({ paragraph, quote, offset }: Anchor, made: boolean): object[] {
  if (!paragraph) return [];
  const within = made && quote ? { refinedBy: { type: 'TextPositionSelector', start: offset, end: offset + quote.exact.length } } : {};
  return [{ type: 'operative:ParagraphSelector', 'operative:paragraph': paragraph, ...within }];
}

function targetOn(anchor: Anchor, language: Language | null, made: boolean): object {
  const selector = [...(made ? wordsOf(anchor) : []), ...paragraphOf(anchor, made)];
  return {
    type: 'SpecificResource',
    source: addressOf({ document: anchor.document, language }),
    ...(selector.length ? { selector } : {}),
    ...said({
      'operative:document': anchor.document,
      'operative:edition': language,
      // without words there is no position that could hold it
      'operative:offset': made && !anchor.quote ? anchor.offset : null,
    }),
  };
}

function targetsOf(anchor: Anchor): object[] {
  const made = targetOn(anchor, anchor.language, true);
  if (anchor.document.startsWith('page:')) return [made];
  const others = OFFICIAL_LANGUAGES.filter((language) => language !== anchor.language);
  return [made, ...others.map((language) => targetOn(anchor, language, false))];
}

/** One note as an annotation, without a context of its own. */
export function annotationOf(note: Note): object {
  return {
    id: `urn:uuid:${note.id}`,
    type: 'Annotation',
    motivation: 'commenting',
    created: isoOf(note.created),
    modified: isoOf(note.changed),
    body: [
      { type: 'TextualBody', value: note.text, format: 'text/markdown', purpose: 'commenting' },
      ...note.tags.map((tag) => ({ type: 'TextualBody', value: tag, purpose: 'tagging' })),
    ],
    target: targetsOf(note.anchor),
    ...said({
      'operative:label': note.label,
      'operative:revision': note.revision,
      'operative:title': note.title || null,
      'operative:deleted': note.deleted === null ? null : isoOf(note.deleted),
      'operative:copyOf': note.copyOf,
    }),
  };
}

/**
 * The text of a file with these notes, in their order, an annotation to a line: a collection of one page.
 * @param newId names the collection, since each file is one of its own
 */
export function writeAnnotations(notes: readonly Note[], newId: () => string): string {
  const lines = notes.map((note) => JSON.stringify(annotationOf(note)));
  const items = lines.length ? `\n${lines.join(',\n')}\n` : '';
  return `{
"@context": ${JSON.stringify([W3C_CONTEXT, OUR_CONTEXT])},
"id": "urn:uuid:${newId()}",
"type": "AnnotationCollection",
"label": "Operative",
"total": ${notes.length},
"first": {
"id": "urn:uuid:${newId()}",
"type": "AnnotationPage",
"startIndex": 0,
"items": [${items}]
}
}
`;
}
