/** Notes in the making: what they stand on, and how they are kept. */
import type { Span } from '../../citations/types.ts';
import type { SaveFailure } from '../../components/card/view.ts';
import type { Failure, Result } from '../../messages.ts';
import { anchorOf, placeOf } from '../../page/anchoring/anchoring.ts';
import type { Outline } from '../../page/outline/types.ts';
import type { Fields } from '../../components/editor/fields.ts';
import { sameFields } from '../../components/editor/fields.ts';
import type { Anchor, Note } from '../../storage/types.ts';
import { askHere } from './here.ts';
import type { PageModel } from '../../page/model.ts';
import type { Draft, LiveNote } from './targets.ts';

/** What a note is kept on: all but the document, which the background knows. */
type Place = Omit<Anchor, 'document'>;

const EMPTY: Fields = { text: '', label: 1, tags: [] };

/** Words the reader has selected, in the page's text; null where nothing is, or nothing that is read. */
export function selectedSpan(model: Pick<PageModel, 'index'>): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = model.index.offsetAt(range.startContainer, range.startOffset);
  const end = model.index.offsetAt(range.endContainer, range.endOffset);
  if (start === undefined || end === undefined || start >= end) return null;
  const words = model.index.text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const trimmed = words.trim();
  return trimmed === '' ? null : { start: start + lead, end: start + lead + trimmed.length };
}

/** A draft on an anchor: of a new note, or of one that is edited. */
function draftAt(anchor: Place, span: Span | null, from: Partial<Pick<Draft, 'key' | 'edited' | 'fields'>> = {}): Draft {
  return {
    type: 'draft',
    key: crypto.randomUUID(),
    edited: null,
    fields: EMPTY,
    ...from,
    anchor,
    quote: anchor.quote?.exact ?? null,
    paths: anchor.paragraph ? [anchor.paragraph] : [],
    span,
    failure: null,
    done: false,
  };
}

/** What a note on these words of the page is kept on. */
export const anchorOn = (model: PageModel, outline: Outline, span: Span): Place => ({
  language: model.identity.language,
  ...anchorOf(model.index, outline, span),
});

/** The same for the paragraph at an offset as a whole; for the document where there is none. */
export function anchorOnParagraph(model: PageModel, outline: Outline, offset: number | undefined): Place & { readonly span: Span | null } {
  const paragraph = offset === undefined ? undefined : outline.at(offset);
  return {
    language: model.identity.language,
    paragraph: paragraph?.path ?? null,
    quote: null,
    offset: 0,
    span: paragraph ? { start: paragraph.start, end: paragraph.end } : null,
  };
}

export const draftOn = (model: PageModel, outline: Outline, span: Span): Draft => draftAt(anchorOn(model, outline, span), span);

export function draftOnParagraph(model: PageModel, outline: Outline, offset: number | undefined): Draft {
  const { span, ...anchor } = anchorOnParagraph(model, outline, offset);
  return draftAt(anchor, span);
}

/** A note opened for editing. */
export function draftOf({ note, span }: LiveNote): Draft {
  const { document: _, ...anchor } = note.anchor;
  return draftAt(anchor, span, { key: note.id, edited: note, fields: fieldsOf(note) });
}

/** Is there anything to keep on leaving? A new note needs a text (words can be marked without one, by Save); an edit needs a change. */
export function isWorthKeeping({ edited, fields, done }: Draft): boolean {
  if (done) return false;
  return edited ? !sameFields(fields, fieldsOf(edited)) : fields.text.trim() !== '';
}

const fieldsOf = ({ text, label, tags }: Note): Fields => ({ text, label, tags });

/** Keeps a draft as a note; acknowledged once it is on disk. What was kept of its typing is forgotten then. */
export async function keep(draft: Draft, model: PageModel): Promise<{ note: Note } | { failure: SaveFailure }> {
  const { edited, fields, anchor, key } = draft;
  const answer = edited
    ? await askHere(model, 'note.edit', { id: edited.id, revision: edited.revision, ...fields })
    : await askHere(model, 'note.add', { id: key, anchor, ...fields, title: model.title });
  if (!answer.ok) return { failure: saveFailure(answer.failure) };
  draft.done = true;
  void askHere(model, 'draft.keep', { ...fields, note: edited?.id ?? '', anchor: null, text: '' });
  return { note: answer.value };
}

/** Places a note elsewhere, as it is otherwise. */
export function placeNote({ id, revision, text, label }: Note, anchor: Place, model: PageModel): Promise<Result<Note>> {
  return askHere(model, 'note.edit', { id, revision, text, label, anchor });
}

/** Keeps what is typed so far, so that a page or browser that goes away takes nothing with it. */
export function keepTyping(draft: Draft, model: PageModel): void {
  const { edited, anchor, fields } = draft;
  void askHere(model, 'draft.keep', { note: edited?.id ?? '', anchor: edited ? null : anchor, ...fields });
}

/** A new note on this document whose typing was cut short, as it was left. */
export async function unsavedDraft(model: PageModel, outline: Outline): Promise<Draft | null> {
  const answer = await askHere(model, 'drafts.here', {});
  const left = answer.ok ? answer.value.find((each) => each.note === '' && each.anchor !== null && each.text.trim() !== '') : undefined;
  if (!left?.anchor) return null;
  const { document: _, ...anchor } = left.anchor;
  return draftAt(anchor, placeOf(model.index, outline, anchor).span ?? null, {
    fields: { text: left.text, label: left.label, tags: left.tags },
  });
}

function saveFailure({ code, detail }: Failure): SaveFailure {
  if (code === 'store-full') return 'full';
  if (code === 'store-closed') return 'closed';
  return /context invalidated|runtime/i.test(detail) ? 'updated' : 'unexpected';
}
