import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '../../../page/pointer/place-card.ts';
import type { Box, CardQuestion } from '../../../page/pointer/place-card.ts';

const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, right: left + width, bottom: top + height });
const ask = (changes: Partial<CardQuestion> = {}): CardQuestion => ({
  lines: [box(300, 200, 120, 20)],
  touch: { x: 310, y: 210 },
  width: 392,
  height: 300,
  window: { width: 1200, height: 800 },
  direction: 'ltr',
  ...changes,
});

describe('place of the card', () => {
  it('is 6 px below the citation, at its start', () => {
    expect(placeCard(ask())).toMatchObject({ left: 300, top: 226, side: 'below', width: 392 });
  });

  it('starts with the line that was touched, below the last line', () => {
    const lines = [box(700, 200, 200, 20), box(100, 224, 80, 20)];
    expect(placeCard(ask({ lines, touch: { x: 720, y: 205 } }))).toMatchObject({ left: 700, top: 250 });
    expect(placeCard(ask({ lines, touch: { x: 120, y: 230 } }))).toMatchObject({ left: 100, top: 250 });
    expect(placeCard(ask({ lines, touch: null }))).toMatchObject({ left: 700, top: 250 });
  });

  it('ends with the line in text that runs from the right', () => {
    expect(placeCard(ask({ lines: [box(700, 200, 120, 20)], direction: 'rtl' }))).toMatchObject({ left: 820 - 392, top: 226 });
  });

  it('goes above when there is no room below', () => {
    expect(placeCard(ask({ lines: [box(300, 700, 120, 20)] }))).toMatchObject({ top: 700 - 6 - 300, side: 'above' });
  });

  it('keeps 8 px from the edges', () => {
    expect(placeCard(ask({ lines: [box(1100, 200, 90, 20)] })).left).toBe(1200 - 8 - 392);
    expect(placeCard(ask({ lines: [box(2, 200, 90, 20)], direction: 'rtl' })).left).toBe(8);
  });

  it('takes the larger side, cut to it, when neither has room', () => {
    const place = placeCard(ask({ lines: [box(300, 250, 120, 20)], height: 520, window: { width: 1200, height: 600 } }));
    expect(place).toMatchObject({ side: 'below', top: 276, maxHeight: 600 - 8 - 276 });
  });

  it('is full width at the bottom of a narrow window, at the top where the citation is at the bottom', () => {
    const window = { width: 400, height: 700 };
    expect(placeCard(ask({ window, lines: [box(30, 100, 120, 20)] }))).toMatchObject({ left: 8, width: 384, top: 700 - 8 - 300 });
    expect(placeCard(ask({ window, lines: [box(30, 650, 120, 20)] }))).toMatchObject({ left: 8, width: 384, top: 8 });
  });

  it('goes beside a citation that fills the window from top to bottom', () => {
    expect(placeCard(ask({ lines: [box(100, -50, 200, 900)] }))).toMatchObject({ side: 'beside', left: 306 });
    expect(placeCard(ask({ lines: [box(700, -50, 200, 900)], direction: 'rtl' }))).toMatchObject({ side: 'beside', left: 700 - 6 - 392 });
  });
});

describe('whatever the window and the citation', () => {
  const question = fc.record({ width: fc.integer({ min: 320, max: 3000 }), height: fc.integer({ min: 400, max: 2000 }) }).chain((window) =>
    fc.record({
      window: fc.constant(window),
      lines: fc.array(fc.record({ x: fc.integer({ min: 0, max: window.width - 20 }), width: fc.integer({ min: 5, max: 600 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
      first: fc.integer({ min: -20, max: window.height - 10 }),
      at: fc.nat(2),
      width: fc.integer({ min: 200, max: 392 }),
      height: fc.integer({ min: 60, max: 520 }),
      direction: fc.constantFrom('ltr' as const, 'rtl' as const),
    }),
  );

  it('stays in the window, off the citation, and as high as it is allowed', () => {
    fc.assert(
      fc.property(question, ({ window, lines: wanted, first, at, width, height, direction }) => {
        const lines = wanted.map((line, number) => box(line.x, first + 22 * number, Math.min(line.width, window.width - line.x), 20));
        const touched = lines[at % lines.length];
        const place = placeCard({
          lines,
          touch: touched ? { x: touched.left + 1, y: touched.top + 10 } : null,
          width,
          height,
          window,
          direction,
        });
        const used = Math.min(height, place.maxHeight);
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + place.width).toBeLessThanOrEqual(window.width - 8);
        expect(place.top).toBeGreaterThanOrEqual(8);
        expect(place.top + used).toBeLessThanOrEqual(window.height - 8);
        expect(used).toBeGreaterThanOrEqual(Math.min(height, 96));
        for (const line of lines) {
          const over =
            place.top < line.bottom && place.top + used > line.top && place.left < line.right && place.left + place.width > line.left;
          expect(over).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});
