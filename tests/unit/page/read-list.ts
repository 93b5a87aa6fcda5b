import { readLines } from '../../../page/text/lines.ts';
import type { ReadText } from '../../../page/text/types.ts';

/** Lines, some of them items of a list with numbers that the browser prints. */
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
