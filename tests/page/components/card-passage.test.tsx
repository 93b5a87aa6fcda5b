/** The cited paragraph in the card: what leads to it, the part, where it comes from, the steps, what is folded. */
import { afterEach, expect, test } from 'vitest';
import type { CardView, KnownView } from '../../../components/card/view.ts';
import { drawn, press, recordCalls, showCard, wordsIn } from './harness.tsx';
import type { Shown } from './harness.tsx';
import { VIEWS } from './views.ts';

let shown: Shown | null = null;
afterEach(() => {
  shown?.remove();
  shown = null;
});

const view = (name: string): CardView => VIEWS[name] as CardView;
const all = (selector: string): HTMLElement[] => [...(shown?.root.querySelectorAll<HTMLElement>(selector) ?? [])];
const find = (selector: string): HTMLElement => all(selector)[0] as HTMLElement;
const textOf = (element: Element | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const button = (text: string): HTMLElement => all('button, a').find((each) => textOf(each) === text) as HTMLElement;

/** A passage of the known card, changed. */
function cited(change: Partial<NonNullable<KnownView['passage']>['kept']>): CardView {
  const known = view('cited words') as KnownView;
  return { ...known, passage: { cited: true, kept: { ...(known.passage as NonNullable<KnownView['passage']>).kept, ...change } } };
}

test('what leads to it comes first, in grey; the part has the bar and the ink', () => {
  shown = showCard(view('cited words'), recordCalls().on, { theme: 'light' });
  expect(textOf(find('.passage > header b'))).toBe('Paragraph 11 (a) (ii)');
  expect(all('.leading').map(textOf)).toEqual([
    '11.Calls upon Governments, working with banks and postal services where they see fit:',
    '(a)To bring down what migrants pay to send money home, by:',
  ]);
  expect(textOf(find('.cited'))).toBe('(ii)Letting a consular card serve as proof of identity where an account is opened;');
  const ink = (selector: string): string => getComputedStyle(find(selector)).color;
  expect(ink('.leading')).not.toBe(ink('.cited'));
  expect(Number.parseFloat(getComputedStyle(find('.cited'), '::before').width)).toBe(2);
  const starts = [...all('.leading'), find('.cited')].map((part) => part.getBoundingClientRect().left);
  expect(starts).toEqual(starts.toSorted((one, other) => one - other));
  expect(new Set(starts).size).toBe(3);
});

test('from which edition, and when it was read; from a file, and which', () => {
  shown = showCard(cited({ language: 'fr' }), recordCalls().on);
  expect(textOf(all('.passage > .meta').at(-1))).toBe('From the French edition, read on 3 March 2026');
  shown.show(cited({ source: { kind: 'file', name: 'lakes.xml' } }));
  expect(textOf(all('.passage > .meta').at(-1))).toBe('From the English edition in lakes.xml');
  shown.remove();
  shown = showCard(cited({ language: 'fr' }), recordCalls().on, { words: wordsIn('fr') });
  expect(textOf(all('.passage > .meta').at(-1))).toBe('Édition en français, lue le 3 mars 2026');
});

test('the words are in their own language and direction, whatever the card’s', () => {
  shown = showCard(view('cited words in Arabic'), recordCalls().on);
  expect([find('.words').lang, find('.words').dir]).toEqual(['ar', 'rtl']);
  const [card, words] = [find('.card'), find('.cited')].map((each) => getComputedStyle(each).direction);
  expect([card, words]).toEqual(['ltr', 'rtl']);
  expect(textOf(find('.cited'))).toContain('11 -');
  const bar = getComputedStyle(find('.cited'), '::before');
  expect(Number.parseFloat(bar.right)).toBeLessThan(0);
});

test('steps lead to the parts before and after, by button and by key', async () => {
  const calls = recordCalls();
  shown = showCard(view('cited words'), calls.on);
  const [before, after] = all('.steps button') as [HTMLElement, HTMLElement];
  expect([before.title, after.title]).toEqual(['Paragraph before (Alt ↑)', 'Paragraph after (Alt ↓)']);
  for (const step of [before, after]) {
    const { width, height } = step.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  }
  after.click();
  before.click();
  press(before, 'ArrowDown', { altKey: true });
  expect(press(before, 'ArrowUp', { altKey: true }).defaultPrevented).toBe(true);
  press(before, 'ArrowUp');
  await drawn();
  expect(calls.made).toEqual([
    ['step', [['paragraph', '3']]],
    ['step', [['paragraph', '1']]],
    ['step', [['paragraph', '3']]],
    ['step', [['paragraph', '1']]],
  ]);
});

test('at the end there is no further step, and the button keeps its place and the focus', () => {
  const calls = recordCalls();
  shown = showCard(view('cited words'), calls.on);
  (all('.steps button')[1] as HTMLElement).focus();
  shown.show(view('cited words, a step on'));
  const after = all('.steps button')[1] as HTMLElement;
  expect(shown.root.activeElement).toBe(after);
  expect(after.getAttribute('aria-disabled')).toBe('true');
  after.click();
  expect(calls.made).toEqual([]);
  expect(all('.cited')).toEqual([]);
  expect(textOf(find('.words'))).toBe('2.Decides to wait.');
});

test('a long passage folds after eight lines, whole ones, and opens at a press', async () => {
  shown = showCard(view('cited words, long'), recordCalls().on);
  const part = find('.cited');
  const line = Number.parseFloat(getComputedStyle(part).lineHeight);
  expect(part.getBoundingClientRect().height / line).toBeCloseTo(8, 1);
  expect(part.scrollHeight).toBeGreaterThan(10 * line);
  button('Show all of paragraph 11').click();
  await drawn();
  expect(find('.cited').getBoundingClientRect().height).toBeGreaterThan(10 * line);
  expect([find('.words').tabIndex, find('.words').getAttribute('aria-label')]).toEqual([0, 'Paragraph 11']);
  expect(button('Show all of paragraph 11')).toBeUndefined();
  // another part begins folded
  shown.show(cited({ path: [['paragraph', '12']], chapeau: [], text: 'Asks again for the same thing. '.repeat(40) }));
  expect(button('Show all of paragraph 12')).toBeDefined();
});

test('a short one does not fold', () => {
  shown = showCard(view('cited words'), recordCalls().on);
  expect(all('.folded')).toEqual([]);
  expect(button('Show all of paragraph 11 (a) (ii)')).toBeUndefined();
});

test('with more than six lines of passage the vote stands in the line above it', () => {
  shown = showCard(view('cited words, a step on'), recordCalls().on);
  expect(all('.vote').length).toBe(1);
  shown.show(view('cited words, long'));
  expect(all('.vote')).toEqual([]);
  expect(textOf(find('.body > header .meta'))).toBe('Adopted on 21 December 2012 by recorded vote: 129-3-49');
  expect(find('[role=img]').getAttribute('aria-label')).toBe('129 in favour, 3 against, 49 abstaining, 12 not voting');
});

test('what is not in the text is said, with the last paragraph or the nearest part', () => {
  shown = showCard(view('no such paragraph'), recordCalls().on);
  expect(textOf(find('.passage'))).toContain('No paragraph 40 in this edition. The last is paragraph 34.');
  expect(textOf(find('.passage > header b'))).toBe('Paragraph 34');
  expect(all('.cited')).toEqual([]);
  expect(find('.words').lang).toBe('fr');
  const near = cited({ exact: false, path: [['paragraph', '11']], text: 'Calls upon all.', chapeau: [] }) as KnownView;
  shown.show({ ...near, passage: { kept: (near.passage as NonNullable<KnownView['passage']>).kept, cited: false } });
  expect(textOf(find('.passage'))).toContain('No paragraph 11 (a) in this edition. The nearest is paragraph 11.');
});

test('where nothing is kept, the record stands, and the document can be opened at the part', () => {
  const calls = recordCalls();
  shown = showCard(view('cited words, not kept'), calls.on);
  expect(textOf(find('.passage'))).toBe(
    'Paragraph 11 (a)¶ 11 of 1911. Calls upon …not in your libraryRead this paragraphfrom documents.un.org',
  );
  button('Open at paragraph 11 (a)').click();
  expect(calls.made).toEqual([
    [
      'open',
      'A/RES/67/219',
      [
        ['paragraph', '11'],
        ['subparagraph', 'a'],
      ],
    ],
  ]);
});

test('before the library has answered, neither words nor their absence are said', () => {
  shown = showCard(view('known by key'), recordCalls().on);
  expect(textOf(find('.passage'))).toBe('Paragraph 11 (a)¶ 11 of 1911. Calls upon …');
});

test('Open is a link that opens at the part, and stays the browser’s with a key held down', () => {
  const calls = recordCalls();
  shown = showCard(view('cited words'), calls.on);
  const open = button('Open at paragraph 11 (a)') as HTMLAnchorElement;
  expect(open.href).toBe('https://docs.un.org/en/A/RES/67/219');
  const click = (init: MouseEventInit): boolean => {
    // the browser under test follows no link
    open.addEventListener('click', (event) => event.preventDefault(), { once: true });
    return open.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
  };
  click({ ctrlKey: true });
  click({ metaKey: true });
  expect(calls.made).toEqual([]);
  click({});
  expect(calls.made).toEqual([
    [
      'open',
      'A/RES/67/219',
      [
        ['paragraph', '11'],
        ['subparagraph', 'a'],
      ],
    ],
  ]);
});

test('a citation without a part shows no passage', () => {
  shown = showCard(view('Security Council'), recordCalls().on);
  expect(all('.passage')).toEqual([]);
});

test('a cross-reference has the same look and steps', () => {
  const calls = recordCalls();
  shown = showCard(view('cross-reference'), calls.on);
  expect(textOf(find('.lead b'))).toBe('Paragraph 2');
  expect(all('.cited').length).toBe(1);
  expect(button('Show all of paragraph 2')).toBeDefined();
  press(find('.card'), 'ArrowDown', { altKey: true });
  expect(calls.made).toEqual([['step', [['paragraph', '3']]]]);
});
