import { expect, it } from 'vitest';
import { building } from '../../../page/outline/builder.ts';
import { readLines } from '../../../page/text/lines.ts';

/** Texts made to be slow: each line tempts a rule to look far. */
const FAMILIES: Readonly<Record<string, (at: number) => string>> = {
  'numbers that count on': (at) => `${(at % 900) + 1}. Decides to row;`,
  'the number one': () => '1. Decides to row.',
  'letters without end': (at) => `(${'abcdefghij'.charAt(at % 10)}) To row,`,
  'rules and notes': (at) => ['_______________', `${at % 99} A/61/515.`, '2/4', 'A/RES/70/9'][at % 4] as string,
  'lines that are repeated beside page numbers': (at) => (at % 2 ? 'A day for bridges and rivers' : '2/4'),
  'preambles within preambles': (at) =>
    ['The General Assembly,', 'Recalling its ferries,', 'Recalling that the ferries are'][at % 3] as string,
  titles: () => 'Oars and rudders',
};

/** How many steps an outline takes, and how often it asks for a block meanwhile: work, whatever the clock says. */
function workOn(line: (at: number) => string, count: number): { steps: number; read: number } {
  const text = readLines(Array.from({ length: count }, (_, at) => line(at)));
  let read = 0;
  const watched = {
    ...text,
    blocks: new Proxy(text.blocks, {
      get(blocks, name): unknown {
        read++;
        return Reflect.get(blocks, name) as unknown;
      },
    }),
  };
  let steps = 0;
  for (const work = building(watched); !work.next(false).done;) steps++;
  return { steps, read };
}

it.each(Object.entries(FAMILIES))('twice the text takes twice the work: %s', (_, line) => {
  const [once, twice] = [workOn(line, 2000), workOn(line, 4000)];
  expect(once.steps).toBeGreaterThan(2000);
  expect(twice.steps / once.steps).toBeLessThan(2.1);
  expect(twice.read / once.read).toBeLessThan(2.1);
});
