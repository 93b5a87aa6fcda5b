/** What is done with notes: one at a time and many at once, told, undone and done again. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { drawn, press } from '../components/harness.tsx';
import {
  all,
  button,
  container,
  find,
  idOf,
  line,
  listed,
  noteIn,
  noteOf,
  NOTES,
  NOW,
  onNotesPage,
  open,
  shelf,
  storeWith,
  tick,
  told,
  type,
  until,
  where,
} from './harness.tsx';
import { soon } from '../soon.ts';

onNotesPage();
afterEach(() => void vi.restoreAllMocks());

async function choose(menu: string, choice: string): Promise<void> {
  button(menu).click();
  await drawn();
  all('[role="menuitem"]')
    .find((each) => each.textContent?.startsWith(choice))
    ?.click();
  await drawn();
}
async function pick(...numbers: number[]): Promise<void> {
  for (const number of numbers) tick(number).click();
  await drawn();
}
const undo = (init: KeyboardEventInit = {}): void => void press(find('.list .where'), 'z', { code: 'KeyZ', ctrlKey: true, ...init });

describe('selecting', () => {
  test('by box, with Shift to there, by X, all that is found; what is not listed is not selected', async () => {
    await open();
    await pick(1);
    line(4)
      .querySelector('.tick')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true }));
    await drawn();
    expect(find('.bulk b').textContent).toBe('4 selected');
    where(2).focus();
    press(where(2), 'x', { code: 'KeyX' });
    await drawn();
    expect([find('.bulk b').textContent, tick(2).checked]).toEqual(['3 selected', false]);
    shelf('Agreed language').click();
    await until(() => listed().length === 1);
    expect(find('.bulk b').textContent).toBe('1 selected');
    (find('.sort .tick') as HTMLInputElement).click();
    await drawn();
    expect(find('.bulk')).toBeNull();
    shelf('All notes').click();
    await until(() => listed().length === 6);
    where(1).focus();
    press(where(1), 'a', { code: 'KeyA', ctrlKey: true });
    await drawn();
    expect(find('.bulk b').textContent).toBe('6 selected');
    expect((find('.sort .tick') as HTMLInputElement).checked).toBe(true);
    button('Clear selection').click();
    await drawn();
    expect(find('.bulk')).toBeNull();
  });
});

describe('many at once', () => {
  test('a label: told, undone with Control Z, done again, and every write told to open pages', async () => {
    const opened = await open();
    await pick(1, 2, 5);
    await choose('Label', 'Term');
    await until(() => told() !== '');
    expect(told()).toBe('3 notes now: Term');
    expect(find('output').textContent).toBe('3 notes now: Term. Control Z undoes.');
    expect(await Promise.all([1, 2, 5].map(async (number) => (await noteIn(opened, number))?.label))).toEqual([3, 3, 3]);
    expect(line(2).classList.contains('l3')).toBe(true);
    undo();
    await until(() => told().startsWith('Undone'));
    expect(await noteIn(opened, 2)).toEqual({ ...NOTES[1], revision: 3 });
    expect(line(2).classList.contains('l4')).toBe(true);
    undo({ shiftKey: true });
    await until(() => told().startsWith('Done again'));
    expect((await noteIn(opened, 2))?.label).toBe(3);
    expect(opened.asked).toEqual(['told notes', 'told notes', 'told notes']);
  });

  test('Control Z in a field is the field’s own', async () => {
    const opened = await open();
    await pick(1);
    await choose('Label', 'Term');
    await until(() => told() !== '');
    const event = press(find('input[type="search"]'), 'z', { code: 'KeyZ', ctrlKey: true });
    await drawn();
    expect([event.defaultPrevented, (await noteIn(opened, 1))?.label]).toEqual([false, 3]);
  });

  test('tags are added and taken away; commas of any language part them', async () => {
    const opened = await open();
    await pick(1, 2);
    button('Tags').click();
    await drawn();
    expect(document.activeElement?.tagName).toBe('INPUT');
    await type(find('dialog input'), ' lamps، new  one ,, 灯');
    button('Add').click();
    await until(() => told() !== '');
    expect((await noteIn(opened, 1))?.tags).toEqual(['lamps', 'to ask', 'new one', '灯']);
    expect((await noteIn(opened, 2))?.tags).toEqual(['lamps', 'new one', '灯']);
    expect(find('dialog')).toBeNull();
    button('Tags').click();
    await drawn();
    await type(find('dialog input'), 'lamps');
    button('Remove').click();
    await until(() => told() === 'Tags of 2 notes changed' && !line(2).textContent?.includes('lamps,'));
    await until(() => line(2).querySelectorAll('.tags bdi').length === 2);
    expect((await noteIn(opened, 2))?.tags).toEqual(['new one', '灯']);
  });

  test('more tags than a note holds are refused, and no note is changed', async () => {
    const opened = await open([noteOf(1), noteOf(2, { tags: Array.from({ length: 50 }, (_, index) => `tag ${index}`) })]);
    await pick(1, 2);
    button('Tags').click();
    await drawn();
    await type(find('dialog input'), 'one more');
    button('Add').click();
    await until(() => find('[role="alert"]') !== null);
    expect(find('[role="alert"]').textContent).toContain('at most 50 tags of at most 100 signs');
    expect((await noteIn(opened, 1))?.tags).toEqual([]);
  });

  test('moved to another document, by its symbol; what is none is told', async () => {
    const opened = await open();
    await pick(4, 5);
    button('Move').click();
    await drawn();
    const move = (): HTMLButtonElement => find('dialog [type="submit"]') as HTMLButtonElement;
    await type(find('dialog input'), 'no symbol');
    expect([find('#symbol-read').textContent, move().disabled]).toEqual(['This is no symbol of a UN document.', true]);
    await type(find('dialog input'), 'a/res/85/ 19');
    expect([find('#symbol-read').textContent, move().disabled]).toEqual(['A/RES/85/19', false]);
    expect(find('dialog').textContent).toContain('will be shown there as not found');
    move().click();
    await until(() => told() === '2 notes moved to A/RES/85/19');
    expect(await noteIn(opened, 5)).toMatchObject({
      title: 'Lamps on small islands',
      anchor: { ...NOTES[4]?.anchor, document: 'A/RES/85/19' },
    });
    button('Undo').click();
    await until(() => told().startsWith('Undone'));
    expect(await noteIn(opened, 5)).toEqual({ ...NOTES[4], revision: 3 });
  });

  test('deleted; the focus goes on to the next, and Deleted holds them for thirty days', async () => {
    const opened = await open();
    await pick(1, 2);
    where(1).focus();
    press(where(1), 'Delete', { code: 'Delete' });
    await until(() => told() === '2 notes deleted');
    expect(listed()).toEqual([3, 4, 5, 6]);
    expect(document.activeElement).toBe(where(3));
    shelf('Deleted').click();
    await until(() => listed().length === 3);
    expect(container.textContent).toContain('for 30 days');
    await pick(1, 7);
    button('Restore').click();
    await until(() => told() === '2 notes restored');
    expect((await noteIn(opened, 7))?.deleted).toBeNull();
    undo();
    await until(() => told().startsWith('Undone'));
    expect(await noteIn(opened, 7)).toEqual({ ...NOTES[6], revision: 3 });
  });

  test('what was done with the bar leaves the focus in the list; the offer to undo ends after ten seconds', async () => {
    await open();
    await pick(1, 2);
    button('Delete').focus();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      button('Delete').click();
      // frames and the store take their own time; each look moves the faked clock by 20 ms
      await soon(() => expect(told()).toBe('2 notes deleted'));
      await soon(() => expect(document.activeElement?.closest('.notes')).not.toBeNull());
      await vi.advanceTimersByTimeAsync(4_000);
      expect(told()).toBe('2 notes deleted');
      await vi.advanceTimersByTimeAsync(6_100);
      await soon(() => expect(find('.toast')).toBeNull());
    } finally {
      vi.useRealTimers();
    }
  });

  test('deleted for good only once it is confirmed', async () => {
    const opened = await open();
    shelf('Deleted').click();
    await until(() => listed().length === 1);
    await pick(7);
    button('Delete for good…').click();
    await drawn();
    expect([find('dialog h2').textContent, document.activeElement?.textContent]).toEqual(['Delete 1 note for good?', 'Cancel']);
    button('Cancel').click();
    await drawn();
    expect(await noteIn(opened, 7)).not.toBeNull();
    button('Delete for good…').click();
    await drawn();
    button('Delete for good').click();
    await until(() => told() === '1 note deleted for good');
    expect(await noteIn(opened, 7)).toBeNull();
    expect(find('.empty').textContent).toContain('No deleted notes');
  });

  test('what another window wrote meanwhile is left as it is, and that is said', async () => {
    const opened = await open();
    await pick(1, 2);
    await choose('Label', 'Term');
    await until(() => told() !== '');
    await opened.store.change([idOf(1)], () => ({ text: 'Theirs.' }));
    undo();
    await until(() => told().startsWith('Undone'));
    expect(told()).toContain('1 note was changed since and stays as it is.');
    expect(await noteIn(opened, 1)).toMatchObject({ text: 'Theirs.', label: 3 });
    expect((await noteIn(opened, 2))?.label).toBe(4);
  });

  test('a store that does not take it changes nothing, and it is said', async () => {
    const opened = await storeWith(NOTES);
    vi.spyOn(opened.store, 'change').mockResolvedValue({ ok: false, failure: { code: 'store-full', detail: '' } });
    await open(NOTES, opened);
    await pick(1);
    await choose('Label', 'Term');
    await until(() => find('[role="alert"]') !== null);
    expect(find('[role="alert"]').textContent).toContain('The notes were not changed');
    expect(told()).toBe('');
  });
});

describe('one note', () => {
  test('E edits it beside the list; what was written is undone like any act', async () => {
    const opened = await open();
    where(2).focus();
    press(where(2), 'e', { code: 'KeyE' });
    await until(() => find('.detail textarea') !== null);
    const field = find('.detail textarea');
    await until(() => document.activeElement === field);
    await type(field, 'Who asks, and when?');
    press(field, 'Enter', { ctrlKey: true });
    await until(() => told() === 'Note edited');
    expect((await noteIn(opened, 2))?.text).toBe('Who asks, and when?');
    expect(line(2).textContent).toContain('and when?');
    undo();
    await until(() => told().startsWith('Undone'));
    expect(await noteIn(opened, 2)).toEqual({ ...NOTES[1], revision: 3 });
  });

  test('opens the document there; its reference is copied in four ways', async () => {
    const opened = await open();
    where(1).click();
    await until(() => find('.detail .title') !== null);
    button('Open there').click();
    expect(opened.asked).toEqual([`open ${idOf(1)}`]);
    for (const choice of ['Text', 'RIS', 'BibTeX', 'CSL-JSON']) {
      find('.detail [aria-haspopup]').click();
      await drawn();
      all('.detail [role="menuitem"]')
        .find((each) => each.textContent?.startsWith(choice))
        ?.click();
      await until(() => told() === 'Copied');
      button('Close').click();
      await drawn();
    }
    const [, text, ris, bibtex, csl] = opened.asked;
    expect(text).toBe('copy General Assembly resolution 85/19');
    expect(ris).toContain('TI  - Lamps on small islands\r\n');
    expect(bibtex).toContain('@techreport{A-RES-85-19,');
    expect(csl).toContain('"title": "Lamps on small islands"');
  });

  test('on a page that no browser may be sent to has no way there', async () => {
    await open([noteOf(1, { anchor: { document: 'page:javascript:alert(1)' } })]);
    where(1).click();
    await until(() => find('.detail .title') !== null);
    expect(find('.detail').textContent).not.toContain('Open there');
  });
});

describe('files', () => {
  /** What is given to be downloaded: names, and contents. */
  function downloads(): { name: string; blob: Blob }[] {
    const given: { name: string; blob: Blob }[] = [];
    let last: Blob | undefined;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      last = blob as Blob;
      return 'blob:x';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      if (last) given.push({ name: this.download, blob: last });
    });
    return given;
  }

  test('what is selected goes out in every format, and its documents as references', async () => {
    await open();
    await pick(1, 2, 4, 6);
    const given = downloads();
    for (const choice of ['Complete copy', 'Markdown', 'Table (.csv)', 'Table (.html)', 'Web Annotations']) await choose('Export', choice);
    expect(told()).toBe('4 notes written to a file');
    for (const choice of ['RIS', 'BibTeX', 'CSL-JSON']) {
      await choose('References', choice);
      await until(() => told() === '2 references written to a file');
    }
    await until(() => given.length === 8);
    expect(given.map(({ name }) => name.replace(/\d{4}-\d\d-\d\d/, 'day'))).toEqual([
      'operative-notes-day.json',
      'operative-notes-day.md',
      'operative-notes-day.csv',
      'operative-notes-day.html',
      'operative-notes-day.jsonld',
      'operative-references-day.ris',
      'operative-references-day.bib',
      'operative-references-day.json',
    ]);
    const texts = await Promise.all(given.map(({ blob }) => blob.text()));
    expect((JSON.parse(texts[0] ?? '') as { notes: unknown[] }).notes).toEqual([NOTES[0], NOTES[1], NOTES[3], NOTES[5]]);
    for (const text of texts.slice(0, 5))
      expect([text.includes('Note 1 on lamps'), text.includes('Note 3 on lamps')]).toEqual([true, false]);
    expect(texts[5]?.match(/^TY {2}-/gm)).toHaveLength(2);
  });

  test('Export in the header takes every note, the deleted ones too in the complete copy', async () => {
    await open();
    shelf('Agreed language').click();
    await until(() => listed().length === 1);
    const given = downloads();
    await choose('Export', 'Complete copy');
    await until(() => given.length === 1);
    expect((JSON.parse((await given[0]?.blob.text()) ?? '') as { notes: unknown[] }).notes).toHaveLength(7);
  });

  test('a table goes to the clipboard as HTML and as text', async () => {
    const opened = await open([noteOf(1, { text: '=1+1', tags: [] })]);
    await pick(1);
    await choose('Export', 'Copy as table');
    await until(() => told() === 'Copied');
    const [html = '', text = ''] = (opened.asked[0] ?? '').slice('table '.length).split('\n\nReference');
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    expect([...parsed.querySelectorAll('tbody tr > *')].map((cell) => cell.textContent)).toEqual([
      'General Assembly resolution 85/19, para. 1',
      'to light lamp 1',
      expect.stringContaining('=1+1'),
    ]);
    expect(text.split('\n')[1]).toBe("General Assembly resolution 85/19, para. 1\tto light lamp 1\t'=1+1");
  });

  test('files that are dropped are taken in, and each is told of', async () => {
    const opened = await open([noteOf(1)]);
    const file = (name: string, notes: unknown): File =>
      new File([JSON.stringify({ format: 'operative-notes', version: 1, exported: '2026-01-01T00:00:00.000Z', notes })], name);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file('good.json', [noteOf(1), noteOf(2), noteOf(1, { id: idOf(9), text: 'Another.' })]));
    dataTransfer.items.add(file('bad.json', [{ id: 7 }]));
    dataTransfer.items.add(new File(['<html>'], 'page.html'));
    for (const name of ['dragover', 'drop'])
      find('.notes-page').dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer }));
    await until(() => all('.taken section').length === 3);
    const reports = all('.taken section').map((each) => each.textContent ?? '');
    expect(reports[0]).toContain('good.json2 notes addedHere already: 1. Kept beside yours as copies: 0.');
    expect(reports[1]).toContain('bad.jsonNothing was importedLine 1: ');
    expect(reports[2]).toContain('page.htmlNothing was importedLine 1: the file is not JSON');
    await until(() => listed().length === 3);
    expect(await noteIn(opened, 2)).toEqual(noteOf(2));
  });
});

test('a hundred thousand notes: few are drawn, and they are found, chosen and selected', async () => {
  const many = Array.from({ length: 100_000 }, (_, index) =>
    noteOf(index + 1, { anchor: { document: `A/RES/85/${index % 500}` }, label: ((index % 5) + 1) as 1, changed: NOW - index }),
  );
  const opened = await storeWith([]);
  vi.spyOn(opened.store, 'all').mockResolvedValue({ ok: true, value: many });
  const change = vi.spyOn(opened.store, 'change').mockResolvedValue({ ok: true, value: [] });
  await open([], opened);
  const count = (): string => find('.sort span').textContent ?? '';
  expect(count()).toBe('100000 notes');
  expect(all('[data-note]').length).toBeLessThan(500);
  await type(find('input[type="search"]'), 'lamp 77777');
  await until(() => count() === '1 note');
  expect(listed()).toEqual([77_777]);
  shelf('All notes').click();
  await until(() => count() === '100000 notes');
  (find('.sort .tick') as HTMLInputElement).click();
  await until(() => find('.bulk b')?.textContent === '100000 selected');
  await choose('Label', 'Precedent');
  await until(() => change.mock.calls.length === 1);
  expect(change.mock.calls[0]?.[0]).toHaveLength(100_000);
}, 240_000);
