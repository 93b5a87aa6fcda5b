import type { WordKey, Words } from '../../locales/words.ts';
import { moveAlong } from '../roving.ts';

export type PanelTabName = 'outline' | 'citations' | 'notes';

const NAMES: readonly PanelTabName[] = ['outline', 'citations', 'notes'];

interface TabsProps {
  readonly chosen: PanelTabName;
  /** null: not known, or none */
  readonly counts: Readonly<Record<PanelTabName, number | null>>;
  readonly words: Words;
  readonly choose: (name: PanelTabName) => void;
}

/** One tab stop; arrows move and choose. */
export function Tabs({ chosen, counts, words, choose }: TabsProps) {
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const stop = moveAlong(event, event.currentTarget);
    const name = NAMES.find((each) => each === stop?.dataset['stop']);
    if (name) choose(name);
  };
  return (
    <div class="tabs" role="tablist" aria-label={words('popup_open_panel')} onKeyDown={onKeyDown}>
      {NAMES.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          data-stop={name}
          aria-selected={name === chosen}
          aria-controls="panel-of-tab"
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => choose(name)}
        >
          {words(`panel_${name}` as WordKey)} {counts[name] !== null && <span class="count">{counts[name]}</span>}
        </button>
      ))}
    </div>
  );
}
