import fc from 'fast-check';
import { expect, test } from 'vitest';
import { History, sameFields, type Fields } from '../../../components/editor/fields.ts';

const EMPTY: Fields = { text: '', label: 1, tags: [] };

function typing(history: History, words: string, composing = false): void {
  for (const letter of words) history.change({ ...history.now, text: history.now.text + letter }, composing);
}

test('a word that is typed is one step', () => {
  const history = new History(EMPTY);
  typing(history, 'ask for the margin');
  const seen: string[] = [];
  while (history.undo() !== null) seen.push(history.now.text);
  expect(seen).toEqual(['ask for the ', 'ask for ', 'ask ', '']);
  while (history.redo() !== null) seen.push(history.now.text);
  expect(seen.at(-1)).toBe('ask for the margin');
});

test('letters that are erased one after another are one step, and so is what an input method composes', () => {
  const history = new History({ ...EMPTY, text: 'margin' });
  for (let length = 5; length >= 3; length--) history.change({ ...history.now, text: 'margin'.slice(0, length) });
  for (const text of ['marn', 'marni', 'mar你', 'mar你好']) history.change({ ...history.now, text }, true);
  history.rest();
  typing(history, '!');
  const seen: string[] = [];
  while (history.undo() !== null) seen.push(history.now.text);
  expect(seen).toEqual(['mar你好', 'mar', 'margin']);
});

test('label and tags are steps among those of the text, in the order in which they were made', () => {
  const history = new History(EMPTY);
  typing(history, 'fees');
  history.change({ ...history.now, label: 4 });
  history.change({ ...history.now, tags: ['money'] });
  typing(history, 's');
  const seen: Fields[] = [];
  while (history.undo() !== null) seen.push(history.now);
  expect(seen).toEqual([
    { text: 'fees', label: 4, tags: ['money'] },
    { text: 'fees', label: 4, tags: [] },
    { text: 'fees', label: 1, tags: [] },
    EMPTY,
  ]);
});

test('a new change after an undo ends what could be done again', () => {
  const history = new History(EMPTY);
  typing(history, 'one two');
  history.undo();
  history.change({ ...history.now, label: 2 });
  expect(history.redo()).toBeNull();
  expect(history.now).toEqual({ text: 'one ', label: 2, tags: [] });
});

test('the caret goes behind what came back', () => {
  const history = new History({ ...EMPTY, text: 'ask for the margin' });
  history.change({ ...history.now, text: 'ask margin' });
  expect(history.undo()).toBe('ask for the '.length);
  expect(history.redo()).toBe('ask '.length);
});

test('whatever is done, undoing it all leads back, and doing it all again leads there', () => {
  const change = fc.record({
    text: fc.string({ maxLength: 6 }),
    label: fc.constantFrom(1, 2, 3, 4, 5),
    tags: fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(change, fc.boolean()), { maxLength: 30 }), (changes) => {
      const history = new History(EMPTY);
      for (const [next, composing] of changes) history.change(next, composing);
      const last = history.now;
      while (history.undo() !== null);
      expect(sameFields(history.now, EMPTY)).toBe(true);
      while (history.redo() !== null);
      expect(sameFields(history.now, last)).toBe(true);
    }),
  );
});
