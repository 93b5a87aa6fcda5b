/** Folding of typographic noise before recognition, with a way back to the offsets of the text as read. */

/**
 * Dropped: soft hyphen, zero-width and directional marks, word joiner, Arabic tatweel and vowel signs. Others stand for one of the same length: spaces,
 * hyphens, dashes, digits of Arabic editions, full-width brackets and digits. A pattern of a few ranges that lie together is found several times faster than
 * one for all, and a sign by itself faster still. All are put in their place at once: one more copy of a large text costs more than all that search.
 */
const FOLDED = [
  /[\u2002-\u2012\u2014\u2015\u202a-\u202f\u2060\u2066-\u2069\u2212\u3000\ufeff\uff08\uff09\uff0d\uff0f\uff10-\uff19]/g,
  /[\u064b-\u0652\u0670\u0660-\u0669\u06f0-\u06f9]/g,
];
const ALONE = ['\u00a0', '\u00ad', '\u0640'];

/** Offsets of all signs that are folded, in order. */
function placesOf(raw: string): Uint32Array {
  const places: number[] = [];
  for (const sign of ALONE) for (let at = raw.indexOf(sign); at >= 0; at = raw.indexOf(sign, at + 1)) places.push(at);
  for (const pattern of FOLDED) {
    pattern.lastIndex = 0;
    while (pattern.test(raw)) places.push(pattern.lastIndex - 1);
  }
  return Uint32Array.from(places).sort();
}

/** What stands for a sign that is folded; nothing for an invisible one. */
function foldOne(code: number): string {
  if (code === 0xa0 || code === 0x202f || code === 0x3000 || (code > 0x2001 && code < 0x200b)) return ' ';
  if ((code > 0x65f && code < 0x66a) || (code > 0x6ef && code < 0x6fa) || (code > 0xff0f && code < 0xff1a)) return String(code & 0xf);
  if (code === 0x2212 || (code > 0x200f && code < 0x2013)) return '-';
  if (code === 0x2014 || code === 0x2015) return '–';
  return code > 0xff00 ? String.fromCharCode(code - 0xfee0) : '';
}

export interface Folded {
  /** spaces, hyphens, digits and brackets in their ASCII form; dashes as `–`; invisible marks gone */
  readonly text: string;
  /** Offset in the text as read, of an offset in the folded one (UTF-16). */
  origin(offset: number): number;
}

/** Folds a text. Costs a few scans where there is nothing to fold. */
export function fold(raw: string): Folded {
  const places = placesOf(raw);
  if (places.length === 0) return { text: raw, origin: (offset) => offset };
  const pieces: string[] = [];
  const gone: number[] = [];
  let from = 0;
  for (const at of places) {
    const sign = foldOne(raw.charCodeAt(at));
    pieces.push(raw.slice(from, at), sign);
    if (sign === '') gone.push(at);
    from = at + 1;
  }
  pieces.push(raw.slice(from));
  const text = pieces.join('');
  if (gone.length === 0) return { text, origin: (offset) => offset };
  // the n-th dropped mark stood before folded offset gone[n] - n
  return {
    text,
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
