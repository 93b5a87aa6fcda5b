/** Kinds of signs by their code unit: a look at a number, where a pattern would be called for each sign of a text. */

export const isDigit = (code: number): boolean => code > 47 && code < 58;

/** White space as `\s` has it. */
export const isSpace = (code: number): boolean =>
  code === 32 || (code > 8 && code < 14) || (code > 0x9f && (code === 0xa0 || (code > 0x167f && isRareSpace(code))));

const isRareSpace = (code: number): boolean =>
  code === 0x1680 ||
  (code > 0x1fff && code < 0x200b) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0xfeff;

/** A small letter, of the commonest ones of Latin and Cyrillic. */
export const isSmall = (code: number): boolean => (code > 96 && code < 123) || (code > 0x42f && code < 0x450);

/** A letter of the scripts that put spaces between words; some signs among them are none. */
export const isLetter = (code: number): boolean =>
  (code > 96 && code < 123) ||
  (code > 64 && code < 91) ||
  (code > 0xbf && (code < 0x250 || (code > 0x3ff && code < 0x530) || (code > 0x620 && code < 0x6d4)));

/** What can end a sentence, and a line break. */
export const isStop = (code: number): boolean =>
  code < 64 ? code === 46 || code === 10 || code === 33 || code === 63 : code > 0x61e && (code === 0x61f || isWideStop(code));
const isWideStop = (code: number): boolean => code > 0x3001 && (code === 0x3002 || code === 0xff01 || code === 0xff1b || code === 0xff1f);

export const isHan = (code: number): boolean => code > 0x2fff && code < 0xa000;
