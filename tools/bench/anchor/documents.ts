/** Documents of the corpus as pages: one paragraph each, number and text in it, footnotes at the end. */
import { readFileSync } from 'node:fs';
import { SHARED } from '../../score/corpus.ts';

export interface Paragraph {
  /** with its number, where it has one */
  readonly text: string;
  /** footnotes that are called from it */
  readonly notes: readonly string[];
  /** of the cover page: no quote is drawn from it */
  readonly isCover: boolean;
}

export interface AnchorDocument {
  readonly language: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Two texts that follow each other, in one language. */
export interface Pair {
  readonly name: string;
  readonly language: string;
  readonly before: AnchorDocument;
  readonly after: AnchorDocument;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const wordsOf = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal: string, hex: string, name: string) =>
      name ? (ENTITIES[name] ?? whole) : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/\s+/g, ' ')
    .trim();

/** Paragraphs of an Akoma Ntoso file. The mark of a footnote is left out of the running text, as our reader leaves it out. */
export function parseAkn(xml: string, language: string): AnchorDocument {
  const notes: string[] = [];
  const body = xml
    .replace(/<meta>[\s\S]*?<\/meta>/g, '')
    .replace(/<authorialNote marker="([^"]*)"[^>]*>([\s\S]*?)<\/authorialNote>/g, (_, marker: string, note: string) => {
      notes.push(`${marker} ${wordsOf(note)}`);
      return `\ue000${notes.length - 1}\ue001`;
    });
  const coverEnd = body.indexOf('</coverPage>');
  const paragraphs: Paragraph[] = [];
  let number = '';
  for (const found of body.matchAll(/<(p|subheading|num)\b[^>]*>([\s\S]*?)<\/\1>/g)) {
    const called: string[] = [];
    const text = wordsOf(found[2] ?? '').replace(
      /\s?\ue000(\d+)\ue001/g,
      (_, at: string) => (called.push(notes[Number(at)] as string), ''),
    );
    if (found[1] === 'num') number = number === '' ? text : `${number} ${text}`;
    else if (text !== '' || called.length > 0) {
      paragraphs.push({ text: number === '' ? text : `${number} ${text}`, notes: called, isCover: found.index < coverEnd });
      number = '';
    }
  }
  return { language, paragraphs };
}

const LETTERS: Readonly<Record<string, string>> = { A: 'ar', C: 'zh', E: 'en', F: 'fr', R: 'ru', S: 'es' };

const read = (file: string, letter: string): AnchorDocument =>
  parseAkn(readFileSync(`${SHARED}corpus/akn/${file}`, 'utf8'), LETTERS[letter] as string);

/** The pairs that are measured: each text, and the one that followed it some years later. */
export function pairs(): Pair[] {
  const named = (name: string, before: string, after: string, letter: string): Pair => ({
    name,
    language: LETTERS[letter] as string,
    before: read(before, letter),
    after: read(after, letter),
  });
  return [
    named('A/RES/76/72 → 77/248', 'A_RES_76_72-2118581E_Reissue.xml', 'A_RES_77_248-2300140E.xml', 'E'),
    named('S/RES/2368 → 2610', 'S_RES_2368_1712331E.xml', 'S_RES_2610(2021)-2119270E.xml', 'E'),
    ...['E', 'F', 'S', 'R', 'C', 'A'].map((letter) =>
      named('A/RES/75/226 → 77/176', `75_226_${letter}.xml`, `A_RES_77_176-2228795${letter}.xml`, letter),
    ),
  ];
}

/** Documents that the measured pairs are made of. */
export const isMeasured = (symbol: string): boolean =>
  /^(?:A\/RES\/(?:76\/72|77\/248|75\/226|77\/176)|S\/RES\/(?:2368|2610)\b.*)$/.test(symbol);
