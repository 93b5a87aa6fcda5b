import type { ReadText } from '../../../page/text/types.ts';

/** A text as the index gives it, each line a block. */
export function readLines(lines: readonly string[]): ReadText {
  let next = 0;
  const kept = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
  const blocks = kept.map((line) => {
    const start = next;
    next += line.length + 1;
    return { start, end: start + line.length };
  });
  return { text: kept.join('\n'), blocks };
}

/** The same with numbers that the browser prints. */
export function readList(items: readonly (readonly [number: string, depth: number, text: string] | string)[]): ReadText {
  const read = readLines(items.map((item) => (typeof item === 'string' ? item : item[2])));
  return {
    text: read.text,
    blocks: read.blocks.map((block, index) => {
      const item = items[index] as (typeof items)[number];
      return typeof item === 'string' ? block : { ...block, listNumber: item[0], listDepth: item[1] };
    }),
  };
}
