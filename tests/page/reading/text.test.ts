import { describe, expect, it } from 'vitest';
import { readTextNow } from '../../../page/text/read.ts';
import { onPage } from './place.ts';

const textOf = (html: string): string => readTextNow(onPage(html)).text;

describe('the text of a page', () => {
  it.each([
    [
      'inline tags are joined',
      '<p><span>Recalling</span><span>&nbsp;its resolutions </span><a href="x">3236 (XXIX)</a><span>&nbsp;of 22&nbsp;November</span></p>',
      'Recalling its resolutions 3236 (XXIX) of 22 November',
    ],
    ['blocks are joined by line feeds', '<div>one<p>two</p>three</div>\n <ul><li>four<li>five</ul>', 'one\ntwo\nthree\nfour\nfive'],
    ['<br> and <hr> begin a block', '<p>one<br>two</p><p>three<hr>four</p>', 'one\ntwo\nthree\nfour'],
    [
      'table cells are blocks',
      '<table><tr><td>Travel ban</td><td>All States</td></tr><tr><td>None</td></tr></table>',
      'Travel ban\nAll States\nNone',
    ],
    ['white space is folded and trimmed', '<p>  a \n\t b\u00a0\u2009c \u3000</p>', 'a b c'],
    ['soft hyphens and invisible marks are left out', '<p>reso\u00adlution\u200b \u200e68/4\u2060.</p>', 'resolution 68/4.'],
    ['a space on either side of an invisible mark is one', '<p>a \u200b b</p>', 'a b'],
    [
      'footnote marks are left out',
      '<p>Summit,<sup>1</sup> its <a href="#_ftn2">[2]</a>resolution<sup><a href="#n">3</a></sup> 57/270 B<a class="footnote-ref" href="#x">4</a> and¹ more²[5].</p>',
      'Summit, its resolution 57/270 B and more.',
    ],
    [
      'and at the beginning of the note itself',
      '<p><sup>1</sup> Resolution 60/1.</p><p>² 联合国</p><p>[3] See</p>',
      'Resolution 60/1.\n联合国\nSee',
    ],
    [
      'ordinals, squares and linked paragraph numbers are kept',
      '<p>le 1<sup>er</sup> mars, n<sup>o</sup> 4, 5 km<sup>2</sup>, 6 m², paragraph <a href="#p11">11</a> above</p>',
      'le 1er mars, no 4, 5 km2, 6 m², paragraph 11 above',
    ],
    [
      'what is hidden is left out',
      '<style>.off{display:none}</style><p hidden>a</p><p class="off">b</p><p style="visibility:hidden">c<b style="visibility:visible">d</b><i>e</i></p><p>f<span style="display:none">g</span></p>',
      'd\nf',
    ],
    [
      'scripts, pictures and fields are left out',
      '<p>a<script>1</script><svg><text>2</text></svg><input value="3"><textarea>4</textarea><select><option>5</select><span contenteditable>6</span><i aria-hidden="true">home</i></p>',
      'a',
    ],
    [
      'style decides what is a block',
      '<span style="display:block">a</span><span class="x">b</span><div style="display:inline">c</div>',
      'a\nbc',
    ],
    [
      'an element with display:contents is not there',
      '<div style="display:contents"><p>a</p></div><p>b<span style="display:contents">c</span></p>',
      'a\nbc',
    ],
    ['list numbers are not in the text', '<ol><li>Everyone</ol>', 'Everyone'],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('takes line breaks in preformatted text for spaces, indents and empty lines for blocks', () => {
    const html = '<pre>44/25.\n     Recalling its resolution\n1989/57 of 24 May\n     1.  Decides to\nact;\n\nlast</pre>';
    expect(textOf(html)).toBe('44/25.\nRecalling its resolution 1989/57 of 24 May\n1. Decides to act;\nlast');
    expect(textOf('<pre>     a b\n     c\n        d</pre>')).toBe('a b c\nd');
  });

  it('reads what is slotted into a shadow root, and leaves the rest of it', () => {
    const place = onPage('<p>a</p><div id="host"><p slot="s">b</p><p>c</p></div>');
    const host = place.querySelector('#host') as HTMLElement;
    host.attachShadow({ mode: 'open' }).innerHTML = '<h2>shadow</h2><slot name="s"></slot>';
    expect(readTextNow(place).text).toBe('a\nb');
  });

  it('leaves out our own nodes', () => {
    const place = onPage('<p>a</p><our-host>b</our-host>');
    expect(readTextNow(place, { isOurs: (node) => node.nodeName === 'OUR-HOST' }).text).toBe('a');
  });

  it('records the numbers of list items', () => {
    const place = onPage(
      '<ol start="3"><li>a<li value="7">b<ol type="a"><li>c<li>d</ol><li hidden>x<li>e<li><p></p><p>f</p><p>g</p></ol><ol reversed><li>h<li>i</ol><ol style="list-style:none"><li>j</ol><ol><li>1. k</ol><ul><li>l</ul>',
    );
    const index = readTextNow(place);
    expect(index.blocks.map((block) => [index.text.slice(block.start, block.end), block.listNumber, block.listDepth])).toEqual([
      ['a', '3', 1],
      ['b', '7', 1],
      ['c', 'a', 2],
      ['d', 'b', 2],
      ['e', '8', 1],
      ['f', '9', 1],
      ['g', undefined, undefined],
      ['h', '2', 1],
      ['i', '1', 1],
      ['j', undefined, undefined],
      ['1. k', undefined, undefined],
      ['l', undefined, undefined],
    ]);
  });

  it('knows the language of each block', () => {
    const place = onPage(
      '<div lang="fr-CH"><p>La présente</p><p>大会通过决议</p><p>Генеральная Ассамблея</p></div><p>The decisions of the General Assembly in that year</p><p>قرار الجمعية العامة</p><p lang="">12</p>',
    );
    expect(readTextNow(place).blocks.map((block) => block.language)).toEqual(['fr', 'zh', 'ru', 'en', 'ar', null]);
  });
});

describe('ways between text and page', () => {
  const html = '<p id="p">Recalling <b>reso\u00adlution</b>  68/4<sup>1</sup> of<br>2013</p>\n<p>end</p>';

  it('gives the range of a span', () => {
    const index = readTextNow(onPage(html));
    const start = index.text.indexOf('resolution');
    expect(index.rangeOf({ start, end: start + 'resolution 68/4'.length })?.toString()).toBe('reso\u00adlution  68/4');
    const fixed = index.staticRangeOf({ start, end: start + 10 });
    expect([fixed?.startContainer.nodeValue, fixed?.startOffset, fixed?.endOffset]).toEqual(['reso\u00adlution', 0, 11]);
    expect(index.rangeOf({ start: 3, end: 3 })).toBeUndefined();
    expect(index.rangeOf({ start: -5, end: 999 })?.toString()).toContain('end');
  });

  it('finds every character again from the range that it gives', () => {
    const index = readTextNow(onPage(html));
    for (let at = 0; at < index.text.length; at++) {
      if (index.text[at] === '\n') continue;
      const range = index.rangeOf({ start: at, end: at + 1 }) as Range;
      expect(index.offsetAt(range.startContainer, range.startOffset)).toBe(at);
    }
  });

  it('takes boundary points between and after the words', () => {
    const place = onPage(html);
    const index = readTextNow(place);
    const paragraph = place.querySelector('#p') as Element;
    expect(index.offsetAt(place, 0)).toBe(0);
    expect(index.offsetAt(paragraph, paragraph.childNodes.length)).toBe(index.text.indexOf('\nend'));
    expect(index.offsetAt(paragraph.querySelector('sup') as Element, 0)).toBe(index.text.indexOf(' of'));
    expect(index.offsetAt(place, place.childNodes.length)).toBe(index.text.length);
    expect(index.offsetAt(document.head, 0)).toBeUndefined();
  });

  it('finds the block of an offset', () => {
    const index = readTextNow(onPage('<p>ab</p><p>cd</p>'));
    expect([0, 1, 2, 3, 5, 99].map((offset) => index.blocks.indexOf(index.blockAt(offset) as never))).toEqual([0, 0, 0, 1, 1, 1]);
    expect(readTextNow(onPage('')).blockAt(0)).toBeUndefined();
  });
});
