/** What the catalogue says of the citations on the page. */
import { ask } from '../ask.ts';
import type { Language } from '../citations/types.ts';
import type { LiveCitation } from '../page/found/citations.ts';

/** What one question may hold (see the schema of `catalogue.standings`). */
const LONGEST_QUESTION = 500;

/** Asks the catalogue about citations that it has not been asked about. Without an answer they keep the plain line. */
export async function askStandings(list: readonly LiveCitation[]): Promise<void> {
  const open = list.filter((live) => live.standing === null && live.citation.symbol !== null);
  for (let from = 0; from < open.length; from += LONGEST_QUESTION) {
    const portion = open.slice(from, from + LONGEST_QUESTION);
    const asked = portion.map(({ citation, chosen }) => ({ symbol: chosen ?? citation.symbol ?? '', date: citation.date?.iso }));
    const answer = await ask('catalogue.standings', { asked });
    if (!answer.ok) return;
    portion.forEach((live, place) => (live.standing = answer.value[place] ?? null));
  }
}

/** Title of a document in the catalogue, in the page's language or in English; null where there is none. */
export async function titleOnRecord(symbol: string, language: Language): Promise<string | null> {
  const answer = await ask('catalogue.answer', { symbol });
  if (!answer.ok || answer.value.status !== 'known') return null;
  const { titles } = answer.value.record;
  return titles[language] ?? titles.en ?? null;
}
