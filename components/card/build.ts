/** Citation and answer → view of the card. Pure; every state that the catalogue's answer can lead to. */
import { organOf } from '../../citations/symbol.ts';
import type { Citation, PinpointPath } from '../../citations/types.ts';
import type { Answer } from '../../catalogue/types.ts';
import type { Note } from '../../storage/types.ts';
import { choiceOf, citedBy, knownView, readAs, thisPage, titleOf } from './build-record.ts';
import type { Setting } from './build-record.ts';
import type {
  CandidatesView,
  CardFailure,
  CardView,
  CrossReferenceView,
  FailedView,
  NoteEditorView,
  NoteView,
  Passage,
  PresentView,
  Standing,
  TreatyView,
  WaitingView,
} from './view.ts';

export type { Setting } from './build-record.ts';
export { knownView } from './build-record.ts';

const base = (setting: Setting) => ({ position: setting.position ?? null, language: setting.language });

/** The card of a citation that names one document. `edition`: month of the catalogue, `2026-07`. */
export function answerView(
  citation: Pick<Citation, 'symbol' | 'pinpoint' | 'basis' | 'date'>,
  answer: Answer,
  edition: string,
  setting: Setting,
): CardView {
  if (answer.status === 'known') return knownView(citation, answer.record, setting);
  const facts = [...readAs(citation.basis, answer.organ), ...citedBy(answer.citedBy, answer.symbol), ...thisPage(setting.position)];
  const shared = { ...base(setting), symbol: answer.symbol, organ: answer.organ, facts, paths: citation.pinpoint };
  if (answer.status === 'outside') return { state: 'outside', ...shared, body: answer.body ?? null };
  return { state: 'unknown', ...shared, lastOfSession: answer.lastOfSession ?? null, edition };
}

/**
 * The card of a citation with several candidates.
 * @param answers of the candidates, in their order; those not in the catalogue are shown with no more than their symbol
 */
export function candidatesView(
  citation: Pick<Citation, 'text' | 'candidates' | 'date' | 'basis'>,
  answers: readonly Answer[],
  setting: Setting,
  remember = false,
): CandidatesView {
  const choices = citation.candidates.map((symbol, index) => {
    const answer = answers[index];
    if (answer?.status === 'known') return choiceOf(answer.record, setting.language);
    return { symbol, organ: answer?.organ ?? organOf(symbol), title: null, date: null, manner: null };
  });
  return {
    state: 'candidates',
    ...base(setting),
    said: citation.text,
    bare: citation.basis !== 'organ' && !citation.date,
    choices,
    remember,
  };
}

/** Null for a citation without a treaty. */
export function treatyView(citation: Pick<Citation, 'treaty'>, setting: Setting): TreatyView | null {
  if (!citation.treaty) return null;
  return { state: 'treaty', ...base(setting), volume: citation.treaty.volume, number: citation.treaty.number ?? null };
}

/** "Paragraph 11 above": `passage` holds that paragraph's words from this page, null where the page has none. */
export function crossReferenceView(citation: Pick<Citation, 'pinpoint'>, passage: Passage | null, setting: Setting): CrossReferenceView {
  return { state: 'cross-reference', ...base(setting), paths: citation.pinpoint, passage };
}

/** "The present resolution": the document of this page, with what the catalogue knows of it. */
export function presentView(symbol: string | null, answer: Answer | null, paths: readonly PinpointPath[], setting: Setting): PresentView {
  const record = answer?.status === 'known' ? answer.record : null;
  const organ = record?.organ ?? (symbol === null ? null : organOf(symbol));
  return { state: 'present', ...base(setting), symbol, organ, title: record && titleOf(record, setting.language), paths };
}

export function waitingView(symbol: string | null, setting: Setting): WaitingView {
  return { state: 'waiting', ...base(setting), symbol };
}

export function failedView(symbol: string | null, reason: CardFailure, setting: Setting): FailedView {
  return { state: 'failed', ...base(setting), symbol, reason };
}

/** A note that exists. `now` in milliseconds since 1970. */
export function noteView(note: Note, standing: Standing, now: number, setting: Setting): NoteView {
  return { state: 'note', ...base(setting), note, ...standing, now };
}

/** The editor: of a note that exists, or of a new one. */
export function noteEditorView(
  asked: Pick<NoteEditorView, 'key' | 'quote' | 'paths' | 'fields' | 'known' | 'existing'>,
  setting: Setting,
): NoteEditorView {
  return { state: 'note-editor', ...base(setting), ...asked, status: 'editing' };
}
