/** Names of the outline's rows in words, and what stands at them. Pure. */
import { capitalise } from '../../locales/words.ts';
import type { Words } from '../../locales/words.ts';
import { pinpointPhrase } from '../../locales/pinpoints.ts';
import type { CitationRow, NotePlace, OutlineRow } from '../../messages.ts';
import type { Label, Note } from '../../storage/types.ts';

/** "paragraph 9 (b)", "annex I", "footnote 3"; empty for a heading without number. */
export function partPhrase(row: Pick<OutlineRow, 'kind' | 'path' | 'label'>, words: Words): string {
  if (row.kind === 'preamble') return words('unit_preambular_alone');
  if (row.kind === 'footnotes') return words('panel_footnotes');
  if (row.kind === 'footnote') return words('panel_footnote', { label: row.label });
  return row.kind === 'heading' ? '' : pinpointPhrase([row.path], words);
}

/** The same as a heading; of a heading without number its own words. */
export function partName(row: Pick<OutlineRow, 'kind' | 'path' | 'label' | 'words'>, words: Words): string {
  return capitalise(partPhrase(row, words), words.language) || row.words;
}

/** What stands at a part: labels of notes, in their order, and whether a citation is to be checked. */
export interface Marks {
  readonly labels: Label[];
  check: boolean;
}

/** Marks by id of the part. */
export function marksOf(
  citations: readonly CitationRow[],
  places: readonly NotePlace[],
  notes: readonly Pick<Note, 'id' | 'label'>[],
): ReadonlyMap<string, Marks> {
  const marks = new Map<string, Marks>();
  const at = (part: string): Marks => {
    let found = marks.get(part);
    if (!found) marks.set(part, (found = { labels: [], check: false }));
    return found;
  };
  const labels = new Map(notes.map(({ id, label }) => [id, label]));
  for (const { id, part } of places) {
    const label = labels.get(id);
    if (part !== null && label !== undefined) at(part).labels.push(label);
  }
  for (const { part, check } of citations) if (part !== null && check) at(part).check = true;
  return marks;
}
