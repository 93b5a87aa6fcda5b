/** A title in the page's language where the record has none, from another resolution of the same series. */
import { ask } from '../../ask.ts';
import type { Answer } from '../../catalogue/types.ts';
import type { Language } from '../../citations/types.ts';

/** Official translations are on record from the seventy-fifth session on (see `catalogue/data/README.md`). */
const FIRST_YEAR = 2020;
/** Members of a series that are asked, the nearest in time first: translators change their terms over the years. */
const MOST_ASKED = 2;

/**
 * The answer with a title in the language: its own, else that of its series, and then it says so. The same answer where there is none; never
 * rejects. Members of a series have the same English title (`tools/catalogue/series.ts`), so that their translations are those of one title.
 */
export async function withSeriesTitle(answer: Answer, language: Language): Promise<Answer> {
  if (answer.status !== 'known' || language === 'en' || answer.record.titles[language] !== undefined) return answer;
  const { record } = answer;
  const own = record.series.find(({ symbol }) => symbol === record.symbol)?.year ?? FIRST_YEAR;
  const others = record.series.filter(({ symbol, year }) => year >= FIRST_YEAR && symbol !== record.symbol);
  const nearest = others.toSorted((one, other) => Math.abs(one.year - own) - Math.abs(other.year - own)).slice(0, MOST_ASKED);
  for (const { symbol } of nearest) {
    const sibling = await ask('catalogue.answer', { symbol });
    const title = sibling.ok && sibling.value.status === 'known' ? sibling.value.record.titles[language] : undefined;
    if (title !== undefined)
      return { ...answer, record: { ...record, titles: { ...record.titles, [language]: title }, titleBasis: 'series' } };
  }
  return answer;
}
