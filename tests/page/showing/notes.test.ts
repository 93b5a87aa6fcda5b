import { describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { NotePainter } from '../../../page/painting/notes.ts';
import type { PaintedNote } from '../../../page/painting/notes.ts';
import { HOST_NAME } from '../../../page/host-name.ts';
import type { Host } from '../../../page/host.ts';
import { end, frames, makeHost, rangeOf, setPage, signal, watchPage } from './stage.ts';

const LONG =
  'asks all who carry money across borders on behalf of migrants to publish what they charge before the money is sent, in words that can be understood';
const note = (id: string, range: AbstractRange, label: PaintedNote['label'] = 1, more: Partial<PaintedNote> = {}): PaintedNote => ({
  id,
  range,
  label,
  name: `Note ${id}`,
  ...more,
});

function painterOf(host: Host, open: (id: string) => void = () => undefined): NotePainter {
  return new NotePainter({ layer: host.notes, signal: signal(), open });
}
const boxes = (host: Host): DOMRect[] => [...host.notes.querySelectorAll('.note-box')].map((box) => box.getBoundingClientRect());
const shapes = (host: Host): HTMLElement[] => [...host.notes.querySelectorAll<HTMLElement>('.note-shape')];

/** Boxes lie on the words' own rects, within so many pixels, sideways and in the middle of their height. */
function expectOver(host: Host, range: Range, tolerance = 2): void {
  const rects = [...range.getClientRects()].filter((rect) => rect.width > 1);
  const found = boxes(host);
  expect(found).toHaveLength(rects.length);
  for (const [at, rect] of rects.entries()) {
    const box = found[at];
    if (!box) throw new Error('no box');
    expect(Math.abs(box.left - rect.left)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(box.right - rect.right)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs((box.top + box.bottom) / 2 - (rect.top + rect.bottom) / 2)).toBeLessThanOrEqual(tolerance);
  }
}

describe('highlights of notes', () => {
  it('lie over the words, a box a line, and leave the page as it was', async () => {
    setPage(`<p style="width: 300px; margin: 40px">1. It ${LONG}.</p>`);
    const before = document.body.outerHTML;
    const page = watchPage();
    const host = makeHost();
    const range = rangeOf(LONG);
    painterOf(host).paint([note('a', range)]);
    expect(boxes(host).length).toBeGreaterThan(2);
    expectOver(host, range);
    await frames();
    expectOver(host, range);
    expect([...CSS.highlights.keys()].filter((name) => name.startsWith('operative'))).toEqual([]);
    expect(document.body.outerHTML).toBe(before);
    expect(page.records()).toEqual([]);
    end();
    expect(host.notes.childNodes).toHaveLength(0);
  });

  it('are trimmed to 1.3 em, however high the font, so that two lines do not overlap', () => {
    setPage(`<p style="width: 300px; font: 20px/1.35 'Noto Naskh Arabic', 'Noto Sans CJK SC', serif">${LONG}</p>`);
    const host = makeHost();
    painterOf(host).paint([note('a', rangeOf(LONG))]);
    const found = boxes(host);
    for (const box of found) expect(box.height).toBeLessThanOrEqual(26.5);
    for (const [at, box] of found.slice(1).entries()) expect(box.top).toBeGreaterThanOrEqual((found[at]?.bottom ?? 0) - 0.5);
  });

  it('join what inline elements part, and never fill whole blocks', () => {
    setPage(
      `<p style="margin: 40px">one <em>two</em> <b>three<sup>4</sup></b> five</p><div id="d" style="margin: 40px"><p>first</p><p style="padding: 30px">second</p></div>`,
    );
    const host = makeHost();
    const across = document.createRange();
    const first = rangeOf('one');
    const last = rangeOf('five');
    across.setStart(first.startContainer, 0);
    across.setEnd(last.endContainer, 5);
    const painter = painterOf(host);
    painter.paint([note('a', across)]);
    expect(boxes(host)).toHaveLength(1);
    const whole = document.createRange();
    whole.selectNodeContents(document.querySelector('#d') ?? document.body);
    painter.paint([note('b', whole)]);
    expect(boxes(host)).toHaveLength(2);
    for (const box of boxes(host)) expect([box.width < 80, box.height < 25]).toEqual([true, true]);
  });

  it('have five labels with lines of their own', () => {
    setPage(`<p style="margin: 60px">aaa bbb ccc ddd eee</p>`);
    const host = makeHost();
    painterOf(host).paint(
      (['aaa', 'bbb', 'ccc', 'ddd', 'eee'] as const).map((words, at) => note(words, rangeOf(words), (at + 1) as PaintedNote['label'])),
    );
    const styles = [...host.notes.querySelectorAll('.note-box')].map((box) => getComputedStyle(box));
    expect(styles.map((style) => `${style.borderTopStyle} ${style.borderBottomStyle}`)).toEqual([
      'none solid',
      'none dotted',
      'none dashed',
      'none double',
      'solid solid',
    ]);
    expect(styles.every((style) => style.backgroundImage === 'none' && style.pointerEvents === 'none')).toBe(true);
    expect(styles[0]?.borderBottomColor).toBe('rgb(200, 120, 0)');
  });

  it('have their shape 22 px before the paragraph, at its first line, that opens the card', async () => {
    setPage(
      `<p style="margin: 40px 60px; padding-top: 10px; width: 280px">1. It ${LONG}.</p><p dir="rtl" style="margin: 40px 60px; width: 280px">السطر الأول من الفقرة</p>`,
    );
    const host = makeHost();
    const opened: string[] = [];
    const painter = painterOf(host, (id) => opened.push(id));
    painter.paint([note('a', rangeOf('understood')), note('b', rangeOf('السطر'), 2), note('c', rangeOf('across'), 3)]);
    const [first, second, third] = shapes(host).map((shape) => shape.getBoundingClientRect());
    const [ltr, rtl] = [...document.querySelectorAll('p')].map((paragraph) => paragraph.getBoundingClientRect());
    if (!first || !second || !third || !ltr || !rtl) throw new Error('no shapes');
    expect(first.left + 7).toBeCloseTo(ltr.left - 22, 0);
    expect((first.top + first.bottom) / 2).toBeCloseTo(ltr.top + 10 + 12, 0);
    expect(second.right - 7).toBeCloseTo(rtl.right + 22, 0);
    expect([first.width, first.height]).toEqual([24, 24]);
    expect(third.top).toBeGreaterThanOrEqual(first.bottom);
    shapes(host)[0]?.dispatchEvent(new MouseEvent('click'));
    shapes(host)[0]?.click();
    expect(opened, 'made-up events do nothing').toEqual([]);
    shapes(host)[0]?.focus();
    await userEvent.keyboard('{Enter}');
    expect(opened).toEqual(['a']);
    // under the pointer there is nothing of ours; where it is pressed says which note is meant
    const middle = { x: first.left + 12, y: first.top + 12 };
    expect(document.elementsFromPoint(middle.x, middle.y).filter((each) => each.localName === HOST_NAME)).toEqual([]);
    expect(painter.hitTest(middle.x, middle.y)).toBe('a');
    expect(painter.hitTest(third.left + 12, third.top + 12)).toBe('c');
    expect(painter.hitTest(first.left - 4, first.top + 12)).toBeNull();
    expect(shapes(host)[0]?.getAttribute('aria-label')).toBe('Note a');
  });

  it('of whole paragraphs are a shape alone', () => {
    setPage(`<p style="margin: 60px">aaa bbb</p>`);
    const host = makeHost();
    painterOf(host).paint([note('a', rangeOf('aaa bbb'), 1, { whole: true })]);
    expect([boxes(host).length, shapes(host).length]).toEqual([0, 1]);
  });

  it('stay over the words when the window scrolls, without a new box for what was there', async () => {
    setPage(
      `<div style="height: 300px"></div><p style="width: 300px">${LONG}</p><div style="height: 5000px"></div><p id="far">far below</p><div style="height: 2000px"></div>`,
    );
    // the page's own style has loaded by then
    await frames();
    const host = makeHost();
    const range = rangeOf(LONG);
    const painter = painterOf(host);
    painter.paint([note('a', range), note('far', rangeOf('far below'), 2)]);
    const group = host.notes.firstChild;
    expect(host.notes.children).toHaveLength(1);
    window.scrollTo(0, 250);
    expectOver(host, range);
    await frames();
    expect(host.notes.firstChild).toBe(group);
    document.querySelector('#far')?.scrollIntoView({ block: 'center' });
    await frames();
    expect(host.notes.querySelectorAll('.l2 > .note-box')).toHaveLength(1);
    expect(host.notes.querySelectorAll('.l1')).toHaveLength(0);
    expectOver(host, rangeOf('far below'));
  });

  it('follow a scroller inside the page, and are cut off at its edge', async () => {
    setPage(
      `<div id="s" style="height: 200px; overflow: auto; margin: 50px"><div style="height: 150px"></div><p style="margin: 0">aaa bbb ccc</p><div style="height: 900px"></div></div>`,
    );
    const host = makeHost();
    const scroller = document.querySelector('#s') as HTMLElement;
    painterOf(host).paint([note('a', rangeOf('bbb'))]);
    scroller.scrollTop = 80;
    await frames();
    expectOver(host, rangeOf('bbb'));
    scroller.scrollTop = 400;
    await frames();
    expect([boxes(host).length, shapes(host).length]).toEqual([0, 0]);
    scroller.scrollTop = 0;
    await frames();
    expectOver(host, rangeOf('bbb'));
  });

  it.each([
    ['a block above grows', () => document.querySelector<HTMLElement>('#above')?.style.setProperty('height', '140px')],
    ['the text grows', () => document.body.style.setProperty('font-size', '24px')],
    ['the column narrows', () => document.querySelector<HTMLElement>('#text')?.style.setProperty('width', '160px')],
    ['the page zooms', () => document.documentElement.style.setProperty('zoom', '1.5')],
    ['inside a page of fixed height', () => document.querySelector<HTMLElement>('#app')?.style.setProperty('padding-top', '33px')],
  ])('follow the layout: %s', async (_, change) => {
    setPage(
      `<div id="app" style="height: 90vh; overflow: hidden; box-sizing: border-box"><div><div id="above" style="height: 40px"></div><p id="text" style="width: 230px; margin: 20px">${LONG}</p></div></div>`,
    );
    const host = makeHost();
    const range = rangeOf(LONG);
    painterOf(host).paint([note('a', range)]);
    await frames();
    change();
    await frames(4);
    expectOver(host, range);
  });

  it('stand aright on a page whose root or body is moved or scaled', async () => {
    setPage(
      `<p style="width: 320px; margin: 30px">${LONG}</p>`,
      'html { margin: 20px 0 0 35px !important; position: relative; transform: scale(1.25); transform-origin: 0 0 } body { position: relative; left: 12px }',
    );
    const host = makeHost();
    const range = rangeOf(LONG);
    painterOf(host).paint([note('a', range)]);
    expectOver(host, range);
    window.scrollTo(0, 30);
    await frames();
    expectOver(host, range);
  });

  it('lie over the text but under what the page lays over it', () => {
    setPage(
      `<div style="position: relative; z-index: 3; background: white"><p style="margin: 30px">aaa bbb</p></div><p style="margin: 30px">ccc</p><div style="position: relative; opacity: 0.9"><p style="position: relative; z-index: 999">ddd</p></div>`,
    );
    const host = makeHost();
    painterOf(host).paint([note('a', rangeOf('aaa')), note('c', rangeOf('ccc'), 2), note('d', rangeOf('ddd'), 3)]);
    expect([...host.notes.children].map((group) => getComputedStyle(group).zIndex)).toEqual(['3', 'auto', 'auto']);
  });

  it('take the light or dark mark of their ground', () => {
    setPage(`<p style="margin: 40px">aaa</p><p style="margin: 40px; background: #222">bbb</p>`);
    const host = makeHost();
    painterOf(host).paint([note('a', rangeOf('aaa')), note('b', rangeOf('bbb'))]);
    expect([...host.notes.children].map((group) => getComputedStyle(group).colorScheme)).toEqual(['light only', 'dark only']);
    // blended, so that no wash takes the contrast out of the words
    expect([...host.notes.children].map((group) => getComputedStyle(group).mixBlendMode)).toEqual(['multiply', 'screen']);
  });

  it('are found at a point', async () => {
    setPage(`<p style="margin: 40px">aaa bbb ccc</p><div style="height: 3000px"></div>`);
    const host = makeHost();
    const painter = painterOf(host);
    painter.paint([note('a', rangeOf('aaa')), note('c', rangeOf('ccc'))]);
    window.scrollTo(0, 20);
    await frames();
    const middle = (words: string): [number, number] => {
      const box = rangeOf(words).getBoundingClientRect();
      return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    };
    expect(['aaa', 'bbb', 'ccc'].map((words) => painter.hitTest(...middle(words)))).toEqual(['a', null, 'c']);
  });

  it('are put, replaced and removed one by one, and survive words that are gone', async () => {
    setPage(`<p style="margin: 40px">aaa bbb ccc</p>`);
    const host = makeHost();
    const painter = painterOf(host);
    const { startContainer, startOffset, endContainer, endOffset } = rangeOf('ccc');
    painter.paint([note('a', rangeOf('aaa'))]);
    painter.put(note('c', new StaticRange({ startContainer, startOffset, endContainer, endOffset }), 2));
    painter.put(note('a', rangeOf('bbb'), 4));
    expect(host.notes.querySelectorAll('.l4, .l2')).toHaveLength(2);
    expect(host.notes.querySelectorAll('.l1')).toHaveLength(0);
    (startContainer as Text).data = 'aaa';
    painter.refresh();
    painter.remove('a');
    await frames();
    expect(boxes(host)).toHaveLength(0);
    startContainer.parentElement?.remove();
    painter.refresh();
    expect(boxes(host)).toHaveLength(0);
  });

  it('are not drawn for words that are folded away, and are when they unfold', async () => {
    setPage(`<details><summary>more</summary><p style="margin: 40px">aaa bbb</p></details>`);
    const host = makeHost();
    painterOf(host).paint([note('a', rangeOf('bbb'))]);
    await frames();
    expect([boxes(host).length, shapes(host).length]).toEqual([0, 0]);
    const details = document.querySelector('details');
    if (details) details.open = true;
    await frames(4);
    expectOver(host, rangeOf('bbb'));
  });

  it('are one tab stop; ↓ ↑ go from shape to shape in the order of the text, also to those that are far away', async () => {
    setPage(
      `<p style="margin: 60px">aaa bbb</p><details><summary>more</summary><p>ccc</p></details><div style="height: 6000px"></div><p style="margin: 60px">ddd</p>`,
    );
    const host = makeHost();
    const reached: (string | null)[] = [];
    const painter = new NotePainter({ layer: host.notes, signal: signal(), open: () => undefined, reach: (id) => reached.push(id) });
    painter.paint(['aaa', 'bbb', 'ccc', 'ddd'].map((each) => note(each, rangeOf(each))));
    const focused = (): string | undefined => (host.shadow.activeElement as HTMLElement | null)?.dataset['note'];
    expect(shapes(host).map((shape) => shape.tabIndex)).toEqual([0, -1]);
    await userEvent.keyboard('{Tab}');
    for (let time = 0; time < 3 && focused() === undefined; time++) await userEvent.keyboard('{Tab}');
    expect(focused()).toBe('aaa');
    await userEvent.keyboard('{ArrowDown}');
    expect([focused(), shapes(host).map((shape) => shape.tabIndex)]).toEqual(['bbb', [-1, 0]]);
    await userEvent.keyboard('{ArrowDown}');
    expect(focused(), 'what is folded away is passed over').toBe('ddd');
    expect(window.scrollY).toBeGreaterThan(3000);
    await userEvent.keyboard('{Home}');
    expect(focused()).toBe('aaa');
    expect(reached.filter((id, at) => id !== null && id !== reached[at - 1])).toEqual(['aaa', 'bbb', 'ddd', 'aaa']);
  });

  it('keep the focus on a shape that is drawn anew', async () => {
    setPage(`<div id="above"></div><p style="margin: 60px">aaa bbb</p>`);
    const host = makeHost();
    const reached: (string | null)[] = [];
    const painter = new NotePainter({ layer: host.notes, signal: signal(), open: () => undefined, reach: (id) => reached.push(id) });
    painter.paint([note('a', rangeOf('aaa')), note('b', rangeOf('bbb'))]);
    shapes(host)[1]?.focus();
    const told = reached.length;
    painter.refresh();
    painter.paint([note('a', rangeOf('aaa')), note('b', rangeOf('bbb'), 3)]);
    await frames();
    expect(host.shadow.activeElement).toBe(shapes(host)[1]);
    expect(reached).toHaveLength(told);
  });

  it('follow a font that loads late', async () => {
    setPage(`<p style="margin: 60px; width: 260px; font: 16px/1.5 Late, serif">${LONG}</p>`);
    const host = makeHost();
    const range = rangeOf(LONG);
    painterOf(host).paint([note('a', range)]);
    await frames();
    const before = range.getClientRects().length;
    const face = new FontFace('Late', 'local("DejaVu Sans Mono"), local("Liberation Mono"), local("Courier New"), local("Noto Sans Mono")');
    const loaded = await face.load().then(
      () => true,
      () => false,
    );
    if (!loaded) return expect(document.fonts.has(face), 'no such font on this computer').toBe(false);
    document.fonts.add(face);
    await document.fonts.ready;
    await frames(4);
    expect(range.getClientRects().length).not.toBe(before);
    expectOver(host, range);
    document.fonts.delete(face);
  });

  it('do not print', async () => {
    setPage(`<p style="margin: 40px">aaa</p>`);
    const host = makeHost();
    painterOf(host).paint([note('a', rangeOf('aaa'))]);
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
    try {
      expect(host.notes.querySelector('.note-box')?.getClientRects()).toHaveLength(0);
    } finally {
      await cdp().send('Emulation.setEmulatedMedia', { media: '' });
    }
  });

  it('of a thousand only those near the window have boxes', () => {
    setPage(Array.from({ length: 500 }, (_, at) => `<p>Paragraph ${at} ${LONG}, ${at} times.</p>`).join(''));
    const host = makeHost();
    const notes = [...document.querySelectorAll('p')].flatMap((paragraph, at) => {
      const text = paragraph.firstChild as Text;
      return [10, 60].map((from, each) =>
        note(
          `${at} ${each}`,
          new StaticRange({ startContainer: text, startOffset: from, endContainer: text, endOffset: from + 40 }),
          ((at % 5) + 1) as PaintedNote['label'],
        ),
      );
    });
    const painter = painterOf(host);
    document.body.getBoundingClientRect();
    painter.paint(notes);
    const drawn = boxes(host).length;
    expect(drawn).toBeGreaterThan(20);
    expect(drawn).toBeLessThan(notes.length / 2);
  });
});
