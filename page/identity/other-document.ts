/** Whether a text is certainly another document than the one that was asked for. */
import { fold } from '../../citations/fold.ts';
import { displaySymbol, jointSymbols, withoutPart } from '../../citations/symbol.ts';
import type { ReadText } from '../text/types.ts';
import { ownDocument } from './own-document.ts';

/** Code units at the beginning, within which a document says its symbols: several where it has several. */
const BEGINNING = 3000;

const same = (one: string, other: string): boolean => one === other || withoutPart(one) === other || one === withoutPart(other);

/** Does a symbol stand in the words, however it is spaced, and not as the beginning of a longer one? */
function says(words: string, symbol: string): boolean {
  const letters = [...symbol.replace(/\s/g, '')].map((letter) => letter.replace(/[^A-Za-z\d]/, String.raw`\$&`));
  return new RegExp(`${letters.join(String.raw`\s*`)}(?![/.(-]?\\d)`).test(words);
}

/** Its masthead is certain, names another work, and the symbol that was asked for is not at its beginning. */
export function isOtherDocument(read: ReadText, symbol: string): boolean {
  const own = ownDocument(read);
  if (own?.sure !== 'certain') return false;
  const wanted = [symbol, ...jointSymbols(symbol)];
  const works = [own.symbol, ...jointSymbols(own.symbol)];
  if (wanted.some((each) => works.some((work) => same(each, work)))) return false;
  const words = fold(read.text.slice(0, BEGINNING)).text;
  return !wanted.some((each) => says(words, each) || says(words, displaySymbol(each)));
}
