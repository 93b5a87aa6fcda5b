/** What an editor of a note holds, and the steps by which it came there. */
import type { Label } from '../../storage/types.ts';

export interface Fields {
  readonly text: string;
  readonly label: Label;
  readonly tags: readonly string[];
}

/** Steps that can be taken back at most. */
const KEPT = 500;

/** From one text to the next: at `at` so many code units went, and so many came. */
interface Edit {
  readonly at: number;
  readonly gone: number;
  readonly come: number;
}

/** What a further change of the same kind still belongs to. */
type Run = { readonly kind: 'typed' | 'erased'; readonly at: number } | { readonly kind: 'composed' } | null;

function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before[at] === after[at]) at++;
  let tail = 0;
  while (tail < shorter - at && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { at, gone: before.length - at - tail, come: after.length - at - tail };
}

export const sameFields = (one: Fields, other: Fields): boolean =>
  one.text === other.text && one.label === other.label && one.tags.join('\n') === other.tags.join('\n');

/**
 * One line of steps for text, label and tags: a field's own would know nothing of the other two, and is lost where the browser is told another
 * value. A word that is typed, letters that are erased one after another, and what an input method composes, are one step each.
 */
export class History {
  readonly #past: Fields[] = [];
  #future: Fields[] = [];
  #run: Run = null;

  constructor(private current: Fields) {}

  get now(): Fields {
    return this.current;
  }

  /** @param composing an input method is at work: its letters are not final */
  change(next: Fields, composing = false): void {
    if (sameFields(next, this.current)) return;
    const run = composing ? { kind: 'composed' as const } : this.#runOf(next);
    const goesOn = run !== null && this.#run !== null && this.#goesOn(run, this.#run, next);
    if (!goesOn) this.#past.push(this.current);
    if (this.#past.length > KEPT) this.#past.shift();
    this.#future = [];
    this.#run = run;
    this.current = next;
  }

  /** What comes is a step of its own: an input method is done. */
  rest(): void {
    this.#run = null;
  }

  /** @returns where the caret goes in the text; null: there is nothing to take back */
  undo(): number | null {
    return this.#step(this.#past, this.#future);
  }

  redo(): number | null {
    return this.#step(this.#future, this.#past);
  }

  #step(from: Fields[], to: Fields[]): number | null {
    const next = from.pop();
    if (!next) return null;
    to.push(this.current);
    const { at, come } = editBetween(this.current.text, next.text);
    this.current = next;
    this.#run = null;
    return at + come;
  }

  #runOf(next: Fields): Run {
    if (next.label !== this.current.label || next.tags !== this.current.tags) return null;
    const { at, gone, come } = editBetween(this.current.text, next.text);
    // a letter beyond the first plane is two code units
    if (gone === 0 && come <= 2) return { kind: 'typed', at: at + come };
    return come === 0 && gone <= 2 ? { kind: 'erased', at } : null;
  }

  #goesOn(run: NonNullable<Run>, last: NonNullable<Run>, { text }: Fields): boolean {
    if (run.kind === 'composed' || last.kind === 'composed') return run.kind === last.kind;
    if (run.kind !== last.kind) return false;
    if (run.kind === 'erased') return Math.abs(run.at - last.at) <= 2;
    const beginsWord = /\s/.test(text[last.at - 1] ?? '') && /\S/.test(text[last.at] ?? '');
    return run.at > last.at && run.at - last.at <= 2 && !beginsWord;
  }
}
