/** From what a reader types ("9 (b)", "annex I, 3", «٩ (ب)») to a part of the outline. Pure. */
import { ARABIC_ORDINAL, HAN_NUMERAL, latinLabel, latinSub } from '../../citations/letters.ts';
import type { PinpointPath, Unit } from '../../citations/types.ts';

/** Names of units in the six languages, as they are typed: whole, or in short. */
const UNITS: readonly (readonly [Unit, string])[] = [
  ['preambular', 'preambular|preambul\\w*|preamble|pre[aá]mbulo|pp|преамбул\\p{L}*|序言部分|序言|(?:ال)?ديباجة'],
  ['appendix', 'appendix|appendice|apéndice|добавлени\\p{L}*|附录|(?:ال)?تذييل'],
  ['annex', 'annexe?s?|anexo|anx|приложени\\p{L}*|附件|(?:ال)?مرفق'],
  ['chapter', 'chapters?|chap|chapitre|capítulo|cap|глав\\p{L}*|(?:ال)?فصل'],
  ['section', 'sections?|sect|sección|secc|раздел\\p{L}*|(?:ال)?فرع'],
  ['part', 'parts?|partie|parte|част\\p{L}*|(?:ال)?جزء'],
  ['paragraph', 'paragraphs?|paras?|paragraphe|párrafo|párr|par|op|пункт\\p{L}*|п|第|段|(?:ال)?فقرة|¶'],
];
const UNIT = new RegExp(`^(?:${UNITS.map(([, names]) => `(${names})`).join('|')})(?![\\p{L}])[.\\s]*`, 'iu');
/** In Chinese a label stands before its unit, and units are not set apart. */
const HAN_UNIT = /^(附件|附录|序言部分|序言|第|段)/;
const LABEL = new RegExp(`^(?:[ivxIVX]+|[A-Za-zА-Я]|\\d{1,4}|${ARABIC_ORDINAL}|${HAN_NUMERAL})(?![\\p{L}\\p{N}])[节章部分]*`, 'u');
const NUMBER = /^(\d{1,4})(?:[.)،]|\s?[-–—](?=\s|$))?/;
const SUB = /^(?:\(\s*([^()\s]{1,5})\s*\)|([㈠-㈩])|[‘’'"]\s?(\d{1,2})\s?[’‘'"]|([a-zа-яأ-ي]{1,5})(?:\)|(?![\p{L}])))/u;

/** Western digits, plain brackets, no marks of direction. */
function plain(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\u200e\u200f\u061c\u2066-\u2069\u0640]/g, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .trim();
}

function unitAt(text: string): { unit: Unit; length: number } | null {
  const han = HAN_UNIT.exec(text)?.[0];
  const found = UNIT.exec(text);
  const name = han ?? found?.slice(1).find((each) => each !== undefined);
  if (name === undefined) return null;
  const unit = UNITS.find(([, names]) => new RegExp(`^(?:${names})$`, 'iu').test(name))?.[0];
  return unit ? { unit, length: han?.length ?? found?.[0].length ?? name.length } : null;
}

/**
 * The path that was typed; null for what names no part. Lower parts that were typed together stay together (`9bii`): `findPart` takes them apart.
 */
export function typedPath(typed: string): PinpointPath | null {
  let rest = plain(typed);
  const path: [Unit, string][] = [];
  let unit: Unit | null = null;
  /** Goes past what was read, and what sets it apart. A unit before a comma has no label of its own: "annex, 3". */
  const take = (length: number): void => {
    const [apart = ''] = /^[\s,،，、;:.]*/u.exec(rest.slice(length)) ?? [];
    rest = rest.slice(length + apart.length);
    if (/[,،，]/.test(apart)) close();
  };
  const close = (): void => {
    if (unit !== null && unit !== 'paragraph') path.push([unit, '']);
    unit = null;
  };
  while (rest !== '') {
    const named = unitAt(rest);
    const last = path.at(-1);
    const isNumbered = last?.[0] === 'paragraph' || last?.[0] === 'subparagraph' || /^\d+$/.test(last?.[1] ?? '');
    const sub = isNumbered ? SUB.exec(rest) : null;
    const label = unit !== null && unit !== 'paragraph' && unit !== 'preambular' ? LABEL.exec(rest)?.[0] : undefined;
    const number = NUMBER.exec(rest);
    if (named) {
      close();
      ({ unit } = named);
      take(named.length);
    } else if (label !== undefined) {
      path.push([unit as Unit, latinLabel(label.replace(/[节章部分]+$/u, '')).toUpperCase()]);
      unit = null;
      take(label.length);
    } else if (number?.[1] !== undefined) {
      path.push([unit === 'preambular' ? unit : 'paragraph', String(Number(number[1]))]);
      unit = null;
      take(number[0].length);
    } else if (sub && last) {
      // "annex 3 (b)": of a lone annex, it is the paragraph that has the number
      if (last[0] === 'annex') path.splice(-1, 1, ['annex', ''], ['paragraph', last[1]]);
      path.push(['subparagraph', latinSub(sub[1] ?? sub[2] ?? (sub[3] ? `'${sub[3]}'` : (sub[4] ?? ''))).toLowerCase()]);
      take(sub[0].length);
    } else return null;
  }
  close();
  return path.length > 0 ? path : null;
}

const subsOf = (path: PinpointPath): string =>
  path
    .filter(([unit]) => unit === 'subparagraph')
    .map(([, label]) => label.toLowerCase())
    .join('');

const framesOf = (path: PinpointPath): PinpointPath => path.filter(([unit]) => unit !== 'subparagraph');

/** Do the labels of two parts name the same? A lone annex goes by any number. */
const meets = ([unit, label]: PinpointPath[number], step: PinpointPath[number] | undefined): boolean =>
  step?.[0] === unit && (step[1].toLowerCase() === label.toLowerCase() || (unit === 'annex' && (step[1] === '' || label === '')));

/** Every step that was typed is there, in order; what was left out (the section, the annex) may be anything. */
function fits(path: PinpointPath, typed: PinpointPath): boolean {
  let at = 0;
  for (const step of framesOf(typed)) {
    while (at < path.length && !meets(step, path[at])) at++;
    if (at === path.length) return false;
    at++;
  }
  return subsOf(path) === subsOf(typed);
}

/**
 * The part that was typed among others, in their order: the one with just this path, else the first that has it in an annex or section; null
 * where there is none.
 */
export function findPart<T extends { readonly path: PinpointPath }>(parts: readonly T[], typed: PinpointPath): T | null {
  const last = framesOf(typed).at(-1)?.[0];
  const found = parts.filter(({ path }) => framesOf(path).at(-1)?.[0] === last && fits(path, typed));
  const steps = framesOf(typed).length;
  return found.find(({ path }) => framesOf(path).length === steps) ?? found[0] ?? null;
}
