/** The button beside selected words: there when the selection rests, beside it, and without taking anything from the page. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CARD_SHEET } from '../../../components/styles/card-sheet.ts';
import { SelectionButton } from '../../../entrypoints/desk/selection-button.tsx';
import { createHost, type Host } from '../../../page/host.ts';
import { readText } from '../../../page/text/read.ts';
import { words, wordsIn } from '../../unit/locales/words.ts';
import { violations } from '../components/harness.tsx';
import { end, pause, rangeOf, setPage, signal, watchPage } from './stage.ts';
import { soon } from '../soon.ts';

const PAGE =
  '<p style="margin: 60px; width: 300px">Asks all who carry lamps across the lake to say what they charge.</p><textarea>a field</textarea>';

async function onPage(html = PAGE, of = words) {
  setPage(html);
  // closed in the product; tests look inside
  // oxlint-disable-next-line typescript/unbound-method
  const { attachShadow } = Element.prototype;
  const opened = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function open(this: Element) {
    return attachShadow.call(this, { mode: 'open' });
  });
  const host = createHost(document, { css: CARD_SHEET, signal: signal() });
  opened.mockRestore();
  const index = await readText(document.body, { isOurs: (node) => node === host.element, signal: signal() });
  const press = vi.fn<() => void>();
  const button = new SelectionButton(host, { index }, of, signal(), press);
  return { host, press, button };
}

const shown = ({ beside }: Host): boolean => beside.matches(':popover-open');
const box = ({ beside }: Host): DOMRect => beside.firstElementChild?.getBoundingClientRect() ?? new DOMRect();
const selection = (): string => String(document.getSelection());

/** By the pointer, from the start of these words to their end. */
async function drag(said: string): Promise<void> {
  const { left, right, top, bottom } = rangeOf(said).getBoundingClientRect();
  const y = (top + bottom) / 2;
  await userEvent.dragAndDrop(document.documentElement, document.documentElement, {
    sourcePosition: { x: left + 1, y },
    targetPosition: { x: right - 1, y },
    force: true,
  });
}

afterEach(() => document.getSelection()?.removeAllRanges());

describe('the button beside selected words', () => {
  it('stands under their end once they are selected by the pointer, and makes a note of them', async () => {
    const { host, press } = await onPage();
    const page = watchPage();
    await drag('carry lamps');
    await soon(() => expect(shown(host)).toBe(true));
    const line = rangeOf('lamps').getBoundingClientRect();
    expect(box(host).top).toBeGreaterThanOrEqual(line.bottom);
    expect(box(host).top).toBeLessThan(line.bottom + 20);
    expect(box(host).height).toBeGreaterThanOrEqual(24);
    expect([document.activeElement, selection()]).toEqual([document.body, 'carry lamps']);
    expect(await violations(host.element)).toEqual([]);
    await userEvent.click(host.beside.firstElementChild as Element);
    expect(press).toHaveBeenCalledOnce();
    expect([shown(host), selection(), document.activeElement]).toEqual([false, 'carry lamps', document.body]);
    expect(page.records()).toEqual([]);
  });

  it('comes after a selection by key, and can be reached by Tab', async () => {
    const { host, press } = await onPage();
    const start = rangeOf('carry');
    // no caret in a page: keys take a selection further
    document.getSelection()?.setBaseAndExtent(start.startContainer, start.startOffset, start.startContainer, start.startOffset + 1);
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    await soon(() => expect(shown(host)).toBe(true));
    expect(selection()).toBe('car');
    const button = host.beside.querySelector('button') as HTMLButtonElement;
    expect(button.tabIndex).toBe(0);
    button.focus();
    expect(selection()).toBe('car');
    await userEvent.keyboard('{Enter}');
    expect(press).toHaveBeenCalledOnce();
  });

  it('does not come for what a script of the page selects', async () => {
    const { host } = await onPage();
    document.getSelection()?.selectAllChildren(document.body);
    await pause(400);
    expect(shown(host)).toBe(false);
  });

  it('leaves with the selection, by Esc, by a press elsewhere, and where it is switched off', async () => {
    const { host, button } = await onPage();
    const ways: (() => unknown)[] = [
      () => document.getSelection()?.removeAllRanges(),
      () => userEvent.keyboard('{Escape}'),
      () => userEvent.click(document.documentElement, { position: { x: 5, y: 5 }, force: true }),
      () => (button.on = false),
    ];
    for (const leave of ways) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await drag('carry lamps');
      // oxlint-disable-next-line no-await-in-loop
      await soon(() => expect(shown(host)).toBe(true));
      // oxlint-disable-next-line no-await-in-loop
      await leave();
      // oxlint-disable-next-line no-await-in-loop
      await soon(() => expect(shown(host)).toBe(false));
    }
    await drag('carry lamps');
    await pause(400);
    expect(shown(host)).toBe(false);
  });

  it('goes with the words when the page scrolls, and when they are out of the window it leaves', async () => {
    const { host } = await onPage(`${PAGE}<div style="height: 4000px"></div>`);
    await drag('carry lamps');
    await soon(() => expect(shown(host)).toBe(true));
    const before = box(host).top;
    window.scrollTo(0, 20);
    await soon(() => expect(before - box(host).top).toBeCloseTo(20, 0));
    window.scrollTo(0, 2000);
    await soon(() => expect(shown(host)).toBe(false));
  });

  it('stands above words at the foot of the window, and never beyond its edges', async () => {
    const { host } = await onPage('<p style="position: fixed; bottom: 4px; right: 0; margin: 0">the last lamps</p>');
    await drag('lamps');
    await soon(() => expect(shown(host)).toBe(true));
    expect(box(host).bottom).toBeLessThanOrEqual(rangeOf('lamps').getBoundingClientRect().top);
    expect(box(host).right).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });

  it('speaks the interface’s language', async () => {
    const { host } = await onPage(PAGE, wordsIn('ar'));
    await drag('carry lamps');
    await soon(() => expect(shown(host)).toBe(true));
    const button = host.beside.querySelector('button');
    expect([button?.dir, button?.lang]).toEqual(['rtl', 'ar']);
    expect(await violations(host.element)).toEqual([]);
  });

  it('goes with everything of ours', async () => {
    const { host } = await onPage();
    await drag('carry lamps');
    await soon(() => expect(shown(host)).toBe(true));
    end();
    expect(host.element.isConnected).toBe(false);
  });
});
