/** What a page tells the side panel: over a port of its own, in differences, from real layout. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Citation } from '../../../citations/types.ts';
import { Survey } from '../../../entrypoints/survey/survey.ts';
import type { CitationRow, Envelope, OutlineRow, PageToPanel } from '../../../messages.ts';
import type { DeskHandle } from '../../../page/desk.ts';
import type { LiveCitation } from '../../../page/found/citations.ts';
import type { PageModel } from '../../../page/model.ts';
import { outlineOf } from '../../../page/outline/outline.ts';
import { partInView } from '../../../page/survey/in-view.ts';
import { spliced } from '../../../page/survey/splice.ts';
import { readTextNow } from '../../../page/text/read.ts';
import { until } from '../../browser/harness/until.ts';

let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('main'));
});
afterEach(() => {
  root.remove();
  scrollTo(0, 0);
});

const paragraphs = (count: number, height: number): string =>
  Array.from(
    { length: count },
    (_, at) => `<p style="margin:0;height:${height}px">${at + 1}. Counts lamp ${at + 1} of the harbour;</p>`,
  ).join('');

describe('the part in view', () => {
  test('is the last one that begins above the third of the window', () => {
    root.innerHTML = paragraphs(200, 100);
    const index = readTextNow(root);
    const parts = outlineOf(index).paragraphs;
    expect(parts).toHaveLength(200);
    for (const at of [0, 3, 77, 199]) {
      const place = root.children[at]?.getBoundingClientRect().top ?? 0;
      expect(partInView(index, parts, 3 * (place + 1))).toBe(at);
    }
  });

  test('is none above the first', () => {
    root.innerHTML = `<div style="height:900px"></div>${paragraphs(5, 100)}`;
    const index = readTextNow(root);
    expect(partInView(index, outlineOf(index).paragraphs, 600)).toBe(-1);
  });

  test('is found beside parts that are folded away', () => {
    root.innerHTML = `${paragraphs(4, 100)}<details><summary>More</summary>${Array.from({ length: 4 }, (_, at) => `<p>${at + 5}. Folded;</p>`).join('')}</details><p style="margin:0;height:900px">9. Stands below;</p>`;
    const index = readTextNow(root);
    const parts = outlineOf(index).paragraphs;
    expect(parts).toHaveLength(9);
    const below = root.lastElementChild?.getBoundingClientRect().top ?? 0;
    expect(partInView(index, parts, 3 * (below + 1))).toBe(8);
  });
});

interface Told {
  outline: OutlineRow[];
  citations: CitationRow[];
  readonly messages: Envelope<PageToPanel>[];
  readonly last: (type: keyof PageToPanel) => unknown;
}

/** A survey of the page over a port that remembers, and a desk that goes nowhere. */
function surveyOf(change: { on?: boolean } = {}) {
  const index = readTextNow(root);
  const list: LiveCitation[] = [];
  const world = { on: change.on ?? true, version: -1, outline: outlineOf(index), went: [] as string[] };
  const model = {
    index,
    identity: { symbol: 'A/RES/70/1', language: 'en', by: 'address' },
    title: 'Lamps',
    found: { list, isRead: true },
  } as unknown as PageModel;
  const desk = {
    ready: Promise.resolve(),
    outline: async () => {
      if (world.version !== index.version) {
        world.version = index.version;
        world.outline = outlineOf(index);
      }
      return world.outline;
    },
    notes: () => [{ id: 'a', revision: 1, place: 'in-place', span: { start: 0, end: 4 } }],
    linkTo: ({ path }: { path: unknown[] }) => `https://docs.un.org/en/A/RES/70/1#:~:text=${path.join()}`,
    goTo: (span: { start: number; end: number }) => {
      world.went.push(index.text.slice(span.start, span.end));
      return true;
    },
  } as unknown as DeskHandle;
  const messages: Envelope<PageToPanel>[] = [];
  const told: Told = { outline: [], citations: [], messages, last: (type) => messages.findLast((each) => each.type === type)?.body };
  let hear: (message: unknown) => void = () => undefined;
  let end: () => void = () => undefined;
  const survey = new Survey({
    port: {
      postMessage(message) {
        const each = structuredClone(message) as Envelope<PageToPanel>;
        messages.push(each);
        if (each.type === 'outline') told.outline = spliced(told.outline, each.body);
        if (each.type === 'citations') told.citations = spliced(told.citations, each.body);
      },
      disconnect: () => end(),
      onMessage: { addListener: (listener) => void (hear = listener) },
      onDisconnect: { addListener: (listener) => void (end = listener) },
    },
    model: () => model,
    desk: () => Promise.resolve(world.on ? desk : null),
    on: () => world.on,
  });
  const cite = (text: string): void => {
    const start = index.text.indexOf(text);
    const mark = { start, end: start + text.length };
    const citation: Citation = {
      ...mark,
      mark,
      kind: 'resolution',
      text,
      symbol: `A/RES/${text}`,
      candidates: [],
      pinpoint: [],
      certain: true,
      basis: 'organ',
    };
    list.push({ type: 'citation', id: list.length + 1, citation, standing: 'known', chosen: null });
  };
  return { survey, told, index, world, cite, say: (message: object) => hear(message), end: () => end() };
}

describe('a survey', () => {
  test('tells page, outline, notes and citations once, and then what differs', async () => {
    root.innerHTML = '<p>1. Counts the lamps;</p><p>2. Recalls resolution 66/288.</p>';
    const { survey, told, index, cite, end } = surveyOf();
    cite('66/288');
    await until('all of it', () => (told.last('page') as { told?: boolean } | undefined)?.told === true);
    expect(told.last('page')).toEqual({ document: 'A/RES/70/1', language: 'en', title: 'Lamps', on: true, told: true });
    expect(told.outline.map(({ label, words }) => `${label} ${words}`)).toEqual(['1. Counts the lamps;', '2. Recalls resolution 66/288.']);
    expect(told.citations.map(({ said, part }) => [said, part])).toEqual([['66/288', 'paragraph 2']]);
    expect(told.last('notes')).toEqual([{ id: 'a', revision: 1, place: 'in-place', part: 'paragraph 1' }]);

    const before = told.messages.length;
    const observer = new MutationObserver(() => undefined);
    observer.observe(root, { subtree: true, childList: true });
    root.insertAdjacentHTML('beforeend', '<p>3. Adds a wick.</p>');
    index.update(observer.takeRecords());
    survey.changed();
    survey.changed();
    await until('the third', () => told.outline.length === 3);
    // the third has come into view, which is another matter
    const later = told.messages.slice(before).filter(({ type }) => type !== 'view');
    expect(later.map(({ type }) => type)).toEqual(['outline']);
    expect(later[0]?.body).toMatchObject({ at: 2, gone: 0, rows: [{ id: 'paragraph 3' }] });
    end();
  });

  test('goes where it is asked to, and says whether it came there', async () => {
    root.innerHTML = '<p>1. Counts the lamps;</p><p>2. Recalls resolution 66/288.</p>';
    const { told, world, cite, say, end } = surveyOf();
    cite('66/288');
    await until('all of it', () => told.citations.length === 1);
    say({ type: 'go.part', body: { id: 'paragraph 2' } });
    await until('that it went', () => told.last('went') === true);
    say({ type: 'go.citation', body: { id: 1 } });
    await until('the citation', () => world.went.at(-1) === '66/288');
    expect(world.went).toEqual(['2. Recalls resolution 66/288.', '66/288']);
    say({ type: 'go.part', body: { id: 'paragraph 9' } });
    await until('that it is not there', () => told.last('went') === false);
    say({ type: 'link.part', body: { id: 'paragraph 1' } });
    await until('the link', () => told.last('link') !== undefined);
    expect((told.last('link') as { address: string }).address).toMatch(/#:~:text=paragraph,1$/);
    end();
  });

  test('tells nothing of a page that is paused, and takes away what it told', async () => {
    root.innerHTML = '<p>1. Counts the lamps;</p>';
    const { survey, told, world, end } = surveyOf();
    await until('the outline', () => told.outline.length === 1);
    world.on = false;
    survey.changed();
    await until('that it is paused', () => !(told.last('page') as { on: boolean }).on);
    expect(told.outline).toEqual([]);
    end();
  });

  test('tells of a scroll which part has come into view, and nothing once it has ended', async () => {
    root.innerHTML = paragraphs(60, 120);
    const { told, end } = surveyOf();
    await until('the outline', () => told.outline.length === 60);
    root.children[40]?.scrollIntoView({ block: 'start' });
    scrollBy(0, -innerHeight / 3);
    await until('the 41st', () => told.last('view') === 'paragraph 41');
    end();
    const before = told.messages.length;
    scrollTo(0, 0);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(told.messages.length).toBe(before);
  });
});
