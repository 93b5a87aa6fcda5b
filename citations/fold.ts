/** Folding of typographic noise before recognition, with a way back to the offsets of the text as read. */

/** Dropped: soft hyphen, zero-width and directional marks, word joiner, Arabic tatweel. */
const INVISIBLE = /[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const ANY = /[\u00a0\u00ad\u0640\u0660-\u0669\u06f0-\u06f9\u2002-\u200f\u2010-\u2015\u202a-\u202f\u2060\u2066-\u2069\u2212\u3000\ufeff\uff08-\uff19\uff1b]/;
const SPACE = /[\u00a0\u2002-\u200a\u202f\u3000]/g;
const HYPHEN = /[\u2010\u2011\u2012\u2212]/g;
const DASH = /[\u2013-\u2015]/g;
const DIGIT = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;
const FULL = /[\uff08\uff09\uff0c\uff0d\uff0f]/g;
const FULL_WIDTH: Readonly<Record<string, string>> = { '（': '(', '）': ')', '，': ',', '－': '-', '／': '/' };

export interface Folded {
  /** spaces, hyphens, digits and brackets in their ASCII form; dashes as `–`; invisible marks gone */
  readonly text: string;
  /** Offset in the text as read, of an offset in the folded one (UTF-16). */
  origin(offset: number): number;
}

/** Folds a text. Costs one scan where there is nothing to fold. */
export function fold(raw: string): Folded {
  if (!ANY.test(raw)) return { text: raw, origin: (offset) => offset };
  const same = raw
    .replace(SPACE, ' ')
    .replace(HYPHEN, '-')
    .replace(DASH, '–')
    .replace(DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(FULL, (sign) => FULL_WIDTH[sign] ?? sign);
  const gone: number[] = [];
  INVISIBLE.lastIndex = 0;
  for (let found = INVISIBLE.exec(same); found; found = INVISIBLE.exec(same)) gone.push(found.index);
  if (gone.length === 0) return { text: same, origin: (offset) => offset };
  // the n-th dropped mark stood before folded offset gone[n] - n
  return {
    text: same.replace(INVISIBLE, ''),
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
