/** From a text to its outline. Pure: needs the text and where its blocks are. */
import type { PinpointPath } from '../../citations/types.ts';
import type { ReadText } from '../text/types.ts';
import { runNow } from '../text/slices.ts';
import { building, type Built } from './builder.ts';
import type { Outline, Paragraph } from './types.ts';

function key(path: PinpointPath): string {
  return path.map(([unit, label]) => `${unit} ${label.toLowerCase()}`).join('/');
}

/** Parts of the document that a text holds: numbered paragraphs with their (a) (i), in annexes and sections where these number anew; its preamble, headings, footnotes. */
export function outlineOf(read: ReadText): Outline {
  return lookup(runNow(building(read)));
}

function lookup({ paragraphs, headings, footnotes }: Built): Outline {
  const byKey = new Map<string, Paragraph>();
  for (const paragraph of paragraphs) {
    const name = key(paragraph.path);
    if (!byKey.has(name)) byKey.set(name, paragraph);
  }
  const byPath = (path: PinpointPath): Paragraph | undefined => byKey.get(key(path));

  return {
    paragraphs,
    headings,
    footnotes,
    byPath,
    part(path) {
      const exact = byPath(path);
      if (exact) return exact;
      if (path.some(([unit]) => unit === 'paragraph')) return undefined;
      const holds = (paragraph: Paragraph, loosely: boolean): boolean =>
        path.length > 0 &&
        path.every(([unit, label], place) => {
          const own = paragraph.path[place];
          return (
            own?.[0] === unit &&
            (own[1].toLowerCase() === label.toLowerCase() || (loosely && unit === 'annex' && (own[1] === '' || label === '')))
          );
        });
      const inside = paragraphs.filter((paragraph) => holds(paragraph, false));
      const found = inside.length > 0 ? inside : paragraphs.filter((paragraph) => holds(paragraph, true));
      const first = found[0];
      return first && { start: first.start, end: Math.max(...found.map((paragraph) => paragraph.end)) };
    },
    at(offset) {
      let low = 0;
      let high = paragraphs.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((paragraphs[middle] as Paragraph).start <= offset) low = middle + 1;
        else high = middle;
      }
      for (let found = paragraphs[low - 1]; found; found = found.parent) {
        if (offset < found.end) return found.gaps.some((gap) => gap.start <= offset && offset < gap.end) ? undefined : found;
      }
      return undefined;
    },
    nearest(path) {
      for (let length = path.length; length > 0; length--) {
        const shorter = path.slice(0, length);
        if (!shorter.some(([unit]) => unit === 'paragraph')) break;
        // a lone annex may be cited with a number, and a section left out
        const found =
          byPath(shorter) ??
          byPath(shorter.map(([unit, label]) => [unit, unit === 'annex' ? '' : label] as const)) ??
          byPath(shorter.filter(([unit]) => unit !== 'section' && unit !== 'part'));
        if (found) return found;
      }
      return undefined;
    },
  };
}
