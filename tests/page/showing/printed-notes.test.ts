/** Notes on paper: none unless the reader asks, and then after the text, numbered, each with the line of its label. */
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { h } from 'preact';
import { NOTE_CARD_DOOR, type DrawNotes } from '../../../components/card/door.ts';
import { NotesOnPaper } from '../../../components/notes-on-paper.tsx';
import { CARD_SHEET } from '../../../components/styles/card-sheet.ts';
import { NOTE_SHEET, PRINT_SHEET } from '../../../components/styles/note-sheet.ts';
import { NoteDrawing } from '../../../entrypoints/desk/note-card.ts';
import { PrintedNotes } from '../../../entrypoints/desk/printed-notes.ts';
import type { LiveNote } from '../../../entrypoints/desk/targets.ts';
import type { Label } from '../../../storage/types.ts';
import { wordsIn } from '../../unit/locales/words.ts';
import { note } from '../components/views.ts';
import { makeHost, setPage, signal, watchPage } from './stage.ts';

const live = (label: Label, text: string): LiveNote => ({
  type: 'note',
  note: { ...note, id: `note ${label}`, label, text, tags: label === 1 ? ['fees'] : [] },
  place: label === 2 ? 'changed' : 'in-place',
  span: null,
  isOfOtherLanguage: false,
  seen: null,
});

function onPage(notes: LiveNote[], language: 'en' | 'ar' = 'en') {
  setPage('<p>1. Asks all who carry lamps to say what they charge.</p>');
  const host = makeHost(CARD_SHEET);
  const door: DrawNotes = {
    card: () => undefined,
    paper: (container, props) => render(props && h(NotesOnPaper, props), container),
    css: NOTE_SHEET,
    printed: PRINT_SHEET,
  };
  Object.assign(globalThis, { [NOTE_CARD_DOOR]: door });
  const printed = new PrintedNotes(host, { inOrder: () => notes }, new NoteDrawing(host), wordsIn(language), signal());
  return { host, printed };
}

const media = (value: string): Promise<unknown> => cdp().send('Emulation.setEmulatedMedia', { media: value });
const say = (name: 'beforeprint' | 'afterprint'): unknown => window.dispatchEvent(new Event(name));

beforeEach(() => media('print'));
afterEach(async () => {
  await media('');
  Reflect.deleteProperty(globalThis, NOTE_CARD_DOOR);
});

describe('notes on paper', () => {
  it('are not there unless the reader has asked for them', () => {
    const { host } = onPage([live(1, 'mine')]);
    say('beforeprint');
    expect(host.root.getClientRects()).toHaveLength(0);
    expect(host.paper.childNodes).toHaveLength(0);
    expect(document.documentElement.scrollHeight).toBeLessThan(200 + window.innerHeight);
  });

  it('stand after the text, numbered, with the line of their label, and leave with the printing', async () => {
    const { host, printed } = onPage(([1, 2, 3, 4, 5] as const).map((label) => live(label, `text ${label}`)));
    const page = watchPage();
    printed.on = true;
    await Promise.resolve();
    say('beforeprint');
    const items = [...host.paper.querySelectorAll('li')];
    expect(items).toHaveLength(5);
    expect(getComputedStyle(items[0] as Element).listStyleType).toBe('decimal');
    const end = document.body.getBoundingClientRect().bottom;
    expect(host.paper.getBoundingClientRect().top).toBeGreaterThanOrEqual(end);
    expect(host.paper.getBoundingClientRect().width).toBeGreaterThan(200);
    const lines = items.map((item) => getComputedStyle(item.querySelector('.highlight') as Element));
    expect(lines.map(({ textDecorationStyle }) => textDecorationStyle)).toEqual(['solid', 'dotted', 'dashed', 'double', 'solid']);
    expect(lines[4]?.backgroundImage, 'the fifth has a line above too').not.toBe(lines[0]?.backgroundImage);
    expect(host.paper.textContent).toContain('text 3');
    expect(host.paper.textContent).toContain('fees');
    expect(items[1]?.textContent).toContain('Changed');
    expect(host.card.getClientRects()).toHaveLength(0);
    say('afterprint');
    expect(host.paper.childNodes).toHaveLength(0);
    expect(host.paper.getClientRects()).toHaveLength(0);
    expect(page.records()).toEqual([]);
  });

  it('are not seen on the screen', async () => {
    await media('');
    const { host, printed } = onPage([live(1, 'mine')]);
    printed.on = true;
    say('beforeprint');
    expect(host.paper.textContent).toContain('mine');
    expect(host.paper.getClientRects()).toHaveLength(0);
  });

  it('run from the right in Arabic', () => {
    const { host, printed } = onPage([live(1, 'mine')], 'ar');
    printed.on = true;
    say('beforeprint');
    const section = host.paper.firstElementChild as HTMLElement;
    expect([section.dir, section.lang, getComputedStyle(section).direction]).toEqual(['rtl', 'ar', 'rtl']);
  });

  it('are words of text, never markup', () => {
    const { host, printed } = onPage([live(1, '<img src=x onerror="window.hacked = true">')]);
    printed.on = true;
    say('beforeprint');
    expect(host.paper.querySelector('img')).toBeNull();
    expect(host.paper.textContent).toContain('<img');
  });
});
