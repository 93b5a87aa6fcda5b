/** Where words have to be read: around kernels, and around mentions of parts that stand without one. */
import { compileScanner, type Scanner } from './lexicon/compile.ts';
import { LEXICONS } from './lexicon/index.ts';
import { anchored } from './lexicon/anchors.ts';
import { countedOf, mentionsOf, type Counted } from './lexicon/mentions.ts';
import type { Lexicon } from './lexicon/types.ts';
import { endOf, type Kernel } from './kernel.ts';
import { isSpace } from './signs.ts';
import type { Span } from './types.ts';

type Script = Lexicon['script'];

/** Text before a first kernel in which its governing words may stand, and behind the last. Chinese says the same in a third of the room. */
const REACH: Readonly<Record<Script, { before: number; after: number; together: number }>> = {
  latin: { before: 180, after: 140, together: 460 },
  cyrillic: { before: 180, after: 140, together: 460 },
  arabic: { before: 150, after: 120, together: 400 },
  han: { before: 70, after: 120, together: 220 },
};

const scanners = new Map<Script, Scanner>();
for (const script of new Set(LEXICONS.map((lexicon) => lexicon.script)))
  scanners.set(script, compileScanner(LEXICONS.filter((lexicon) => lexicon.script === script)));

export interface Window extends Span {
  readonly kernels: readonly Kernel[];
  readonly scanner: Scanner;
}

const NOT_LATIN = /[\u0400-\u9fff]/;

/**
 * Script of the words around a trigger; undefined where there are none, only numbers and symbols. Latin is in every text, in symbols and names; it
 * counts where little else is there.
 */
function scriptOf(text: string, start: number, end: number): Script | undefined {
  let [arabic, han, cyrillic, latin] = [0, 0, 0, 0];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x60 && code < 0x7b) latin++;
    else if (code < 0x400) continue;
    else if (code > 0x42f && code < 0x460) cyrillic++;
    else if (code > 0x620 && code < 0x64b) arabic++;
    else if (code > 0x4dff && code < 0xa000) han += 3;
  }
  const most = Math.max(arabic, han, cyrillic);
  if (most === 0) return latin === 0 ? undefined : 'latin';
  if (most * 8 < latin) return 'latin';
  return most === arabic ? 'arabic' : most === han ? 'han' : 'cyrillic';
}

/** A blank line with a new sentence behind it. One in the midst of a sentence is the foot of a page. */
const BLANK_LINE = /\n[^\S\n]*\n(?=\s*[\p{Lu}\p{Lo}])/gu;
const LINE = 10;
const FIRST_BLANK_LINE = /\n[^\S\n]*\n(?=\s*[\p{Lu}\p{Lo}])/u;

/** Is there a blank line, whatever stands behind it? Most line breaks are single ones, and a pattern would be called for each. */
function hasBlank(part: string): boolean {
  for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at)) {
    at++;
    while (isSpace(part.charCodeAt(at)) && part.charCodeAt(at) !== LINE) at++;
    if (part.charCodeAt(at) === LINE) return true;
  }
  return false;
}

/** End of the last blank line between two offsets; `from` where there is none. */
function afterBlank(text: string, from: number, to: number): number {
  let edge = from;
  const part = text.slice(from, to);
  if (!hasBlank(part)) return from;
  for (const found of part.matchAll(BLANK_LINE)) edge = from + found.index + found[0].length;
  return edge;
}

/** Start of the first blank line between two offsets; `to` where there is none. */
function beforeBlank(text: string, from: number, to: number): number {
  const part = text.slice(from, to);
  const found = hasBlank(part) ? part.search(FIRST_BLANK_LINE) : -1;
  return found < 0 ? to : from + found;
}

/** Moves an edge outwards to the next white space, at most 30 code units. */
function toSpace(text: string, offset: number, step: 1 | -1): number {
  let at = offset;
  for (let moved = 0; moved < 30 && at > 0 && at < text.length && !isSpace(text.charCodeAt(at)); moved++) at += step;
  return Math.max(0, Math.min(text.length, at));
}

/** Script of the line that a trigger stands in, or where that is all numbers and symbols, of the lines around. */
function scriptAround(text: string, { start, end }: Span): Script | undefined {
  const low = Math.max(0, start - 80);
  const high = Math.min(text.length, end + 80);
  // in a part of its own: a text of one long line would be looked through for each trigger
  const line = low + text.slice(low, start).lastIndexOf('\n') + 1;
  const next = text.slice(end, high).indexOf('\n');
  return scriptOf(text, line, next < 0 ? high : end + next) ?? scriptOf(text, afterBlank(text, low, start), beforeBlank(text, end, high));
}

interface Trigger extends Span {
  readonly kernel?: Kernel;
}

/** Made when it is first asked for: some milliseconds of their own. */
let finders: { readonly counted: Counted; readonly eachMention: ReturnType<typeof anchored> } | undefined;

/** What is looked for besides kernels: only numbers with their body, "the present resolution" as well, or every paragraph as well. */
export type Asked = 'numbers' | 'mentions' | 'paragraphs';

/** Adds mentions that can be citations without a kernel, in every script. One by one: a text may have more than fit in one call. */
function addMentions(text: string, asked: Asked, found: Trigger[]): void {
  const { counted, eachMention } = (finders ??= { counted: countedOf(LEXICONS), eachMention: anchored(mentionsOf(LEXICONS)) });
  for (const pattern of asked === 'paragraphs' ? [counted.bare, ...counted.paragraphs] : [counted.bare]) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push({ start: match.index, end: pattern.lastIndex });
  }
  for (let at = text.indexOf('号'); at >= 0; at = text.indexOf('号', at + 1)) {
    counted.numbered.lastIndex = at;
    if (counted.numbered.test(text)) found.push({ start: at, end: counted.numbered.lastIndex });
  }
  if (asked !== 'numbers') eachMention(text, (start, end) => void found.push({ start, end }));
}

/**
 * Windows of a folded text, in order, none overlapping another; together they hold every kernel and every number with its body ("resolution
 * 1701"), and where asked for mentions without a number ("the present resolution"), and every paragraph with its number.
 */
export function windowsOf(text: string, kernels: readonly Kernel[], asked: Asked = 'paragraphs'): Window[] {
  const triggers: Trigger[] = kernels.map((kernel) => ({ start: kernel.start, end: endOf(kernel), kernel }));
  addMentions(text, asked, triggers);
  triggers.sort((a, b) => a.start - b.start);
  const foreign = NOT_LATIN.test(text);
  const windows: Window[] = [];
  for (let i = 0; i < triggers.length;) {
    const first = triggers[i];
    if (!first) break;
    const script = scriptAround(text, first) ?? windows.at(-1)?.scanner.script ?? 'latin';
    const reach = REACH[script];
    let last = first.end;
    const inside: Kernel[] = [];
    let border = text.length;
    for (; i < triggers.length; i++) {
      const trigger = triggers[i];
      if (!trigger || trigger.start > last + reach.together || beforeBlank(text, last, trigger.start) < trigger.start) break;
      // a paragraph in another language follows
      if (foreign && trigger !== first) {
        const edge = text.slice(last, trigger.start).lastIndexOf('\n');
        if (edge >= 0 && (scriptAround(text, trigger) ?? script) !== script) {
          border = last + edge;
          break;
        }
      }
      last = Math.max(last, trigger.end);
      if (trigger.kernel) inside.push(trigger.kernel);
    }
    const start = Math.max(
      windows.at(-1)?.end ?? 0,
      afterBlank(text, toSpace(text, Math.max(0, first.start - reach.before), -1), first.start),
    );
    const next = triggers[i];
    const blank = beforeBlank(text, last, Math.min(text.length, last + reach.after + 30));
    const shared = border < text.length ? border : next && next.start < blank ? Math.max(last, next.start - reach.before) : text.length;
    const end = Math.min(blank, toSpace(text, Math.min(text.length, last + reach.after), 1), shared);
    const scanner = scanners.get(script);
    if (scanner) windows.push({ start, end, kernels: inside, scanner });
  }
  return windows;
}
