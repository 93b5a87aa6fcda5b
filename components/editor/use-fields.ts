import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LABELS } from '../label-swatches.tsx';
import { History } from './fields.ts';
import type { Fields } from './fields.ts';

export interface Editor {
  /** as they are drawn */
  readonly fields: Fields;
  /** as they are, with what was typed in this very event */
  readonly now: () => Fields;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly change: (part: Partial<Fields>, composing?: boolean) => void;
  /** Others in their place: what was kept of an earlier typing. No step. */
  readonly reset: (fields: Fields) => void;
  /** The input method is done. */
  readonly composed: () => void;
  /** Alt 1–5, Ctrl Z, Ctrl Shift Z and Ctrl Y. True where the key was one of them. */
  readonly key: (event: KeyboardEvent) => boolean;
  /** The browser's own undo, from its menu: ours in its place. */
  readonly beforeInput: (event: InputEvent) => void;
}

/** By what is written on the key; by where it is, in scripts that have no such letter. */
const letterOf = ({ key, code }: KeyboardEvent): string => (/^[a-z]$/i.test(key) ? key : code.replace('Key', '')).toLowerCase();

function isUndo(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const letter = letterOf(event);
  if (letter === 'z') return event.shiftKey ? 'redo' : 'undo';
  return letter === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : null;
}

/** State of an editor of a note. @param told with every change, so that nothing typed is lost */
export function useFields(start: Fields, told: (fields: Fields) => void): Editor {
  const history = useRef<History | null>(null);
  history.current ??= new History(start);
  const [fields, set] = useState(start);
  const area = useRef<HTMLTextAreaElement>(null);
  /** where the caret goes once it is drawn */
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    const at = caret.current;
    caret.current = null;
    if (at !== null && area.current) area.current.setSelectionRange(at, at);
  });

  const steps = history.current;
  const take = (): void => {
    set(steps.now);
    told(steps.now);
  };
  const change: Editor['change'] = (part, composing) => {
    const next = { ...steps.now, ...part };
    steps.change(next, composing);
    take();
  };
  const step = (way: 'undo' | 'redo'): void => {
    const before = steps.now.text;
    const at = steps[way]();
    if (at === null) return;
    if (steps.now.text !== before) caret.current = at;
    take();
  };
  return {
    fields,
    now: () => history.current?.now ?? fields,
    area,
    change,
    reset(next) {
      history.current = new History(next);
      set(next);
    },
    composed: () => steps.rest(),
    key(event) {
      const way = isUndo(event);
      if (way) {
        event.preventDefault();
        step(way);
        return true;
      }
      if (!event.altKey || !/^Digit[1-5]$/.test(event.code)) return false;
      const label = LABELS[Number(event.code.slice(5)) - 1];
      event.preventDefault();
      if (label) change({ label });
      return true;
    },
    beforeInput(event) {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
      event.preventDefault();
      step(event.inputType === 'historyUndo' ? 'undo' : 'redo');
    },
  };
}
