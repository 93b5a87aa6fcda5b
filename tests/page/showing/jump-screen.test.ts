import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { CARD_SHEET } from '../../../components/styles/card-sheet.ts';
import { JumpScreen } from '../../../entrypoints/desk/jump-screen.tsx';
import type { PinpointPath } from '../../../citations/types.ts';
import { createHost } from '../../../page/host.ts';
import { violations } from '../components/harness.tsx';
import { wordsIn } from '../../unit/locales/words.ts';
import { rangeOf, setPage, signal, watchPage } from './stage.ts';
import { soon } from '../soon.ts';

const number = (label: string): PinpointPath => [['paragraph', label]];
const FROM = { document: 'A/RES/67/219', path: number('11') };
const page = Array.from({ length: 40 }, (_, at) => `<p>Paragraph ${at} counts the ferries of a lake.</p>`).join('');

function onScreen() {
  // closed in the product; tests look inside
  // oxlint-disable-next-line typescript/unbound-method
  const { attachShadow } = Element.prototype;
  const opened = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function open(this: Element) {
    return attachShadow.call(this, { mode: 'open' });
  });
  const host = createHost(document, { css: CARD_SHEET, signal: signal() });
  opened.mockRestore();
  const back = vi.fn<() => void>();
  return { host, back, screen: new JumpScreen(host, signal(), back) };
}

afterEach(() => {
  vi.useRealTimers();
});

const shown = (part: HTMLElement): boolean => part.matches(':popover-open');
const box = (part: Element | null): DOMRect => part?.getBoundingClientRect() ?? new DOMRect();

describe('the way back', () => {
  it('stands at the foot of the page, in the middle, and is used once', async () => {
    setPage(page);
    const watched = watchPage();
    const { host, back, screen } = onScreen();
    screen.offer(FROM, 'A/RES/68/4', wordsIn('en'));
    const button = host.foot.querySelector('button');
    expect(button?.innerText).toMatch(/^Back to A\/RES\/67\/219, paragraph 11\s*Alt R$/);
    const { left, right, bottom, height } = box(button);
    expect(Math.abs((left + right) / 2 - document.documentElement.clientWidth / 2)).toBeLessThan(2);
    expect([innerHeight - bottom < 40, height >= 24]).toEqual([true, true]);
    document.getSelection()?.setBaseAndExtent(rangeOf('Paragraph 1').startContainer, 0, rangeOf('Paragraph 1').startContainer, 9);
    await userEvent.click(button as Element);
    expect(back).toHaveBeenCalledOnce();
    expect(shown(host.foot)).toBe(false);
    expect([document.activeElement, String(document.getSelection())], 'the text keeps focus and selection').toEqual([
      document.body,
      'Paragraph',
    ]);
    expect(watched.records()).toEqual([]);
  });

  it('leaves after 20 seconds, but not from under the keyboard', () => {
    setPage(page);
    vi.useFakeTimers();
    const { host, screen } = onScreen();
    screen.offer(FROM, null, wordsIn('en'));
    vi.advanceTimersByTime(19_000);
    expect(shown(host.foot)).toBe(true);
    host.foot.querySelector('button')?.focus();
    vi.advanceTimersByTime(15_000);
    expect(shown(host.foot)).toBe(true);
    host.foot.querySelector('button')?.blur();
    vi.advanceTimersByTime(20_000);
    expect([shown(host.foot), host.foot.childNodes.length]).toEqual([false, 0]);
  });

  it('is reached and used by key, and put away with Esc', async () => {
    setPage(page);
    const { host, back, screen } = onScreen();
    screen.offer(FROM, null, wordsIn('en'));
    await userEvent.keyboard('{Tab}');
    expect(host.shadow.activeElement?.className).toBe('return');
    await userEvent.keyboard('{Escape}');
    expect([shown(host.foot), back.mock.calls.length]).toEqual([false, 0]);
    screen.offer(FROM, null, wordsIn('en'));
    await userEvent.keyboard('{Tab}{Enter}');
    expect(back).toHaveBeenCalledOnce();
  });

  it('does not stand where nothing leads back, and goes with the desk', () => {
    setPage(page);
    const { host, screen } = onScreen();
    screen.offer(FROM, null, wordsIn('en'));
    screen.offer(null, null, wordsIn('en'));
    expect(shown(host.foot)).toBe(false);
  });
});

describe('a part that is not there', () => {
  it('is said above the place that is shown instead, and keeps to it', async () => {
    setPage(page);
    const { host, screen } = onScreen();
    const place = rangeOf('Paragraph 12 counts');
    screen.missing(number('40'), number('34'), true, place, wordsIn('en'));
    const text = 'No paragraph 40 here. This is paragraph 34, the last one.';
    expect([host.notice.innerText, host.said.textContent]).toEqual([text, text]);
    const gap = (): number => box(place.startContainer.parentElement).top - box(host.notice).bottom;
    expect(gap()).toBeGreaterThan(0);
    expect(gap()).toBeLessThan(24);
    expect(Math.abs(box(host.notice).left - Math.max(8, place.getBoundingClientRect().left))).toBeLessThan(2);
    scrollTo({ top: 120, behavior: 'instant' });
    await soon(() => expect([gap() > 0, gap() < 24]).toEqual([true, true]));
    await userEvent.click(document.body, { position: { x: 5, y: 300 } });
    expect(shown(host.notice)).toBe(false);
  });

  it('stands under a place at the top, and at the side where the text begins', () => {
    setPage(`<p dir="rtl" id="first">الفقرة الأولى</p>${page}`);
    const { host, screen } = onScreen();
    const place = rangeOf('الفقرة الأولى');
    screen.missing(number('40'), number('1'), false, place, wordsIn('ar'));
    const line = place.getBoundingClientRect();
    expect(box(host.notice).top).toBeGreaterThanOrEqual(line.bottom);
    expect(box(host.notice).right).toBeGreaterThan(innerWidth / 2);
    expect(getComputedStyle(host.notice.firstElementChild as Element).direction).toBe('rtl');
  });

  it('is said above the way back where nothing is shown instead', () => {
    setPage(page);
    const { host, screen } = onScreen();
    screen.missing(number('40'), null, false, null, wordsIn('en'));
    screen.offer(FROM, null, wordsIn('en'));
    expect(shown(host.notice)).toBe(true);
    expect(box(host.notice).bottom).toBeLessThanOrEqual(box(host.foot).top);
  });
});

describe('a part that was reached', () => {
  it('is said with its first words, each in its language, and nothing is seen of it', () => {
    setPage(page);
    const { host, screen } = onScreen();
    screen.reached({ path: number('5'), text: 'Décide de compter les bacs;\nDeux', language: 'fr' }, wordsIn('en'));
    expect([...host.said.children].map((part) => [part.getAttribute('lang'), part.textContent])).toEqual([
      ['en', 'Paragraph 5.'],
      ['fr', 'Décide de compter les bacs;'],
    ]);
    expect(host.said.getAttribute('role')).toBe('status');
    expect([shown(host.notice), box(host.said).width <= 1]).toEqual([false, true]);
  });
});

describe.each(['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const)('in %s', (language) => {
  it.each(['light', 'dark'] as const)('%s: axe finds nothing, and all of it is in the window', async (theme) => {
    setPage('');
    const { host, screen } = onScreen();
    host.theme(theme);
    screen.missing(
      [
        ['annex', 'II'],
        ['paragraph', '11'],
        ['subparagraph', 'a'],
      ],
      [
        ['annex', 'II'],
        ['paragraph', '11'],
      ],
      true,
      null,
      wordsIn(language),
    );
    screen.offer({ document: 'A/RES/67/219', path: [['preambular', '4']] }, 'A/RES/68/4', wordsIn(language));
    for (const part of [host.foot, host.notice]) {
      const { left, right } = box(part.firstElementChild);
      expect([left >= 0, right <= innerWidth, part.firstElementChild?.getAttribute('lang')]).toEqual([true, true, language]);
    }
    expect(await violations(host.element)).toEqual([]);
  });
});

it('has an edge where colours are forced', async () => {
  setPage(page);
  const { host, screen } = onScreen();
  screen.missing(number('40'), null, false, null, wordsIn('en'));
  screen.offer(FROM, null, wordsIn('en'));
  const edges = (): string[] => [host.foot, host.notice].map((part) => getComputedStyle(part.firstElementChild as Element).borderTopWidth);
  expect(edges()).toEqual(['0px', '0px']);
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  try {
    expect(edges()).toEqual(['1px', '1px']);
  } finally {
    await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  }
});
