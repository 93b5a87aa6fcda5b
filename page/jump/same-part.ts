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

/** Is nothing of its kind behind a part: is paragraph 34 the last of the paragraphs that it is counted with? */
export function isLastOfItsKind(path: PinpointPath, outline: Outline): boolean {
  const inside = JSON.stringify(path.slice(0, -1));
  const alike = outline.paragraphs.filter((each) => each.path.length === path.length && JSON.stringify(each.path.slice(0, -1)) === inside);
  return path.length > 0 && JSON.stringify(alike.at(-1)?.path) === JSON.stringify(path);
}
