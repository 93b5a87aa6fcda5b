import { expect, it } from 'vitest';
import { linkTo } from '../../../entrypoints/desk/link-to.ts';
import { outlineOf } from '../../../page/outline/outline.ts';
import type { PinpointPath } from '../../../citations/types.ts';
import { readText } from '../../../page/text/read.ts';
import { setPage } from './stage.ts';

async function partsOf(html: string, path: PinpointPath): Promise<string[] | null> {
  setPage(html);
  const index = await readText(document.body);
  const link = linkTo({ index, language: 'en', address: location.href.replace(/#.*$/, '') }, outlineOf(index), path);
  const [address, directive] = link?.split('#:~:text=') ?? [];
  if (directive === undefined) return null;
  expect(address).toBe(location.href.replace(/#.*$/, ''));
  return directive.split(',').map(decodeURIComponent);
}

const FIVE: PinpointPath = [['paragraph', '5']];

it('begins after the number, whether the page or the browser prints it', async () => {
  expect(await partsOf('<p>4. Recalls its lakes;</p><p>5. Decides to count ferries;</p>', FIVE)).toEqual(['Decides to count ferries']);
  expect(await partsOf('<ol start="4"><li>Recalls its lakes;</li><li>Decides to count ferries;</li></ol>', FIVE)).toEqual([
    'Decides to count ferries',
  ]);
});

it('stops before what the page has between the words and the text has not', async () => {
  const parts = await partsOf(
    '<p>4. Recalls its lakes;</p><p>5. Decides to count<sup>3</sup> the ferries of each lake once a year, and the price of each, and to publish it all;</p>',
    FIVE,
  );
  expect(parts).toEqual(['Decides to count', 'to publish it all']);
});

it('is none for a part that the page has not', async () => {
  expect(await partsOf('<p>4. Recalls its lakes;</p>', FIVE)).toBeNull();
});
