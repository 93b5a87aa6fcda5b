import type { Label } from '../storage/types.ts';
import type { Words } from '../locales/words.ts';
import { moveAlong } from './roving.ts';

export const LABELS = [1, 2, 3, 4, 5] as const satisfies readonly Label[];

interface LabelSwatchesProps {
  readonly chosen: Label;
  readonly words: Words;
  readonly choose: (label: Label) => void;
}

/** Five labels, each with its colour and its shape. One tab stop; arrows move and choose, as radio buttons do. */
export function LabelSwatches({ chosen, words, choose }: LabelSwatchesProps) {
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const stop = moveAlong(event, event.currentTarget);
    const label = LABELS.find((each) => String(each) === stop?.dataset['stop']);
    if (label) choose(label);
  };
  return (
    <div class="swatches" role="radiogroup" aria-label={words('label_group')} onKeyDown={onKeyDown}>
      {LABELS.map((label) => {
        const name = words('label_with_number', { label: words(`label_${label}`), number: label });
        return (
          <button
            key={label}
            type="button"
            role="radio"
            data-stop={label}
            aria-checked={label === chosen}
            aria-label={name}
            title={name}
            tabIndex={label === chosen ? 0 : -1}
            onClick={() => choose(label)}
          >
            <i class={`label l${label}`} />
          </button>
        );
      })}
    </div>
  );
}
