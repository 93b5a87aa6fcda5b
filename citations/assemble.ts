/**
 * The grammar: a governing word, its list of numbers with dates between, the body before or behind, pinpoints on either side.
 * The same for every language; which words do what is in the lexicons.
 */
import { draftsOf, type Draft, type List } from './list.ts';
import { pathsOf } from './pinpoint.ts';
import { Governing } from './governing.ts';
import type { ListHeading } from './headed.ts';
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
/** `A/68` */
const SHORTEST_SYMBOL = /^[A-Z]{1,2}\/\d{1,3}[A-Z]?$/;
/** "U.N. Doc. A/810" */
const CALLED_DOCUMENT = /\b[Dd]ocs?\.? $|\b[Dd]ocuments? $/;

/** "resoluciones de seguimiento 72/305": a few small words between the governing word and its first number. */
const SMALL_WORDS = /^\s+(?:\p{Ll}{2,14}\s+){1,3}$/u;

/** Reads the tokens of one window. `document` is the symbol of the document they stand in; `previous` what "ibid." goes back to. */
export class Assembler extends Governing {
  read(tokens: readonly Token[]): void {
    tokens.forEach((token, i) => this.take(token, tokens, i));
    this.close();
    this.dropWaiting();
    this.sayParts();
  }

  /** What was found, in the order of the text. */
  inOrder(): readonly Draft[] {
    const { drafts } = this;
    const isInOrder = drafts.every((draft, at) => draft.start >= (drafts[at - 1]?.start ?? 0));
    return isInOrder ? drafts : drafts.sort((a, b) => a.start - b.start);
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
        return token.kernel.form === 'symbol'
          ? this.symbol(token.kernel, tokens[index + (tokens[index + 1]?.type === 'against' ? 2 : 1)])
          : this.number(token.kernel);
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

  /** A number that is not a symbol. */
  private number(kernel: Kernel): void {
    if (kernel.form === 'cop') return this.skip(kernel);
    if (kernel.form === 'chain') return this.chain(kernel);
    const { list, against } = this;
    if (against >= 0 && this.scanner.numeral.test(this.gap(against, kernel.start))) return;
    const under = this.listOver(kernel);
    if (under) {
      this.close();
      const kind = under.kinds.has('resolution') ? ('resolution' as const) : ('decision' as const);
      this.list = { kind, own: false, body: under.bodies[0], under, partner: undefined, language: undefined, items: [], end: kernel.start };
      this.add(this.list, kernel, undefined);
      return;
    }
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

  /** The heading whose list a number begins a line of; null where a sentence goes on with it. */
  private listOver(kernel: Kernel): ListHeading | null {
    if (kernel.form !== 'slash' && kernel.form !== 'special') return null;
    const under = this.memory.lists.over(kernel, this.scanner);
    const { list } = this;
    // "… resolutions 5/1 and", "… its resolution": the line before was torn, unless it is the heading itself
    const goesOn = list && this.connected(list, kernel) && !(under && list.items.length === 0 && list.end <= under.end);
    return goesOn ? null : under;
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
    const { symbol, start, end } = kernel;
    if (this.isAbroad() && PLAIN_SYMBOL.test(symbol)) {
      // "A/75/53, chap. IV": nobody's invoice has chapters
      const hasPart = next?.type === 'part' && this.scanner.beside.test(this.gap(end, next.start));
      if (!hasPart) return;
    }
    if (this.document === undefined && symbol.length < 8 && SHORTEST_SYMBOL.test(symbol)) {
      if (!CALLED_DOCUMENT.test(this.text.slice(Math.max(0, start - 12), start))) return;
    }
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
  private correctedBy({ symbol, start }: Kernel): Governing['last'] {
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
