/** As much of Citation.js as the tests use. */
declare module '@citation-js/core' {
  export interface CslData {
    readonly type: string;
    readonly title: string;
    readonly author: readonly { readonly literal?: string; readonly family?: string; readonly given?: string }[];
    readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
    readonly number: string;
    readonly publisher: string;
    readonly genre?: string;
    readonly language: string;
    readonly URL: string;
  }
  export class Cite {
    constructor(data: string);
    readonly data: readonly CslData[];
  }
}
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-bibtex';
