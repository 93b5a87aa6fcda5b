/** What is remembered while the tokens of a window are read, and the questions that the grammar asks of it. */
import type { Lists } from './headed.ts';
import type { Scanner } from './lexicon/compile.ts';
import type { Body } from './lexicon/types.ts';
import type { Draft, List, WrittenDate } from './list.ts';
import { pathsOf, type Group } from './pinpoint.ts';
import type { Kernel } from './kernel.ts';
import type { Token } from './tokens.ts';
import type { PinpointPath } from './types.ts';

/** Longest title that may stand before a number in Chinese. */
export const LONGEST_HAN_TITLE = 90;
/** Words and parts between a part and its document: "paragraph 3 of section II of annex I to its resolution" has four. */
const MOST_LEADING = 10;
/** Chinese: where the title of a document begins that stands before its number, 关于…的第60/251号. */
const TITLE = /关于|题为/g;
const [OF, COUNT] = [0x7684, 0x7b2c];

/** Chinese: what a body did to what follows, in which session. */
const ADOPTED = /^第?[一二三四五六七八九十\d]{0,5}(?:届会议|次会议|届常会)?通过了?$/;

/** A space or a comma, which links are most often made of. */
const isBetween = (code: number): boolean => code === 32 || code === 44;

/** Where a word stands, in folded text. */
export interface Named {
  readonly start: number;
  readonly end: number;
}

/** What is remembered from one window of a text to the next. */
export interface Memory {
  /** what "ibid." goes back to; `end` in folded text, below 0 for what was read before it */
  previous: { readonly symbol: string | null; readonly kind: Draft['kind']; readonly certain: boolean; readonly end: number } | undefined;
  /** what "that resolution" means; `many`: it was cited in one list with others */
  antecedent: { readonly draft: Draft; readonly many: boolean } | null;
  /** numbers that were said with their body */
  readonly named: Map<string, string>;
  /** lists and tables below headings that say whose their numbers are */
  readonly lists: Lists;
}

/** State of a reading: what was named last, the list that is open, the parts that wait for their document. */
export abstract class Reading {
  readonly drafts: Draft[] = [];
  protected list: List | null = null;
  protected lastBody: (Named & { body: Body; partner: Body | undefined }) | null = null;
  /** bodies named since the sentence began */
  protected bodies: (Named & { body: Body; partner: Body | undefined })[] = [];
  /** where the sentence began */
  protected clause = 0;
  protected lastOwn: Named | null = null;
  protected lastDate: WrittenDate | null = null;
  protected lastRelative: Named | null = null;
  /** parts that wait for the document they are of; `end` moves on over the words that lead to it */
  protected waiting: { groups: Group[]; start: number; end: number; partsEnd: number; isForeign: boolean } | null = null;
  protected against = -1;
  /** last thing cited, for pinpoints behind it */
  protected last: { draft: Draft; end: number; groups: Group[]; known: readonly PinpointPath[] } | null = null;
  /** the list that ended last, where the next one may go on from it (Chinese) */
  protected ended: { own: boolean; body: Body | undefined; end: number } | null = null;

  constructor(
    protected readonly text: string,
    protected readonly scanner: Scanner,
    protected readonly document: string | undefined,
    protected readonly atHome: () => boolean,
    protected readonly memory: Memory,
  ) {}

  protected gap(from: number, to: number): string {
    return this.text.slice(from, to);
  }

  /** Nothing between but joints and commas. */
  protected links(from: number, to: number): boolean {
    if (to - from > 60) return false;
    let at = from;
    while (at < to && isBetween(this.text.charCodeAt(at))) at++;
    return at >= to || this.scanner.links.test(this.gap(from, to));
  }

  /** A word that may stand between a part and the document it is of. */
  protected lead(token: Named): void {
    if (this.waiting && this.links(this.waiting.end, token.start)) this.waiting.end = token.end;
  }

  /** Chinese: the date that stands before a number. */
  protected dateBefore(kernel: Kernel): WrittenDate | null {
    const { lastDate } = this;
    if (this.scanner.script !== 'han' || !lastDate) return null;
    const edge = this.links(lastDate.end, kernel.start) ? kernel.start : this.titleBefore(kernel.start);
    return this.links(lastDate.end, edge) && !this.gap(lastDate.end, edge).includes('\n') ? lastDate : null;
  }

  /** Chinese: start of the title between a number and what governs it; the offset itself where there is none. */
  protected titleBefore(offset: number): number {
    // …的第60/251号, …的60/251号
    const last = this.text.charCodeAt(offset - 1);
    if (last !== OF && !(last === COUNT && this.text.charCodeAt(offset - 2) === OF)) return offset;
    const from = Math.max(this.clause, this.list?.end ?? 0, this.ended?.end ?? 0, offset - LONGEST_HAN_TITLE);
    const lead = this.gap(from, offset);
    if (!/的第?$/.test(lead)) return offset;
    const starts = [...lead.matchAll(TITLE)].map((found) => from + found.index);
    const leading = [this.lastDate, this.lastOwn, ...this.bodies];
    return (
      starts.find((start) => leading.some((token) => token !== null && token.end <= start && this.links(token.end, start))) ??
      starts.at(-1) ??
      offset
    );
  }

  /** Chinese: what governs the first number of a list stands before its date and its title. */
  protected governed(kernel: Kernel): Pick<List, 'own' | 'body' | 'partner'> {
    const { lastOwn, ended } = this;
    if (this.scanner.script !== 'han') return { own: false, body: undefined, partner: undefined };
    const dated = this.dateBefore(kernel)?.start ?? kernel.start;
    const start = this.titleBefore(dated);
    const own = lastOwn !== null && this.links(lastOwn.end, start);
    const edge = own ? lastOwn.start : start;
    const body = this.bodies.findLast(
      (other) => other.end <= edge && this.links(other.end, edge) && !this.gap(other.end, edge).startsWith('的'),
    );
    if (body) return { own, body: body.body, partner: body.partner };
    // 亚洲及太平洋经济社会委员会第七十二届会议通过…的第72/7号决议
    const adopter = own ? undefined : this.bodies.findLast((other) => other.end <= start && ADOPTED.test(this.gap(other.end, start)));
    if (adopter) return { own, body: adopter.body, partner: undefined };
    if (ended && !own && start - ended.end <= 6 && this.scanner.separates.test(this.gap(ended.end, start)))
      return { own: ended.own, body: ended.body, partner: undefined };
    return { own, body: undefined, partner: undefined };
  }

  /** Parts that found no document. */
  protected abstract dropWaiting(): void;

  protected partsBefore(offset: number): readonly Group[] {
    const { waiting } = this;
    if (!waiting || !this.bridges(waiting, offset)) {
      this.dropWaiting();
      return [];
    }
    this.waiting = null;
    return waiting.groups;
  }

  /** Words that may stand between a part and the number of what holds it: "of annex I to Security Council resolution". */
  protected bridges(waiting: { end: number; partsEnd: number }, offset: number): boolean {
    if (this.links(waiting.end, offset) || this.scanner.numeral.test(this.gap(waiting.end, offset)))
      return waiting.end > waiting.partsEnd || this.scanner.joined.test(this.gap(waiting.end, offset));
    const gap = this.gap(waiting.partsEnd, offset);
    return gap.length <= 110 && !/[.;:!?。；]\s|\n\n/.test(gap) && this.scanner.joined.test(gap);
  }

  /**
   * Does a part lead on to the document it is of, rather than belong to what stands before it? `behind`: it stands right behind a document.
   * Chinese parts always follow theirs.
   */
  protected leadsOn(tokens: readonly Token[], index: number, behind: boolean): boolean {
    if (behind && this.scanner.script === 'han') return false;
    let from = tokens[index]?.end ?? 0;
    for (let i = index + 1; i < Math.min(tokens.length, index + MOST_LEADING); i++) {
      const token = tokens[i];
      if (!token || !this.links(from, token.start)) return false;
      const gap = this.gap(from, token.start);
      if (behind && i === index + 1 && /[,،]/.test(gap)) return false;
      const joined = this.scanner.script === 'cyrillic' || this.scanner.joined.test(gap);
      if (i === index + 1 && !joined) return false;
      if (token.type === 'head') return !token.after;
      if (token.type === 'present' || token.type === 'back' || token.type === 'kernel') return joined;
      if (token.type !== 'possessive' && token.type !== 'body' && !(token.type === 'part' && joined)) return false;
      from = token.end;
    }
    return false;
  }

  /** "Paragraph 5 above", "this report": any text can say so, and only the UN's are read. */
  protected isAbroad(): boolean {
    return this.document === undefined && !this.atHome();
  }

  protected crossReference(groups: Group[], start: number, end: number): void {
    this.cite({ kind: 'cross-reference', symbol: null, basis: 'document', pinpoint: pathsOf(groups), start, end });
    this.regroup(groups);
  }

  /** Parts of what was just cited, which more may be said of. */
  protected regroup(groups: readonly Group[]): void {
    if (this.last) this.last = { ...this.last, groups: [...groups], known: [] };
  }

  /** A citation of its own, not of a list: sure, of the whole document, and marked as far as it reaches, unless said otherwise. */
  protected cite(said: Pick<Draft, 'kind' | 'symbol' | 'basis' | 'start' | 'end'> & Partial<Draft>, isNew = true): void {
    this.push({ candidates: [], certain: true, pinpoint: [], markStart: said.start, markEnd: said.end, ...said }, isNew);
  }

  /** `isNew`: names a document, rather than going back to one. */
  protected push(draft: Draft, isNew = true): void {
    this.drafts.push(draft);
    this.last = { draft, end: draft.markEnd, groups: [], known: draft.pinpoint };
    if (draft.kind === 'cross-reference') return;
    this.memory.previous = { symbol: draft.symbol, kind: draft.kind, certain: draft.certain, end: draft.end };
    const cites = (draft.kind === 'resolution' || draft.kind === 'decision') && draft.symbol !== this.document;
    if (isNew && cites) this.memory.antecedent = { draft, many: false };
  }
}
