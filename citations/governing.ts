/** What governs the numbers of a list: the word "resolution", the body before or behind it, the date, the report that the list is in. */
import { Pointing } from './pointing.ts';
import { LONGEST_HAN_TITLE } from './reading.ts';
import type { Token } from './tokens.ts';

/** Between two bodies named together. */
const JOINED_BODIES = /^\s*(?:and|et|y|und|и|و|和|及)\s*(?:\p{Ll}{1,4}\s+|l['’])?$/u;
/** Between a report's part and a resolution in it. */
const REPORTED = /^\s?[,،，]\s?(?:第|\p{L}{1,3}\s)?$/u;

export abstract class Governing extends Pointing {
  /** end of the last decision that is no document of its own */
  protected skipped = -1;

  protected head(token: Extract<Token, { type: 'head' }>): void {
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
    const said = token.body ?? (direct || bySubject ? lastBody.body : undefined);
    const heading = said === undefined && !own ? this.memory.lists.overWord(token, this.scanner) : null;
    this.list = {
      kind: token.kind,
      own,
      body: said ?? (heading?.bodies.length === 1 ? heading.bodies[0] : undefined),
      subject: lastBody?.body,
      partner: direct ? lastBody.partner : undefined,
      language: token.language,
      items: [],
      within: this.reportBefore(token.start),
      end: token.end,
    };
    this.lead(token);
  }

  protected body(token: Extract<Token, { type: 'body' }>): void {
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

  protected dated(token: Extract<Token, { type: 'date' }>): void {
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

  /** The report that is cited with a part right before `offset`, where a resolution of its follows. */
  protected reportBefore(offset: number): string | undefined {
    const { last } = this;
    if (!last?.draft.symbol || last.draft.basis !== 'symbol' || last.groups.length === 0) return undefined;
    return REPORTED.test(this.gap(last.end, offset)) ? last.draft.symbol : undefined;
  }
}
