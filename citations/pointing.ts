/** How parts find their document: behind it, before it, "above", "of the present resolution", "of that resolution", "ibid.", or this very one. */
import type { Draft } from './list.ts';
import { pathsOf, type Group } from './pinpoint.ts';
import { Reading, type Named } from './reading.ts';
import { kindOf } from './symbol.ts';
import type { Token } from './tokens.ts';
import type { PinpointPath } from './types.ts';

/** "resolution 11 (II), by which it established the Commission, in particular paragraph 1": no further back than this. */
const FARTHEST_PARTICULAR = 260;
/** "that resolution" means one cited no further back than this, in UTF-16 code units. */
const FARTHEST_BACK = 600;
/** A line that ends as a footnote does. */
const FOOTNOTE_END = /[.。:]\s*\n/g;
const BLANK_LINE = /\n[^\S\n]*\n/;
/** A unit that is written short, "para. 5", belongs to what was cited; one that stands alone is written out. */
const SHORTENED = /^[^\d(]{0,12}\.\s?\d|^(?:OP|PP)/;

export abstract class Pointing extends Reading {
  /** drafts that parts were added to, which are said once all are known */
  private readonly extended = new Map<Draft, { readonly groups: readonly Group[]; readonly known: readonly PinpointPath[] }>();

  /** Ends the open list and says what each of its numbers means. */
  protected abstract close(): void;

  protected part(group: Group, tokens: readonly Token[], index: number): void {
    const { list, lastRelative } = this;
    if (lastRelative && this.scanner.script === 'han' && group.start - lastRelative.end <= 2) {
      if (!this.isAbroad()) this.crossReference([group], lastRelative.start, group.end);
      this.lastRelative = null;
      return;
    }
    const item = list?.items.at(-1);
    const isInner = item !== undefined && item.after.length > 0 && list !== null && this.isJoined(list.end, group.start);
    const inList = list && item && list.kind !== undefined && (isInner || this.scanner.beside.test(this.gap(list.end, group.start)));
    if (inList && !this.leadsOn(tokens, index, true)) {
      item.after.push(group);
      list.end = group.end;
      return;
    }
    const { last } = this;
    const behind = last && !list?.items.length && this.scanner.beside.test(this.gap(last.end, group.start));
    if (behind && !this.leadsOn(tokens, index, true)) return this.append(group);
    this.close();
    if (!inList && !behind && !this.leadsOn(tokens, index, false) && (this.isOfPart(group) || this.isParticular(group, tokens[index + 1])))
      return this.append(this.inside(group));
    const { waiting } = this;
    if (waiting && this.links(waiting.end, group.start)) {
      waiting.groups.push(group);
      waiting.end = waiting.partsEnd = group.end;
      return;
    }
    this.dropWaiting();
    // "article 1, paragraph 2"
    const isForeign = this.against >= 0 && group.start >= this.against && group.start - this.against <= 14;
    this.waiting = { groups: [group], start: group.start, end: group.end, partsEnd: group.end, isForeign };
  }

  /** Says the parts of what was cited with one after the other. */
  protected sayParts(): void {
    for (const [draft, { known, groups }] of this.extended) draft.pinpoint = [...known, ...pathsOf(groups, draft.kind)];
  }

  /** One part more of what was cited last. */
  private append(group: Group): void {
    const { last } = this;
    if (!last) return;
    last.groups.push(group);
    this.extended.set(last.draft, last);
    last.end = group.end;
    last.draft.markEnd = Math.max(last.draft.markEnd, group.end);
    if (last.draft.kind === 'cross-reference') last.draft.end = group.end;
  }

  /** "…, in particular its paragraphs 57 to 60": of what was cited in the same sentence. */
  private isParticular(group: Group, next: Token | undefined): boolean {
    const { last } = this;
    if (!last || last.draft.kind === 'cross-reference' || last.end < this.clause || group.start - last.end > FARTHEST_PARTICULAR)
      return false;
    if (this.scanner.thereof.test(this.text.slice(group.end, group.end + 24))) return true;
    const isInner = next?.type === 'part' && this.isJoined(group.end, next.start);
    return this.scanner.particular.test(this.gap(last.end, group.start)) && (isInner || !this.belongs(group.end));
  }

  private isJoined(from: number, to: number): boolean {
    return to - from <= 12 && this.scanner.joined.test(this.gap(from, to)) && this.links(from, to);
  }

  /** "resolution 41/213, paragraph 11 of annex I": what holds the part before; "paragraph 27 and its subparagraphs (a) to (d)": what it holds. */
  private isOfPart(group: Group): boolean {
    const { last } = this;
    if (!last || last.groups.length === 0) return false;
    return this.isJoined(last.end, group.start) || this.isWithin(group);
  }

  private isWithin(group: Group): boolean {
    const { last } = this;
    if (group.unit !== 'subparagraph' || !last || last.groups.at(-1)?.unit !== 'paragraph' || group.start - last.end > 14) return false;
    this.scanner.separator.lastIndex = last.end;
    return this.scanner.separator.exec(this.text)?.[0].trim() !== '' && /^\s?[\p{L}\s]{2,13}$/u.test(this.gap(last.end, group.start));
  }

  /** Subparagraphs that are named after their paragraph, as parts of it. */
  private inside(group: Group): Group {
    const holder = this.last?.groups.at(-1)?.items.at(-1);
    if (!holder || !this.isWithin(group)) return group;
    return { ...group, unit: 'paragraph', items: group.items.map((path) => [...holder, ...path]) };
  }

  /** Is what ends at `offset` followed by "of the", so that it is a part of what is named there? */
  private belongs(offset: number): boolean {
    return this.scanner.belonging.test(this.text.slice(offset, offset + 24));
  }

  /**
   * Parts that found no document. In a text that is itself a document, a paragraph that is named without one is its own: UN Editorial
   * Manual; Spanish has no word for "above" at all.
   */
  protected dropWaiting(): void {
    const { waiting } = this;
    this.waiting = null;
    if (!waiting || this.document === undefined || !waiting.groups.some(({ unit }) => unit === 'paragraph')) return;
    const { start, partsEnd } = waiting;
    const lead = this.text.slice(Math.max(0, start - 24), start);
    const behind = this.text.slice(partsEnd, partsEnd + 24);
    if (SHORTENED.test(this.text.slice(start, start + 16)) || this.belongs(partsEnd) || this.scanner.another.test(lead)) return;
    if (waiting.isForeign || /^ \((?!\p{Ll}{2})/u.test(behind) || this.scanner.thereof.test(behind)) return;
    // "vol. II (Part Two), paragraphs 267 to 269": one of several places in something else
    if (/[,،，)]\s*$/.test(lead) || (this.scanner.script === 'han' && !this.isCounted(start, lead))) return;
    this.drafts.push({
      kind: 'cross-reference',
      symbol: null,
      candidates: [],
      certain: true,
      basis: 'document',
      pinpoint: pathsOf(waiting.groups),
      start,
      end: partsEnd,
      markStart: start,
      markEnd: partsEnd,
    });
  }

  /** 第4段, not 一段时间; and 第34段和第35段 where the first is one of this document. */
  private isCounted(start: number, lead: string): boolean {
    if (this.text[start] !== '第' && !this.text.startsWith('执行', start)) return false;
    const before = /段([和及、]\s*)$/.exec(lead)?.[1];
    const other = this.drafts.at(-1);
    return before === undefined || (other?.kind === 'cross-reference' && other.end === start - before.length);
  }

  protected relative(token: Named): void {
    this.lastRelative = token;
    const { waiting } = this;
    if (!waiting || this.scanner.script === 'han' || !/^\s*,?\s*$/.test(this.gap(waiting.partsEnd, token.start))) return;
    if (this.isAbroad()) return;
    this.crossReference(waiting.groups, waiting.start, token.end);
    this.waiting = this.last = null;
  }

  /** Parts that wait and lead on to the words at `offset`. */
  private leadingTo(offset: number): { groups: Group[]; start: number } | null {
    const { waiting } = this;
    const waits = waiting && (this.bridges(waiting, offset) || this.links(waiting.end, offset)) ? waiting : null;
    if (waits) this.waiting = null;
    else this.dropWaiting();
    return waits;
  }

  protected present(token: Named): void {
    const waits = this.leadingTo(token.start);
    this.close();
    // "the present report" of a page that shows no document leads nowhere
    if (this.isAbroad() || (!waits && this.document === undefined)) return;
    this.crossReference(waits?.groups ?? [], waits?.start ?? token.start, token.end);
    if (this.scanner.script !== 'han') this.last = null;
  }

  /** "That resolution": the one cited last, if it was cited alone and not far back. Else nothing is said. */
  protected back(token: Extract<Token, { type: 'back' }>): void {
    const waits = this.leadingTo(token.start);
    this.close();
    const { antecedent } = this.memory;
    if (!antecedent || antecedent.many || !antecedent.draft.certain || antecedent.draft.symbol === null) return;
    if (kindOf(antecedent.draft.symbol) !== token.kind || token.start - antecedent.draft.end > FARTHEST_BACK) return;
    if (BLANK_LINE.test(this.gap(antecedent.draft.end, token.start))) return;
    const { symbol, kind } = antecedent.draft;
    const { start, end } = token;
    this.cite({ kind, symbol, basis: 'back', start, end, pinpoint: pathsOf(waits?.groups ?? []), markStart: waits?.start ?? start }, false);
  }

  protected treaty(token: Extract<Token, { type: 'treaty' }>): void {
    this.close();
    if (this.isAbroad() || (token.back && this.memory.previous && this.memory.previous.kind !== 'treaty')) return;
    const treaty = token.number === undefined ? { volume: token.volume } : { volume: token.volume, number: token.number };
    this.cite({ kind: 'treaty', symbol: null, basis: token.back ? 'back' : 'symbol', treaty, start: token.start, end: token.end });
  }

  protected ibid(token: Named, next: Token | undefined): void {
    this.close();
    const { previous } = this.memory;
    if (!previous?.symbol || previous.kind === 'treaty') return;
    // the footnote before names something that has no symbol
    if ((this.gap(Math.max(0, previous.end), token.start).match(FOOTNOTE_END)?.length ?? 0) > 1) return;
    const comma = /[,،，]/.test(this.text[token.end - 1] ?? '');
    const gap = next?.type === 'part' ? this.gap(token.end, next.start) : null;
    // "Ibid., Sixty-second Session, Supplement No. 40": the same records, another volume. "Ibid., advisory opinion, para. 88": the same
    if (comma && (gap === null || !/^\s{0,2}$|^\s?[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\s]{1,30}[,،，]\s?$/u.test(gap))) return;
    const { kind, symbol, certain } = previous;
    this.cite({ kind, symbol, certain, basis: 'back', start: token.start, end: comma ? token.end - 1 : token.end, markEnd: token.end });
    if (this.last) this.last.end = gap === null ? token.end : token.end + gap.trimEnd().length;
  }
}
