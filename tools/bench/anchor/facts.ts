/** The oracle's own idea of a number, a date or a name; it shares no code with what it judges. */
import type { Token } from './tokens.ts';

/** Ordinals, as sessions are counted in words; a hyphen parts them. */
const ORDINALS =
  /^(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:y|ieth)$|^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\p{L}+teenth)$|^\p{L}{2,}ième$|ésim[oa]$|^(?:primer[oa]|segund[oa]|tercer[oa]|cuart[oa]|quint[oa]|sext[oa]|séptim[oa]|octav[oa]|noven[oa])$|десят|^(?:перв|втор|треть|четверт|пят|шест|седьм|восьм|девят)(?:ой|ая|ей|ую|ый)$|^(?:ال|لل)(?:ثانية|ثالثة|رابعة|خامسة|سادسة|سابعة|ثامنة|تاسعة|عاشرة|حادية|(?:عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)(?:ون|ين))$/u;
const MONTHS = [
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'يناير فبراير مارس أبريل نيسان مايو يونيه يونيو يوليه يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
].flatMap((months) => months.split(' '));
const CARDINALS = [
  'two three four five six seven eight nine ten eleven twelve hundred thousand',
  'deux trois quatre cinq sept huit neuf dix onze douze dos tres cuatro cinco seis siete ocho nueve diez doce',
  'два две двух три трех четыре четырех пять пяти шесть шести семь восемь девять двенадцать',
  'اثنين ثلاث ثلاثة أربع أربعة خمس خمسة ست ستة سبع سبعة ثمانية تسع تسعة عشرة',
].flatMap((words) => words.split(' '));
const KNOWN = new Set([...MONTHS, ...CARDINALS]);
const HAN_NUMBERS = '〇零一二三四五六七八九十百千';

/** A number, also in words; a month; a word with a capital letter that begins no line and no sentence. The label of a paragraph is none. */
export function isFact(raw: string, { start, end, word }: Token): boolean {
  const line = raw.slice(raw.lastIndexOf('\n', start - 1) + 1, start);
  if (/^[(（]?$/.test(line) && /^(?:\d{1,3}\s?[-–.．、]|(?:\d{1,3}|\p{L}{1,4})[)）])/u.test(raw.slice(start, start + 6))) return false;
  if (/\p{N}/u.test(word) || ORDINALS.test(word) || KNOWN.has(word)) return true;
  const before = raw.slice(Math.max(0, start - 3), start);
  if (/^[二三四五六七八九十][个年月日天次届]/.test(raw.slice(start, end + 1))) return true;
  if (HAN_NUMBERS.includes(raw.charAt(start))) return before !== '' && (before.endsWith('第') || HAN_NUMBERS.includes(before.slice(-1)));
  return end - start > 1 && /^\p{Lu}/u.test(raw.slice(start)) && before !== '' && !/\n$|[.;:!?)]\s["“«]?$|\n["“«]$/.test(before);
}
