/** From a text to its outline. Pure: needs the text and where its blocks are. */
import type { PinpointPath } from '../../citations/types.ts';
import { runInSlices, runNow } from '../text/slices.ts';
import type { ReadOptions, ReadText } from '../text/types.ts';
import { building, type Built } from './builder.ts';
import { romanValue } from './numbers.ts';
import type { Outline, Paragraph } from './types.ts';

/** A lone annex may be cited with a number, and a section left out. */
function variantsOf(path: PinpointPath): PinpointPath[] {
  return [
    path,
    path.map(([unit, label]) => [unit, unit === 'annex' ? '' : label] as const),
    path.filter(([unit]) => unit !== 'section' && unit !== 'part'),
  ];
}

/** A letter's place, or a Roman number's where its list counts so, or a number. */
function placeOf(label: string, romans: boolean): number {
  if (/^\d+$/.test(label)) return Number(label);
  if (romans) return romanValue(label);
  return label.charCodeAt(0) - 96 + 26 * (label.length - 1);
}

/** Of the parts beside one that is not there the last one before it, else the first. */
function neighbour(siblings: ReadonlyMap<string, readonly Paragraph[]>, path: PinpointPath): Paragraph | undefined {
  const [unit, label] = path.at(-1) ?? ['paragraph', ''];
  const beside = (siblings.get(key(path.slice(0, -1))) ?? []).filter((each) => each.path.at(-1)?.[0] === unit);
  const romans = beside.some((each) => each.path.at(-1)?.[1] === 'ii');
  const wanted = placeOf(label.toLowerCase(), romans);
  return beside.findLast((each) => placeOf(each.path.at(-1)?.[1] ?? '', romans) <= wanted) ?? beside[0];
}

function key(path: PinpointPath): string {
  return path.map(([unit, label]) => `${unit} ${label.toLowerCase()}`).join('/');
}

/** Parts of the document that a text holds: numbered paragraphs with their (a) (i), in annexes and sections where these number anew; its preamble, headings, footnotes. */
export function outlineOf(read: ReadText): Outline {
  return lookup(runNow(building(read)));
}

/**
 * The same in slices that leave the main thread free. The text must not change meanwhile: whoever asks compares its version before and after.
 * @throws the signal's reason once it is aborted
 */
export async function outlineInSlices(read: ReadText, { slice = 8, signal }: Pick<ReadOptions, 'slice' | 'signal'> = {}): Promise<Outline> {
  signal?.throwIfAborted();
  return lookup(await runInSlices(building(read), slice, signal));
}

function lookup({ paragraphs, headings, footnotes }: Built): Outline {
  const byKey = new Map<string, Paragraph>();
  for (const paragraph of paragraphs) {
    const name = key(paragraph.path);
    if (!byKey.has(name)) byKey.set(name, paragraph);
  }
  const siblings = new Map<string, Paragraph[]>();
  for (const paragraph of paragraphs) {
    const name = key(paragraph.path.slice(0, -1));
    const known = siblings.get(name);
    if (known) known.push(paragraph);
    else siblings.set(name, [paragraph]);
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
      for (const variant of variantsOf(path)) {
        const exact = byPath(variant);
        if (exact) return exact;
      }
      for (const variant of variantsOf(path)) {
        for (let length = variant.length; length > 0; length--) {
          const unit = variant[length - 1]?.[0];
          if (unit !== 'paragraph' && unit !== 'subparagraph' && unit !== 'preambular') break;
          const found = byPath(variant.slice(0, length)) ?? neighbour(siblings, variant.slice(0, length));
          if (found) return found;
        }
      }
      return undefined;
    },
  };
}
