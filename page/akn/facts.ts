/** What an AKN4UN document says of itself: symbol, language, title. */
import { canonicalSymbol } from '../../citations/symbol.ts';
import type { Language } from '../../citations/types.ts';
import { ownDocument } from '../identity/own-document.ts';
import { guessLanguage, languageOfCode } from '../text/language.ts';
import { normalise } from '../text/normalise.ts';
import type { ReadText } from '../text/types.ts';

/** ISO 639-2, in both forms */
const CODES: Readonly<Record<string, Language>> = {
  ara: 'ar',
  zho: 'zh',
  chi: 'zh',
  eng: 'en',
  fra: 'fr',
  fre: 'fr',
  rus: 'ru',
  spa: 'es',
  deu: 'de',
  ger: 'de',
};

/** Organs as `FRBRuri` names them, and the prefix of their resolutions. */
const ORGANS: Readonly<Record<string, string>> = { unga: 'A/RES', unsc: 'S/RES', unecosoc: 'E/RES', 'unga-hrc': 'A/HRC/RES' };

/** Elements by local name: editors write the namespace with and without a prefix. */
const all = (root: Element | Document, name: string): Element[] => [...root.getElementsByTagNameNS('*', name)];

const wordsOf = (element: Element | undefined): string => normalise(element?.textContent ?? '').text;

const refersTo = (element: Element, name: string): boolean => element.getAttribute('refersTo')?.replace(/^#/, '') === name;

/** An Akoma Ntoso document of the United Nations, by its own address or country; one that names neither may be one. */
export function isUnDocument(document: Document): boolean {
  const root = document.documentElement;
  if (root?.localName !== 'akomaNtoso') return false;
  const addresses = all(root, 'FRBRuri').flatMap((each) => each.getAttribute('value') ?? []);
  const countries = all(root, 'FRBRcountry').flatMap((each) => each.getAttribute('value') ?? []);
  return (
    (addresses.length === 0 && countries.length === 0) || countries.includes('un') || addresses.some((each) => each.startsWith('/akn/un/'))
  );
}

/** Canonical symbol: as the masthead is marked up, else as its words say it, else made from the address. */
export function symbolOf(root: Element, read: ReadText): string | null {
  const marked = all(root, 'docNumber').find((each) => refersTo(each, 'symbol'));
  const symbol = marked && canonicalSymbol(wordsOf(marked));
  return symbol || ownDocument(read)?.symbol || addressed(root);
}

/** `/akn/un/statement/deliberation/unga/2020-12-21/75-226/` → `A/RES/75/226`; `…/unsc/2021-12-17/2610-2021/` → `S/RES/2610(2021)` */
function addressed(root: Element): string | null {
  const found = /\/(un[a-z-]+)\/\d{4}-\d{2}-\d{2}\/([\ds-]+)-(\d+)\/?$/.exec(all(root, 'FRBRuri')[0]?.getAttribute('value') ?? '');
  const [, organ = '', first, second] = found ?? [];
  const prefix = ORGANS[organ];
  if (!prefix) return null;
  return canonicalSymbol(prefix === 'S/RES' ? `${prefix}/${first} (${second})` : `${prefix}/${first}/${second}`);
}

/** Language that the expression is in; where it does not say, what its words look like. */
export function languageOf(root: Element, text: string): Language | null {
  const said = all(root, 'FRBRlanguage')[0]?.getAttribute('language')?.toLowerCase() ?? '';
  return CODES[said] ?? languageOfCode(said) ?? guessLanguage(text.slice(Math.floor(text.length / 3)));
}

/** Title of the resolution; for one without (the Security Council's) its number in words; empty where neither is marked up. */
export function titleOf(root: Element): string {
  const titles = all(root, 'docTitle');
  const named = ['resolutionTitle', 'title', 'resolutionNumber'].map((name) => titles.find((each) => refersTo(each, name)));
  const inPreface = titles.find((each) => each.parentElement?.closest('preface'));
  // what stood between the number and the title, or between the title and the next line
  return wordsOf(named.find(Boolean) ?? inPreface ?? titles[0]).replace(/^[-–—:.]\s*|\s*[,،，]$/g, '');
}
