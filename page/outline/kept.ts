/** Parts and headings of an outline as the library keeps them. */
import type { KeptText } from '../../storage/types.ts';
import type { Outline } from './types.ts';

export function keptOutline({ paragraphs, headings }: Pick<Outline, 'paragraphs' | 'headings'>): Pick<KeptText, 'parts' | 'headings'> {
  return {
    parts: paragraphs.map(({ path, start, end, contentStart, gaps }) => ({ path, start, end, contentStart, gaps })),
    headings: headings.map(({ path, start, end, level }) => ({ path, start, end, level })),
  };
}
