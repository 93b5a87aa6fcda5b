/** What stands in a masthead beside the symbol, in the six languages and as the UN prints it (German: the Translation Section's). */

/** One kind of thing each; a masthead has several of them. */
export type Sign = 'name' | 'organ' | 'distribution' | 'original' | 'session' | 'agenda' | 'adoption' | 'meeting' | 'author' | 'date';

/** Beginnings of lines, and pieces of a masthead that is one line. Order counts: the first that fits is taken. */
const SIGNS: readonly (readonly [sign: Sign, pattern: string])[] = [
  [
    'name',
    String.raw`United\s?Nations(?!\p{L})|Nations\s?Unies(?!\p{L})|Naciones\s?Unidas(?!\p{L})|Организация\s?Объедин[её]нных\s?Наций|联合国(?!\p{L})|聯合國(?!\p{L})|الأمم\s?المتحدة|Vereinte\s?Nationen`,
  ],
  [
    'distribution',
    String.raw`Distr(?:\.|ibution|ibución)?\s?(?:[:.]|(?=G[ÉE]N|gén|gen|LIM|lim))\s?\p{L}*|Распростр\p{L}*\s?:?\s?\p{L}*|Распр\.\s?:?\s?\p{L}*|分发\s?:?\s?\p{L}*|(?:ال)?توزيع\s?:?\s?\p{L}*`,
  ],
  [
    'original',
    String.raw`Original(?:es|e)?\s?:\s?\p{L}*|(?:Язык )?оригинал\p{L}*\s?:\s?\p{L}*|原[件文]\s?:\s?\p{L}*|الأصل\s?:\s?(?:بال)?\p{L}*`,
  ],
  [
    'meeting',
    String.raw`(?:Provisional )?(?:Summary|Verbatim) records?\b.{0,60}|\d+(?:st|nd|rd|th) (?:plenary )?meeting|Compte rendu .{0,60}|\d+e séance(?: plénière)?|Acta resumida.{0,60}|\d+ª sesión(?: plenaria)?|(?:Краткий|Стенографический) отч[её]т.{0,60}|\d+-е (?:пленарное )?заседание|(?:简要|逐字)记录|第\d+次(?:全体)?会议|محضر .{0,60}|الجلسة (?:العامة )?\d+`,
  ],
  [
    'adoption',
    String.raw`(?:Resolution|Decision)s?(?: \d\S*)? adopted by .{0,90}|Adopted by the .{0,90}|\[(?:on the|without ref|adopted).{0,200}|(?:Résolution|Décision)s?(?: \d\S*)? adoptée?s? par .{0,90}|Adoptée? par .{0,90}|\[(?:sur |sans renvoi|adoptée).{0,200}|(?:Resoluci|Decisi)\p{L}+(?: \d\S*)? aprobadas? por .{0,90}|Aprobada por .{0,90}|\[(?:sobre la base|sin remisi).{0,200}|(?:Резолюци|Решени)\p{L}+,? принят\p{L}+.{0,90}|Принята .{0,90}|\[(?:по докладу|без передачи).{0,200}|.{0,40}(?:大会|理事会).{0,24}(?:决议|通过(?:的决议)?)$|\[(?:根据|未经).{0,90}|(?:قرار|مقرر)\p{L}* (?:اتخذ|اتُخذ)\p{L}* .{0,90}|(?:الذي )?اتخذ(?:ه|ته) .{0,90}|\[(?:بناء|دون).{0,120}`,
  ],
  [
    'agenda',
    String.raw`Agenda items? \d.{0,40}|Items? \d.{0,20} of the (?:provisional |preliminary )?(?:agenda|list).{0,20}|Points? \d.{0,40}(?:ordre du jour|liste).{0,20}|Temas? \d.{0,40}(?:programa|lista|agenda).{0,20}|Пункты? .{0,40}(?:повестки дня|перечня).{0,20}|(?:临时)?(?:议程|暂定项目表)项?目?\s?\d.{0,20}|(?:البند|البندان|البنود) .{0,40}جدول الأعمال.{0,20}`,
  ],
  [
    'session',
    String.raw`(?:[\p{L}-]+ ){1,3}session(?: of .{0,40})?(?!\p{L})|\d{4} session|(?:Session de|Période de) .{0,40}|(?:[\p{L}-]+ ){1,4}período (?:extraordinario |ordinario )?de sesiones(?: .{0,40})?|(?:[\p{L}-]+ ){1,4}сессия(?: .{0,30})?|第[〇零一二三四五六七八九十百\d]+届(?:特别|紧急特别|常)?会议|\d{4}年(?:届|实质性)?会议|(?:الدورة|دورة) .{0,40}`,
  ],
  [
    'organ',
    String.raw`(?:إن )?(?:General Assembly|Security Council|Economic and Social Council|Human Rights Council|Trusteeship Council|Secretariat|Assemblée générale|Conseil de sécurité|Conseil économique et social|Conseil des droits de l.homme|Secrétariat|Asamblea General|Consejo de Seguridad|Consejo Económico y Social|Consejo de Derechos Humanos|Secretaría|Генеральная Ассамблея|Совет Безопасности|Экономический и Социальный Совет|Совет по правам человека|Секретариат|大会|安全理事会|经济及社会理事会|人权理事会|秘书处|大會|安全理事會|الجمعية العامة|مجلس الأمن|المجلس الاقتصادي والاجتماعي|مجلس حقوق الإنسان|الأمانة العامة|Generalversammlung|Sicherheitsrat)(?!\p{L})(?! (?:resolution|Resolution|Committee|Affairs|meeting|Meetings))`,
  ],
  [
    'author',
    String.raw`(?:Letters?|Note verbale|Identical letters|Lettres?|Cartas?|Письм\p{L}+) (?:dated|datée?s?|de fecha|от) .{0,120}|(?:Report|Note|Letter|Statement) (?:of|by|from) the (?:Secretary-General|Secretariat|President|Special Rapporteur|Working Group|Committee|Chair).{0,80}|(?:Rapport|Note|Déclaration) d[ue] .{0,80}|(?:Informe|Nota|Declaración) de.{0,80}|(?:Доклад|Записка|Заявление) .{0,80}|秘书长的(?:报告|说明).{0,20}|(?:安全理事会)?主席(?:的)?声明.{0,20}|(?:تقرير|مذكرة|بيان من) .{0,60}`,
  ],
  [
    'date',
    String.raw`\d{1,2}(?:er)? (?:de )?[\p{L}/]+(?: de)? \d{4}(?: (?:года|г\.))?|\d{4}年\d{1,2}月\d{1,2}日|(?:English|French|Spanish|Russian|Chinese|Arabic)(?: only)?(?!\p{L})|Reissued? .{0,60}`,
  ],
];

const AT = SIGNS.map(([sign, pattern]) => [sign, new RegExp(`(?:${pattern})`, 'iuy')] as const);

/** What a line begins with, and where that ends; null for anything a masthead has not. */
export function signAt(text: string, at: number): { readonly sign: Sign; readonly end: number } | null {
  for (const [sign, pattern] of AT) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found && found[0] !== '') return { sign, end: at + found[0].length };
  }
  return null;
}

/** Prefix of an organ's resolutions, and its name. The Assembly last: it stands above the Human Rights Council in a masthead. */
const ORGANS: readonly (readonly [prefix: string, name: RegExp])[] = [
  [
    'A/HRC/RES',
    /Human Rights Council|Conseil des droits de l.homme|Consejo de Derechos Humanos|Совет\S* по правам человека|人权理事会|مجلس حقوق الإنسان/i,
  ],
  [
    'E/RES',
    /Economic and Social Council|Conseil économique et social|Consejo Económico y Social|Экономическ\S+ и Социальн\S+ Совет|经济及社会理事会|المجلس الاقتصادي والاجتماعي/i,
  ],
  ['S/RES', /Security Council|Conseil de sécurité|Consejo de Seguridad|Совет\S* Безопасности|安全理事会|مجلس الأمن/i],
  ['A/RES', /General Assembly|Assemblée générale|Asamblea General|Генеральн\S+ Ассамбле|大会|大會|الجمعية العامة/i],
];

/** The organ whose name begins a paragraph that has nothing more, or goes straight on: "The General Assembly,". */
export function speakingOrgan(line: string): string | null {
  for (const [prefix, name] of ORGANS) {
    const found = name.exec(line);
    if (found === null) continue;
    const before = line.slice(0, found.index);
    const after = line.slice(found.index + found[0].length);
    if (/^[“"«]?(?:The\s|L.|La\s|El\s|Le\s|إن\s)?$/i.test(before) && /^(?:\p{Script=Cyrillic}{0,3}|\S{0,2})[,،，](?:\s|$)/u.test(after))
      return prefix;
  }
  return null;
}

/** The organ that a line of a masthead says has adopted the text. */
export function adoptingOrgan(line: string): string | null {
  return signAt(line, 0)?.sign === 'adoption' ? (ORGANS.find(([, name]) => name.test(line))?.[0] ?? null) : null;
}

/** Labels of the row of a catalogue's page that has the symbol. */
const LABEL = String.raw`(?:UN )?(?:Document )?Symbols?(?: number)?|Cote(?: du document)?|Signatura(?: del documento)?|(?:Условное )?обозначение(?: документа)?|Символ документа|(?:文件)?[文编]号|文件符号|رمز(?: الوثيقة)?|الرمز`;
const LABEL_ALONE = new RegExp(`^(?:${LABEL})\\s?[:：]?$`, 'iu');
const LABEL_AND_VALUE = new RegExp(`^(?:${LABEL})\\s?[:：]?\\s(.{3,60})$`, 'iu');

/** Is a line the label of a symbol, and what stands behind it in the same line? Null for any other line. */
export function symbolLabel(line: string): { readonly value: string } | null {
  if (LABEL_ALONE.test(line)) return { value: '' };
  const found = LABEL_AND_VALUE.exec(line);
  return found?.[1] ? { value: found[1] } : null;
}

/** Says of itself that it is for the press. */
export const isPressNote = (line: string): boolean =>
  /not an official record|^press release(?: \S+)?$|^press section$|^communiqué de presse(?: \S+)?$|^comunicado de prensa(?: \S+)?$/i.test(
    line,
  );

/** "Official Records" of an organ, which are issued as supplements. */
export const isOfficialRecords = (line: string): boolean =>
  /Official\s?Records|Documents officiels|Documentos Oficiales|Официальные отчеты|正式记录|الوثائق الرسمية/i.test(line);
