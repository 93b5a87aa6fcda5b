/** Folding of typographic noise before recognition, with a way back to the offsets of the text as read. */

/** Dropped: soft hyphen, zero-width and directional marks, word joiner, Arabic tatweel and vowel signs. */
const INVISIBLE = /[\u064b-\u0652\u0670\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** One character for one: spaces, hyphens, dashes, digits of Arabic editions, full-width brackets and digits. */
const SAME_LENGTH =
  /[\u00a0\u0660-\u0669\u06f0-\u06f9\u2002-\u200a\u2010-\u2012\u2013-\u2015\u202f\u2212\u3000\uff08\uff09\uff0d\uff0f\uff10-\uff19]/g;

function foldOne(code: number): string {
  if (code === 0xa0) return ' ';
  if (code < 0x700 || code >= 0xff10) return String(code & 0xf);
  if (code >= 0x2010 && code <= 0x2012) return '-';
  if (code >= 0x2013 && code <= 0x2015) return '–';
  if (code === 0x2212) return '-';
  if (code >= 0xff00) return String.fromCharCode(code - 0xfee0);
  return ' ';
}

export interface Folded {
  /** spaces, hyphens, digits and brackets in their ASCII form; dashes as `–`; invisible marks gone */
  readonly text: string;
  /** Offset in the text as read, of an offset in the folded one (UTF-16). */
  origin(offset: number): number;
}

/** A text with each sign that a pattern of one character finds replaced; the text itself where it finds none. */
function replaced(text: string, pattern: RegExp, by: (code: number, offset: number) => string): string {
  pattern.lastIndex = 0;
  if (!pattern.test(text)) return text;
  // piece by piece: String.replace with a function first lists all that it found
  const pieces: string[] = [];
  let from = 0;
  do {
    const at = pattern.lastIndex - 1;
    pieces.push(text.slice(from, at), by(text.charCodeAt(at), at));
    from = at + 1;
  } while (pattern.test(text));
  pieces.push(text.slice(from));
  return pieces.join('');
}

/** Folds a text. Costs two scans where there is nothing to fold. */
export function fold(raw: string): Folded {
  const same = replaced(raw, SAME_LENGTH, foldOne);
  const gone: number[] = [];
  const kept = replaced(same, INVISIBLE, (_, offset) => {
    gone.push(offset);
    return '';
  });
  if (gone.length === 0) return { text: same, origin: (offset) => offset };
  // the n-th dropped mark stood before folded offset gone[n] - n
  return {
    text: kept,
    origin(offset) {
      let low = 0;
      let high = gone.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((gone[middle] ?? 0) - middle <= offset) low = middle + 1;
        else high = middle;
      }
      return offset + low;
    },
  };
}

/** Offset just behind the character that ends at `offset` of the folded text: invisible marks that follow stay outside. */
export function originOfEnd(folded: Folded, offset: number): number {
  return offset === 0 ? folded.origin(0) : folded.origin(offset - 1) + 1;
}
