/** DOMPurify's own published list of attacks, in every place that a note is shown in. It is read from a version of its package that still holds its tests. */
import published from 'dompurify-attacks/test/fixtures/expect.js';
import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { noteView } from '../../../components/card/build.ts';
import { noteHtml } from '../../../components/markdown.tsx';
import { writeHtml } from '../../../storage/formats/html.ts';
import { words as exportWords } from '../../unit/storage/formats/export-words.ts';
import { drawn, recordCalls, showCard } from '../components/harness.tsx';
import { all, container, find, NOW, onNotesPage, open, until } from '../notes-page/harness.tsx';
import { faultsBelow } from './inert.ts';
import { attacking, expectInert, held, listOf, LISTS, onEachInert } from './trying.tsx';

/** Theirs say `alert`; a dialog would stop the test. */
const TEXTS = published.map(({ payload }) => payload.replaceAll('alert(', 'window.ran.push('));
const NOTES = TEXTS.map((text, index) => attacking(text, index));

onNotesPage();
onEachInert();

test('there are as many as are known, and set as HTML some of them run', async () => {
  expect(TEXTS.length).toBeGreaterThanOrEqual(180);
  const holder = document.body.appendChild(document.createElement('div'));
  for (const text of TEXTS.filter((each) => /on(?:error|load)=window/.test(each))) {
    holder.append(document.createElement('div'));
    (holder.lastElementChild as HTMLElement).innerHTML = text;
  }
  await expect.poll(() => held.ran.length).toBeGreaterThan(0);
  holder.remove();
  held.ran = [];
});

test.each(TEXTS.map((text, at) => [at, text]))('as Markdown: %i', (_, text) => {
  const holder = document.createElement('div');
  holder.innerHTML = `<div class="markdown">${noteHtml(text)}</div>`;
  expect(faultsBelow(holder)).toEqual([]);
});

describe.each(LISTS)('in the lists of popup and panel, of %s', (_, more) => {
  test.each([0, 1])('half %i of them', async (half) => {
    const shown = NOTES.filter((__, at) => at % 2 === half);
    render(listOf(shown, more), container);
    await drawn();
    expect(all('.note')).toHaveLength(shown.length);
    await expectInert(container);
  });
});

test('on the page of notes, each of them open', async () => {
  history.replaceState(null, '', '#sort=changed');
  await open(NOTES);
  expect(all('[data-note]')).toHaveLength(NOTES.length);
  for (const { id, text } of NOTES) {
    history.replaceState(null, '', `#note=${id}`);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    // oxlint-disable-next-line no-await-in-loop
    await until(() => find('.detail .highlight')?.textContent === text);
    expect(faultsBelow(find('.detail'))).toEqual([]);
  }
  await expectInert(container);
}, 240_000);

test('in the card', async () => {
  const { on } = recordCalls();
  const here = { language: 'en' as const } as Parameters<typeof noteView>[3];
  const [first, ...others] = NOTES.map((note) =>
    noteView(note, { place: 'changed', found: note.text, isOfOtherLanguage: false, isPlaced: false }, NOW, here),
  );
  if (!first) throw new Error('no attack');
  const shown = showCard(first, on);
  for (const view of others) {
    shown.show(view);
    expect(faultsBelow(shown.container)).toEqual([]);
  }
  await expectInert(shown.container);
  shown.remove();
});

test('in an exported page', () => {
  const html = writeHtml(NOTES, { ...exportWords, notes: TEXTS.join('') });
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const names = new Set([...parsed.body.querySelectorAll('*')].map((each) => each.localName));
  expect([...names].sort()).toEqual(['bdi', 'br', 'div', 'h1', 'h2', 'p', 'small', 'table', 'tbody', 'td', 'th', 'thead', 'tr']);
});
