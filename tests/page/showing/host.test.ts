import { describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { createHost, HOST_NAME } from '../../../page/host.ts';
import { end, frames, makeHost, setPage, signal, watchPage } from './stage.ts';

const words = '<p>The page is as its authors made it.</p>';

describe('host', () => {
  it('is one element at the end of the page, closed, and gone without a trace', () => {
    setPage(words);
    const before = document.documentElement.outerHTML;
    const page = watchPage();
    const host = makeHost();
    expect([...document.querySelectorAll(HOST_NAME)]).toEqual([host.element]);
    expect(document.documentElement.lastChild).toBe(host.element);
    expect(host.element.shadowRoot).toBeNull();
    expect(host.element.childNodes).toHaveLength(0);
    host.remove();
    host.remove();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(page.records()).toEqual([]);
  });

  it('takes no space, catches no pointer and changes no height', () => {
    setPage(words);
    const height = document.documentElement.scrollHeight;
    const { element, notes } = makeHost();
    expect(element.getBoundingClientRect()).toMatchObject({ width: 0, height: 0, left: 0, top: 0 });
    expect(document.documentElement.scrollHeight).toBe(height);
    expect(document.documentElement.scrollWidth).toBe(document.documentElement.clientWidth);
    expect(getComputedStyle(notes).pointerEvents).toBe('none');
    expect(document.elementFromPoint(2, 2)?.closest(HOST_NAME)).toBeNull();
  });

  it.each([
    ['everything hidden', '* { display: none !important } html, body { display: block !important }'],
    [
      'by name',
      'operative-host { display: none !important; position: fixed !important; left: 400px !important; opacity: 0 !important; width: 500px !important; pointer-events: auto !important }',
    ],
    [
      'by place',
      'html > :last-child { visibility: hidden !important; transform: translateX(300px) !important; font-size: 90px !important; color: red !important }',
    ],
    [
      'by animation',
      '@keyframes away { from, to { opacity: 0; left: 900px } } operative-host { animation: away 1s infinite !important; transition: all 9s !important }',
    ],
    ['as a grid', 'html { display: grid; place-items: end; padding: 40px }'],
  ])('holds against a page: %s', async (_, css) => {
    setPage(words, css);
    const host = makeHost();
    await frames(2);
    const style = getComputedStyle(host.element);
    expect([style.display, style.visibility, style.opacity, style.transform, style.pointerEvents, style.position]).toEqual([
      'block',
      'visible',
      '1',
      'none',
      'none',
      'absolute',
    ]);
    expect(host.element.getBoundingClientRect()).toMatchObject({ width: 0, height: 0 });
    expect(getComputedStyle(host.root).color).toBe('rgb(0, 0, 0)');
    host.card.textContent = 'card';
    host.card.showPopover();
    expect(host.card.getBoundingClientRect().width).toBeGreaterThan(5);
    expect(getComputedStyle(host.card).display).toBe('block');
  });

  it('holds even where the page writes over its style attribute', () => {
    setPage(words);
    const host = makeHost();
    host.element.setAttribute('style', 'display: none !important; opacity: 0 !important');
    expect([getComputedStyle(host.element).display, getComputedStyle(host.element).opacity]).toEqual(['block', '1']);
  });

  it('comes back when the page takes it away, but does not fight', async () => {
    setPage(words);
    const host = makeHost();
    host.element.remove();
    await frames(1);
    expect(host.element.isConnected).toBe(true);
    for (let times = 0; times < 12; times += 1) {
      host.element.remove();
      await frames(1);
    }
    expect(host.element.isConnected).toBe(false);
    await frames(3);
    expect(host.element.isConnected).toBe(false);
  });

  it('takes the place of what an older run left, and the older run gives way', async () => {
    setPage(words);
    const old = makeHost();
    const now = makeHost();
    await frames(3);
    expect(old.element.isConnected).toBe(false);
    expect([...document.querySelectorAll(HOST_NAME)]).toEqual([now.element]);
  });

  it('goes with its signal, and does not come with one that has ended', async () => {
    setPage(words);
    const host = makeHost();
    end();
    expect(host.element.isConnected).toBe(false);
    await frames(2);
    expect(document.querySelector(HOST_NAME)).toBeNull();
    createHost(document, { css: '', signal: signal() });
    expect(document.querySelector(HOST_NAME)).toBeNull();
  });

  it('speaks a language and follows the reader’s scheme', () => {
    const host = makeHost('.root { color-scheme: light dark } .root[data-theme="dark"] { color-scheme: dark }');
    host.speak('ar', 'rtl');
    host.theme('dark');
    expect([host.root.lang, host.root.dir, getComputedStyle(host.root).direction, getComputedStyle(host.root).colorScheme]).toEqual([
      'ar',
      'rtl',
      'rtl',
      'dark',
    ]);
    host.theme(null);
    expect(getComputedStyle(host.root).colorScheme).toBe('light dark');
  });

  it('is dressed by an element where a sheet cannot be adopted', () => {
    const adopt = Object.getOwnPropertyDescriptor(ShadowRoot.prototype, 'adoptedStyleSheets') ?? {};
    Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', {
      configurable: true,
      set() {
        throw new TypeError('Accessing from Xray wrapper is not supported.');
      },
    });
    try {
      const host = makeHost('.root { color: rgb(1, 2, 3) }');
      expect(host.shadow.querySelector('style')).not.toBeNull();
      expect([getComputedStyle(host.root).color, getComputedStyle(host.notes).position]).toEqual(['rgb(1, 2, 3)', 'absolute']);
    } finally {
      Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', adopt);
    }
  });

  it('does not print', async () => {
    setPage(words);
    const host = makeHost();
    host.card.showPopover();
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
    try {
      expect(getComputedStyle(host.root).display).toBe('none');
      expect(host.card.getClientRects()).toHaveLength(0);
    } finally {
      await cdp().send('Emulation.setEmulatedMedia', { media: '' });
    }
  });
});
