import { expect, it } from 'vitest';
import { readText, readTextNow } from '../../../page/text/read.ts';
import { onPage } from './place.ts';

/** A page of 1.4 million characters in the manner of a long resolution. */
function longPage(kind: 'paragraphs' | 'preformatted'): HTMLElement {
  const words =
    'Requests the entities concerned, within their mandates and existing resources, to inform the Assembly of what was done about it; ';
  const parts: string[] = [];
  for (let number = 1, length = 0; length < 1_400_000; number++) {
    const text = `${number}. <i>Takes note</i> of <a href="#x">resolution ${number}/4</a><sup>${number % 90}</sup> ${words.repeat(1 + (number % 3))}`;
    length += text.length;
    parts.push(
      kind === 'paragraphs' ? `<p class="text">${text}</p>\n` : `      ${text.replace(/<[^>]*>/g, '').replace(/(.{60,70}) /g, '$1\n')}\n`,
    );
  }
  return onPage(kind === 'paragraphs' ? parts.join('') : `<pre>${parts.join('')}</pre>`);
}

it.each(['paragraphs', 'preformatted'] as const)('1.4 million characters in %s leave the page room between slices', async (kind) => {
  const place = longPage(kind);
  // layout is the page's own cost, and done before a content script runs
  expect(place.offsetHeight).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const long: number[] = [];
  const observer = new PerformanceObserver((list) => long.push(...list.getEntries().map((entry) => entry.duration)));
  observer.observe({ type: 'longtask' });
  // the page's own work goes on meanwhile
  let turns = 0;
  const channel = new MessageChannel();
  channel.port1.addEventListener('message', () => {
    turns++;
    channel.port2.postMessage(null);
  });
  channel.port1.start();
  channel.port2.postMessage(null);
  const began = performance.now();
  const index = await readText(place, { slice: 2 });
  channel.port1.close();
  const took = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, 50));
  observer.disconnect();
  const now = performance.now();
  const fresh = readTextNow(place);
  const atOnce = performance.now() - now;
  console.info(
    `${kind}: ${index.text.length} characters in ${index.blocks.length} blocks, ${took.toFixed(0)} ms in slices of 2 with ${turns} turns of the page, ${atOnce.toFixed(0)} ms at once; tasks over 50 ms: ${long.join(', ') || 'none'}`,
  );
  expect(index.text === fresh.text).toBe(true);
  expect(index.text.length).toBeGreaterThan(1_200_000);
  expect(turns).toBeGreaterThan(2);
  place.remove();
});
