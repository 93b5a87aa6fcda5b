import { describe, expect, it } from 'vitest';
import { anchorOf, placeOf } from '../../../page/anchoring/anchoring.ts';
import { identify } from '../../../page/identity.ts';
import { outlineOf } from '../../../page/outline/outline.ts';
import { readTextNow } from '../../../page/text/read.ts';
import { onPage } from './place.ts';

const LINES = [
  'A/RES/70/9',
  'A day for bridges',
  'The General Assembly,',
  '1. Decides to proclaim a day for bridges, to be observed each year by all;',
  '2. Invites States:',
  '(a) To open bridges, old and new, to people on foot;',
  '(b) To count them;',
  '3. Decides to remain seized of the matter.',
  '61st plenary meeting',
];
const LABELS = ['1', '2', '2 (a)', '2 (b)', '3'];
const words = (html: string): string => html.replace(/, /g, ',<sup>4</sup>&nbsp;');

/** One text as different sites print it. */
const PRINTS: readonly (readonly [string, string])[] = [
  ['a paragraph each', LINES.map((line) => `<p>${words(line)}</p>`).join('\n')],
  ['lines divided by <br>', `<div>${LINES.map(words).join('<br>\n')}</div>`],
  [
    'divs with a tab after the number',
    LINES.map(
      (line) => `<div><p style="margin:0">${words(line).replace(/^(\d\.) /, '$1<span style="white-space:pre">\t</span>')}</p></div>`,
    ).join(''),
  ],
  [
    'numbers in blocks of their own',
    LINES.map((line) => line.replace(/^(\d\.) (.*)$/, '<div style="float:left">$1</div><div>$2</div>'))
      .map((line) => `<div>${line}</div>`)
      .join(''),
  ],
  ['preformatted', `<pre>${LINES.map((line) => `     ${line.replace(/(.{36,46}) /, '$1\n')}`).join('\n')}\nx</pre>`],
  [
    'numbered lists',
    `<p>${LINES.slice(0, 3).join('</p><p>')}</p><ol>${LINES.slice(3, 8)
      .map((line) =>
        line.startsWith('(a)')
          ? `<ol type="a"><li>${line.slice(4)}`
          : line.startsWith('(b)')
            ? `<li>${line.slice(4)}</ol>`
            : `<li>${line.slice(3)}`,
      )
      .join('')}</ol><p>${LINES[8]}</p>`,
  ],
];

describe('one document, printed in different ways', () => {
  it.each(PRINTS)('%s', (_, html) => {
    const index = readTextNow(onPage(html));
    const outline = outlineOf(index);
    expect(outline.paragraphs.map((each) => each.label)).toEqual(LABELS);
    const third = outline.byPath([['paragraph', '3']]);
    expect(index.text.slice(third?.contentStart, third?.end).trim()).toBe('Decides to remain seized of the matter.');
    expect(identify({ address: location.href, title: '', index, language: 'en' })).toEqual({
      symbol: 'A/RES/70/9',
      language: 'en',
      by: 'masthead',
      sure: 'certain',
    });
  });

  it.each(PRINTS)('a note made on the first way is in place: %s', (_, html) => {
    const first = readTextNow(onPage(PRINTS[0]?.[1] ?? ''));
    for (const quote of ['old and new', 'a day for bridges, to be observed', 'Decides to remain', 'To count them;']) {
      const start = first.text.indexOf(quote);
      const anchor = anchorOf(first, outlineOf(first), { start, end: start + quote.length });
      const index = readTextNow(onPage(html));
      const found = placeOf(index, outlineOf(index), anchor);
      expect(found.place, quote).toBe('in-place');
      expect(index.text.slice(found.span?.start, found.span?.end)).toBe(quote);
    }
  });
});
