/** Whether the part that was found is the one that was asked for. */
import type { PinpointPath } from '../../citations/types.ts';
import type { Outline } from '../outline/types.ts';

/** A citation may name a section that does not count anew, and leave out or put in the number of a lone annex. */
function bare(path: PinpointPath): PinpointPath {
  return path.filter(([unit]) => unit !== 'section' && unit !== 'part' && unit !== 'chapter');
}

/** Is one the other, but for sections that a citation may name or leave out, and the number of a lone annex? */
export function isSamePart(asked: PinpointPath, found: PinpointPath): boolean {
  const [one, other] = [bare(asked), bare(found)];
  return (
    one.length === other.length &&
    one.every(([unit, label], at) => {
      const [ownUnit, ownLabel] = other[at] ?? [];
      if (unit !== ownUnit) return false;
      return label.toLowerCase() === ownLabel?.toLowerCase() || (unit === 'annex' && (label === '' || ownLabel === ''));
    })
  );
}

/** Was one past the end asked for: is paragraph 34 the last of those it is counted with, and the other one of them too? */
export function isPastTheLast(asked: PinpointPath, found: PinpointPath, outline: Outline): boolean {
  const [one, other] = [bare(asked), bare(found)];
  if (other.length === 0 || one.length !== other.length || one.at(-1)?.[0] !== other.at(-1)?.[0]) return false;
  const inside = JSON.stringify(found.slice(0, -1));
  const alike = outline.paragraphs.filter(({ path }) => path.length === found.length && JSON.stringify(path.slice(0, -1)) === inside);
  return JSON.stringify(alike.at(-1)?.path) === JSON.stringify(found);
}
