/**
 * Styles of painted words are the same for every element. A rule for some elements only, or a length by the size of letters, has Chromium work out each
 * mark's style anew for each element that it styles: half of the time of a scroll through a long document.
 */
import { expect, it } from 'vitest';
import { filesOf, textOf, withoutComments } from './files.ts';

const PAINTED = /([^{};]*)::(?:highlight\([^)]*\)|selection)[^{;]*\{([^}]*)\}/g;

const painted = filesOf(/\.css$/).flatMap((path) =>
  [...withoutComments(textOf(path)).matchAll(PAINTED)].map(([rule, before = '', body = '']) => ({ path, rule, before, body })),
);

it('marks, what is found and what is selected are styled by rules without an element and without letters’ sizes', () => {
  expect(painted.length).toBeGreaterThan(10);
  for (const { path, rule, before, body } of painted) {
    const others = before.split(',').filter((selector) => selector.trim() !== '' && !/^\s*::/.test(selector));
    expect(others, `${path}: ${rule}`).toEqual([]);
    expect(body, `${path}: ${rule}`).not.toMatch(/\d(?:r?em|ex|ch|lh)\b|var\(/);
  }
});
