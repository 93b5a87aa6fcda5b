/**
 * The structure of a text of `citations.jsonl`. Its paragraphs are those that the UN's editors marked, with what follows from their letters:
 * an item `(b)` that stands behind the paragraph instead of in it belongs to it. Footnotes stand at the end there, their marks were lost: they are put back at
 * commas and at the ends of lines, as printers do, the first footnote first. In Arabic the empty brackets of the marks are still there.
 */
import type { CorpusDocument } from '../corpus.ts';
import { chance, MARK, type Gold, type GoldLine, type GoldPart } from './gold.ts';
import { letterOf, Lists } from './letters.ts';

const NUMBER = /^(\d{1,3})\s?(?:[.．](?!\d)|-)[\s\u00a0]*/;
const ITEM = /^[•–—-]\s/;
const ENACTS = /^[\p{L}\s’']{2,60}[,，،]$/u;
const MEETING = /^\p{P}?(?:\d{1,4}(?:st|nd|rd|th|e|er|a|ª|-e)?\s|第\d|الجلسة)[^;；؛]*\d{4}/u;

interface Draft {
  marks: string[];
  text: string;
  kind: GoldLine['kind'];
  depth: number;
}

/** Footnotes at the end: full sentences behind the last part and behind the line of the meeting. */
function notesFrom(lines: readonly string[], lastPart: number): number {
  let first = lines.length;
  while (first > lastPart + 1 && /[.。]\p{P}?$/u.test(lines[first - 1] as string) && (lines[first - 1] as string).length < 500) first--;
  return first;
}

export function goldOf(document: CorpusDocument): Gold {
  const { text, paragraphs, id, lang } = document;
  const lines: string[] = [];
  const starts: number[] = [];
  for (let at = 0; at <= text.length;) {
    const end = text.includes('\n', at) ? text.indexOf('\n', at) : text.length;
    const line = text
      .slice(at, end)
      .replace(/[\s\u00a0]+/g, ' ')
      .trim();
    if (line !== '') {
      lines.push(line);
      starts.push(at);
    }
    at = end + 1;
  }
  const lineAt = (offset: number): number => {
    let found = 0;
    while (found + 1 < starts.length && (starts[found + 1] as number) <= offset) found++;
    return found;
  };
  const marked = paragraphs.map(([start, end]) => ({ first: lineAt(start), last: lineAt(Math.max(start, end - 1)) }));
  const numbered = marked.filter(({ first }) => NUMBER.test(lines[first] ?? ''));
  const others = new Set(marked.filter((each) => !numbered.includes(each)).map(({ first }) => first));
  const drafts = lines.map((line): Draft => ({ marks: [], text: line, kind: 'text', depth: 0 }));
  const parts: GoldPart[] = [];
  const open = new Set<number>();

  for (const [index, { first, last: marksEnd }] of numbered.entries()) {
    const next = numbered[index + 1]?.first ?? lines.length;
    let last = Math.min(marksEnd, next - 1);
    const draft = drafts[first] as Draft;
    const [printed, number] = NUMBER.exec(draft.text) ?? [];
    draft.marks.push((printed ?? '').trim());
    draft.text = draft.text.slice(printed?.length);
    draft.depth = 1;
    if (draft.text === '') open.add(first).add(first + 1);
    const label = number ?? '';
    parts.push({ kind: 'paragraph', label, first, marks: 1, last });
    const whole = parts.length - 1;
    const lists = new Lists();
    let certain = true;
    const ends: { at: number; depth: number }[] = [];
    for (let line = first; line < next && (line <= last || letterOf(lines[line] ?? '') || ITEM.test(lines[line] ?? '')); line++) {
      last = Math.max(last, line);
      const here = drafts[line] as Draft;
      here.depth = 1 + lists.depth;
      for (let letter = letterOf(here.text); letter; letter = letterOf(here.text)) {
        const names = lists.next(letter.written);
        if (!names) {
          certain = false;
          break;
        }
        here.marks.push(letter.mark);
        here.text = letter.rest;
        here.depth = 1 + names.length;
        for (; ends.length > 0 && (ends.at(-1) as { depth: number }).depth >= names.length; ends.pop()) {
          const { at } = ends.at(-1) as { at: number };
          parts[at] = { ...(parts[at] as GoldPart), last: line === first ? line : line - 1 };
        }
        ends.push({ at: parts.length, depth: names.length });
        parts.push({
          kind: 'subparagraph',
          label: [label, ...names.map((name) => `(${name})`)].join(' '),
          first: line,
          marks: here.marks.length,
          last,
        });
      }
      if (line > first && here.marks.length === 0 && NUMBER.test(here.text)) open.add(line);
    }
    for (const { at } of ends) parts[at] = { ...(parts[at] as GoldPart), last };
    parts[whole] = { ...(parts[whole] as GoldPart), last };
    // what follows unnumbered and unmarked, in the middle of a sentence: the source does not say whose it is
    const behind = lines[last + 1];
    const announces = /[:：]$/.test(lines[last] ?? '') && last + 1 < next && next < lines.length;
    if (!certain || announces || (behind !== undefined && last + 1 < next && /[;；؛]$/.test(behind) && lists.depth > 0)) {
      for (let line = first; line < next; line++) open.add(line);
    }
  }
  lines.forEach((line, at) => {
    if ((NUMBER.test(line) || letterOf(line)) && (drafts[at] as Draft).marks.length === 0) open.add(at);
  });

  const firstPart = numbered[0]?.first ?? lines.length;
  const enacts = lines.findIndex((line, at) => at < firstPart && at > 3 && ENACTS.test(line) && line.split(' ').length < 9);
  drafts.forEach((draft, at) => {
    if (enacts >= 0 ? at < enacts : at < Math.min(firstPart, 12)) draft.kind = 'masthead';
    else if (others.has(at) && draft.depth === 0 && draft.text.length < 160 && !/[.;,。；，؛،:：]$/.test(draft.text))
      draft.kind = 'heading';
  });
  const tells: GoldPart['kind'][] = ['paragraph', 'subparagraph'];
  if (enacts >= 0 && firstPart < lines.length && preamble(drafts, enacts + 1, firstPart, others)) {
    tells.push('preambular');
    for (let at = enacts + 1; at < firstPart; at++)
      parts.push({ kind: 'preambular', label: `pp ${at - enacts}`, first: at, marks: 0, last: at });
  }
  const meeting = lines.findLastIndex((line, at) => at > firstPart && MEETING.test(line) && line.length < 120);
  const lastMarked = Math.max(meeting, ...parts.map(({ last }) => last), ...others);
  const from = notesFrom(lines, lastMarked);
  const notes = lines.slice(from).map((line) => line.replace(/^\(\)\s*/, ''));
  const numberLine = lines.findIndex((line, at) => at < Math.max(1, enacts) && /^\d{1,4}\/\d+(?:\s?[A-Z])?\.?$/.test(line));
  return {
    id,
    lang,
    symbol: document.document,
    title: numberLine >= 0 ? (lines[numberLine + 1] ?? '') : '',
    lines: withMarks(drafts.slice(0, from), Math.max(0, enacts), notes.length, id),
    parts: parts.filter(({ first }) => !open.has(first)),
    notes,
    open: [...open],
    tells,
  };
}

/** Whether all that stands there are paragraphs of a preamble, each ending in a comma. */
function preamble(drafts: readonly Draft[], from: number, to: number, others: ReadonlySet<number>): boolean {
  for (let at = from; at < to; at++)
    if (others.has(at) || !/[,，،]\p{P}?$/u.test(drafts[at]?.text ?? '') || letterOf(drafts[at]?.text ?? '')) return false;
  return to > from;
}

/** Puts the marks of footnotes back. */
function withMarks(drafts: readonly Draft[], from: number, notes: number, id: string): GoldLine[] {
  const below = chance(id);
  const body = drafts.flatMap(({ kind, text }, at) => (kind === 'text' && at > from && text.length > 40 ? [at] : []));
  const placed = drafts.reduce((sum, { text }) => sum + text.split('()').length - 1, 0);
  let missing = placed > 0 ? 0 : notes;
  const per = new Map<number, number>();
  for (let note = 0; note < missing && body.length > 0; note++) {
    const at = body[Math.floor((note * body.length) / missing)] as number;
    per.set(at, (per.get(at) ?? 0) + 1);
  }
  missing = 0;
  return drafts.map((draft, at) => {
    let text = draft.text;
    if (placed > 0) return { ...draft, text: text.replaceAll('()', MARK) };
    for (let count = per.get(at) ?? 0; count > 0; count--) {
      const places = [...text.matchAll(/(?<=\p{L}[,;；，。.])(?=\s|$)|(?<=[\p{Script=Han}])(?=[，；])/gu)].map(({ index }) => index);
      const place = places[below(places.length || 1)] ?? text.length;
      text = text.slice(0, place) + MARK + text.slice(place);
    }
    return { ...draft, text };
  });
}
