/** Slices of real texts, bent: the same text is read, and the same citations are found, however it lies in nodes. */
import { describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { recognise } from '../../../citations/recognise.ts';
import { readTextNow } from '../../../page/text/read.ts';
import { dice, onPage } from './place.ts';

const SEEDS = [1, 2, 3, 4];
const SLICES = 1_000;
/** Read together, as the paragraphs of one page. */
const TOGETHER = 50;

type Roll = ReturnType<typeof dice>;
type Fill = (block: Element, words: string, roll: Roll) => void;

const oneNode: Fill = (block, words) => block.append(words);

const oneNodePerCharacter: Fill = (block, words) => block.append(...words);

/** Pieces of any length, halves of a character too, in elements within elements, with comments and empty nodes between. */
const anyNodes: Fill = (block, words, roll) => {
  const open = [block];
  for (let at = 0; at < words.length;) {
    const end = at + 1 + roll([2, 6, 40][roll(3)] ?? 1);
    const piece = words.slice(at, end);
    const chance = roll(8);
    // a link around nothing but `[1]` is the mark of a footnote, and rightly changes the text
    const tag = ['b', 'i', 'span', piece.includes('[') || piece.includes(']') ? 'em' : 'a'][roll(4)] ?? 'b';
    if (chance < 3) open.push((open.at(-1) ?? block).appendChild(document.createElement(tag)));
    else if (chance < 6 && open.length > 1) open.pop();
    else if (chance === 6) (open.at(-1) ?? block).append(document.createComment('12/34'), '');
    (open.at(-1) ?? block).append(piece);
    at = end;
  }
};

/** The text of a page on which each slice is a block, every fourth preformatted; its blocks, and the words of the page under each citation. */
function readingOf(slices: readonly string[], fill: Fill, roll: Roll): unknown {
  const place = onPage(slices.map((_, at) => (at % 4 === 3 ? '<pre></pre>' : '<p></p>')).join(''));
  slices.forEach((words, at) => fill(place.children[at] as Element, words, roll));
  const index = readTextNow(place);
  const citations = recognise(index.text, { atHome: true });
  return {
    text: index.text,
    blocks: index.blocks.map(({ start, end }) => [start, end]),
    citations,
    painted: citations.map(({ mark }) => index.rangeOf(mark)?.toString()),
  };
}

describe.each(SEEDS)('mutated slices of the corpus, seed %i', (seed) => {
  it('one node a block, one a character, and any nodes and elements say the same', { timeout: 60_000 }, async (test) => {
    const slices = await commands.mutatedSlices(seed, SLICES);
    test.skip(slices.length === 0, 'needs the folder ../shared beside the project');
    const roll = dice(seed);
    let cited = 0;
    for (let at = 0; at < slices.length; at += TOGETHER) {
      const some = slices.slice(at, at + TOGETHER);
      const whole = readingOf(some, oneNode, roll) as { citations: unknown[] };
      expect(readingOf(some, oneNodePerCharacter, roll)).toEqual(whole);
      for (let time = 0; time < 2; time++) expect(readingOf(some, anyNodes, roll)).toEqual(whole);
      cited += whole.citations.length;
    }
    // else the slices would show little
    expect(cited).toBeGreaterThan(SLICES / 4);
  });
});
