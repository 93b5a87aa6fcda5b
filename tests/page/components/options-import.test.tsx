import { expect, test } from 'vitest';
import { chosenFiles, droppedFiles } from '../../../entrypoints/options/dropped.ts';
import { importFiles } from '../../../entrypoints/options/import.ts';
import {
  all,
  button,
  container,
  drop,
  fakeOptions,
  find,
  keptText,
  onOptionsPage,
  openOptions,
  resolution,
  rows,
  settled,
  xmlFile,
} from './options-harness.tsx';
import { soon } from '../soon.ts';

onOptionsPage();

const counts = (): Record<string, string> =>
  Object.fromEntries(all('.report dl > div').map((each) => [each.children[0]?.textContent ?? '', each.children[1]?.textContent ?? '']));
const refused = (): string[] => all('.refused li').map((each) => [...each.children].map((part) => part.textContent).join(' '));
const reported = (): Promise<void> => soon(() => expect(container.querySelector('.report')).not.toBeNull());

const libraryFile = (texts: readonly unknown[], change: object = {}): File =>
  new File(
    [JSON.stringify({ format: 'operative-library', version: 1, exported: '2031-05-02T00:00:00.000Z', texts, ...change })],
    'library.json',
  );

test('takes what it can, names the rest with its reason, and changes nothing the second time', async () => {
  const store = fakeOptions();
  await openOptions(store);
  const files = [
    xmlFile('85-20.xml', resolution(20)),
    xmlFile('broken.xml', resolution(21).slice(0, 200)),
    xmlFile('85-22.XML', `\ufeff${resolution(22)}`),
    xmlFile('menu.xml', '<menu/>'),
    xmlFile('nameless.xml', resolution(1).replace('A/RES/85/1', 'Lamps')),
    xmlFile('empty.xml', resolution(1, [])),
    new File(['{"format": "operative-notes", "version": 1}'], 'notes.json'),
    libraryFile([keptText('S/RES/4001(2031)'), keptText('S/RES/4002(2031)', { read: -1 })]),
    new File(['lamp'], 'photo.jpg'),
  ];
  drop(files);
  await reported();
  expect(counts()).toEqual({ Added: '2', Replaced: '0', Unchanged: '0', 'Not taken': '6', 'Other files': '1' });
  expect(refused()).toEqual([
    'broken.xml is not XML, or was cut short',
    'empty.xml has no text',
    'library.json Line 1: texts[1].read has a value that is not allowed.',
    'menu.xml is not a UN document',
    'nameless.xml names no symbol',
    'notes.json is not an export of a library',
  ]);
  expect(rows().sort()).toEqual(['A/RES/85/20', 'A/RES/85/22']);
  expect(store.library.get('A/RES/85/22 en')).toMatchObject({ source: { kind: 'file', name: '85-22.XML' }, title: 'Lamps, part 22' });

  drop(files);
  await soon(() => expect(counts()).toMatchObject({ Added: '0', Unchanged: '2' }));
  drop([xmlFile('85-20.xml', resolution(20, ['Lights another lamp.']))]);
  await soon(() => expect(counts()).toMatchObject({ Replaced: '1', Unchanged: '0' }));
});

test('takes in an export of a library', async () => {
  const store = fakeOptions();
  await openOptions(store);
  drop([libraryFile([keptText('S/RES/4001(2031)'), keptText('S/RES/4001(2031)', { language: 'fr' })])]);
  await reported();
  expect(counts()).toEqual({ Added: '2', Replaced: '0', Unchanged: '0', 'Not taken': '0' });
  expect(store.library.get('S/RES/4001(2031) fr')).toEqual(keptText('S/RES/4001(2031)', { language: 'fr' }));
});

test('shows how far it is, and stops when it is asked; what was taken before is kept', async () => {
  const store = fakeOptions();
  let open = (): void => undefined;
  store.gate = new Promise<void>((resolve) => (open = resolve));
  await openOptions(store);
  drop(Array.from({ length: 40 }, (_, index) => xmlFile(`${index + 1}.xml`, resolution(index + 1))));
  // sixteen are written together
  await soon(() => expect(find('.drop .file').textContent).toBe('File 16 of 40: 16.xml'));
  const bar = find('progress') as HTMLProgressElement;
  expect([bar.value, bar.max, bar.getAttribute('aria-label')]).toEqual([15, 40, 'Import']);
  expect(container.querySelector('.drop button')?.textContent).toBe('Stop');
  button('Stop').focus();
  button('Stop').click();
  open();
  await reported();
  expect(document.activeElement).toBe(button('Choose files'));
  expect(find('.report').textContent).toContain('Import stopped');
  expect(store.library.size).toBe(16);
  expect(button('Choose files')).toBeDefined();
});

test('a disk that is full ends it, and says what is kept', async () => {
  const store = fakeOptions();
  await openOptions(store);
  store.failing = 'store-full';
  drop([xmlFile('1.xml', resolution(1)), xmlFile('2.xml', resolution(2))]);
  await reported();
  expect(find('.report [role="alert"]').textContent).toContain('The disk is full. What was taken before is kept.');
});

test('files of a dialog are taken, and the same ones again', async () => {
  const store = fakeOptions();
  await openOptions(store);
  const input = find('.drop input') as HTMLInputElement;
  for (const expected of [{ Added: '1' }, { Unchanged: '1' }]) {
    const chosen = new DataTransfer();
    chosen.items.add(xmlFile('1.xml', resolution(1)));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await soon(() => expect(counts()).toMatchObject(expected));
  }
  expect((all('.drop input')[1] as HTMLInputElement).webkitdirectory).toBe(true);
});

test('a drop beside the zone does not open the file', async () => {
  await openOptions(fakeOptions());
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(xmlFile('1.xml', resolution(1)));
  const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
  find('h1').dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
  await settled();
  expect(container.querySelector('.report')).toBeNull();
});

test('the page is given a breath between files', async () => {
  const order: string[] = [];
  const store = fakeOptions();
  const ticking = setInterval(() => order.push('tick'));
  const files = chosenFiles(
    Array.from({ length: 60 }, (_, index) => xmlFile(`${index + 1}.xml`, resolution(index + 1, Array<string>(800).fill('Lights it;')))),
  );
  const report = await importFiles(files, {
    store,
    parser: new DOMParser(),
    now: () => 0,
    onProgress: ({ index }) => order.push(String(index)),
    signal: new AbortController().signal,
  });
  clearInterval(ticking);
  expect(report).toMatchObject({ added: 60, refused: [], failure: null });
  expect(order.filter((each) => each !== 'tick')).toHaveLength(60);
  expect(order.indexOf('tick')).toBeLessThan(order.indexOf('60'));
});

/** An entry of a drop, as both browsers make them: a folder tells a part of its children at a time. */
function entryOf(path: string, children?: readonly object[]): object {
  if (!children)
    return {
      isDirectory: false,
      fullPath: path,
      file: (done: (file: File) => void, failed: () => void) =>
        path.endsWith('gone.xml') ? failed() : done(xmlFile(path.split('/').at(-1) ?? '', '')),
    };
  return {
    isDirectory: true,
    fullPath: path,
    createReader() {
      let at = 0;
      return { readEntries: (done: (some: readonly object[]) => void) => done(children.slice(at, (at += 2))) };
    },
  };
}

const dropOf = (...entries: readonly object[]): DataTransfer =>
  ({ items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry, getAsFile: () => null })) }) as unknown as DataTransfer;

test('folders are walked to their ends, in the order of their names; a file that went away is left out', async () => {
  const inner = entryOf('/all/2021', [
    entryOf('/all/2021/10.xml'),
    entryOf('/all/2021/2.xml'),
    entryOf('/all/2021/gone.xml'),
    entryOf('/all/2021/1.xml'),
  ]);
  const transfer = dropOf(entryOf('/all', [inner, entryOf('/all/b.xml'), entryOf('/all/empty', [])]), entryOf('/a.xml'));
  const found = await droppedFiles(transfer, new AbortController().signal);
  expect(found.map(({ path }) => path)).toEqual(['a.xml', 'all/2021/1.xml', 'all/2021/2.xml', 'all/2021/10.xml', 'all/b.xml']);
});

test('a folder within itself, or one that is stopped, ends', async () => {
  const children: object[] = [];
  const endless = entryOf('/again', children);
  children.push(endless);
  expect(await droppedFiles(dropOf(endless), new AbortController().signal)).toEqual([]);
  expect(await droppedFiles(dropOf(entryOf('/all', [entryOf('/all/1.xml')])), AbortSignal.abort())).toEqual([]);
});
