import type { PinpointPath } from '../../citations/types.ts';
import { writeDate } from '../../locales/dates.ts';
import { directionOf } from '../../locales/languages.ts';
import { pinpointPhrase } from '../../locales/pinpoints.ts';
import type { WordKey, Words } from '../../locales/words.ts';
import type { ExportWords } from '../../storage/formats/words.ts';
import { copyReference } from '../card/reference.ts';

function cite(document: string, paragraph: PinpointPath | null, words: Words): string {
  const parts = paragraph?.length ? [paragraph] : [];
  if (!document.startsWith('page:')) return copyReference({ symbol: document }, parts, words);
  const inner = pinpointPhrase(parts, words, 'short');
  const outer = document.slice('page:'.length);
  return inner ? words('pinpoint_join', { outer, inner }) : outer;
}

/** What the files that notes go out to say in the reader's language. */
export function exportWords(words: Words): ExportWords {
  return {
    language: words.language,
    direction: directionOf(words.language),
    notes: words('export_notes'),
    document: words('whole_document'),
    title: words('fact_title'),
    reference: words('export_reference'),
    edition: words('export_edition'),
    quote: words('export_quote'),
    note: words('note_field'),
    label: words('label_group'),
    tags: words('export_tags'),
    made: words('export_made'),
    changed: words('export_changed'),
    address: words('export_address'),
    cite: (document, paragraph) => cite(document, paragraph, words),
    labelled: (label) => words(`label_${label}` as WordKey),
    day: (moment) => writeDate(new Date(Math.min(moment, 8.64e15)).toISOString().slice(0, 10), words.language),
  };
}
