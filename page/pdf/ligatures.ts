/**
 * Ligatures of scripts that run from right to left. A glyph of several letters is named by them in the order in which they are read; pdf.js turns them round
 * with the line in which they stand, and "إلى" reads "إىل". Which letters are one glyph is not in the text that it gives, but in what it draws.
 */
import type { TextItem } from './items.ts';

/** Two letters or more in the script's own order: fewer cannot be turned round. */
const WORDS = /[\u0620-\u064a]{2}/;

/** Whether letters of a page may be turned round: how it is drawn tells. */
export const mayBeTurned = (items: readonly TextItem[]): boolean => items.some(({ str = '', dir }) => dir === 'rtl' && WORDS.test(str));

const WORD = /[\u0620-\u065f\u0670-\u06d3]+/g;
const turned = (text: string): string => [...text].toReversed().join('');

/**
 * Text of a page with the letters of its ligatures in order.
 * @param glyphs letters of each glyph, in the order in which they are drawn
 */
export function inLetterOrder(items: readonly TextItem[], glyphs: readonly string[]): TextItem[] {
  let drawn = '';
  /** ligatures by their place in what is drawn */
  const ligatures = new Map<number, string>();
  for (const glyph of glyphs) {
    const letters = glyph.replace(/[\s\p{Cf}]/gu, '');
    if (letters.length > 1 && /^[\u0620-\u06d3]+$/.test(letters)) ligatures.set(drawn.length, letters);
    drawn += letters;
  }
  let cursor = 0;
  const ordered = (word: string): string => {
    const seen = turned(word);
    const next = drawn.indexOf(seen, cursor);
    const at = next < 0 ? drawn.indexOf(seen) : next;
    if (at < 0) return word;
    cursor = at + seen.length;
    let text = '';
    for (let place = at; place < cursor;) {
      const ligature = ligatures.get(place) ?? '';
      const letters = ligature !== '' && place + ligature.length <= cursor ? ligature : drawn.charAt(place);
      text = letters + text;
      place += letters.length;
    }
    return text;
  };
  return items.map((item) => {
    if (item.dir !== 'rtl' || !item.str) return item;
    // words as they are drawn: the last one first
    const words = [...item.str.matchAll(WORD)].toReversed();
    const str = words.reduce(
      (text, { 0: word, index }) => text.slice(0, index) + ordered(word) + text.slice(index + word.length),
      item.str,
    );
    return { ...item, str };
  });
}
