/** What is shown: shelves, search, order, and the address that holds all of it. */
import { expect, test } from 'vitest';
import { drawn, press } from '../components/harness.tsx';
import { seenIn } from '../../../storage/seen.ts';
import {
  all,
  button,
  container,
  find,
  idOf,
  line,
  listed,
  noteOf,
  NOTES,
  onNotesPage,
  open,
  shelf,
  storeWith,
  type,
  until,
  where,
} from './harness.tsx';

onNotesPage();

const search = (): HTMLElement => find('input[type="search"]');
const heads = (): string[] => all('.group .symbol').map((each) => each.textContent ?? '');
async function follow(link: HTMLElement, lists: readonly number[]): Promise<void> {
  link.click();
  await until(() => JSON.stringify(listed()) === JSON.stringify(lists));
}

test('notes stand under their documents, in the order of the text, with title and number', async () => {
  await open();
  expect(listed()).toEqual([1, 2, 3, 4, 5, 6]);
  expect(heads()).toEqual(['A/RES/85/19', 'S/RES/4001 (2031)', 'A/HRC/RES/99/7', 'https://www.un.org/en/about']);
  expect(find('.group').textContent).toContain('Lamps on small islands');
  expect(find('.group .count').textContent).toBe('3');
  expect(find('.sort').textContent).toContain('6 notes');
  expect(where(2).getAttribute('aria-label')).toBe('Query. Paragraph 2. to light lamp 2. Who *asks*?');
  expect([line(5).querySelector('blockquote')?.lang, line(5).querySelector('blockquote')?.dir]).toEqual(['ar', 'rtl']);
});

test('shelves choose by label, document, tag, series and organ, and together', async () => {
  await open();
  await follow(shelf('Agreed language'), [3]);
  expect(location.hash).toBe('#label=2');
  await follow(shelf('Agreed language'), [1, 2, 3, 4, 5, 6]);
  await follow(shelf('lamps'), [1, 3]);
  await follow(shelf('Position'), [1]);
  expect(new URLSearchParams(location.hash.slice(1)).toString()).toBe('tag=lamps&label=1');
  await follow(shelf('All notes'), [1, 2, 3, 4, 5, 6]);
  await follow(shelf('S/RES/4001'), [4]);
  await follow(shelf('All notes'), [1, 2, 3, 4, 5, 6]);
  await follow(shelf('A/HRC/RES'), [5]);
  await follow(shelf('All notes'), [1, 2, 3, 4, 5, 6]);
  await follow(shelf('Security Council'), [4]);
  await follow(shelf('All notes'), [1, 2, 3, 4, 5, 6]);
  await follow(shelf('Without a document'), [6]);
  await follow(shelf('Copies'), [6]);
});

test('the browser’s way back leads through what was chosen', async () => {
  await open();
  await follow(shelf('Agreed language'), [3]);
  where(3).click();
  await until(() => find('.detail .title') !== null);
  history.back();
  await until(() => find('.detail .title') === null);
  expect(listed()).toEqual([3]);
  history.back();
  await until(() => listed().length === 6);
});

test('an address opens what it says, and nothing of what it should not say', async () => {
  history.replaceState(null, '', `#label=4&sort=changed&organ=constructor&state=__proto__&note=${idOf(2)}`);
  await open();
  expect(listed()).toEqual([2]);
  expect(find('.detail .title').textContent).toBe('Lamps on small islands');
  expect(heads()).toEqual([]);
});

test('search looks through notes, words, titles and tags, marks what it found, and says how many', async () => {
  await open();
  await type(search(), 'ASKS');
  await until(() => listed().length === 1);
  expect([listed(), find('mark').textContent]).toEqual([[2], 'asks']);
  await until(() => find('output').textContent === '1 found');
  await type(search(), 'harbours');
  await until(() => listed()[0] === 4);
  await type(search(), 'to ask');
  await until(() => listed()[0] === 1);
  await type(search(), 'المنارات');
  await until(() => listed()[0] === 5);
  expect(history.state).toBeNull();
  await type(search(), 'no such words');
  await until(() => find('.empty') !== null);
  expect(find('.empty').textContent).toContain('Nothing found for “no such words”');
  find('.empty a').click();
  await until(() => listed().length === 6);
});

test('dates leave out what was edited before and after', async () => {
  await open();
  const [from, to] = all('.dates input') as [HTMLInputElement, HTMLInputElement];
  from.value = '2026-03-16';
  from.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => listed().length === 4);
  to.value = '2026-03-18';
  to.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => listed().length === 3);
  expect(listed()).toEqual([2, 3, 4]);
});

test('the order: by symbol, by last edit, by age', async () => {
  await open([noteOf(1, { changed: 5 }), noteOf(2, { created: 9, changed: 9, anchor: { document: 'A/RES/9/1' } }), ...NOTES.slice(3, 4)]);
  const select = find('.sort select') as HTMLSelectElement;
  const order = async (sort: string): Promise<number[]> => {
    select.value = sort;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => location.hash === (sort === 'document' ? '' : `#sort=${sort}`));
    return listed();
  };
  expect(await order('symbol')).toEqual([2, 1, 4]);
  expect(await order('changed')).toEqual([4, 2, 1]);
  expect(await order('created')).toEqual([1, 4, 2]);
  expect(heads()).toEqual([]);
  expect(await order('document')).toEqual([4, 2, 1]);
});

test('where a note was last seen is said, and can be chosen', async () => {
  const opened = await storeWith(NOTES);
  await seenIn(opened.database, () => 0).keep('A/RES/85/19', { [idOf(1)]: 'in-place', [idOf(2)]: 'changed', [idOf(3)]: 'not-found' });
  await open(NOTES, opened);
  expect(all('.list .state').map((each) => each.textContent)).toEqual(['Changed', 'Not found']);
  expect(where(2).getAttribute('aria-label')).toContain('Paragraph 2. Changed. ');
  await follow(shelf('Not found'), [3]);
  where(3).click();
  await until(() => find('.facts') !== null);
  expect(find('.facts').textContent).toContain('Last seenNot found, 1 January 1970');
});

test('nothing yet: it says how to begin', async () => {
  await open([]);
  expect(find('.empty').textContent).toContain('Your notes will gather here');
  expect(button('Import').closest('.notes-page')).not.toBeNull();
  shelf('Deleted').click();
  await until(() => container.textContent?.includes('No deleted notes') ?? false);
});

test('keys: J and K from note to note, arrows from row to row, / to the search, F6 from column to column', async () => {
  await open();
  where(1).focus();
  await drawn();
  const at = (): Element => document.activeElement as Element;
  press(at(), 'j', { code: 'KeyJ' });
  await until(() => at() === where(2));
  press(at(), 'End');
  await until(() => at() === where(6));
  press(at(), 'ArrowUp');
  await until(() => at().textContent?.includes('un.org') ?? false);
  press(at(), 'k', { code: 'KeyK' });
  await until(() => at() === where(5));
  press(at(), 'Home');
  await until(() => at().closest('.group') !== null);
  expect(all('.list [data-index][tabindex="0"]')).toHaveLength(1);
  press(at(), '/');
  expect(at()).toBe(search());
  expect([press(at(), '/').defaultPrevented, press(at(), 'f', { code: 'KeyF', ctrlKey: true }).defaultPrevented]).toEqual([false, true]);
  press(at(), 'F6');
  expect(at()).toBe(shelf('All notes'));
  press(at(), 'F6');
  expect(at().closest('.notes')).not.toBeNull();
  press(at(), 'F6', { shiftKey: true });
  expect(at()).toBe(shelf('All notes'));
  press(at(), 'ArrowDown');
  expect(at()).toBe(shelf('Changed'));
});
