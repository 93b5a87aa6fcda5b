/** Notes in the making: what they stand on, and how they are kept. */
import type { Span } from '../../citations/types.ts';
import type { SaveFailure } from '../../components/card/view.ts';
import type { Failure } from '../../messages.ts';
import { anchorOf, placeOf } from '../../page/anchoring/anchoring.ts';
import type { Outline } from '../../page/outline/types.ts';
import type { Note } from '../../storage/types.ts';
import { askHere } from './here.ts';
import type { PageModel } from '../../page/model.ts';
import type { Draft, LiveNote } from './targets.ts';

/** A draft on the selected words, or on the paragraph a third from the top of the window. */
export function draftHere(model: PageModel, outline: Outline, touch: (x: number, y: number) => number | undefined): Draft {
  const span = selectedSpan(model);
  return span
    ? draftOn(model, outline, span)
    : draftOnParagraph(model, outline, touch(document.documentElement.clientWidth / 2, innerHeight / 3));
}

/** Words the reader has selected, in the page's text; null where nothing is, or nothing that is read. */
export function selectedSpan(model: PageModel): Span | null {
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
function draftAt(anchor: Draft['anchor'], span: Span | null, from: Partial<Pick<Draft, 'key' | 'edited' | 'text' | 'label'>> = {}): Draft {
  return {
    type: 'draft',
    key: crypto.randomUUID(),
    edited: null,
    text: '',
    label: 1,
    ...from,
    anchor,
    quote: anchor.quote?.exact ?? null,
    paths: anchor.paragraph ? [anchor.paragraph] : [],
    span,
    failure: null,
    done: false,
  };
}

function draftOn(model: PageModel, outline: Outline, span: Span): Draft {
  return draftAt({ language: model.identity.language, ...anchorOf(model.index, outline, span) }, span);
}

function draftOnParagraph(model: PageModel, outline: Outline, offset: number | undefined): Draft {
  const paragraph = offset === undefined ? undefined : outline.at(offset);
  const anchor = { language: model.identity.language, paragraph: paragraph?.path ?? null, quote: null, offset: 0 };
  return draftAt(anchor, paragraph ? { start: paragraph.start, end: paragraph.end } : null);
}

/** A note opened for editing. */
export function draftOf({ note, span }: LiveNote): Draft {
  const { document: _, ...anchor } = note.anchor;
  return draftAt(anchor, span, { key: note.id, edited: note, text: note.text, label: note.label });
}

/** Is there anything to keep on leaving? A new note needs a text (words can be marked without one, by Save); an edit needs a change. */
export function isWorthKeeping({ edited, text, label, done }: Draft): boolean {
  if (done) return false;
  return edited ? text !== edited.text || label !== edited.label : text.trim() !== '';
}

/** Keeps a draft as a note; acknowledged once it is on disk. What was kept of its typing is forgotten then. */
export async function keep(draft: Draft, model: PageModel): Promise<{ note: Note } | { failure: SaveFailure }> {
  const { edited, text, label, anchor, key } = draft;
  const answer = edited
    ? await askHere(model, 'note.edit', { id: edited.id, revision: edited.revision, text, label })
    : await askHere(model, 'note.add', { id: key, anchor, text, label, title: model.title });
  if (!answer.ok) return { failure: saveFailure(answer.failure) };
  draft.done = true;
  void askHere(model, 'draft.keep', { note: edited?.id ?? '', anchor: null, text: '', label });
  return { note: answer.value };
}

/** Keeps what is typed so far, so that a page or browser that goes away takes nothing with it. */
export function keepTyping(draft: Draft, model: PageModel): void {
  const { edited, anchor, text, label } = draft;
  void askHere(model, 'draft.keep', { note: edited?.id ?? '', anchor: edited ? null : anchor, text, label });
}

/** A new note on this document whose typing was cut short, as it was left. */
export async function unsavedDraft(model: PageModel, outline: Outline): Promise<Draft | null> {
  const answer = await askHere(model, 'drafts.here', {});
  const left = answer.ok ? answer.value.find((each) => each.note === '' && each.anchor !== null && each.text.trim() !== '') : undefined;
  if (!left?.anchor) return null;
  const { document: _, ...anchor } = left.anchor;
  return draftAt(anchor, placeOf(model.index, outline, anchor).span ?? null, { text: left.text, label: left.label });
}

function saveFailure({ code, detail }: Failure): SaveFailure {
  if (code === 'store-full') return 'full';
  if (code === 'store-closed') return 'closed';
  return /context invalidated|runtime/i.test(detail) ? 'updated' : 'unexpected';
}

/** Selects words of the page, as the reader would. */
export function selectWords(range: Range): void {
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
