/**
 * Between the script that reads a page and the one that recognises citations in it. The second holds the words of seven languages and is loaded only
 * where something looks as if it cited: most pages of the UN's sites have nothing that does (docs/adr/0010).
 */
import type { Citation, ReadingContext } from '../citations/types.ts';

/** `recognise` of citations/, as the script that is loaded hands it over. */
export type Recognise = (text: string, context: ReadingContext) => Citation[];

/** Loads it once; null where it cannot be loaded. */
export type LoadRecogniser = () => Promise<Recognise | null>;

/** Where that script leaves its entrance, in the extension's own world. */
export const RECOGNISER_DOOR = 'operativeRecogniser';

/** Forms of numbers and symbols, small patterns each by itself: one large alternation is several times slower. */
const FORMS = [/\d\s?[/／]\s?\d/, /[A-ZА-Я][/／]/, /\d\s?[A-ZА-Я]?\s?[(（][\dIVXLESd\u062f]/, /[㈠-㈩]/];
/** Words without which no citation stands alone: governing words, "paragraph 5 above", the Treaty Series. */
const WORDS = [
  /[eé]sol|RESOL|[Aa]partado|Buchstabe|[Rr][eé]s\.|\b[Rr]es\b|SCR|d[eé]cisi|D[eé]cisi|Beschl|Erklärung|Security Council|Sicherheitsrat/,
  /(?:par[aá]gra|párraf|Ziffer|Absatz|[Pp]aras?\.|above|below|dess[uo]|upra|nfra)/,
  /Treaty\s+Series|Recueil des Trait|[Ii]b[ií]d|[Ee]bd|[Ee]benda/,
  /[Рр]езолюци|[Рр]ешени|пункт|Пункт|выше|ниже|Там же|там же|Сборник/,
  /决议|決議|决定|決定|段|本宣言|本声明|本文件|本报告|上文|下文|同上|条约汇编/,
  /قرار|مقرر|فقر|أعلاه|أدناه|المرجع|هذا|هذه|معاهدات/,
];

/**
 * Could anything be cited on a page that shows no document of its own? Says yes too often, never too seldom: `recognise` finds nothing in a text
 * that it says no to. Costs a few scans that end at the first hit.
 */
export const mayCite = (text: string): boolean => FORMS.some((form) => form.test(text)) || WORDS.some((word) => word.test(text));
