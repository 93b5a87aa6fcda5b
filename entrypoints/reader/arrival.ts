/** Words that the address names: gone to as soon as they are read. */
import { placeOfWords } from '../../page/jump/named-words.ts';
import type { TextIndex } from '../../page/text/types.ts';

/** Answers what is called each time more has been read. Who has begun to read is not thrown about. */
export function arrivalAt(hash: string, signal: AbortSignal): (index: TextIndex) => void {
  let directive = /[#&]text=([^&]+)/.exec(hash)?.[1] ?? null;
  const end = (event: Event): void => {
    if (event.isTrusted) directive = null;
  };
  if (directive !== null)
    for (const name of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
      addEventListener(name, end, { passive: true, capture: true, signal });
  return (index) => {
    const place = directive === null ? null : placeOfWords(index.text, directive);
    const box = place && index.rangeOf(place)?.getBoundingClientRect();
    if (!box) return;
    directive = null;
    scrollBy({ top: box.top - innerHeight / 3, behavior: 'instant' });
  };
}
