/** From a symbol to what the catalogue says of it. */
import { jointSymbols, organOf } from '../citations/symbol.ts';
import { decodeCitedBy } from './cited-by.ts';
import { datesDiffer } from './dates.ts';
import { decodeDate, decodeRecord } from './decode.ts';
import { EDITION } from './edition.ts';
import { placeOf, spellingOf, symbolOf } from './place.ts';
import type { Place } from './place.ts';
import { INDEX_FILE, outsideShard } from './shard.ts';
import type { Index, OutsideShard, Row, Shard } from './shard.ts';
import { createShelf } from './shelf.ts';
import type { Answer, Catalogue, CitedBy, ReadShard, Standing } from './types.ts';

interface Found {
  readonly symbol: string;
  readonly row: Row;
}

/** The row of a place; the Security Council's resolutions also by number alone. */
function rowAt(place: Place, shard: Shard): Found | null {
  // a shard with one session only has that session in its lead
  const key = place.symbol.startsWith(shard.lead) ? place.symbol.slice(shard.lead.length) : undefined;
  const row = key !== undefined && Object.hasOwn(shard.rows, key) ? shard.rows[key] : undefined;
  if (row) return { symbol: place.symbol, row };
  return place.family === 'S/RES' && place.session === '' ? sameNumber(place, shard) : null;
}

/** The Security Council's resolution of that number, whatever the year. */
function sameNumber(place: Place, shard: Shard): Found | null {
  const lead = `S/RES/${place.number}(`.slice(shard.lead.length);
  const key = Object.keys(shard.rows).find((candidate) => candidate.startsWith(lead));
  const row = key === undefined ? undefined : shard.rows[key];
  return key !== undefined && row ? { symbol: shard.lead + key, row } : null;
}

/** Last symbol on record of a place's session; of the Security Council of its year, or of all where that year is not on record. */
function lastOfSession(place: Place, index: Index): string | undefined {
  const sessions = index.sessions[place.family] ?? {};
  const last = Object.hasOwn(sessions, place.session) ? sessions[place.session] : undefined;
  if (last !== undefined) return symbolOf(place.family, place.session, last);
  if (place.family !== 'S/RES') return undefined;
  const [year, number] = Object.entries(sessions).at(-1) ?? [];
  return year !== undefined && number !== undefined ? symbolOf('S/RES', year, number) : undefined;
}

/**
 * Whether the catalogue would have the document if it had been there when the facts were compiled: its session is on record without gaps, or it is
 * newer than all of them. The Assembly's and the Security Council's resolutions are all on record, so an unheard-of session is a misprint.
 */
function wouldBeHeld(place: Place, index: Index): boolean {
  if (place.family === 'S/RES') return true;
  const sessions = index.sessions[place.family];
  if (!sessions || index.gaps.includes(place.family)) return false;
  if (Object.hasOwn(sessions, place.session)) return !index.gaps.includes(`${place.family} ${place.session}`);
  if (place.family === 'A/RES') return true;
  const latest = Math.max(...Object.keys(sessions).map(Number).filter(Number.isFinite));
  return Number(place.session) > latest;
}

/** What a symbol's prefix says of it. */
function outside(symbol: string, citedBy: readonly CitedBy[], index: Index): Answer {
  const prefix = index.prefixes.find(([start]) => symbol.startsWith(start));
  const organ = organOf(symbol);
  // where the first letter does not say it (`ECE/`, `UNW/`), the table of prefixes may
  return {
    status: 'outside',
    symbol,
    organ: organ === 'other' ? (prefix?.[2] ?? organ) : organ,
    ...(prefix ? { body: prefix[1] } : {}),
    citedBy,
  };
}

/**
 * The catalogue over shards that `readShard` reads. Pure but for that: shards are kept in memory, a failed reading is not.
 * The promises it returns reject only as `readShard` does, or where a shard is damaged.
 */
export function createCatalogue(readShard: ReadShard): Catalogue {
  const shelf = createShelf(readShard);
  const readIndex = () => shelf(INDEX_FILE.replace(/\.json$/, '')) as Promise<Index>;

  async function shardOf(place: Place, index: Index): Promise<Shard | null> {
    return index.shards.includes(place.shard) ? ((await shelf(place.shard)) as Shard) : null;
  }

  async function citedOutside(symbol: string, index: Index) {
    const name = outsideShard(symbol);
    if (!index.shards.includes(name)) return [];
    const shard = (await shelf(name)) as OutsideShard;
    return decodeCitedBy(Object.hasOwn(shard, symbol) ? shard[symbol] : undefined, index.citing);
  }

  async function answerOne(symbol: string, index: Index): Promise<Answer> {
    const place = placeOf(symbol);
    if (!place) return outside(symbol, await citedOutside(symbol, index), index);
    const shard = await shardOf(place, index);
    const found = shard && rowAt(place, shard);
    if (found) return { status: 'known', record: decodeRecord(found.symbol, found.row, shard, index, place.part) };
    const citedBy = shard
      ? decodeCitedBy(Object.hasOwn(shard.missing, place.symbol) ? shard.missing[place.symbol] : undefined, index.citing)
      : await citedOutside(place.symbol, index);
    if (!wouldBeHeld(place, index)) return outside(symbol, citedBy, index);
    const last = lastOfSession(place, index);
    const same = place.family === 'S/RES' && shard ? sameNumber(place, shard)?.symbol : undefined;
    return {
      status: 'unknown',
      symbol,
      organ: organOf(symbol),
      ...(last ? { lastOfSession: last } : {}),
      ...(same ? { sameNumber: same } : {}),
      citedBy,
    };
  }

  async function answer(asked: string): Promise<Answer> {
    const index = await readIndex();
    const symbol = spellingOf(asked);
    const joint = jointSymbols(symbol);
    if (joint.length > 1) {
      for (const one of joint) {
        const said = placeOf(one) ? await answerOne(one, index) : null;
        if (said?.status === 'known') return said;
      }
    }
    return answerOne(symbol, index);
  }

  async function standing(asked: string, date: string | undefined, index: Index): Promise<Standing> {
    const symbol = spellingOf(asked);
    let first: Standing = 'outside';
    for (const [at, one] of jointSymbols(symbol).entries()) {
      const place = placeOf(one);
      if (!place) continue;
      const shard = await shardOf(place, index);
      const found = shard && rowAt(place, shard);
      if (!found) {
        if (at === 0 && wouldBeHeld(place, index)) first = 'unknown';
        continue;
      }
      // parts are adopted on days of their own
      return !place.part && !found.row.P && datesDiffer(decodeDate(found.row, shard), date) ? 'date-differs' : 'known';
    }
    return first;
  }

  return {
    edition: EDITION,
    answer,
    async standings(asked) {
      if (asked.length === 0) return [];
      const index = await readIndex();
      return Promise.all(asked.map(({ symbol, date }) => standing(symbol, date, index)));
    },
  };
}
