/** Texts that followed each other and that nothing was balanced on: every series of the corpus, found by what its texts share. */
import { corpusDocuments, type CorpusDocument } from '../../score/corpus.ts';
import type { AnchorDocument, Pair } from './documents.ts';
import { tokensOf } from './tokens.ts';

/** Shorter texts have too few paragraphs; code units. */
const SHORTEST = 4000;
/** Words that make up one sequence, and the share of the shorter text's sequences that the other text has too. */
const SEQUENCE = 5;
const SHARED = 0.45;
/** Lines among which a title stands, and its length in code units. */
const COVER = 14;
const TITLE = 25;

const organ = (symbol: string): string => /^[A-Z]+(?:\/HRC)?\/(?:RES|PRST)/.exec(symbol)?.[0] ?? symbol;

/** Year or session; the later, the greater. Security Council resolutions count on. */
const order = (symbol: string): number => Number(/\/(\d+)/.exec(symbol)?.[1]);

interface Read {
  readonly document: CorpusDocument;
  readonly sequences: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
}

function readOf(document: CorpusDocument): Read {
  const words = tokensOf(document.text).map(({ word }) => word);
  const lines = document.text.split('\n').slice(0, COVER);
  return {
    document,
    sequences: new Set(words.slice(SEQUENCE - 1).map((_, at) => words.slice(at, at + SEQUENCE).join(' '))),
    titles: new Set(lines.filter((line) => line.length >= TITLE && !/\d/.test(line) && !line.endsWith(','))),
  };
}

function likeness(one: Read, other: Read): number {
  let shared = 0;
  for (const each of one.sequences) if (other.sequences.has(each)) shared++;
  return shared / Math.max(1, Math.min(one.sequences.size, other.sequences.size));
}

const shareTitle = (one: Read, other: Read): boolean =>
  organ(one.document.document).startsWith('S/') || [...one.titles].some((title) => other.titles.has(title));

/** A text of the corpus: lines up to the first sentence are its cover; numbers and footnotes stand on lines of their own as there. */
function pageOf({ text, lang }: CorpusDocument): AnchorDocument {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const begins = lines.findIndex((line, index) => index > 4 && /[,，،]$/.test(line.trim()));
  return { language: lang, paragraphs: lines.map((line, index) => ({ text: line, notes: [], isCover: index < begins })) };
}

/** All pairs in one language: the later text is the one most like the earlier, and the other way round. */
export function heldOutPairs(language: string, isMeasured: (symbol: string) => boolean): Pair[] {
  const texts = corpusDocuments([language])
    .filter(({ text, document }) => text.length >= (language === 'zh' ? SHORTEST / 3 : SHORTEST) && !isMeasured(document))
    .map(readOf);
  const like = new Map<string, number>();
  const best = (one: Read, isAfter: boolean): Read | undefined => {
    let [most, found]: [number, Read | undefined] = [SHARED, undefined];
    for (const other of texts) {
      const [before, after] = isAfter ? [one, other] : [other, one];
      const [from, to] = [before.document.document, after.document.document];
      if (organ(from) !== organ(to) || order(from) >= order(to) || !shareTitle(before, after)) continue;
      const name = `${from} ${to}`;
      const same = like.get(name) ?? likeness(before, after);
      like.set(name, same);
      if (same > most) [most, found] = [same, other];
    }
    return found;
  };
  return texts.flatMap((one): Pair[] => {
    const next = best(one, true);
    if (!next || best(next, false) !== one) return [];
    return [
      {
        name: `${one.document.document} → ${next.document.document.replace(/^[A-Z/]+/, '')}`,
        language,
        before: pageOf(one.document),
        after: pageOf(next.document),
      },
    ];
  });
}
