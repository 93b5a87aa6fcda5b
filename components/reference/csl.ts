/** References as CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
import type { ReferenceItem } from './item.ts';

export interface CslItem {
  readonly id: string;
  readonly type: 'report';
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly publisher: string;
  readonly number: string;
  readonly genre: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[]; readonly circa?: true };
  readonly language: string;
  readonly URL: string;
}

/** One reference, for programs that take them as objects. */
export function cslItem({ id, number, kind, author, publisher, title, date, about, language, address }: ReferenceItem): CslItem {
  return {
    id,
    type: 'report',
    title,
    author: [{ literal: author }],
    publisher,
    number,
    genre: kind,
    ...(date.length ? { issued: { 'date-parts': [date], ...(about ? { circa: true as const } : {}) } } : {}),
    language,
    URL: address,
  };
}

/** The text of a file. */
export function writeCsl(items: readonly ReferenceItem[]): string {
  return `${JSON.stringify(items.map(cslItem), null, 2)}\n`;
}
