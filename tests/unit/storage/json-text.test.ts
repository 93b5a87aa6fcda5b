import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetsOf, placeOf, syntaxFault } from '../../../storage/json-text.ts';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the place of a syntax fault', () => {
  it.each([
    ['{\n"a": 1,\n}', 3, 1],
    ['[1,\n 2\n 3]', 3, 2],
    ['{"a": tru}', 1, 7],
    ['{"a": 01}', 1, 7],
    ['["a\nb"]', 1, 4],
    ['["\\x"]', 1, 3],
    ['{"a" 1}', 1, 6],
    ['{a: 1}', 1, 2],
    ['[1]\r\n]', 2, 1],
    ['["one', 1, 6],
    ['{"a": [1, 2}', 1, 12],
    ['', 1, 1],
    ['\r\r\n\n', 4, 1],
    ["['a']", 1, 2],
    ['{"a": 1 /* why */}', 1, 9],
  ])('%j: line %i, column %i', (text, line, column) => {
    const fault = syntaxFault(text);
    expect(fault).not.toBeNull();
    expect(placeOf(text, fault ?? -1)).toEqual({ line, column });
  });

  it('is found in the very texts that the browser refuses', () => {
    const json = fc
      .json()
      .chain((text) =>
        fc
          .tuple(
            fc.nat(text.length),
            fc.nat(3),
            fc.constantFrom('', ',', '"', '}', ']', '{', '[', ':', '\\', '\n', '0', '-', 'e', 'null', ' '),
          )
          .map(([at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut)),
      );
    fc.assert(
      fc.property(json, (text) => {
        expect(syntaxFault(text) === null).toBe(parses(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('is found in a text that is deep and long', () => {
    expect(syntaxFault('['.repeat(200_000))).toBe(200_000);
    expect(syntaxFault(`["${'\\n'.repeat(500_000)}`)).toBe(1_000_002);
  });
});

describe('the place of a value', () => {
  const text = '{\n  "a": [1, {"b": "x]\\"}", "c": []}, 3],\n  "d": {"a": null}, "a\\u0062": 5, "d": {"e": 6}\n}';

  it.each([
    [['a'], '"a": ['],
    [['a', 1], '{"b"'],
    [['a', 1, 'c'], '"c"'],
    [['a', 2], '3]'],
    [['ab'], '"a\\u0062"'],
    [['d', 'e'], '"e": 6'],
    // beyond what is there: the innermost that is
    [['a', 1, 'missing', 'more'], '{"b"'],
    [['a', 9], '"a": ['],
    [[], '{\n'],
  ])('%j starts at %j', (path, start) => {
    const [offset] = offsetsOf(text, [path]);
    expect(text.slice(offset).startsWith(start)).toBe(true);
  });

  it('is found for many paths at once, in their order', () => {
    const paths = [
      ['d', 'e'],
      ['a', 2],
      ['a', 1, 'b'],
    ];
    expect(offsetsOf(text, paths)).toEqual(paths.map((path) => offsetsOf(text, [path])[0]));
  });

  it('is where the value stands, in any JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), fc.nat(), fc.constantFrom(undefined, 1, '\t'), (values, nat, space) => {
        const index = nat % values.length;
        const written = JSON.stringify({ before: values, after: 1 }, null, space);
        const [offset = 0] = offsetsOf(written, [['before', index]]);
        const value = JSON.stringify(values[index]).replace(/\s/g, '');
        expect(written.slice(offset).replace(/\s/g, '').startsWith(value)).toBe(true);
      }),
    );
  });
});
