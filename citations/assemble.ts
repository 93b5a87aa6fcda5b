/**
 * The grammar: a governing word, its list of numbers with dates between, the body before or behind, pinpoints on either side.
 * The same for every language; which words do what is in the lexicons.
 */
import { draftsOf, type List } from './list.ts';
import { pathsOf } from './pinpoint.ts';
import { Pointing } from './pointing.ts';
import { LONGEST_HAN_TITLE } from './reading.ts';
import { endOf, type Kernel } from './kernel.ts';
import { isSession } from './sessions.ts';
import { kindOf } from './symbol.ts';
import type { Body } from './lexicon/types.ts';
import type { Token } from './tokens.ts';

/** What may stand between the items of a list besides words of the lexicon: quoted titles, "on …". */
const LONGEST_TITLE = 420;
/** `A/68`, `E/2021/25`, `DP/2015/9`: anybody's invoices and permits look like this, so a text must speak of the United Nations. */
const PLAIN_SYMBOL = /^[A-Z]{1,3}(?:\/\d{1,5}){1,2}[A-Z]?$/;
/** "U.N. Doc. A/810" */
const CALLED_DOCUMENT = /\b[Dd]ocs?\.? $|\b[Dd]ocuments? $/;

/** Between two bodies named together. */
const JOINED_BODIES = /^\s*(?:and|et|y|und|и|و|和|及)\s*(?:\p{Ll}{1,4}\s+|l['’])?$/u;
/** "resoluciones de seguimiento 72/305": a few small words between the governing word and its first number. */
const SMALL_WORDS = /^\s+(?:\p{Ll}{2,14}\s+){1,3}$/u;

/** Between a report's part and a resolution in it. */
const REPORTED = /^\s?[,،，]\s?(?:第|\p{L}{1,3}\s)?$/u;

/** Reads the tokens of one window. `document` is the symbol of the document they stand in; `previous` what "ibid." goes back to. */
export class Assembler extends Pointing {
  /** end of the last decision that is no document of its own */
  private skipped = -1;

  read(tokens: readonly Token[]): void {
    tokens.forEach((token, i) => this.take(token, tokens, i));
    this.close();
    this.dropWaiting();
  }

  private take(token: Token, tokens: readonly Token[], index: number): void {
    switch (token.type) {
      case 'stop':
        this.close();
        this.dropWaiting();
        this.bodies = [];
        this.clause = token.end;
        this.lastBody = this.lastOwn = this.lastDate = this.lastRelative = this.ended = null;
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
        return token.kernel.form === 'symbol' ? this.symbol(token.kernel, tokens[index + 1]) : this.number(token.kernel);
      case 'part':
        return this.part(token.group, tokens, index);
      case 'relative':
        return this.relative(token);
      case 'present':
        return this.present(token);
      case 'back':
        return this.back(token);
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
      // 第1/CP.21号决定，附件
      if (!list && this.skipped >= 0 && token.start - this.skipped <= 2 && this.last) this.last.end = token.end;
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
      body: token.body ?? (direct || bySubject ? lastBody.body : undefined),
      subject: lastBody?.body,
      partner: direct ? lastBody.partner : undefined,
      language: token.language,
      items: [],
      within: this.reportBefore(token.start),
      end: token.end,
    };
    this.lead(token);
  }

  private body(token: Extract<Token, { type: 'body' }>): void {
    const { list, lastBody } = this;
    // which of its bodies is not said, so it settles nothing that a name would
    if (token.body === 'un' && (lastBody?.end ?? -9) + 9 > token.start) return this.lead(token);
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
    // «Резолюция Генеральной Ассамблеи ООН от 13 сентября 2007 г. N 61/295»
    if (this.list?.items.length === 0 && this.scanner.script !== 'han' && this.links(this.list.end, token.start)) {
      this.list.dated = date;
      this.list.end = token.end;
      return;
    }
    const item = this.list?.items.at(-1);
    if (!this.list || !item || this.scanner.script === 'han') return;
    const again = item.dates.length > 0 && this.scanner.separates.test(this.gap(this.list.end, token.start));
    if (token.start - this.list.end > 40 || !(again || (item.dates.length === 0 && this.links(this.list.end, token.start)))) return;
    item.dates.push(date);
    this.list.end = token.end;
  }

  /** A number that is not a symbol. */
  private number(kernel: Kernel): void {
    if (kernel.form === 'cop') return this.skip(kernel);
    if (kernel.form === 'chain') return this.chain(kernel);
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
    this.list = { kind: undefined, ...fresh, language: undefined, items: [], within: this.reportBefore(kernel.start), end: this.clause };
    // a number with a sign for "number" before it and no governing word is something else's: "general comment No. 13 (2011)"
    if (!han && this.scanner.numbered.test(this.gap(Math.max(0, kernel.start - 8), kernel.start))) {
      this.list = null;
      return;
    }
    this.add(this.list, kernel, undefined);
    if (!han) this.close();
  }

  /** "Resolutions 1267/1989/2253", "the 1267/1989/2253 Committee": the Security Council's, whatever governs them. */
  private chain(kernel: Kernel): void {
    const { list } = this;
    const isGoverned = list?.kind === 'resolution' && list.items.length === 0 && this.connected(list, kernel);
    if (!isGoverned) this.close();
    if (this.isAbroad()) return;
    const own = { own: false, partner: undefined, language: undefined, items: [], end: kernel.start };
    const open: List = isGoverned ? list : { kind: 'resolution', body: 'sc', ...own };
    open.body ??= 'sc';
    for (const { name, start, end } of kernel.more)
      this.add(open, { ...kernel, form: 'plain', number: name, start, end, more: [] }, undefined);
    this.list = open;
    if (!isGoverned) this.close();
  }

  /** A decision of parties within a document of theirs: "FCCC/CP/2015/10/Add.1, decision 1/CP.21, annex". */
  private skip(kernel: Kernel): void {
    const { last } = this;
    this.list = null;
    this.skipped = kernel.end;
    if (last && last.end >= this.clause && kernel.start - last.end <= 24) last.end = kernel.end;
  }

  /** The report that is cited with a part right before `offset`, where a resolution of its follows. */
  private reportBefore(offset: number): string | undefined {
    const { last } = this;
    if (!last?.draft.symbol || last.draft.basis !== 'symbol' || last.groups.length === 0) return undefined;
    return REPORTED.test(this.gap(last.end, offset)) ? last.draft.symbol : undefined;
  }

  private add(list: List, kernel: Kernel, body: Body | undefined): void {
    const date = this.dateBefore(kernel) ?? (list.items.length === 0 ? list.dated : undefined);
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

  private symbol(kernel: Kernel, next: Token | undefined): void {
    const before = this.partsBefore(kernel.start);
    const { list } = this;
    const item = list?.items.at(-1);
    if (list && item && list.kind !== undefined && /^\s*\(\s*$/.test(this.gap(list.end, kernel.start))) list.end = kernel.end + 1;
    else if (list && (list.items.length > 0 || this.scanner.script === 'han')) this.close();
    const lead = this.text.slice(Math.max(0, kernel.start - 12), kernel.start);
    // "A/75/53, chap. IV": nobody's invoice has chapters
    const hasPart = next?.type === 'part' && this.scanner.beside.test(this.gap(kernel.end, next.start));
    if (PLAIN_SYMBOL.test(kernel.symbol) && !hasPart && this.isAbroad()) return;
    if (/^[A-Z]{1,2}\/\d{1,3}[A-Z]?$/.test(kernel.symbol) && this.document === undefined && !CALLED_DOCUMENT.test(lead)) return;
    const { symbol, start, end } = kernel;
    const base = this.correctedBy(kernel);
    this.cite({
      kind: kindOf(symbol),
      symbol,
      basis: 'symbol',
      pinpoint: pathsOf(before),
      start,
      end,
      markStart: before[0]?.start ?? start,
    });
    this.regroup(before);
    const first = base ?? this.last;
    for (const { name, ...span } of kernel.more) this.cite({ kind: kindOf(name), symbol: name, basis: 'symbol', ...span });
    // what follows "A/74/10 and A/74/10/Corr.1", or "A/74/10 and Corr.1", is said of A/74/10
    if (first && (base || (kernel.more.length > 0 && kernel.more.every(({ name }) => name.startsWith(`${symbol}/`))))) {
      this.last = { ...first, end: endOf(kernel) };
      this.memory.previous = { ...first.draft, end: endOf(kernel) };
    }
  }

  /** The document named just before, of which this is a corrigendum. */
  private correctedBy({ symbol, start }: Kernel): Pointing['last'] {
    const { last } = this;
    const of = last?.draft.symbol;
    if (!last || !of || !symbol.startsWith(`${of}/Corr.`) || !this.scanner.separates.test(this.gap(last.end, start))) return null;
    return start - last.end <= 8 ? last : null;
  }

  /** Ends the open list and says what each of its numbers means. */
  protected close(): void {
    const { list } = this;
    this.list = null;
    if (!list) return;
    const drafts = draftsOf(list, this.document, this.atHome, this.memory.named);
    if (drafts.length === 0 && list.within !== undefined && list.items.length > 0 && this.last) this.last.end = list.end;
    for (const draft of drafts) this.push(draft);
    if (drafts.length > 1 && this.memory.antecedent) this.memory.antecedent = { ...this.memory.antecedent, many: true };
    if (list.items.length > 0) this.ended = { own: list.own, body: list.items.at(-1)?.body ?? list.body, end: list.end };
  }
}
