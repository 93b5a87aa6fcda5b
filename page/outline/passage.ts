/** A part of a kept text, by the path that a citation gives. Pure. */
import type { PinpointPath, Unit } from '../../citations/types.ts';
import type { KeptPart, KeptPassage, KeptText } from '../../storage/types.ts';
import { blocksOf } from '../text/lines.ts';
import { isSame, wordsAt } from './part-words.ts';

const SECTIONS: readonly Unit[] = ['part', 'chapter', 'section'];
const ANNEXES: readonly Unit[] = ['annex', 'appendix'];
const NUMBERED: readonly Unit[] = ['paragraph', 'preambular'];

const isOf = (units: readonly Unit[], [unit]: PinpointPath[number]): boolean => units.includes(unit);
const last = (path: PinpointPath): Unit | undefined => path.at(-1)?.[0];

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
function placeWithin({ parts, headings }: KeptText, path: PinpointPath): number {
  const loosely = (own: PinpointPath): boolean => own.every((step, place) => meansStep(step, path[place]));
  for (const same of [(own: PinpointPath) => isSame(own, path), loosely]) {
    const inside = parts.findIndex((part) => part.path.length > path.length && same(part.path.slice(0, path.length)));
    if (inside >= 0) return inside;
    // numbers that run on through the sections do not name them
    const heading = headings.find((each) => each.path.length === path.length && same(each.path));
    if (heading) return parts.findIndex((part) => part.start >= heading.end);
  }
  return -1;
}

/**
 * The words of a part, with what leads to it and its neighbours; where the text does not have it, of the nearest one. An annex or section is met at
 * its first numbered part. Null where the text has nothing of the kind.
 */
export function passageOf(kept: KeptText, path: PinpointPath): KeptPassage | null {
  const { document, language, source, read, parts } = kept;
  if (path.length === 0) return null;
  const isNumbered = path.some((step) => isOf(NUMBERED, step));
  const place = isNumbered ? placeOf(parts, path) : placeWithin(kept, path);
  const at = place >= 0 || !isNumbered ? place : placeNear(parts, path);
  return at < 0
    ? null
    : { document, language, source, read, exact: place >= 0, ...wordsAt({ text: kept.text, blocks: blocksOf(kept.text), parts }, at) };
}
