/** One walk over the blocks of a text that opens, extends and closes its parts. */
import type { Span, Unit } from '../../citations/types.ts';
import type { ReadText } from '../text/types.ts';
import { Levels, nameOf, tellApart, type Draft } from './drafts.ts';
import { Headings } from './headings.ts';
import type { Line } from './lines.ts';
import { subparagraphLetter, type Lettered } from './numbers.ts';
import { planOf, type Plan } from './plan.ts';
import { beginsPreambular, isPreambular, openingWords } from './preamble.ts';
import type { Footnote, Heading, Paragraph } from './types.ts';

export interface Built {
  readonly paragraphs: readonly Paragraph[];
  readonly headings: readonly Heading[];
  readonly footnotes: readonly Footnote[];
}

/** Blocks to the next letter that are looked at. */
const AHEAD = 80;

/** Builds the parts of a text; yields wherever it may be paused. The text must not change meanwhile. */
export function* building(read: ReadText): Generator<undefined, Built, boolean> {
  const plan = yield* planOf(read);
  const builder = new Builder(read, plan);
  for (let at = 0; at < plan.body.length; at++) {
    yield;
    builder.take(at);
  }
  return builder.finish();
}

class Builder {
  readonly #paragraphs: Draft[] = [];
  readonly #headings: Headings;
  readonly #levels = new Levels();
  #paragraph: Draft | null = null;
  /** the line that was taken last into the open part; null while none is open */
  #last: Line | null = null;
  /** a colon has announced the lines that follow */
  #introduced = false;
  /** paragraphs of the preamble so far; null outside of one */
  #preamble: number | null = null;
  #openings: ReadonlySet<string> = new Set();

  constructor(
    private readonly read: ReadText,
    private readonly plan: Plan,
  ) {
    this.#headings = new Headings(plan.torn);
  }

  take(at: number): void {
    const line = this.plan.body[at] as Line;
    if (this.plan.begins.has(line)) {
      this.#closePreamble();
      this.#begin(line, 'paragraph', line.numberOf + line.number, line.numberLength);
      this.#sub(line, line.numberLength, at);
      return;
    }
    if (this.plan.titles.has(line)) {
      this.#close();
      if (!line.closing) this.#headings.take(line);
      return;
    }
    if (this.plan.inside.has(line)) {
      if (!this.#sub(line, 0, at)) this.#extend(line, this.#namesNext(line, at));
      return;
    }
    if (line.formula && (!this.#last || this.#last.finished || this.#last.introduces || this.#last.short)) {
      this.#closePreamble();
      this.#close();
      this.#headings.settle();
      this.#preamble = 0;
      if (this.plan.torn)
        this.#openings = openingWords(this.plan.body, at + 1, (each) => each.formula || this.plan.begins.has(each), this.read.text);
      return;
    }
    if (this.#isApart(line)) {
      this.#closePreamble();
      this.#close();
      if (!line.closing) this.#headings.take(line);
      return;
    }
    if (this.#preamble !== null && this.#takePreambular(line, at)) return;
    if (this.#sub(line, 0, at)) return;
    if (this.#paragraph && this.#goesOn(line)) {
      this.#extend(line);
      return;
    }
    this.#close();
    if (line.title && this.#headings.mayTitle) this.#headings.take(line);
    else this.#headings.settle();
  }

  finish(): Built {
    this.#closePreamble();
    tellApart(this.#paragraphs);
    return { paragraphs: this.#paragraphs, headings: this.#headings.found, footnotes: this.plan.footnotes };
  }

  /** Ends what is open whatever it says: the line of a meeting, an annex, a section in its order. */
  #isApart(line: Line): boolean {
    const { torn } = this.plan;
    const last = this.#last;
    const settled = !last || last.finished || last.short || last.comma || !torn;
    if (line.closing) return settled || line.end - line.start < 60;
    if (line.annex) return settled;
    return line.section !== null && settled && !(last && !last.finished && !torn && last.introduces) && this.#headings.opens(line);
  }

  #begin(line: Line, unit: Unit, name: string, length: number): void {
    const draft: Draft = {
      path: [...this.#headings.annex, [unit, name]],
      label: unit === 'preambular' ? `pp ${name}` : name,
      start: line.start,
      contentStart: line.start + length,
      end: line.end,
      gaps: [],
      sections: this.#headings.sections,
    };
    this.#paragraphs.push(draft);
    this.#paragraph = draft;
    this.#levels.clear();
    this.#last = line;
    this.#introduced = line.introduces;
    this.#headings.settle();
  }

  #close(): void {
    this.#paragraph = null;
    this.#last = null;
    this.#levels.clear();
  }

  #takePreambular(line: Line, at: number): boolean {
    const { torn } = this.plan;
    const last = this.#paragraph ? this.#last : null;
    if (last && this.#sub(line, 0, at)) return true;
    if (last && !beginsPreambular(last, line, this.read.text, torn, this.#openings)) {
      this.#extend(line);
      return true;
    }
    if (last && !isPreambular(last) && !this.#levels.innermost) {
      this.#closePreamble();
      return false;
    }
    this.#close();
    if (!torn && line.title) {
      this.#headings.take(line);
      return true;
    }
    if (!torn && (line.ends || (line.introduces && !this.#nextLetter(at)))) {
      this.#preamble = null;
      return false;
    }
    this.#preamble = (this.#preamble ?? 0) + 1;
    this.#begin(line, 'preambular', String(this.#preamble), 0);
    return true;
  }

  /** What ends as a sentence does was no paragraph of the preamble, but what is decided without a number. */
  #closePreamble(): void {
    if (this.#preamble !== null && this.#paragraph && this.#last && !isPreambular(this.#last)) {
      const from = this.#paragraphs.indexOf(this.#paragraph, -50);
      if (from === this.#paragraphs.length - 1) this.#paragraphs.pop();
      this.#close();
    }
    this.#preamble = null;
  }

  /** Begins a sub-paragraph where the line has the next letter of a list that is open, or the first one of a deeper list. */
  #sub(line: Line, skip: number, at: number): boolean {
    const last = this.#last;
    if (!this.#paragraph || !last) return false;
    const from = line.start + skip;
    const letter = skip === 0 ? line.letter : subparagraphLetter(this.read.text.slice(from, Math.min(line.end, from + 12)));
    if (!letter) return false;
    const isFree =
      last.beforePart || last.letter !== null || (this.plan.torn && last.short) || [last, line].some(({ start, end }) => end - start <= 6);
    const next = this.#nextLetter(at);
    const place = this.#levels.placeOf(letter, next);
    if (!place) return false;
    // the next item of a list, in a block of its own, needs no leave; nor the first, where the second follows
    const isSure = line.listed || isFree || (!this.plan.torn && (place.place > 1 || next?.[place.style] === 2));
    if (skip === 0 && !isSure) return false;
    if (letter.isPoint && place.place === 1 && skip === 0 && !last.introduces && !last.beforePart) return false;
    const parent = this.#levels.around(place.depth) ?? this.#paragraph;
    const name = nameOf(place.style, place.place);
    this.#levels.closeTo(place.depth);
    if (skip === 0) this.#extend(line);
    const draft: Draft = {
      path: [...parent.path, ['subparagraph', name]],
      label: `${parent.label} (${name})`,
      start: from,
      contentStart: from + letter.length,
      end: line.end,
      parent,
      gaps: [],
      sections: parent.sections,
    };
    this.#levels.open(place.depth, place.style, place.place, draft);
    this.#paragraphs.push(draft);
    this.#last = line;
    // "(b) (i) …"
    if (!line.listed) this.#sub(line, skip + letter.length, at);
    return true;
  }

  #nextLetter(at: number): Lettered | null {
    for (let next = at + 1; next < Math.min(at + AHEAD, this.plan.body.length); next++) {
      const line = this.plan.body[next] as Line;
      if (line.letter) return line.letter;
      if (this.plan.begins.has(line)) return null;
    }
    return null;
  }

  /** After the last paragraph of a count: whether a line goes on with it. */
  #goesOn(line: Line): boolean {
    const last = this.#last as Line;
    if (last.end - last.start <= 6 && last.number + (last.letter ? 1 : 0) > 0) return true;
    if (!this.plan.torn) return this.#introduced || last.introduces || (last.finished ? line.small : last.comma || line.small);
    if (!last.finished) return true;
    if (this.#introduced && !last.ends) return true;
    return !last.short && (line.end - line.start >= 40 || line.finished);
  }

  /** A title right before the next item of a list: it is the paragraph's, and not the item's before it. */
  #namesNext(line: Line, at: number): boolean {
    const next = this.plan.body[at + 1];
    return line.title && this.#last?.finished === true && line.short && next?.letter != null && this.plan.inside.has(next);
  }

  #extend(line: Line, isWhole = false): void {
    const last = this.#last;
    const end = line.end;
    const innermost = isWhole ? undefined : this.#levels.innermost;
    for (let draft: Draft | undefined = innermost ?? this.#paragraph ?? undefined; draft; draft = draft.parent) {
      if (last && line.block > last.block + 1) draft.gaps.push(this.#between(last, line));
      draft.end = Math.max(draft.end, end);
    }
    this.#last = line;
    if (line.introduces) this.#introduced = true;
    else if (line.ends) this.#introduced = false;
  }

  /** What the page break put between two lines. */
  #between(last: Line, line: Line): Span {
    return {
      start: (this.read.blocks[last.block + 1] as Span).start,
      end: (this.read.blocks[line.block - 1] as Span).end,
    };
  }
}
