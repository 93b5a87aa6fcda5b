/** A shard's row as a record. */
import { organOf, kindOf } from '../citations/symbol.ts';
import { decodeCitedBy } from './cited-by.ts';
import { decodeSeries } from './series.ts';
import { ADOPTIONS, BASIS_LETTERS, OTHER_LANGUAGES } from './shard.ts';
import type { Index, Row, Shard, Text, Titles } from './shard.ts';
import type { CatalogueRecord, FactBasis, RecordDate, Vote } from './types.ts';

const BASES = new Map(Object.entries(BASIS_LETTERS).map(([basis, letter]) => [letter, basis as FactBasis]));

function basisOf(letter: string | undefined): FactBasis {
  const basis = BASES.get(letter as (typeof BASIS_LETTERS)[FactBasis]);
  if (!basis) throw new Error(`catalogue: no basis "${letter}"`);
  return basis;
}

function words(text: Text | undefined, shard: Shard): string | undefined {
  return typeof text === 'number' ? shard.words[text] : text;
}

/** The record's date with what it rests on; undefined where none is known. */
export function decodeDate(row: Row, shard: Shard): RecordDate | undefined {
  const text = words(row.d, shard);
  if (!text) return undefined;
  const colon = text.indexOf(':');
  const iso = text.slice(colon + 1);
  const basis = basisOf(text[0]);
  return colon > 1 ? { iso, basis, times: Number(text.slice(1, colon)) } : { iso, basis };
}

function decodeTitles(of: Titles, shard: Shard): Pick<CatalogueRecord, 'titles' | 'titleBasis'> {
  const titles: Record<string, string> = {};
  const english = words(of.t, shard);
  if (english) titles['en'] = english.slice(1);
  of.l?.forEach((text, at) => {
    const title = words(text, shard);
    const language = OTHER_LANGUAGES[at];
    if (title && language) titles[language] = title;
  });
  // translations without an English title beside them are official ones too
  const basis = english ? basisOf(english[0]) : of.l ? 'print' : undefined;
  return { titles, ...(basis ? { titleBasis: basis } : {}) };
}

function decodeVote(row: Row): Pick<CatalogueRecord, 'vote' | 'voteBasis'> {
  if (!row.v) return {};
  const [yes = 0, no = 0, abstain = 0, nonvoting] = row.v;
  const vote: Vote = nonvoting === undefined ? { yes, no, abstain } : { yes, no, abstain, nonvoting };
  return { vote, ...(row.w ? { voteBasis: basisOf(row.w) } : {}) };
}

function decodeOutline(of: Titles): Pick<CatalogueRecord, 'paragraphs'> {
  if (of.n === undefined) return {};
  const openings = of.n.split('|');
  return { paragraphs: { count: openings.length, openings } };
}

/** Entries of an object whose value is known. */
function known<T extends object>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/**
 * The row as a record. Where a part is asked for that has a title or an outline of its own, those stand in for the whole's.
 * Throws where the shard is damaged.
 */
export function decodeRecord(symbol: string, row: Row, shard: Shard, index: Index, part?: string): CatalogueRecord {
  const own = part === undefined ? undefined : row.x?.[part];
  const adoption = row.a === undefined ? undefined : ADOPTIONS[row.a];
  const kind = kindOf(symbol);
  return {
    symbol,
    kind: kind === 'document' ? 'resolution' : kind,
    organ: organOf(symbol),
    ...known({ date: decodeDate(row, shard), adoption }),
    ...decodeTitles(own?.t === undefined ? row : own, shard),
    ...decodeVote(row),
    ...known({
      meeting: words(row.m, shard),
      meetingRecord: words(row.r, shard),
      draft: words(row.f, shard),
      report: words(row.p, shard),
      committee: words(row.k, shard),
      agendaItem: words(row.g, shard),
      agendaTopic: words(row.o, shard),
      chapterVII: row[7] === undefined ? undefined : true,
      parts: row.P?.split(','),
      libraryRecord: row.u,
    }),
    ...decodeOutline(own?.n === undefined ? row : own),
    citedBy: decodeCitedBy(row.c, index.citing),
    series: decodeSeries(row.s === undefined ? undefined : index.series[row.s]),
  };
}
