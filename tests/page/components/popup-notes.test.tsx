import { afterEach, describe, expect, test, vi } from 'vitest';
import { DOCUMENT, fakeStore, fakeTab, noteOf } from './fake-store.ts';
import { drawn, press, violations } from './harness.tsx';
import { button, close, container, find, NOTES, onAPage, open, rows, search, type } from './popup-harness.tsx';
import { soon } from '../soon.ts';

onAPage();
afterEach(() => void vi.restoreAllMocks());

describe('notes of the document', () => {
  test('say where they stand only when it is not in place', async () => {
    await open(fakeStore(NOTES));
    expect([...container.querySelectorAll('.note .state')].map((each) => each.textContent)).toEqual(['Changed', 'Not found']);
    expect(find('.note').getAttribute('aria-labelledby')).not.toBeNull();
  });

  test('draw Markdown, and none of its HTML', async () => {
    const evil =
      'A *word* <img src=x onerror="window.hacked=1"> <script>window.hacked=1</script> [in](javascript:alert(1)) [out](https://un.org) ![i](https://spy.example/x.png)';
    await open(fakeStore([noteOf('1', evil)]));
    const drawnNote = find('.markdown');
    expect(drawnNote.querySelector('em')?.textContent).toBe('word');
    expect(drawnNote.querySelectorAll('img, script, [onerror]')).toHaveLength(0);
    expect([...drawnNote.querySelectorAll('a')].map((each) => [each.getAttribute('href'), each.rel])).toEqual([
      [null, 'noopener noreferrer'],
      ['https://un.org', 'noopener noreferrer'],
    ]);
    expect((window as { hacked?: number }).hacked).toBeUndefined();
  });

  test('are shown on the page; where their words are not there, that is said', async () => {
    const closed = vi.spyOn(window, 'close').mockReturnValue();
    const tab = fakeTab();
    await open(fakeStore(NOTES), tab);
    button('Paragraph 1').click();
    await drawn();
    expect(tab.shown).toEqual(['1']);
    expect(closed).toHaveBeenCalledOnce();
    close();
    await open(fakeStore(NOTES), fakeTab({}, false));
    button('Paragraph 1').click();
    await drawn();
    expect(find('[role="alert"]').textContent).toContain('not found on this page');
  });

  test('whose words changed or are gone are placed at what is selected on the page, which can be undone', async () => {
    const store = fakeStore(NOTES);
    const [, , third] = NOTES;
    const now = { ...noteOf('3', third?.text ?? '', { label: 2 }), revision: 2 };
    const placed = { ...now, anchor: { ...now.anchor, paragraph: [['paragraph', '9']] as const } };
    const tab = fakeTab({}, true, placed);
    await open(store, tab);
    const buttons = [...container.querySelectorAll<HTMLElement>('.note .actions button')];
    expect(buttons.map((each) => each.closest<HTMLElement>('.note')?.dataset['note'])).toEqual(['2', '3']);
    buttons[1]?.click();
    await drawn();
    expect(tab.placed).toEqual(['3']);
    expect(find('.banner[role="status"]').textContent).toContain('Note placed: paragraph 9');
    expect(await violations(container)).toEqual([]);
    store.notes = store.notes.map((each) => (each.id === '3' ? placed : each));
    button('Undo').click();
    await drawn();
    expect(store.notes.find(({ id }) => id === '3')?.anchor.paragraph).toEqual([['paragraph', '3']]);
    expect(container.querySelector('.banner')).toBeNull();
  });

  test('are not placed where nothing is selected, and that is said', async () => {
    await open(fakeStore(NOTES), fakeTab());
    button('Place it here').click();
    await drawn();
    expect(find('[role="alert"]').textContent).toContain('Nothing is selected on the page.');
    button('Close').click();
    await drawn();
    expect(container.querySelector('.banner')).toBeNull();
  });

  test('have tags, which are completed from all notes, and a preview', async () => {
    const store = fakeStore([noteOf('1', 'A *word*'), noteOf('2', 'Another', { tags: ['fees'] })]);
    await open(store);
    find('#edit-1').click();
    await drawn();
    await drawn();
    await type(find('[role="combobox"]'), 'fe');
    expect([...container.querySelectorAll('[role="option"]')].map((each) => each.textContent)).toEqual(['fees']);
    press(find('[role="combobox"]'), 'ArrowDown');
    await drawn();
    press(find('[role="combobox"]'), 'Enter');
    await drawn();
    expect(store.drafts.get(`${DOCUMENT} 1`)).toEqual({ text: 'A *word*', label: 1, tags: ['fees'] });
    button('Preview').click();
    await drawn();
    expect(find('.preview em').textContent).toBe('word');
    expect(await violations(container)).toEqual([]);
    press(find('.editing'), 'Enter', { ctrlKey: true });
    await drawn();
    expect(store.notes.find(({ id }) => id === '1')?.tags).toEqual(['fees']);
    expect(store.drafts.has(`${DOCUMENT} 1`)).toBe(false);
  });

  test('take up a draft with its label and tags', async () => {
    const store = fakeStore([noteOf('1', 'before')]);
    store.drafts.set(`${DOCUMENT} 1`, { text: 'typed', label: 4, tags: ['left'] });
    await open(store);
    find('#edit-1').click();
    await drawn();
    expect((find('.editing textarea') as HTMLTextAreaElement).value).toBe('typed');
    expect(find('[aria-checked="true"]').dataset['stop']).toBe('4');
    expect(find('.tag').textContent).toBe('left');
  });

  test('are edited in place; Esc saves, Cancel leaves them as they were', async () => {
    const store = fakeStore(NOTES);
    await open(store);
    find('#edit-2').click();
    await drawn();
    const field = find('.editing textarea');
    expect(document.activeElement).toBe(field);
    await type(field, 'Who asks: the State?');
    press(field, 'Escape');
    await drawn();
    await drawn();
    expect(store.notes.find((note) => note.id === '2')?.text).toBe('Who asks: the State?');
    expect(document.activeElement?.id).toBe('edit-2');
    find('#edit-2').click();
    await drawn();
    await type(find('.editing textarea'), 'never');
    button('Cancel').click();
    await drawn();
    expect(store.notes.find((note) => note.id === '2')?.text).toBe('Who asks: the State?');
  });

  test('deleted, leave an offer to undo where they stood; focus goes to the next', async () => {
    const store = fakeStore(NOTES);
    await open(store);
    container.querySelectorAll<HTMLElement>('[aria-label="Delete"]')[1]?.click();
    await drawn();
    await drawn();
    expect(store.notes.map((note) => note.id)).toEqual(['1', '3']);
    const places = [...container.querySelectorAll<HTMLElement>('[data-note], [data-undo]')].map(
      (each) => each.dataset['note'] ?? `undo ${each.dataset['undo']}`,
    );
    expect(places).toEqual(['1', 'undo 2', '3']);
    expect(document.activeElement?.textContent).toBe('Paragraph 3');
    expect(container.textContent).toContain('Note deleted. Undo with Control Z.');
    press(document.activeElement as Element, 'z', { ctrlKey: true });
    await drawn();
    await drawn();
    expect(store.notes.map((note) => note.id)).toEqual(['1', '2', '3']);
    expect(container.querySelector('[data-undo]')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Paragraph 2');
  });

  test('a list that was read before the deletion does not take the offer away', async () => {
    const store = fakeStore(NOTES);
    const late = [...store.notes];
    await open(store);
    const read = store.forDocument.bind(store);
    vi.spyOn(store, 'forDocument')
      .mockImplementationOnce(() => Promise.resolve({ ok: true, value: late }))
      .mockImplementation(read);
    container.querySelectorAll<HTMLElement>('[aria-label="Delete"]')[1]?.click();
    await drawn();
    await drawn();
    expect(container.querySelector('[data-undo="2"]')).not.toBeNull();
    expect(container.querySelector('[data-note="2"]')).toBeNull();
  });

  test('the offer to undo ends after ten seconds', async () => {
    const store = fakeStore(NOTES);
    await open(store);
    const offer = () => container.querySelector('[data-undo]');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      container.querySelectorAll<HTMLElement>('[aria-label="Delete"]')[0]?.click();
      // frames and the store take their own time, which a loaded machine lengthens; each look moves the faked clock by 20 ms
      await soon(() => expect(offer()).not.toBeNull());
      await vi.advanceTimersByTimeAsync(4_000);
      expect(offer()).not.toBeNull();
      await vi.advanceTimersByTimeAsync(6_100);
      await soon(() => expect(offer()).toBeNull());
    } finally {
      vi.useRealTimers();
    }
  });

  test('that cannot be deleted stay, and it is said', async () => {
    const store = fakeStore(NOTES);
    await open(store);
    store.failing = 'store-closed';
    container.querySelectorAll<HTMLElement>('[aria-label="Delete"]')[0]?.click();
    await drawn();
    expect(rows()).toHaveLength(3);
    expect(find('[role="alert"]').textContent).toContain('The note was not deleted');
  });
});

describe('search', () => {
  test('marks hits in the words of both, under their documents', async () => {
    await open(
      fakeStore([
        ...NOTES,
        noteOf('4', 'the margin again', { anchor: { document: 'A/RES/68/4', language: 'en', paragraph: null, quote: null, offset: 0 } }),
      ]),
    );
    await type(search(), 'MARGIN');
    expect([...container.querySelectorAll('mark.hit')].map((each) => each.textContent)).toEqual(['margin', 'margin']);
    expect([...container.querySelectorAll('.heading .symbol')].map((each) => each.textContent)).toEqual([DOCUMENT, 'A/RES/68/4']);
    expect(container.querySelector('.quick')).toBeNull();
  });

  test('Esc brings back what it replaced; / goes there', async () => {
    await open(fakeStore(NOTES));
    find('.switch').blur();
    press(find('.scroll'), '/');
    expect(document.activeElement).toBe(search());
    await type(search(), 'nothing at all');
    expect(container.textContent).toContain('Nothing found for “nothing at all”');
    const event = press(search(), 'Escape');
    await drawn();
    expect(event.defaultPrevented).toBe(true);
    expect(search().value).toBe('');
    expect(rows()).toHaveLength(3);
  });
});
