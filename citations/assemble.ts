/** The grammar: a governing word, its list of numbers with dates between, the body before or behind, pinpoints on either side. */
import { attribute, hostOrgan, type HeadKind } from './attribute.ts';
import type { Body } from './lexicon/types.ts';
import { pathsOf, type Group } from './pinpoint.ts';
import type { Kernel } from './scan.ts';
import { kindOf, organOf } from './symbol.ts';
import type { Token } from './tokens.ts';
import type { Basis, Citation, PinpointPath } from './types.ts';

/** A citation in the making; offsets in folded text. */
export type Draft = Omit<Citation, 'text' | 'mark' | 'start' | 'end' | 'date'> & {
  start: number;
  end: number;
  markStart: number;
  markEnd: number;
  pinpoint: readonly PinpointPath[];
  date?: { iso: string; start: number; end: number };
};

interface Item {
  readonly kernel: Kernel;
  readonly start: number;
  end: number;
  body: Body | undefined;
  date?: { iso: string; start: number; end: number };
  before: readonly Group[];
  after: Group[];
}

interface List {
  readonly kind: HeadKind;
  readonly own: boolean;
  body: Body | undefined;
  /** the first of two bodies named together: "General Assembly and Security Council resolutions" */
  readonly partner: Body | undefined;
  readonly items: Item[];
  /** end of the last thing that belongs to it */
  end: number;
}

/** What may stand between the items of a list besides words of the lexicon: quoted titles, "on …". */
const LONGEST_TITLE = 420;
/** Languages whose body follows the number: "la résolution 43/12 du Conseil". */
const BODY_BEHIND = new Set(['fr', 'es', 'ru', 'de', 'en']);

export interface Assembly {
  readonly drafts: Draft[];
}

/** Reads the tokens of one window. `document` is the symbol of the document they stand in; `previous` what "ibid." goes back to. */
export class Assembler {
  readonly drafts: Draft[] = [];
  private list: List | null = null;
  /** body named last, and where it ended */
  private lastBody: { body: Body; start: number; end: number; partner: Body | undefined } | null = null;
  private lastOwn = -1;
  /** parts that wait for the document they are of */
  private waiting: { groups: Group[]; start: number; end: number } | null = null;
  private against = -1;
  /** last thing cited, for pinpoints behind it */
  private last: { draft: Draft; end: number } | null = null;

  constructor(
    private readonly text: string,
    private readonly document: string | undefined,
    private previous: { symbol: string | null; kind: Draft['kind']; certain: boolean } | undefined,
  ) {}

  read(tokens: readonly Token[]): void {
    for (const token of tokens) this.take(token);
    this.close();
  }

  private take(token: Token): void {
    switch (token.type) {
      case 'stop':
        this.close();
        this.lastBody = null;
        this.waiting = null;
        this.lastOwn = -1;
        return;
      case 'head':
        return this.head(token);
      case 'body':
        return this.body(token);
      case 'possessive':
        this.lastOwn = token.end;
        return;
      case 'against':
        this.against = token.end;
        return;
      case 'date':
        return this.dated(token);
      case 'kernel':
        return token.kernel.form === 'symbol' ? this.symbol(token.kernel) : this.number(token.kernel, token.end);
      case 'part':
        return this.part(token.group);
      case 'relative':
        return this.relative(token);
      case 'present':
        return this.present(token);
      case 'treaty':
        return this.treaty(token);
      case 'ibid':
        return this.ibid(token);
      default:
        return;
    }
  }

  private gap(from: number, to: number): string {
    return this.text.slice(from, to);
  }

  private head(token: Extract<Token, { type: 'head' }>): void {
    this.close();
    const own = this.lastOwn >= 0 && /^[\s\p{L}]{0,24}$/u.test(this.gap(this.lastOwn, token.start));
    const near = this.lastBody && token.start - this.lastBody.end <= 40 ? this.gap(this.lastBody.end, token.start) : null;
    const direct = near !== null && /^(?:['’]s)?\s*$/.test(near);
    const bySubject = own && near !== null && /^,?\s*(?:in|by|through|under)\s+(?:\p{Ll}+\s+)?its\s+$/u.test(near);
    this.list = { kind: token.kind, own, body: direct || bySubject ? this.lastBody?.body : undefined, partner: direct ? this.lastBody?.partner : undefined, items: [], end: token.end };
  }

  private body(token: Extract<Token, { type: 'body' }>): void {
    const { list } = this;
    if (list && list.body === undefined) {
      const gap = this.gap(list.end, token.start);
      if (list.items.length === 0 && /^\s*(?:of|by|adopted by|du|de l['’]|de la|del|des)?\s*(?:the\s+)?$/.test(gap)) {
        list.body = token.body;
        list.end = token.end;
      } else if (list.items.length > 0 && BODY_BEHIND.has(token.language) && /^\s*(?:of|adopted by|du|de l['’]|de la|del)\s*(?:the\s+)?$/.test(gap)) {
        list.body = token.body;
        list.end = token.end;
        for (const item of list.items) item.body ??= token.body;
      }
    }
    const joined = this.lastBody && /^\s+(?:and|et|y|und|и)\s+(?:\p{Ll}{1,4}\s+|l['’])?$/u.test(this.gap(this.lastBody.end, token.start));
    this.lastBody = { body: token.body, start: token.start, end: token.end, partner: joined ? this.lastBody?.body : undefined };
  }

  private dated(token: Extract<Token, { type: 'date' }>): void {
    const item = this.list?.items.at(-1);
    if (this.list && item && !item.date && /^[\s,]*(?:of|dated|adopted on|du|de|del|en date du|от|vom)?\s*(?:the\s+)?$/.test(this.gap(item.end, token.start))) {
      item.date = { iso: token.iso, start: token.start, end: token.end };
      item.end = token.end;
      this.list.end = token.end;
    }
  }

  /** A number that is not a symbol. */
  private number(kernel: Kernel, end: number): void {
    const { list } = this;
    if (this.against >= 0 && /^\s*(?:[Nn]os?\.)?\s*$/.test(this.gap(this.against, kernel.start))) return;
    if (list && this.connected(list, kernel)) {
      const fresh = this.lastBody && this.lastBody.start >= list.end && /^\s*$/.test(this.gap(this.lastBody.end, kernel.start));
      list.items.push({ kernel, start: kernel.start, end, body: fresh ? this.lastBody?.body : undefined, before: this.partsBefore(kernel.start), after: [] });
      list.end = end;
      return;
    }
    // without a governing word only forms that nothing else has
    if (kernel.form === 'slash' || kernel.form === 'plain') return;
    this.close();
    this.list = { kind: 'resolution', own: false, body: undefined, partner: undefined, items: [], end };
    this.list.items.push({ kernel, start: kernel.start, end, body: undefined, before: this.partsBefore(kernel.start), after: [] });
    if (kernel.form === 'special') this.list = null;
    else this.close();
  }

  /** Is the number in the list: behind the word, or behind an item with a separator, a date, a title between? */
  private connected(list: List, kernel: Kernel): boolean {
    const gap = this.gap(list.end, kernel.start);
    if (list.items.length === 0) return /^\s*(?:[Nn]os?\.?\s*|№\s*)?[“"(]?$/.test(gap) || /^s?\)?\s+(?:contained in\s+)?$/.test(gap);
    if (gap.length > LONGEST_TITLE) return false;
    if (!/(?:^|[,;(–-]|\s(?:and|or|to|et|y|e|и|à|a|as well as|und|oder))\s*(?:(?:its|on|in|of)\s+)?$/.test(gap)) return false;
    if (gap.length <= 30) return true;
    return kernel.form !== 'slash' || plausible(kernel);
  }

  private partsBefore(offset: number): readonly Group[] {
    const { waiting } = this;
    this.waiting = null;
    return waiting && bridges(this.gap(waiting.end, offset)) ? waiting.groups : [];
  }

  private symbol(kernel: Kernel): void {
    const before = this.partsBefore(kernel.start);
    const inList = this.list && this.list.items.length > 0 && /^\s*\(\s*$/.test(this.gap(this.list.end, kernel.start));
    if (inList && this.list) {
      const item = this.list.items.at(-1);
      if (item) item.end = kernel.end + 1;
      this.list.end = kernel.end + 1;
    } else if (this.list && this.list.items.length > 0) this.close();
    this.push({
      kind: kindOf(kernel.symbol), symbol: kernel.symbol, candidates: [], certain: true, basis: 'symbol', pinpoint: pathsOf(before),
      start: kernel.start, end: kernel.end, markStart: before[0]?.start ?? kernel.start, markEnd: kernel.end,
    });
  }

  private part(group: Group): void {
    const item = this.list?.items.at(-1);
    if (this.list && item && /^\s*[,(]?\s*(?:\()?$/.test(this.gap(this.list.end, group.start))) {
      item.after.push(group);
      this.list.end = group.end;
      return;
    }
    if (this.last && /^[\s)]*,?\s*\(?\s*$/.test(this.gap(this.last.end, group.start)) && !this.list?.items.length) {
      const { draft } = this.last;
      draft.pinpoint = pathsOf([...(this.after.get(draft) ?? []), group]);
      this.after.set(draft, [...(this.after.get(draft) ?? []), group]);
      draft.markEnd = group.end;
      this.last.end = group.end;
      return;
    }
    this.close();
    const joined = this.waiting && /^\s*,?\s*(?:(?:of|to|in)\s+(?:the\s+)?)?$/.test(this.gap(this.waiting.end, group.start));
    if (this.waiting && joined) {
      this.waiting.groups.push(group);
      this.waiting.end = group.end;
    } else this.waiting = { groups: [group], start: group.start, end: group.end };
  }
  private readonly after = new Map<Draft, Group[]>();

  private relative(token: Token): void {
    if (!this.waiting || !/^\s*,?\s*$/.test(this.gap(this.waiting.end, token.start))) return;
    this.crossReference(this.waiting.groups, this.waiting.start, token.end);
    this.waiting = null;
  }

  private present(token: Token): void {
    const waits = this.waiting && bridges(this.gap(this.waiting.end, token.start)) ? this.waiting : null;
    this.close();
    this.crossReference(waits?.groups ?? [], waits?.start ?? token.start, token.end);
    this.waiting = null;
    this.last = null;
  }

  private crossReference(groups: readonly Group[], start: number, end: number): void {
    this.push({ kind: 'cross-reference', symbol: null, candidates: [], certain: true, basis: 'document', pinpoint: pathsOf(groups), start, end, markStart: start, markEnd: end });
    this.last = null;
  }

  private treaty(token: Extract<Token, { type: 'treaty' }>): void {
    this.close();
    if (token.back && this.previous && this.previous.kind !== 'treaty') return;
    const treaty = token.number === undefined ? { volume: token.volume } : { volume: token.volume, number: token.number };
    this.push({ kind: 'treaty', symbol: null, candidates: [], certain: true, basis: token.back ? 'back' : 'symbol', pinpoint: [], treaty, start: token.start, end: token.end, markStart: token.start, markEnd: token.end });
  }

  private ibid(token: Token): void {
    this.close();
    const { previous } = this;
    if (!previous?.symbol || previous.kind === 'treaty') return;
    this.push({ kind: previous.kind, symbol: previous.symbol, candidates: [], certain: previous.certain, basis: 'back', pinpoint: [], start: token.start, end: token.end - (this.text[token.end - 1] === ',' ? 1 : 0), markStart: token.start, markEnd: token.end });
  }

  private push(draft: Draft): void {
    this.drafts.push(draft);
    if (draft.kind !== 'cross-reference') {
      this.previous = { symbol: draft.symbol, kind: draft.kind, certain: draft.certain };
      this.last = { draft, end: draft.end };
    }
  }

  /** Ends the open list and says what each of its numbers means. */
  private close(): void {
    const { list } = this;
    this.list = null;
    if (!list) return;
    for (const item of list.items) {
      const evidence = { kind: list.kind, own: list.own, date: item.date?.iso, host: hostOrgan(this.document) };
      const found =
        attribute(item.kernel, { ...evidence, body: item.body ?? list.body }) ?? (list.partner ? attribute(item.kernel, { ...evidence, body: list.partner }) : null);
      if (!found) continue;
      const groups = [...item.before, ...item.after];
      const letters = item.kernel.letters;
      const spans = letters.length > 0 ? letters.map((part, i) => ({ letter: part.letter, start: i === 0 ? item.start : part.start, end: part.end })) : [{ letter: '', start: item.start, end: item.kernel.end }];
      if (item.kernel.form === 'old' && spans.length > 0) for (const span of spans) if (span.letter === letters.at(-1)?.letter) span.end = item.kernel.end;
      spans.forEach((span, i) => {
        const draft: Draft = {
          kind: kindOf(found.symbol), symbol: found.symbol + span.letter, candidates: found.candidates.map((other) => other + span.letter), certain: found.certain, basis: found.basis as Basis,
          pinpoint: pathsOf(groups), start: span.start, end: span.end,
          markStart: i === 0 ? (item.before[0]?.start ?? span.start) : span.start,
          markEnd: i === spans.length - 1 ? Math.max(span.end, item.date?.end ?? 0, item.after.at(-1)?.end ?? 0) : span.end,
          ...(item.date && i === spans.length - 1 ? { date: item.date } : {}),
        };
        this.push(draft);
        if (this.last) this.last.end = draft.markEnd;
      });
    }
  }
}

/** Words that may stand between a part and the number of what holds it: "of annex I to Security Council resolution". */
function bridges(gap: string): boolean {
  return gap.length <= 110 && !/[.;:!?。；]\s|\n\n/.test(gap) && /^\s*,?\s*(?:of|to|in|du|de|del|der|des|vom)\b/.test(gap);
}

/** Could this be a resolution at all: a session that has been, a number it can have had? */
function plausible(kernel: Kernel): boolean {
  const session = Number(kernel.session);
  return (session >= 1 && session <= 82) || (session >= 1946 && session <= 2035);
}

/** Masthead, running head: the document's own symbol is no citation of it. */
export function isOwn(draft: Draft, document: string | undefined): boolean {
  return document !== undefined && draft.symbol === document && draft.basis === 'symbol' && organOf(document) === organOf(draft.symbol);
}
