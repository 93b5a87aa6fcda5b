import { afterEach, expect, test } from 'vitest';
import { focusFirst } from '../../../components/card/controls.ts';
import { drawn, press, recordCalls, showCard, wordsIn } from './harness.tsx';
import type { Shown } from './harness.tsx';
import { VIEWS } from './views.ts';
import type { NoteEditorView } from '../../../components/card/view.ts';

let shown: Shown | null = null;
afterEach(() => {
  shown?.remove();
  shown = null;
});

const view = (name: string) => VIEWS[name] as (typeof VIEWS)[string];
const find = (selector: string): HTMLElement => shown?.root.querySelector(selector) as HTMLElement;
/** the year as it is seen, without what only a screen reader is told */
const yearSeen = (): string | null | undefined => shown?.root.activeElement?.querySelector('[aria-hidden]')?.textContent;
const area = (): HTMLTextAreaElement => find('textarea') as HTMLTextAreaElement;
const button = (text: string): HTMLElement =>
  [...(shown?.root.querySelectorAll<HTMLElement>('button, a') ?? [])].find((each) => each.textContent?.trim() === text) as HTMLElement;
const type = (text: string): void => {
  const field = area();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

test('opened by key it is a dialog, named by document, part and place among the citations', () => {
  shown = showCard(view('known by key'), recordCalls().on);
  const card = find('.card');
  expect(card.getAttribute('role')).toBe('dialog');
  expect(card.getAttribute('aria-label')).toBe('A/RES/67/219, paragraph 11 (a). Citation 3 of 41.');
  focusFirst(shown.root);
  expect(shown.root.activeElement?.textContent).toBe('Open at paragraph 11 (a)');
});

test('opened by pointer it is no dialog and takes no focus', () => {
  shown = showCard(view('known'), recordCalls().on);
  expect(find('.card').getAttribute('role')).toBe('article');
  expect(shown.root.activeElement).toBeNull();
});

test('Tab goes through links of the facts, then the actions, then the languages', () => {
  shown = showCard(view('known by key'), recordCalls().on);
  const stops = [...shown.root.querySelectorAll<HTMLElement>('a[href], button')].filter((each) => each.tabIndex >= 0);
  const names = stops.map((each) => each.textContent?.trim());
  expect(names).toEqual([
    'A/67/439/Add.2',
    '20122012, A/RES/67/219',
    'Cited by 4',
    'A/RES/79/217',
    '77/176',
    '75/226',
    'Open at paragraph 11 (a)',
    'Copy',
    'Note',
    'EN',
    'FR',
    'ES',
    'RU',
    'ZH',
    'AR',
  ]);
});

test('Esc closes', () => {
  const calls = recordCalls();
  shown = showCard(view('known by key'), calls.on);
  press(button('Copy'), 'Escape');
  expect(calls.made).toEqual([['close']]);
});

test('arrows move along the years, earlier and later; in Arabic the other way round', () => {
  shown = showCard(view('known by key'), recordCalls().on);
  find('.series [aria-current]').focus();
  press(find('.series [aria-current]'), 'ArrowRight');
  expect(yearSeen()).toBe('14');
  press(shown.root.activeElement as Element, 'ArrowLeft');
  press(shown.root.activeElement as Element, 'ArrowLeft');
  expect(yearSeen()).toBe('10');
  shown.remove();
  shown = showCard(view('known by key'), recordCalls().on, { words: wordsIn('ar') });
  find('.series [aria-current]').focus();
  press(find('.series [aria-current]'), 'ArrowLeft');
  expect(yearSeen()).toBe('14');
});

test('what is pressed and typed in the card does not bubble to the page', () => {
  const heard: string[] = [];
  const listen = (event: Event): void => void heard.push(event.type);
  const kinds = [
    'keydown',
    'keyup',
    'keypress',
    'beforeinput',
    'input',
    'paste',
    'copy',
    'cut',
    'compositionstart',
    'compositionend',
    'click',
  ];
  for (const kind of kinds) document.addEventListener(kind, listen);
  shown = showCard(view('note editor'), recordCalls().on);
  for (const kind of kinds) find('textarea').dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
  for (const kind of kinds) document.removeEventListener(kind, listen);
  expect(heard).toEqual([]);
});

test('copy puts the reference on the clipboard and says so in its place', async () => {
  const calls = recordCalls();
  shown = showCard(view('known'), calls.on);
  button('Copy').click();
  await drawn();
  expect(calls.made).toEqual([['copy', 'General Assembly resolution 67/219, para. 11 (a)']]);
  expect(button('Copied')).toBeDefined();
  expect(find('output').textContent).toBe('Copied');
});

test('a copy that the page does not allow is said, not claimed', async () => {
  shown = showCard(view('known'), recordCalls(false).on);
  button('Copy').click();
  await drawn();
  expect(button('Copied')).toBeUndefined();
  expect(find('output').textContent).toContain('Not copied');
});

test('every link opens the edition in the page’s language in a tab of its own, and tells it nothing', () => {
  shown = showCard({ ...view('known'), language: 'fr' } as never, recordCalls().on);
  for (const link of shown.root.querySelectorAll<HTMLAnchorElement>('a')) {
    expect(link.target).toBe('_blank');
    expect(link.rel).toBe('noopener noreferrer');
  }
  expect(button('Open at paragraph 11 (a)').getAttribute('href')).toBe('https://docs.un.org/fr/A/RES/67/219');
  expect(button('AR').getAttribute('href')).toBe('https://docs.un.org/ar/A/RES/67/219');
  expect(find('.languages [aria-current]').textContent).toBe('FR');
});

test('a plain press on it asks for the part, and any other leaves the link a link', () => {
  const calls = recordCalls();
  shown = showCard(view('known'), calls.on);
  const link = button('Open at paragraph 11 (a)');
  expect(link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))).toBe(false);
  const path = [
    ['paragraph', '11'],
    ['subparagraph', 'a'],
  ];
  expect(calls.made).toEqual([['open', 'A/RES/67/219', path]]);
  const stays = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey: true });
  // or the test would open it
  link.addEventListener('click', (event) => event.preventDefault());
  link.dispatchEvent(stays);
  expect(calls.made).toHaveLength(1);
});

test('choosing a candidate tells which, and whether everywhere', async () => {
  const calls = recordCalls();
  shown = showCard(view('candidates'), calls.on);
  find('input[type="checkbox"]').click();
  await drawn();
  shown.root.querySelectorAll<HTMLElement>('.choices button')[1]?.click();
  expect(calls.made).toEqual([['choose', 'A/RES/48/12', true]]);
});

test('a cross-reference shows the page’s words, jumps, and says how to return', () => {
  const calls = recordCalls();
  shown = showCard(view('cross-reference'), calls.on);
  expect(find('.lead').textContent).toBe('Paragraph 2this document, 12 lines up');
  expect(find('footer').textContent).toContain('Alt R returns');
  button('Jump').click();
  button('Copy link').click();
  expect(calls.made).toEqual([['jump'], ['link']]);
});

test('the editor keeps a draft with every change and saves by Ctrl Enter', async () => {
  const calls = recordCalls();
  shown = showCard(view('note editor'), calls.on);
  type('Interpretation too');
  await drawn();
  press(find('textarea'), 'Enter', { ctrlKey: true });
  expect(calls.made).toEqual([
    ['draft', { text: 'Interpretation too', label: 3, tags: ['fees'] }],
    ['save', { text: 'Interpretation too', label: 3, tags: ['fees'] }],
  ]);
});

test('Esc saves what was typed; with nothing typed it only closes', async () => {
  const calls = recordCalls();
  shown = showCard(view('note editor'), calls.on);
  press(find('textarea'), 'Escape');
  expect(calls.made).toEqual([['save', { text: 'See how the French has it.', label: 3, tags: ['fees'] }]]);
  type('');
  await drawn();
  press(find('textarea'), 'Escape');
  expect(calls.made.at(-1)).toEqual(['close']);
});

test('labels: by number with Alt, by arrows, one tab stop, each with its shape', async () => {
  const calls = recordCalls();
  shown = showCard(view('note editor'), calls.on);
  press(find('textarea'), '¡', { altKey: true, code: 'Digit1' });
  await drawn();
  expect(find('[aria-checked="true"]').getAttribute('aria-label')).toBe('Position (1)');
  find('[aria-checked="true"]').focus();
  press(find('[aria-checked="true"]'), 'ArrowRight');
  await drawn();
  expect(find('[aria-checked="true"]').getAttribute('aria-label')).toBe('Agreed language (2)');
  expect([...shown.root.querySelectorAll<HTMLElement>('[role="radio"]')].filter((each) => each.tabIndex === 0)).toHaveLength(1);
  const shapes = [...shown.root.querySelectorAll('.swatches .label')].map((each) => getComputedStyle(each).clipPath);
  expect(new Set(shapes).size).toBe(5);
  expect(calls.made.at(-1)).toEqual(['draft', { text: 'See how the French has it.', label: 2, tags: ['fees'] }]);
});

test('a note that was not saved stays in its field, with ways out', async () => {
  const calls = recordCalls();
  shown = showCard(view('note editor'), calls.on);
  type('Words that matter');
  await drawn();
  shown.show({ ...(view('note editor') as NoteEditorView), status: 'full' });
  expect(area().value).toBe('Words that matter');
  expect(find('[role="alert"]').textContent).toContain('The disk is full');
  button('Try again').click();
  button('Copy note').click();
  expect(calls.made.slice(-2)).toEqual([
    ['save', { text: 'Words that matter', label: 3, tags: ['fees'] }],
    ['copy', 'Words that matter'],
  ]);
});

test('another editor does not show the words of the last one', async () => {
  shown = showCard(view('note editor'), recordCalls().on);
  type('For the first');
  await drawn();
  shown.show({ ...(view('note editor') as NoteEditorView), key: 'another', fields: { text: 'Of the second', label: 1, tags: [] } });
  expect(area().value).toBe('Of the second');
});

test('the vote is one sentence to screen readers, and its runs are as wide as their share', () => {
  shown = showCard(view('known'), recordCalls().on);
  expect(find('.vote').getAttribute('aria-label')).toBe('129 in favour, 3 against, 49 abstaining, 12 not voting');
  const [yes, , abstain] = [...shown.root.querySelectorAll('.bar > i')].map((each) => each.getBoundingClientRect().width);
  expect((yes ?? 0) / (abstain ?? 1)).toBeCloseTo(129 / 49, 1);
});
