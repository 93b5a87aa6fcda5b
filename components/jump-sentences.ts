/** What is said of jumps, in words. Pure. */
import { displaySymbol } from '../citations/symbol.ts';
import type { PinpointPath } from '../citations/types.ts';
import { pinpointPhrase, writePinpoint } from '../locales/pinpoints.ts';
import type { Words } from '../locales/words.ts';
import type { Origin } from '../messages.ts';

/** "Back to paragraph 1", "Back to A/RES/68/4, paragraph 1". @param own document of the page it stands on */
export function returnText({ document, path }: Origin, own: string | null, words: Words): string {
  const pinpoint = path ? pinpointPhrase([path], words) : '';
  if (document === null || document === own) return pinpoint ? words('jump_return', { place: pinpoint }) : words('jump_return_line');
  const symbol = displaySymbol(document);
  return words('jump_return', { place: pinpoint ? words('card_document', { symbol, pinpoint }) : symbol });
}

/** "No paragraph 40 here. This is paragraph 34, the last one." @param found null: nothing near it either */
export function missingText(asked: PinpointPath, found: PinpointPath | null, isLast: boolean, words: Words): string {
  const missing = words('jump_missing', { place: pinpointPhrase([asked], words) });
  const rest = found
    ? words(isLast ? 'jump_nearest_last' : 'jump_nearest', { place: pinpointPhrase([found], words) })
    : words('cross_missing_why');
  // Chinese sets no space between sentences
  return missing + (words.language === 'zh' ? '' : ' ') + rest;
}

/** What a screen reader says of the part that was reached, before its first words: "Paragraph 5." */
export function reachedText(path: PinpointPath, words: Words): string {
  return words('jump_reached', { place: writePinpoint([path], words) });
}

/** Letters of the part's own words that are said. */
const FIRST_WORDS = 120;

/** First words of a part, none cut in a script with spaces. */
export function firstWords(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  if (line.length <= FIRST_WORDS) return line;
  const cut = line.slice(0, FIRST_WORDS);
  return `${cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut}…`;
}
