/**
 * References in RIS, as Zotero, EndNote and Mendeley take them: a report's number is `SN`, its type `M3`. A tag to a line, lines end with CRLF.
 * Tags: `RIS.js` of zotero/translators, seen in November 2026.
 */
import type { ReferenceItem } from './item.ts';

const twoDigits = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));

function record({ id, number, kind, author, publisher, title, date, language, address }: ReferenceItem): string {
  const [year, month, day] = date;
  const tags: [tag: string, value: string | null][] = [
    ['TY', 'RPRT'],
    ['ID', id],
    ['AU', author],
    ['TI', title],
    ['DA', year === undefined ? null : `${year}/${twoDigits(month)}/${twoDigits(day)}/`],
    ['PY', year === undefined ? null : String(year)],
    ['SN', number],
    ['M3', kind],
    ['PB', publisher],
    ['LA', language],
    ['UR', address],
    ['ER', ''],
  ];
  return tags.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}\r\n`])).join('');
}

/** The text of a file. */
export function writeRis(items: readonly ReferenceItem[]): string {
  return items.map(record).join('\r\n');
}
