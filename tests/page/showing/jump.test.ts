import { describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { stopBeside } from '../../../page/jump/continue-from.ts';
import { FLASH } from '../../../page/jump/flash.ts';
import { jumpTo } from '../../../page/jump/jump.ts';
import { Trail } from '../../../page/jump/trail.ts';
import { end, frames, makeHost, pause, rangeOf, setPage, signal, watchPage } from './stage.ts';

const paragraphs = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `<p id="p${at}">Paragraph ${at}. It has words enough for a line or two of text, whatever the width of the window, and <a href="#${at}">a link ${at}</a>.</p>`,
  ).join('');
const top = (id: string): number => document.querySelector(`#${id}`)?.getBoundingClientRect().top ?? Number.NaN;
const silent = (): Parameters<typeof jumpTo>[1] => ({ flash: null, signal: signal() });

describe('jump', () => {
  it('brings the paragraph a third from the top, at once, though the page scrolls smoothly', () => {
    setPage(paragraphs(100), 'html { scroll-behavior: smooth }');
    const page = watchPage();
    expect(jumpTo(rangeOf('words enough', document.querySelector('#p60') ?? document), silent())).toBe(true);
    expect(top('p60')).toBeCloseTo(window.innerHeight / 3, -1);
    expect(page.records()).toEqual([]);
  });

  it('brings a line to where it stood, whatever paragraph it is in', async () => {
    setPage(paragraphs(100));
    expect(jumpTo(rangeOf('a link 70'), { ...silent(), top: 210 })).toBe(true);
    await frames(6);
    expect(Math.abs(rangeOf('a link 70').getBoundingClientRect().top - 210)).toBeLessThan(3);
  });

  it('goes through the scrollers of the page', () => {
    setPage(`<div style="height: 900px"></div><div id="out" style="height: 400px; overflow: auto; scroll-behavior: smooth"><div style="height: 500px"></div><div id="in" style="height: 240px; overflow: auto; width: 200px">
      <div style="width: 900px; padding-left: 600px">${paragraphs(30)}</div></div><div style="height: 900px"></div></div><div style="height: 2000px"></div>`);
    expect(jumpTo(rangeOf('Paragraph 20'), silent())).toBe(true);
    const box = rangeOf('Paragraph 20').getBoundingClientRect();
    const inner = document.querySelector('#in')?.getBoundingClientRect() ?? new DOMRect();
    expect(box.top - inner.top).toBeGreaterThan(60);
    expect(box.top - inner.top).toBeLessThan(100);
    expect([box.left > inner.left, box.left < inner.right]).toEqual([true, true]);
    expect(Math.abs(box.top - window.innerHeight / 3)).toBeLessThan(20);
  });

  it('reaches what is laid out only when it comes into view', async () => {
    setPage(
      Array.from(
        { length: 200 },
        (_, at) =>
          `<section style="content-visibility: auto; contain-intrinsic-height: 10px">${`<p id="p${at}">Paragraph ${at}. `.concat('word '.repeat(200))}</p></section>`,
      ).join(''),
    );
    expect(jumpTo(rangeOf('Paragraph 150'), silent())).toBe(true);
    await frames(6);
    expect(Math.abs(top('p150') - window.innerHeight / 3)).toBeLessThan(40);
  });

  it('stays where it is and says so when the words are folded away', () => {
    setPage(`${paragraphs(50)}<details><summary>more</summary><p>hidden words</p></details>`);
    expect(jumpTo(rangeOf('hidden words'), silent())).toBe(false);
    expect([window.scrollY, document.querySelector('details')?.open]).toEqual([0, false]);
    const gone = rangeOf('Paragraph 40');
    document.querySelector('#p40')?.remove();
    const range = new StaticRange({
      startContainer: gone.startContainer,
      startOffset: gone.startOffset,
      endContainer: gone.endContainer,
      endOffset: gone.endOffset,
    });
    const { startContainer } = rangeOf('Paragraph 41');
    const text = document.createTextNode('never in the page');
    expect(jumpTo(new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: 5 }), silent())).toBe(false);
    expect([range.startContainer.isConnected, startContainer.isConnected]).toEqual([true, true]);
  });

  it('flashes the words in our own layer for a second and a half', async () => {
    setPage(paragraphs(60));
    const host = makeHost();
    const range = rangeOf('Paragraph 40');
    jumpTo(range, { flash: host.notes, signal: signal() });
    const box = host.notes.querySelector('.flash')?.getBoundingClientRect();
    expect(Math.abs((box?.left ?? 0) - range.getBoundingClientRect().left)).toBeLessThan(2);
    expect([...CSS.highlights.keys()].filter((name) => name.startsWith('operative'))).toEqual([]);
    jumpTo(rangeOf('Paragraph 20'), { flash: host.notes, signal: signal() });
    expect(host.notes.querySelectorAll('.flash'), 'one at a time').toHaveLength(1);
    await pause(FLASH + 100);
    expect(host.notes.childNodes).toHaveLength(0);
    jumpTo(range, { flash: host.notes, signal: signal() });
    end();
    expect(host.notes.childNodes).toHaveLength(0);
  });

  it('keeps to the words while the page still settles', async () => {
    setPage(`<div id="above" style="height: 10px"></div>${paragraphs(60)}`, 'html { overflow-anchor: none }');
    const host = makeHost();
    const range = rangeOf('Paragraph 30');
    jumpTo(range, { flash: host.notes, signal: signal() });
    document.querySelector<HTMLElement>('#above')?.style.setProperty('height', '300px');
    await frames(6);
    const box = host.notes.querySelector('.flash')?.getBoundingClientRect() ?? new DOMRect();
    const words = range.getBoundingClientRect();
    expect(Math.abs((box.top + box.bottom) / 2 - (words.top + words.bottom) / 2)).toBeLessThan(2);
    expect(Math.abs(words.top - window.innerHeight / 3)).toBeLessThan(20);
  });

  it('does not move where motion is to be reduced', async () => {
    setPage(paragraphs(20));
    const host = makeHost();
    jumpTo(rangeOf('Paragraph 4'), { flash: host.notes, signal: signal() });
    const animation = (): string => getComputedStyle(host.notes.querySelector('.flash') ?? document.body).animationName;
    expect(animation()).toBe('operative-flash');
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
    try {
      expect(animation()).toBe('none');
    } finally {
      await cdp().send('Emulation.setEmulatedMedia', { features: [] });
    }
  });

  it('lets the keyboard go on from the place, forwards and backwards', async () => {
    setPage(paragraphs(60));
    const page = watchPage();
    document.querySelector<HTMLElement>('#p2 a')?.focus();
    jumpTo(rangeOf('Paragraph 40'), silent());
    expect(document.activeElement).toBe(document.body);
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.textContent).toBe('a link 40');
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.textContent).toBe('a link 41');
    jumpTo(rangeOf('Paragraph 30'), silent());
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(document.activeElement?.textContent).toBe('a link 29');
    expect(page.records()).toEqual([]);
    const { startContainer } = rangeOf('Paragraph 59');
    expect(stopBeside(startContainer, 3, false)?.textContent).toBe('a link 59');
    document.querySelector('#p59 a')?.setAttribute('tabindex', '-1');
    expect(stopBeside(startContainer, 3, false)).toBeNull();
  });
});

describe('trail', () => {
  it('leads back to the line, the focus and the selection, step by step', () => {
    setPage(paragraphs(100));
    const trail = new Trail<string>(document);
    window.scrollTo(0, 333);
    const link = document.querySelector<HTMLElement>('#p12 a');
    link?.focus({ preventScroll: true });
    trail.push('paragraph 12', rangeOf('a link 12'));
    jumpTo(rangeOf('Paragraph 60'), silent());
    const second = window.scrollY;
    const words = rangeOf('Paragraph 61');
    document.getSelection()?.setBaseAndExtent(words.endContainer, words.endOffset, words.startContainer, words.startOffset);
    trail.push('paragraph 60');
    jumpTo(rangeOf('Paragraph 90'), silent());
    expect([trail.length, trail.last]).toEqual([2, 'paragraph 60']);
    expect(trail.back()).toBe('paragraph 60');
    expect(window.scrollY).toBe(second);
    expect(document.getSelection()?.toString()).toBe('Paragraph 61');
    expect(trail.back()).toBe('paragraph 12');
    expect(window.scrollY).toBe(333);
    expect(document.activeElement).toBe(link);
    expect([trail.back(), trail.length, trail.last]).toEqual([null, 0, null]);
  });

  it('finds the very line again though the page has changed above it', async () => {
    setPage(`<div id="above" style="height: 100px; overflow-anchor: none"></div>${paragraphs(100)}`, 'html { overflow-anchor: none }');
    const trail = new Trail<string>(document);
    window.scrollTo(0, 700);
    await frames(2);
    const wasAt = top('p14');
    trail.push('here', rangeOf('words enough', document.querySelector('#p14') ?? document));
    jumpTo(rangeOf('Paragraph 80'), silent());
    document.querySelector<HTMLElement>('#above')?.style.setProperty('height', '950px');
    document.querySelector('#p3')?.remove();
    trail.back();
    expect(Math.abs(top('p14') - wasAt)).toBeLessThanOrEqual(1);
  });

  it('holds the text in view when the start is out of it, and falls back on the scroll when its line is gone', () => {
    setPage(paragraphs(100));
    const trail = new Trail<number>(document);
    window.scrollTo(0, 1500);
    trail.push(1, rangeOf('Paragraph 90'));
    jumpTo(rangeOf('Paragraph 5'), silent());
    trail.back();
    expect(window.scrollY).toBe(1500);
    trail.push(2);
    window.scrollTo(0, 0);
    const held = document.caretPositionFromPoint(10, 10);
    expect(held).not.toBeNull();
    for (const paragraph of [...document.querySelectorAll('p')].slice(20)) paragraph.replaceChildren(paragraph.textContent);
    trail.back();
    expect(window.scrollY).toBe(1500);
  });

  it('holds the next line where there is no text a third from the top', () => {
    // letters laid over pictures, with room between: as in our PDF reader
    const letters = Array.from(
      { length: 60 },
      (_, at) => `<span style="position:absolute;left:60px;top:${at * 90}px;white-space:pre">Line ${at} ${'of words '.repeat(40)}</span>`,
    ).join('');
    setPage(`<div style="position:relative;height:5400px"><div style="position:absolute;inset:0 auto auto 0;width:0;height:0">${letters}</div>
      <div style="position:absolute;inset:0;z-index:-1"></div></div>`);
    const trail = new Trail<number>(document);
    for (const scrolled of [900, 915, 930, 945, 960]) {
      window.scrollTo(0, scrolled);
      const { anchor, top: at } = trail.push(scrolled);
      expect(anchor?.startContainer).toBeInstanceOf(Text);
      expect(at).toBeGreaterThan(window.innerHeight / 3 - 60);
      expect(at).toBeLessThan(window.innerHeight / 3 + 100);
    }
  });

  it('is not undone by the frames in which a jump still settles', async () => {
    setPage(paragraphs(100));
    const trail = new Trail<number>(document);
    trail.push(1);
    jumpTo(rangeOf('Paragraph 50'), silent());
    trail.back();
    await frames(6);
    expect(window.scrollY).toBe(0);
  });

  it('leads back to the step that is named, over those made after it, and forgets one that led nowhere', () => {
    setPage(paragraphs(100));
    const trail = new Trail<string>(document);
    const tops: number[] = [];
    for (const [at, label] of ['first', 'second', 'third'].entries()) {
      window.scrollTo(0, 300 + 400 * at);
      const held = trail.push(label, rangeOf(`a link ${8 + 10 * at}`));
      tops.push(window.scrollY);
      expect(held.anchor?.startContainer.isConnected).toBe(true);
    }
    window.scrollTo(0, 0);
    expect([trail.backTo('fourth'), trail.length, window.scrollY]).toEqual([false, 3, 0]);
    trail.drop('third');
    expect([trail.length, trail.last]).toEqual([2, 'second']);
    expect([trail.backTo('first'), trail.length, window.scrollY]).toEqual([true, 0, tops[0]]);
  });

  it('restores the scrollers of the page too', () => {
    setPage(`<div id="s" style="height: 300px; overflow: auto">${paragraphs(60)}</div><div style="height: 3000px"></div>`);
    const scroller = document.querySelector<HTMLElement>('#s');
    if (!scroller) throw new Error('none');
    scroller.scrollTop = 444;
    const trail = new Trail<number>(document);
    trail.push(1);
    jumpTo(rangeOf('Paragraph 50'), silent());
    expect(scroller.scrollTop).not.toBe(444);
    trail.back();
    expect([scroller.scrollTop, window.scrollY]).toEqual([444, 0]);
  });
});
