import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { citationAt } from '../../../page/pointer/hit.ts';
import type { HitIndex } from '../../../page/pointer/hit.ts';
import { HoverIntent } from '../../../page/pointer/hover-intent.ts';
import { watchPointer } from '../../../page/pointer/watch.ts';
import type { Host } from '../../../page/host.ts';
import { end, frames, makeHost, pause, setPage, signal, watchPage } from './stage.ts';

interface Cited {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A text index as plain as can be: all text nodes in a row. */
function indexOf(pattern: RegExp): HitIndex<Cited> {
  const nodes: { node: Text; from: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, from: text.length });
    text += (node as Text).data;
  }
  const place = (offset: number, ends: boolean): [Text, number] => {
    const found = nodes.findLast(({ from }) => (ends ? from < offset : from <= offset));
    if (!found) throw new Error('outside');
    return [found.node, offset - found.from];
  };
  return {
    citations: [...text.matchAll(pattern)].map((found) => ({ name: found[0], start: found.index, end: found.index + found[0].length })),
    spanOf: (citation) => citation,
    offsetAt: (node, offset) => {
      const from = nodes.find((each) => each.node === node)?.from;
      return from === undefined ? undefined : from + offset;
    },
    rangeOf: ({ start, end: last }) => {
      const [startContainer, startOffset] = place(start, false);
      const [endContainer, endOffset] = place(last, true);
      return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
    },
  };
}

const CITED = /resolution [\d/]+/g;
const PAGE = `<p style="margin: 30px; width: 300px; line-height: 2">Recalling <i>reso</i>lution 67/219, and <a href="#x">resolution 48/12</a> and words.</p>
  <div style="height: 60px"></div><p dir="rtl" style="margin: 30px; line-height: 2">نص ثم resolution 70/1 ثم</p><div style="height: 3000px"></div>`;

let index: HitIndex<Cited>;
const middleOf = (name: string): { x: number; y: number } => {
  const citation = index.citations.find((each) => each.name === name);
  const range = citation && index.rangeOf(citation);
  if (!range) throw new Error(name);
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  const box = live.getClientRects()[live.getClientRects().length - 1] ?? new DOMRect();
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
};

beforeEach(() => {
  document.getSelection()?.removeAllRanges();
  setPage(PAGE);
  index = indexOf(CITED);
});

describe('citation at a point', () => {
  it('is found on each of its letters, across elements and in both directions', () => {
    for (const citation of index.citations) {
      const range = index.rangeOf(citation);
      const live = document.createRange();
      live.setStart(range?.startContainer ?? document, range?.startOffset ?? 0);
      live.setEnd(range?.endContainer ?? document, range?.endOffset ?? 0);
      for (const box of live.getClientRects()) {
        if (box.width < 1) continue;
        for (const x of [box.left + 0.6, (box.left + box.right) / 2, box.right - 0.6]) {
          expect(citationAt(document, index, x, (box.top + box.bottom) / 2)?.name, `${citation.name} at ${x}`).toBe(citation.name);
        }
        expect(citationAt(document, index, (box.left + box.right) / 2, box.top - 3)?.name).toBe(citation.name);
        expect(citationAt(document, index, (box.left + box.right) / 2, box.top - 9)).toBeNull();
      }
    }
  });

  it('is not found beside it, though the browser names the nearest letter', () => {
    const { x, y } = middleOf('resolution 70/1');
    expect(citationAt(document, index, x, y + 60)).toBeNull();
    const first = document.querySelector('p')?.getBoundingClientRect() ?? new DOMRect();
    expect(citationAt(document, index, first.right + 40, first.top + 10)).toBeNull();
    expect(citationAt(document, index, -5, -5)).toBeNull();
  });

  it('is the innermost where they nest, and looks at few of many', () => {
    setPage(`<p>${Array.from({ length: 3000 }, (_, at) => `resolution ${at}/1`).join(' ')}</p>`);
    const many = indexOf(CITED);
    const nested = many.citations[1200];
    if (!nested) throw new Error('none');
    const outer: Cited = { name: 'outer', start: nested.start - 10, end: nested.end };
    const citations = [...many.citations, outer].toSorted((a, b) => a.start - b.start);
    let looked = 0;
    let measured = 0;
    const counting: HitIndex<Cited> = {
      ...many,
      citations,
      spanOf: (citation) => ((looked += 1), citation),
      rangeOf: (span) => ((measured += 1), many.rangeOf(span)),
    };
    const range = many.rangeOf(nested);
    range?.startContainer.parentElement?.scrollIntoView();
    const live = document.createRange();
    live.setStart(range?.startContainer ?? document, (range?.startOffset ?? 0) + 6);
    live.setEnd(range?.startContainer ?? document, (range?.startOffset ?? 0) + 7);
    window.scrollTo(0, live.getBoundingClientRect().top + window.scrollY - 100);
    const box = live.getBoundingClientRect();
    expect(citationAt(document, counting, box.left + 2, box.top + 5)?.name).toBe(nested.name);
    expect([looked < 25, measured < 5]).toEqual([true, true]);
  });

  it('falls back to the older question where the newer one is missing', () => {
    const { x, y } = middleOf('resolution 48/12');
    const old = { caretRangeFromPoint: (left: number, top: number) => document.caretRangeFromPoint(left, top) } as unknown as Document;
    expect(citationAt(old, index, x, y)?.name).toBe('resolution 48/12');
  });
});

describe('pointer, keys and scrolling on a page', () => {
  let host: Host;
  let log: string[];
  let intent: HoverIntent<Cited, string>;
  const hover = (point: { x: number; y: number }): Promise<void> =>
    userEvent.hover(document.documentElement, { position: { x: point.x, y: point.y + window.scrollY }, force: true });
  const click = (point: { x: number; y: number }): Promise<void> =>
    userEvent.click(document.documentElement, { position: { x: point.x, y: point.y + window.scrollY }, force: true });

  beforeEach(async () => {
    await hover({ x: 2, y: 2 });
    host = makeHost();
    log = [];
    intent = new HoverIntent<Cited, string>(
      {
        ask: () => 'card',
        show(target, _, how) {
          log.push(`show ${target.name} ${how}`);
          host.card.innerHTML = '<button style="width: 200px; height: 80px">card</button>';
          host.card.showPopover();
          const { x, y } = middleOf(target.name);
          host.card.style.left = `${x}px`;
          host.card.style.top = `${y + 15}px`;
        },
        hide(target, why) {
          log.push(`hide ${target.name} ${why}`);
          host.card.hidePopover();
        },
      },
      {
        now: () => performance.now(),
        set: (callback, after) => setTimeout(callback, after),
        clear: (timer) => clearTimeout(timer as number),
      },
    );
    listen(null);
  });
  const listen = (from: { x: number; y: number } | null): void =>
    watchPointer(document, {
      intent,
      find: (x, y) => citationAt(document, index, x, y),
      inCard: (event) => host.cardHolds(event),
      host: host.element,
      from,
      signal: signal(),
    });

  it('a pointer that rests on a citation before anybody listens opens its card as well', async () => {
    listen({ x: 2, y: 2 });
    await pause(450);
    expect(log).toEqual([]);
    listen(middleOf('resolution 67/219'));
    await pause(450);
    expect(log).toEqual(['show resolution 67/219 hover']);
  });

  it('a rest opens the card, the way into it keeps it, leaving closes it; the page is left alone', async () => {
    const page = watchPage();
    const { x, y } = middleOf('resolution 67/219');
    await hover({ x, y });
    await pause(450);
    expect(log).toEqual(['show resolution 67/219 hover']);
    await hover({ x: x + 60, y: y + 50 });
    await pause(500);
    expect(log).toHaveLength(1);
    await hover({ x: 5, y: 400 });
    await pause(400);
    expect(log.at(-1)).toBe('hide resolution 67/219 left');
    expect(page.records()).toEqual([]);
  });

  it('a press opens at once and keeps; a press elsewhere closes', async () => {
    await click(middleOf('resolution 70/1'));
    expect(log).toEqual(['show resolution 70/1 press']);
    await hover({ x: 5, y: 400 });
    await pause(400);
    expect(log).toHaveLength(1);
    await click({ x: 5, y: 400 });
    expect(log.at(-1)).toBe('hide resolution 70/1 press');
  });

  it('a link stays a link', async () => {
    await click(middleOf('resolution 48/12'));
    expect(log.filter((line) => line.endsWith('press'))).toEqual([]);
    expect(location.hash).toBe('#x');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('Esc and scrolling close; a page can do neither by made-up events', async () => {
    const point = middleOf('resolution 67/219');
    document.querySelector('p')?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: point.x, clientY: point.y }));
    document.querySelector('p')?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, clientX: point.x, clientY: point.y }));
    await pause(450);
    expect(log).toEqual([]);
    await hover(point);
    await pause(450);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(intent.open?.name).toBe('resolution 67/219');
    await userEvent.keyboard('{Escape}');
    expect(log.at(-1)).toBe('hide resolution 67/219 escape');
    await hover({ x: 5, y: 400 });
    await hover(point);
    await pause(450);
    expect(intent.open?.name).toBe('resolution 67/219');
    window.scrollTo(0, 60);
    await frames();
    expect(log.at(-1)).toBe('hide resolution 67/219 scroll');
  });

  it('nothing opens while words are selected', async () => {
    const text = document.querySelector('p')?.firstChild;
    document.getSelection()?.setBaseAndExtent(text ?? document, 0, text ?? document, 4);
    await frames(2);
    await hover(middleOf('resolution 67/219'));
    await pause(450);
    expect(log).toEqual([]);
  });

  it('all ends with the signal', async () => {
    await click(middleOf('resolution 67/219'));
    end();
    expect(log.at(-1)).toBe('hide resolution 67/219 stopped');
    await click(middleOf('resolution 70/1'));
    await pause(450);
    expect(log).toHaveLength(2);
  });
});
