/** What runs in the page: the five methods, each with its own way to keep a place and to find it again. */
import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import { toRange } from 'dom-anchor-text-quote';
import type { Span } from '../../../citations/types.ts';
import { anchorOf, placeOf, type PageAnchor } from '../../../page/anchoring/anchoring.ts';
import { outlineOf } from '../../../page/outline/outline.ts';
import { readTextNow } from '../../../page/text/read.ts';
import { matchQuote } from './match-quote.ts';
import type { Method } from './names.ts';

/** What a method keeps of a span: ours an anchor, the others the words with 32 characters before and after, and their offset. */
export interface Kept extends PageAnchor {
  readonly selector: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  readonly at: number;
}

const CONTEXT = 32;

const raw = (): string => document.body.textContent ?? '';

/** Boundary point at an offset of the body's text. */
function pointAt(offset: number, isEnd: boolean): [Node, number] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (left < length || (isEnd && left === length)) return [node, left];
    left -= length;
  }
  return [document.body, document.body.childNodes.length];
}

function rangeOf({ start, end }: Span): Range {
  const range = document.createRange();
  range.setStart(...pointAt(start, false));
  range.setEnd(...pointAt(end, true));
  return range;
}

function spanOf(range: AbstractRange): Span {
  const before = document.createRange();
  before.setStart(document.body, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  before.setEnd(range.endContainer, range.endOffset);
  return { start, end: before.toString().length };
}

/** Puts a page into this one. */
export function show(html: string): void {
  document.body.innerHTML = html;
}

/** What is kept of each span of the page's raw text. */
export function keep(spans: readonly Span[]): Kept[] {
  const index = readTextNow(document.body);
  const outline = outlineOf(index);
  const text = raw();
  return spans.map((span) => {
    const range = rangeOf(span);
    const start = index.offsetAt(range.startContainer, range.startOffset) ?? 0;
    const end = index.offsetAt(range.endContainer, range.endOffset) ?? 0;
    const { exact, prefix, suffix } = {
      exact: text.slice(span.start, span.end),
      prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
      suffix: text.slice(span.end, span.end + CONTEXT),
    };
    return { ...anchorOf(index, outline, { start, end }), selector: { exact, prefix, suffix }, at: span.start };
  });
}

/** Where each is found in the page as it stands, in offsets of its raw text; and the milliseconds that it took in all, reading the page left aside. */
export async function find(method: Method, kept: readonly Kept[]): Promise<{ found: (Span | null)[]; time: number }> {
  const index = method === 'ours' ? readTextNow(document.body) : null;
  const text = raw();
  const begin = performance.now();
  let answers: (Span | AbstractRange | null)[];
  if (index) {
    const outline = outlineOf(index);
    answers = kept.map((anchor) => placeOf(index, outline, anchor).span ?? null);
  } else answers = await Promise.all(kept.map((each) => findAsPeer(method, text, each)));
  const time = performance.now() - begin;
  const found = answers.map((answer) => {
    if (!answer || 'startContainer' in answer) return answer && spanOf(answer);
    const range = index ? index.rangeOf(answer) : rangeOf(answer);
    return range ? spanOf(range) : null;
  });
  return { found, time };
}

async function findAsPeer(method: Method, text: string, { selector, at }: Kept): Promise<Span | AbstractRange | null> {
  if (method === 'exact') {
    const start = text.indexOf(selector.exact);
    return start < 0 ? null : { start, end: start + selector.exact.length };
  }
  if (method === 'approx-string-match') return matchQuote(text, selector, at);
  if (method === 'dom-anchor-text-quote') {
    try {
      return toRange(document.body, selector, { hint: at });
    } catch {
      return null;
    }
  }
  const matcher = createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', ...selector });
  for await (const range of matcher(document.body)) return range;
  return null;
}

Object.assign(globalThis, { anchoring: { show, keep, find } });
