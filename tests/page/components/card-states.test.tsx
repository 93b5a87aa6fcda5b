import { commands } from 'vitest/browser';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { recordCalls, showCard, violations, wordsIn } from './harness.tsx';
import type { Shown } from './harness.tsx';
import { VIEWS } from './views.ts';

/** Controls and words that stand out of the card, or over one another. */
function beyond(card: HTMLElement): string[] {
  const edges = card.getBoundingClientRect();
  const parts = [...card.querySelectorAll<HTMLElement>('footer > *, .lead > *, .vote li, .series li, .facts > *, h2, .meta')];
  const out = parts.filter((part) => {
    // years stand out by their own padding
    const inner = part.querySelector('.series') ? 0 : part.scrollWidth - part.clientWidth;
    const { left, right, width } = part.getBoundingClientRect();
    return width > 0 && !part.matches('.hidden') && (left < edges.left - 1 || right > edges.right + 1 || inner > 1);
  });
  return out.map((part) => `${part.className || part.localName}: ${part.textContent}`);
}

let shown: Shown | null = null;
afterEach(() => {
  shown?.remove();
  shown = null;
});

describe.each(['light', 'dark'] as const)('in the %s', (theme) => {
  test.each(Object.entries(VIEWS))('%s: axe finds nothing', async (_, view) => {
    shown = showCard(view, recordCalls().on, { theme });
    expect(shown.root.querySelector('.card')).not.toBeNull();
    expect(await violations(shown.root.host)).toEqual([]);
  });
});

describe('in forced colours', () => {
  beforeAll(() => commands.forcedColours(true));
  afterAll(() => commands.forcedColours(false));
  test.each(Object.entries(VIEWS))('%s: axe finds nothing', async (_, view) => {
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    shown = showCard(view, recordCalls().on);
    expect(await violations(shown.root.host)).toEqual([]);
  });
  test('the cited part keeps its bar', () => {
    shown = showCard(VIEWS['cited words'] as never, recordCalls().on);
    const bar = getComputedStyle(shown.root.querySelector('.cited') as HTMLElement, '::before');
    expect(bar.backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
    expect(bar.forcedColorAdjust).toBe('none');
  });
});

test('the card is never wider than the window less its edges, nor higher than 520', () => {
  for (const view of Object.values(VIEWS)) {
    const one = showCard(view, recordCalls().on);
    const box = (one.root.querySelector('.card') as HTMLElement).getBoundingClientRect();
    one.remove();
    expect(box.width).toBeLessThanOrEqual(Math.min(392, window.innerWidth - 16));
    expect(box.height).toBeLessThanOrEqual(Math.min(520, window.innerHeight - 16));
  }
});

describe.each(['fr', 'es', 'ru', 'zh', 'ar'] as const)('in %s', (language) => {
  test.each(Object.entries(VIEWS))('%s: within its edges, and axe finds nothing', async (_, view) => {
    shown = showCard(view, recordCalls().on, { words: wordsIn(language) });
    const card = shown.root.querySelector('.card') as HTMLElement;
    expect([card.lang, card.dir]).toEqual([language, language === 'ar' ? 'rtl' : 'ltr']);
    expect(beyond(card)).toEqual([]);
    expect(await violations(shown.root.host)).toEqual([]);
  });
});

test('in Arabic the card runs from the right, and symbols stay left to right', () => {
  shown = showCard(VIEWS['known'] as never, recordCalls().on, { words: wordsIn('ar') });
  const card = shown.root.querySelector('.card') as HTMLElement;
  expect(card.dir).toBe('rtl');
  expect(card.lang).toBe('ar');
  const symbols = [...shown.root.querySelectorAll<HTMLElement>('.symbol')];
  expect(symbols.length).toBeGreaterThan(2);
  for (const symbol of symbols) expect(getComputedStyle(symbol).direction).toBe('ltr');
  expect(shown.root.querySelector('.title')?.getAttribute('lang')).toBe('en');
  expect(card.textContent).toContain('كانون الأول/ديسمبر');
});
