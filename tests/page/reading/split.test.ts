import { describe, expect, it } from 'vitest';
import { readTextNow } from '../../../page/text/read.ts';
import { dice, onPage, textNodes } from './place.ts';

const PAGE = `<h1>68/4.&nbsp;&nbsp;Declaration</h1>
<div>Recalling <i>its</i> reso\u00adlutions 58/208, \u200e59/241[1] and¹² \u200b 217 A (<b>III</b>), 5 km²,
 <sup>2</sup> see <a href="#_ftn1">[3]</a>.<p>1.\u00a0 Decides  \t to [12] act;</p>tail<br> \n lines </div>
<pre>line one\nline two\n     indented 1/\n\n   after empty¹</pre><ol><li>one<li>1 two</ol>`;

describe('the text does not depend on how it lies in nodes', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))('split at random, %i', (seed) => {
    const place = onPage(PAGE);
    const whole = readTextNow(place);
    const spans = Array.from({ length: 12 }, (_, index) => ({ start: index * 11, end: index * 11 + 9 }));
    const before = spans.map((span) => whole.rangeOf(span)?.toString());
    const blocks = whole.blocks.map(({ start, end, listNumber }) => ({ start, end, listNumber }));

    const roll = dice(seed);
    for (const node of textNodes(place)) {
      let rest = node;
      while (rest.length > 1 && roll(4) > 0) rest = rest.splitText(1 + roll(Math.min(rest.length - 1, seed < 5 ? 1 : 8)));
    }
    const split = readTextNow(place);
    expect(split.text).toBe(whole.text);
    expect(spans.map((span) => split.rangeOf(span)?.toString())).toEqual(before);
    expect(split.blocks.map(({ start, end, listNumber }) => ({ start, end, listNumber }))).toEqual(blocks);
    for (let at = 0; at < split.text.length; at++) {
      if (split.text[at] === '\n') continue;
      const range = split.rangeOf({ start: at, end: at + 1 }) as Range;
      expect(split.offsetAt(range.startContainer, range.startOffset)).toBe(at);
    }
  });
});
