/** Headings with a number or letter of their own: annexes, sections, parts. */
import { hanValue, roman, romanValue } from './numbers.ts';

const ORDINALS: readonly RegExp[] = [
  /^(?:ال)?أولا?\u064b?$|^الأولى$/,
  /^(?:ال)?ثاني(?:ا|اً|ة)?$/,
  /^(?:ال)?ثالث(?:ا|اً|ة)?$/,
  /^(?:ال)?رابع(?:ا|اً|ة)?$/,
  /^(?:ال)?خامس(?:ا|اً|ة)?$/,
  /^(?:ال)?سادس(?:ا|اً|ة)?$/,
  /^(?:ال)?سابع(?:ا|اً|ة)?$/,
  /^(?:ال)?ثامن(?:ا|اً|ة)?$/,
  /^(?:ال)?تاسع(?:ا|اً|ة)?$/,
  /^(?:ال)?عاشر(?:ا|اً|ة)?$/,
];

const ordinal = (word: string): number => 1 + ORDINALS.findIndex((each) => each.test(word.replace(/[.:،-]$/, '')));

const ANNEX =
  /^(annexe?|anexo|приложение|anlage|附件|المرفق|مرفق|appendix|appendice|apéndice|добавление|附录|التذييل|تذييل)(?:(?:\s+|(?<=\p{Script=Han}))(?:№\s?)?([ivxlc]{1,6}|\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z]|ال\p{L}+))?\s?[*†]?$/iu;

/** A heading that begins an annex: its unit and label (`I`; empty where there is one only). */
export function annexHeading(line: string): { unit: 'annex' | 'appendix'; label: string } | null {
  if (line.length > 40) return null;
  const found = ANNEX.exec(line.replace(/:$/, ''));
  if (!found?.[1]) return null;
  const mark = found[2] ?? '';
  const place = hanValue(mark) || (mark.startsWith('ال') ? ordinal(mark) : 0);
  if (mark.startsWith('ال') && place === 0) return null;
  return {
    unit: /^(?:app|apé|доб|附录|(?:ال)?تذييل)/i.test(found[1]) ? 'appendix' : 'annex',
    label: place > 0 ? roman(place).toUpperCase() : mark.toUpperCase(),
  };
}

export interface SectionLine {
  readonly unit: 'section' | 'part';
  readonly place: number;
  readonly label: string;
  /** the number or letter stands alone: its title follows */
  readonly alone: boolean;
  /** where more than one reading is possible, the other one */
  readonly or?: SectionLine;
}

const NAMED = String.raw`(?:[Ss]ection\s+|[Cc]hapter\s+|[Pp]art(?:ie)?\s+|[Ss]ección\s+|[Рр]аздел\s+)`;
const ROMAN = new RegExp(String.raw`^${NAMED}?([IVXLC]{1,6})(?:[.．]?\s?$|[.．:]?\s+(?=[“"«]?\p{Lu}|[\u0600-\u06ff\u4e00-\u9fff]))`, 'u');
const LETTER = /^([A-ZА-И])(?:$|[.．]\s+(?=[“"«]?\p{Lu}|[\u0600-\u06ff\u4e00-\u9fff]))/u;
const HAN_SECTION = /^(?:第)?([一二三四五六七八九十]{1,3})(?:$|[、.．]\s?(?=[\p{Script=Han}])|(?:节|部分|章)(?=\s|$))/u;
const ARABIC_SECTION = /^((?:ال)?\p{L}+\u064b?)(?:$|\s?[-–.]\s?)/u;
const CYRILLIC_CAPITALS = 'АБВГДЕЖЗИ';

/** A heading `II`, `II. Title`, `B`, `B. Title`, `二`, `ثانيا - …`: what it is and its place in the order. */
export function sectionHeading(line: string): SectionLine | null {
  if (line.length > 200) return null;
  const letter = LETTER.exec(line)?.[1];
  const cyrillic = letter === undefined ? -1 : CYRILLIC_CAPITALS.indexOf(letter);
  const part: SectionLine | null =
    letter === undefined
      ? null
      : {
          unit: 'part',
          place: cyrillic > 0 ? cyrillic + 1 : cyrillic === 0 ? 1 : letter.charCodeAt(0) - 64,
          label: cyrillic === 0 ? 'A' : letter,
          alone: line.length === 1,
        };
  const found = ROMAN.exec(line);
  if (found?.[1]) {
    const place = romanValue(found[1]);
    const section = { unit: 'section', place, label: found[1], alone: found[0].length >= line.length } as const;
    if (place > 0) return part ? { ...section, or: part } : section;
  }
  if (part) return part;
  const han = HAN_SECTION.exec(line);
  const value = han?.[1] ? hanValue(han[1]) : 0;
  if (han && value > 0) return { unit: 'section', place: value, label: roman(value).toUpperCase(), alone: han[0].length >= line.length };
  const arabic = ARABIC_SECTION.exec(line);
  const place = arabic?.[1] ? ordinal(arabic[1]) : 0;
  if (arabic && place > 0 && arabic[0].length < 14)
    return { unit: 'section', place, label: roman(place).toUpperCase(), alone: arabic[0].trimEnd().length >= line.length };
  return null;
}
