/** Notes that try to be more than notes, wherever notes are shown: nothing runs, nothing is asked for, and nothing but text is drawn. */
import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { noteView } from '../../../components/card/build.ts';
import { noteHtml } from '../../../components/markdown.tsx';
import { writeHtml } from '../../../storage/formats/html.ts';
import { readFileOfNotes } from '../../../storage/formats/read-file.ts';
import { writeFileOfNotes } from '../../../storage/formats/write-file.ts';
import { noteSchema } from '../../../storage/schemas.ts';
import * as v from 'valibot';
import { words as exportWords } from '../../unit/storage/formats/export-words.ts';
import { drawn, recordCalls, showCard } from '../components/harness.tsx';
import { all, container, find, NOW, noteOf, onNotesPage, open, until } from '../notes-page/harness.tsx';
import { ATTACKS } from './attacks.ts';
import { faultsBelow } from './inert.ts';
import { asked, attacking, expectInert, held, listOf, LISTS, onEachInert } from './trying.tsx';

const NOTES = ATTACKS.map(({ text }, index) => attacking(text, index));

onNotesPage();
onEachInert();

test('the list holds what it should, and each of it is a note that can be stored', () => {
  expect(ATTACKS.length).toBeGreaterThanOrEqual(250);
  expect(new Set(ATTACKS.map(({ name }) => name)).size).toBe(ATTACKS.length);
  for (const note of NOTES) expect(v.safeParse(noteSchema, note).issues ?? []).toEqual([]);
});

test('set as HTML, they would be seen: in what runs, in what is asked for, and in what is drawn', async () => {
  const holder = document.body.appendChild(document.createElement('div'));
  holder.innerHTML = ATTACKS.filter(({ name }) => /^(?:img onerror|svg onload|image|details ontoggle)$/.test(name))
    .map(({ text }) => text)
    .join('');
  await expect.poll(() => [...new Set(held.ran)].sort()).toEqual(expect.arrayContaining(['img onerror']));
  await expect.poll(asked).not.toEqual([]);
  expect(faultsBelow(holder)).not.toEqual([]);
  holder.remove();
  held.ran = [];
});

describe('as Markdown', () => {
  test.each(ATTACKS.map(({ name, text }) => [name, text]))('%s', (_, text) => {
    const holder = document.createElement('div');
    holder.innerHTML = `<div class="markdown">${noteHtml(text)}</div>`;
    expect(faultsBelow(holder)).toEqual([]);
    // parsed once more, it says the same: nothing was waiting for that
    const html = holder.innerHTML;
    holder.innerHTML = html;
    expect(holder.innerHTML).toBe(html);
    for (const link of holder.querySelectorAll('a')) expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
  });
});

describe.each(LISTS)('in the lists of popup and panel, of %s', (_, more) => {
  test('all of them', async () => {
    // of a longer list only what is near is drawn
    const PORTION = 100;
    let drawnRows = 0;
    for (let from = 0; from < NOTES.length; from += PORTION) {
      const portion = NOTES.slice(from, from + PORTION);
      render(listOf(portion, more), container);
      // oxlint-disable-next-line no-await-in-loop
      await drawn();
      drawnRows += all('.note').length;
      // oxlint-disable-next-line no-await-in-loop
      await expectInert(container);
    }
    expect(drawnRows).toBe(NOTES.length);
  });
});

describe('on the page of notes', () => {
  test('in its list and its shelves', async () => {
    history.replaceState(null, '', '#sort=changed');
    await open(NOTES);
    expect(all('[data-note]')).toHaveLength(NOTES.length);
    for (const more of all('.shelves button')) more.click();
    await drawn();
    await expectInert(container);
  });

  test('in a search', async () => {
    history.replaceState(null, '', '#query=x');
    await open(NOTES);
    expect(all('mark').length).toBeGreaterThan(100);
    await expectInert(container);
  });

  test('each of them open, and in its editor', async () => {
    await open(NOTES);
    for (const { id, text } of NOTES) {
      history.replaceState(null, '', `#note=${id}`);
      window.dispatchEvent(new HashChangeEvent('hashchange'));
      await until(() => find('.detail .highlight')?.textContent === text);
      expect(faultsBelow(find('.detail'))).toEqual([]);
    }
    find('.detail .actions button').click();
    await until(() => find('.detail textarea') !== null);
    await expectInert(container);
  }, 240_000);

  test('as what the address says', async () => {
    for (const { text } of ATTACKS.slice(0, 40)) {
      const said = new URLSearchParams({ query: text, document: text, tag: text, series: text, note: text, from: text, organ: text });
      history.replaceState(null, '', `#${said.toString()}`);
      window.dispatchEvent(new HashChangeEvent('hashchange'));
      await open(NOTES.slice(0, 3));
      expect(faultsBelow(container)).toEqual([]);
    }
    await expectInert(container);
  }, 120_000);
});

test('in the card', async () => {
  const { on } = recordCalls();
  const here = { language: 'en' as const };
  const [first, ...others] = NOTES.map((note) =>
    noteView(
      note,
      { place: 'changed', found: note.text, isOfOtherLanguage: false, isPlaced: false },
      NOW,
      here as Parameters<typeof noteView>[3],
    ),
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
  const html = writeHtml(NOTES, { ...exportWords, notes: ATTACKS.map(({ text }) => text).join('') });
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  expect([...parsed.head.children].map((each) => each.localName)).toEqual(['meta', 'meta', 'title']);
  const names = new Set([...parsed.body.querySelectorAll('*')].map((each) => each.localName));
  expect([...names].sort()).toEqual(['bdi', 'br', 'div', 'h1', 'h2', 'p', 'small', 'table', 'tbody', 'td', 'th', 'thead', 'tr']);
  const attributes = new Set([...parsed.body.querySelectorAll('*')].flatMap((each) => each.getAttributeNames()));
  expect([...attributes].sort()).toEqual(['border', 'cellpadding', 'cellspacing', 'dir', 'lang', 'rowspan', 'scope']);
});

describe('in files', () => {
  const fresh = { now: () => NOW, newId: () => crypto.randomUUID() };
  test.each(['json', 'jsonld'] as const)('%s brings them back as text', async (format) => {
    const read = await readFileOfNotes(writeFileOfNotes(format, NOTES, exportWords, fresh), () => NOW);
    expect(read.ok && read.notes).toEqual(NOTES);
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])('a member %s changes nothing', async (key) => {
    const note = JSON.stringify(noteOf(1));
    const evil = `"${key}":{"polluted":"yes","deleted":1,"toJSON":"x"}`;
    const head = '"format":"operative-notes","version":1,"exported":"2026-01-01T00:00:00.000Z"';
    const files = [
      `{${head},${evil},"notes":[${note}]}`,
      `{${head},"notes":[{${evil},${note.slice(1)}]}`,
      `{${head},"notes":[${note.replace('"anchor":{', `"anchor":{${evil},`)}]}`,
      `{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","id":"x:1",${evil},"target":{"source":"https://undocs.org/A/RES/1/1",${evil}}}`,
      `{"export_date":"x",${evil},"annotations":[{${evil},"id":"a","created":"2026-01-01T00:00:00Z","updated":"2026-01-01T00:00:00Z","uri":"https://x.example"}]}`,
    ];
    for (const file of files) {
      const read = await readFileOfNotes(file, () => NOW);
      for (const taken of read.ok ? read.notes : []) {
        expect(v.safeParse(noteSchema, taken).success).toBe(true);
        expect([Object.getPrototypeOf(taken), (taken as { polluted?: string }).polluted, taken.deleted]).toEqual([
          Object.prototype,
          undefined,
          null,
        ]);
      }
      expect([({} as { polluted?: string }).polluted, Object.keys(Object.prototype)]).toEqual([undefined, []]);
    }
  });
});
