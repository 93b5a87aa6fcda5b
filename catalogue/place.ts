/** Where a symbol belongs: its family, session and number, and the shard that would hold it. */
import { canonicalSymbol } from '../citations/symbol.ts';

/** Families whose documents the catalogue records. */
export type Family = 'A/RES' | 'A/DEC' | 'A/HRC/RES' | 'A/HRC/DEC' | 'E/RES' | 'S/RES' | 'S/PRST';

export interface Place {
  /** the symbol without part letter and leading zeros; of the Security Council without year where none was written */
  readonly symbol: string;
  readonly family: Family;
  /** `67`, `III`, `S-10`, `ES-VI`; for ECOSOC and statements the year; for the Security Council's resolutions the year or `''` */
  readonly session: string;
  readonly number: number;
  /** `B`, `A-C`, `B-VI`; absent where the whole is meant */
  readonly part?: string;
  /** shard, without `.json` */
  readonly shard: string;
}

const PART = '([A-Z]{1,4}(?:-[A-Z]{1,4})?)?';
const BY_SESSION = new RegExp(`^(A/RES|A/DEC|A/HRC/RES|A/HRC/DEC|E/RES|S/PRST)/((?:E?S-)?\\d{1,4})/0*(\\d{1,4})${PART}$`);
const BY_NUMBER = new RegExp(`^(A/RES|E/RES)/0*(\\d{1,4})\\(((?:E?S-)?[IVXLC]{1,8})\\)${PART}$`);
/** The closing bracket is missing now and then in the UN's own links. */
const OF_SECURITY_COUNCIL = /^S\/RES\/0*(\d{1,4})(?:\((\d{4})\)?)?$/;

function shardName(family: Family, session: string, number: number): string {
  switch (family) {
    case 'S/RES':
      return `S-RES-${Math.floor(number / 100) * 100}`;
    case 'A/DEC':
      return 'A-DEC';
    case 'S/PRST':
      return `S-PRST-${session.slice(0, 3)}0`;
    case 'E/RES':
      return /^\d{4}$/.test(session) ? `E-RES-${session.slice(0, 3)}0` : 'E-RES-early';
    case 'A/HRC/RES':
    case 'A/HRC/DEC':
      return session.startsWith('S-') ? 'A-HRC-special' : `A-HRC-${Math.floor(Number(session) / 10) * 10}`;
    default:
      return /S-/.test(session) ? 'A-RES-special' : `A-RES-${session}`;
  }
}

function place(family: Family, session: string, number: number, symbol: string, part: string | undefined): Place {
  return { symbol, family, session, number, shard: shardName(family, session, number), ...(part ? { part } : {}) };
}

/**
 * Place of a canonical symbol; null for a document of a family that the catalogue does not record.
 * @param symbol as `canonicalSymbol` spells it
 */
export function placeOf(symbol: string): Place | null {
  const bySession = BY_SESSION.exec(symbol);
  if (bySession) {
    const [, family = '', session = '', number = '', part] = bySession;
    return place(family as Family, session, Number(number), `${family}/${session}/${Number(number)}`, part);
  }
  const byNumber = BY_NUMBER.exec(symbol);
  if (byNumber) {
    const [, family = '', number = '', session = '', part] = byNumber;
    return place(family as Family, session, Number(number), `${family}/${Number(number)}(${session})`, part);
  }
  const security = OF_SECURITY_COUNCIL.exec(symbol);
  if (!security) return null;
  const [, number = '', year = ''] = security;
  return place('S/RES', year, Number(number), `S/RES/${Number(number)}${year ? `(${year})` : ''}`, undefined);
}

/** Canonical spelling of whatever is asked: also of links with the language before the symbol (`/en/A/RES/217(III)`). */
export function spellingOf(asked: string): string {
  return canonicalSymbol(asked.replace(/^\/?(?:en|fr|es|ru|zh|ar)\/(?=[A-Z]+\/)/, '')) ?? asked.trim();
}

/** Symbol of a number of a session, as its family is written. */
export function symbolOf(family: Family, session: string, number: number): string {
  return family === 'S/RES' || /^(?:E?S-)?[IVXLC]+$/.test(session) ? `${family}/${number}(${session})` : `${family}/${session}/${number}`;
}
