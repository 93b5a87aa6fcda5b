/** Labels of parts as editions of a language print them: they are kept in Latin letters and digits. */
import type { Unit } from '../citations/types.ts';

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** Masculine, as annex, chapter, part and section are in Arabic. */
const ARABIC_ORDINALS =
  'الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|الحادي عشر|الثاني عشر|الثالث عشر|الرابع عشر|الخامس عشر'.split('|');
/** Names of the letters, in the order in which they number sections: A, B, C … */
const ARABIC_NAMES = 'ألف باء جيم دال هاء واو زاي حاء طاء ياء كاف لام ميم نون سين عين فاء صاد قاف راء شين تاء ثاء خاء ذال ضاد'.split(' ');
const HAN_DIGITS = [...'一二三四五六七八九'];

/** Value of a Roman number up to 39; null for anything else. Letters beyond X name parts, rather than count them. */
function romanValue(label: string): number | null {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(label) || label === '') return null;
  const values = [...label].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** 1 to 39: 一, 十二, 三十九. */
function hanNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return (tens > 1 ? (HAN_DIGITS[tens - 1] ?? '') : '') + (tens > 0 ? '十' : '') + (ones > 0 ? (HAN_DIGITS[ones - 1] ?? '') : '');
}

function arabicLabel(label: string): string {
  const value = romanValue(label);
  const name = value === null && /^[A-Z]$/.test(label) ? ARABIC_NAMES[label.charCodeAt(0) - 65] : undefined;
  return (value === null ? name : ARABIC_ORDINALS[value - 1]) ?? label;
}

/** What is counted takes 第 before it, and letters do not: 第三节, B节. */
const COUNTED: ReadonlySet<Unit> = new Set(['part', 'section']);

function chineseLabel(unit: Unit, label: string): string {
  const value = romanValue(label);
  const written = value === null ? label : hanNumber(value);
  return COUNTED.has(unit) && !/^[A-Z]+$/.test(written) ? `第${written}` : written;
}

const LETTERED: ReadonlySet<Unit> = new Set(['annex', 'appendix', 'part', 'chapter', 'section']);

/** Label of an annex, appendix, part, chapter or section: "I" is الأول in Arabic and 一 in Chinese. Of other units it is left as it is. */
export function writeLabel(unit: Unit, label: string, language: string): string {
  if (!LETTERED.has(unit) || label === '') return label;
  if (language === 'ar') return arabicLabel(label);
  return language === 'zh' ? chineseLabel(unit, label) : label;
}
