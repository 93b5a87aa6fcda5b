/** What an outline has, as far as it is compared. */
import type { Outline } from '../../../page/outline/types.ts';
import type { wordsOf } from '../../../page/outline/words.ts';
import type { ReadText } from '../../../page/text/types.ts';
import type { GoldPart } from './gold.ts';

export interface Found {
  readonly kind: GoldPart['kind'];
  readonly label: string;
  /** annex and section: `annex I` */
  readonly within: string;
  readonly words: string;
}

export function foundIn(read: ReadText, outline: Outline, words: typeof wordsOf): Found[] {
  return outline.paragraphs.map((part): Found => {
    const unit = part.path.at(-1)?.[0];
    return {
      kind: unit === 'preambular' || unit === 'subparagraph' ? unit : 'paragraph',
      label: part.label,
      within: part.path.flatMap(([step, label]) => (step === 'annex' || step === 'appendix' ? [`${step} ${label}`.trim()] : [])).join(' '),
      words: words(read, part),
    };
  });
}
