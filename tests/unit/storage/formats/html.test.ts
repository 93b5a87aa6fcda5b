import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml, writeHtml } from '../../../../storage/formats/html.ts';
import { words } from './export-words.ts';
import { note, noteWith } from './a-note.ts';
import { hardText, someNotes } from './some-notes.ts';

test('a table for each document: paragraph, words, note', () => {
  const second = noteWith({ text: 'a < b\n  & c', tags: [], created: note.created + 1 });
  const arabic = noteWith({ anchor: { ...note.anchor, document: 'S/RES/1325(2000)', language: 'ar', paragraph: null }, text: '' }, 2);
  const html = writeHtml([note, second, arabic], { ...words, language: 'ar', direction: 'rtl' });
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html.slice(html.indexOf('<h2>'), html.indexOf('<h2>', html.indexOf('<h2>') + 1)))
    .toBe(`<h2><bdi dir="ltr">A/RES/68/4</bdi>: <bdi>Law of the lakes</bdi></h2>
<p dir="ltr">https://docs.un.org/en/A/RES/68/4</p>
<table border="1" cellspacing="0" cellpadding="4">
<thead><tr><th scope="col">Reference</th><th scope="col">Words</th><th scope="col">Note</th></tr></thead>
<tbody>
<tr><th scope="rowgroup" rowspan="2">A/RES/68/4, paragraph 11, subparagraph a</th><td lang="en" dir="ltr">to send word to each lake</td><td><div dir="auto">Ask the *mission*.</div><div><small>Agreed language · lakes, to ask · 2023-11-14</small></div></td></tr>
<tr><td lang="en" dir="ltr">to send word to each lake</td><td><div dir="auto">a &lt; b<br>\u00a0\u00a0&amp; c</div><div><small>Agreed language · 2023-11-14</small></div></td></tr>
</tbody>
</table>
`);
  expect(html).toContain('<td lang="ar" dir="rtl">to send word to each lake</td><td><div><small>');
});

test('no text makes an element, an attribute or an entity', () => {
  fc.assert(
    fc.property(hardText, (text) => {
      const escaped = escapeHtml(text);
      expect(escaped).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      const back = escaped.replace(
        /&(amp|lt|gt|quot|#39);/g,
        (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
      );
      // oxlint-disable-next-line no-control-regex
      expect(back).toBe(text.replace(/[\u0000\u007f]/g, '\ufffd'));
    }),
  );
});

test('a file of any notes has the elements of its own and no other', () => {
  fc.assert(
    fc.property(someNotes, (notes) => {
      const tags = [...writeHtml(notes, words).matchAll(/<\/?([^\s>]+)/g)].map((found) => found[1]);
      const own = 'html head meta title body h1 h2 bdi p table thead tbody tr th td div small br !doctype'.split(' ');
      expect(tags.filter((tag) => !own.includes(tag ?? ''))).toEqual([]);
      expect(tags.filter((tag) => tag === 'small')).toHaveLength(notes.length * 2);
    }),
    { numRuns: 100 },
  );
});
