/**
 * From the lines of an AKN4UN document to its numbered parts. A number that the markup names is one; where an editor left it among the words
 * (the Arabic editions do), it is one if it counts on. Depth comes from the order of the letters, since many lists are marked up flat.
 */
import type { PinpointPath, Span, Unit } from '../../citations/types.ts';
import type { KeptHeading, KeptPart } from '../../storage/types.ts';
import { annexHeading, sectionHeading } from '../outline/heading-lines.ts';
import { roman } from '../outline/numbers.ts';
import type { Line } from './lines.ts';
import { lettersOf, nameOf, numberIn, numberOf } from './numbers.ts';
import type { Letters } from './numbers.ts';

interface Draft extends KeptPart {
  path: PinpointPath;
  end: number;
  readonly gaps: Span[];
  readonly parent: Draft | null;
  readonly section: Container | null;
}

interface Level {
  readonly style: 'letter' | 'roman';
  place: number;
  readonly draft: Draft;
}

type Container = readonly [Unit, string];

/** A longer line is no heading. */
const LONGEST_HEADING = 200;
const FINISHED = /[.;:,!?。；：，、！？؛؟،][)\]"'”’»）]*(?:\s?(?:and|or|et|ou|y|e|o|u|и|или|و|和|或))?$/u;
const DEEPEST = 4;

export interface Parts {
  readonly parts: readonly KeptPart[];
  readonly headings: readonly KeptHeading[];
}

/** @param spans where each line stands in the text */
export function partsOf(lines: readonly Line[], spans: readonly Span[]): Parts {
  const builder = new Builder();
  lines.forEach((line, index) => builder.take(line, spans[index] as Span));
  return builder.finish();
}

class Builder {
  readonly #drafts: Draft[] = [];
  readonly #headings: KeptHeading[] = [];
  #annexes: Container[] = [];
  #section: Container | null = null;
  #sectionPlace = 0;
  #partPlace = 0;
  #recital = 0;
  #recitals = 0;
  #attachment = 0;
  #last = 0;
  #afresh = true;
  /** numbered or preambular paragraph that is open */
  #paragraph: Draft | null = null;
  #levels: Level[] = [];
  /** headings since the last words of the open part */
  #gap: { start: number; end: number } | null = null;
  /** the words before have come to an end, so that a short line may be a heading */
  #ended = true;

  take(line: Line, span: Span): void {
    if (line.attachment !== this.#attachment && line.attachment > 0) this.#attach(line);
    if (line.place === 'cover') return;
    if (line.place === 'end') return this.#close();
    if (line.quoted) return this.#extend(span.end);
    const mark = line.numbered > 0 ? line.text.slice(0, line.numbered).trim() : '';
    const numbered = this.#number(line, span, mark) || this.#letter(line, span, mark, 0);
    if (!numbered && this.#heading(line, span, mark)) return;
    this.#ended = FINISHED.test(line.text);
    if (numbered) return;
    if (line.recital > 0 && line.recital !== this.#recital) this.#preambular(line, span);
    else if (!this.#gap || line.cell) this.#extend(span.end);
  }

  finish(): Parts {
    this.#tellApart();
    const parts = this.#drafts.map(({ path, start, end, contentStart, gaps }) => ({ path, start, end, contentStart, gaps }));
    return { parts, headings: this.#headings };
  }

  #close(): void {
    this.#paragraph = null;
    this.#levels = [];
    this.#gap = null;
  }

  /** An attachment is an annex, whether or not a line says so. */
  #attach(line: Line): void {
    this.#attachment = line.attachment;
    if (annexHeading(line.text)) return;
    this.#enter([['annex', line.attachment > 1 ? roman(line.attachment).toUpperCase() : '']]);
  }

  #enter(annexes: Container[]): void {
    this.#annexes = annexes;
    this.#section = null;
    this.#sectionPlace = 0;
    this.#partPlace = 0;
    this.#last = 0;
    this.#recitals = 0;
    this.#afresh = true;
    this.#ended = true;
    this.#close();
  }

  #open(path: PinpointPath, span: Span, contentStart: number, parent: Draft | null): Draft {
    if (parent) this.#extend(span.end);
    const draft: Draft = { path, start: span.start, contentStart, end: span.end, gaps: [], parent, section: this.#section };
    this.#drafts.push(draft);
    this.#gap = null;
    return draft;
  }

  #preambular(line: Line, span: Span): void {
    this.#recital = line.recital;
    this.#levels = [];
    this.#paragraph = this.#open([...this.#annexes, ['preambular', String(++this.#recitals)]], span, span.start, null);
  }

  #number(line: Line, span: Span, mark: string): boolean {
    const named = line.depth === 0 || this.#paragraph === null ? numberOf(mark) : 0;
    const inWords = mark === '' && !line.heading ? numberIn(line.text.slice(0, 12)) : null;
    const number = named || inWords?.number || 0;
    if (number === 0) return false;
    if (!named && number !== this.#last + 1 && !(number === 1 && this.#afresh)) return false;
    const contentStart = span.start + (named ? line.numbered : (inWords?.length ?? 0));
    this.#levels = [];
    this.#paragraph = this.#open([...this.#annexes, ['paragraph', String(number)]], span, Math.min(contentStart, span.end), null);
    this.#last = number;
    this.#afresh = false;
    // "1. (a) …"
    this.#letter(line, span, '', contentStart - span.start);
    return true;
  }

  #letter(line: Line, span: Span, mark: string, skip: number): boolean {
    if (line.heading && mark === '') return false;
    const letters = lettersOf(mark || line.text.slice(skip));
    if (!letters || (mark !== '' && letters.length < mark.length)) return false;
    if (!this.#paragraph && this.#annexes.length === 0) return false;
    const found = this.#place(letters, line.depth);
    if (!found) return false;
    const { depth, place, style } = found;
    this.#levels.length = depth;
    const parent = this.#levels.at(-1)?.draft ?? this.#paragraph;
    const path: PinpointPath = [...(parent?.path ?? this.#annexes), ['subparagraph', nameOf(place, style)]];
    const start = span.start + skip;
    const length = mark === '' ? letters.length : line.numbered;
    const draft = this.#open(path, { start, end: span.end }, Math.min(start + length, span.end), parent);
    this.#levels.push({ style, place, draft });
    // "(b) (i) …"
    if (depth + 1 < DEEPEST) this.#first(line, span, skip + length);
    return true;
  }

  /** A first letter right after another number. */
  #first(line: Line, span: Span, skip: number): void {
    const letters = lettersOf(line.text.slice(skip));
    if (letters && (letters.letters.includes(1) || letters.roman === 1)) this.#letter(line, span, '', skip);
  }

  /** Which level a letter belongs to: the innermost one that it counts on, else the first of a deeper one. */
  #place({ letters, roman: small }: Letters, nested: number): { depth: number; place: number; style: Level['style'] } | null {
    for (let depth = this.#levels.length - 1; depth >= 0; depth--) {
      const { style, place } = this.#levels[depth] as Level;
      if (style === 'letter' ? letters.includes(place + 1) : small === place + 1) return { depth, place: place + 1, style };
    }
    const depth = this.#levels.length;
    if (depth < DEEPEST && letters.includes(1)) return { depth, place: 1, style: 'letter' };
    if (depth < DEEPEST && small === 1) return { depth, place: 1, style: 'roman' };
    // the markup names a letter out of order: a level as deep as it says, or the one that it comes later in
    const level = this.#levels[Math.max(0, Math.min(nested, depth) - 1)];
    const later = level ? (level.style === 'letter' ? Math.max(0, ...letters) : small) : 0;
    return level && nested > 0 && later > level.place ? { depth: this.#levels.indexOf(level), place: later, style: level.style } : null;
  }

  #heading(line: Line, span: Span, mark: string): boolean {
    const { text } = line;
    if (line.depth > 0 && !line.heading) return false;
    if (text.length > LONGEST_HEADING && !line.heading) return false;
    const annex = annexHeading(text);
    if (annex) {
      const around = this.#annexes.filter(([unit]) => unit === 'annex');
      this.#enter(annex.unit === 'appendix' ? [...around, ['appendix', annex.label]] : [['annex', annex.label]]);
      this.#headings.push({ ...span, path: [...this.#annexes], level: this.#annexes.length });
      return true;
    }
    const section = sectionHeading(text);
    if (section && section.place === 1 + (section.unit === 'section' ? this.#sectionPlace : this.#partPlace)) {
      if (section.unit === 'section') this.#sectionPlace++;
      else this.#partPlace++;
      this.#section = [section.unit, section.label];
      this.#afresh = true;
      this.#close();
      this.#headings.push({ ...span, path: [...this.#annexes, this.#section], level: this.#annexes.length + 1 });
      return true;
    }
    const bare = mark === '' && line.place === 'body' && !line.cell;
    if (!line.heading && (!bare || !this.#ended || FINISHED.test(text))) return false;
    const path = [...this.#annexes, ...(this.#section ? [this.#section] : [])];
    this.#headings.push({ ...span, path, level: path.length + 1 });
    if (!line.heading) this.#afresh = true;
    if (this.#gap) this.#gap.end = span.end;
    else if (this.#paragraph) this.#gap = { start: span.start, end: span.end };
    return true;
  }

  #extend(end: number): void {
    for (let draft = this.#levels.at(-1)?.draft ?? this.#paragraph; draft; draft = draft.parent) {
      draft.end = end;
      if (this.#gap) draft.gaps.push(this.#gap);
    }
    this.#gap = null;
  }

  /** Where a number stands twice, the sections tell its paragraphs apart. As the outline of a page does. */
  #tellApart(): void {
    const seen = new Set<string>();
    const numbered = this.#drafts.filter(({ path }) => path.at(-1)?.[0] === 'paragraph');
    if (!numbered.some(({ path }) => seen.size === seen.add(JSON.stringify(path)).size)) return;
    for (const draft of this.#drafts) {
      const at = draft.path.findIndex(([unit]) => unit === 'paragraph');
      if (draft.parent) draft.path = [...draft.parent.path, draft.path.at(-1) as PinpointPath[number]];
      else if (draft.section && at >= 0) draft.path = [...draft.path.slice(0, at), draft.section, ...draft.path.slice(at)];
    }
  }
}
