import type { ExportWords } from '../../../../storage/formats/words.ts';

const LABELS = ['Position', 'Agreed language', 'Term', 'Query', 'Precedent'];

/** Words that say what they are, so that a test sees where each goes. */
export const words: ExportWords = {
  language: 'en',
  direction: 'ltr',
  notes: 'Notes',
  document: 'Document',
  title: 'Title',
  reference: 'Reference',
  edition: 'Edition',
  quote: 'Words',
  note: 'Note',
  label: 'Label',
  tags: 'Tags',
  made: 'Made',
  changed: 'Changed',
  address: 'Address',
  cite: (document, paragraph) => [document, ...(paragraph ?? []).map((step) => step.join(' '))].join(', '),
  labelled: (label) => LABELS[label - 1] ?? '',
  day: (moment) => new Date(moment).toISOString().slice(0, 10),
};
