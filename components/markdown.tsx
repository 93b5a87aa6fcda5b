/** Notes as sanitised Markdown. For the extension's own pages only: DOMPurify doubles a content script, and a page is no place for HTML of ours. */
import DOMPurify from 'dompurify';
import { marked } from 'marked';

/** No images or media: showing a note must ask nothing of the network. No headings: a note stands below those of its page. */
const ALLOWED_TAGS = [
  'p',
  'br',
  'em',
  'strong',
  'del',
  'code',
  'pre',
  'blockquote',
  'ul',
  'ol',
  'li',
  'a',
  'hr',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
];
const ALLOWED_ATTR = ['href', 'title', 'start'];
const ALLOWED_ADDRESSES = /^(?:https?|mailto):/i;

/** HTML of a note, safe to set: marks of Markdown, links of `https`, `http` and `mailto`, nothing else. */
export function noteHtml(text: string): string {
  const html = marked.parse(text, { async: false, gfm: true, breaks: true });
  const clean: DocumentFragment | null = DOMPurify.sanitize(html, {
    ALLOWED_TAGS,
    ALLOWED_ATTR,
    ALLOWED_URI_REGEXP: ALLOWED_ADDRESSES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  const holder = document.createElement('div');
  // a frameset takes the place of the whole body, and nothing is left: then the letters are shown as they are
  if (clean) holder.append(clean);
  else holder.textContent = text;
  for (const link of holder.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  return holder.innerHTML;
}

/** Texts whose HTML is remembered, the ones used last; and the longest of them, UTF-16: a list that is scrolled draws its rows again and again. */
const REMEMBERED = 500;
const LONGEST = 4_000;
const drawn = new Map<string, string>();

function remembered(text: string): string {
  const html = drawn.get(text) ?? noteHtml(text);
  if (text.length > LONGEST) return html;
  drawn.delete(text);
  drawn.set(text, html);
  const [oldest] = drawn.keys();
  if (drawn.size > REMEMBERED && oldest !== undefined) drawn.delete(oldest);
  return html;
}

/** What a reader wrote, with its Markdown drawn. */
export function Markdown({ text, class: name = '' }: { readonly text: string; readonly class?: string }) {
  return <div class={`markdown ${name}`} dir="auto" dangerouslySetInnerHTML={{ __html: remembered(text) }} />;
}
