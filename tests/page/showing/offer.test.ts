/** The way to our reader over a viewer of PDFs, on pages of every kind. */
import { describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import parts from '../../../components/styles/parts.css?inline';
import tokens from '../../../components/styles/tokens.css?inline';
import { CLOSE } from '../../../components/icon-paths.ts';
import { showOffer } from '../../../page/offer.ts';
import offerCss from '../../../page/painting/offer.css?inline';
import { makeHost, setPage, watchPage } from './stage.ts';

function offer(direction: 'ltr' | 'rtl' = 'ltr', theme: 'light' | 'dark' = 'light') {
  const host = makeHost(tokens + parts + offerCss);
  host.speak('en', direction);
  host.theme(theme);
  let opened = 0;
  showOffer(host.root, { open: 'Open in the reader', hide: 'Hide this button' }, CLOSE, () => (opened += 1));
  const element = host.root.querySelector<HTMLElement>('.reader-offer') as HTMLElement;
  const [open, hide] = [...element.querySelectorAll('button')] as [HTMLButtonElement, HTMLButtonElement];
  return { element, open, hide, box: () => element.getBoundingClientRect(), opened: () => opened };
}

const isLeft = ({ left, right }: DOMRect): boolean => left + right < innerWidth;
const isTop = ({ top, bottom }: DOMRect): boolean => top + bottom < innerHeight;

describe('the offer', () => {
  it('is two named buttons over the page, in its last corner, and changes nothing of it', () => {
    setPage('<p>A viewer.</p>');
    const page = watchPage();
    const { open, hide, box, opened, element } = offer();
    expect([open.innerText, open.type, hide.ariaLabel, hide.title]).toEqual([
      'Open in the reader',
      'button',
      'Hide this button',
      'Hide this button',
    ]);
    expect([isLeft(box()), isTop(box())]).toEqual([false, false]);
    expect(Math.min(open.offsetHeight, hide.offsetHeight, hide.offsetWidth)).toBeGreaterThanOrEqual(24);
    open.click();
    expect(opened()).toBe(1);
    hide.click();
    expect(element.isConnected).toBe(false);
    expect(page.records()).toEqual([]);
  });

  it('stands at the other side where words run from the right', () => {
    setPage('<p>A viewer.</p>');
    const { box } = offer('rtl');
    expect([isLeft(box()), isTop(box())]).toEqual([true, false]);
  });

  it.each<[string, string, [left: boolean, top: boolean]]>([
    ['a link', '<a href="#x" style="position:fixed;inset:auto 0 0 50%;height:90px">x</a>', [true, false]],
    [
      'a bar of buttons',
      '<div style="position:fixed;inset:auto 0 0 0;height:90px"><button style="width:100%;height:100%">x</button></div>',
      [false, true],
    ],
    ['words only', '<p style="position:fixed;inset:auto 0 0 0;height:90px">x</p>', [false, false]],
    ['the viewer’s own frame', '<iframe style="position:fixed;inset:0;width:100%;height:100%" tabindex="0"></iframe>', [false, false]],
  ])('makes room for %s', (_, html, [left, top]) => {
    setPage(html);
    const { box } = offer();
    expect([isLeft(box()), isTop(box())]).toEqual([left, top]);
  });

  it('is drawn for light, dark and forced colours', async () => {
    setPage('<p>A viewer.</p>');
    const ground = (element: HTMLElement): string => getComputedStyle(element).backgroundColor;
    const light = offer('ltr', 'light');
    const grounds = [ground(light.element), ground(light.open)];
    const dark = offer('ltr', 'dark');
    expect(ground(dark.element)).not.toBe(grounds[0]);
    expect(ground(dark.element)).not.toBe('rgba(0, 0, 0, 0)');
    await commands.forcedColours(true);
    try {
      expect(getComputedStyle(dark.element).borderTopWidth).toBe('1px');
      expect(getComputedStyle(dark.open).borderTopWidth).not.toBe('0px');
    } finally {
      await commands.forcedColours(false);
    }
  });
});
