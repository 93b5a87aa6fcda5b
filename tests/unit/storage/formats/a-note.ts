import type { Note } from '../../../../storage/types.ts';

export const note: Note = {
  id: '8d7a1a2e-7b1f-4b7e-9d43-0a3d1b1c2d3e',
  revision: 3,
  anchor: {
    document: 'A/RES/68/4',
    language: 'en',
    paragraph: [
      ['paragraph', '11'],
      ['subparagraph', 'a'],
    ],
    quote: { exact: 'to send word to each lake', prefix: 'Also asks them ', suffix: ', every year' },
    offset: 15,
  },
  text: 'Ask the *mission*.',
  label: 2,
  tags: ['lakes', 'to ask'],
  title: 'Law of the lakes',
  created: 1_700_000_000_000,
  changed: 1_700_000_000_500,
  deleted: null,
  copyOf: null,
};

/** The same note with another id, and what else is changed. */
export const noteWith = (more: Partial<Note>, last = 1): Note => ({
  ...note,
  id: `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`,
  ...more,
});
