/** What differs between two lists of blocks that share their unchanged members. */
import type { TextBlock } from './block.ts';
import type { Change } from './types.ts';

interface Stretch {
  readonly start: number;
  readonly length: number;
}

/** Where blocks `from`–`to` stand in their text; if there are none, the separator that the neighbours have between them. */
function stretch(blocks: readonly Pick<TextBlock, 'text'>[], starts: readonly number[], from: number, to: number, whole: boolean): Stretch {
  const startOf = (index: number): number => starts[index] as number;
  const endOf = (index: number): number => startOf(index) + (blocks[index] as TextBlock).text.length;
  if (whole) return { start: startOf(from), length: endOf(to - 1) - startOf(from) };
  const start = from === 0 ? 0 : endOf(from - 1);
  const end = to < blocks.length ? startOf(to) : blocks.length === 0 ? 0 : endOf(blocks.length - 1);
  return { start, length: end - start };
}

function startsOf(blocks: readonly Pick<TextBlock, 'text'>[]): number[] {
  let next = 0;
  return blocks.map((block) => {
    const start = next;
    next += block.text.length + 1;
    return start;
  });
}

/** Changes that turn the text of `before` into that of `after`, in order. Blocks in both must keep their order. */
export function changesBetween(before: readonly TextBlock[], after: readonly TextBlock[]): Change[] {
  const kept = new Set(after);
  const old = new Set(before);
  const [oldStarts, newStarts] = [startsOf(before), startsOf(after)];
  const changes: Change[] = [];
  let from = 0;
  let to = 0;
  while (from < before.length || to < after.length) {
    if (from < before.length && before[from] === after[to]) {
      from++;
      to++;
      continue;
    }
    let fromEnd = from;
    let toEnd = to;
    while (fromEnd < before.length && !kept.has(before[fromEnd] as TextBlock)) fromEnd++;
    while (toEnd < after.length && !old.has(after[toEnd] as TextBlock)) toEnd++;
    if (fromEnd === from && toEnd === to) throw new Error('blocks in another order');
    const [nextFrom, nextTo] = [fromEnd, toEnd];
    // read again, and the same; the same words in new nodes are a change, since ranges into the old ones are void
    while (from < fromEnd && to < toEnd && standsAs(before[from], after[to])) {
      from++;
      to++;
    }
    while (from < fromEnd && to < toEnd && standsAs(before[fromEnd - 1], after[toEnd - 1])) {
      fromEnd--;
      toEnd--;
    }
    if (from < fromEnd || to < toEnd) {
      const whole = from < fromEnd && to < toEnd;
      const removed = stretch(before, oldStarts, from, fromEnd, whole);
      const added = stretch(after, newStarts, to, toEnd, whole);
      changes.push({ start: added.start, oldEnd: added.start + removed.length, newEnd: added.start + added.length });
    }
    from = nextFrom;
    to = nextTo;
  }
  return changes;
}

const standsAs = (before: TextBlock | undefined, after: TextBlock | undefined): boolean =>
  before !== undefined && after !== undefined && before.standsAs(after);
