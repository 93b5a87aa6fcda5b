import fc from 'fast-check';
import { marked } from 'marked';
import type { Token, Tokens } from 'marked';
import { describe, expect, it, test } from 'vitest';
import { writeMarkdown } from '../../../../storage/formats/markdown.ts';
import type { Note } from '../../../../storage/types.ts';
import { words } from './export-words.ts';
import { note, noteWith } from './a-note.ts';
import { hardText, someNotes } from './some-notes.ts';

const topLevel = (markdown: string): Token[] => marked.lexer(markdown).filter(({ type }) => type !== 'space');

/** What of a file's source belongs to each note: the lines of each quotation, its marks taken away. */
function notesIn(markdown: string): string[] {
  return markdown
    .slice(0, -1)
    .split('\n\n')
    .filter((block) => block.startsWith('>'))
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.replace(/^> ?/, ''))
        .join('\n'),
    );
}

const inLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');

test('a document, its paragraphs, and each note under its own', () => {
  const second = noteWith({ text: 'Second.', anchor: { ...note.anchor, quote: null }, tags: [], created: note.created + 1 });
  const page = noteWith({ anchor: { ...note.anchor, document: 'page:https://un.org/a b', paragraph: null }, title: '', text: '' }, 2);
  expect(writeMarkdown([page, second, note], words)).toBe(`# Notes

## A/RES/68/4: Law of the lakes

<https://docs.un.org/en/A/RES/68/4>

### A/RES/68/4, paragraph 11, subparagraph a

> > to send word to each lake
>
> *Agreed language · lakes, to ask · 2023-11-14*
>
> Ask the *mission*.

> *Agreed language · 2023-11-14*
>
> Second.

## https://un.org/a b

<https://un.org/a%20b>

### page:https://un.org/a b

> > to send word to each lake
>
> *Agreed language · lakes, to ask · 2023-11-14*
`);
});

describe('a note whose Markdown is hard', () => {
  it.each([
    ['a fence that is left open', '```\ncode'],
    ['a fence of tildes in a list', '- a\n  ~~~~\n  b'],
    ['headings', '# One\n\nTwo\n===\n\n###### Six'],
    ['a quotation', '> said\n\nnot said'],
    ['HTML that is left open', '<div>\n\n<script>alert(1)\n\n<!-- and'],
    ['a rule and a table', '---\n\n| a | b |\n|---|---|\n| 1 | 2 |'],
    ['an indent at the start', '    code\n\n\ttab'],
    ['empty lines at both ends', '\n\n\nmiddle\n\n\n'],
    ['line breaks of other systems', 'a\r\nb\rc'],
    ['right-to-left words and pictures', 'رسوم الاستقدام 😀\n\n\u200f# عنوان'],
  ])('breaks no frame: %s', (_, text) => {
    const after = noteWith({ text: 'The next one.', created: note.created + 1 });
    const markdown = writeMarkdown([{ ...note, text }, after], words);
    expect(topLevel(markdown).map(({ type }) => type)).toEqual(['heading', 'heading', 'paragraph', 'heading', 'blockquote', 'blockquote']);
    const [first, second] = notesIn(markdown);
    expect(first?.endsWith(`\n\n${inLineFeeds(text)}`)).toBe(true);
    expect(second?.endsWith('\n\nThe next one.')).toBe(true);
  });

  it('stays letter for letter in its own quotation, whatever it is', () => {
    fc.assert(
      fc.property(someNotes, (notes) => {
        const markdown = writeMarkdown(notes, words);
        const quotations = topLevel(markdown).filter(({ type }) => type === 'blockquote');
        expect(quotations).toHaveLength(notes.length);
        const texts = notesIn(markdown);
        for (const { text } of notes)
          expect(texts.some((each) => each.endsWith(text === '' ? '*' : `\n\n${inLineFeeds(text)}`))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('words that are no Markdown', () => {
  /** What a reader would see of a piece of Markdown. */
  const seen = (tokens: readonly Token[]): string =>
    tokens
      .map((token) => ('tokens' in token && token.tokens ? seen(token.tokens) : 'text' in token ? (token as Tokens.Text).text : ''))
      .join('');
  const quoteOf = (only: Note): string => {
    const block = topLevel(writeMarkdown([only], words)).find(({ type }) => type === 'blockquote') as Tokens.Blockquote;
    return seen((block.tokens[0] as Tokens.Blockquote).tokens);
  };

  it.each([
    '*all* States_parties_ [see](x) `code` ~~no~~ <b>',
    '1. first',
    '- a dash',
    '# 4',
    '+ 5 = 10',
    '==',
    '---',
    '> more',
    'A & B &amp; C',
    '\\*',
    '| a | b |',
    'costs $5 and $6',
    '![x](https://example.org/x.png)',
    'لا شيء 😀',
  ])('are shown as they are: %s', (exact) => {
    const anchor = { ...note.anchor, quote: { exact, prefix: '', suffix: '' } };
    const html = marked.parse(writeMarkdown([{ ...note, anchor, text: '' }], words), { async: false });
    expect(quoteOf({ ...note, anchor })).toBe(exact);
    expect(html).not.toMatch(/<(?:img|b|code|del|hr|table|li)\b/);
  });

  it('never become a heading, a list or code', () => {
    fc.assert(
      fc.property(
        hardText.filter((made) => made.trim() !== ''),
        (exact) => {
          const anchor = { ...note.anchor, quote: { exact, prefix: '', suffix: '' } };
          const html = marked.parse(writeMarkdown([{ ...note, anchor, title: exact, text: '' }], words), { async: false });
          const tags = new Set([...html.matchAll(/<\/?([a-z\d]+)/g)].map((found) => found[1]));
          expect([...tags].filter((tag) => !['h1', 'h2', 'h3', 'p', 'a', 'blockquote', 'em', 'br'].includes(tag ?? ''))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('link to nothing that a browser would run', () => {
    const anchor = { ...note.anchor, document: 'page:javascript:alert(1)' };
    expect(marked.parse(writeMarkdown([{ ...note, anchor }], words), { async: false })).not.toContain('<a');
  });
});
