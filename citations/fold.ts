/** Folding of typographic noise before recognition, with a way back to the offsets of the text as read. */

/**
 * Dropped: soft hyphen, zero-width and directional marks, word joiner, Arabic tatweel and vowel signs. One character for one: spaces, hyphens,
 * dashes, digits of Arabic editions, full-width brackets and digits. In pairs, from the first sign to the last.
 */
const RANGES =
  '\u00ad\u00ad\u0640\u0640\u064b\u0652\u0660\u0669\u0670\u0670\u06f0\u06f9\u2002\u2015\u202a\u202f\u2060\u2060\u2066\u2069\u2212\u2212\u3000\u3000\ufeff\ufeff\uff08\uff09\uff0d\uff0d\uff0f\uff19';
/** 1 for each code unit that is folded: two patterns for them take twice as long. */
const FOLDED = new Uint8Array(0x10000);
for (let at = 0; at < RANGES.length; at += 2) FOLDED.fill(1, RANGES.charCodeAt(at), RANGES.charCodeAt(at + 1) + 1);

/** What stands for a sign that is folded; nothing for one that is dropped. */
function foldOne(code: number): string {
  if (code === 0x202f || code === 0x3000 || (code > 0x2001 && code < 0x200b)) return ' ';
  if ((code > 0x65f && code < 0x66a) || (code > 0x6ef && code < 0x6fa) || (code > 0xff0f && code < 0xff1a)) return String(code & 0xf);
  if (code === 0x2212 || (code > 0x200f && code < 0x2013)) return '-';
  if (code > 0x2012 && code < 0x2016) return '–';
  return code > 0xff00 ? String.fromCharCode(code - 0xfee0) : '';
}

export interface Folded {
  /** spaces, hyphens, digits and brackets in their ASCII form; dashes as `–`; invisible marks gone */
  readonly text: string;
  /** Offset in the text as read, of an offset in the folded one (UTF-16). */
  origin(offset: number): number;
}

/** Folds a text. Costs one scan where there is nothing to fold. */
export function fold(read: string): Folded {
  // by far the commonest, which one sign for another is quickest for
  const raw = read.replaceAll('\u00a0', ' ');
  // piece by piece: String.replace with a function first lists all that it found
  const pieces: string[] = [];
  const gone: number[] = [];
  let from = 0;
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code < 0xad || FOLDED[code] === 0) continue;
    if (at > from) pieces.push(raw.slice(from, at));
    from = at + 1;
    const sign = foldOne(code);
    if (sign === '') gone.push(at);
    else pieces.push(sign);
  }
  if (from === 0) return { text: raw, origin: (offset) => offset };
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
