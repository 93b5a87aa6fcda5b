/** Whether what came is the document that was asked for. */
import { describe, expect, it } from 'vitest';
import { isOtherDocument } from '../../../page/identity/other-document.ts';
import { readLines } from '../../../page/text/lines.ts';

const resolution = (symbol: string, ...more: string[]) =>
  readLines([
    'United Nations',
    symbol,
    'General Assembly',
    'Distr.: General',
    '19 December 2014',
    'Resolution adopted by the General Assembly on 19 December 2014',
    ...more,
    'The General Assembly,',
    'Recalling the lakes of the north, of which it has spoken in its resolution 60/9 of 2 December 2005,',
    '1. Decides to wait.',
  ]);

describe('another document', () => {
  it.each([
    ['itself', resolution('A/RES/68/4'), 'A/RES/68/4', false],
    ['another one', resolution('A/RES/68/4'), 'A/RES/68/5', true],
    ['one whose number only begins so', resolution('A/RES/68/49'), 'A/RES/68/4', true],
    ['one that the text cites', resolution('A/RES/68/4'), 'A/RES/60/9', true],
    ['the whole of a part', resolution('A/RES/57/270'), 'A/RES/57/270B', false],
    ['a part of the whole', resolution('A/RES/57/270 B'), 'A/RES/57/270', false],
    ['another part', resolution('A/RES/46/36 L'), 'A/RES/46/36A', true],
    ['one that has two symbols', resolution('A/54/791', 'S/2000/205'), 'S/2000/205', false],
    ['what has no masthead', readLines(['Lakes of the north', '1. Decides to wait.']), 'A/RES/68/4', false],
  ])('%s', (_, text, symbol, expected) => {
    expect(isOtherDocument(text, symbol)).toBe(expected);
  });
});
