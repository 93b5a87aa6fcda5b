/** The cited part in the words of the reader's library: asked for beside the catalogue, and waited for only so long. */
import { ask } from '../../ask.ts';
import type { Language, PinpointPath } from '../../citations/types.ts';
import type { CardView, CitedPassage } from '../../components/card/view.ts';

/** Milliseconds that a card waits for the library. */
const PATIENCE = 200;

/** Words of the library; null where the document is not in it, undefined where it could not be asked. */
type Found = CitedPassage | null | undefined;

export interface Lookup {
  /** what has come by now */
  readonly found: Found;
  /** Resolves when it has come, or is late. */
  readonly soon: Promise<unknown>;
}

async function find(symbol: string, path: PinpointPath, language: Language): Promise<Found> {
  const answer = await ask('library.passage', { symbol, path, language });
  return answer.ok ? answer.value && { kept: answer.value, cited: answer.value.exact } : undefined;
}

/** Looks a part up. @param late is told of what comes after its time */
export function lookUp(symbol: string, path: PinpointPath, language: Language, late: (found: CitedPassage | null) => void): Lookup {
  let found: Found;
  let isLate = false;
  const coming = find(symbol, path, language).then((value) => {
    found = value;
    if (isLate && value !== undefined) late(value);
  });
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE)).then(() => {
    isLate = true;
  });
  return {
    get found() {
      return found;
    },
    soon: Promise.race([coming, patience]),
  };
}

const same = (one: PinpointPath, other: PinpointPath): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A view with the words of its cited part. */
export function withPassage(view: CardView, passage: Found): CardView {
  const hasPart = view.state === 'known' || view.state === 'outside' || view.state === 'unknown';
  return hasPart ? { ...view, passage } : view;
}

/** A view at another part of the document whose words it shows; null where there are none. */
export async function atPart(view: CardView, path: PinpointPath): Promise<CardView | null> {
  const kept = 'passage' in view && view.passage && 'kept' in view.passage ? view.passage.kept : null;
  const found = kept && (await find(kept.document, path, kept.language));
  if (!found) return null;
  return withPassage(view, { ...found, cited: isCited(view, path) });
}

const pathsOf = (view: CardView): readonly PinpointPath[] =>
  view.state === 'known' ? (view.pinpoint?.paths ?? []) : 'paths' in view ? view.paths : [];

/** Is this one of the parts that a view's citation names? */
export const isCited = (view: CardView, path: PinpointPath): boolean => pathsOf(view).some((cited) => same(cited, path));

/** Document and part whose words a view could show; null where it is about no part of another document. */
export function citedOf(view: CardView): { symbol: string; path: PinpointPath; language: Language } | null {
  const [path] = pathsOf(view);
  const isOther = view.state === 'known' || view.state === 'outside' || view.state === 'unknown';
  return isOther && path ? { symbol: view.symbol, path, language: view.language } : null;
}
