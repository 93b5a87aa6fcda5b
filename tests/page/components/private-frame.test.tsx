import { render } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { focusedIn, PrivateFrame } from '../../../components/private-frame.tsx';

const CSS = `.root { color-scheme: light dark } .root[data-theme='dark'] { color-scheme: dark } .in-private { margin: 0; color: rgb(1, 2, 3) }
  textarea { field-sizing: content; display: block; inline-size: 100%; line-height: 20px }`;

let root: ShadowRoot;
let box: HTMLElement;
beforeEach(() => {
  const host = document.createElement('div');
  root = host.attachShadow({ mode: 'closed' });
  box = document.createElement('div');
  box.className = 'root';
  box.lang = 'ar';
  box.dir = 'rtl';
  box.dataset['theme'] = 'dark';
  const style = document.createElement('style');
  style.textContent = '.private { display: block; inline-size: 300px; border: 0 }';
  root.append(style, box);
  document.body.append(host);
});
afterEach(() => {
  render(null, box);
  root.host.remove();
});

function Typed({ heard }: { readonly heard: string[] }) {
  const [text, setText] = useState('zyxwv');
  return (
    <PrivateFrame css={CSS} name="Your note">
      <textarea value={text} onInput={(event) => setText(event.currentTarget.value)} onKeyDown={(event) => heard.push(event.key)} />
      <p>{text.length} letters</p>
    </PrivateFrame>
  );
}

const inside = (): Document => {
  const inner = root.querySelector('iframe')?.contentDocument;
  if (!inner) throw new Error('no frame');
  return inner;
};
const find = (words: string): boolean =>
  (globalThis as unknown as { find(text: string, cased: boolean, back: boolean, wrap: boolean): boolean }).find(words, false, false, true);

describe('a private frame', () => {
  it('keeps words that are typed, selected or shown from the page, which hears no key', async () => {
    const [heard, told]: [string[], string[]] = [[], []];
    const listen = (event: Event): void => void told.push(`${event.type} ${String(getSelection())}`);
    const names = ['keydown', 'keyup', 'beforeinput', 'input', 'selectionchange', 'paste', 'compositionstart'];
    for (const name of names) addEventListener(name, listen, true);
    render(<Typed heard={heard} />, box);
    const field = inside().querySelector('textarea');
    field?.focus();
    field?.select();
    await userEvent.keyboard('qponm');
    await expect.poll(() => field?.value).toBe('qponm');
    field?.select();
    expect(heard).toEqual(['q', 'p', 'o', 'n', 'm']);
    expect(inside().body.textContent).toContain('5 letters');
    expect([String(getSelection()), find('qponm'), find('letters')]).toEqual(['', false, false]);
    expect([...Array(window.length).keys()].map((at) => window[at]).includes(inside().defaultView as Window)).toBe(false);
    for (const name of names) removeEventListener(name, listen, true);
    expect(told).toEqual([]);
  });

  it('a field in a shadow root alone would not', () => {
    box.innerHTML = '<textarea>qponm</textarea>';
    const field = box.querySelector('textarea');
    field?.focus();
    field?.select();
    expect([String(getSelection()), find('qponm')]).toEqual(['qponm', true]);
    box.replaceChildren();
  });

  it('has our style, and scheme, language and direction of what it stands in', () => {
    render(<Typed heard={[]} />, box);
    const { documentElement, body, defaultView } = inside();
    expect([documentElement.lang, documentElement.dir, defaultView?.getComputedStyle(documentElement).colorScheme]).toEqual([
      'ar',
      'rtl',
      'dark',
    ]);
    expect(defaultView?.getComputedStyle(body).color).toBe('rgb(1, 2, 3)');
  });

  it('is as high as what is in it, while one types too', async () => {
    render(<Typed heard={[]} />, box);
    const frame = root.querySelector('iframe');
    const before = frame?.getBoundingClientRect().height ?? 0;
    expect(before).toBeGreaterThan(30);
    expect(inside().documentElement.scrollHeight).toBeLessThanOrEqual(before + 1);
    const field = inside().querySelector('textarea');
    field?.focus();
    await userEvent.keyboard('{Enter}a{Enter}b{Enter}c');
    await expect.poll(() => frame?.getBoundingClientRect().height).toBeGreaterThan(before + 50);
    expect(inside().documentElement.scrollHeight).toBeLessThanOrEqual((frame?.getBoundingClientRect().height ?? 0) + 1);
  });

  it('tells which of its elements has the focus', () => {
    render(<Typed heard={[]} />, box);
    inside().querySelector('textarea')?.focus();
    expect(root.activeElement?.localName).toBe('iframe');
    expect(focusedIn(root)?.localName).toBe('textarea');
  });
});
