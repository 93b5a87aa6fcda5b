/**
 * From a number, the word that governs it, the body beside it, the document around it and the date behind it, to the document that is meant.
 * Rules and their measure: docs/recognition.md. Where more than one document stays possible, all are named and none is chosen in silence.
 */
import type { Body } from './lexicon/types.ts';
import type { Kernel } from './kernel.ts';
import {
  assemblyNumberFits,
  assemblySessionOf,
  assemblySessionFits,
  councilNumberFits,
  councilYear,
  economicNumberFits,
  FIRST_SLASH_SESSION,
  NEWEST_RIGHTS_SESSION,
  NEWEST_SESSION,
  rightsSessionFits,
  romanValue,
} from './sessions.ts';
import { organOf, type SymbolOrgan } from './symbol.ts';
import type { Basis } from './types.ts';

export type HeadKind = 'resolution' | 'decision' | 'statement';

export interface Evidence {
  readonly kind: HeadKind;
  /** body named beside the number or its list */
  readonly body?: Body | undefined;
  /** a word such as "resolution" governs it */
  readonly isGoverned: boolean;
  /** "its": the body whose document this is */
  readonly own: boolean;
  /** date written beside the number, ISO */
  readonly date?: string | undefined;
  /** Arabic editions write some numbers the wrong way round, `264/76` for `76/264` */
  readonly reversible?: boolean;
  /** organ of the document the text stands in */
  readonly host?: SymbolOrgan | undefined;
}

export interface Attribution {
  readonly symbol: string;
  readonly candidates: readonly string[];
  readonly certain: boolean;
  readonly basis: Basis;
}

/** Commissions of the Economic and Social Council, functional and regional, whose numbers look like those of other bodies. */
const COMMISSIONS: Readonly<Partial<Record<Body, string>>> = {
  chr: 'E/CN.4',
  csw: 'E/CN.6',
  cnd: 'E/CN.7',
  cpd: 'E/CN.9',
  csocd: 'E/CN.5',
  ccpcj: 'E/CN.15',
  cstd: 'E/CN.16',
  statistical: 'E/CN.3',
  subcommission: 'E/CN.4/Sub.2',
  escap: 'E/ESCAP',
};

export const isCommission = (body: Body): boolean => COMMISSIONS[body] !== undefined;

const WORD = { resolution: 'RES', decision: 'DEC', statement: 'PRST' } as const;
const sure = (symbol: string, basis: Basis): Attribution => ({ symbol, candidates: [], certain: true, basis });
const doubtful = (candidates: readonly string[], basis: Basis): Attribution | null =>
  candidates[0] === undefined
    ? null
    : { symbol: candidates[0], candidates: candidates.length > 1 ? candidates : [], certain: false, basis };

/** Organ of the document that a text stands in, from its symbol. */
export function hostOrgan(document: string | undefined): SymbolOrgan | undefined {
  return document === undefined ? undefined : organOf(document);
}

/** The document that a kernel names, without letters of parts; null where the words name none of the UN's. */
export function attribute(kernel: Kernel, evidence: Evidence): Attribution | null {
  const isUnnamed = evidence.body === 'un' && kernel.form !== 'plain';
  const body = evidence.body === 'assembly' ? 'ga' : isUnnamed ? undefined : evidence.body;
  if (body === 'foreign') return null;
  const said = body === evidence.body ? evidence : { ...evidence, body };
  switch (kernel.form) {
    case 'dated':
      return dated(kernel, said);
    case 'old':
      return old(kernel, said);
    case 'special':
      return special(kernel, said);
    case 'plain':
      return plain(kernel, said);
    case 'slash':
      return kernel.session.length === 4 ? byYear(kernel, said) : bySession(reordered(kernel, said), said);
    default:
      return null;
  }
}

/** Of the Human Rights Council: a smaller one in a Chinese list is a resolution whose word was left out. */
const FIRST_RIGHTS_DECISION = 101;

/** The number as it was meant: turned round only where it can be read no other way, or where its date fits it turned round only. */
function reordered(kernel: Kernel, { reversible, date, body, host, kind }: Evidence): Kernel {
  if (!reversible) return kernel;
  const turned = { ...kernel, session: kernel.number, number: kernel.session };
  if (!/^\d{1,2}$/.test(turned.session) || Number(turned.session) < 1) return kernel;
  const [session, other] = [Number(kernel.session), Number(turned.session)];
  if (session > NEWEST_SESSION) return turned;
  if (date === undefined) {
    // a decision of the Assembly has a number above 400, and no session has one of three digits
    return kind === 'decision' && kernel.session.length === 3 ? turned : kernel;
  }
  const fits = (value: number): boolean =>
    (body !== 'hrc' && value >= FIRST_SLASH_SESSION && assemblySessionFits(value, date)) ||
    (body !== 'ga' &&
      value <= NEWEST_RIGHTS_SESSION &&
      (body !== undefined || host !== 'general-assembly' || value < FIRST_SLASH_SESSION) &&
      rightsSessionFits(value, date));
  return !fits(session) && fits(other) ? turned : kernel;
}

function dated(kernel: Kernel, { body, isGoverned, kind }: Evidence): Attribution | null {
  const number = Number(kernel.number);
  const symbol = `S/RES/${number}(${kernel.session})`;
  // the first ones are hardly cited, and "at 71 (1948)" is a page
  if (number < 100 && !isGoverned) return null;
  if (councilNumberFits(number, Number(kernel.session))) return sure(symbol, 'form');
  // a slip of the text's own, "resolution 2518 (2018)": as it is written, and as its number would have it
  const year = councilYear(number);
  const isCouncils = isGoverned && kind === 'resolution' && (body === undefined || body === 'sc' || body === 'council');
  return isCouncils && year !== undefined ? doubtful([symbol, `S/RES/${number}(${year})`], 'form') : null;
}

function old(kernel: Kernel, { body, host }: Evidence): Attribution | null {
  const number = Number(kernel.number);
  const session = kernel.session.toUpperCase();
  if (session.includes('-')) return sure(`A/RES/${number}(${session})`, 'form');
  const value = romanValue(session);
  if (value === undefined || value < 1 || body === 'commission') return null;
  const commission = body && COMMISSIONS[body];
  if (commission) return sure(`${commission}/RES/${number}(${session})`, 'organ');
  if (body === 'ecosoc' || value > 30) return value <= 64 ? sure(`E/RES/${number}(${session})`, body ? 'organ' : 'form') : null;
  const isCouncils = host === 'economic-and-social-council' && body === undefined;
  const fits = assemblyNumberFits(number, value);
  // "its resolution 8 (I)", where the Assembly has one of that number, too
  if (isCouncils && (!fits || economicNumberFits(number, value))) return sure(`E/RES/${number}(${session})`, 'document');
  return fits ? sure(`A/RES/${number}(${session})`, 'form') : null;
}

function special(kernel: Kernel, { body, host, kind }: Evidence): Attribution {
  const rights =
    !kernel.session.startsWith('ES') && (body === 'hrc' || (body === undefined && host === 'human-rights-council') || body === 'council');
  const prefix = rights ? 'A/HRC' : 'A';
  const word = WORD[kind === 'decision' && rights && Number(kernel.number) < FIRST_RIGHTS_DECISION ? 'resolution' : kind];
  return sure(`${prefix}/${word}/${kernel.session}/${Number(kernel.number)}`, body ? 'organ' : host === undefined ? 'form' : 'document');
}

/**
 * `resolution 1701`: the Security Council's where it is named or is the one that speaks, or where the date beside it is of the number's year;
 * the Assembly's where it is named, since its numbers ran on until 1976. Of three digits at least.
 */
function plain(kernel: Kernel, { body, host, kind, date }: Evidence): Attribution | null {
  const number = Number(kernel.number);
  if (kind !== 'resolution' || number < 100) return null;
  if (body === 'ga') {
    const session = assemblySessionOf(number);
    return session === undefined ? null : sure(`A/RES/${number}(${session})`, 'organ');
  }
  const year = councilYear(number);
  if (year === undefined) {
    const session = body === 'un' ? assemblySessionOf(number) : undefined;
    return session === undefined ? null : sure(`A/RES/${number}(${session})`, 'form');
  }
  const symbol = `S/RES/${number}(${year})`;
  if (date?.startsWith(`${year}-`)) return sure(symbol, body === 'sc' ? 'organ' : 'date');
  if (body === 'sc') return sure(symbol, 'organ');
  if (body === 'un') {
    // "UN resolution 242": the Assembly had one, too
    const session = assemblySessionOf(number);
    return session === undefined ? sure(symbol, 'organ') : doubtful([symbol, `A/RES/${number}(${session})`], 'organ');
  }
  if (body !== undefined && body !== 'council') return null;
  return host === 'security-council' ? sure(symbol, 'document') : null;
}

function byYear(kernel: Kernel, { kind, body, host }: Evidence): Attribution | null {
  const year = Number(kernel.session);
  const number = Number(kernel.number);
  if (year < 1946 || year > 2035 || number < 1 || number > 399) return null;
  const name = `${year}/${number}`;
  if (kind === 'statement') return sure(`S/PRST/${name}`, body ? 'organ' : 'form');
  const commission = body && COMMISSIONS[body];
  if (commission) return sure(`${commission}/${WORD[kind]}/${name}`, 'organ');
  const symbol = `E/${WORD[kind]}/${name}`;
  if (body === 'ecosoc') return sure(symbol, 'organ');
  if (body === 'commission') return doubtful([`E/CN.4/${WORD[kind]}/${name}`], 'organ');
  if (body !== undefined && body !== 'council') return null;
  // from 1978 on only the Council and its commissions number by the year
  if (body === 'council' || host === 'economic-and-social-council') return sure(symbol, body ? 'organ' : 'document');
  return doubtful([symbol], 'form');
}

function bySession(kernel: Kernel, evidence: Evidence): Attribution | null {
  const { kind, body, own, host, date } = evidence;
  const session = Number(kernel.session);
  const number = Number(kernel.number);
  if (session < 1 || session > NEWEST_SESSION || number < 1 || number > 999 || kernel.session.startsWith('0')) return null;
  const isRights = body === 'hrc' || (host === 'human-rights-council' && (body === undefined || body === 'council'));
  const word = WORD[kind === 'decision' && isRights && number < FIRST_RIGHTS_DECISION ? 'resolution' : kind];
  const name = `${session}/${number}`;
  const assembly = session >= FIRST_SLASH_SESSION ? `A/${word}/${name}` : undefined;
  // its sessions adopt some forty resolutions; decisions are numbered from 101, later 201
  const rights = session <= NEWEST_RIGHTS_SESSION && number < (kind === 'decision' ? 250 : 80) ? `A/HRC/${word}/${name}` : undefined;

  const commission = body && COMMISSIONS[body];
  if (commission) return sure(`${commission}/${word}/${name}`, 'organ');
  if (body === 'unea')
    return sure(kind === 'resolution' ? `UNEP/EA.${session}/Res.${number}` : `UNEP/EA.${session}/Dec.${number}`, 'organ');
  if (body === 'ga') return assembly ? sure(assembly, 'organ') : null;
  if (body === 'hrc') return rights ? sure(rights, 'organ') : null;
  if (body === 'sc' || body === 'ecosoc') return null;
  if (body === 'council') return rights ? sure(rights, 'organ') : null;
  if (body === 'commission') return null;

  // no body is named: the document, then the date, then the number itself
  const fits = {
    assembly: assembly !== undefined && (date === undefined || assemblySessionFits(session, date)),
    rights: rights !== undefined && (date === undefined || rightsSessionFits(session, date)),
  };
  if (host === 'human-rights-council' && rights && (fits.rights || !fits.assembly)) return sure(rights, 'document');
  const isAssemblys = host !== undefined && host !== 'human-rights-council' && host !== 'other' && assembly !== undefined;
  // a date that fits nobody's session: "its" is its own, another's may be anybody's
  if (isAssemblys && !own && !fits.assembly && !fits.rights) return doubtful([assembly], 'document');
  if (isAssemblys && (fits.assembly || !fits.rights)) return sure(assembly, 'document');
  if (assembly && !rights) return sure(assembly, 'form');
  if (date !== undefined && fits.assembly !== fits.rights) return sure(fits.assembly && assembly ? assembly : (rights ?? ''), 'date');
  if (own && host === undefined && assembly && !fits.rights) return sure(assembly, 'date');
  return doubtful([...(rights && host !== 'general-assembly' ? [rights] : []), ...(assembly ? [assembly] : [])], 'form');
}
