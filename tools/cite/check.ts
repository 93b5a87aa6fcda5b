/** Citations against the catalogue: dates that disagree, resolutions that are not on record. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { datesDiffer } from '../../catalogue/dates.ts';
import { createCatalogue } from '../../catalogue/lookup.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import { displaySymbol } from '../../citations/symbol.ts';
import type { Citation } from '../../citations/types.ts';
import { readShardFrom } from '../catalogue/read-shard.ts';

const FOLDER = fileURLToPath(new URL('../../public/catalogue', import.meta.url));

/** The compiled catalogue of the project. Throws where it was not compiled. */
function compiled(): Catalogue {
  if (!existsSync(FOLDER)) throw new Error('The catalogue is not compiled: run `npm run catalogue` first.');
  return createCatalogue(readShardFrom(FOLDER));
}

/** A resolution of the Security Council with a year that is not its number's: what is in doubt is only which of the two is the slip. */
function isSlipOfYear({ certain, symbol, candidates }: Citation): boolean {
  const number = /^S\/RES\/\d+\(/.exec(symbol ?? '')?.[0];
  return !certain && number !== undefined && candidates.length > 1 && candidates.every((other) => other.startsWith(number));
}

/** One line for each citation that cannot be right, in the order of the text. Citations that are open to any other doubt are not judged. */
export async function checkCitations(citations: readonly Citation[], catalogue: Catalogue = compiled()): Promise<string[]> {
  const complaints: string[] = [];
  for (const citation of citations) {
    const { symbol, kind, certain, date, start } = citation;
    if (symbol === null || !(certain || isSlipOfYear(citation))) continue;
    const answer = await catalogue.answer(symbol);
    const name = displaySymbol(symbol);
    if (answer.status === 'unknown' && kind === 'resolution') {
      const instead = answer.sameNumber ?? answer.lastOfSession;
      complaints.push(
        `${start}: ${name} is not on record${instead ? ` (${answer.sameNumber ? 'there is' : 'the last of its session is'} ${displaySymbol(instead)})` : ''}`,
      );
    }
    if (answer.status === 'known' && date && answer.record.date && datesDiffer(answer.record.date, date.iso)) {
      complaints.push(`${start}: ${name} is dated ${date.iso}, on record ${answer.record.date.iso}`);
    }
  }
  return complaints;
}
