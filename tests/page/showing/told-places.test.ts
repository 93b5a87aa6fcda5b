/** How the notes stand on a page is told once they rest there, and told again only where it has changed. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LiveNote } from '../../../entrypoints/desk/targets.ts';
import { ToldPlaces } from '../../../entrypoints/desk/told-places.ts';
import type { PageModel } from '../../../page/model.ts';
import { note } from '../../unit/storage/formats/a-note.ts';

let sent: unknown[] = [];
let works = true;
let ended = new AbortController();

beforeEach(() => {
  [sent, works, ended] = [[], true, new AbortController()];
  vi.stubGlobal('browser', {
    runtime: {
      sendMessage: async ({ type, body }: { type: string; body: { places: unknown } }) => {
        sent.push([type, body.places]);
        return works ? { ok: true, value: null } : { ok: false, failure: { code: 'store-closed', detail: '' } };
      },
    },
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const live = (id: string, place: LiveNote['place'], anchor: Partial<LiveNote['note']['anchor']> = {}): LiveNote => ({
  type: 'note',
  note: { ...note, id, anchor: { ...note.anchor, ...anchor } },
  place,
  span: null,
  isOfOtherLanguage: false,
  seen: null,
});
const model = { identity: { symbol: 'A/RES/68/4', language: 'en' } } as PageModel;
const rest = (): Promise<unknown> => vi.advanceTimersByTimeAsync(2000);

test('once they rest, and again where one stands otherwise', async () => {
  let list = [live('a', 'not-found')];
  const told = new ToldPlaces(model, () => list, ended.signal);
  told.soon();
  await vi.advanceTimersByTimeAsync(1000);
  list = [live('a', 'changed'), live('b', 'in-place')];
  told.soon();
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual([]);
  await rest();
  expect(sent).toEqual([['notes.placed', { a: 'changed', b: 'in-place' }]]);
  told.soon();
  await rest();
  expect(sent).toHaveLength(1);
  list = [live('a', 'in-place')];
  told.soon();
  await rest();
  expect(sent[1]).toEqual(['notes.placed', { a: 'in-place' }]);
});

test('words of another language say nothing here; a note without words does', async () => {
  const list = [live('a', 'not-found', { language: 'fr' }), live('b', 'not-found', { language: 'fr', quote: null })];
  const told = new ToldPlaces(model, () => list, ended.signal);
  told.soon();
  await rest();
  expect(sent).toEqual([['notes.placed', { b: 'not-found' }]]);
});

test('what could not be kept is told again; where there are no notes, nothing is', async () => {
  let list = [live('a', 'changed')];
  const told = new ToldPlaces(model, () => list, ended.signal);
  works = false;
  told.soon();
  await rest();
  works = true;
  told.soon();
  await rest();
  expect(sent).toHaveLength(2);
  list = [];
  told.soon();
  ended.abort();
  await rest();
  expect(sent).toHaveLength(2);
});
