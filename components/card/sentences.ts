/** Sentences of the card that are put together from facts. Pure. */
import { displaySymbol } from '../../citations/symbol.ts';
import type { RecordDate } from '../../catalogue/types.ts';
import { writeDate } from '../../locales/dates.ts';
import { countWord } from '../../locales/organs.ts';
import { pinpointPhrase, writePinpoint } from '../../locales/pinpoints.ts';
import { capitalise } from '../../locales/words.ts';
import type { WordKey, Words } from '../../locales/words.ts';
import type { CardView, Manner, VoteFigure } from './view.ts';
import { treatyReference } from './reference.ts';

/** A date with what it rests on: "1 February 1946, as nine resolutions cite it", "about 3 May 1950". */
export function dateSentence(date: RecordDate, words: Words): string {
  const written = writeDate(date.iso, words.language);
  if (date.basis === 'interpolated') return words('date_interpolated', { date: written });
  if (date.basis !== 'cited') return written;
  if (!date.times) return words('date_cited_somewhere', { date: written });
  return words('date_cited', { date: written, number: countWord(date.times, words), count: date.times });
}

/** "Adopted on 21 December 2012 by recorded vote"; a date that rests on less stands for itself. Null where neither is known. */
export function adoptionLine(date: RecordDate | null, manner: Manner, words: Words): string | null {
  if (!date) return manner && words(`manner_${manner}`);
  const capital = (text: string): string => capitalise(text, words.language);
  if (!manner) return date.basis === 'interpolated' ? capital(dateSentence(date, words)) : dateSentence(date, words);
  if (date.basis === 'cited' || date.basis === 'interpolated') {
    return words('manner_and_date', { manner: words(`manner_${manner}`), date: dateSentence(date, words) });
  }
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(date.iso);
  if (!whole) return words('manner_and_date', { manner: words(`manner_${manner}`), date: dateSentence(date, words) });
  return words(`adopted_${manner}`, { date: writeDate(date.iso, words.language) });
}

/** The whole figure in one sentence: "129 in favour, 3 against, 49 abstaining, 12 not voting". */
export function voteSentence(vote: VoteFigure, words: Words): string {
  const runs = vote.runs.map((run) => words('vote_run', { count: run.count, side: words(`vote_${run.side}`) }));
  return runs.reduce((before, run) => words('vote_join', { runs: before, run }));
}

/** Name of a card: "A/RES/67/219, paragraph 11 (a). Citation 3 of 41." */
export function cardLabel(view: CardView, words: Words): string {
  const label = bareLabel(view, words);
  return view.position ? words('card_citation_of', { label, ...view.position }) : label;
}

function bareLabel(view: CardView, words: Words): string {
  const named = (symbol: string, pinpoint: string): string =>
    pinpoint ? words('card_document', { symbol: displaySymbol(symbol), pinpoint }) : displaySymbol(symbol);
  switch (view.state) {
    case 'known':
      return named(view.symbol, view.pinpoint ? pinpointPhrase(view.pinpoint.paths, words) : '');
    case 'outside':
      return named(view.symbol, pinpointPhrase(view.paths, words));
    case 'unknown':
      return named(view.symbol, words('unknown_heading').toLocaleLowerCase(words.language));
    case 'candidates':
      return words('card_candidates_label', { words: view.said, candidates: candidateCount(view.choices.length, words) });
    case 'treaty':
      return treatyReference({ volume: view.volume, ...(view.number === null ? {} : { number: view.number }) }, words);
    case 'cross-reference':
      return writePinpoint(view.paths, words) || words('cross_here');
    case 'present':
      return view.symbol === null ? words('present_here') : named(view.symbol, pinpointPhrase(view.paths, words));
    case 'waiting':
      return view.symbol === null ? words('waiting') : displaySymbol(view.symbol);
    case 'failed':
      return view.symbol === null ? words(`failed_${view.reason}`) : named(view.symbol, words(`failed_${view.reason}`));
    case 'note':
      return words('note_on', { place: placeOfNote(view.note.anchor.paragraph, words) });
    default:
      return words(view.existing ? 'note_on' : 'note_new', { place: pinpointPhrase(view.paths, words) || words('cross_here') });
  }
}

/** "paragraph 1", or "this document" for a note on the whole. */
export function placeOfNote(paragraph: Parameters<typeof pinpointPhrase>[0][number] | null, words: Words): string {
  return (paragraph && pinpointPhrase([paragraph], words)) || words('cross_here');
}

export function candidateCount(count: number, words: Words): string {
  return words('card_candidates', { count, number: countWord(count, words) });
}

/** "General Assembly, without a vote" below a candidate. */
export function choiceLine(organ: string, manner: Manner, words: Words): string {
  return manner ? words('card_choice', { organ, manner: words(`choice_${manner}` as WordKey) }) : organ;
}
