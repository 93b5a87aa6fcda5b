/** Files as plain text: UN pages and XML without their tags; and which document a text is. */
import { canonicalSymbol } from '../../citations/symbol.ts';
import { ownDocument } from '../../page/identity/own-document.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  laquo: '«',
  raquo: '»',
  eacute: 'é',
};
/** Elements that stand in a line of text. Every other one ends its block. */
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|tt|u|var|wbr|ref|def|term|date|docTitle|docNumber|docDate|inline|num)$/i;
const LEFT_OUT = /<(script|style|noscript|template|sup)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<![A-Z][^>]*>/gi;

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

/**
 * Text of HTML or Akoma Ntoso XML: blocks on lines of their own, footnote marks left out. Not the reading of `page/akn`, which needs a DOM and
 * leaves footnotes out: here they stay, since they cite too, and broken markup is read as far as it goes.
 */
export function textOfMarkup(markup: string): string {
  return markup
    .replace(LEFT_OUT, '')
    .replace(/\s+/g, ' ')
    .replace(/<\/?(?:[a-z]+:)?([a-zA-Z0-9]+)\b[^>]*>/g, (_, name: string) => (INLINE.test(name) ? '' : '\n'))
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-zA-Z]{2,8}));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
      hex ? character(Number.parseInt(hex, 16)) : decimal ? character(Number(decimal)) : (ENTITIES[name ?? ''] ?? whole),
    )
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}

/** Text of a file as it was read: markup is told by its first sign. */
export function textOf(content: string): string {
  const plain = content.replace(/^\ufeff/, '');
  return /^\s*<(?:[a-z!?])/i.test(plain) ? textOfMarkup(plain) : plain.replace(/\r\n?/g, '\n');
}

/** Symbol of the document that a text is: as it was said, else as its own first lines say; undefined where neither does. */
export function documentOf(text: string, said: unknown): string | undefined {
  const symbol = typeof said === 'string' ? canonicalSymbol(said) : null;
  if (symbol) return symbol;
  const blocks = [...text.matchAll(/\S(?:[^\n]*\S)?/g)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
  return ownDocument({ text, blocks })?.symbol;
}
