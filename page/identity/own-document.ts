/** Which document a text is, by its own words. */
import type { ReadText } from '../text/types.ts';
import { citedAsTitle, headedOf, runningHead, supplementOf } from './headings.ts';
import { type Line, linesOf } from './lines.ts';
import { type Found, mastheadOf } from './masthead.ts';
import { recordOf } from './record.ts';
import { isPressSymbol, symbolOfTitle } from './shape.ts';
import { isPressNote, speakingOrgan } from './words.ts';

/** As far as a press release says that it is one. */
const PRESS_LINES = 60;

const isForPress = (head: readonly Line[]): boolean =>
  head.slice(0, PRESS_LINES).some(({ text }) => isPressSymbol(text) || isPressNote(text));

/** Has a page the words of a document: paragraphs with numbers, or clauses, or an organ that speaks? */
const isText = (lines: readonly Line[]): boolean =>
  lines.some((line) => line.isClause || line.isNumbered || speakingOrgan(line.text) !== null);

export interface OwnDocument extends Found {
  readonly by: 'masthead' | 'record' | 'title';
}

/**
 * The document that a text is, and what says so: its masthead, the number that heads it, the running head of its sheets; a catalogue's row;
 * the page's title. Null for a page that only names documents, for a press release, and for several documents on one page.
 * @param title of the page, '' where it has none
 */
export function ownDocument(read: ReadText, title = ''): OwnDocument | null {
  const { head, all } = linesOf(read);
  const masthead = mastheadOf(head, all);
  if (masthead === 'several') return null;
  if (masthead?.sure === 'certain') return { ...masthead, by: 'masthead' };
  if (isForPress(head)) return null;
  const headed = supplementOf(head) ?? headedOf(head, all);
  if (headed === 'several') return null;
  if (headed?.sure === 'certain') return { ...headed, by: 'masthead' };
  const record = recordOf(head);
  if (record) return { ...record, by: 'record' };
  const first = masthead ?? headed ?? citedAsTitle(head) ?? runningHead(head);
  if (first) return { ...first, by: 'masthead' };
  const titled = isText(head) ? symbolOfTitle(title) : null;
  return titled ? { symbol: titled, sure: 'likely', by: 'title' } : null;
}
