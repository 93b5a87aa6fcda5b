/** That notes are watched over, as the popup and the options say it. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeStore, fakeTab } from './fake-store.ts';
import { drawn, violations } from './harness.tsx';
import { button, container, fakeKeeping, find, NOTES, onAPage, open, rows } from './popup-harness.tsx';

onAPage();
afterEach(() => void vi.restoreAllMocks());

describe('notes that are gone', () => {
  test('are told: what happened, and a way to bring them back', async () => {
    const keeping = fakeKeeping({ kept: 0, lost: 214 });
    const store = fakeStore();
    await open(store, fakeTab(), { keeping });
    expect(find('[role="alert"]').textContent).toContain('There were 214 notes here, and now there are none');
    expect(await violations(container)).toEqual([]);
    const files = new DataTransfer();
    files.items.add(new File(['{"format": "operative-notes"}'], 'notes.json', { type: 'application/json' }));
    const input = find('.banner input[type="file"]') as HTMLInputElement;
    input.files = files.files;
    keeping.kept = { ...keeping.kept, kept: 214, lost: null };
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn();
    expect(store.imported).toEqual(['{"format": "operative-notes"}']);
    expect(container.textContent).not.toContain('now there are none');
    expect(container.textContent).toContain('2 notes added');
  });

  test('are let go where the reader says that it is right', async () => {
    const keeping = fakeKeeping({ kept: 0, lost: 1 });
    await open(fakeStore(), fakeTab(), { keeping });
    button('It is right so').click();
    await drawn();
    expect(keeping.done).toEqual(['is right']);
    expect(container.querySelector('.banner')).toBeNull();
  });
});

describe('a copy', () => {
  test('is asked for, and written to a dated file in one press', async () => {
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    const keeping = fakeKeeping({ remind: 41, lastBackup: 1 });
    await open(fakeStore(NOTES), fakeTab(), { keeping });
    expect(find('.banner').textContent).toContain('41 notes written since the last backup');
    expect(await violations(container)).toEqual([]);
    keeping.kept = { ...keeping.kept, remind: null };
    button('Save a backup').click();
    await drawn();
    expect(names).toEqual(['operative-notes-2026-03-20.json']);
    expect(container.textContent).not.toContain('since the last backup');
    expect(container.textContent).toContain('3 notes written to a file');
  });

  test('of very many is asked for without counting them all', async () => {
    await open(fakeStore(NOTES), fakeTab(), { keeping: fakeKeeping({ kept: 9_000, remind: 1_000, orMore: true, lastBackup: 1 }) });
    expect(find('.banner').textContent).toContain('More than 1000 notes written since the last backup');
  });

  test('can wait', async () => {
    const keeping = fakeKeeping({ kept: 20, remind: 20 });
    await open(fakeStore(NOTES), fakeTab(), { keeping });
    expect(find('.banner').textContent).toContain('20 notes, and no backup yet');
    button('Later').click();
    await drawn();
    expect(keeping.done).toEqual(['later']);
    expect(container.querySelector('.banner')).toBeNull();
  });
});

describe('a store that cannot be read', () => {
  const closed = { ok: false, failure: { code: 'store-closed', detail: '' } } as const;

  test.each([
    ['a document', fakeTab()],
    ['a page without one', fakeTab({ description: null })],
    ['no page that the browser tells of', fakeTab({ description: null, host: null, pageKey: null })],
  ])('is never told as one without notes, on %s', async (_, tab) => {
    const store = fakeStore();
    for (const read of ['forDocument', 'recent', 'count'] as const) vi.spyOn(store, read).mockResolvedValue(closed);
    vi.spyOn(store, 'find').mockImplementation((__, ___, hear) => {
      hear(closed);
      return () => undefined;
    });
    await open(store, tab, { keeping: { ...fakeKeeping(), look: () => Promise.resolve(closed) } });
    expect(find('[role="alert"]').textContent).toContain('Your notes cannot be read now');
    expect(container.textContent).not.toMatch(/No notes/);
    button('All notes').click();
    await drawn();
    expect(find('[role="alert"]').textContent).toContain('Your notes cannot be read now');
    expect(container.textContent).not.toMatch(/No notes/);
    const field = find('input[type="search"]') as HTMLInputElement;
    field.value = 'x';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await drawn();
    expect(find('[role="alert"]').textContent).toContain('Your notes cannot be read now');
    expect(container.textContent).not.toMatch(/Nothing found/);
  });
});

test('what is written elsewhere is listed at once', async () => {
  const store = fakeStore(NOTES.slice(0, 2));
  await open(store);
  expect(rows()).toHaveLength(2);
  store.notes = NOTES;
  for (const listener of store.listeners) listener();
  await drawn();
  expect(rows()).toHaveLength(3);
});
