/** Text as it is compared: without white space and typography. Never stored, never shown. */

export interface Folded {
  readonly text: string;
  /** offset in the folded text → offset of that character in the text as read; one more for the end */
  readonly back: Uint32Array;
}

const SINGLE_QUOTES = /['\u2018-\u201b\u2032\u00b4`\u02bc]/;
const DOUBLE_QUOTES = /["\u201c-\u201f\u2033\u00ab\u00bb]/;
const COMBINING = /[\u0300-\u036f\u0653-\u0655]/;

/** What one code unit is compared as; '' for white space, soft hyphens, marks without width, kashida and short vowels. */
function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code < 0x80) return code <= 0x20 ? '' : code === 0x22 || code === 0x27 || code === 0x60 ? "'" : unit;
  if (/\u00ad|\u0640|[\u064b-\u0652]|[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\s/.test(unit)) return '';
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe63 || code === 0xff0d) return '-';
  if (SINGLE_QUOTES.test(unit) || DOUBLE_QUOTES.test(unit)) return "'";
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0xfb00 && code <= 0xfb06) return unit.normalize('NFKC');
  return unit === '\u2026' ? '...' : unit;
}

/** Folds a text, with the way back. */
export function fold(text: string): Folded {
  const parts: string[] = [];
  const back: number[] = [];
  const known = new Map<string, string>();
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index);
    if (COMBINING.test(unit) && parts.length > 0) {
      const composed = ((parts[parts.length - 1] as string) + unit).normalize('NFC');
      if (composed.length === 1) {
        parts[parts.length - 1] = composed;
        continue;
      }
    }
    let as = known.get(unit);
    if (as === undefined) {
      as = foldUnit(unit);
      known.set(unit, as);
    }
    // the end of a printed line puts hyphens into words; one between two numbers stays
    if (as === '-' && !(/\d/.test(parts[parts.length - 1] ?? '') && /^\s?\d/.test(text.slice(index + 1, index + 3)))) continue;
    for (const letter of as) {
      parts.push(letter);
      back.push(index);
    }
  }
  back.push(text.length);
  return { text: parts.join(''), back: Uint32Array.from(back) };
}
