/** The button that fetches a cited paragraph: what it says, what it does, how it is told, where the focus is. */
import { afterEach, expect, test, vi } from 'vitest';
import type { CardView, KnownView, PeekView } from '../../../components/card/view.ts';
import type { PinpointPath } from '../../../citations/types.ts';
import { drawn, recordCalls, showCard, wordsIn } from './harness.tsx';
import type { Shown } from './harness.tsx';
import { VIEWS } from './views.ts';

let shown: Shown | null = null;
afterEach(() => {
  shown?.remove();
  shown = null;
  vi.restoreAllMocks();
});

const view = (name: string): CardView => VIEWS[name] as CardView;
const none = view('cited words, not kept') as KnownView;
const at = (peek: PeekView): CardView => ({ ...none, peek });
const all = (selector: string): HTMLElement[] => [...(shown?.root.querySelectorAll<HTMLElement>(selector) ?? [])];
const textOf = (element: Element | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const buttons = (): string[] => all('.peek button').map(textOf);
const button = (): HTMLElement => all('.peek button')[0] as HTMLElement;
const said = (): string => textOf(all('.passage > [role="status"]')[0]);
const citing = (...paths: PinpointPath[]): CardView => ({ ...none, pinpoint: { paths, number: null, count: null, opening: null } });

test('the button names what is read, and where from', () => {
  shown = showCard(citing([['paragraph', '5']]), recordCalls().on);
  expect([buttons(), textOf(all('.peek .meta')[0])]).toEqual([['Read this paragraph'], 'from documents.un.org']);
  shown.show(citing([['paragraph', '5']], [['paragraph', '6']]));
  expect(buttons()).toEqual(['Read these paragraphs']);
  shown.show(citing([['annex', 'I']]));
  expect(buttons()).toEqual(['Read this part']);
});

test('without a cited part, before the library has answered, and with its words there is no button', () => {
  for (const name of ['Security Council', 'known by key', 'cited words', 'peek: read']) {
    shown = showCard(view(name), recordCalls().on);
    expect(all('.peek')).toEqual([]);
    shown.remove();
  }
});

test('one button begins, cancels and begins again, and keeps the focus', async () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(10_000);
  const calls = recordCalls();
  shown = showCard(none, calls.on);
  const first = button();
  first.focus();
  first.click();
  shown.show(view('peek: fetching'));
  await drawn();
  expect(buttons()).toEqual(['Cancel']);
  // the second press of a double click
  button().click();
  expect(calls.made).toEqual([['peek', 'begin']]);
  now.mockReturnValue(11_000);
  button().click();
  shown.show(view('peek: offline'));
  await drawn();
  expect(buttons()).toEqual(['Try again']);
  now.mockReturnValue(12_000);
  button().click();
  expect(calls.made).toEqual([
    ['peek', 'begin'],
    ['peek', 'cancel'],
    ['peek', 'begin'],
  ]);
  expect(button()).toBe(first);
  expect(shown.root.activeElement).toBe(first);
});

test('how much has come is shown; a screen reader hears the steps and not each figure', () => {
  shown = showCard(view('peek: waiting for its turn'), recordCalls().on);
  expect(all('.passage')[0]?.getAttribute('aria-busy')).toBe('true');
  expect([textOf(all('.peek .meta')[0]), said()]).toEqual(['fetching from documents.un.org', 'fetching from documents.un.org']);
  shown.show(view('peek: fetching'));
  const progress = all('progress')[0] as HTMLProgressElement;
  expect([progress.value, progress.max, progress.getAttribute('aria-label')]).toEqual([
    1_400_000,
    3_900_000,
    'fetching from documents.un.org',
  ]);
  expect([textOf(all('.peek .meta')[0]), said()]).toEqual(['1.4 MB of 3.9 MB loaded', 'fetching from documents.un.org']);
  shown.show(view('peek: fetching, how much is not said'));
  expect((all('progress')[0] as HTMLProgressElement).position).toBe(-1);
  expect(textOf(all('.peek .meta')[0])).toBe('1.4 MB loaded');
  shown.show(view('peek: reading'));
  expect([textOf(all('.peek .meta')[0]), said()]).toEqual(['reading the document', 'reading the document']);
  shown.show(view('peek: read'));
  expect(said()).toBe('Paragraph 11 (a) (ii) loaded');
  expect(all('.passage')[0]?.hasAttribute('aria-busy')).toBe(false);
});

test('the focus goes from the button that leaves to the name of the part; one that is elsewhere stays there', async () => {
  shown = showCard(view('peek: fetching'), recordCalls().on);
  button().focus();
  shown.show(view('peek: read'));
  await drawn();
  expect(textOf(shown.root.activeElement ?? undefined)).toBe('Paragraph 11 (a) (ii)');
  shown.show(view('peek: fetching'));
  const copy = all('footer button')[0] as HTMLElement;
  copy.focus();
  shown.show(view('peek: read'));
  await drawn();
  expect(shown.root.activeElement).toBe(copy);
});

test('where nothing can be tried again, the focus goes to what there is', async () => {
  shown = showCard(view('peek: fetching'), recordCalls().on);
  button().focus();
  shown.show(view('peek: no such file'));
  await drawn();
  expect(buttons()).toEqual([]);
  expect(textOf(shown.root.activeElement ?? undefined)).toBe('Paragraph 11 (a)');
});

test.each<[PeekView, RegExp, string[]]>([
  [{ at: 'failed', why: 'offline' }, /could not be fetched.*This computer is offline/, ['Try again']],
  [{ at: 'failed', why: 'unreachable' }, /documents\.un\.org did not answer/, ['Try again']],
  [{ at: 'failed', why: 'busy', wait: 40 }, /busy, or out of order\. It can be asked again in 40 sec/, ['Try again']],
  [{ at: 'failed', why: 'busy', wait: 290 }, /again in 5 min/, ['Try again']],
  [{ at: 'failed', why: 'busy' }, /out of order\.$/, ['Try again']],
  [{ at: 'failed', why: 'many' }, /Other documents are fetched first/, ['Try again']],
  [{ at: 'failed', why: 'unexpected' }, /extension gave no answer/, ['Try again']],
  [{ at: 'failed', why: 'answer' }, /has no such file/, []],
  [{ at: 'failed', why: 'foreign' }, /not the United Nations/, []],
  [{ at: 'failed', why: 'kind' }, /not a PDF/, []],
  [{ at: 'failed', why: 'broken' }, /could not be read.*damaged/, []],
  [{ at: 'failed', why: 'size' }, /larger than 40 MB/, ['Open in the reader']],
  [{ at: 'failed', why: 'password' }, /could not be read.*locked with a password/, ['Open in the reader']],
  [{ at: 'failed', why: 'pictures' }, /pictures and hold no text/, ['Open in the reader']],
  [{ at: 'failed', why: 'other' }, /another document/, ['Open in the reader']],
  [{ at: 'failed', why: 'absent' }, /No such part was found in it/, ['Open in the reader']],
])('%o is told, with what can be done', (peek, words, offers) => {
  const calls = recordCalls();
  shown = showCard(at(peek), calls.on);
  expect(textOf(all('.peek .banner[role="status"]')[0])).toMatch(words);
  expect(buttons()).toEqual(offers);
  if (offers[0] !== 'Open in the reader') return;
  button().click();
  expect(calls.made).toEqual([['open', 'A/RES/67/219', none.pinpoint?.paths[0], true]]);
});

test('in Arabic and Chinese its words are theirs', () => {
  shown = showCard(view('peek: busy'), recordCalls().on, { words: wordsIn('ar') });
  expect(textOf(all('.peek')[0])).toContain('يمكن طلبه من جديد بعد 5 د');
  shown.remove();
  shown = showCard(view('peek: busy'), recordCalls().on, { words: wordsIn('zh') });
  expect(textOf(all('.peek')[0])).toContain('5分钟后可再次请求');
});
