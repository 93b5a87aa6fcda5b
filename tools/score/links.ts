/** The recogniser against the hyperlinks of the UN's editors: the table of `score-citations.mjs`, and what is still missed, by cause. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Catalogue } from '../../catalogue/types.ts';
import type { Citation } from '../../citations/types.ts';
import { isSame, SHARED, type CorpusDocument } from './corpus.ts';
import { causeOf, type Cause, type Miss, type OtherLinks } from './slips.ts';

export interface Missed extends Miss {
  readonly cause: Cause;
}

/** Counts of one language. `recall` and `right` are shares of links that are not known to err. */
export interface LinkScore {
  readonly lang: string;
  readonly links: number;
  readonly slips: number;
  readonly recall: number;
  readonly right: number;
}

/** The table of `score-citations.mjs`, as it prints it. */
export function officialTable(documents: readonly CorpusDocument[], found: ReadonlyMap<string, readonly Citation[]>): string {
  const folder = mkdtempSync(join(tmpdir(), 'operative-score-'));
  const write = (name: string, values: readonly object[]): string => {
    writeFileSync(join(folder, name), values.map((value) => `${JSON.stringify(value)}\n`).join(''));
    return join(folder, name);
  };
  const gold = write('gold.jsonl', documents);
  const answers = write(
    'found.jsonl',
    documents.map(({ id }) => ({ id, citations: found.get(id) ?? [] })),
  );
  try {
    return execFileSync(process.execPath, [`${SHARED}tools/score-citations.mjs`, gold, answers], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Share of resolutions that all editions find, as that table says; null where it compares none. */
export function agreementIn(table: string): number | null {
  const percent = /agreement of the six editions: ([\d.]+) %/.exec(table)?.[1];
  return percent === undefined ? null : Number(percent) / 100;
}

/** Words under a link without what differs between editions. */
const key = (shown: string): string => shown.replace(/\s+/g, ' ').replace(/[^\dA-Z/(). -]/g, '');

function otherLinks(documents: readonly CorpusDocument[]): OtherLinks {
  const links = new Map<string, { id: string; symbol: string }[]>();
  for (const { id, document, text, cites } of documents)
    for (const [start, end, symbol] of cites) {
      const name = `${document} ${key(text.slice(start, end))}`;
      links.set(name, [...(links.get(name) ?? []), { id, symbol }]);
    }
  return (document, shown, not) => (links.get(`${document} ${key(shown)}`) ?? []).flatMap(({ id, symbol }) => (id === not ? [] : [symbol]));
}

/** Every link that no citation met with its symbol, with why. */
export async function missedLinks(
  documents: readonly CorpusDocument[],
  found: ReadonlyMap<string, readonly Citation[]>,
  catalogue: Catalogue,
): Promise<Missed[]> {
  const others = otherLinks(documents);
  const missed: Missed[] = [];
  for (const { id, document, text, cites } of documents) {
    const citations = (found.get(id) ?? []).filter(({ symbol }) => symbol !== null);
    for (const [start, end, linked] of cites) {
      const over = citations.filter((citation) => citation.start < end && citation.end > start);
      if (over.some(({ symbol }) => symbol !== null && isSame(symbol, linked))) continue;
      const miss: Miss = {
        id,
        document,
        linked,
        shown: text.slice(start, end),
        found: over.flatMap(({ symbol }) => symbol ?? []),
        before: text.slice(Math.max(0, start - 160), start),
        behind: text.slice(end, end + 120),
        date: over.find(({ date }) => date)?.date?.iso,
      };
      missed.push({ ...miss, cause: await causeOf(miss, catalogue, others) });
    }
  }
  return missed;
}

/** Recall and right symbols of each language, links that are shown to err left out of both. */
export function withoutSlips(documents: readonly CorpusDocument[], missed: readonly Missed[]): LinkScore[] {
  const languages = [...new Set(documents.map(({ lang }) => lang))].sort();
  return languages.map((lang) => {
    const links = documents.filter((document) => document.lang === lang).reduce((sum, { cites }) => sum + cites.length, 0);
    const here = missed.filter(({ id }) => id.endsWith(`|${lang}`));
    const slips = here.filter(({ cause }) => cause !== 'ours').length;
    const wrong = here.filter(({ cause, found }) => cause === 'ours' && found.length > 0).length;
    const sound = links - slips;
    return { lang, links, slips, recall: (sound - (here.length - slips)) / sound, right: (sound - wrong) / sound };
  });
}
