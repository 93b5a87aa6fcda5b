/** The structure of a document that the UN published in Akoma Ntoso: its marks say what is a preamble, a paragraph, a point, a footnote. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHARED } from '../corpus.ts';
import { MARK, type Gold, type GoldLine, type GoldPart } from './gold.ts';
import { letterOf, Lists } from './letters.ts';

const LANGUAGES: Readonly<Record<string, string>> = { A: 'ar', C: 'zh', E: 'en', F: 'fr', R: 'ru', S: 'es' };
const NUMBER = /^(\d{1,3})\s?[.．-]?$/;
const ANNEX = /^(?:annexe?|anexo|приложение|附件|المرفق)(?:\s?(\p{L}{1,6}))?$/iu;

const PLACES: Readonly<Record<string, string>> = { الأول: 'I', الثاني: 'II', الثالث: 'III', 一: 'I', 二: 'II', 三: 'III' };

interface Draft {
  marks: string[];
  text: string;
  kind: GoldLine['kind'];
  depth: number;
}

const decoded = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
const clean = (text: string): string =>
  decoded(text)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();

/** One walk over the tags. A point ends with its last line; a paragraph with that of its last point. */
function walk(xml: string): Pick<Gold, 'lines' | 'parts' | 'notes' | 'open'> & { title: string; symbol: string } {
  const lines: Draft[] = [];
  const parts: GoldPart[] = [];
  const notes: string[] = [];
  const open: number[] = [];
  const stack: { name: string; parts: number[] }[] = [];
  let text = '';
  let held = '';
  let marks: string[] = [];
  let lists = new Lists();
  let label = '';
  /** the numbered paragraph, which points of its own may follow as paragraphs */
  let whole = -1;
  let annex: string | undefined;
  let preambular = 0;
  /** in a paragraph whose number was not read yet */
  let fresh = false;
  let title = '';
  let symbol = '';
  const inside = (...names: string[]): boolean => stack.some(({ name }) => names.includes(name));
  const within = (name: string): { parts: number[] } | undefined => stack.findLast((each) => each.name === name);
  const line = (kind: GoldLine['kind']): void => {
    // Arabic has brackets around a mark, and numbers in the text
    let words = clean(text).replaceAll(`(${MARK})`, MARK);
    text = '';
    const lettered = fresh && kind === 'text' && !inside('point') && label !== '' ? letterOf(words) : null;
    if (lettered) {
      words = lettered.rest;
      text = lettered.mark;
      number();
    } else if (fresh && kind === 'text' && !/^\d{1,3} - /.test(words)) {
      label = '';
      fresh = false;
    }
    const written = /^(\d{1,3}) - /.exec(words);
    if (written?.[1] !== undefined && kind === 'text' && inside('paragraph') && !inside('point') && fresh) {
      words = words.slice(written[0].length);
      text = written[0];
      number();
    }
    if (words === '' && marks.length === 0) return;
    const depth = label === '' || !inside('paragraph') ? 0 : 1 + lists.depth;
    lines.push({ marks, text: words, kind, depth });
    marks = [];
    for (const { parts: own } of stack) for (const at of own) parts[at] = { ...(parts[at] as GoldPart), last: lines.length - 1 };
    const heading = ANNEX.exec(words);
    if (heading && kind !== 'masthead') {
      annex = `annex ${PLACES[heading[1] ?? ''] ?? (heading[1] ?? '').toUpperCase()}`.trim();
      label = '';
    }
  };
  const number = (): void => {
    const printed = clean(text);
    text = '';
    const [, digits] = NUMBER.exec(printed) ?? [];
    const holder = within('point') ?? within('paragraph');
    if (!holder) return;
    marks.push(printed);
    fresh = false;
    if (digits !== undefined && !inside('point')) {
      label = digits;
      whole = parts.length;
      lists = new Lists();
      holder.parts.push(parts.length);
      parts.push({ kind: 'paragraph', label, within: annex, first: lines.length, marks: marks.length, last: lines.length });
      return;
    }
    if (whole >= 0 && label !== '') holder.parts.push(whole);
    const names = lists.next(letterOf(`${printed} `)?.written ?? '');
    if (label === '' || !names) {
      open.push(lines.length);
      return;
    }
    holder.parts.push(parts.length);
    parts.push({
      kind: 'subparagraph',
      label: [label, ...names.map((name) => `(${name})`)].join(' '),
      within: annex,
      first: lines.length,
      marks: marks.length,
      last: lines.length,
    });
  };
  for (const [, close, name = '', empty, between = ''] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>([^<]*)/g)) {
    if (close === '' && empty === '') {
      if (name === 'authorialNote') {
        held = text;
        text = '';
      }
      if (name === 'paragraph') fresh = true;
      if (name === 'container' && inside('preamble')) {
        parts.push({ kind: 'preambular', label: `pp ${++preambular}`, within: annex, first: lines.length, marks: 0, last: lines.length });
        stack.push({ name, parts: [parts.length - 1] });
      } else stack.push({ name, parts: [] });
    } else if (close !== '') {
      if (name === 'authorialNote') {
        // Arabic has the brackets of its mark before it
        notes.push(clean(text).replace(/^\(\s?\)\s*/, ''));
        text = `${held}${MARK}`;
      } else if (name === 'num') number();
      else if (name === 'subheading') line('heading');
      else if (name === 'docTitle' && inside('preface')) title = clean(text.replace(/^.*?\d\./s, ''));
      else if (name === 'docNumber' && inside('coverPage')) symbol = clean(text);
      if (name === 'p' && !inside('authorialNote')) line(inside('coverPage', 'preface') ? 'masthead' : 'text');
      while (stack.length > 0 && stack.pop()?.name !== name);
    }
    text += between;
    if (empty !== '' && name === 'eol') line('text');
  }
  return { lines, parts, notes, open, title, symbol };
}

/** The documents of the folder. */
export function aknGolds(): Gold[] {
  const folder = join(SHARED, 'corpus/akn');
  return readdirSync(folder)
    .sort()
    .map((file): Gold => {
      const xml = readFileSync(join(folder, file), 'utf8').replace(/<meta>[^]*?<\/meta>|<meta\s[^]*?<\/meta>/g, '');
      const gold = walk(xml.slice(xml.indexOf('<coverPage')));
      const lang = LANGUAGES[/([ACEFRS])(?:_Reissue)?\.xml$/.exec(file)?.[1] ?? 'E'] ?? 'en';
      return { ...gold, id: file, lang, tells: ['paragraph', 'subparagraph', 'preambular'] };
    });
}
