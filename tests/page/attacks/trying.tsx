/** How a text that attacks is put into a note, and how it shows that it does nothing there. */
import { afterEach, beforeEach, expect } from 'vitest';
import { NoteList } from '../../../components/notes/note-list.tsx';
import type { Note } from '../../../storage/types.ts';
import { fakeStore } from '../components/fake-store.ts';
import { drawn, words } from '../components/harness.tsx';
import { NOW, noteOf } from '../notes-page/harness.tsx';
import { ELSEWHERE } from './attacks.ts';
import { faultsBelow } from './inert.ts';

export const held = globalThis as unknown as { ran: string[] };

/** The text in every place that a note has for one. What the schema refuses in a place is cut down to what it takes. */
export function attacking(text: string, index: number): Note {
  const printable = text.replace(/\p{Cc}/gu, '');
  return noteOf(index + 1, {
    text,
    title: text.slice(0, 2000),
    tags: [text.slice(0, 100)],
    label: ((index % 5) + 1) as 1,
    anchor: {
      document: `page:${printable.replace(/^.*href="([^"]*)".*$/s, '$1')}`.slice(0, 2000),
      paragraph: [['paragraph', text.slice(0, 100)]],
      quote: { exact: text, prefix: text.slice(0, 64), suffix: text.slice(0, 64) },
    },
    created: NOW - index,
    changed: NOW - index,
  });
}
export const asked = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(ELSEWHERE));

/** Sets off what waits for the reader, then lets whatever was to start have its turn. */
async function provoke(root: ParentNode): Promise<void> {
  for (const element of root.querySelectorAll('*'))
    for (const type of ['mouseover', 'pointerenter', 'focus', 'copy', 'dragstart'])
      element.dispatchEvent(new Event(type, { bubbles: true }));
  await drawn();
}

export async function expectInert(root: ParentNode): Promise<void> {
  await provoke(root);
  expect(faultsBelow(root)).toEqual([]);
  expect(held.ran).toEqual([]);
  expect(asked()).toEqual([]);
  expect(document.querySelectorAll('base, meta[http-equiv], frameset')).toHaveLength(0);
}

/** For the top of a file of tests: none of them ran anything. */
export function onEachInert(): void {
  beforeEach(() => {
    held.ran = [];
    performance.clearResourceTimings();
  });
  afterEach(() => expect(held.ran).toEqual([]));
}

const nothing = (): void => undefined;

/** The list of popup and panel, in the three ways in which they show one. */
export const LISTS = [
  ['their own document', {}],
  ['a search', { query: 'x' }],
  ['all documents', { grouped: true }],
] as const;

export const listOf = (notes: readonly Note[], more: (typeof LISTS)[number][1]) => (
  <NoteList
    {...more}
    key={notes[0]?.id}
    notes={notes}
    store={fakeStore([...notes])}
    words={words}
    now={NOW}
    show={null}
    changed={nothing}
    exportAll={nothing}
    say={nothing}
    failed={nothing}
  />
);
