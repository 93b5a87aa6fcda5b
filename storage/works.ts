import { withoutPart } from '../citations/symbol.ts';

/**
 * Whether two symbols name one text: the same, or one of them a part of the other (`A/RES/217(III)` and `A/RES/217(III)A` are read from one
 * file). Two different parts of a resolution are two texts. What is no symbol (`page:…`) is compared as it stands.
 */
export function sameWork(first: string, second: string): boolean {
  return first === second || withoutPart(first) === second || first === withoutPart(second);
}

/** The keys between which every symbol lies that can be the same work as this one, among others. */
export function keysAround(symbol: string): [lower: string, upper: string] {
  const whole = symbol.startsWith('page:') ? symbol : withoutPart(symbol);
  return [whole, `${whole}\uffff`];
}
