/** Pinpoints as they were read one by one, against those that are found. */
import { fileURLToPath } from 'node:url';
import type { Citation, PinpointPath } from '../../citations/types.ts';
import { isSame, readLines } from './corpus.ts';

/** One pinpoint of the gold set: where the number or symbol stands (UTF-16), the document, its parts. */
export interface GoldPinpoint {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** null: a part of the document itself */
  readonly symbol: string | null;
  readonly pinpoint: readonly PinpointPath[];
  /** readers may differ: shown apart, and not counted */
  readonly doubt?: true;
}

const GOLD = fileURLToPath(new URL('../../tests/corpus/pinpoints.jsonl', import.meta.url));

export const readGold = (): GoldPinpoint[] => readLines<GoldPinpoint>(GOLD);

const written = (pinpoint: readonly PinpointPath[]): string =>
  pinpoint
    .map((path) => path.map((step) => step.join(' ')).join(' > '))
    .sort()
    .join('; ');

/** A volume or part in brackets belongs to a document's symbol with some readers and not with others. */
const withoutBrackets = (symbol: string): string => symbol.replace(/\s?\((?:Part|Vol|Sect)[^)]*\)$/i, '');

const sameDocument = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : isSame(one, other) || isSame(withoutBrackets(one), withoutBrackets(other));

/** Is the pinpoint found, at its place, of its document, with all its parts and no other? */
export function isFound(gold: GoldPinpoint, citations: readonly Citation[]): boolean {
  return citations.some(
    ({ start, end, symbol, pinpoint }) =>
      start < gold.end && end > gold.start && sameDocument(symbol, gold.symbol) && written(pinpoint) === written(gold.pinpoint),
  );
}
