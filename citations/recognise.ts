/** Text → citations. One linear scan for all languages together; see docs/recognition.md. */
import { Assembler } from './assemble.ts';
import { fold, originOfEnd } from './fold.ts';
import { Lists } from './headed.ts';
import { firstHome } from './lexicon/names.ts';
import { isOwn } from './own.ts';
import type { Memory } from './reading.ts';
import { kernels } from './scan.ts';
import { tokensOf } from './tokens.ts';
import type { Citation, ReadingContext } from './types.ts';
import { windowsOf } from './window.ts';

/** A symbol of a kind that nobody else has. */
const SYMBOL = /\b[AES]\/(?:RES|PV|C\.\d|HRC|CN|PRST)\b/;

/** Has the text up to an offset named the United Nations? Reads each part of it once, and only when asked. */
function homeOf(text: string): (end: number) => boolean {
  let at: number | undefined;
  return (end) => {
    at ??= Math.min(firstHome(text), SYMBOL.exec(text)?.index ?? Infinity);
    return at < end && at !== Infinity;
  };
}

/**
 * Every citation of a text, in order, none overlapping another's `start`–`end`. Never throws; time is linear in the text.
 * @param text blocks joined by line breaks; offsets in the answer are UTF-16 code units of it
 * @param context what is known of the document the text stands in
 */
export function recognise(text: string, context: ReadingContext = {}): Citation[] {
  const folded = fold(text);
  const found: Citation[] = [];
  let reached = 0;
  const atHome = homeOf(folded.text);
  // what has no number of a document is looked for where documents are spoken of
  const asked = context.document !== undefined ? 'paragraphs' : context.atHome === true || atHome(Infinity) ? 'mentions' : 'numbers';
  const memory: Memory = {
    previous: context.previous && { ...context.previous, end: -1 },
    antecedent: null,
    named: context.named ?? new Map<string, string>(),
    lists: new Lists(folded.text, context.before),
  };
  for (const window of windowsOf(folded.text, kernels(folded.text), asked)) {
    const assembler = new Assembler(
      folded.text,
      window.scanner,
      context.document,
      () => context.atHome === true || atHome(window.end),
      memory,
    );
    assembler.read(tokensOf(folded.text, window));
    let ownUntil = -1;
    for (const draft of assembler.inOrder()) {
      // its own masthead may name several parts: `A/RES/76/247 A-C`
      const isOwnPart = draft.basis === 'symbol' && ownUntil >= 0 && draft.start - ownUntil <= 1;
      if (isOwnPart || isOwn(draft, context.document, folded.text)) {
        ownUntil = draft.end;
        continue;
      }
      if (draft.start < reached) continue;
      reached = draft.end;
      const start = folded.origin(draft.start);
      const end = originOfEnd(folded, draft.end);
      const { kind, symbol, certain, date, treaty } = draft;
      const citation: { -readonly [Key in keyof Citation]: Citation[Key] } = {
        start,
        end,
        kind,
        text: text.slice(start, end),
        symbol,
        candidates: draft.candidates,
        pinpoint: draft.pinpoint,
        certain,
        basis: draft.basis,
        mark: { start: folded.origin(draft.markStart), end: originOfEnd(folded, draft.markEnd) },
      };
      if (date) citation.date = { iso: date.iso, start: folded.origin(date.start), end: originOfEnd(folded, date.end) };
      if (treaty) citation.treaty = treaty;
      found.push(citation);
      if (kind !== 'cross-reference') memory.previous = { symbol, kind, certain, end: draft.end };
    }
  }
  return found;
}
