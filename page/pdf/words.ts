/** The words of a block, from its runs as they are printed. */
import { joinLines } from '../outline/torn.ts';
import type { Piece } from '../text/normalise.ts';
import type { PdfLine, PdfRun } from './types.ts';

/** How often each word stands within one line, in small letters. */
export class Vocabulary {
  readonly #counts = new Map<string, number>();
  /** all of them */
  readonly words = new Set<string>();

  add(word: string): void {
    this.#counts.set(word, this.times(word) + 1);
    this.words.add(word);
  }

  times(word: string): number {
    return this.#counts.get(word) ?? 0;
  }
}

const WORD = /[\p{L}\p{M}]+(?:[-‐‑][\p{L}\p{M}]+)*/gu;

/** `4.87`: paragraphs that are counted by section. */
const DOTTED = /(?<![\d.,])\d{1,3}\.\d{1,3}(?![\d.,]\d|\d)/g;

/** Adds the words of a line. @param before the line before it: of a word divided between the two neither half is one */
export function learn(vocabulary: Vocabulary, line: PdfLine, before: PdfLine | undefined): void {
  const cut = before !== undefined && /[-‐\u00ad]$/.test(before.text);
  const cuts = /[-‐\u00ad]$/.test(line.text);
  for (const found of line.text.matchAll(WORD)) {
    if ((cut && found.index === 0) || (cuts && found.index + found[0].length >= line.text.length - 1)) continue;
    vocabulary.add(found[0].replace(/[‐‑]/g, '-').toLowerCase());
  }
  for (const [number] of line.text.matchAll(DOTTED)) vocabulary.add(number);
}

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;
const HAN_SPACES =
  /(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]) (?=[\p{L}\p{N}(\u2e80-\u9fff\uff00-\uff60“‘])|(?<=[\p{L}\p{N})”’]) (?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60])|(?<=[\d/(]) (?=[\d/()])/gu;
/** Number, letter or mark at the start of a block, with the space behind it. */
const LABEL = /^[(（]?[A-Za-z\p{N}*]{1,5}(?:[.．)）]|(?= ))(?: [(（][a-z\p{N}]{1,4}[)）])? /u;

/**
 * Spaces that nobody wrote: files move letters apart within a word, and what reads them takes a wide gap for a space. One before a hyphen or an
 * apostrophe within a word; one between two halves that are hardly ever words, and together are one of the text's; any beside a Chinese letter.
 * @param isFirst a block begins with the line
 */
export function falseSpaces(text: string, vocabulary: Vocabulary, isFirst = false): number[] {
  const found: number[] = [];
  // Chinese has no spaces but behind a paragraph's number: lines that are set to fill their measure look as if
  if (HAN.test(text)) {
    const label = isFirst ? (LABEL.exec(text)?.[0].length ?? 0) : 0;
    for (const { index } of text.matchAll(HAN_SPACES)) if (index >= label) found.push(index);
  }
  for (const { index } of text.matchAll(/(?<=[\p{L}\d]) (?=[-‐’](?:\p{L}|$))/gu)) found.push(index);
  for (const { index } of text.matchAll(/(?<=\d) (?=\.\d)|(?<=[([（]) (?=[\p{L}\d])|(?<=[\p{L}\d]) (?=[)\]）])/gu)) found.push(index);
  // "in paragraph 4.8 7": the text has a paragraph 4.87
  for (const { index, groups } of text.matchAll(/(?<=\p{L}{2} )(?<one>\d{1,3}\.\d{1,2}) (?=(?<other>\d{1,2})(?![\d%]|[.,/]\d))/gu))
    if (vocabulary.times(`${groups?.['one']}${groups?.['other']}`) > 0) found.push(index + (groups?.['one'] ?? '').length);
  for (const { index, groups } of text.matchAll(
    /(?<![\p{L}\p{M}-])(?<one>[\p{L}\p{M}]+) (?=(?<other>\p{Ll}[\p{L}\p{M}]*)(?![\p{L}\p{M}-]))/gu,
  )) {
    const [one, other] = [groups?.['one'] ?? '', groups?.['other'] ?? ''].map((each) => each.toLowerCase()) as [string, string];
    const whole = vocabulary.times(one + other);
    if (whole > 0 && Math.min(vocabulary.times(one), vocabulary.times(other)) <= Math.min(1, whole)) found.push(index + one.length);
  }
  return found;
}

/** Most of these files divide no words: the hyphen is the writer's where a word of the text follows, and both together are none. */
function keepsHyphen(before: string, after: string, vocabulary: Vocabulary): boolean {
  if (before.endsWith('\u00ad')) return false;
  const [, one = ''] = /([\p{L}\p{M}]+)[-‐]$/u.exec(before.slice(-60)) ?? [];
  const [other = ''] = /^[\p{L}\p{M}]+/u.exec(after) ?? [];
  return vocabulary.times((one + other).toLowerCase()) === 0 && vocabulary.times(other.toLowerCase()) > 0;
}

/** Chinese lines may end within a number; two numbers have a sign or a word between them. */
const isOneNumber = (before: string, after: string): boolean =>
  /[\d/(]$/.test(before) && /^[\d/()]/.test(after) && HAN.test(before.slice(-30)) && HAN.test(after.slice(0, 30));

/** Brackets hold on to what is in them, over the end of a line too. */
const isHeld = (before: string, after: string): boolean => /[([（]$/.test(before) || /^[)\]）]/.test(after);

interface Words {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly runs: readonly PdfRun[];
}

/**
 * A block's text, with the way back to the letters of its runs, one after another. Raised marks are left out, but where a footnote begins with one.
 */
export function wordsOfLines(lines: readonly PdfLine[], vocabulary: Vocabulary, isNote: boolean): Words {
  const runs = lines.flatMap((line) => line.runs);
  /** offset in the raw letters of each code unit of the text */
  const from: number[] = [];
  let text = '';
  let raw = 0;
  const put = (piece: string, at: readonly number[]): void => {
    text += piece;
    from.push(...at);
  };
  for (const line of lines) {
    let printed = '';
    const places: number[] = [];
    for (const [at, run] of line.runs.entries()) {
      const isMark = isNote && line === lines[0] && at === 0;
      for (let offset = 0; offset < run.text.length; offset++) {
        const sign = run.text.charAt(offset);
        // the space behind a mark that is left out stays
        if (run.raised && !isMark && sign !== ' ') continue;
        if (sign === ' ' && (printed === '' || printed.endsWith(' '))) continue;
        printed += sign;
        places.push(raw + offset);
      }
      raw += run.text.length;
    }
    if (printed.endsWith(' ')) printed = printed.slice(0, -1);
    for (const index of falseSpaces(printed, vocabulary, line === lines[0]).toSorted((a, b) => b - a)) {
      printed = printed.slice(0, index) + printed.slice(index + 1);
      places.splice(index, 1);
    }
    places.length = printed.length;
    if (printed === '') continue;
    const joined = text === '' ? printed.length : joinLines(text, printed, vocabulary.words).length;
    if (text !== '' && joined < text.length + printed.length) {
      if (!keepsHyphen(text, printed, vocabulary)) {
        text = text.slice(0, -1);
        from.pop();
      }
    } else if (joined > text.length + printed.length && !isOneNumber(text, printed) && !isHeld(text, printed)) {
      // the space that the line's last run ends with
      put(' ', [(places[0] as number) - 1]);
    }
    put(printed, places);
  }
  const pieces: Piece[] = [];
  from.forEach((place, at) => {
    const last = pieces.at(-1);
    if (!last || place - last.from !== at - last.at) pieces.push({ at, from: place });
  });
  return { text, pieces, runs };
}
