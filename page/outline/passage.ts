/** The words of one part of a kept text, and what leads to it. Pure. */
import type { PinpointPath, Span, Unit } from '../../citations/types.ts';
import type { KeptPart, KeptPassage, KeptText } from '../../storage/types.ts';

type Words = Pick<KeptText, 'text' | 'parts'>;

const SECTIONS: readonly Unit[] = ['part', 'chapter', 'section'];
const ANNEXES: readonly Unit[] = ['annex', 'appendix'];
const NUMBERED: readonly Unit[] = ['paragraph', 'preambular'];

const isOf = (units: readonly Unit[], [unit]: PinpointPath[number]): boolean => units.includes(unit);
const last = (path: PinpointPath): Unit | undefined => path.at(-1)?.[0];

/** The words of a span without what is left out of it, on one line. */
function wordsIn(text: string, { start, end }: Span, gaps: readonly Span[]): string {
  let words = '';
  let from = start;
  for (const gap of gaps) {
    if (gap.end <= from || gap.start >= end) continue;
    words += `${text.slice(from, Math.max(from, gap.start))}\n`;
    from = Math.min(end, gap.end);
  }
  return (
    (words + text.slice(from, end))
      // scripts without spaces between words have none between lines either
      .replace(/(?<=[\u3000-\u9fff\uff00-\uffef])\n+(?=[\u3000-\u9fff\uff00-\uffef])/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** Whether a part's path means what was asked for. An annex without a label, the only one, is meant by any; a section need not be named. */
function means(own: PinpointPath, asked: PinpointPath): boolean {
  const bare = (path: PinpointPath) => path.filter((step) => !isOf(SECTIONS, step));
  const [ours, theirs] = [bare(own), bare(asked)];
  const sectionsAgree = own.every(
    (step) => !isOf(SECTIONS, step) || asked.every(([unit, label]) => unit !== step[0] || label.toLowerCase() === step[1].toLowerCase()),
  );
  return sectionsAgree && ours.length === theirs.length && ours.every((step, place) => meansStep(step, theirs[place]));
}

function meansStep(own: PinpointPath[number], asked: PinpointPath[number] | undefined): boolean {
  if (!asked || own[0] !== asked[0]) return false;
  return own[1].toLowerCase() === asked[1].toLowerCase() || (isOf(ANNEXES, own) && (own[1] === '' || asked[1] === ''));
}

const isSame = (own: PinpointPath, asked: PinpointPath): boolean =>
  own.length === asked.length &&
  own.every(([unit, label], place) => unit === asked[place]?.[0] && label.toLowerCase() === asked[place][1].toLowerCase());

/** Place of the part that a path means; where several sections have the number, none of them. -1: there is none. */
function placeOf(parts: readonly KeptPart[], path: PinpointPath): number {
  const exact = parts.findIndex((part) => isSame(part.path, path));
  if (exact >= 0) return exact;
  const found = parts.flatMap((part, place) => (means(part.path, path) ? [place] : []));
  const isOne = found.every((place) => isSame(parts[place]?.path ?? [], parts[found[0] as number]?.path ?? []));
  return isOne ? (found[0] ?? -1) : -1;
}

/** Place of what stands nearest to a part that is not in the text: what it would be in, else the number before it, else the first one. */
function placeNear(parts: readonly KeptPart[], path: PinpointPath): number {
  const numbered = path.findIndex((step) => isOf(NUMBERED, step));
  for (let length = path.length - 1; length > numbered; length--) {
    const place = placeOf(parts, path.slice(0, length));
    if (place >= 0) return place;
  }
  const [unit, label] = path[numbered] as PinpointPath[number];
  const outside = path.slice(0, numbered);
  const asked = Number.parseInt(label, 10);
  let first = -1;
  let nearest = -1;
  for (const [place, part] of parts.entries()) {
    if (last(part.path) !== unit || !means(part.path.slice(0, -1), outside)) continue;
    if (first < 0) first = place;
    if (Number.parseInt(part.path.at(-1)?.[1] ?? '', 10) <= asked) nearest = place;
  }
  return nearest >= 0 ? nearest : first;
}

/** Place of the first numbered part of an annex, section or chapter. */
function placeWithin(parts: readonly KeptPart[], path: PinpointPath): number {
  const begins = (part: KeptPart, same: (own: PinpointPath, asked: PinpointPath) => boolean): boolean =>
    same(part.path.slice(0, path.length), path);
  const exact = parts.findIndex((part) => begins(part, isSame));
  return exact >= 0
    ? exact
    : parts.findIndex((part) => path.every((step, place) => meansStep(part.path[place] ?? step, step)) && part.path.length > path.length);
}

/** Its own words first, then a line for each sub-paragraph and for what closes it. */
function lines({ text, parts }: Words, at: number): string[] {
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
    const words = wordsIn(text, { start: contentStart, end }, part.gaps);
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
    unit === 'subparagraph' ? other.slice(0, -1) : other.filter((each) => isOf(ANNEXES, each));
  for (let place = at + step; place >= 0 && place < parts.length; place += step) {
    const other = (parts[place] as KeptPart).path;
    if (last(other) === unit && isSame(home(other), home(path))) return other;
    // what follows belongs to another paragraph
    if (unit === 'subparagraph' && other.length < path.length) break;
  }
  const outer = around(parts, at).at(-1);
  return outer === undefined ? null : neighbour(parts, outer, step);
}

/**
 * The words of a part, with what leads to it and its neighbours. An annex or section is met at its first numbered part. Null where the text has
 * nothing of the kind.
 */
export function passageOf(kept: KeptText, path: PinpointPath): KeptPassage | null {
  const { document, language, source, read, parts, text } = kept;
  if (path.length === 0) return null;
  const isNumbered = path.some((step) => isOf(NUMBERED, step));
  const place = isNumbered ? placeOf(parts, path) : placeWithin(parts, path);
  const at = place >= 0 || !isNumbered ? place : placeNear(parts, path);
  const part = parts[at];
  if (!part) return null;
  const chapeau = around(parts, at).flatMap((outer) => {
    const { path: leading, contentStart, gaps } = parts[outer] as KeptPart;
    const words = wordsIn(text, { start: contentStart, end: parts[outer + 1]?.start ?? contentStart }, gaps);
    return words === '' ? [] : [{ path: leading, text: words }];
  });
  return {
    document,
    language,
    source,
    read,
    path: part.path,
    exact: place >= 0,
    chapeau,
    text: lines(kept, at).join('\n'),
    before: neighbour(parts, at, -1),
    after: neighbour(parts, at, 1),
  };
}
