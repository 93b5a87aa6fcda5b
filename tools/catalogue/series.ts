/** Series: resolutions of one organ that bear the same title in several sessions. */
import type { SeriesMember } from '../../catalogue/types.ts';
import type { Fact } from './fact.ts';
import { naturally, sessionYears, yearOf } from './order.ts';

/** Titles that say too little to make a series. */
const GENERIC = /^(?:(?:political )?declaration|programme of action|plan of action|final document|report|amendments?|corrigendum)$/;

/** Of the Council only what is renewed from year to year; "on the situation in Somalia" may be anything. */
const RENEWED = /\b(?:mandate|authori[sz]ation|stationing|sanctions|measures|panel|monitoring)\b/;

/** A title for comparison: case, punctuation, hyphens and accents of no account. */
export function foldTitle(title: string): string {
  return title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['’‘-]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

/** A subject of the Council for comparison: also without its acronym, the date up to which a mandate runs, and "on the". */
export function foldSubject(subject: string): string {
  return foldTitle(subject.replace(/\([^)]*\)/g, ' ').replace(/ (?:until|through|for (?:a period of|another|a further)) .*$/i, ''))
    .replace(/^on /, '')
    .replace(/^the /, '')
    .replace(/^renewal /, 'extension ');
}

function keyOf(fact: Fact): string | null {
  // what others say it is "on" is no title
  if (!fact.title || fact.title.basis === 'subject') return null;
  if (fact.place.family === 'S/RES') {
    const subject = foldSubject(fact.title.text);
    return RENEWED.test(subject) ? `S/RES/|${subject}` : null;
  }
  const title = foldTitle(fact.title.text);
  return title === '' || GENERIC.test(title) ? null : `${fact.place.family}/|${title}`;
}

/** More than half of the members share a session with another: the title is a heading, not a series. */
function isHeading(members: readonly Fact[]): boolean {
  const bySession = new Map<string, number>();
  for (const { place } of members) bySession.set(place.session, (bySession.get(place.session) ?? 0) + 1);
  const sharing = [...bySession.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
  return bySession.size < 2 || (members[0]?.place.family !== 'S/RES' && sharing * 2 > members.length);
}

/** All series, members by year; each as `[how its symbols begin, members]`, in an order that depends on the facts alone. */
export function findSeries(facts: ReadonlyMap<string, Fact>): [lead: string, members: SeriesMember[]][] {
  const years = sessionYears(facts.values());
  const groups = new Map<string, Fact[]>();
  for (const fact of facts.values()) {
    const key = keyOf(fact);
    if (key === null || yearOf(fact, years) === undefined) continue;
    const group = groups.get(key) ?? [];
    group.push(fact);
    groups.set(key, group);
  }
  const series: [string, SeriesMember[]][] = [];
  for (const [key, group] of groups) {
    if (isHeading(group)) continue;
    const members = group.map((fact) => ({ symbol: fact.symbol, year: yearOf(fact, years) ?? 0, iso: fact.date?.iso ?? '' }));
    members.sort((one, other) => one.year - other.year || naturally(one.iso, other.iso) || naturally(one.symbol, other.symbol));
    series.push([key.slice(0, key.indexOf('|')), members.map(({ symbol, year }) => ({ symbol, year }))]);
  }
  return series.sort(([, one], [, other]) => naturally(one[0]?.symbol ?? '', other[0]?.symbol ?? ''));
}
