/** One walk over the blocks of a text that opens, extends and closes its paragraphs. */
import type { PinpointPath, Span, Unit } from '../../citations/types.ts';
import type { ReadText } from '../text/types.ts';
import { Continuation } from './continuation.ts';
import { furnitureOf } from './furniture.ts';
import { annexHeading, paragraphNumber, roman, sectionHeading, subparagraphLetter } from './numbers.ts';
import { comesAgain, judge, type Candidate } from './sequence.ts';
import type { Paragraph } from './types.ts';

interface Draft extends Paragraph {
  path: PinpointPath;
  end: number;
  readonly gaps: Span[];
  readonly parent?: Draft;
}

interface Level {
  readonly style: 'letter' | 'roman';
  place: number;
  readonly draft: Draft;
}

type Heading = readonly [Unit, string];

/** Code units of a block that are looked at for its number. */
const HEAD = 170;

export class Builder {
  readonly #paragraphs: Draft[] = [];
  /** paragraph → section it stands in, to be told apart by it where numbers repeat */
  readonly #sections = new Map<Draft, Heading>();
  readonly #rest: Continuation;
  #annex: Heading[] = [];
  #section: Heading | null = null;
  #sectionPlace = 0;
  #partPlace = 0;
  #last = 0;
  /** a heading was passed: numbers may begin anew */
  #afresh = false;
  #paragraph: Draft | null = null;
  #levels: Level[] = [];
  /** skipped since the open paragraph's last words */
  #gap: { start: number; end: number } | null = null;

  constructor(private readonly read: ReadText) {
    this.#rest = new Continuation(read);
  }

  build(): readonly Paragraph[] {
    const furniture = furnitureOf(this.read);
    const candidates = this.#candidates();
    let next = 0;
    let inNotes = false;
    this.read.blocks.forEach((block, index) => {
      const candidate = candidates[next]?.block === index ? candidates[next++] : undefined;
      const kind = furniture[index];
      if (kind) {
        inNotes = kind === 'rule' || inNotes;
        this.#skip(block);
        this.#rest.pass(kind === 'rule' ? 'rule' : 'page');
        return;
      }
      const head = this.read.text.slice(block.start, Math.min(block.end, block.start + HEAD));
      const verdict = candidate ? judge(candidates, next - 1, this.#last, this.#afresh) : 'none';
      const isNote = inNotes && (verdict === 'restart' || (this.#rest.passed !== 'page' && comesAgain(candidates, next - 1)));
      if (candidate && verdict !== 'none' && !isNote) {
        inNotes = false;
        this.#begin(block, candidate.number, block.listNumber === undefined ? (paragraphNumber(head)?.length ?? 0) : 0);
        return;
      }
      if (!inNotes && this.#heading(head, block)) return;
      if (!inNotes && this.#sub(block, 0)) return;
      if (inNotes ? this.#rest.resumes(block) : this.#rest.continues(block)) {
        inNotes = false;
        this.#extend(block.end);
        this.#rest.take(block);
        return;
      }
      if (inNotes) this.#rest.pass('notes');
      this.#skip(block);
    });
    this.#tellApart();
    return this.#paragraphs;
  }

  #candidates(): Candidate[] {
    const candidates: Candidate[] = [];
    this.read.blocks.forEach((block, index) => {
      if (block.listNumber !== undefined) {
        if (block.listDepth === 1 && /^\d{1,3}$/.test(block.listNumber))
          candidates.push({ block: index, number: Number(block.listNumber) });
        return;
      }
      const found = paragraphNumber(this.read.text.slice(block.start, Math.min(block.end, block.start + 12)));
      if (found && found.number > 0) candidates.push({ block: index, number: found.number });
    });
    return candidates;
  }

  #begin(block: ReadText['blocks'][number], number: number, length: number): void {
    const draft: Draft = {
      path: [...this.#annex, ['paragraph', String(number)]],
      label: String(number),
      start: block.start,
      contentStart: block.start + length,
      end: block.end,
      gaps: [],
    };
    this.#paragraphs.push(draft);
    if (this.#section) this.#sections.set(draft, this.#section);
    this.#paragraph = draft;
    this.#levels = [];
    this.#last = number;
    this.#afresh = false;
    this.#gap = null;
    this.#rest.take(block, length);
    this.#sub(block, length);
  }

  /** Begins a sub-paragraph where the block has the next letter of a level that is open, or the first one of a deeper level. */
  #sub(block: ReadText['blocks'][number], skip: number): boolean {
    if (!this.#paragraph) return false;
    const from = block.start + skip;
    const listed = block.listNumber !== undefined && (block.listDepth ?? 1) > 1 && skip === 0 ? `(${block.listNumber})` : '';
    const letter = subparagraphLetter(listed || this.read.text.slice(from, Math.min(block.end, from + 12)));
    if (!letter || (skip === 0 && !listed && !this.#rest.mayBeginPart)) return false;
    let depth = this.#levels.length - 1;
    while (depth >= 0 && letter[(this.#levels[depth] as Level).style] !== (this.#levels[depth] as Level).place + 1) depth--;
    const deeper = letter.letter === 1 ? 'letter' : letter.roman === 1 ? 'roman' : null;
    if (depth < 0 && (deeper === null || this.#levels.length > 2)) return false;
    const style = depth < 0 ? (deeper as Level['style']) : (this.#levels[depth] as Level).style;
    this.#levels.length = depth < 0 ? this.#levels.length : depth;
    const parent = this.#levels[this.#levels.length - 1]?.draft ?? this.#paragraph;
    const place = letter[style];
    const name = style === 'letter' ? String.fromCharCode(96 + place) : roman(place);
    this.#extend(block.end);
    const draft: Draft = {
      path: [...parent.path, ['subparagraph', name]],
      label: `${parent.label} (${name})`,
      start: from,
      contentStart: from + (listed ? 0 : letter.length),
      end: block.end,
      parent,
      gaps: [],
    };
    this.#levels.push({ style, place, draft });
    this.#paragraphs.push(draft);
    this.#rest.take(block, skip + letter.length);
    // "(b) (i) …"
    if (!listed) this.#sub(block, skip + letter.length);
    return true;
  }

  #heading(head: string, block: Span): boolean {
    if (block.end - block.start > HEAD - 10) return false;
    const annex = annexHeading(head);
    const section = annex ? null : sectionHeading(head);
    if (annex) {
      this.#annex =
        annex.unit === 'appendix'
          ? [...this.#annex.filter(([unit]) => unit === 'annex'), ['appendix', annex.label]]
          : [['annex', annex.label]];
      this.#section = null;
      this.#sectionPlace = 0;
      this.#partPlace = 0;
      this.#last = 0;
    } else if (section && section.place === 1 + (section.unit === 'section' ? this.#sectionPlace : this.#partPlace)) {
      if (section.unit === 'section') this.#sectionPlace++;
      else this.#partPlace++;
      this.#section = [section.unit, section.label];
    } else {
      return false;
    }
    this.#afresh = true;
    this.#paragraph = null;
    this.#levels = [];
    this.#rest.close();
    return true;
  }

  #extend(end: number): void {
    const innermost = this.#levels[this.#levels.length - 1]?.draft ?? this.#paragraph;
    for (let draft: Draft | undefined | null = innermost; draft; draft = draft.parent) {
      draft.end = end;
      if (this.#gap) draft.gaps.push(this.#gap);
    }
    this.#gap = null;
  }

  #skip(block: Span): void {
    if (this.#gap) this.#gap.end = block.end;
    else this.#gap = { start: block.start, end: block.end };
  }

  /** Where a number stands twice in an annex or in the main part, the sections tell its paragraphs apart. */
  #tellApart(): void {
    const seen = new Set<string>();
    const repeated = this.#paragraphs.some((draft) => !draft.parent && seen.size === seen.add(JSON.stringify(draft.path)).size);
    if (!repeated) return;
    for (const draft of this.#paragraphs) {
      const section = this.#sections.get(draft);
      const at = draft.path.findIndex(([unit]) => unit === 'paragraph');
      if (section) draft.path = [...draft.path.slice(0, at), section, ...draft.path.slice(at)];
      else if (draft.parent) draft.path = [...draft.parent.path, draft.path[draft.path.length - 1] as PinpointPath[number]];
    }
  }
}
