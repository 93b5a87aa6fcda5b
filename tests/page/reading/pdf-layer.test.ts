/** The letters of a PDF on the page, and the way from a letter to its place in the text. */
import { describe, expect, it } from 'vitest';
import { PdfLayer } from '../../../page/pdf/layer.ts';
import { PdfReading } from '../../../page/pdf/reading.ts';
import type { PdfItem, PdfPage } from '../../../page/pdf/types.ts';
import { runInSlices } from '../../../page/text/slices.ts';

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

describe('letters of a PDF', () => {
  it('lead to their place in the text, in every line of a paragraph', async () => {
    document.body.innerHTML = '<div id="letters"></div>';
    const root = document.querySelector<HTMLElement>('#letters') as HTMLElement;
    const layer = new PdfLayer(root, () => ({ left: 0, top: 0, width: 612, height: 792 }));
    const reading = new PdfReading();
    const blocks = [...reading.add(page()), ...reading.finish()];
    await runInSlices(layer.adding(blocks), 1000, new AbortController().signal);
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
});
