/** Footnote marks: numbers on the page that are no part of the sentence they stand in. */

const SMALL_NUMBER = String.raw`\d{1,3}(?:\s?[,–-]\s?\d{1,3})*`;
const SUPERSCRIPT = new RegExp(String.raw`^\s*[[(]?\s*(?:${SMALL_NUMBER}|[¹²³⁰⁴-⁹]+|[*†‡§¶]{1,4})\s*[\])]?[,.]?\s*$`);
const BRACKETED = new RegExp(String.raw`^\s*\[\s*(?:${SMALL_NUMBER}|[a-z]|[*†‡§]{1,4})\s*\]\s*$`);
const LINKED = new RegExp(String.raw`^\s*[[(]?\s*(?:${SMALL_NUMBER}|[a-z]|[ivx]{1,5}|[*†‡§]{1,4})\s*[\])]?\s*$`);
/** `#_ftn1`, `#fn-3`, `#cite_note-2`, class `footnote-ref`, role `doc-noteref` */
const NOTE_WORDS = /(?:^|[\s#_-])(?:_?ft?nr?e?f?|fnref|footnotes?|endnotes?|note|noteref|cite_note)(?=$|[\s_\d-])/i;
const LONGEST = 12;

function isUnitBefore(before: string): boolean {
  return /(?:^|[\s\d])[kcdm]?m$/.test(before);
}

/**
 * Whether an inline element holds nothing but a footnote mark. An ordinal (`1<sup>er</sup>`, `n<sup>o</sup>`) and a square (`km<sup>2</sup>`)
 * are none, nor is a linked paragraph number (`paragraph <a href="#p11">11</a>`).
 * @param before the block's raw text up to the element
 */
export function isFootnoteMark(element: Element, before: string): boolean {
  const tag = element.localName;
  if (tag !== 'sup' && tag !== 'a' && tag !== 'span') return false;
  const raised = tag === 'sup' || (tag === 'span' && /vertical-align:\s*super/.test(element.getAttribute('style') ?? ''));
  if (!raised && tag === 'span' && !element.classList.length) return false;
  const text = element.textContent ?? '';
  if (text.length === 0 || text.length > LONGEST) return false;
  if (raised)
    return (SUPERSCRIPT.test(text) && !isUnitBefore(before)) || (LINKED.test(text) && element.firstElementChild?.localName === 'a');
  if (BRACKETED.test(text)) return tag === 'a';
  if (!LINKED.test(text)) return false;
  return ['href', 'class', 'id', 'role'].some((name) => {
    const value = element.getAttribute(name);
    return value !== null && (name !== 'href' || value.startsWith('#')) && NOTE_WORDS.test(value);
  });
}
