/** Notes on a page that changes: what is looked for again, and that nothing is ever shown on other words. */
import { describe, expect, it, vi } from 'vitest';
import { PageNotes } from '../../../entrypoints/desk/page-notes.ts';
import { PageOutline } from '../../../entrypoints/desk/page-outline.ts';
import { anchorOn } from '../../../entrypoints/desk/drafts.ts';
import { placeOf } from '../../../page/anchoring/anchoring.ts';
import type { PageModel } from '../../../page/model.ts';
import type { PaintedNote } from '../../../page/painting/notes.ts';
import { readText } from '../../../page/text/read.ts';
import { watch } from '../../../page/text/watch.ts';
import type { Language } from '../../../citations/types.ts';
import type { Note } from '../../../storage/types.ts';
import { words } from '../../unit/locales/words.ts';
import { setPage, signal } from './stage.ts';
import { soon } from '../soon.ts';

const numbered = (at: number): string => `<p>${at}. Asks the keepers of lamp ${at} to count its wicks before the ${at} boats leave;</p>`;
const PAGE = `<div id="text">${Array.from({ length: 12 }, (_, at) => numbered(at + 1)).join('')}</div>`;

async function onPage(html: string, language: Language = 'en') {
  setPage(html);
  const index = await readText(document.body, { signal: signal() });
  const outline = new PageOutline(index, signal());
  const model = { index, identity: { symbol: 'A/RES/68/4', language } } as unknown as PageModel;
  const find = vi.fn<typeof placeOf>(placeOf);
  const paint = vi.fn<(notes: Iterable<PaintedNote>) => void>();
  const notes = new PageNotes(
    model,
    outline,
    { paint },
    words,
    () => undefined,
    () => Promise.resolve(find),
  );
  let heard: (() => void) | null = null;
  watch(document.body, index, {
    signal: signal(),
    quiet: 1,
    onChange: (changes) => void notes.textChanged(changes).then(() => heard?.()),
  });
  /** Changes the page, and waits until the notes have followed. */
  const change = async (act: () => void): Promise<void> => {
    const followed = new Promise<void>((resolve) => (heard = resolve));
    act();
    await followed;
  };
  const noteOn = (said: string): Note => {
    const start = index.text.indexOf(said);
    const anchor = { ...anchorOn(model, outline.now, { start, end: start + said.length }), document: 'A/RES/68/4' };
    return {
      id: crypto.randomUUID(),
      revision: 1,
      anchor,
      text: 'mine',
      label: 1,
      tags: [],
      title: '',
      created: 0,
      changed: 0,
      deleted: null,
      copyOf: null,
    };
  };
  /** What each note stands on now, as painted. */
  const painted = (): string[] => [...(paint.mock.lastCall?.[0] ?? [])].map(({ range }) => (range as Range).toString());
  return { index, notes, find, change, noteOn, painted };
}

const text = (): Element => document.querySelector('#text') as Element;

describe('a page that grows', () => {
  it('has the words looked for once, however often it does', async () => {
    const { notes, find, change, noteOn, painted } = await onPage(PAGE);
    const said = ['count its wicks before the 3 boats', 'keepers of lamp 5', 'lamp 9 to count'];
    await notes.take(said.map(noteOn));
    expect(painted()).toEqual(said);
    expect(find).toHaveBeenCalledTimes(3);
    find.mockClear();
    for (let at = 13; at < 25; at++) {
      // oxlint-disable-next-line no-await-in-loop -- one change after the other
      await change(() => text().insertAdjacentHTML('beforeend', numbered(at)));
      expect(painted()).toEqual(said);
    }
    await change(() => text().insertAdjacentHTML('beforebegin', '<p>A notice, above it all.</p>'));
    expect(painted()).toEqual(said);
    expect(find).not.toHaveBeenCalled();
  });

  it('has only those looked for whose words were not there', async () => {
    const { notes, find, change, noteOn, painted } = await onPage(PAGE);
    const absent = noteOn('keepers of lamp 12');
    text().lastElementChild?.remove();
    await soon(() => expect(document.body.textContent).not.toContain('lamp 12'));
    await change(() => text().append('…'));
    const here = noteOn('keepers of lamp 2');
    await notes.take([here, absent]);
    expect(painted()).toEqual(['keepers of lamp 2']);
    find.mockClear();
    await change(() => text().insertAdjacentHTML('beforeend', numbered(12)));
    expect(painted()).toEqual(['keepers of lamp 2', 'keepers of lamp 12']);
    expect(find.mock.calls.map(([, , anchor]) => anchor.quote?.exact)).toEqual(['keepers of lamp 12']);
  });

  it('has a note that was just made looked for not at all', async () => {
    const { index, notes, find, noteOn, painted } = await onPage(PAGE);
    const made = noteOn('keepers of lamp 4');
    const start = index.text.indexOf('keepers of lamp 4');
    await notes.take([made], { id: made.id, span: { start, end: start + 'keepers of lamp 4'.length } });
    expect(painted()).toEqual(['keepers of lamp 4']);
    expect(find).not.toHaveBeenCalled();
  });
});

describe('words that change', () => {
  it('are looked for again, and no others', async () => {
    const { notes, find, change, noteOn, painted } = await onPage(PAGE);
    await notes.take([noteOn('count its wicks before the 3 boats leave'), noteOn('keepers of lamp 5')]);
    find.mockClear();
    const third = text().children[2] as HTMLElement;
    await change(() => (third.textContent = '3. Asks the keepers of lamp 3 to count all its wicks before the 3 boats leave;'));
    expect(find).toHaveBeenCalledOnce();
    const places = notes.list.map(({ place }) => place);
    expect([places[0] === 'in-place', places[1]]).toEqual([false, 'in-place']);
    expect(painted().at(-1)).toBe('keepers of lamp 5');
  });

  it('put into other nodes stay what they are', async () => {
    const { notes, change, noteOn, painted } = await onPage(PAGE);
    await notes.take([noteOn('keepers of lamp 5')]);
    const fifth = text().children[4] as HTMLElement;
    await change(() => (fifth.innerHTML = fifth.innerHTML.replace('keepers of', '<em>keepers</em> of')));
    expect(painted()).toEqual(['keepers of lamp 5']);
  });

  it('leave with their paragraph: nothing is painted, least of all on the next', async () => {
    const { notes, change, noteOn, painted } = await onPage(PAGE);
    await notes.take([noteOn('Asks the keepers of lamp 5 to count its wicks before the 5 boats leave')]);
    await change(() => text().children[4]?.remove());
    expect(notes.list.map(({ place, span }) => [place, span])).toEqual([['not-found', null]]);
    expect(painted()).toEqual([]);
  });

  it('above a note move it, and its place is right at once', async () => {
    const { index, notes, change, noteOn } = await onPage(PAGE);
    await notes.take([noteOn('keepers of lamp 5')]);
    await change(() => text().insertAdjacentHTML('afterbegin', '<p>Noting the lamps of the lake,</p><p>Noting also its boats,</p>'));
    const [live] = notes.list;
    expect(index.text.slice(live?.span?.start, live?.span?.end)).toBe('keepers of lamp 5');
  });
});

it('a note of another language stands at the paragraph with its label, as a whole', async () => {
  const { notes, noteOn, painted } = await onPage(PAGE);
  const note = noteOn('keepers of lamp 5');
  const other = {
    ...note,
    anchor: { ...note.anchor, language: 'es' as const, quote: { exact: 'quienes cuidan', prefix: '', suffix: '' } },
  };
  await notes.take([other]);
  expect(notes.list[0]).toMatchObject({ place: 'in-place', isOfOtherLanguage: true });
  expect(painted()).toEqual(['5. Asks the keepers of lamp 5 to count its wicks before the 5 boats leave;']);
});

it('tags are those of the notes on this document, each once', async () => {
  const { notes, noteOn } = await onPage(PAGE);
  await notes.take([
    { ...noteOn('keepers of lamp 5'), tags: ['wicks', 'boats'] },
    { ...noteOn('keepers of lamp 6'), tags: ['boats'] },
  ]);
  expect(notes.tags()).toEqual(['boats', 'wicks']);
});

it('many notes leave the page its main thread', async () => {
  const { notes, find } = await onPage(PAGE);
  const made = Array.from({ length: 40 }, (_, at) => ({
    id: crypto.randomUUID(),
    revision: 1,
    anchor: {
      document: 'A/RES/68/4',
      language: 'en',
      paragraph: null,
      quote: { exact: `absent words, number ${at}`, prefix: '', suffix: '' },
      offset: 0,
    },
    text: '',
    label: 1,
    tags: [],
    title: '',
    created: 0,
    changed: 0,
    deleted: null,
    copyOf: null,
  })) satisfies Note[];
  // each as slow as the hardest on a long page
  find.mockImplementation(() => {
    const until = performance.now() + 3;
    while (performance.now() < until);
    return { place: 'not-found' };
  });
  let turns = 0;
  const channel = new MessageChannel();
  const turn = (): void => {
    turns++;
    channel.port2.postMessage(null);
  };
  channel.port1.addEventListener('message', turn);
  channel.port1.start();
  turn();
  await notes.take(made);
  channel.port1.close();
  expect(find).toHaveBeenCalledTimes(40);
  expect(turns, 'the page had its turns meanwhile').toBeGreaterThan(5);
});
