/** References in BibTeX: `@techreport`, in UTF-8. What stands in double braces keeps its capitals and is one name. */
import type { ReferenceItem } from './item.ts';

/** Signs that TeX takes for its own. A brace is written as a word: BibTeX counts those with a backslash too. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Two signs in a row that TeX sets as one: a dash, a quotation mark, `¿`. */
const JOINED = /([-'`])(?=\1)|[?!](?=`)/g;

/** Text as BibTeX holds it. */
export function escapeBibtex(text: string): string {
  return text.replace(/[\\{}~^&%#_$]/g, (sign) => SIGNS[sign] ?? `\\${sign}`).replace(JOINED, '$&{}');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `A/RES/217(III)A` → `A-RES-217-III-A` */
const keyOf = (symbol: string): string => symbol.replace(/[^A-Za-z\d]+/g, '-').replace(/^-|-$/g, '');

function entry({ number, kind, author, publisher, title, date, language, address }: ReferenceItem, key: string): string {
  const [year, month, day] = date;
  const fields: [name: string, value: string | null | undefined][] = [
    ['author', `{{${escapeBibtex(author)}}}`],
    ['title', `{{${escapeBibtex(title)}}}`],
    ['institution', `{${escapeBibtex(publisher)}}`],
    ['type', `{${escapeBibtex(kind)}}`],
    ['number', `{${escapeBibtex(number)}}`],
    ['year', year === undefined ? null : `{${year}}`],
    ['month', month === undefined ? null : MONTHS[month - 1]],
    ['day', day === undefined ? null : `{${day}}`],
    ['language', `{${language}}`],
    // an address is taken as it stands
    ['url', `{${address}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@techreport{${key},\n${lines.join('')}}\n`;
}

/** The text of a file. Two symbols that would have one key are told apart by a number. */
export function writeBibtex(items: readonly ReferenceItem[]): string {
  const taken = new Map<string, number>();
  return items
    .map((item) => {
      const key = keyOf(item.id);
      const before = taken.get(key) ?? 0;
      taken.set(key, before + 1);
      return entry(item, before === 0 ? key : `${key}-${before + 1}`);
    })
    .join('\n');
}
