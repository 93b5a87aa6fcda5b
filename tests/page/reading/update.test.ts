import { afterEach, describe, expect, it } from 'vitest';
import { readText, readTextNow } from '../../../page/text/read.ts';
import { watch } from '../../../page/text/watch.ts';
import type { Change, TextIndex } from '../../../page/text/types.ts';
import { dice, onPage, textNodes } from './place.ts';

const isOurs = (node: Node): boolean => node.nodeName === 'OUR-HOST';
const PAGE = `<style>.off{display:none}.line{display:inline}.box{display:block}</style>
<section><h2>Title</h2>words <b>in</b> a section<p>1. Decides</p><p>2. <i>Requests</i> the <span class="x">report</span><sup>3</sup>;</p>after</section>
<div><div><p>nested</p></div></div><ol><li>one</li><li><p>two</p><ol type="a"><li>sub</li><li>sub</li></ol></li><li>three</li></ol>
<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table><pre>one\ntwo\n\n   three</pre><p>last<br>line</p>`;
const OBSERVED = { subtree: true, childList: true, characterData: true, attributes: true };

/** Applies changes in order to the old text, taking what is new from the new text. */
function apply(old: string, text: string, changes: readonly Change[]): string {
  let out = old;
  for (const { start, oldEnd, newEnd } of changes) out = out.slice(0, start) + text.slice(start, newEnd) + out.slice(oldEnd);
  return out;
}

function describeBlocks(index: TextIndex): unknown[] {
  return index.blocks.map(({ start, end, element, listNumber, language }) => ({ start, end, element, listNumber, language }));
}

function mutate(place: Element, roll: (sides: number) => number): void {
  const elements = [...place.querySelectorAll('*:not(style)')];
  const pick = (): Element => elements[roll(elements.length)] ?? place;
  const texts = textNodes(place).filter((node) => node.parentElement?.localName !== 'style');
  const text = texts[roll(texts.length)];
  const made = (): Node => {
    const kinds = ['p', 'span', 'b', 'div', 'li', 'br', 'sup', 'our-host', 'script', 'text', 'blank', 'section'];
    const kind = kinds[roll(kinds.length)] as string;
    if (kind === 'text') return document.createTextNode(` new ${roll(100)}`);
    if (kind === 'blank') return document.createTextNode(' \n ');
    const element = document.createElement(kind);
    if (kind === 'section') element.innerHTML = '<p>whole</p><p>section</p>';
    else if (kind !== 'br') element.textContent = `${roll(100)}`;
    return element;
  };
  const target = pick();
  const movable = pick();
  switch (roll(11)) {
    case 0:
      return void target.insertBefore(made(), target.childNodes[roll(target.childNodes.length + 1)] ?? null);
    case 1:
      return void place.insertBefore(made(), place.childNodes[roll(place.childNodes.length + 1)] ?? null);
    case 2:
      return target.remove();
    case 3:
      return target.setAttribute('class', ['off', 'line', 'box', 'y', ''][roll(5)] as string);
    case 4:
      return void target.toggleAttribute('hidden');
    case 5:
      return target.setAttribute(
        'style',
        ['', 'visibility:hidden', 'display:block', 'display:inline', 'display:contents'][roll(5)] as string,
      );
    case 6:
      return text && void (text.data = ['', 'x', ` ${text.data} more`, `1. ${text.data}`][roll(4)] as string);
    case 7:
      return text && text.length > 2 ? void text.splitText(1 + roll(text.length - 1)) : undefined;
    case 8:
      return movable.contains(target) ? undefined : target.append(movable);
    case 9:
      return movable.contains(target) ? undefined : target.before(movable);
    default: {
      const list = place.querySelector('ol');
      if (roll(2)) list?.setAttribute('start', String(roll(9)));
      else list?.querySelector('li')?.setAttribute('value', String(roll(9)));
    }
  }
}

describe('reading again what changed', () => {
  it.each(Array.from({ length: 400 }, (_, seed) => seed))('is the same as reading all, %i', (seed) => {
    const place = onPage(PAGE);
    const index = readTextNow(place, { isOurs });
    const observer = new MutationObserver(() => undefined);
    observer.observe(place, OBSERVED);
    const roll = dice(seed);
    for (let round = 0; round < 8; round++) {
      for (let count = 1 + roll(4); count > 0; count--) mutate(place, roll);
      const old = index.text;
      const changes = index.update(observer.takeRecords());
      const fresh = readTextNow(place, { isOurs });
      expect(index.text).toBe(fresh.text);
      expect(describeBlocks(index)).toEqual(describeBlocks(fresh));
      expect(apply(old, index.text, changes)).toBe(index.text);
    }
    observer.disconnect();
  });

  it('reports only what changed, and keeps the other blocks', () => {
    const place = onPage('<p>one</p><p>two</p><p>three</p>');
    const index = readTextNow(place, { isOurs });
    const [first, , third] = index.blocks;
    const observer = new MutationObserver(() => undefined);
    observer.observe(place, OBSERVED);
    (place.children[1] as Element).textContent = 'second';
    place.append(document.createElement('script'), document.createElement('our-host'));
    expect(index.update(observer.takeRecords())).toEqual([{ start: 4, oldEnd: 7, newEnd: 10 }]);
    expect(index.blocks[0]).toBe(first);
    expect(index.blocks[2]).toBe(third);
    (place.children[1] as Element).className = 'same';
    expect(index.update(observer.takeRecords())).toEqual([]);
    expect(index.version).toBe(2);
  });
});

describe('reading in slices', () => {
  const stop = new AbortController();
  afterEach(() => stop.abort());

  it.each(Array.from({ length: 40 }, (_, seed) => seed))('while the page changes, %i', async (seed) => {
    const place = onPage(PAGE.repeat(20));
    const roll = dice(seed);
    const mutating = setInterval(() => mutate(place, roll), 0);
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => mutate(place, roll));
    channel.port1.start();
    for (let count = 0; count < 10; count++) channel.port2.postMessage(null);
    const index = await readText(place, { isOurs, slice: 0 });
    clearInterval(mutating);
    channel.port1.close();
    expect(index.text).toBe(readTextNow(place, { isOurs }).text);
  });

  it('stops when told to', async () => {
    const place = onPage(PAGE.repeat(50));
    const controller = new AbortController();
    const reading = readText(place, { slice: 0, signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
  });
});

describe('watching', () => {
  it('follows the page and leaves it alone', async () => {
    const place = onPage(PAGE);
    const index = await readText(place, { isOurs });
    const seen: Change[][] = [];
    const controller = new AbortController();
    const own: MutationRecord[] = [];
    watch(place, index, { isOurs, signal: controller.signal, quiet: 20, longest: 60, onChange: (changes) => seen.push(changes) });
    const spy = new MutationObserver((records) => own.push(...records));
    place.append(document.createElement('our-host'));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(seen).toEqual([]);
    const before = place.innerHTML;
    spy.observe(place, OBSERVED);
    const paragraph = document.createElement('p');
    paragraph.textContent = '3. Decides also';
    place.append(paragraph);
    await expect.poll(() => seen.length).toBe(1);
    expect(index.text).toBe(readTextNow(place, { isOurs }).text);
    expect(own.length).toBe(1);
    paragraph.remove();
    expect(place.innerHTML).toBe(before);
    await expect.poll(() => seen.length).toBe(2);
    controller.abort();
    place.append(paragraph);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(seen.length).toBe(2);
    expect(index.text).not.toContain('Decides also');
  });
});
