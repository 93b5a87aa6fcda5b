import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

export interface MenuChoice<Key extends string> {
  readonly key: Key;
  readonly text: string;
  /** what it is for, in a few words */
  readonly use: string;
}

interface MenuButtonProps<Key extends string> {
  /** what stands on the button */
  readonly children: ComponentChildren;
  /** name of the menu, for screen readers */
  readonly label: string;
  readonly choices: readonly MenuChoice<Key>[];
  readonly choose: (key: Key) => void;
  /** of the button */
  readonly class?: string;
  /** name of the button where no words stand on it; it is its tooltip too */
  readonly name?: string;
  readonly tabIndex?: number;
}

const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * A button with a menu below it. ↓ and ↑ open it at its ends and go round in it; Esc, a choice and leaving it close it, and the first two give
 * focus back to the button. https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
export function MenuButton<Key extends string>({
  children,
  label,
  choices,
  choose,
  class: look = 'button small',
  name,
  tabIndex,
}: MenuButtonProps<Key>) {
  /** the choice that has focus; null: closed */
  const [at, setAt] = useState<number | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
  const open = at !== null;

  useEffect(() => {
    if (at !== null) menu.current?.querySelectorAll('button')[at]?.focus();
  }, [at]);

  const close = (): void => {
    setAt(null);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    const closes = open && event.key === 'Escape';
    if (!closes && (!move || event.ctrlKey || event.altKey || event.metaKey)) return;
    if (!open && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    event.stopPropagation();
    if (closes) close();
    else if (move) setAt(move(at ?? (event.key === 'ArrowDown' ? -1 : 0), choices.length));
  };
  const onFocusOut = (event: FocusEvent & { readonly currentTarget: HTMLElement }): void => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setAt(null);
  };

  return (
    <div class="menu-button" onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <button
        ref={button}
        type="button"
        class={look}
        aria-label={name}
        title={name}
        tabIndex={tabIndex}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => (open ? close() : setAt(0))}
      >
        {children}
      </button>
      {open && (
        // a press keeps the focus where it is, or the menu would be gone before it is let go
        <div ref={menu} id={id} class="menu" role="menu" aria-label={label} onMouseDown={(event) => event.preventDefault()}>
          {choices.map(({ key, text, use }) => (
            <button
              key={key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                choose(key);
              }}
            >
              {text} <span class="end">{use}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
