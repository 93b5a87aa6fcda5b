import type { ComponentChildren } from 'preact';
import type { Words } from '../../locales/words.ts';
import { moveAlong } from '../roving.ts';

export interface Chip<T extends string> {
  readonly value: T | null;
  /** drawn before its words */
  readonly sign?: ComponentChildren;
  readonly name: string;
  readonly count: number | null;
}

interface ChipsProps<T extends string> {
  readonly chips: readonly Chip<T>[];
  readonly chosen: T | null;
  readonly words: Words;
  readonly choose: (value: T | null) => void;
}

/** What of a list is shown. One tab stop; arrows move, Space and Enter choose. */
export function Chips<T extends string>({ chips, chosen, words, choose }: ChipsProps<T>) {
  const stop = chips.some(({ value }) => value === chosen) ? chosen : null;
  return (
    <div
      class="chips"
      role="group"
      aria-label={words('panel_show')}
      onKeyDown={(event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => void moveAlong(event, event.currentTarget)}
    >
      {chips.map(({ value, sign, name, count }) => (
        <button
          key={value ?? ''}
          type="button"
          class="chip"
          data-stop={value ?? ''}
          aria-pressed={value === chosen}
          tabIndex={value === stop ? 0 : -1}
          onClick={() => choose(value)}
        >
          {sign}
          {name} {count !== null && <span class="count">{count}</span>}
        </button>
      ))}
    </div>
  );
}
