import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DOCUMENT, draftOf, fakeStore, fakeTab, noteOf } from './fake-store.ts';
import { drawn, press, violations } from './harness.tsx';
import { button, close, container, find, NOTES, onAPage, open, openPausedAndFull, quick, rows, search, type } from './popup-harness.tsx';

onAPage();
afterEach(() => void vi.restoreAllMocks());

describe.each(['light', 'dark'])('axe in the %s', (theme) => {
  beforeEach(() => void (document.documentElement.dataset['theme'] = theme));
  test('a document with notes', async () => {
    await open(fakeStore(NOTES));
    expect(await violations(container)).toEqual([]);
  });
  test('no document, what was read lately', async () => {
    await open(fakeStore(), fakeTab({ description: null }));
    expect(container.textContent).toContain('No UN document on this page');
    expect(await violations(container)).toEqual([]);
  });
  test('search results, paused, not saved, all notes', async () => {
    await openPausedAndFull();
    expect(container.querySelectorAll('.banner')).toHaveLength(2);
    expect(await violations(container)).toEqual([]);
    await type(search(), 'margin');
    expect(await violations(container)).toEqual([]);
    await type(search(), '');
    button('All notes').click();
    await drawn();
    expect(await violations(container)).toEqual([]);
  });
});

test('opens with the cursor in the note field; focus then reaches notes, footer, search', async () => {
  await open(fakeStore(NOTES));
  expect(document.activeElement).toBe(quick());
  const stops = [...container.querySelectorAll<HTMLElement>('textarea, input, button, a[href], [tabindex="0"]')];
  const at = (one: Element): number => stops.indexOf(one as HTMLElement);
  expect(at(quick())).toBeLessThan(at(find('.note .where')));
  expect(at(find('.note .where'))).toBeLessThan(at(find('.switch')));
  expect(at(find('.switch'))).toBeLessThan(at(search()));
});

test('has the way to the options at its end', async () => {
  const tab = fakeTab();
  await open(fakeStore(NOTES), tab);
  button('Settings').click();
  expect(tab.settingsOpened).toBe(1);
  expect(search().compareDocumentPosition(button('Settings'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test('on a page without a document the search comes first', async () => {
  await open(fakeStore(), fakeTab({ description: null, host: null }));
  expect(document.activeElement).toBe(search());
  expect(container.textContent).toContain('Read lately');
  expect((find('.recent a') as HTMLAnchorElement).href).toBe('https://docs.un.org/en/A/RES/68/4');
  expect(container.querySelector('.switch')).toBeNull();
});

describe('quick note', () => {
  test('keeps a draft with every letter and saves by Ctrl Enter', async () => {
    const store = fakeStore();
    await open(store);
    await type(quick(), 'Ask the Chair');
    expect(draftOf(store)).toBe('Ask the Chair');
    press(quick(), 'Enter', { ctrlKey: true });
    await drawn();
    await drawn();
    expect(store.notes.map((note) => note.text)).toEqual(['Ask the Chair']);
    expect(quick().value).toBe('');
    expect(draftOf(store)).toBeUndefined();
    expect(rows()).toEqual(['Ask the Chair']);
    expect(container.textContent).toContain('Note saved.');
  });

  test('is saved when the popup closes, once', async () => {
    const store = fakeStore();
    await open(store);
    await type(quick(), 'Written in haste');
    window.dispatchEvent(new Event('pagehide'));
    window.dispatchEvent(new Event('pagehide'));
    await drawn();
    expect(store.notes).toHaveLength(1);
  });

  test('takes up a draft that was left, and forgets one that had been saved', async () => {
    const store = fakeStore();
    store.drafts.set(`${DOCUMENT} quick`, { text: 'Left behind', label: 1, tags: [] });
    await open(store);
    expect(quick().value).toBe('Left behind');
    close();
    const whole = { document: DOCUMENT, language: 'en' as const, paragraph: null, quote: null, offset: 0 };
    const saved = fakeStore([noteOf('9', 'Left behind', { anchor: whole })]);
    saved.drafts.set(`${DOCUMENT} quick`, { text: 'Left behind', label: 1, tags: [] });
    await open(saved);
    expect(quick().value).toBe('');
    expect(draftOf(saved)).toBeUndefined();
  });

  test.each([
    ['store-full', 'The disk is full'],
    ['store-closed', 'could not be opened'],
    ['unexpected', 'did not take it'],
  ] as const)('that is not saved for %s stays on screen, with three ways out', async (code, said) => {
    const store = fakeStore();
    await open(store);
    store.failing = code;
    await type(quick(), 'Words that matter');
    press(quick(), 'Enter', { ctrlKey: true });
    await drawn();
    expect(quick().value).toBe('Words that matter');
    expect(find('[role="alert"]').textContent).toContain(said);
    expect([...find('[role="alert"]').querySelectorAll('button')].map((each) => each.textContent)).toEqual([
      'Try again',
      'Copy note',
      'Export all notes',
    ]);
    store.failing = null;
    button('Try again').click();
    await drawn();
    expect(store.notes.map((note) => note.text)).toEqual(['Words that matter']);
    expect(container.querySelector('[role="alert"]')).toBeNull();
  });
});

test('the switch pauses this site, says so, and resumes; notes stay readable', async () => {
  const store = fakeStore(NOTES);
  await open(store);
  find('.switch').click();
  await drawn();
  expect([...store.paused]).toEqual(['docs.un.org']);
  expect(container.textContent).toContain('Paused on docs.un.org');
  expect(rows()).toHaveLength(3);
  button('Resume').click();
  await drawn();
  expect(store.paused.size).toBe(0);
});

describe('a file of notes', () => {
  const choose = async (text: string): Promise<void> => {
    const files = new DataTransfer();
    files.items.add(new File([text], 'notes.json', { type: 'application/json' }));
    const input = find('input[type="file"]') as HTMLInputElement;
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn();
  };

  test('taken in: how many', async () => {
    const store = fakeStore(NOTES);
    await open(store, fakeTab(), { startWithAll: true });
    await choose('{"format": "operative-notes"}');
    expect(store.imported).toEqual(['{"format": "operative-notes"}']);
    expect(find('.banner').textContent).toContain('2 notes added');
    expect(find('.banner').textContent).toContain('Here already: 1.');
  });

  test('malformed: line and reason, and that nothing was written', async () => {
    const store = fakeStore(NOTES);
    store.imports = {
      ok: false,
      problems: [
        { line: 12, column: 3, path: 'notes[3].label', reason: 'wrong-value', detail: '' },
        { line: 14, column: 3, path: 'notes[4].text', reason: 'missing', detail: '' },
      ],
    };
    await open(store, fakeTab(), { startWithAll: true });
    await choose('{');
    const said = find('[role="alert"]').textContent;
    expect(said).toContain('Nothing was imported');
    expect(said).toContain('Line 12: notes[3].label has a value that is not allowed.');
    expect(said).toContain('1 more problem.');
    expect(said).toContain('Your notes are as they were.');
  });

  const choice = (text: string): HTMLElement =>
    [...container.querySelectorAll<HTMLElement>('[role="menuitem"]')].find((each) => each.textContent?.startsWith(text)) as HTMLElement;
  const focused = (): string => document.activeElement?.textContent?.trim() ?? '';

  test('in each format that the menu offers, by its ending', async () => {
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    const store = fakeStore(NOTES);
    await open(store, fakeTab(), { startWithAll: true });
    for (const words of ['Markdown', 'Table (.csv)', 'Table (.html)', 'Web Annotations']) {
      button('Export').click();
      await drawn();
      choice(words).click();
      await drawn();
      expect(find('.banner').textContent).toContain('3 notes written to a file');
    }
    expect(names.map((name) => name.slice(name.indexOf('.')))).toEqual(['.md', '.csv', '.html', '.jsonld']);
    expect(store.exported).toEqual(['markdown in en', 'csv in en', 'html in en', 'jsonld in en']);
  });

  test('the menu of formats goes by keys, and gives the focus back', async () => {
    const store = fakeStore(NOTES);
    await open(store, fakeTab(), { startWithAll: true });
    const opener = button('Export');
    opener.focus();
    press(opener, 'ArrowUp');
    await drawn();
    expect(focused()).toContain('Web Annotations');
    press(document.activeElement as Element, 'ArrowDown');
    await drawn();
    expect(focused()).toContain('Complete copy');
    press(document.activeElement as Element, 'End');
    await drawn();
    expect(focused()).toContain('Web Annotations');
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    expect(await violations(container)).toEqual([]);
    expect(press(document.activeElement as Element, 'Escape').defaultPrevented).toBe(true);
    await drawn();
    expect(find('[role="menu"]')).toBeNull();
    expect(document.activeElement).toBe(opener);
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    press(opener, 'ArrowDown');
    await drawn();
    find('input[type="search"]').focus();
    await drawn();
    expect(find('[role="menu"]')).toBeNull();
    expect(store.exported).toEqual([]);
  });

  test('written: every note, offered as a download', async () => {
    const clicked: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(this.download, this.href.slice(0, 5));
    });
    await open(fakeStore(NOTES), fakeTab(), { startWithAll: true });
    button('Export').click();
    await drawn();
    choice('Complete copy').click();
    await drawn();
    expect(clicked).toEqual(['operative-notes-2026-03-20.json', 'blob:']);
    expect(find('.banner').textContent).toContain('3 notes written to a file');
  });
});
