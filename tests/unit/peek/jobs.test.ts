/** Documents that are fetched for cards: one at a time, with pauses, as long as somebody asks. */
import { beforeEach, describe, expect, it } from 'vitest';
import { Jobs, PEEK, type Outcome, type Wanted } from '../../../entrypoints/peek/jobs.ts';
import type { PeekState } from '../../../messages.ts';
import type { PeekQuestion } from '../../../pdf/peek-line.ts';
import type { KeptText } from '../../../storage/types.ts';

const textOf = (document: string): KeptText => ({
  document,
  language: 'en',
  title: '',
  source: { kind: 'page', address: 'https://documents.un.org/' },
  read: 1,
  text: '1. Waits.',
  parts: [{ path: [['paragraph', '1']], start: 0, contentStart: 3, end: 9, gaps: [] }],
  headings: [],
});
const question = (symbol: string, press = `press of ${symbol}`, change: Partial<PeekQuestion> = {}): PeekQuestion => ({
  symbol,
  path: [['paragraph', '1']],
  language: 'en',
  press,
  title: 'Lakes',
  keep: true,
  ...change,
});

let now = 0;
/** what is under way, the latest last */
let works: {
  wanted: Wanted;
  signal: AbortSignal;
  tell: (state: PeekState & { at: 'fetching' | 'reading' }) => void;
  end: (outcome: Outcome) => void;
}[];
let kept: KeptText[];
let jobs: Jobs;

beforeEach(() => {
  now = 0;
  works = [];
  kept = [];
  jobs = new Jobs(
    (wanted, signal, tell) => new Promise((end) => works.push({ wanted, signal, tell, end })),
    async (text) => void kept.push(text),
    () => now,
    async (milliseconds) => {
      now += milliseconds;
    },
  );
});

/** What was promised has come about. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};
const finish = async (outcome: Outcome): Promise<void> => {
  works.at(-1)?.end(outcome);
  await settled();
};
const done = (document: string): Outcome => ({ ok: true, text: textOf(document) });
const read = (symbol: string, press?: string, change?: Partial<PeekQuestion>): PeekState => jobs.read(question(symbol, press, change));

describe('a document', () => {
  it('is told of from the first question to its words, and kept', async () => {
    expect(read('A/1')).toEqual({ at: 'fetching', done: 0, all: null });
    works[0]?.tell({ at: 'fetching', done: 5, all: 10 });
    expect(read('A/1')).toEqual({ at: 'fetching', done: 5, all: 10 });
    works[0]?.tell({ at: 'reading' });
    expect(read('A/1')).toEqual({ at: 'reading' });
    await finish(done('A/1'));
    expect(read('A/1')).toMatchObject({ at: 'read', passage: { text: 'Waits.', exact: true } });
    expect(kept[0]).toEqual(textOf('A/1'));
    expect(works.map(({ wanted }) => wanted)).toEqual([{ symbol: 'A/1', language: 'en', title: 'Lakes', traceless: false }]);
  });

  it('is fetched once for all who ask, and another language of it by itself', async () => {
    read('A/1', 'one');
    read('A/1', 'two');
    expect(works).toHaveLength(1);
    expect(read('A/1', 'three', { language: 'fr' })).toEqual({ at: 'waiting' });
    await finish(done('A/1'));
    expect(works.map(({ wanted }) => wanted.language)).toEqual(['en', 'fr']);
  });

  it('is kept where one of those who wait for it wants it kept; else it is in memory only, and leaves no trace', async () => {
    read('A/1', 'private', { keep: false });
    expect(works[0]?.wanted.traceless).toBe(true);
    await finish(done('A/1'));
    expect(kept).toEqual([]);
    expect(read('A/1', 'private again', { keep: false })).toMatchObject({ at: 'read' });
    expect(kept).toEqual([]);
    expect(read('A/1', 'open')).toMatchObject({ at: 'read' });
    expect(kept).toHaveLength(1);
    read('A/2', 'private', { keep: false });
    read('A/2', 'open');
    await settled();
    await finish(done('A/2'));
    expect(kept.map(({ document }) => document)).toEqual(['A/1', 'A/2']);
    expect(works).toHaveLength(2);
  });

  it('without the part that is asked for is told', async () => {
    read('A/1');
    await finish({ ok: true, text: { ...textOf('A/1'), parts: [] } });
    expect(read('A/1')).toEqual({ at: 'failed', why: 'absent' });
  });
});

describe('one at a time', () => {
  it('with a pause, in the order of the questions, and only a few wait', async () => {
    for (const symbol of ['A/1', 'A/2', 'A/3', 'A/4', 'A/5']) read(symbol);
    expect(works).toHaveLength(1);
    expect(read('A/6')).toEqual({ at: 'failed', why: 'many' });
    now = 500;
    await finish(done('A/1'));
    expect(now).toBe(500 + PEEK.gap);
    expect(works.map(({ wanted }) => wanted.symbol)).toEqual(['A/1', 'A/2']);
    expect(read('A/6')).toEqual({ at: 'waiting' });
  });

  it('the outcomes of the last few are remembered', async () => {
    const symbols = ['A/1', 'A/2', 'A/3', 'A/4'];
    for (const symbol of symbols) {
      read(symbol);
      await settled();
      await finish(done(symbol));
    }
    for (const symbol of symbols.slice(1)) expect(read(symbol, 'again')).toMatchObject({ at: 'read' });
    expect(works).toHaveLength(4);
    expect(read('A/1', 'again')).toMatchObject({ at: expect.stringMatching(/waiting|fetching/) });
  });
});

describe('given up', () => {
  it('is what was cancelled by all who wanted it, and a late question of theirs begins nothing', async () => {
    read('A/1', 'one');
    read('A/1', 'two');
    jobs.cancel('one');
    expect(works[0]?.signal.aborted).toBe(false);
    jobs.cancel('two');
    expect(works[0]?.signal.aborted).toBe(true);
    expect(read('A/1', 'two')).toEqual({ at: 'failed', why: 'cancelled' });
    await finish({ ok: false, why: 'cancelled' });
    expect(works).toHaveLength(1);
    read('A/1', 'three');
    await settled();
    expect(works).toHaveLength(2);
    expect(works[1]?.signal.aborted).toBe(false);
  });

  it('is what waited for its turn, without being begun', async () => {
    read('A/1');
    read('A/2');
    jobs.cancel('press of A/2');
    await finish(done('A/1'));
    expect(works).toHaveLength(1);
  });

  it('is what nobody has asked for in a minute', () => {
    read('A/1', 'one');
    now = PEEK.patience - 1;
    read('A/1', 'two');
    now = PEEK.patience;
    jobs.tidy();
    expect(works[0]?.signal.aborted).toBe(false);
    now = 2 * PEEK.patience;
    expect(jobs.isIdle).toBe(false);
    jobs.tidy();
    expect(works[0]?.signal.aborted).toBe(true);
  });

  it('the page has nothing to do a minute after the last question', async () => {
    read('A/1');
    await finish(done('A/1'));
    expect(jobs.isIdle).toBe(false);
    now += PEEK.patience;
    expect(jobs.isIdle).toBe(true);
  });
});

describe('what failed', () => {
  it('is told to all who waited, and is tried again at another press', async () => {
    read('A/1', 'one');
    read('A/1', 'two');
    await finish({ ok: false, why: 'unreachable' });
    expect(read('A/1', 'one')).toEqual({ at: 'failed', why: 'unreachable' });
    expect(read('A/1', 'two')).toEqual({ at: 'failed', why: 'unreachable' });
    expect(works).toHaveLength(1);
    read('A/1', 'three');
    await settled();
    expect(works).toHaveLength(2);
  });

  it('and would fail again is not fetched again', async () => {
    read('A/1', 'one');
    await finish({ ok: false, why: 'size' });
    expect(read('A/1', 'two')).toEqual({ at: 'failed', why: 'size' });
    expect(works).toHaveLength(1);
  });

  it('because the site wants to be left alone: it is, for as long as it says', async () => {
    read('A/1', 'one');
    await finish({ ok: false, why: 'busy', wait: 30 });
    expect(read('A/1', 'one')).toEqual({ at: 'failed', why: 'busy', wait: 30 });
    now += 10_000;
    read('A/2', 'two');
    await settled();
    expect(read('A/2', 'two')).toEqual({ at: 'failed', why: 'busy', wait: 20 });
    expect(works).toHaveLength(1);
    now += 20_000;
    read('A/2', 'three');
    await settled();
    expect(works).toHaveLength(2);
  });
});
