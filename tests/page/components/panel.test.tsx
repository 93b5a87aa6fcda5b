/** The side panel over a page that is told: axe in every scheme, the keyboard through every list, and what it says. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { OutlineRowView } from '../../../components/panel/outline-row.tsx';
import { fakeStore } from './fake-store.ts';
import { drawn, press, violations } from './harness.tsx';
import {
  all,
  CITATIONS,
  citedRow,
  container,
  copied,
  fakeLink,
  find,
  focused,
  NOTES,
  onAPage,
  open,
  opened,
  OUTLINE,
  rowOf,
  said,
  STATE,
  tab,
  wishFor,
} from './panel-harness.tsx';

onAPage();

const at = (): string => focused().dataset['part'] ?? focused().dataset['citation'] ?? '';
const parts = (): string[] => all('[role=treeitem]').map((each) => each.dataset['part'] ?? '');
const key = async (name: string, init: KeyboardEventInit = {}): Promise<KeyboardEvent> => {
  const event = press(focused(), name, init);
  await drawn();
  return event;
};
const into = (selector: string): void => find(selector).focus();

describe.each(['light', 'dark'])('axe in the %s', (theme) => {
  beforeEach(() => void (document.documentElement.dataset['theme'] = theme));
  test.each(['outline', 'citations', 'notes'])('%s', async (name) => {
    await open();
    await tab(name);
    expect(await violations(container)).toEqual([]);
  });
  test('paused; not read; no numbers; being read', async () => {
    for (const state of [
      { ...STATE, page: STATE.page && { ...STATE.page, on: false } },
      { ...STATE, reached: false, page: null },
      { ...STATE, outline: [] },
      { ...STATE, page: null, reached: null },
    ]) {
      await open(fakeLink(state));
      expect(container.textContent).not.toBe('');
      expect(await violations(container)).toEqual([]);
    }
  });
});

describe('the outline', () => {
  test('lists what stands beside the paragraphs closed, with how many there are; the part in view is the current one', async () => {
    await open();
    expect(parts()).toEqual([
      'preamble',
      'heading',
      'paragraph 1',
      'paragraph 2',
      'paragraph 2 a',
      'paragraph 2 b',
      'paragraph 3',
      'annex',
      'footnotes',
    ]);
    expect(find('[data-part=preamble]').textContent).toBe('Preamble1');
    expect(all('[aria-current=location]').map((each) => each.dataset['part'])).toEqual(['paragraph 1']);
    expect(find('[data-part="paragraph 2 b"]').textContent).toContain('Paragraph 2 (b).');
    expect(find('[data-part="paragraph 2 b"] .marks').textContent).toBe(', Query, citation to check');
    expect(find('[data-part="paragraph 3"]').getAttribute('aria-level')).toBe('2');
    expect([
      find('[data-part="paragraph 3"]').getAttribute('aria-posinset'),
      find('[data-part="paragraph 3"]').getAttribute('aria-setsize'),
    ]).toEqual(['3', '3']);
  });

  test('is one tab stop; ↑ ↓ Home End move, → ← open and close', async () => {
    await open();
    expect(all('[role=treeitem][tabindex="0"]').map((each) => each.dataset['part'])).toEqual(['paragraph 1']);
    into('[data-part="paragraph 1"]');
    await key('ArrowDown');
    await key('ArrowDown');
    expect(at()).toBe('paragraph 2 a');
    await key('ArrowLeft');
    expect(at()).toBe('paragraph 2');
    await key('ArrowLeft');
    expect(parts()).not.toContain('paragraph 2 a');
    expect(find('[data-part="paragraph 2"]').getAttribute('aria-expanded')).toBe('false');
    await key('ArrowRight');
    await key('ArrowRight');
    expect(at()).toBe('paragraph 2 a');
    await key('End');
    expect(at()).toBe('footnotes');
    await key('ArrowRight');
    await key('ArrowDown');
    expect(at()).toBe('footnote 1');
    await key('Home');
    expect(at()).toBe('preamble');
    expect(all('[role=treeitem][tabindex="0"]')).toHaveLength(1);
  });

  test('where text runs from the right, ← opens and → closes', async () => {
    await open();
    document.documentElement.dir = 'rtl';
    into('[data-part=preamble]');
    await key('ArrowLeft');
    expect(parts()).toContain('preambular 1');
    await key('ArrowRight');
    expect(parts()).not.toContain('preambular 1');
  });

  test('Enter goes there, says where, and offers the way back to the part that was in view', async () => {
    const link = fakeLink();
    await open(link);
    into('[data-part="paragraph 3"]');
    await key('Enter');
    expect(link.asked).toEqual(['go paragraph 3']);
    expect(said()).toMatch(/^Paragraph 3\. Asks every harbour/);
    expect(find('.return').textContent).toContain('Back to paragraph 1');
    find('.return').click();
    await drawn();
    expect(link.asked.at(-1)).toBe('back');
    expect(container.querySelector('.return')).toBeNull();
  });

  test('a press on the arrow only folds; a press on the row goes there', async () => {
    const link = fakeLink();
    await open(link);
    find('[data-part=annex] .fold').click();
    await drawn();
    expect(parts()).toContain('paragraph annex 1');
    expect(link.asked).toEqual([]);
    find('[data-part="paragraph annex 1"] .words').click();
    await drawn();
    expect(link.asked).toEqual(['go paragraph annex 1']);
  });

  test('words that are folded away on the page are told', async () => {
    const link = fakeLink();
    link.folded = true;
    await open(link);
    into('[data-part="paragraph 3"]');
    await key('Enter');
    expect(find('[role=alert]').textContent).toContain('folded away');
    expect(container.querySelector('.return')).toBeNull();
  });

  test('C copies the link to a part', async () => {
    await open();
    into('[data-part="paragraph 2"]');
    await key('c', { code: 'KeyC' });
    expect(copied).toEqual(['https://docs.un.org/en/a#:~:text=paragraph 2']);
    expect(said()).toBe('Link copied');
  });

  test('the current row follows the page, and a closed branch stands for what it holds', async () => {
    const link = fakeLink();
    await open(link);
    await link.tell({ view: 'paragraph 2 b' });
    expect(all('[aria-current=location]').map((each) => each.dataset['part'])).toEqual(['paragraph 2 b']);
    await link.tell({ view: 'paragraph annex 1' });
    expect(all('[aria-current=location]').map((each) => each.dataset['part'])).toEqual(['annex']);
  });

  test('that grows draws only those rows anew that show something else', async () => {
    const outline = [rowOf('1', 1), ...['a', 'b'].map((label) => rowOf(label, 2)), rowOf('2', 1), rowOf('3', 1)];
    const link = fakeLink({ ...STATE, outline });
    await open(link);
    const draw = vi.spyOn(OutlineRowView.prototype, 'render');
    await link.tell({ outline: [...outline, rowOf('c', 2)] });
    // one of three until now, that holds none
    expect(draw.mock.calls.map(([{ shown }]) => shown.row.label)).toEqual(['3.', 'c.']);
    draw.mockRestore();
  });

  test('keeps the current row a third from the top, but never under the pointer', async () => {
    const many = Array.from({ length: 200 }, (_, index) => rowOf(String(index + 1), 1));
    const link = fakeLink({ ...STATE, outline: many });
    await open(link);
    const share = (): number => {
      const [list, row] = [find('.scroll').getBoundingClientRect(), find('[aria-current=location]').getBoundingClientRect()];
      return (row.top - list.top) / list.height;
    };
    await link.tell({ view: 'paragraph 100' });
    expect(share()).toBeCloseTo(1 / 3, 1);
    document.documentElement.dispatchEvent(new PointerEvent('pointerenter'));
    const top = find('.scroll').scrollTop;
    await link.tell({ view: 'paragraph 10' });
    expect(find('.scroll').scrollTop).toBe(top);
    document.documentElement.dispatchEvent(new PointerEvent('pointerleave'));
    await link.tell({ view: 'paragraph 150' });
    expect(share()).toBeCloseTo(1 / 3, 1);
  });
});

describe('the field', () => {
  const type = async (text: string): Promise<void> => {
    const field = find('.tools input') as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await drawn();
    (find('form.tools') as HTMLFormElement).requestSubmit();
    await drawn();
  };

  test.each([
    ['g', { code: 'KeyG' }],
    ['п', { code: 'KeyG' }],
    ['/', { code: 'Slash' }],
    ['f', { code: 'KeyF', ctrlKey: true }],
  ])('is reached by %s, from any tab', async (name, init) => {
    await open();
    await tab('citations');
    into('#tab-citations');
    await key(name, init);
    await drawn();
    expect(focused()).toBe(find('.tools input'));
  });

  test('leads to the part that is typed; ↓ leaves it for the list', async () => {
    const link = fakeLink();
    await open(link);
    await type('2 (b)');
    expect(link.asked).toEqual(['go paragraph 2 b']);
    expect(find('.missing').textContent).toBe('');
    into('.tools input');
    await key('ArrowDown');
    expect(at()).toBe('paragraph 1');
  });

  test('says so where there is none', async () => {
    const link = fakeLink();
    await open(link);
    await type('40');
    expect(find('output.missing').textContent).toBe('Not found on this page: paragraph 40');
    await type('harbour');
    expect(find('output.missing').textContent).toBe('Not found on this page: “harbour”');
    expect(link.asked).toEqual([]);
  });

  test('letters typed in it are letters', async () => {
    await open();
    into('.tools input');
    expect((await key('g', { code: 'KeyG' })).defaultPrevented).toBe(false);
  });
});

describe('tabs', () => {
  test('are one stop; arrows change them', async () => {
    await open();
    into('#tab-outline');
    await key('ArrowRight');
    expect(focused().id).toBe('tab-citations');
    expect(find('[role=tabpanel]').getAttribute('aria-labelledby')).toBe('tab-citations');
    expect(container.querySelector('.citations')).not.toBeNull();
    await key('End');
    expect(focused().id).toBe('tab-notes');
    expect(all('[role=tab][tabindex="0"]')).toHaveLength(1);
    expect(all('[role=tab]').map((each) => each.textContent?.trim())).toEqual(['Outline', 'Citations 7', 'Notes 3']);
  });

  test('one that is wanted by the popup comes to the front, beside its own tab only', async () => {
    await open();
    wishFor({ at: 'notes', tabId: 2 });
    await drawn();
    expect(find('[aria-selected=true]').id).toBe('tab-outline');
    wishFor({ at: 'citations', tabId: 1 });
    await drawn();
    expect(find('[aria-selected=true]').id).toBe('tab-citations');
  });
});

describe('citations', () => {
  test('stand under their parts, each with its line, and why it needs a look', async () => {
    await open();
    await tab('citations');
    await drawn();
    expect(all('.citations h2').map((each) => each.textContent)).toEqual([
      'Preambular paragraph 1',
      'Paragraph 1',
      'Paragraph 2 (b)',
      'Paragraph 3',
      'Outside numbered parts',
    ]);
    expect(all('.citations .stroke').map((each) => each.className)).toEqual([
      'stroke known',
      'stroke doubt',
      'stroke open',
      'stroke known',
      'stroke unknown',
      'stroke known',
      'stroke known',
    ]);
    expect(all('.citations .why').map((each) => each.textContent)).toEqual([
      'The page says 20 December 2011, the record 20 December 2010',
      'A/HRC/RES/48/12 or A/RES/48/12',
      'Not in the catalogue; the last of its session on record is A/RES/79/334',
    ]);
    expect(find('[data-citation="4"]').textContent).toContain('S/RES/1325 (2000) para. 11');
  });

  test('are one tab stop; ↑ ↓ Home End move, Enter goes there, O opens', async () => {
    const link = fakeLink();
    await open(link);
    await tab('citations');
    expect(all('.citations [tabindex="0"]').map((each) => each.dataset['citation'])).toEqual(['1']);
    into('[data-citation="1"]');
    await key('ArrowDown');
    await key('ArrowDown');
    expect(at()).toBe('3');
    await key('o', { code: 'KeyO' });
    expect(opened, 'two are possible: none is opened').toEqual([]);
    await key('ArrowDown');
    await key('o', { code: 'KeyO' });
    expect(opened).toEqual(['S/RES/1325(2000)']);
    focused().click();
    await drawn();
    expect(link.asked).toEqual(['cited 4']);
    expect(said()).toMatch(/^Paragraph 2 \(b\)\. To count/);
    expect(all('.row[aria-current=true] .go').map((each) => each.dataset['citation'])).toEqual(['4']);
    await key('End');
    expect(at()).toBe('7');
  });

  test('can be narrowed: by what is to be checked, organ and kind; how many are left is said', async () => {
    await open();
    await tab('citations');
    expect(all('.chip').map((each) => each.textContent?.trim())).toEqual(['All', 'Date 1', 'Several 1', 'Unknown 1']);
    into('.chip');
    await key('ArrowRight');
    focused().click();
    await drawn();
    expect(all('.citations .go').map((each) => each.dataset['citation'])).toEqual(['2']);
    expect(said()).toBe('1 found');
    expect(find('.chip[aria-pressed=true]').textContent).toContain('Date');
    find('.chip').click();
    await drawn();
    const [organ, kind] = all('select') as HTMLSelectElement[];
    if (!organ || !kind) throw new Error('no choices');
    expect([...organ.options].map((each) => each.text)).toEqual(['All organs', 'General Assembly 4', 'Security Council 1']);
    organ.value = 'security-council';
    organ.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn();
    expect(all('.citations .go').map((each) => each.dataset['citation'])).toEqual(['4']);
    kind.value = 'treaty';
    kind.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn();
    expect(find('.empty').textContent).toBe('No citation of this kind');
  });

  test('twenty thousand are drawn in part, and reached to the last by key', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => citedRow(index + 1, `A/RES/60/${index + 1}`));
    await open(fakeLink({ ...STATE, citations: many }));
    await tab('citations');
    expect(all('.citations .go').length).toBeLessThan(1000);
    expect(find('.scroll').scrollHeight).toBeGreaterThan(500_000);
    into('[data-citation="1"]');
    await key('End');
    await drawn();
    expect(at()).toBe('20000');
    expect(focused().closest('li')?.getAttribute('aria-posinset')).toBe('20000');
    expect(all('.citations .go').length).toBeLessThan(1000);
  });

  test('rows that are told later come in where they stand', async () => {
    const link = fakeLink();
    await open(link);
    await tab('citations');
    into('[data-citation="4"]');
    await link.tell({ citations: [citedRow(90, 'A/RES/1/1'), ...CITATIONS] });
    expect(all('.citations .go').map((each) => each.dataset['citation'])[0]).toBe('90');
    expect(at(), 'the focus stays on its row').toBe('4');
  });
});

describe('notes', () => {
  test('stand in the order of the page, and say where they are only where that is not as they were made', async () => {
    await open();
    await tab('notes');
    expect(all('.note').map((each) => each.dataset['note'])).toEqual(['2', '1', '3']);
    expect(all('.note .state').map((each) => each.textContent)).toEqual(['Changed', 'Not found']);
    expect(all('.chip').map((each) => each.textContent?.trim())).toEqual(['All 3', 'In place 1', 'Changed 1', 'Not found 1']);
  });

  test('are shown on the page by a press; ↑ ↓ go from one to the next', async () => {
    const link = fakeLink();
    await open(link);
    await tab('notes');
    into('[data-note="2"] .where');
    await key('ArrowDown');
    expect(focused().closest<HTMLElement>('.note')?.dataset['note']).toBe('1');
    focused().click();
    await drawn();
    expect(link.asked).toEqual(['note 1']);
    expect(container.querySelector('.return')).not.toBeNull();
  });

  test('one whose words are gone is placed at what is selected on the page', async () => {
    const link = fakeLink();
    await open(link);
    await tab('notes');
    const here = [...container.querySelectorAll<HTMLElement>('.note .actions button')].at(-1);
    here?.click();
    await drawn();
    expect(link.asked.at(-1)).toBe('place 3');
    expect(find('[role="alert"]').textContent).toContain('Nothing is selected on the page.');
    link.placed = { ...(NOTES[2] as (typeof NOTES)[number]), revision: 2 };
    here?.click();
    await drawn();
    expect(find('.banner[role="status"]').textContent).toContain('Note placed: paragraph 3');
  });

  test('one that is written here is kept under a draft of the panel’s own', async () => {
    const store = fakeStore(NOTES);
    await open(fakeLink(), store);
    await tab('notes');
    const field = find('.new-note textarea') as HTMLTextAreaElement;
    expect(focused(), 'the focus stays on the tab').not.toBe(field);
    field.value = 'Ask the Chair';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await drawn();
    press(field, 'Enter', { ctrlKey: true });
    await drawn();
    await drawn();
    expect(store.notes.map(({ text }) => text)).toContain('Ask the Chair');
    expect(all('.note')).toHaveLength(4);
  });

  test('are read again when the page tells that one was written', async () => {
    const store = fakeStore(NOTES);
    const link = fakeLink();
    await open(link, store);
    await tab('notes');
    store.notes = NOTES.map((note) => (note.id === '1' ? { ...note, text: 'Another text', revision: 2 } : note));
    await link.tell({ places: STATE.places.map((place) => (place.id === '1' ? { ...place, revision: 2 } : place)) });
    await drawn();
    expect(find('[data-note="1"]').textContent).toContain('Another text');
  });
});

describe('what it stands beside', () => {
  test('a page that is paused: its notes stay, and it can be resumed', async () => {
    const store = fakeStore(NOTES);
    store.paused.add('docs.un.org');
    await open(fakeLink({ ...STATE, outline: [], citations: [], page: STATE.page && { ...STATE.page, on: false } }), store);
    expect(find('.banner').textContent).toContain('Paused on docs.un.org');
    expect(parts()).toEqual([]);
    await tab('notes');
    expect(all('.note')).toHaveLength(3);
    find('.banner button').click();
    await drawn();
    expect(store.paused.size).toBe(0);
  });

  test('a page that it does not read, one without numbers, one that is being read', async () => {
    const link = fakeLink({ ...STATE, page: null, reached: null, outline: [], citations: [] });
    await open(link);
    expect(find('[role=tabpanel]').getAttribute('aria-busy')).toBe('true');
    await link.tell({ page: STATE.page, reached: true });
    expect(find('.empty').textContent).toContain('No numbered paragraphs here');
    await link.tell({ outline: OUTLINE });
    expect(parts()).toContain('paragraph 1');
    await link.tell({ page: null, reached: false, outline: [] });
    expect(find('.empty').textContent).toContain('does not read this page');
  });
});
