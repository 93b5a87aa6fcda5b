/** What notes can be chosen by, each with how many there are. Pure. */
import type { SeenPlace } from '../../storage/seen.ts';
import type { Note } from '../../storage/types.ts';
import { organOfNote, seriesOf, statesOf } from './filter.ts';

export interface Counted {
  /** as it stands in the address */
  readonly value: string;
  readonly count: number;
}

export interface Facets {
  /** the most noted first */
  readonly documents: readonly Counted[];
  readonly organs: readonly Counted[];
  readonly series: readonly Counted[];
  readonly tags: readonly Counted[];
  readonly labels: ReadonlyMap<string, number>;
  readonly states: ReadonlyMap<string, number>;
}

const LABELS = ['', '1', '2', '3', '4', '5'];

class Tally {
  readonly #counts = new Map<string, number>();

  add(value: string | null): void {
    if (value !== null) this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }
  get most(): Counted[] {
    return [...this.#counts]
      .map(([value, count]) => ({ value, count }))
      .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  }
}

/** Counts over all notes, whatever of them is shown. */
export function facetsOf(notes: readonly Note[], seen: ReadonlyMap<string, SeenPlace>): Facets {
  const [documents, organs, series, tags, labels, states] = Array.from({ length: 6 }, () => new Tally()) as [
    Tally,
    Tally,
    Tally,
    Tally,
    Tally,
    Tally,
  ];
  // of a document once, for all of its notes
  const known = new Map<string, { readonly organ: string | null; readonly series: string | null }>();
  for (const note of notes) {
    const { document } = note.anchor;
    let of = known.get(document);
    if (!of) known.set(document, (of = { organ: organOfNote(note), series: seriesOf(document) }));
    documents.add(document);
    organs.add(of.organ);
    series.add(of.series);
    labels.add(LABELS[note.label] ?? null);
    for (const tag of note.tags) tags.add(tag);
    if (seen.size > 0 || note.copyOf !== null || of.organ === null) for (const state of statesOf(note, seen)) states.add(state);
  }
  return {
    documents: documents.most,
    organs: organs.most,
    series: series.most,
    tags: tags.most,
    labels: labels.counts,
    states: states.counts,
  };
}
