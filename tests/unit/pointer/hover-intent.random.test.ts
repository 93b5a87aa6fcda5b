/** Any sequence of events whatever: what must never happen. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HoverIntent } from '../../../page/pointer/hover-intent.ts';
import { FakeClock } from './fake-clock.ts';

const target = fc.constantFrom('a', 'b', 'c');
const event = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant('move' as const), target: fc.option(target), x: fc.integer({ min: 0, max: 30 }) }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('card' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('down' as const), where: fc.option(fc.oneof(target, fc.constant('card' as const))) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('up' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('press' as const), target, how: fc.constantFrom('press' as const, 'key' as const) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('select' as const), on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('scroll' as const), by: fc.integer({ min: -60, max: 60 }) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('escape' as const) }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('time' as const), by: fc.integer({ min: 1, max: 600 }) }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('answer' as const), which: fc.nat(4), value: fc.option(fc.constant('text')) }) },
);

it('never opens what was left, never closes under the pointer, never shows two', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 60, size: 'max' }), async (events) => {
      const clock = new FakeClock();
      const waiting: { target: string; resolve(value: string | null): void }[] = [];
      // the world as the events tell it
      let over: string | null = null;
      let inCard = false;
      let down = false;
      let selected = false;
      let acting = '';
      let open = null as string | null;
      let openHow = '';
      let awayFor = 0;

      const intent = new HoverIntent<string, string>(
        {
          ask: (asked) => new Promise((resolve) => waiting.push({ target: asked, resolve })),
          show(shown, answer, how) {
            // the answer for its bones
            if (open === shown && answer !== null) return;
            expect(open, 'one card at a time').toBeNull();
            if (how === 'hover') {
              expect(over, 'opens where the pointer is').toBe(shown);
              expect(down, 'no button down').toBe(false);
              expect(selected, 'no words selected').toBe(false);
            }
            expect(answer === null && acting === 'answer', 'bones come by time only').toBe(false);
            open = shown;
            openHow = how;
          },
          hide(hidden, why) {
            expect(hidden).toBe(open);
            if (why === 'left') {
              expect(openHow, 'pinned cards stay').toBe('hover');
              expect(inCard || over === hidden, 'not under the pointer').toBe(false);
            }
            if (why === 'escape') expect(acting).toBe('escape');
            if (why === 'scroll') expect([acting, openHow]).toEqual(['scroll', 'hover']);
            if (why === 'press') expect(acting).toBe('down');
            open = null;
          },
        },
        clock,
      );

      for (const each of events) {
        acting = each.type;
        if (each.type === 'move') {
          over = each.target;
          inCard = false;
          intent.moveTo(each.target, each.x, 0);
        } else if (each.type === 'card' && open !== null) {
          over = null;
          inCard = true;
          intent.moveIntoCard();
        } else if (each.type === 'down') {
          down = true;
          intent.down(each.where);
        } else if (each.type === 'up') {
          down = false;
          intent.up();
        } else if (each.type === 'press') {
          intent.openNow(each.target, each.how);
          if (open === each.target) openHow = each.how;
        } else if (each.type === 'select') {
          selected = each.on;
          intent.select(each.on);
        } else if (each.type === 'scroll') {
          intent.scroll(0, each.by);
          if (over !== open) over = null;
        } else if (each.type === 'escape') {
          intent.escape();
          expect(open, 'Esc closes').toBeNull();
        } else if (each.type === 'time') {
          clock.advance(each.by);
          const away = open !== null && openHow === 'hover' && !inCard && over !== open;
          awayFor = away ? awayFor + each.by : 0;
          expect(awayFor < 900, 'no card is left standing').toBe(true);
        } else if (each.type === 'answer') {
          waiting.at(-1 - each.which)?.resolve(each.value);
          await new Promise((resolve) => setImmediate(resolve));
        }
        expect(intent.open).toBe(open);
        if (open === null) inCard = false;
      }
      intent.stop();
      expect(open).toBeNull();
      expect(clock.pending, 'no timer is left').toBe(0);
    }),
    { numRuns: 3000 },
  );
});
