/**
 * The grammar: a governing word, its list of numbers with dates between, the body before or behind, pinpoints on either side.
 * The same for every language; which words do what is in the lexicons.
 */
import { draftsOf, type List } from './list.ts';
import { MOST_GROUPS, pathsOf, type Group } from './pinpoint.ts';
import { LONGEST_HAN_TITLE, Reading, type Named } from './reading.ts';
import { endOf, type Kernel } from './scan.ts';
import { isSession } from './sessions.ts';
import { kindOf } from './symbol.ts';
import type { Body } from './lexicon/types.ts';
import type { Token } from './tokens.ts';

/** What may stand between the items of a list besides words of the lexicon: quoted titles, "on …". */
const LONGEST_TITLE = 420;
/** `A/68`: so short that it is a document in a UN text at most. */
const SHORT_SYMBOL = /^[A-Z]{1,2}\/\d{1,3}[A-Z]?$/;

/** Between two bodies named together. */
const JOINED_BODIES = /^\s*(?:and|et|y|und|и|و|和|及)\s*(?:\p{Ll}{1,4}\s+|l['’])?$/u;
/** "resoluciones de seguimiento 72/305": a few small words between the governing word and its first number. */
const SMALL_WORDS = /^\s+(?:\p{Ll}{2,14}\s+){1,3}$/u;

/** Reads the tokens of one window. `document` is the symbol of the document they stand in; `previous` what "ibid." goes back to. */
export class Assembler extends Reading {
  read(tokens: readonly Token[]): void {
    tokens.forEach((token, i) => this.take(token, tokens, i));
    this.close();
  }

  private take(token: Token, tokens: readonly Token[], index: number): void {
    switch (token.type) {
      case 'stop':
        this.close();
        this.bodies = [];
        this.clause = token.end;
        this.lastBody = this.lastOwn = this.lastDate = this.lastRelative = this.waiting = this.ended = null;
        return;
      case 'head':
        return this.head(token);
      case 'body':
        return this.body(token);
      case 'possessive':
        this.lastOwn = token;
        return this.lead(token);
      case 'against':
        this.against = token.end;
        return;
      case 'date':
        return this.dated(token);
      case 'kernel':
        return token.kernel.form === 'symbol' ? this.symbol(token.kernel) : this.number(token.kernel);
      case 'part':
        return this.part(token.group, this.leadsOn(tokens, index));
      case 'relative':
        return this.relative(token);
      case 'present':
        return this.present(token);
      case 'treaty':
        return this.treaty(token);
      case 'ibid':
        return this.ibid(token, tokens[index + 1]);
      default:
        return;
    }
  }

  private head(token: Extract<Token, { type: 'head' }>): void {
    const { list, lastBody, lastOwn } = this;
    if (token.after) {
      if (list && list.kind === undefined && list.items.length > 0 && token.start - list.end <= LONGEST_HAN_TITLE) {
        list.kind = token.kind;
        list.end = token.end;
        this.close();
        if (this.last) this.last.end = token.end;
      }
      return;
    }
    this.close();
    const own = token.own || (lastOwn !== null && /^[\s\p{L}]{0,24}$/u.test(this.gap(lastOwn.end, token.start)));
    const direct = lastBody !== null && token.start - lastBody.end <= 40 && /^(?:['’]s)?\s*$/.test(this.gap(lastBody.end, token.start));
    // "the Council, in its resolution"
    const its = token.own ? token : lastOwn;
    const bySubject =
      own &&
      !direct &&
      lastBody !== null &&
      its !== null &&
      this.scanner.joined.test(this.gap(lastBody.end, its.start)) &&
      this.links(lastBody.end, its.start);
    this.list = {
      kind: token.kind,
      own,
      body: direct || bySubject ? lastBody.body : undefined,
      partner: direct ? lastBody.partner : undefined,
      language: token.language,
      items: [],
      end: token.end,
    };
    this.lead(token);
  }

  private body(token: Extract<Token, { type: 'body' }>): void {
    const { list, lastBody } = this;
    const { script, joined } = this.scanner;
    const joint = lastBody && JOINED_BODIES.test(this.gap(lastBody.end, token.start));
    if (list && joint && list.items.length === 0 && list.end === lastBody.end) {
      // "resoluciones de la Asamblea General y del Consejo de Seguridad 60/180 y 1645 (2005)"
      list.partner = list.body;
      list.body = token.body;
      list.end = token.end;
    } else if (
      list &&
      list.items.length === 0 &&
      script !== 'han' &&
      list.body === undefined &&
      token.start - list.end <= 40 &&
      this.scanner.joined.test(this.gap(list.end, token.start).replace(/^\s+\p{Ll}{3,14}(?=\s)/u, '')) &&
      this.scanner.links.test(this.gap(list.end, token.start).replace(/^\s+\p{Ll}{3,14}(?=\s)/u, ''))
    ) {
      // "les résolutions suivantes de l’Assemblée générale : 74/270"
      list.body = token.body;
      list.end = token.end;
    } else if (list && script !== 'han' && this.links(list.end, token.start)) {
      const gap = this.gap(list.end, token.start);
      if (list.items.length === 0) {
        list.body ??= token.body;
        list.end = token.end;
      } else if (!/[,،]/.test(gap) && (script === 'cyrillic' || joined.test(gap))) {
        for (const item of list.items) item.body ??= list.body ?? token.body;
        list.end = token.end;
      }
    }
    this.lastBody = { body: token.body, start: token.start, end: token.end, partner: joint ? lastBody.body : undefined };
    if (script === 'han') this.bodies = [...this.bodies.slice(-7), this.lastBody];
    this.lead(token);
  }

  private dated(token: Extract<Token, { type: 'date' }>): void {
    const date = { iso: token.iso, start: token.start, end: token.end };
    this.lastDate = date;
    const item = this.list?.items.at(-1);
    if (!this.list || !item || this.scanner.script === 'han') return;
    const again = item.dates.length > 0 && this.scanner.separates.test(this.gap(this.list.end, token.start));
    if (token.start - this.list.end > 40 || !(again || (item.dates.length === 0 && this.links(this.list.end, token.start)))) return;
    item.dates.push(date);
    this.list.end = token.end;
  }

  /** A number that is not a symbol. */
  private number(kernel: Kernel): void {
    const { list, against } = this;
    if (against >= 0 && this.scanner.numeral.test(this.gap(against, kernel.start))) return;
    if (list && this.connected(list, kernel)) {
      const { lastBody } = this;
      const fresh =
        lastBody !== null && lastBody.start >= list.end && this.links(lastBody.end, this.dateBefore(kernel)?.start ?? kernel.start);
      this.add(list, kernel, fresh ? lastBody.body : undefined);
      return;
    }
    this.close();
    const han = this.scanner.script === 'han';
    if (!han && (kernel.form === 'slash' || kernel.form === 'plain')) return;
    const fresh = this.governed(kernel);
    this.list = { kind: undefined, ...fresh, language: undefined, items: [], end: this.clause };
    // a number with a sign for "number" before it and no governing word is something else's: "general comment No. 13 (2011)"
    if (!han && this.scanner.numbered.test(this.gap(Math.max(0, kernel.start - 8), kernel.start))) {
      this.list = null;
      return;
    }
    this.add(this.list, kernel, undefined);
    if (!han) this.close();
  }

  private add(list: List, kernel: Kernel, body: Body | undefined): void {
    const date = this.dateBefore(kernel);
    list.items.push({
      kernel,
      start: kernel.start,
      end: endOf(kernel),
      body,
      dates: date ? [date] : [],
      before: this.partsBefore(kernel.start),
      after: [],
    });
    list.end = endOf(kernel);
  }

  /** Is the number in the list: behind the word, or behind an item with a separator, a date, a title between? */
  private connected(list: List, kernel: Kernel): boolean {
    const start = this.titleBefore(this.dateBefore(kernel)?.start ?? kernel.start);
    const gap = this.gap(list.end, start);
    if (list.items.length === 0)
      return (
        this.scanner.numeral.test(gap) ||
        /^s?\)?\s+$/.test(gap) ||
        (gap.length <= 32 && kernel.form === 'slash' && isSession(Number(kernel.session)) && SMALL_WORDS.test(gap))
      );
    const body = this.lastBody && this.lastBody.start >= list.end ? this.gap(list.end, this.lastBody.start) : gap;
    if (gap.length > (this.scanner.script === 'han' ? LONGEST_HAN_TITLE : LONGEST_TITLE)) return false;
    if (!this.scanner.separates.test(gap) && !(body !== gap && this.scanner.separates.test(body))) return false;
    return gap.length <= 30 || kernel.form !== 'slash' || isSession(Number(kernel.session));
  }

  private symbol(kernel: Kernel): void {
    const before = this.partsBefore(kernel.start);
    const { list } = this;
    const item = list?.items.at(-1);
    if (list && item && list.kind !== undefined && /^\s*\(\s*$/.test(this.gap(list.end, kernel.start))) list.end = kernel.end + 1;
    else if (list && (list.items.length > 0 || this.scanner.script === 'han')) this.close();
    if (SHORT_SYMBOL.test(kernel.symbol) && this.document === undefined) return;
    const { symbol, start, end } = kernel;
    this.cite({
      kind: kindOf(symbol),
      symbol,
      basis: 'symbol',
      pinpoint: pathsOf(before),
      start,
      end,
      markStart: before[0]?.start ?? start,
    });
  }

  private part(group: Group, leadsOn: boolean): void {
    const { list, last, lastRelative } = this;
    if (lastRelative && this.scanner.script === 'han' && group.start - lastRelative.end <= 2) {
      if (!this.isAbroad()) this.crossReference([group], lastRelative.start, group.end);
      this.lastRelative = null;
      return;
    }
    const item = list?.items.at(-1);
    if (!leadsOn && list && item && list.kind !== undefined && /^\s*[,،，]?\s*\(?\s*$/.test(this.gap(list.end, group.start))) {
      item.after.push(group);
      list.end = group.end;
      return;
    }
    if (!leadsOn && last && !list?.items.length && /^[\s)）》]*[,،，、的]?\s*\(?\s*$/.test(this.gap(last.end, group.start))) {
      last.groups.push(group);
      if (last.groups.length <= MOST_GROUPS) last.draft.pinpoint = pathsOf(last.groups);
      last.end = group.end;
      last.draft.markEnd = group.end;
      if (last.draft.kind === 'cross-reference') last.draft.end = group.end;
      return;
    }
    this.close();
    const { waiting } = this;
    if (waiting && this.links(waiting.end, group.start)) {
      waiting.groups.push(group);
      waiting.end = waiting.partsEnd = group.end;
    } else this.waiting = { groups: [group], start: group.start, end: group.end, partsEnd: group.end };
  }

  private relative(token: Named): void {
    this.lastRelative = token;
    const { waiting } = this;
    if (!waiting || this.scanner.script === 'han' || !/^\s*,?\s*$/.test(this.gap(waiting.partsEnd, token.start))) return;
    if (this.isAbroad()) return;
    this.crossReference(waiting.groups, waiting.start, token.end);
    this.waiting = this.last = null;
  }

  private present(token: Named): void {
    const { waiting } = this;
    const waits = waiting && (this.bridges(waiting, token.start) || this.links(waiting.end, token.start)) ? waiting : null;
    this.close();
    this.waiting = null;
    if (this.isAbroad()) return;
    this.crossReference(waits?.groups ?? [], waits?.start ?? token.start, token.end);
    if (this.scanner.script !== 'han') this.last = null;
  }

  private treaty(token: Extract<Token, { type: 'treaty' }>): void {
    this.close();
    if (this.isAbroad() || (token.back && this.previous && this.previous.kind !== 'treaty')) return;
    const treaty = token.number === undefined ? { volume: token.volume } : { volume: token.volume, number: token.number };
    this.cite({ kind: 'treaty', symbol: null, basis: token.back ? 'back' : 'symbol', treaty, start: token.start, end: token.end });
  }

  private ibid(token: Named, next: Token | undefined): void {
    this.close();
    const { previous } = this;
    if (!previous?.symbol || previous.kind === 'treaty') return;
    const comma = /[,،，]/.test(this.text[token.end - 1] ?? '');
    // "Ibid., Sixty-second Session, Supplement No. 40": the same records, another volume
    if (comma && !(next?.type === 'part' && next.start - token.end <= 2)) return;
    const { kind, symbol, certain } = previous;
    this.cite({ kind, symbol, certain, basis: 'back', start: token.start, end: comma ? token.end - 1 : token.end, markEnd: token.end });
    if (this.last) this.last.end = token.end;
  }

  /** Ends the open list and says what each of its numbers means. */
  private close(): void {
    const { list } = this;
    this.list = null;
    if (!list) return;
    for (const draft of draftsOf(list, this.document, this.atHome, this.named)) this.push(draft);
    if (list.items.length > 0) this.ended = { own: list.own, body: list.items.at(-1)?.body ?? list.body, end: list.end };
  }
}
