/** Citations that follow the page: after any change the list is what a fresh reading would give, and what did not change is the same object. */
import { afterEach, describe, expect, test } from 'vitest';
import { recognise } from '../../../citations/recognise.ts';
import { FoundCitations, type LiveCitation } from '../../../page/found/citations.ts';
import { readTextNow } from '../../../page/text/read.ts';

const LINES = [
  'Recalling its resolutions 58/208 of 23 December 2003 and 59/241 of 22 December 2004,',
  'Asks for a list of ferries, with the hours at which each of them leaves;',
  'See paragraph 2 above and paragraph 3 (a) of resolution 67/219;',
  'Security Council resolution 1325 (2000);',
  'United Nations, Treaty Series, vol. 660, No. 9464.',
  'Ibid., vol. 1249, No. 20378.',
  'The report is A/61/515.',
];
const said = ({ citation: { start, end, text, symbol, mark, kind } }: LiveCitation) => ({ start, end, text, symbol, mark, kind });

let root: HTMLElement;
function put(html: string): { index: ReturnType<typeof readTextNow>; found: FoundCitations } {
  root = document.createElement('main');
  root.innerHTML = html;
  document.body.append(root);
  return { ...readBoth() };
}
function readBoth() {
  const index = readTextNow(root);
  return {
    index,
    found: new FoundCitations(
      index,
      () => 'A/RES/70/9',
      () => Promise.resolve(recognise),
    ),
  };
}
async function fresh(): Promise<ReturnType<typeof said>[]> {
  const { found } = readBoth();
  await found.read(new AbortController().signal);
  return found.list.map(said);
}
/** Does something to the page and brings index and list up to date. */
async function change(index: ReturnType<typeof readTextNow>, found: FoundCitations, act: () => void) {
  const observer = new MutationObserver(() => undefined);
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  act();
  const records = observer.takeRecords();
  observer.disconnect();
  return found.renew(index.update(records));
}
afterEach(() => root.remove());

describe('citations of a changing page', () => {
  test('keep their objects where only their place moved', async () => {
    const { index, found } = put(LINES.map((line) => `<p>${line}</p>`).join('<p>A line between.</p>'.repeat(40)));
    await found.read(new AbortController().signal);
    const before = [...found.list];
    expect(before.map(({ citation }) => citation.symbol)).toContain('A/61/515');
    const { gone, come } = await change(index, found, () =>
      root.prepend(Object.assign(document.createElement('p'), { textContent: 'A new first line, resolution 66/288 of 27 July 2012.' })),
    );
    expect([gone.length, come.map(({ citation }) => citation.symbol)]).toEqual([0, ['A/RES/66/288']]);
    expect(found.list.slice(1)).toEqual(before);
    expect(found.list.slice(1).every((live, at) => live === before[at])).toBe(true);
    expect(found.list.map(said)).toEqual(await fresh());
  });

  test('are the same objects in new nodes where the page draws the same words again', async () => {
    const { index, found } = put(LINES.map((line) => `<p>${line}</p>`).join(''));
    await found.read(new AbortController().signal);
    const before = [...found.list];
    const { gone, come, same } = await change(index, found, () => void (root.innerHTML = root.innerHTML.slice()));
    expect([gone, come]).toEqual([[], []]);
    expect(same).toEqual(before);
    const range = index.rangeOf((before[0] as LiveCitation).citation.mark);
    expect(range?.startContainer.isConnected).toBe(true);
    expect(String(range)).toBe('58/208 of 23 December 2003');
  });

  test('links of the page count, and settle a doubt, but do not overrule words', async () => {
    const { found } =
      put(`<p>Read <a href="https://undocs.org/en/A/RES/68/4">what was declared</a>, and the General Assembly’s <a href="https://undocs.org/en/A/RES/1/1">resolution 60/1</a>.</p>
      <p><a href="https://docs.un.org/fr/A/RES/70/9">Français</a> <a href="https://example.org/A/RES/68/4">elsewhere</a></p>`);
    await found.read(new AbortController().signal);
    expect(found.list.map(({ citation }) => [citation.text, citation.symbol, citation.basis])).toEqual([
      ['what was declared', 'A/RES/68/4', 'link'],
      ['60/1', 'A/RES/60/1', 'organ'],
    ]);
  });

  test.each(Array.from({ length: 25 }, (_, seed) => seed))('after random changes are those of a fresh reading (%i)', async (seed) => {
    let state = seed * 7919 + 13;
    const below = (limit: number): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % limit;
    const line = (): string => LINES[below(LINES.length)] ?? '';
    const { index, found } = put(Array.from({ length: 60 }, () => `<p>${line()}</p>`).join(''));
    await found.read(new AbortController().signal);
    for (let round = 0; round < 6; round++) {
      await change(index, found, () => {
        for (let act = 0; act < 3; act++) {
          const paragraph = root.children[below(root.children.length)];
          if (!paragraph) continue;
          const kind = below(4);
          if (kind === 0) paragraph.remove();
          else if (kind === 1) paragraph.textContent = line();
          else if (kind === 2) paragraph.after(Object.assign(document.createElement('p'), { textContent: line() }));
          else paragraph.append(' It is said again.');
        }
      });
      expect(found.list.map(said)).toEqual(await fresh());
    }
  });
});

test('the first citation comes while a page without any is read: then the recogniser is asked for', async () => {
  root = document.createElement('main');
  root.innerHTML = '<p>A list of ferries and their hours.</p>'.repeat(400);
  document.body.append(root);
  const index = readTextNow(root);
  let asked = 0;
  const found = new FoundCitations(
    index,
    () => null,
    () => Promise.resolve((asked++, recognise)),
  );
  const reading = found.read(new AbortController().signal);
  expect(asked).toBe(0);
  expect(found.isRead).toBe(false);
  await change(index, found, () => root.prepend(Object.assign(document.createElement('p'), { textContent: 'See A/RES/66/288 on this.' })));
  await reading;
  expect(asked).toBe(1);
  expect(found.list.map(({ citation }) => citation.symbol)).toEqual(['A/RES/66/288']);
});
