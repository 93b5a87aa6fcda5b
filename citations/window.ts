/** Where words have to be read: around kernels, and around mentions of parts that stand without one. */
import { compileScanner, spelling, type Scanner } from './lexicon/compile.ts';
import { LEXICONS } from './lexicon/index.ts';
import type { Lexicon } from './lexicon/types.ts';
import type { Span } from './types.ts';
import { endOf, type Kernel } from './scan.ts';

type Script = Lexicon['script'];

/** Text before a first kernel in which its governing words may stand. */
const BEFORE = 220;
const AFTER = 200;
/** Kernels nearer than this are read in one window: lists with titles between their items. */
const TOGETHER = 600;

const scanners = new Map<Script, Scanner>();
for (const script of new Set(LEXICONS.map((lexicon) => lexicon.script))) scanners.set(script, compileScanner(LEXICONS.filter((lexicon) => lexicon.script === script)));

/** Mentions that can be citations without a kernel: a unit with its label, "the present resolution", "ibid.", a resolution by its bare number. */
const MENTION = new RegExp(
  LEXICONS.flatMap((lexicon) => [
    `(?:${lexicon.units.map((entry) => spelling(entry.words)).join('|')})\\s*[\\d(]`,
    `(?:${lexicon.heads.filter((head) => head.kind === 'resolution').map((entry) => spelling(entry.words)).join('|')})\\s+\\d{3,4}(?![\\d/])`,
    ...[...lexicon.present, ...lexicon.ibid].map((entry) => spelling(entry.words)),
  ]).join('|') + '|Treaty\\s+Series',
  'g',
);

export interface Window extends Span {
  readonly kernels: readonly Kernel[];
  readonly scanner: Scanner;
}

const ARABIC = /[\u0621-\u064a]/;
const HAN = /[\u4e00-\u9fff]/;
const CYRILLIC = /[\u0430-\u044f]/;

/** Script of the words of a window, by the first letters that tell. */
function scriptOf(text: string): Script {
  if (ARABIC.test(text)) return 'arabic';
  if (HAN.test(text)) return 'han';
  if (CYRILLIC.test(text)) return 'cyrillic';
  return 'latin';
}

/** Moves an edge outwards to the next white space, at most 30 code units. */
function toSpace(text: string, offset: number, step: 1 | -1): number {
  let at = offset;
  for (let moved = 0; moved < 30 && at > 0 && at < text.length && !/\s/.test(text[at] ?? ' '); moved++) at += step;
  return Math.max(0, Math.min(text.length, at));
}

/** Windows of a folded text, in order, none overlapping another; together they hold every kernel. */
export function windowsOf(text: string, kernels: readonly Kernel[]): Window[] {
  const triggers: { start: number; end: number; kernel?: Kernel }[] = kernels.map((kernel) => ({ start: kernel.start, end: endOf(kernel), kernel }));
  MENTION.lastIndex = 0;
  for (let found = MENTION.exec(text); found; found = MENTION.exec(text)) triggers.push({ start: found.index, end: found.index + found[0].length });
  triggers.sort((a, b) => a.start - b.start);
  const windows: Window[] = [];
  for (let i = 0; i < triggers.length; ) {
    const first = triggers[i];
    if (!first) break;
    let last = first.end;
    const inside: Kernel[] = [];
    for (; i < triggers.length; i++) {
      const trigger = triggers[i];
      if (!trigger || trigger.start > last + TOGETHER) break;
      last = Math.max(last, trigger.end);
      if (trigger.kernel) inside.push(trigger.kernel);
    }
    const start = Math.max(windows.at(-1)?.end ?? 0, toSpace(text, Math.max(0, first.start - BEFORE), -1));
    const next = triggers[i];
    const end = Math.min(toSpace(text, Math.min(text.length, last + AFTER), 1), next ? Math.max(last, next.start - BEFORE) : text.length);
    const scanner = scanners.get(scriptOf(text.slice(start, end))) ?? scanners.get('latin');
    if (scanner) windows.push({ start, end, kernels: inside, scanner });
  }
  return windows;
}
