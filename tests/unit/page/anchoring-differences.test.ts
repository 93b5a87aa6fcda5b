import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifferences } from '../../../page/anchoring/differences.ts';
import { shortestEdit } from '../../../page/anchoring/shortest-edit.ts';

/** `-gone-` and `+new+` in one line. */
const written = (quoted: string, found: string): string =>
  wordDifferences(quoted, found)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}]` : `[+${text}]`))
    .join('');

describe('word differences', () => {
  it.each([
    [
      'a word put in',
      'survey all bridges over rivers',
      'survey all bridges and tunnels over rivers',
      'survey all bridges [+and tunnels ]over rivers',
    ],
    ['a word left out', 'with great regret', 'with regret', 'with [-great ]regret'],
    ['a year brought up to date', 'until 31 December 2027,', 'until 31 December 2028,', 'until 31 December [-2027 ][+2028],'],
    ['the end left out', 'bridges and ferries', 'bridges', 'bridges [-and ferries]'],
    ['a capital letter', 'The Bridges', 'the Bridges', '[-The ][+the ]Bridges'],
    ['a mark', 'bridges, and ferries', 'bridges and ferries', 'bridges [-, ]and ferries'],
    ['other typography', 'the “toll‑free” crossings –  open', 'the "toll-free"\ncrossings — open', 'the "toll-free"\ncrossings — open'],
    [
      'a word divided by a line end',
      'keep the maintenance in order',
      'keep the mainte-\nnance in good order',
      'keep the mainte-\nnance in [+good ]order',
    ],
    ['Chinese', '请秘书长就桥梁问题提交报告', '请秘书长就渡轮问题提交报告', '请秘书长就[-桥梁][+渡轮]问题提交报告'],
    [
      'Arabic, short vowels aside',
      'تطلب إلى الأمين العام أن يُقدّم تقريرا',
      'تطلب إلى الأمين العام أن يقدم بيانا',
      'تطلب إلى الأمين العام أن يقدم [-تقريرا ][+بيانا]',
    ],
    [
      'words that stayed by chance',
      'a long bridge over the narrow brown river',
      'two ferries crossing the wide blue lake',
      '[-a long bridge over the narrow brown river ][+two ferries crossing the wide blue lake]',
    ],
    ['nothing', '', '', ''],
    ['all of it', '', 'new words', '[+new words]'],
  ])('%s', (_, quoted, found, expected) => {
    expect(written(quoted, found)).toBe(expected);
  });

  const words = fc.array(fc.constantFrom('the', 'bridge', 'of', 'States', '2027', ',', 'وتطلب', '桥', '梁', '–'), { maxLength: 40 });
  const text = words.map((each) => each.join(' '));
  const bare = (each: string): string => each.replace(/[\s–]/g, '');
  const side = (quoted: string, found: string, kind: 'gone' | 'new'): string =>
    wordDifferences(quoted, found).reduce((all, each) => (each.kind === 'same' || each.kind === kind ? all + each.text : all), '');

  it('put together are the quote and what was found', () => {
    fc.assert(
      fc.property(text, text, (quoted, found) => {
        expect(bare(side(quoted, found, 'gone'))).toBe(bare(quoted));
        expect(bare(side(quoted, found, 'new'))).toBe(bare(found));
      }),
    );
  });

  it('are none where the words are the same, and never two of a kind in a row', () => {
    fc.assert(
      fc.property(text, text, (quoted, found) => {
        expect(wordDifferences(quoted, quoted).every(({ kind }) => kind === 'same')).toBe(true);
        const kinds = wordDifferences(quoted, found).map(({ kind }) => kind);
        kinds.forEach((kind, index) => expect(kind).not.toBe(kinds[index + 1]));
      }),
    );
  });
});

describe('the shortest edit', () => {
  it('has as many common words as any way has', () => {
    const row = fc.array(fc.nat({ max: 3 }), { maxLength: 12 });
    fc.assert(
      fc.property(row, row, (before, after) => {
        let most = 0;
        // longest common words by the book
        const table = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
        before.forEach((one, i) =>
          after.forEach((other, j) => {
            const value = one === other ? 1 + (table[i]?.[j] ?? 0) : Math.max(table[i]?.[j + 1] ?? 0, table[i + 1]?.[j] ?? 0);
            (table[i + 1] as number[])[j + 1] = value;
            most = Math.max(most, value);
          }),
        );
        const { pairs } = shortestEdit(before, after, 100);
        expect(pairs.length).toBe(most);
        pairs.forEach(([one, other], index) => {
          expect(before[one]).toBe(after[other]);
          const [nextOne, nextOther] = pairs[index + 1] ?? [Infinity, Infinity];
          expect(nextOne > one && nextOther > other).toBe(true);
        });
      }),
    );
  });

  it('costs no more than was allowed, whatever the words', () => {
    const length = 8000;
    const one = Array.from({ length }, (_, index) => index);
    for (const other of [one.map((each) => each + length), one.toReversed(), one.map((each) => each % 2)]) {
      const { steps, pairs } = shortestEdit(one, other, 300);
      expect(steps).toBeLessThan((2 * length + 300) * 300);
      expect(pairs.length).toBeLessThan(length);
    }
    expect(shortestEdit(one, one.toSpliced(4000, 1), 300).steps).toBeLessThan(3 * length);
  });
});
