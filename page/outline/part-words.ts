/** The words of one part of a text, what leads to it, and its neighbours. Pure. */
import type { PinpointPath, Span, Unit } from '../../citations/types.ts';
import type { KeptPart, KeptPassage } from '../../storage/types.ts';
import type { ReadText } from '../text/types.ts';
import { wordsOf } from './words.ts';

/** A text, and its parts in its order, a sub-paragraph after its paragraph. */
export type Parts = ReadText & { readonly parts: readonly KeptPart[] };

const ANNEXES: ReadonlySet<Unit> = new Set(['annex', 'appendix']);

const last = (path: PinpointPath): Unit | undefined => path.at(-1)?.[0];

/** Whether two paths name one part. */
export const isSame = (own: PinpointPath, asked: PinpointPath): boolean =>
  own.length === asked.length &&
  own.every(([unit, label], place) => unit === asked[place]?.[0] && label.toLowerCase() === asked[place][1].toLowerCase());

/** The words of a span without what is left out of it, on one line. */
const wordsIn = (read: Parts, span: Span, gaps: readonly Span[]): string => wordsOf(read, { ...span, gaps }).replaceAll('\n', ' ');

/** Its own words first, then a line for each sub-paragraph and for what closes it. */
function lines(read: Parts, at: number): string[] {
  const { text, parts } = read;
  const part = parts[at] as KeptPart;
  const cuts: { readonly offset: number; readonly number: string; readonly contentStart: number }[] = [];
  for (const inner of parts.slice(at + 1)) {
    if (inner.start >= part.end) break;
    const written = text.slice(inner.start, inner.contentStart).trim();
    cuts.push({ offset: inner.start, number: written || `(${inner.path.at(-1)?.[1] ?? ''})`, contentStart: inner.contentStart });
    cuts.push({ offset: inner.end, number: '', contentStart: inner.end });
  }
  cuts.sort((one, other) => one.offset - other.offset);
  const pieces = [{ offset: part.start, number: '', contentStart: part.contentStart }, ...cuts];
  return pieces.flatMap(({ number, contentStart }, place) => {
    const end = pieces[place + 1]?.offset ?? part.end;
    const words = wordsIn(read, { start: contentStart, end }, part.gaps);
    if (words === '') return [];
    return number === '' ? [words] : [`${number} ${words}`];
  });
}

/** Places of the parts around one, from the outside in. */
function around(parts: readonly KeptPart[], at: number): number[] {
  const { path } = parts[at] as KeptPart;
  const places: number[] = [];
  for (let place = at - 1, length = path.length - 1; place >= 0 && last(path.slice(0, length + 1)) === 'subparagraph'; place--) {
    if (!isSame(parts[place]?.path ?? [], path.slice(0, length))) continue;
    places.unshift(place);
    length--;
  }
  return places;
}

/** Neighbour of the same level: a paragraph's across sections, in its own annex; of a sub-paragraph at the end, that of what it stands in. */
function neighbour(parts: readonly KeptPart[], at: number, step: 1 | -1): PinpointPath | null {
  const { path } = parts[at] as KeptPart;
  const unit = last(path);
  const home = (other: PinpointPath): PinpointPath =>
    unit === 'subparagraph' ? other.slice(0, -1) : other.filter((each) => ANNEXES.has(each[0]));
  for (let place = at + step; place >= 0 && place < parts.length; place += step) {
    const other = (parts[place] as KeptPart).path;
    if (last(other) === unit && isSame(home(other), home(path))) return other;
    // what follows belongs to another paragraph
    if (unit === 'subparagraph' && other.length < path.length) break;
  }
  const outer = around(parts, at).at(-1);
  return outer === undefined ? null : neighbour(parts, outer, step);
}

/** Words of the part that stands at a place of the list. */
export function wordsAt(read: Parts, at: number): Pick<KeptPassage, 'path' | 'chapeau' | 'text' | 'before' | 'after'> {
  const { parts } = read;
  const chapeau = around(parts, at).flatMap((outer) => {
    const { path, contentStart, gaps } = parts[outer] as KeptPart;
    const words = wordsIn(read, { start: contentStart, end: parts[outer + 1]?.start ?? contentStart }, gaps);
    return words === '' ? [] : [{ path, text: words }];
  });
  return {
    path: (parts[at] as KeptPart).path,
    chapeau,
    text: lines(read, at).join('\n'),
    before: neighbour(parts, at, -1),
    after: neighbour(parts, at, 1),
  };
}
