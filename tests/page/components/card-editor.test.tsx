/** The fields of a note in the card: undo, tags, preview; and what a note's card shows of it. */
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { NoteEditorView, NoteView } from '../../../components/card/view.ts';
import { drawn, press, recordCalls, showCard, violations, wordsIn } from './harness.tsx';
import type { Calls, Shown } from './harness.tsx';
import { note, VIEWS } from './views.ts';
import { soon } from '../soon.ts';

let shown: Shown | null = null;
afterEach(() => {
  shown?.remove();
  shown = null;
});

const editor = VIEWS['note editor'] as NoteEditorView;
const find = (selector: string): HTMLElement => shown?.root.querySelector(selector) as HTMLElement;
const all = (selector: string): HTMLElement[] => [...(shown?.root.querySelectorAll<HTMLElement>(selector) ?? [])];
const area = (): HTMLTextAreaElement => find('textarea') as HTMLTextAreaElement;
const input = (): HTMLInputElement => find('[role="combobox"]') as HTMLInputElement;
const button = (text: string): HTMLElement => all('button').find((each) => each.textContent?.trim() === text) as HTMLElement;
const tags = (): string[] => all('.tag bdi').map((each) => each.textContent ?? '');

function open(view: Partial<NoteEditorView> = {}, options: Parameters<typeof showCard>[2] = {}): Calls {
  const calls = recordCalls();
  shown = showCard({ ...editor, ...view }, calls.on, options);
  return calls;
}

/** As the browser tells it, a letter at a time. */
async function type(field: HTMLTextAreaElement | HTMLInputElement, letters: string): Promise<void> {
  field.focus();
  for (const letter of letters) {
    field.setRangeText(letter, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: letter }));
  }
  await drawn();
}

const undo = (target: Element): KeyboardEvent => press(target, 'z', { ctrlKey: true, code: 'KeyZ' });
const redo = (target: Element): KeyboardEvent => press(target, 'Z', { ctrlKey: true, shiftKey: true, code: 'KeyZ' });

describe('undo', () => {
  test('goes back through text, label and tags in the order in which they were made, and forth again', async () => {
    const calls = open({ fields: { text: '', label: 1, tags: [] } });
    await type(area(), 'ask why');
    press(area(), '4', { altKey: true, code: 'Digit4' });
    await type(input(), 'fees,');
    await type(area(), '!');
    expect(calls.made.at(-1)).toEqual(['draft', { text: 'ask why!', label: 4, tags: ['fees'] }]);
    const seen: unknown[] = [];
    for (let time = 0; time < 5; time++) {
      expect(undo(area()).defaultPrevented, 'the browser’s own would undo another step').toBe(true);
      // oxlint-disable-next-line no-await-in-loop
      await drawn();
      seen.push([area().value, find('[aria-checked="true"]').dataset['stop'], tags().join()]);
    }
    expect(seen).toEqual([
      ['ask why', '4', 'fees'],
      ['ask why', '4', ''],
      ['ask why', '1', ''],
      ['ask ', '1', ''],
      ['', '1', ''],
    ]);
    for (let time = 0; time < 5; time++) redo(area());
    await drawn();
    expect([area().value, tags()]).toEqual(['ask why!', ['fees']]);
    expect(calls.made.at(-1), 'what was undone is kept as it is').toEqual(['draft', { text: 'ask why!', label: 4, tags: ['fees'] }]);
  });

  test('by the menu of the browser too, by Ctrl Y, and on a keyboard without a Z', async () => {
    open({ fields: { text: '', label: 1, tags: [] } });
    await type(area(), 'one two');
    area().dispatchEvent(new InputEvent('beforeinput', { bubbles: true, cancelable: true, inputType: 'historyUndo' }));
    await drawn();
    expect(area().value).toBe('one ');
    press(area(), 'y', { ctrlKey: true, code: 'KeyY' });
    await drawn();
    expect(area().value).toBe('one two');
    press(area(), 'я', { ctrlKey: true, code: 'KeyZ' });
    await drawn();
    expect(area().value).toBe('one ');
  });

  test('puts the caret where the text came back', async () => {
    open({ fields: { text: '', label: 1, tags: [] } });
    await type(area(), 'one two three');
    area().setSelectionRange(0, 4);
    await type(area(), 'x');
    undo(area());
    await drawn();
    expect([area().value, area().selectionStart]).toEqual(['one two three', 4]);
  });

  test('holds whatever is drawn anew meanwhile: a failed attempt to save', async () => {
    open({ fields: { text: '', label: 1, tags: [] } });
    await type(area(), 'one two');
    shown?.show({ ...editor, fields: { text: '', label: 1, tags: [] }, status: 'full' });
    await drawn();
    undo(area());
    await drawn();
    expect(area().value).toBe('one ');
  });
});

describe('tags', () => {
  test('Enter and a comma add, Backspace takes the last away, each has a button to remove it', async () => {
    const calls = open();
    await type(input(), 'money');
    press(input(), 'Enter');
    await drawn();
    await type(input(), 'margin,');
    expect(tags()).toEqual(['fees', 'money', 'margin']);
    expect(input().value).toBe('');
    press(input(), 'Backspace');
    await drawn();
    expect(tags()).toEqual(['fees', 'money']);
    find('[aria-label="Remove tag fees"]').click();
    await drawn();
    expect(tags()).toEqual(['money']);
    expect(shown?.root.activeElement?.getAttribute('aria-label')).toBe('Remove tag money');
    expect(find('output.hidden').textContent).toBe('Tag removed: fees');
    expect(calls.made.at(-1)).toEqual(['draft', { ...editor.fields, tags: ['money'] }]);
  });

  test('those that are known are offered, and chosen by ↓ ↑ and Enter or by a press', async () => {
    open();
    expect(input().getAttribute('aria-expanded')).toBe('false');
    await type(input(), 'f');
    const options = (): string[] => all('[role="option"]').map((each) => each.textContent ?? '');
    expect(options()).toEqual(['follow-up', 'Für später']);
    expect([input().getAttribute('aria-expanded'), input().getAttribute('aria-activedescendant')]).toEqual(['true', null]);
    press(input(), 'ArrowDown');
    press(input(), 'ArrowDown');
    await drawn();
    const active = input().getAttribute('aria-activedescendant') ?? '';
    expect(shown?.root.getElementById(active)?.textContent).toBe('Für später');
    expect(find('[aria-selected="true"]').textContent).toBe('Für später');
    expect(input().getAttribute('aria-controls')).toBe(find('[role="listbox"]').id);
    press(input(), 'Enter');
    await drawn();
    expect(tags()).toEqual(['fees', 'Für später']);
    press(input(), 'ArrowUp');
    await drawn();
    expect(find('[aria-selected="true"]').textContent, '↑ goes to the last').toBe('наблюдение');
    all('[role="option"]')[0]?.click();
    await drawn();
    expect(tags()).toEqual(['fees', 'Für später', 'agreed language']);
    expect(input().getAttribute('aria-expanded')).toBe('false');
  });

  test('Esc closes the list, then empties the field, then leaves the editor', async () => {
    const calls = open();
    await type(input(), 'f');
    press(input(), 'Escape');
    await drawn();
    expect([input().getAttribute('aria-expanded'), input().value]).toEqual(['false', 'f']);
    press(input(), 'Escape');
    await drawn();
    expect(input().value).toBe('');
    expect(calls.made.filter(([name]) => name !== 'draft')).toEqual([]);
    press(input(), 'Escape');
    expect(calls.made.at(-1)?.[0]).toBe('save');
  });

  test('Ctrl Enter takes a tag along that is still being typed', async () => {
    const calls = open();
    await type(input(), 'margin');
    press(input(), 'Enter', { ctrlKey: true });
    expect(calls.made.at(-1)).toEqual(['save', { ...editor.fields, tags: ['fees', 'margin'] }]);
  });

  test('letters of an input method are no tag before it is done', async () => {
    open();
    input().value = '费，';
    input().dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, data: '费，' }));
    press(input(), 'Enter', { isComposing: true });
    await drawn();
    expect(tags()).toEqual(['fees']);
    input().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '费，' }));
    await drawn();
    expect(tags()).toEqual(['fees', '费']);
  });

  test('run from the right in Arabic, each in its own direction', async () => {
    open({ fields: { ...editor.fields, tags: ['متابعة', 'fees'] } }, { words: wordsIn('ar') });
    const [first, second] = all('.tag').map((each) => each.getBoundingClientRect());
    expect(first?.right).toBeGreaterThan(second?.right ?? 0);
    await type(input(), 'f');
    expect(await violations(shown?.root.host as Element)).toEqual([]);
  });

  test('axe finds nothing while the list is open', async () => {
    open();
    await type(input(), 'f');
    press(input(), 'ArrowDown');
    await drawn();
    expect(await violations(shown?.root.host as Element)).toEqual([]);
  });

  test('by real keys: the list is gone through, Tab leaves with what was typed', async () => {
    open();
    input().focus();
    await userEvent.keyboard('fol{ArrowDown}{Enter}more{Tab}');
    await drawn();
    expect(tags()).toEqual(['fees', 'follow-up', 'more']);
  });
});

const MARKED =
  '**Ask** for it, see [here](https://www.un.org) or [there](javascript:alert(1)).\n\n- one\n- two\n\n<img src=x onerror="window.hacked = true">\n\n![a picture](https://example.org/x.png)\n\n3. third\n\n# Heading\n\n| a | b |\n| - | - |\n| 1 | `2` |';

describe('Markdown', () => {
  test('is previewed in the field’s place, and the text is as it was when the preview ends', async () => {
    open({ fields: { ...editor.fields, text: MARKED } });
    button('Preview').click();
    await drawn();
    expect(area().checkVisibility()).toBe(false);
    expect(find('.preview strong').textContent).toBe('Ask');
    expect(all('.preview li').map((each) => each.textContent)).toEqual(['one', 'two', 'third']);
    expect(find('.preview ol').getAttribute('start')).toBe('3');
    expect(all('.preview td').map((each) => each.textContent)).toEqual(['1', '2']);
    expect(button('Preview').getAttribute('aria-pressed')).toBe('true');
    // it has faded in
    await soon(() => expect(getComputedStyle(find('.card')).opacity).toBe('1'));
    expect(await violations(shown?.root.host as Element)).toEqual([]);
    button('Preview').click();
    await drawn();
    expect([area().checkVisibility(), area().value]).toEqual([true, MARKED]);
  });

  test('holds no HTML, no picture, and no link but to pages and mail', async () => {
    shown = showCard({ ...(VIEWS['note'] as NoteView), note: { ...note, text: MARKED } }, recordCalls().on);
    expect(all('.markdown a').map((each) => [each.getAttribute('href'), each.getAttribute('rel'), each.getAttribute('target')])).toEqual([
      ['https://www.un.org', 'noopener noreferrer', '_blank'],
    ]);
    expect(all('.markdown img, .markdown h1')).toEqual([]);
    expect(find('.markdown').textContent).toContain('<img src=x onerror="window.hacked = true">');
    expect(find('.markdown').textContent).toContain('a picture');
    await drawn();
    expect((window as { hacked?: boolean }).hacked).toBeUndefined();
  });

  test('however deep, it is drawn', () => {
    const text = `${'> '.repeat(300)}deep`;
    shown = showCard({ ...(VIEWS['note'] as NoteView), note: { ...note, text } }, recordCalls().on);
    expect(find('.markdown').textContent).toContain('deep');
    expect(all('blockquote').length).toBeLessThan(40);
  });
});

describe('a note', () => {
  test('whose words changed shows what went and what came, and can be kept here or placed elsewhere', async () => {
    const calls = recordCalls();
    shown = showCard(VIEWS['note, changed'] as NoteView, calls.on);
    const spoken = (each: HTMLElement): string => each.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    expect(all('del').map(spoken)).toEqual(['removed to publish what they charge']);
    expect(all('ins').map(spoken)).toEqual(['added all their charges, margins included,']);
    button('Keep it here').click();
    button('Place elsewhere').click();
    expect(calls.made).toEqual([
      ['place', 'here'],
      ['place', 'elsewhere'],
    ]);
  });

  test('that was just placed can be put back, by Ctrl Z too', () => {
    const calls = recordCalls();
    shown = showCard(VIEWS['note, just placed'] as NoteView, calls.on);
    button('Undo').click();
    undo(button('Undo'));
    expect(calls.made).toEqual([
      ['place', 'back'],
      ['place', 'back'],
    ]);
  });

  test('made on another edition says so, with its words', () => {
    shown = showCard(VIEWS['note of another edition'] as NoteView, recordCalls().on);
    expect(find('.body').textContent).toContain('Made on another language edition: Spanish');
    expect(find('.words').lang).toBe('es');
  });

  test('shows its tags', () => {
    shown = showCard(VIEWS['note with tags'] as NoteView, recordCalls().on);
    expect(tags()).toHaveLength(3);
    expect(find('ul.tags').getAttribute('aria-label')).toBe('Tags');
  });
});
