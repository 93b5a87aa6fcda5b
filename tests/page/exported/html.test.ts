/** The exported page in a real browser, with nothing around it that would hold it: what notes hold stays words. */
import { afterEach, expect, test } from 'vitest';
import { writeHtml } from '../../../storage/formats/html.ts';
import type { Note } from '../../../storage/types.ts';
import { words } from '../../unit/storage/formats/export-words.ts';
import { note } from '../../unit/storage/formats/a-note.ts';

/** Asked for by whatever of these is not inert; no such host exists. */
const ELSEWHERE = 'https://asked.example';

const HARD = [
  '<script>parent.ran.push("script")</script>',
  '</td></tr></table><script>parent.ran.push("out of the table")</script>',
  '</title><script>parent.ran.push("out of the title")</script>',
  `<img src="${ELSEWHERE}/i.png" onerror="parent.ran.push('onerror')">`,
  '<img src=x onerror=parent.ran.push("x")>',
  '<svg onload="parent.ran.push(\'svg\')"><script>parent.ran.push("in svg")</script></svg>',
  '<svg><animate onbegin="parent.ran.push(\'animate\')" attributeName="x" dur="1s"></svg>',
  '<math><mtext><table><mglyph><style><img src onerror=parent.ran.push("math")></style></mglyph></table></mtext></math>',
  `<iframe srcdoc="<script>parent.parent.ran.push('srcdoc')</script>"></iframe>`,
  `<iframe src="javascript:parent.ran.push('frame')"></iframe>`,
  '<body onload="parent.ran.push(\'body\')">',
  '<details open ontoggle="parent.ran.push(\'toggle\')">',
  '<input autofocus onfocus="parent.ran.push(\'focus\')">',
  '<a href="javascript:parent.ran.push(\'link\')">here</a> [here](javascript:parent.ran.push("markdown"))',
  `<link rel="stylesheet" href="${ELSEWHERE}/a.css"><style>@import "${ELSEWHERE}/b.css"</style><base href="${ELSEWHERE}">`,
  `<meta http-equiv="refresh" content="0;url=${ELSEWHERE}"><object data="${ELSEWHERE}/o"></object><embed src="${ELSEWHERE}/e">`,
  `" onmouseover="parent.ran.push('attribute')" style="background:url(${ELSEWHERE}/s)`,
  '<!--><script>parent.ran.push("comment")</script>-->',
  '&lt;script&gt;parent.ran.push("entity")&lt;/script&gt;',
];

/** The same text in every place that a note has for one. */
const holding = (text: string, index: number): Note => ({
  ...note,
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  anchor: {
    ...note.anchor,
    document: `page:${text.replace(/\p{Cc}/gu, '')}`,
    paragraph: [['paragraph', text]],
    quote: { exact: text, prefix: text, suffix: text },
  },
  text,
  title: text,
  tags: [text],
});

const held = globalThis as unknown as { ran: string[] };
let frame: HTMLIFrameElement | null = null;

async function load(html: string): Promise<Document> {
  held.ran = [];
  const made = document.createElement('iframe');
  frame = made;
  const loaded = new Promise((done) => made.addEventListener('load', done, { once: true }));
  made.srcdoc = html;
  document.body.append(made);
  await loaded;
  const inside = made.contentDocument;
  if (!inside) throw new Error('no document in the frame');
  return inside;
}

/** Two frames and a turn of the event loop of the frame's own: whatever was to start has started. */
async function settled(inside: Document): Promise<void> {
  const view = inside.defaultView as Window;
  await new Promise((done) => view.requestAnimationFrame(() => view.requestAnimationFrame(done)));
  await new Promise((done) => view.setTimeout(done));
}

const asked = (): string[] =>
  [performance, frame?.contentWindow?.performance]
    .flatMap((each) => each?.getEntriesByType('resource') ?? [])
    .map(({ name }) => name)
    .filter((name) => !name.startsWith(location.origin));

afterEach(() => {
  frame?.remove();
  frame = null;
});

const exported = writeHtml(HARD.map(holding), { ...words, notes: HARD.join('') });
const withoutPolicy = exported.replace(/<meta http-equiv[^>]*>\n/, '');

test.each([
  ['as it is written', exported],
  ['without its policy', withoutPolicy],
])('%s, nothing of it runs, and it asks for nothing', async (_, html) => {
  const inside = await load(html);
  for (const each of inside.querySelectorAll<HTMLElement>('*')) each.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
  await settled(inside);
  expect(held.ran).toEqual([]);
  expect(asked()).toEqual([]);
  expect(
    inside.querySelectorAll('script, img, svg, math, iframe, object, embed, link, style, base, a, input, details, [style]'),
  ).toHaveLength(0);
  expect([...inside.querySelectorAll('*')].flatMap((each) => each.getAttributeNames()).filter((name) => name.startsWith('on'))).toEqual([]);
  expect(frame?.contentWindow?.location.href).toBe('about:srcdoc');
});

test('every text is there to be read, in its cell', async () => {
  const inside = await load(exported);
  expect(inside.querySelectorAll('table')).toHaveLength(HARD.length);
  const cells = [...inside.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')]);
  expect(cells.map(([quote]) => quote?.textContent ?? '').sort()).toEqual([...HARD].sort());
  expect(cells.map(([, text]) => text?.querySelector('div')?.textContent ?? '').sort()).toEqual([...HARD].sort());
});

test('a text that is not escaped would be seen', async () => {
  const inside = await load(withoutPolicy.replace('</body>', `${HARD[0]}${HARD[4]}<img src="${ELSEWHERE}/seen.png"></body>`));
  await expect.poll(() => [...held.ran].sort()).toEqual(['script', 'x']);
  await expect.poll(() => asked().length).toBeGreaterThan(0);
  expect(inside.querySelector('script')).not.toBeNull();
});
