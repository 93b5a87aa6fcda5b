/** Lines that a resolution has besides its paragraphs: who speaks, and where and when it was adopted; in the six languages. */

const ENGLISH = String.raw`The \p{Lu}[\p{L} ’-]{3,70}`;
const FRENCH = String.raw`(?:L[’'] ?|Le |La |Les )\p{Lu}[\p{L}\d ’'-]{3,80}`;
const SPANISH = String.raw`(?:La |El |Los )\p{Lu}[\p{L} ]{3,80}`;
const RUSSIAN = String.raw`(?:Генеральная Ассамблея|Совет(?: Безопасности| по [\p{L} ]+)?|Экономический и Социальный Совет|Комиссия[\p{L} ]*|Комитет[\p{L} ]*|Конференция[\p{L} ]*)`;
const CHINESE = String.raw`(?:大会|[\p{Script=Han}]{0,12}(?:理事会|委员会|会议))`;
const ARABIC = String.raw`إن (?:الجمعية العامة|(?:ال)?مجلس[\p{L}\p{M} ]*|(?:ال)?لجنة[\p{L}\p{M} ]*|اللجنة[\p{L}\p{M} ]*|(?:ال)?مؤتمر[\p{L}\p{M} ]*)`;
const FORMULA = new RegExp(`^[“"«„]?(?:${ENGLISH}|${FRENCH}|${SPANISH}|${RUSSIAN}|${CHINESE}|${ARABIC})\\s?[,،，]$`, 'u');
const BODY =
  /Assembl|Asamblea|Council|Conseil|Consejo|Committee|Comit[ée]|Commission|Comisión|Conferenc|Conférence|Board|Junta|Parties|Partes|Meeting|Tribunal|Ассамблея|Совет|Комисси|Комитет|Конференция|大会|会|الجمعية|مجلس|المجلس|لجنة|اللجنة|مؤتمر|المؤتمر/;

/** The line that opens a resolution and its preamble: `The General Assembly,`. */
export function isFormula(line: string): boolean {
  return line.length < 90 && /[,،，]$/.test(line) && FORMULA.test(line) && BODY.test(line);
}

const MONTH_EN = 'January|February|March|April|May|June|July|August|September|October|November|December';
const MONTH_FR = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const MONTH_ES = 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
const MONTH_RU = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';
const DATE = String.raw`(?:\d{1,2}(?:er)?\s(?:de\s)?(?:${MONTH_EN}|${MONTH_FR}|${MONTH_ES}|${MONTH_RU})(?:\sde)?\s\d{4}(?:\sгода)?|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|\d{1,2}\s[\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+)?(?:\s?/\s?[\p{L}\p{M}]+)?\s\d{4})`;
const ONLY_DATE = new RegExp(`^${DATE}\\.?$`, 'u');
const MEETING =
  /^(?:\d{1,5}\s?(?:st|nd|rd|th|e|re|er|ª|a|-е|-e|‑е|‑e)\.?\s(?:\([^)]*\)\s)?(?:\p{L}+\s){0,3}(?:meeting|séance|sesión|заседание)|第\s?\d+\s?次|الجلسة\s(?:[\p{L}\p{M}]+\s)*\d+)/u;

const COUNTED_MEETING = new RegExp(
  `^[\\p{L}\\dªº‑ -]{2,30}\\s(?:meeting|séance|sesión|заседание)(?:\\s(?:plenaria|plénière))?(?:\\s${DATE})?\\.?$`,
  'u',
);

/** A line that stands behind the last paragraph: `60th plenary meeting`, `21 December 2012`, a vote in brackets, an ornament. */
export function isClosing(line: string): boolean {
  if (/^(?:\*\s?){1,5}$|^[–—-]{1,3}$/.test(line)) return true;
  if (line.length > 160) return /^\[(?:\p{Lu}|[\u0600-\u06ff\u4e00-\u9fff])[^\]]{10,60}/u.test(line) && /\d/.test(line.slice(0, 90));
  return MEETING.test(line) || COUNTED_MEETING.test(line) || ONLY_DATE.test(line) || /^\[[^\]]{12,}\]?$/.test(line);
}
