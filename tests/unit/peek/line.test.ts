/** Questions and answers between the background and the hidden page. */
import { afterEach, expect, it, vi } from 'vitest';
import { answerOver, askOver, type Line, type PeekAsk } from '../../../pdf/peek-line.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Two ends of a channel: what one says the other hears. */
function ends(): [Line, Line] {
  const listeners: ((event: { data: unknown }) => void)[][] = [[], []];
  const end = (own: number): Line => ({
    postMessage: (message) => listeners[1 - own]?.forEach((listener) => listener({ data: structuredClone(message) })),
    addEventListener: (_, listener) => void listeners[own]?.push(listener),
  });
  return [end(0), end(1)];
}

it('each question has its own answer', async () => {
  const [here, there] = ends();
  const heard: PeekAsk[] = [];
  answerOver(there, (ask) => {
    heard.push(ask);
    return { at: 'fetching', done: heard.length, all: null };
  });
  const ask = askOver(here);
  expect(await Promise.all([ask({ cancel: 'one' }), ask({ cancel: 'two' })])).toEqual([
    { at: 'fetching', done: 1, all: null },
    { at: 'fetching', done: 2, all: null },
  ]);
  expect(heard).toEqual([{ cancel: 'one' }, { cancel: 'two' }]);
});

it('where nobody answers in time, nothing is the answer', async () => {
  vi.useFakeTimers();
  const [here] = ends();
  const answer = askOver(here, 2000)({ cancel: 'one' });
  await vi.advanceTimersByTimeAsync(2000);
  expect(await answer).toBeNull();
});
