/** What cites a document, by year: in the card, by keys, in six languages, and by itself as the side panel has it. */
import { commands } from 'vitest/browser';
import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { answerView } from '../../../components/card/build.ts';
import type { CardView } from '../../../components/card/view.ts';
import type { CatalogueRecord, CitedBy } from '../../../catalogue/types.ts';
import type { PinpointPath } from '../../../citations/types.ts';
import { Timeline } from '../../../components/timeline/timeline.tsx';
import { timelineYears } from '../../../components/timeline/years.ts';
import { drawn, press, recordCalls, showCard, violations, wordsIn } from './harness.tsx';
import type { Shown } from './harness.tsx';
import { migration } from './views.ts';

/** Three hundred documents, twelve a year from the session of 2000 to that of 2024, latest first. */
const MANY: readonly CitedBy[] = Array.from({ length: 300 }, (_, at) => ({
  symbol: `A/RES/${79 - Math.floor(at / 12)}/${200 - (at % 12)}`,
  times: 1,
  paragraphs: at % 3 === 0 ? [] : at % 3 === 1 ? ['3'] : ['3', '4', '11'],
}));
const record: CatalogueRecord = { ...migration, citedBy: MANY };
const viewIn = (language: 'en' | 'ar', of: CatalogueRecord = record): CardView =>
  answerView({ symbol: of.symbol, pinpoint: [], basis: 'symbol' }, { status: 'known', record: of }, '2026-07', { language });

let shown: Shown | null = null;
afterEach(() => {
  shown?.remove();
  shown = null;
});
const all = (selector: string): HTMLElement[] => [...(shown?.root.querySelectorAll<HTMLElement>(selector) ?? [])];
const one = (selector: string): HTMLElement => all(selector)[0] as HTMLElement;
const focused = (): HTMLElement => shown?.root.activeElement as HTMLElement;
const yearNow = (): string => one('.timeline h3').textContent ?? '';

async function unfolded(of: CatalogueRecord = record, options: Parameters<typeof showCard>[2] = {}, on = recordCalls().on): Promise<void> {
  shown = showCard(viewIn(options.words?.language === 'ar' ? 'ar' : 'en', of), on, options);
  one('.unfold').click();
  await drawn();
}
async function key(name: string): Promise<void> {
  press(focused(), name);
  await drawn();
}

test('“Cited by 300” unfolds the years inside the card, and folds them again', async () => {
  shown = showCard(viewIn('en'), recordCalls().on);
  expect(one('.unfold').textContent?.trim()).toBe('Cited by 300');
  expect(one('.unfold').getAttribute('aria-expanded')).toBe('false');
  expect(one('.timeline')).toBeUndefined();
  one('.unfold').click();
  await drawn();
  expect(one('.unfold').getAttribute('aria-expanded')).toBe('true');
  const card = one('.card').getBoundingClientRect();
  expect(card.height).toBeLessThanOrEqual(520);
  expect(one('.timeline').getBoundingClientRect().right).toBeLessThanOrEqual(card.right);
  expect(one('.body').scrollWidth).toBeLessThanOrEqual(one('.body').clientWidth);
  one('.unfold').click();
  await drawn();
  expect(one('.timeline')).toBeUndefined();
});

test('the card of another document begins folded', async () => {
  await unfolded();
  shown?.show(viewIn('en', { ...record, symbol: 'A/RES/69/229' }));
  await drawn();
  expect(one('.unfold').getAttribute('aria-expanded')).toBe('false');
});

test('every year is there, the latest chosen, with columns as high as its share', async () => {
  const more = { symbol: 'S/RES/2700(2023)', times: 1, paragraphs: ['1'] };
  await unfolded({ ...record, citedBy: [more, ...MANY] });
  expect(all('[role="tab"]')).toHaveLength(25);
  expect(yearNow()).toBe('2024');
  expect(all('.timeline li')).toHaveLength(13);
  const heights = all('.column > i').map((column) => column.getBoundingClientRect().height);
  expect(heights[23]).toBe(Math.max(...heights));
  expect(one('[aria-selected="true"] > .hidden').textContent).toBe('2024: 12 documents and A/RES/79/217 of the series');
});

test('each line names the document, the paragraphs that cite, or where else it does', async () => {
  const citedBy = [
    { symbol: 'A/RES/79/5', times: 2, paragraphs: ['3', '4'] },
    { symbol: 'A/RES/79/4', times: 1, paragraphs: ['7'] },
    { symbol: 'A/RES/79/3', times: 1, paragraphs: [] },
  ];
  await unfolded({ ...record, citedBy });
  const lines = all('.timeline li').map((line) => [...line.children].map((part) => part.textContent).join(' | '));
  expect(lines).toEqual([
    'A/RES/79/217 | in the series',
    'A/RES/79/5 | paras. 3 and 4',
    'A/RES/79/4 | para. 7',
    'A/RES/79/3 | preamble or footnote',
  ]);
  expect(one('.timeline .parts a').getAttribute('aria-label')).toBe('A/RES/79/5, paragraph 3');
});

test('keys: ← → Home End among years, ↓ into the list, ↑ ↓ ← → in it, ↑ back', async () => {
  await unfolded();
  one('[aria-selected="true"]').focus();
  await key('ArrowLeft');
  expect(yearNow()).toBe('2023');
  await key('Home');
  expect(yearNow()).toBe('2000');
  await key('ArrowLeft');
  expect(yearNow()).toBe('2000');
  await key('End');
  expect([yearNow(), focused().getAttribute('aria-selected')]).toEqual(['2024', 'true']);
  await key('ArrowDown');
  expect(focused().textContent).toBe('A/RES/79/217');
  await key('ArrowDown');
  expect(focused().textContent).toBe('A/RES/79/200');
  await key('ArrowDown');
  await key('ArrowRight');
  expect(focused().getAttribute('aria-label')).toBe('A/RES/79/199, paragraph 3');
  await key('End');
  const last = all('.timeline li').at(-1)?.querySelector('a');
  expect(focused()).toBe(last);
  await key('Home');
  await key('ArrowUp');
  expect(focused().querySelector('.hidden')?.textContent).toContain('2024');
});

test('two tab stops and no more, wherever one has walked', async () => {
  await unfolded();
  const stops = (): HTMLElement[] => all('.timeline [data-stop]').filter((each) => each.tabIndex === 0);
  expect(stops()).toHaveLength(2);
  one('[aria-selected="true"]').focus();
  for (const name of ['ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await key(name);
  expect(stops()).toHaveLength(2);
  expect(stops()).toContain(focused());
});

test('a part is opened by the one who mounts it; with a key held, or without one, by the link', async () => {
  const opened: [string, PinpointPath | null][] = [];
  const on = { ...recordCalls().on, open: (symbol: string, path: PinpointPath | null) => void opened.push([symbol, path]) };
  await unfolded({ ...record, series: [], citedBy: [{ symbol: 'A/RES/70/147', times: 1, paragraphs: ['3'] }] }, {}, on);
  const [document, part] = all('.timeline a') as HTMLAnchorElement[];
  document?.click();
  part?.click();
  expect(opened).toEqual([
    ['A/RES/70/147', null],
    ['A/RES/70/147', [['paragraph', '3']]],
  ]);
  const held = new MouseEvent('click', { ctrlKey: true, cancelable: true, bubbles: true });
  // nothing is to open in a test; at the link itself, since the card lets no click out
  const left: boolean[] = [];
  document?.addEventListener('click', (event) => {
    left.push(!event.defaultPrevented);
    event.preventDefault();
  });
  document?.dispatchEvent(held);
  expect([opened.length, left]).toEqual([2, [true]]);
  expect([document?.href, document?.target, document?.rel]).toEqual([
    'https://docs.un.org/en/A/RES/70/147',
    '_blank',
    'noopener noreferrer',
  ]);
});

describe.each(['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const)('in %s', (language) => {
  test.each(['light', 'dark'] as const)('%s: within the card, and axe finds nothing', async (theme) => {
    await unfolded(record, { words: wordsIn(language), theme });
    const edges = one('.card').getBoundingClientRect();
    for (const part of all('.timeline li > *, .timeline h3, .timeline .about, .unfold')) {
      const { left, right } = part.getBoundingClientRect();
      expect([left >= edges.left, right <= edges.right], part.textContent ?? '').toEqual([true, true]);
    }
    // colours are measured: it is not to fade in meanwhile
    for (const fading of one('.card').getAnimations()) fading.finish();
    expect(await violations(shown?.root.host as Element)).toEqual([]);
    if (language === 'en' || language === 'ar') {
      await commands.picture(`timeline-${language}-${theme}`);
    }
  });
});

test('in Arabic time runs from the right: ← goes on, → back', async () => {
  await unfolded(record, { words: wordsIn('ar') });
  const [first, second] = all('[role="tab"]').map((tab) => tab.getBoundingClientRect().left);
  expect(first).toBeGreaterThan(second ?? Infinity);
  one('[aria-selected="true"]').focus();
  await key('ArrowRight');
  expect(yearNow()).toBe('2023');
  await key('ArrowLeft');
  expect(yearNow()).toBe('2024');
});

test('the chosen year is in view, also where the row is longer than the card', async () => {
  await unfolded();
  const within = (): boolean => {
    const [row, tab] = [one('.years'), one('[aria-selected="true"]')].map((each) => each.getBoundingClientRect());
    return row !== undefined && tab !== undefined && tab.left >= row.left - 1 && tab.right <= row.right + 1;
  };
  expect(one('.years').scrollWidth).toBeGreaterThan(one('.years').clientWidth);
  expect(within()).toBe(true);
  one('[aria-selected="true"]').focus();
  await key('Home');
  expect(within()).toBe(true);
});

test('by itself, with nothing to show, it is nothing', () => {
  const place = document.createElement('div');
  render(<Timeline years={timelineYears({ symbol: 'A/RES/1/1', series: [], citedBy: [] })} language="en" words={wordsIn('en')} />, place);
  expect(place.textContent).toBe('');
  render(null, place);
});
