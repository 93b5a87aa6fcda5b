/** The press in a card, from the page: asked again and again, shown, left off. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CardView, KnownView } from '../../../components/card/view.ts';
import { Peeking, withPeek } from '../../../entrypoints/desk/peeking.ts';
import type { Target } from '../../../entrypoints/desk/targets.ts';
import type { PeekState } from '../../../messages.ts';
import type { KeptPassage } from '../../../storage/types.ts';

const kept = { document: 'A/RES/68/4', path: [['paragraph', '3']], exact: true, text: 'Keeps the lakes.' } as unknown as KeptPassage;
const known = {
  state: 'known',
  symbol: 'A/RES/68/4',
  language: 'fr',
  passage: null,
  pinpoint: { paths: [[['paragraph', '3']], [['paragraph', '4']]] },
} as unknown as KnownView;
const target = {} as Target;
const ok = (value: PeekState) => ({ ok: true, value });
const gone = { ok: false, failure: { code: 'unexpected', detail: 'no answer' } };

let asked: { type: string; body: { press: string; path?: unknown } }[];
let views: CardView[];
let open: CardView | null;

/** A background that gives these answers in turn, the last one ever after. */
function peeking(...answers: unknown[]) {
  const sendMessage = async (message: (typeof asked)[number]): Promise<unknown> => {
    const answer = message.type === 'peek.cancel' ? { ok: true, value: null } : answers[Math.min(reads().length, answers.length - 1)];
    asked.push(message);
    return answer;
  };
  vi.stubGlobal('browser', { runtime: { sendMessage } });
  const controller = new AbortController();
  const screen = {
    shown: () => open,
    show: (_: Target, view: CardView) => {
      open = view;
      views.push(view);
    },
    stay: () => {},
  };
  return { controller, peeking: new Peeking(controller.signal, screen, 350) };
}
const reads = () => asked.filter(({ type }) => type === 'peek.read');
const states = () => views.map((view) => ('peek' in view ? view.peek?.at : undefined));

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  views = [];
  open = known;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('asks with one press until the words are there, and then no more', async () => {
  const { peeking: one } = peeking(ok({ at: 'fetching', done: 1, all: 2 }), ok({ at: 'reading' }), ok({ at: 'read', passage: kept }));
  one.press(target, 'begin');
  await vi.advanceTimersByTimeAsync(5000);
  expect(states()).toEqual(['waiting', 'fetching', 'reading', 'read']);
  expect(views.at(-1)).toMatchObject({ passage: { kept, cited: true } });
  expect(new Set(asked.map(({ body }) => body.press)).size).toBe(1);
  expect(reads()).toHaveLength(3);
  expect(reads()[0]?.body).toMatchObject({ symbol: 'A/RES/68/4', path: [['paragraph', '3']], language: 'fr' });
});

it('leaves off at a press, tells so, and shows nothing of what comes later', async () => {
  const { peeking: one } = peeking(ok({ at: 'fetching', done: 1, all: 2 }));
  one.press(target, 'begin');
  await vi.advanceTimersByTimeAsync(400);
  one.press(target, 'cancel');
  const before = reads().length;
  await vi.advanceTimersByTimeAsync(5000);
  expect(reads()).toHaveLength(before);
  expect(asked.at(-1)).toEqual({ type: 'peek.cancel', body: { press: asked[0]?.body.press } });
  expect(views.at(-1)).toMatchObject({ passage: null, peek: undefined });
});

it('goes when the page is left as it was', async () => {
  const { peeking: one, controller } = peeking(ok({ at: 'waiting' }));
  one.press(target, 'begin');
  await vi.advanceTimersByTimeAsync(400);
  controller.abort();
  await vi.advanceTimersByTimeAsync(2000);
  expect(asked.filter(({ type }) => type === 'peek.cancel')).toHaveLength(1);
});

it('does not mind a background that is ended in between; after many tries it says so', async () => {
  const { peeking: one } = peeking(ok({ at: 'reading' }), gone, gone, ok({ at: 'read', passage: kept }));
  one.press(target, 'begin');
  await vi.advanceTimersByTimeAsync(5000);
  expect(states()).toEqual(['waiting', 'reading', 'read']);
  open = known;
  const { peeking: other } = peeking(gone);
  other.press(target, 'begin');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(views.at(-1)).toMatchObject({ peek: { at: 'failed', why: 'unexpected' } });
});

it('a refusal is told at once', async () => {
  const { peeking: one } = peeking({ ok: false, failure: { code: 'not-allowed', detail: '' } });
  one.press(target, 'begin');
  await vi.advanceTimersByTimeAsync(0);
  expect(views.at(-1)).toMatchObject({ peek: { at: 'failed', why: 'unexpected' } });
});

it('a step in words that are not in the library asks for the other part, and the words stand until it comes', async () => {
  const other = { ...kept, path: [['paragraph', '9']] } as unknown as KeptPassage;
  const { peeking: one } = peeking(ok({ at: 'read', passage: other }));
  one.step(target, [['paragraph', '9']]);
  await vi.advanceTimersByTimeAsync(0);
  expect(reads()[0]?.body.path).toEqual([['paragraph', '9']]);
  expect(views).toHaveLength(1);
  expect(views[0]).toMatchObject({ passage: { kept: other, cited: false } });
});

it('the nearest part, in place of the one that is asked for, is not the cited one', () => {
  expect(withPeek(known, { at: 'read', passage: { ...kept, exact: false } })).toMatchObject({ passage: { cited: false } });
});
