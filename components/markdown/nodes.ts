/**
 * Markdown of a note as elements, made one by one from what was read: no HTML is ever set, so that what a note holds can put nothing into a page
 * but these. Same marks as in our own pages (`components/markdown.tsx`).
 */
import { h } from 'preact';
import type { ComponentChild } from 'preact';
import type { Token } from './read.ts';

/** Addresses that a link may lead to. */
const ALLOWED = /^(?:https?|mailto):/i;

/** Quotes in quotes and lists in lists, before the rest is shown as it was written. */
const DEEPEST = 24;

interface Inside {
  readonly tokens?: readonly Token[];
  readonly text?: string;
  readonly raw: string;
}

const nodesOf = (tokens: readonly Token[], depth: number): ComponentChild[] => tokens.map((token) => nodeOf(token, depth + 1));

const row = (cell: 'td' | 'th', cells: readonly Inside[], depth: number): ComponentChild =>
  h('tr', null, ...cells.map(({ tokens = [] }) => h(cell, null, ...nodesOf(tokens, depth))));

function nodeOf(token: Token, depth: number): ComponentChild {
  if (depth > DEEPEST) return token.raw;
  const { tokens, text = token.raw }: Inside = token;
  const inside = tokens ? nodesOf(tokens, depth) : [text];
  switch (token.type) {
    case 'paragraph':
      return h('p', null, ...inside);
    // a note stands below the headings of its page
    case 'heading':
      return h('p', null, h('strong', null, ...inside));
    case 'em':
    case 'strong':
    case 'del':
    case 'blockquote':
      return h(token.type, null, ...inside);
    case 'codespan':
      return h('code', null, text);
    case 'code':
      return h('pre', null, h('code', null, text));
    case 'list': {
      const items = token.items as readonly (Inside & { readonly task: boolean; readonly checked?: boolean })[];
      const start = token.ordered && token.start !== 1 ? Number(token.start) : undefined;
      const drawn = items.map(({ task, checked, tokens: of = [] }) =>
        h('li', null, task && (checked ? '☑ ' : '☐ '), ...nodesOf(of, depth)),
      );
      return token.ordered ? h('ol', { start }, ...drawn) : h('ul', null, ...drawn);
    }
    case 'table': {
      const rows = (token.rows as Inside[][]).map((cells) => row('td', cells, depth));
      return h('table', null, h('thead', null, row('th', token.header as Inside[], depth)), h('tbody', null, ...rows));
    }
    case 'link': {
      const href = token.href as string;
      return ALLOWED.test(href) ? h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...inside) : h('span', null, ...inside);
    }
    case 'br':
    case 'hr':
      return h(token.type, null);
    case 'space':
    case 'def':
      return null;
    // a line of a list holds more than text
    case 'text':
      return tokens ? h('span', null, ...inside) : text;
    case 'escape':
      return text;
    // a picture would ask the network: what it is said to show, in its place
    case 'image':
      return text;
    // HTML is shown as it was written
    default:
      return token.raw;
  }
}

/** What a reader wrote, with its Markdown drawn. */
export function MarkdownNodes({ tokens }: { readonly tokens: readonly Token[] }) {
  return h('div', { class: 'markdown', dir: 'auto' }, ...nodesOf(tokens, 0));
}
