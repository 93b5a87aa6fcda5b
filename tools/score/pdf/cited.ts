/** Citations of a printed document against those of the same document's text. */
import { recognise } from '../../../citations/recognise.ts';
import type { Citation } from '../../../citations/types.ts';
import { MARK, type Gold } from '../outline/gold.ts';

/** The document's text as its source has it: its lines, then its notes. */
export function textOfGold({ lines, notes }: Gold): string {
  return [...lines.map(({ marks, text }) => [...marks, text.replaceAll(MARK, '')].join(' ')), ...notes].join('\n');
}

const named = ({ symbol, kind, pinpoint, treaty }: Citation): string =>
  `${symbol ?? treaty?.number ?? kind} ${pinpoint.map((path) => path.map((step) => step.join(' ')).join(', ')).join('; ')}`.trim();

export interface Cited {
  readonly gold: number;
  readonly found: number;
  readonly missing: readonly string[];
}

/** How many of the citations of one text are in the other, each as often as it stands there. */
export function compareCitations(gold: string, found: string, document: string): Cited {
  const own = recognise(gold, { document }).map(named);
  const left = new Map<string, number>();
  for (const name of recognise(found, { document }).map(named)) left.set(name, (left.get(name) ?? 0) + 1);
  const missing = own.filter((name) => {
    const times = left.get(name) ?? 0;
    left.set(name, times - 1);
    return times <= 0;
  });
  return { gold: own.length, found: own.length - missing.length, missing };
}
