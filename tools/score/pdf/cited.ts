/** Citations of a printed document against those of the same document's text. */
import { recognise } from '../../../citations/recognise.ts';
import type { Citation } from '../../../citations/types.ts';
import { MARK, type Gold } from '../outline/gold.ts';

/** The document's text as its source has it: its lines, then its notes. */
export function textOfGold({ lines, notes }: Gold): string {
  return [...lines.map(({ marks, text }) => [...marks, text.replaceAll(MARK, '')].join(' ')), ...notes].join('\n');
}

/** What a citation means, as it is compared: its document and the parts of it. */
export const nameOf = ({
  symbol,
  kind,
  pinpoint,
  treaty,
}: Pick<Citation, 'symbol' | 'kind' | 'pinpoint'> & { treaty?: Citation['treaty'] | null }): string =>
  `${symbol ?? treaty?.number ?? kind} ${pinpoint.map((path) => path.map((step) => step.join(' ')).join(', ')).join('; ')}`.trim();

export interface Cited {
  readonly gold: number;
  readonly found: number;
  readonly missing: readonly string[];
}

/** What a text cites. */
export const namedIn = (text: string, document: string): string[] => recognise(text, { document }).map(nameOf);

/** How many of one list are in the other, each as often as it stands there. */
export function compareNamed(gold: readonly string[], found: readonly string[]): Cited {
  const left = new Map<string, number>();
  for (const name of found) left.set(name, (left.get(name) ?? 0) + 1);
  const missing = gold.filter((name) => {
    const times = left.get(name) ?? 0;
    left.set(name, times - 1);
    return times <= 0;
  });
  return { gold: gold.length, found: gold.length - missing.length, missing };
}
