/** Parts while they are being made. */
import type { PinpointPath, Span, Unit } from '../../citations/types.ts';
import { letterAt, roman, type Lettered } from './numbers.ts';
import type { Paragraph } from './types.ts';

export interface Draft extends Paragraph {
  path: PinpointPath;
  end: number;
  readonly gaps: Span[];
  readonly parent?: Draft;
  /** section and part it stands in, to be told apart by them where numbers repeat */
  readonly sections: PinpointPath;
}

type Style = 'letter' | 'roman' | 'other';

interface Level {
  style: Style;
  place: number;
  readonly draft: Draft;
}

/** The open lists of a paragraph, outermost first. */
export class Levels {
  #open: Level[] = [];

  get innermost(): Draft | undefined {
    return this.#open.at(-1)?.draft;
  }

  clear(): void {
    this.#open = [];
  }

  /**
   * Where an item stands: what it continues or begins; null where it does neither.
   * @param next letter of the item that follows: `(i)` before `(ii)` begins a list, before `(j)` it goes on after `(h)`
   */
  placeOf(letter: Lettered, next: Lettered | null): { depth: number; style: Style; place: number } | null {
    const begins = letter.letter === 1 ? 'letter' : letter.roman === 1 ? 'roman' : null;
    const begun = begins && this.#open.length < 4 ? ({ depth: this.#open.length, style: begins, place: 1 } as const) : null;
    if (begun && begins === 'roman' && next?.roman === 2) return begun;
    for (let depth = this.#open.length - 1; depth >= 0; depth--) {
      const level = this.#open[depth] as Level;
      for (const style of [
        level.style,
        ...(level.style === 'letter' ? (['other'] as const) : level.style === 'other' ? (['letter'] as const) : []),
      ]) {
        if (letter[style] === level.place + 1) return { depth, style, place: level.place + 1 };
      }
    }
    return begun;
  }

  /** The part around an item at a depth. */
  around(depth: number): Draft | undefined {
    return this.#open[depth - 1]?.draft;
  }

  closeTo(depth: number): void {
    this.#open.length = depth;
  }

  open(depth: number, style: Style, place: number, draft: Draft): void {
    this.#open.length = depth;
    this.#open.push({ style, place, draft });
  }
}

export const nameOf = (style: Style, place: number): string => (style === 'roman' ? roman(place) : letterAt(place));

/** Where a number stands twice in an annex or in the main part, sections and parts tell its paragraphs apart. */
export function tellApart(drafts: readonly Draft[]): void {
  const seen = new Set<string>();
  const repeated = drafts.some((draft) => !draft.parent && seen.size === seen.add(JSON.stringify(draft.path)).size);
  if (!repeated) return;
  for (const draft of drafts) {
    if (draft.parent) draft.path = [...draft.parent.path, draft.path.at(-1) as readonly [Unit, string]];
    else draft.path = [...draft.path.slice(0, -1), ...draft.sections, draft.path.at(-1) as readonly [Unit, string]];
  }
}
