/** The letters of a PDF on the page, and the way from a letter to its place in the text. */
import { describe, expect, it } from 'vitest';
import { PdfLayer } from '../../../page/pdf/layer.ts';
import { PdfReading } from '../../../page/pdf/reading.ts';
import type { PdfItem, PdfPage } from '../../../page/pdf/types.ts';
import { runInSlices } from '../../../page/text/slices.ts';
import style from '../../../components/styles/reader.css?inline';

const LINES = [
  '1. Invites the keepers of the harbours to count their lanterns at',
  'dusk, to write down the number of those that burn, and to send the',
  'list to the harbour master, who keeps it dry until the first snow',
  'and reads it out on the longest night of the year;',
];
const items = (lines: readonly string[], top: number): PdfItem[] =>
  lines.map((text, at) => ({ text, x: 120, y: top + 12 * at, width: 5.5 * text.length, size: 10, spaced: false, rtl: false }));
const page = (): PdfPage => ({
  width: 612,
  height: 792,
  items: [...items(LINES, 100), ...items(['2. Decides to return to the matter when the snow has gone.'], 160)],
});

/** The page's letters as the reader sets them, without its scale. */
async function set(shown: PdfPage): Promise<{ root: HTMLElement; layer: PdfLayer }> {
  document.body.innerHTML = `<style>${style}</style><div id="column" style="--scale: 1"><div class="letters"></div></div>`;
  const root = document.querySelector<HTMLElement>('.letters') as HTMLElement;
  const layer = new PdfLayer(root, () => ({ left: 0, top: 0, width: 612, height: 792 }));
  const reading = new PdfReading();
  const blocks = [...reading.add(shown), ...reading.finish()];
  await runInSlices(layer.adding(blocks), 1000, new AbortController().signal);
  return { root, layer };
}

describe('letters of a PDF', () => {
  it('lead to their place in the text, in every line of a paragraph', async () => {
    const { root, layer } = await set(page());
    const { index } = layer;
    expect(index.text).toContain('those that burn, and to send the list');
    let lines = 0;
    for (const word of index.text.matchAll(/\S+/g)) {
      const range = index.rangeOf({ start: word.index, end: word.index + word[0].length });
      if (!range) throw new Error(word[0]);
      expect(index.offsetAt(range.startContainer, range.startOffset)).toBe(word.index);
      expect(range.toString()).toBe(word[0]);
      lines = Math.max(lines, [...root.querySelectorAll('span')].indexOf(range.startContainer.parentElement as HTMLSpanElement));
    }
    expect(lines).toBeGreaterThanOrEqual(4);
  });

  it('have no room for the space between two lines, and room for one within a line', async () => {
    const small = { text: '12', x: 283, y: 100, width: 8, size: 7, spaced: true, rtl: false };
    const more = { text: 'and sing', x: 294, y: 100, width: 44, size: 10, spaced: true, rtl: false };
    const { root, layer } = await set({
      ...page(),
      items: [...items(['The keepers ring the bells at'], 100), small, more],
    });
    expect(layer.index.text).toBe('The keepers ring the bells at 12 and sing');
    const rightOf = (of: Element): number => {
      const words = document.createRange();
      words.selectNodeContents(of);
      return words.getBoundingClientRect().right - root.getBoundingClientRect().left;
    };
    const spans = [...root.querySelectorAll('span')];
    expect(spans.map(({ textContent }) => textContent)).toEqual(['The keepers ring the bells at ', '12 ', 'and sing ']);
    // from x 120 each letter has 5.5, and the space between the words its own width
    expect(rightOf(spans[0] as Element)).toBeGreaterThan(120 + 5.5 * 29 + 1);
    expect(rightOf(spans[2] as Element)).toBeCloseTo(294 + 44, 0);
  });
});
