/** Reading of the small pattern language that lexicons are written in. */

/** Splits `a|b(?:c|d)` at the bars outside brackets. */
export function spellings(words: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    const sign = words[i];
    if (sign === '\\') i++;
    else if (sign === '(' || sign === '[') depth++;
    else if (sign === ')' || sign === ']') depth--;
    else if (sign === '|' && depth === 0) {
      parts.push(words.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(words.slice(from));
  return parts;
}

/** Pattern source of one spelling: its first letter in either case, a space as any white space. */
export function patternOf(spelling: string): string {
  const spaced = spelling.replace(/ /g, '\\s+').replace(/['’]/g, "['’]");
  const first = spaced[0] ?? '';
  const upper = first.toUpperCase();
  return first !== upper && /\p{Ll}/u.test(first) ? `[${first}${upper}]${spaced.slice(1)}` : spaced;
}

/** Pattern source of all spellings of an entry. */
export const patternOfAll = (words: string): string => spellings(words).map(patternOf).join('|');

/** The letters a spelling is found by: those before its first sign of choice. */
export function stemOf(spelling: string): string {
  const literal = /^(?:[^\\()[\]{}?*+|.]|\\\.)*/.exec(spelling)?.[0] ?? '';
  const optional = /^[?*{]/.test(spelling.slice(literal.length));
  return optional ? literal.replace(/\\?.$/su, '') : literal;
}

/** One pattern of a written date or a treaty, its places as groups in the order they stand. */
export function placed(words: string, groups: Readonly<Record<string, string>>): { source: string; order: string[] } {
  const order: string[] = [];
  const source = words.replace(/ /g, '\\s*').replace(/\{([a-z])\}/g, (_, place: string) => {
    order.push(place);
    return `(${groups[place] ?? ''})`;
  });
  return { source, order };
}
