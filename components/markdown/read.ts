/** Markdown of a note, read: for `nodes.ts` to draw. */
import { marked } from 'marked';
import type { Token } from 'marked';

export type { Token } from 'marked';

/** Never throws: a note that cannot be read is shown as it was written. */
export function readMarkdown(text: string): readonly Token[] {
  try {
    return marked.lexer(text, { gfm: true, breaks: true });
  } catch {
    return [{ type: 'text', raw: text, text }];
  }
}
