/** Reading a page for the first time. */
import { Renewal } from './renewal.ts';
import { runInSlices, runNow } from './slices.ts';
import { PageText } from './text-index.ts';
import type { ReadOptions, TextIndex } from './types.ts';

/** What can change the text. `class` and `style` because they hide and show; the rest renumbers lists or names the language. */
export const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['hidden', 'style', 'class', 'lang', 'start', 'value', 'reversed', 'type', 'contenteditable', 'aria-hidden'],
};

/** After so many rounds a page that never rests is read to the end in one go. */
const ROUNDS = 4;

/** Reads all that a renewal has marked, in slices, and what the page changes meanwhile. `take` hands out the records there are so far. */
export async function finishInSlices(
  renewal: Renewal,
  take: () => MutationRecord[],
  options: ReadOptions,
): Promise<ReturnType<Renewal['finish']>> {
  for (let round = 0; round < ROUNDS && renewal.unread; round++) {
    await runInSlices(renewal.read(), options.slice ?? 8, options.signal);
    renewal.add(take());
  }
  return renewal.finishNow();
}

/**
 * Reads `root` in slices that leave the main thread free. What the page changes meanwhile is in the index; watch it from then on with
 * `watch`, at once. Left out: scripts, hidden elements, fields, footnote marks, text inside shadow roots.
 * @throws the signal's reason once it is aborted
 */
export async function readText(root: Element, options: ReadOptions = {}): Promise<TextIndex> {
  options.signal?.throwIfAborted();
  const index = new PageText(root, options.isOurs ?? (() => false));
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((found) => records.push(...found));
  observer.observe(root, OBSERVED);
  try {
    const { blocks, disturbed } = await runInSlices(index.read(root), options.slice ?? 8, options.signal);
    index.replace(blocks);
    const renewal = new Renewal(index);
    const take = (): MutationRecord[] => [...records.splice(0), ...observer.takeRecords()];
    renewal.add(take());
    for (const element of disturbed) renewal.addElement(element);
    await finishInSlices(renewal, take, options);
    return index;
  } finally {
    observer.disconnect();
  }
}

/** The same at once, for small documents and tests. */
export function readTextNow(root: Element, options: Pick<ReadOptions, 'isOurs'> = {}): TextIndex {
  const index = new PageText(root, options.isOurs ?? (() => false));
  index.replace(runNow(index.read(root)).blocks);
  return index;
}
