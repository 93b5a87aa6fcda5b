/**
 * A document as text comes out of a printed page: lines of about 90 characters, 45 to a page, without empty lines; running head and footer of each
 * page, footnotes under a rule, words divided at the ends of lines. How it is printed differs from document to document, as the reference texts do.
 */
import { chance, folded, MARK, type Gold } from './gold.ts';

const PAGE_LINES = 45;
const HYPHENATED = new Set(['en', 'fr', 'es', 'ru']);
const VOWEL = /[aeiouyáéíóúàâèêëîïôûüœæаеёиоуыэюя]/i;

interface Print {
  readonly numberAlone: 'never' | 'always' | 'below ten';
  readonly hyphens: boolean;
  readonly head: 'line' | 'two lines' | 'symbol';
  readonly foot: 'line' | 'two lines' | 'page';
  readonly width: number;
  readonly noteAlone: boolean;
  readonly markSpace: string;
}

function printOf(gold: Gold): Print {
  const below = chance(gold.id);
  const pick = <T>(...of: readonly T[]): T => of[below(of.length)] as T;
  return {
    numberAlone: pick('never', 'never', 'below ten', 'always'),
    hyphens: HYPHENATED.has(gold.lang) && below(2) === 0,
    head: gold.title === '' ? 'symbol' : pick('line', 'two lines', 'symbol'),
    foot: pick('line', 'two lines', 'page'),
    width: (gold.lang === 'zh' ? 40 : 84) + below(10),
    noteAlone: below(4) === 0,
    markSpace: pick('', '', ' '),
  };
}

/** How the print writes the mark of a footnote in its text. */
export function tornMark(gold: Gold): (note: number) => string {
  const { markSpace } = printOf(gold);
  // no line ends before the mark
  return (note) => (gold.lang === 'ar' ? `(${note + 1})` : `${markSpace === '' ? '' : '\u00a0'}${note + 1}`);
}

const isWide = (unit: string): boolean => /[\u2e80-\u9fff\uff00-\uff60]/.test(unit);
const widthOf = (text: string): number => [...text].reduce((sum, unit) => sum + (isWide(unit) ? 1 : 0.5), 0);

/** Where a word may be divided so that its beginning fits: between a vowel and a consonant that has a vowel behind it. */
function divided(word: string, room: number): [string, string] | null {
  const letters = /^\p{P}*(\p{L}{7,})/u.exec(word);
  if (!letters) return null;
  const end = Math.min(room - 1, letters[0].length - 3);
  for (let at = end; at >= letters[0].length - (letters[1] as string).length + 3; at--) {
    const [before, here, behind] = [word[at - 1] ?? '', word[at] ?? '', word[at + 1] ?? ''];
    if (VOWEL.test(before) && !VOWEL.test(here) && VOWEL.test(behind)) return [`${word.slice(0, at)}-`, word.slice(at)];
  }
  return null;
}

function wrapSpaced(text: string, width: number, hyphens: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (let word of text.split(' ')) {
    const room = width - line.length - 1;
    if (line !== '' && word.length > room) {
      const own = /^(.{2,}?\p{L}-)(\p{L}{2,}.*)$/u.exec(word);
      const cut = own && (own[1] as string).length <= room ? [own[1] as string, own[2] as string] : hyphens ? divided(word, room) : null;
      if (cut) {
        line += ` ${cut[0]}`;
        word = cut[1] as string;
      }
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

function wrapChinese(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  // a number or a word in Latin letters stays whole; no line begins with a closing mark
  for (const [piece] of text.matchAll(/[A-Za-z0-9()/.-]+[，。；：、）》”]*|.[，。；：、）》”]*/gu)) {
    if (line !== '' && widthOf(line) + widthOf(piece) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

/** Lines of the whole document. */
export function tornLines(gold: Gold): string[] {
  const print = printOf(gold);
  const below = chance(`${gold.id} `);
  const job = `${10 + below(14)}-${10000 + below(89999)}`;
  const wrap = (text: string): string[] =>
    gold.lang === 'zh' ? wrapChinese(text, print.width) : wrapSpaced(text, print.width + (gold.lang === 'ar' ? 6 : 0), print.hyphens);
  const mark = tornMark(gold);
  let marks = 0;
  // every printed line with the footnotes that it has marks of
  const body: { line: string; notes: number[] }[] = [];
  for (const { marks: numbers, text } of gold.lines) {
    const [number, ...letters] = numbers;
    const alone =
      number !== undefined &&
      /^\d/.test(number) &&
      (print.numberAlone === 'always' || (print.numberAlone === 'below ten' && /^\d\D/.test(number)));
    if (alone) body.push({ line: number, notes: [] });
    const lead = (alone ? letters : numbers).map((each) => `${each} `).join('');
    const here: number[] = [];
    const set = text.replaceAll(MARK, () => {
      here.push(marks);
      return mark(marks++);
    });
    const lines = wrap(lead + set);
    lines.forEach((line, at) => {
      const done = here.filter((note) => at === lines.length - 1 || folded(lines.slice(0, at + 1).join('')).includes(folded(mark(note))));
      for (const note of done) here.splice(here.indexOf(note), 1);
      body.push({ line, notes: done });
    });
  }
  const noteLines = gold.notes.map((note, at) => {
    const sign = gold.lang === 'ar' ? `(${at + 1})` : String(at + 1);
    return print.noteAlone ? [sign, ...wrap(note)] : wrap(`${sign} ${note}`);
  });
  for (let at = marks; at < noteLines.length; at++) body.at(-1)?.notes.push(at);
  return pages(body, noteLines).flatMap((page, at, all) => [
    ...(at === 0 ? [] : headOf(gold, print, at)),
    ...page,
    ...footOf(print, job, at + 1, all.length, gold.lang),
  ]);
}

function pages(body: readonly { line: string; notes: readonly number[] }[], notes: readonly (readonly string[])[]): string[][] {
  const done: string[][] = [];
  let text: string[] = [];
  let foot: string[] = [];
  const turn = (): void => {
    done.push(foot.length > 0 ? [...text, '_______________', ...foot] : text);
    text = [];
    foot = [];
  };
  for (const { line, notes: here } of body) {
    const more = here.flatMap((note) => notes[note] ?? []);
    if (text.length > 0 && text.length + foot.length + more.length + 1 > PAGE_LINES - 4) turn();
    text.push(line);
    foot.push(...more);
  }
  turn();
  return done;
}

function headOf(gold: Gold, print: Print, page: number): string[] {
  const symbol = gold.symbol.replace(/(\d)\(/, '$1 (');
  if (print.head === 'symbol') return [symbol];
  const title = wrapSpaced(gold.title, gold.lang === 'zh' ? 40 : 70, false);
  if (print.head === 'two lines') return page % 2 ? [symbol, ...title] : [...title, symbol];
  const last = title.pop() ?? '';
  return [...title, page % 2 ? `${last} ${symbol}` : `${symbol} ${last}`].slice(-3);
}

function footOf(print: Print, job: string, page: number, all: number, lang: string): string[] {
  const first = page === 1 ? [`${job} (${lang === 'zh' ? 'C' : lang.charAt(0).toUpperCase()})`, `*${job.replace('-', '')}*`] : [];
  if (print.foot === 'page') return [...first, String(page)];
  if (page === 1)
    return print.foot === 'line' ? [...first, ...(lang === 'zh' ? ['请回收'] : lang === 'en' ? ['Please recycle'] : [])] : first;
  return print.foot === 'line' ? [page % 2 ? `${job} ${page}/${all}` : `${page}/${all} ${job}`] : [`${page}/${all}`, job];
}
