import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anchorOf, placeOf } from '../../../page/anchoring/anchoring.ts';
import { outlineOf } from '../../../page/outline/outline.ts';
import { readTextNow } from '../../../page/text/read.ts';
import { onPage } from './place.ts';

const LINES = [
  'The Assembly,',
  'Noting that bridges wear out, and that ferries do not wait,',
  '1. Invites all States to open their bridges, old and new, to people on foot;',
  '2. Invites all States to open their ferries, old and new, to people on foot;',
  '3. Decides to count the crossings of the year 2031.',
];
const TAGS = ['em', 'span', 'strong', 'b'];

/** Lines as paragraphs, cut into text nodes and inline elements at these distances. */
function pageOf(cuts: readonly number[]): HTMLElement {
  const place = onPage('');
  for (const line of LINES) {
    const paragraph = place.appendChild(document.createElement('p'));
    for (let at = 0, cut = 0; at < line.length; cut++) {
      const end = at + (cuts[cut % Math.max(1, cuts.length)] ?? line.length);
      const text = document.createTextNode(line.slice(at, end));
      const holder = cut % 3 === 0 ? paragraph : paragraph.appendChild(document.createElement(TAGS[cut % TAGS.length] as string));
      holder.append(text, cut % 5 === 4 ? document.createComment('') : '');
      at = end;
    }
  }
  return place;
}

it('a place does not hang on how a page divides its text into nodes', () => {
  const whole = readTextNow(pageOf([]));
  const { text } = whole;
  const outline = outlineOf(whole);
  const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(cuts, cuts, fc.nat({ max: text.length - 8 }), fc.integer({ min: 3, max: 120 }), (before, after, start, length) => {
      const span = { start, end: Math.min(text.length, start + length) };
      const old = readTextNow(pageOf(before));
      const anchor = anchorOf(old, outlineOf(old), span);
      expect(anchor).toEqual(anchorOf(whole, outline, span));
      if (!anchor.quote) return;
      const index = readTextNow(pageOf(after));
      const found = placeOf(index, outlineOf(index), anchor);
      expect(found.place).toBe('in-place');
      expect(found.span && index.rangeOf(found.span)?.toString().replace(/\s/g, '')).toBe(anchor.quote.exact.replace(/\s/g, ''));
    }),
    { numRuns: 100 },
  );
});
