/** Passages that cite nothing, and passages that look as if they did. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognise } from '../../citations/recognise.ts';
import { readLines, SHARED } from './corpus.ts';

export interface Passage {
  readonly lang: string;
  readonly text: string;
  readonly kind: string;
  readonly trap: string;
  readonly expect: string;
}

/** What is said of a passage that it should not be; empty where all is well. A citation marked as doubtful is a mark all the same. */
export function saidWrongly({ text, expect }: Passage): string[] {
  const found = recognise(text);
  if (expect.startsWith('nothing')) return found.map((citation) => citation.text);
  if (expect.startsWith('no document')) return found.flatMap((citation) => (citation.symbol === null ? [] : [citation.text]));
  throw new Error(`A passage expects what is not measured: ${expect}`);
}

/** The corpus's passages that look as if they cited. */
export const ambiguousPassages = (): Passage[] => readLines<Passage>(`${SHARED}corpus/ambiguous.jsonl`);

/** Marks in the corpus's texts that cite nothing: what was marked, and how many UTF-16 code units were read. */
export function ordinaryMarks(): { marks: string[]; characters: number } {
  const folder = `${SHARED}corpus/ordinary`;
  const marks: string[] = [];
  let characters = 0;
  for (const name of readdirSync(folder).sort()) {
    for (const text of readFileSync(join(folder, name), 'utf8').split('\n\n\n')) {
      characters += text.length;
      for (const citation of recognise(text))
        marks.push(`${name}: ${text.slice(Math.max(0, citation.start - 40), citation.end + 30).replace(/\n/g, ' ')}`);
    }
  }
  return { marks, characters };
}
