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

/** What each code unit is compared as, once it was met: a code unit, or one of these. */
const UNKNOWN = 0;
const NOTHING = 0x10000;
const COMBINES = 0x10001;
const SEVERAL = 0x10002;
const HYPHEN = 0x2d;
const folds = new Int32Array(0x10000);

function foldOf(unit: number): number {
  const letter = String.fromCharCode(unit);
  const as = COMBINING.test(letter) ? COMBINES : foldUnit(letter);
  const known = as === COMBINES ? COMBINES : as === '' ? NOTHING : as.length > 1 ? SEVERAL : as.charCodeAt(0);
  folds[unit] = known;
  return known;
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Folds a text, with the way back. */
export function fold(text: string): Folded {
  // a code unit becomes three at the most
  let units = new Uint16Array(text.length + 64);
  let back = new Uint32Array(units.length + 1);
  let length = 0;
  const put = (unit: number, index: number): void => {
    units[length] = unit;
    back[length++] = index;
  };
  for (let index = 0; index < text.length; index++) {
    if (length + 3 > units.length) {
      units = grown(units, new Uint16Array(units.length * 2));
      back = grown(back, new Uint32Array(units.length + 1));
    }
    const unit = text.charCodeAt(index);
    let as = folds[unit] as number;
    if (as === UNKNOWN) as = foldOf(unit);
    if (as === NOTHING) continue;
    if (as === COMBINES) {
      const composed = length > 0 ? String.fromCharCode(units[length - 1] as number, unit).normalize('NFC') : '';
      if (composed.length === 1) units[length - 1] = composed.charCodeAt(0);
      else put(unit, index);
    } else if (as === SEVERAL) {
      for (const letter of foldUnit(text.charAt(index))) put(letter.charCodeAt(0), index);
    } else {
      // the end of a printed line puts hyphens into words; one between two numbers stays
      if (as === HYPHEN && !(isDigit(units[length - 1] ?? 0) && /^\s?\d/.test(text.slice(index + 1, index + 3)))) continue;
      put(as, index);
    }
  }
  back[length] = text.length;
  return { text: new TextDecoder('utf-16le').decode(units.subarray(0, length)), back: back.slice(0, length + 1) };
}

function grown<Units extends Uint16Array | Uint32Array>(from: Units, to: Units): Units {
  to.set(from);
  return to;
}
