import { beforeEach, describe, expect, it } from 'vitest';
import { HoverIntent } from '../../../page/pointer/hover-intent.ts';
import { FakeClock } from './fake-clock.ts';

type Answers = (target: string) => string | null | Promise<string | null>;

let clock: FakeClock;
let log: string[];
let answers: Answers;
let intent: HoverIntent<string, string>;

/** Lets promises that are settled already be heard. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function deferred(): { promise: Promise<string | null>; resolve(value: string | null): void; reject(reason: Error): void } {
  let resolve!: (value: string | null) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<string | null>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

beforeEach(() => {
  clock = new FakeClock();
  log = [];
  answers = (target) => `about ${target}`;
  intent = new HoverIntent<string, string>(
    {
      ask: (target) => {
        log.push(`ask ${target}`);
        return answers(target);
      },
      show: (target, answer, how) => log.push(`show ${target} ${answer ?? 'bones'} ${how}`),
      hide: (target, why) => log.push(`hide ${target} ${why}`),
    },
    clock,
  );
});

const shown = (): string[] => log.filter((line) => !line.startsWith('ask'));

describe('opening by hover', () => {
  it('waits 350 ms of rest, and asks no sooner', () => {
    intent.moveTo('a', 10, 10);
    clock.advance(349);
    expect(log).toEqual([]);
    clock.advance(1);
    expect(log).toEqual(['ask a', 'show a about a hover']);
  });

  it('starts again while the pointer travels, but not for a tremble of 4 px', () => {
    for (let x = 0; x < 100; x += 10) {
      intent.moveTo('a', x, 10);
      clock.advance(100);
    }
    expect(log).toEqual([]);
    intent.moveTo('a', 92, 12);
    clock.advance(250);
    expect(shown()).toEqual(['show a about a hover']);
  });

  it.each([
    [100, 300],
    [300, 300],
    [420, 420],
    [9000, 500],
  ])('holds a setting of %i ms to %i ms', (set, used) => {
    intent.dwell = set;
    intent.moveTo('a', 0, 0);
    clock.advance(used - 1);
    expect(log).toEqual([]);
    clock.advance(1);
    expect(shown()).toHaveLength(1);
  });

  it('takes 100 ms while another card is open and for one second after, then 350 again', () => {
    intent.moveTo('a', 0, 0);
    clock.advance(350);
    intent.moveTo('b', 50, 0);
    clock.advance(100);
    expect(shown()).toEqual(['show a about a hover', 'hide a replaced', 'show b about b hover']);
    intent.escape();
    intent.moveTo(null, 90, 0);
    clock.advance(1000);
    intent.moveTo('c', 90, 0);
    clock.advance(100);
    expect(intent.open).toBe('c');
    intent.escape();
    intent.moveTo(null, 0, 0);
    clock.advance(1001);
    intent.moveTo('d', 0, 0);
    clock.advance(349);
    expect(intent.open).toBeNull();
    clock.advance(1);
    expect(intent.open).toBe('d');
  });

  it('opens nothing while a button is down, and starts to wait when it comes up', () => {
    intent.moveTo('a', 0, 0);
    clock.advance(200);
    intent.down('a');
    clock.advance(1000);
    intent.moveTo('a', 1, 0);
    clock.advance(1000);
    expect(log).toEqual([]);
    intent.up();
    clock.advance(350);
    expect(intent.open).toBe('a');
  });

  it('opens nothing while words are selected', () => {
    intent.moveTo('a', 0, 0);
    clock.advance(200);
    intent.select(true);
    clock.advance(1000);
    intent.moveTo('a', 30, 0);
    clock.advance(1000);
    expect(log).toEqual([]);
    intent.select(false);
    intent.moveTo('a', 60, 0);
    clock.advance(350);
    expect(intent.open).toBe('a');
  });

  it('opens nothing when the page scrolls under a pointer at rest', () => {
    intent.moveTo('a', 0, 0);
    clock.advance(300);
    intent.scroll(0, 3);
    clock.advance(1000);
    expect(log).toEqual([]);
  });
});

describe('waiting for the answer', () => {
  it('shows bones after 200 ms, and not before', async () => {
    const late = deferred();
    answers = () => late.promise;
    intent.moveTo('a', 0, 0);
    clock.advance(350 + 199);
    expect(shown()).toEqual([]);
    clock.advance(1);
    expect(shown()).toEqual(['show a bones hover']);
    late.resolve('text');
    await settle();
    expect(shown()).toEqual(['show a bones hover', 'show a text hover']);
    clock.advance(5000);
    expect(shown()).toHaveLength(2);
  });

  it('shows no bones when the answer comes in time', async () => {
    answers = () => Promise.resolve('text');
    intent.moveTo('a', 0, 0);
    clock.advance(350);
    await settle();
    clock.advance(5000);
    expect(shown()).toEqual(['show a text hover']);
  });

  it.each([
    ['left for empty page', () => intent.moveTo(null, 500, 500)],
    ['left for another citation', () => intent.moveTo('b', 500, 500)],
    ['scrolled away', () => intent.scroll(0, 5)],
    ['a button down', () => intent.down(null)],
    ['Esc', () => intent.escape()],
    ['stopped', () => intent.stop()],
  ])('never shows a late answer: %s', async (_, leave) => {
    const late = deferred();
    answers = (target) => (target === 'a' ? late.promise : new Promise(() => undefined));
    intent.moveTo('a', 0, 0);
    clock.advance(350);
    leave();
    late.resolve('text');
    await settle();
    clock.advance(5000);
    expect(shown().filter((line) => line.includes(' a '))).toEqual([]);
  });

  it('tells the answers of two visits to one place apart', async () => {
    const first = deferred();
    const second = deferred();
    const queue = [first, second];
    answers = () => queue.shift()?.promise ?? null;
    intent.moveTo('a', 0, 0);
    clock.advance(350);
    intent.moveTo(null, 50, 50);
    intent.moveTo('a', 0, 0);
    clock.advance(350);
    first.resolve('old');
    await settle();
    expect(shown()).toEqual([]);
    second.resolve('new');
    await settle();
    expect(shown()).toEqual(['show a new hover']);
  });

  it('closes bones when the answer fails or is nothing, and shows nothing for a failure in time', async () => {
    const late = deferred();
    answers = () => late.promise;
    intent.moveTo('a', 0, 0);
    clock.advance(600);
    late.reject(new Error('gone'));
    await settle();
    expect(shown()).toEqual(['show a bones hover', 'hide a failed']);
    answers = () => {
      throw new Error('context invalidated');
    };
    intent.moveTo('b', 0, 0);
    clock.advance(350);
    expect(intent.open).toBeNull();
    expect(shown()).toHaveLength(2);
  });
});

describe('leaving', () => {
  beforeEach(() => {
    intent.moveTo('a', 0, 0);
    clock.advance(350);
    log.length = 0;
  });

  it('goes 300 ms after the pointer has left citation and card', () => {
    intent.moveTo(null, 0, 50);
    clock.advance(299);
    expect(log).toEqual([]);
    clock.advance(1);
    expect(log).toEqual(['hide a left']);
  });

  it('stays for a pointer that comes back, or goes over to the card (WCAG 1.4.13)', () => {
    intent.moveTo(null, 0, 50);
    clock.advance(200);
    intent.moveTo('a', 0, 0);
    clock.advance(5000);
    intent.moveTo(null, 0, 50);
    clock.advance(299);
    intent.moveIntoCard();
    clock.advance(60_000);
    expect(log).toEqual([]);
    intent.moveTo(null, 0, 400);
    clock.advance(300);
    expect(log).toEqual(['hide a left']);
  });

  it('counts the 300 ms from the first moment away, however the pointer moves', () => {
    intent.moveTo(null, 0, 50);
    clock.advance(150);
    intent.moveTo(null, 0, 90);
    clock.advance(150);
    expect(log).toEqual(['hide a left']);
  });

  it('passes over another citation on the way to the card without opening it', () => {
    intent.moveTo('b', 0, 20);
    clock.advance(60);
    intent.moveIntoCard();
    clock.advance(5000);
    expect(intent.open).toBe('a');
    expect(log).toEqual([]);
  });

  it('goes at once on Esc, and does not come back before the pointer has left', () => {
    expect(intent.escape()).toBe(true);
    expect(log).toEqual(['hide a escape']);
    intent.moveTo('a', 20, 0);
    clock.advance(5000);
    expect(log).toHaveLength(1);
    intent.moveTo(null, 20, 90);
    intent.moveTo('a', 20, 0);
    clock.advance(350);
    expect(intent.open).toBe('a');
    expect(intent.escape()).toBe(true);
    expect(intent.escape()).toBe(false);
  });

  it('goes at once after more than 40 px of scrolling in all', () => {
    intent.scroll(0, 25);
    intent.scroll(0, -10);
    intent.scroll(0, 25);
    expect(log).toEqual([]);
    intent.scroll(0, 1);
    expect(log).toEqual(['hide a scroll']);
  });

  it('goes at once on a press elsewhere, not in the card or on its citation', () => {
    intent.down('card');
    intent.up();
    intent.down('a');
    intent.up();
    expect(log).toEqual([]);
    intent.down(null);
    expect(log).toEqual(['hide a press']);
  });
});

describe('press and key', () => {
  it('opens at once and stays until Esc', () => {
    intent.openNow('a', 'press');
    expect(shown()).toEqual(['show a about a press']);
    intent.moveTo(null, 300, 300);
    intent.scroll(0, 900);
    intent.moveTo('b', 0, 0);
    clock.advance(60_000);
    expect(intent.open).toBe('a');
    intent.escape();
    expect(shown().at(-1)).toBe('hide a escape');
  });

  it('stays until a press elsewhere', () => {
    intent.openNow('a', 'press');
    intent.down(null);
    expect(shown().at(-1)).toBe('hide a press');
  });

  it('pins the card that hovering has opened', () => {
    intent.moveTo('a', 0, 0);
    clock.advance(350);
    intent.down('a');
    intent.up();
    intent.openNow('a', 'press');
    intent.moveTo(null, 0, 300);
    clock.advance(60_000);
    expect(shown()).toEqual(['show a about a hover']);
  });

  it('waits for its answer wherever the pointer goes meanwhile', async () => {
    const late = deferred();
    answers = () => late.promise;
    intent.openNow('a', 'key');
    intent.moveTo('b', 9, 9);
    clock.advance(150);
    late.resolve('text');
    await settle();
    expect(log).toEqual(['ask a', 'show a text key']);
  });

  it('goes from one to the next', () => {
    intent.openNow('a', 'key');
    intent.openNow('b', 'key');
    expect(shown()).toEqual(['show a about a key', 'hide a replaced', 'show b about b key']);
  });
});
