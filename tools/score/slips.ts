/**
 * Links of the corpus that cannot be right, told apart by evidence beside the recogniser's choice (a date is one that it read): the spelling of the address, the
 * numbering of the organs, the catalogue's dates, the names beside the number, and what the editors of the other languages linked.
 */
import type { Catalogue } from '../../catalogue/types.ts';
import { datesDiffer } from '../../catalogue/dates.ts';
import { canonicalSymbol } from '../../citations/symbol.ts';
import { FIRST_SLASH_SESSION, councilNumberFits } from '../../citations/sessions.ts';
import { isSame, plain } from './corpus.ts';

/** A link that no citation met. */
export interface Miss {
  readonly id: string;
  readonly document: string;
  /** symbol in the link */
  readonly linked: string;
  /** words under it */
  readonly shown: string;
  /** what was found there instead; empty: nothing */
  readonly found: readonly string[];
  /** text before and behind */
  readonly before: string;
  readonly behind: string;
  /** date that was read beside what was found, ISO */
  readonly date?: string | undefined;
}

/** Symbols that the editors of the other editions linked under the same words, by document. */
export type OtherLinks = (document: string, shown: string, not: string) => readonly string[];

export const CAUSES = {
  address: 'the address is misspelt',
  spelling: 'the same document, spelt another way',
  numbering: 'no such number: the organ did not count so',
  date: 'the date beside it is that of what was found',
  name: 'the words beside it name another body',
  editions: 'the other editions link what was found',
  ours: 'ours',
} as const;

export type Cause = keyof typeof CAUSES;

/** Bodies whose name beside a number tells that it is not the Assembly's or not the Security Council's, in the six languages. */
const RIGHTS_COUNCIL =
  /Human Rights Council|Conseil des droits de l’homme|Consejo de Derechos Humanos|Совет[а-я]* по правам человека|人权理事会|مجلس حقوق الإنسان/;
const OTHER_BODY =
  /Crime Prevention|prévention du crime|Prevención del Delito|предупреждению преступности|预防犯罪和刑事司法委员会|منع الجريمة|Latin America|Amérique latine|América Latina|Латинской Америки|拉丁美洲|أمريكا اللاتينية|Asia and the Pacific|Asie et le Pacifique|Asia y el Pacífico|Азии и Тихого океана|亚洲及太平洋|لآسيا والمحيط الهادئ|Tuna|thonidés|thon |Atún|тунц|金枪鱼|التونة|Agricultur|[Gg]eneral (?:comment|recommendation)|تعليق العام|توصية العامة|Conference of the Parties|Conférence des Parties/;
const ASSEMBLY = /General Assembly|Assemblée générale|Asamblea General|Генеральной Ассамблеи|大会|الجمعية العامة/;

/** The address names no document of the UN as it stands. */
function isMisspelt(linked: string): boolean {
  if (/^\/?(?:sp|ru|fr|en|ch|ar|es|zh)\//i.test(linked) || !/^[A-Za-z]/.test(linked)) return true;
  return linked.split('(').length !== linked.split(')').length || canonicalSymbol(linked) === null;
}

/** Letters of parts in another place, several parts in one link, a volume or "and Corr.1" in it. */
const bare = (symbol: string): string =>
  plain(symbol)
    .replace(/\((?:VOL|PART|SECT)[^)]*\)/g, '')
    .replace(/(?:И|AND|ET|Y|和|و)CORR\.\d+$/i, '')
    .replace(/^(A\/RES\/\d+)[A-Z](\(.*\))$/, '$1$2')
    .replace(/(\d|\))[A-Z](?:-[A-Z])?$/, '$1');

function isImpossible(linked: string): boolean {
  const [, session] = /^A\/RES\/(\d{1,2})\/\d/.exec(plain(linked)) ?? [];
  if (session !== undefined && Number(session) < FIRST_SLASH_SESSION) return true;
  const [, rights] = /^A\/HRC\/RES\/\d{1,2}\/(\d+)/.exec(plain(linked)) ?? [];
  // its sessions adopt some forty resolutions
  if (rights !== undefined && Number(rights) > 99) return true;
  const [, number, year] = /^S\/RES\/(\d+)\((\d{4})\)$/.exec(plain(linked)) ?? [];
  return number !== undefined && year !== undefined && !councilNumberFits(Number(number), Number(year));
}

function namesAnother({ linked, before, behind, found }: Miss): boolean {
  const near = before.slice(-70) + behind.slice(0, 60);
  const isAssemblys = /^A\/RES\//i.test(linked);
  if (OTHER_BODY.test(near) && !found.some((symbol) => isSame(symbol, linked))) return true;
  if (RIGHTS_COUNCIL.test(near) && isAssemblys) return true;
  return ASSEMBLY.test(before.slice(-70)) && /^A\/HRC\//i.test(linked);
}

async function dateTells({ linked, found, date }: Miss, catalogue: Catalogue): Promise<boolean> {
  if (date === undefined) return false;
  const recordOf = async (symbol: string) => {
    const answer = await catalogue.answer(symbol);
    return answer.status === 'known' ? answer.record.date : undefined;
  };
  const theirs = await recordOf(canonicalSymbol(linked) ?? linked);
  const ours = await Promise.all(found.map(recordOf));
  const fits = ours.some((record) => record !== undefined && record.iso === date);
  return fits && (theirs === undefined || datesDiffer(theirs, date));
}

/** Why a link was missed. `ours` where nothing speaks against the link. */
export async function causeOf(miss: Miss, catalogue: Catalogue, others: OtherLinks): Promise<Cause> {
  const { linked, found, document, shown } = miss;
  if (isMisspelt(linked)) return 'address';
  if (found.some((symbol) => bare(symbol) === bare(linked))) return 'spelling';
  if (isImpossible(linked)) return 'numbering';
  if (await dateTells(miss, catalogue)) return 'date';
  if (namesAnother(miss)) return 'name';
  const elsewhere = others(document, shown, miss.id);
  const agree = elsewhere.filter((symbol) => found.some((other) => isSame(other, symbol))).length;
  const disagree = elsewhere.filter((symbol) => isSame(symbol, linked)).length;
  return agree >= 2 && agree > disagree ? 'editions' : 'ours';
}
