/** Annex, section and part that the walk is in, and the headings that it has passed. */
import type { PinpointPath, Unit } from '../../citations/types.ts';
import type { SectionLine } from './heading-lines.ts';
import type { Line } from './lines.ts';
import type { Heading } from './types.ts';

interface Open {
  start: number;
  end: number;
  readonly path: PinpointPath;
  readonly level: number;
  /** its title follows */
  readonly alone: boolean;
  readonly block: number;
}

export class Headings {
  readonly found: Heading[] = [];
  annex: PinpointPath = [];
  /** section and part around, outermost first */
  sections: PinpointPath = [];
  #places: { section: number; part: number } = { section: 0, part: 0 };
  /** the heading right before, which more lines of it may follow */
  #open: Open | null = null;

  constructor(private readonly torn: boolean) {}

  /** Titles may stand here though no paragraph follows: in an annex or section, or right behind a heading. */
  get mayTitle(): boolean {
    return this.annex.length > 0 || this.sections.length > 0 || this.#open !== null;
  }

  /** Text has begun: the heading is complete. */
  settle(): void {
    this.#open = null;
  }

  /** Whether the line is the section or part that comes next in order. */
  opens(line: Line): boolean {
    return this.#next(line) !== null;
  }

  take(line: Line): void {
    if (line.annex) {
      const { unit, label } = line.annex;
      this.annex = unit === 'appendix' ? [...this.annex.filter(([each]) => each === 'annex'), [unit, label]] : [[unit, label]];
      this.sections = [];
      this.#places = { section: 0, part: 0 };
      this.#push(line, this.annex, this.annex.length, true);
      return;
    }
    const section = this.#next(line);
    if (section) {
      this.#enter(section);
      this.#push(line, [...this.annex, ...this.sections], this.annex.length + this.sections.length, section.alone);
      return;
    }
    const open = this.#open;
    const last = this.found.at(-1);
    if (open && last && (open.alone || (this.torn && line.block === open.block + 1))) {
      this.found[this.found.length - 1] = { ...last, end: line.end };
      this.#open = { ...open, alone: false, block: line.block, end: line.end };
      return;
    }
    const around = [...this.annex, ...this.sections];
    this.#push(line, around, around.length + 1, false);
  }

  #push(line: Line, path: PinpointPath, level: number, alone: boolean): void {
    this.#open = { start: line.start, end: line.end, path, level, alone, block: line.block };
    this.found.push({ start: line.start, end: line.end, path, level });
  }

  #next({ section }: Line): SectionLine | null {
    for (let reading: SectionLine | undefined = section ?? undefined; reading; reading = reading.or)
      if (reading.place === 1 + this.#places[reading.unit]) return reading;
    return null;
  }

  #enter({ unit, label, place, alone }: SectionLine): void {
    const own: readonly [Unit, string] = [unit, label];
    this.#places[unit] = place;
    if (unit === 'section') {
      // "A" alone holds sections; "A. Title" stands in one
      const holder = this.sections[0];
      this.sections = holder?.[0] === 'part' && this.sections.length > 0 && this.#holds ? [holder, own] : [own];
      if (!this.#holds) this.#places.part = 0;
      return;
    }
    const isHolder = alone || !this.sections.some(([each]) => each === 'section');
    this.#holds = isHolder && alone;
    this.sections = isHolder ? [own] : [...this.sections.filter(([each]) => each === 'section'), own];
    if (isHolder) this.#places.section = 0;
  }

  /** the part in force is one that holds sections */
  #holds = false;
}
