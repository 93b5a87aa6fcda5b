/** In a file of its own: a name that a page has taken stays taken. */
import { expect, it } from 'vitest';
import { HOST_NAME, isHost } from '../../../page/host-name.ts';
import { frames, makeHost, setPage } from './stage.ts';

it('a page that takes our name for an element of its own is not told our shadow root', async () => {
  setPage('<p>Some words.</p>');
  const told: (ShadowRoot | null)[] = [];
  class Taken extends HTMLElement {
    readonly inner = this.attachInternals();
    connectedCallback(): void {
      told.push(this.inner.shadowRoot);
    }
  }
  customElements.define(HOST_NAME, Taken);
  const own = document.createElement(HOST_NAME);
  own.attachShadow({ mode: 'closed' });
  document.documentElement.append(own);
  // so it is with an element of the page's
  expect(told).toEqual([expect.any(ShadowRoot)]);

  const host = makeHost();
  // and this was there when ours came: a leftover
  expect(own.isConnected).toBe(false);
  expect(host.element).not.toBeInstanceOf(Taken);
  expect(isHost(host.element)).toBe(true);
  customElements.define(host.element.localName, class extends Taken {});
  await frames(2);
  expect(host.element.isConnected).toBe(true);
  expect(told).toHaveLength(1 + [...document.querySelectorAll('*')].filter((each) => each instanceof Taken).length);
  expect(told.slice(1).every((root) => root === null)).toBe(true);
});
