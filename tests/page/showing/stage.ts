/** A page of somebody else's for each test, and what proves that it was left alone. */
import { afterEach, beforeEach } from 'vitest';
import marksCss from '../../../page/painting/marks.css?inline';
import notesCss from '../../../page/painting/notes.css?inline';
import { createHost, HOST_NAME } from '../../../page/host.ts';
import type { Host } from '../../../page/host.ts';

/** The few tokens that notes need; colours that can be told apart by eye and by test. */
const TOKENS = `.root { --note-1: rgb(200, 120, 0); --note-1-wash: rgb(255 220 120 / 0.4); --note-2: green; --note-2-wash: rgb(0 255 0 / 0.3); --note-3: teal; --note-3-wash: rgb(0 200 255 / 0.3);
  --note-4: crimson; --note-4-wash: rgb(255 0 80 / 0.3); --note-5: purple; --note-5-wash: rgb(160 0 255 / 0.3); --mark-active: rgb(0 80 255 / 0.2); --surface-hover: #eee; --focus: blue; }`;

export const CSS_OF_OURS = TOKENS + notesCss;
export const MARKS_CSS = marksCss;

export interface Stage {
  readonly signal: AbortSignal;
  host: Host;
  /** Ends everything of ours. */
  end(): void;
}

let stage: { controller: AbortController; style: HTMLStyleElement } | null = null;

const RESET = 'html, body { margin: 0; background: #fff; } body { font: 16px/1.5 serif; }';

/** Puts a page up: `html` in its body, `css` as its own style. */
export function setPage(html: string, css = ''): void {
  if (!stage) throw new Error('no stage');
  stage.style.textContent = RESET + css;
  document.body.innerHTML = html;
  window.scrollTo(0, 0);
}

export function signal(): AbortSignal {
  if (!stage) throw new Error('no stage');
  return stage.controller.signal;
}

export const makeHost = (css = CSS_OF_OURS): Host => createHost(document, { css, signal: signal() });

export const end = (): void => stage?.controller.abort();

/** Watches all nodes of the page; `records()` gives what happened to them, our host's coming and going apart. */
export function watchPage(): { records(): MutationRecord[] } {
  const seen: MutationRecord[] = [];
  const observer = new MutationObserver((records) => seen.push(...records));
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  signal().addEventListener('abort', () => observer.disconnect());
  const ours = (nodes: NodeList): boolean => [...nodes].every((node) => node.nodeName.toLowerCase() === HOST_NAME);
  return {
    records() {
      seen.push(...observer.takeRecords());
      return seen.filter((record) => {
        if (record.target instanceof Element && record.target.localName === HOST_NAME) return false;
        return !(
          record.type === 'childList' &&
          record.target === document.documentElement &&
          ours(record.addedNodes) &&
          ours(record.removedNodes)
        );
      });
    },
  };
}

/** Range over the first occurrence of these words; throws where they are not in one text node. */
export function rangeOf(words: string, within: Node = document.body): Range {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range;
  }
  throw new Error(`no "${words}"`);
}

export const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
export const frames = async (count = 3): Promise<void> => {
  for (let each = 0; each < count; each += 1) await frame();
};
export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

beforeEach(() => {
  const style = document.createElement('style');
  document.head.append(style);
  stage = { controller: new AbortController(), style };
});

afterEach(() => {
  stage?.controller.abort();
  stage?.style.remove();
  stage = null;
  document.body.innerHTML = '';
  document.documentElement.removeAttribute('style');
  window.scrollTo(0, 0);
});
