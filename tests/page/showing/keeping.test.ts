/** A document's page gives its words to the library: when they are all there, again when they have grown, and never more than it must. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Keeping } from '../../../entrypoints/desk/keeping.ts';
import { PageOutline } from '../../../entrypoints/desk/page-outline.ts';
import type { PageModel } from '../../../page/model.ts';
import { readText } from '../../../page/text/read.ts';
import { TEXT_LIMITS } from '../../../storage/text-limits.ts';
import type { KeptText } from '../../../storage/types.ts';

type Said = Pick<KeptText, 'language' | 'title' | 'text' | 'parts' | 'headings'>;

let sent: Said[] = [];
let ended = new AbortController();
let place: HTMLElement;
let answer: unknown;

beforeEach(() => {
  sent = [];
  answer = { ok: true, value: { kept: true } };
  ended = new AbortController();
  place = document.createElement('main');
  document.body.append(place);
  vi.stubGlobal('browser', {
    runtime: {
      sendMessage: async ({ type, body }: { type: string; body: Said }) => {
        expect(type).toBe('library.keep');
        sent.push(body);
        return answer;
      },
    },
  });
});
afterEach(() => {
  ended.abort();
  place.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Keeping on a page of these paragraphs. `write` puts others in their place. */
async function keepingOf(lines: readonly string[], symbol: string | null = 'A/RES/68/4', sure = 'certain') {
  const show = (all: readonly string[]): void => {
    place.replaceChildren(...all.map((line) => Object.assign(document.createElement('p'), { textContent: line })));
  };
  show(lines);
  const index = await readText(place);
  const model = { index, identity: { symbol, language: 'en', sure }, title: 'Lakes' } as unknown as PageModel;
  const watcher = new MutationObserver(() => undefined);
  watcher.observe(place, { childList: true, subtree: true });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestIdleCallback', 'cancelIdleCallback'] });
  const keeping = new Keeping(model, new PageOutline(index, ended.signal), ended.signal);
  await Promise.resolve();
  return {
    index,
    keeping,
    write: (all: readonly string[]): void => {
      show(all);
      index.update(watcher.takeRecords());
      keeping.soon();
    },
  };
}

const wait = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
const LAKES = ['1. Decides to keep the lakes;', '2. Asks for:', '(a) Boats;', '(b) Names.'];

test('the words and their parts, once and some time after the page is there', async () => {
  const { keeping } = await keepingOf(LAKES);
  await wait(1000);
  expect(sent).toEqual([]);
  await wait(1000);
  expect(sent).toMatchObject([{ language: 'en', title: 'Lakes', text: LAKES.join('\n'), headings: [] }]);
  const { text, parts } = sent[0] as Said;
  expect(parts.map((part) => text.slice(part.contentStart, part.end))).toEqual([
    'Decides to keep the lakes;',
    'Asks for:\n(a) Boats;\n(b) Names.',
    'Boats;',
    'Names.',
  ]);
  expect(parts.every((part) => Object.keys(part).toSorted().join() === 'contentStart,end,gaps,path,start')).toBe(true);
  keeping.soon();
  keeping.soon();
  await wait(120_000);
  expect(sent.length).toBe(1);
});

test('again when it has grown, later each time', async () => {
  const { write } = await keepingOf(LAKES);
  await wait(2000);
  write([...LAKES, '3. Waits.']);
  await wait(2000);
  expect(sent.length).toBe(1);
  await wait(2000);
  expect(sent.map(({ parts }) => parts.length)).toEqual([4, 5]);
  const grown = [...LAKES, '3. Waits.'];
  // a page that never rests
  for (let number = 4; number < 204; number++) {
    grown.push(`${number}. Waits again.`);
    write(grown);
    await wait(1000);
  }
  expect(sent.length).toBeGreaterThan(4);
  expect(sent.length).toBeLessThan(10);
});

test('not where only something else on the page has changed', async () => {
  const { write } = await keepingOf(LAKES);
  await wait(2000);
  write(['It is ten past two.', ...LAKES]);
  await wait(60_000);
  expect(sent.length).toBe(1);
});

test.each<[string, readonly string[], string | null]>([
  ['no document', LAKES, null],
  ['no numbered paragraphs', ['The lakes are cold.', 'They shall be kept.'], 'A/RES/68/4'],
])('nothing of a page with %s', async (_, lines, symbol) => {
  await keepingOf(lines, symbol);
  await wait(60_000);
  expect(sent).toEqual([]);
});

test('nothing of a page that is longer than any document', async () => {
  const { index } = await keepingOf(LAKES);
  vi.spyOn(index, 'text', 'get').mockReturnValue('x'.repeat(TEXT_LIMITS.text + 1));
  await wait(60_000);
  expect(sent).toEqual([]);
});

test('nothing after it was switched off', async () => {
  await keepingOf(LAKES);
  await wait(500);
  ended.abort();
  await wait(60_000);
  expect(sent).toEqual([]);
});

test('what could not be kept is tried again with the next change', async () => {
  answer = { ok: false, failure: { code: 'store-closed', detail: '' } };
  const { keeping } = await keepingOf(LAKES);
  await wait(2000);
  answer = { ok: true, value: { kept: true } };
  keeping.soon();
  await wait(10_000);
  keeping.soon();
  await wait(60_000);
  expect(sent.length).toBe(2);
});

test('nothing of a page that is only likely to show the document', async () => {
  await keepingOf(LAKES, 'A/RES/68/4', 'likely');
  await wait(120_000);
  expect(sent).toEqual([]);
});
