/** A governing word with its numbers, and what each of them means once the list has ended. */
import { attribute, hostOrgan, isCommission, type HeadKind } from './attribute.ts';
import { bodyUnder, kindUnder, type ListHeading } from './headed.ts';
import type { Body } from './lexicon/types.ts';
import { pathsOf, type Group } from './pinpoint.ts';
import type { Kernel } from './kernel.ts';
import { isRightsReport, kindOf } from './symbol.ts';
import type { Citation, Language, PinpointPath } from './types.ts';

export interface WrittenDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** A citation in the making; offsets in folded text. */
export type Draft = Omit<Citation, 'text' | 'mark' | 'start' | 'end' | 'date'> & {
  start: number;
  end: number;
  markStart: number;
  markEnd: number;
  pinpoint: readonly PinpointPath[];
  date?: WrittenDate;
};

export interface Item {
  readonly kernel: Kernel;
  readonly start: number;
  end: number;
  body: Body | undefined;
  dates: WrittenDate[];
  before: readonly Group[];
  after: Group[];
}

export interface List {
  /** undefined while the word that governs is still awaited (Chinese), or where there is none */
  kind: HeadKind | undefined;
  own: boolean;
  body: Body | undefined;
  /** the heading that it stands under, if it was that which said its kind */
  under?: ListHeading | undefined;
  /** the first of two bodies named together: "General Assembly and Security Council resolutions" */
  partner: Body | undefined;
  readonly language: Language | undefined;
  readonly items: Item[];
  /** named last before the governing word, in whatever way: "the Security Council demanded in resolution 502" */
  subject?: Body | undefined;
  /** date before the first number */
  dated?: WrittenDate | undefined;
  /** the report that its resolutions stand in: "A/73/53, chap. IV, sect. A, resolution 37/17" */
  within?: string | undefined;
  /** end of the last thing that belongs to it */
  end: number;
}

/** Bodies whose short names others have too: an assembly, a council. */
const WEAK: ReadonlySet<Body> = new Set(['assembly', 'council', 'commission', 'foreign', 'un']);

/** "2004/16 et 2005/5, en date des 16 avril 2004 et 14 avril 2005 respectivement": the dates behind the last item are dealt out. */
function dealDates(items: readonly Item[]): void {
  const last = items.at(-1);
  const count = last?.dates.length ?? 0;
  if (!last || count < 2) return;
  const receivers = items.slice(-count);
  const dates = last.dates;
  if (receivers.length === count && receivers.every((item) => item === last || item.dates.length === 0))
    receivers.forEach((item, i) => (item.dates = dates.slice(i, i + 1)));
  else last.dates = dates.slice(0, 1);
}

/**
 * What the numbers of a list mean, one draft a number and part letter. `atHome`: does the text around speak of the United Nations?
 * Asked only where the words themselves leave it open, and where it does not nothing is said. `named` keeps numbers that were said with their body.
 */
export function draftsOf(list: List, document: string | undefined, atHome: () => boolean, named: Map<string, string>): Draft[] {
  dealDates(list.items);
  if (list.within !== undefined && !isRightsReport(list.within)) return [];
  const host = hostOrgan(document);
  const drafts: Draft[] = [];
  let said: Body | undefined = list.body ?? (list.within === undefined ? undefined : 'hrc');
  for (const item of list.items) {
    const { kernel } = item;
    // without a governing word only forms that nothing else has
    if (list.kind === undefined && (kernel.form === 'slash' || kernel.form === 'plain')) continue;
    said = item.body ?? said;
    let body = list.under && item.body === undefined ? bodyUnder(list.under, kernel) : said;
    if (list.under && body === undefined) continue;
    const kind = list.under ? kindUnder(list.under, body, kernel) : list.kind;
    const evidence = {
      body,
      kind: kind ?? ('resolution' as const),
      own: list.own,
      isGoverned: list.kind !== undefined,
      date: item.dates[0]?.iso,
      host,
      reversible: list.language === 'ar',
    };
    let found = attribute(kernel, evidence);
    if (host === undefined && body === undefined && list.subject === 'foreign') continue;
    const isNews = host === undefined || (list.subject !== undefined && isCommission(list.subject));
    if (!found?.certain && isNews && body === undefined && list.subject !== undefined) {
      // outside of the UN's own documents "in resolution 502" is the one of the body that the sentence is about; a commission's anywhere
      const bySubject = attribute(kernel, { ...evidence, body: list.subject });
      if (bySubject?.certain) found = { ...bySubject, basis: 'organ' };
      // it has no such numbers, so whose they are is not said
      else if (host === undefined && (list.subject === 'sc' || list.subject === 'ecosoc')) continue;
    }
    if (!found && list.partner) found = attribute(kernel, { ...evidence, body: (body = list.partner) });
    if (!found) continue;
    const strong = body !== undefined && !WEAK.has(body);
    // nobody else has an emergency special session
    const isUnique = kernel.form === 'special' && kernel.session.startsWith('ES') && list.kind === 'resolution';
    if (host === undefined && !(strong && found.certain) && !isUnique && !atHome()) continue;
    if (kernel.form === 'slash') {
      const name = `${kind ?? ''} ${kernel.session}/${kernel.number}`;
      if (strong) named.set(name, found.symbol);
      // "the report called for in resolution 43/1": said once with its body, then without
      const before = body === undefined && !list.own && item.dates.length === 0 ? named.get(name) : undefined;
      if (before !== undefined && before !== found.symbol) found = { symbol: before, candidates: [], certain: true, basis: 'back' };
    }
    drafts.push(...draftsOfItem(item, found));
  }
  return drafts;
}

const NONE: readonly never[] = [];

function draftsOfItem(
  { kernel, start, dates, before, after }: Item,
  found: Pick<Draft, 'certain' | 'basis' | 'candidates'> & { symbol: string },
): Draft[] {
  const date = dates[0];
  const kind = kindOf(found.symbol);
  const pinpoint = before.length + after.length === 0 ? NONE : pathsOf([...before, ...after], kind);
  const { letters } = kernel;
  const last = Math.max(0, letters.length - 1);
  const drafts: Draft[] = [];
  for (let i = 0; i <= last; i++) {
    const part = letters[i];
    const letter = part?.letter ?? '';
    const from = part && i > 0 ? part.start : start;
    const to = part && !(i === last && kernel.form === 'old') ? part.end : kernel.end;
    const draft: Draft = {
      kind,
      symbol: found.symbol + letter,
      candidates: found.candidates.length === 0 ? NONE : found.candidates.map((other) => other + letter),
      certain: found.certain,
      basis: found.basis,
      pinpoint,
      start: from,
      end: to,
      markStart: i === 0 ? Math.min(from, before[0]?.start ?? from, date?.start ?? from) : from,
      markEnd: i === last ? Math.max(to, date?.end ?? 0, after.at(-1)?.end ?? 0) : to,
    };
    if (date && i === last) draft.date = date;
    drafts.push(draft);
  }
  return drafts;
}
