/** Numbers, dates and names: where one is another, a sentence says another thing, whatever else is the same. */

/** Numbers in words, as sessions are counted, in small letters without hyphens: seventysixth, soixanteseizième, septuagésimo, семьдесят, السبعون. */
const COUNTED = new RegExp(
  [
    '^(?:(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:y|ieth)(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)?',
    '(?:thir|four|fif|six|seven|eigh|nine)teen(?:th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)$',
    '\\p{L}ième$|ésim[oa]$|^(?:primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|séptim[oa]|octav[oa]|noven[oa])$',
    'десят|^(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят)(?:ый|ой|ий|ая|ья|ое|ье|ого|его|ей|ую|ью|ому|ему|ым|им|ом|ем)$',
    '^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze)$',
    '^(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|дв[аеу]х?|тр[иеё]х?|четыр[её]х?|(?:пят|шест|сем|восем|девят)[ьи]|двенадцат[ьи])$',
    '^(?:اثن[اي](?:ن|ي)?|(?:ثلاث|أربع|خمس|ست|سبع|تسع|عشر)ة?|ثماني(?:ة)?)$',
    '^[وبفل]?(?:ال|لل)(?:أولى|ثانية|ثالثة|رابعة|خامسة|سادسة|سابعة|ثامنة|تاسعة|عاشرة|حادية|عشرين|عشرون|(?:ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)(?:ون|ين))$',
  ].join('|'),
  'u',
);

/** Months in languages that write them small; English ones are told by their capital letter. */
const MONTH =
  /^(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|يناير|فبراير|مارس|[أا]بريل|مايو|يوني[هو]|يولي[هو]|[أا]غسطس|سبتمبر|[أا]كتوبر|نوفمبر|ديسمبر)$/u;

/** Whether a word, folded, is a number or a month wherever it stands. */
export const isCounted = (word: string): boolean => /\p{N}/u.test(word) || COUNTED.test(word) || MONTH.test(word);

const HAN_NUMBER = /^[〇零一二三四五六七八九十百千]/;

/** Whether the word at `start` is a name: capitalised in running text, not as the first one of a sentence or line; or counts, in Chinese. */
export function isName(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  if (HAN_NUMBER.test(text.charAt(start))) {
    return /[第〇零一二三四五六七八九十百千]$/.test(before) || /^[二三四五六七八九十][个年月日天次届]/.test(text.slice(start, start + 2));
  }
  return /^\p{Lu}[\p{L}\p{M}\p{N}]/u.test(text.slice(start, start + 4)) && !/(?:^|\n|[.;:!?)]\s)["“«]?$/.test(before);
}
