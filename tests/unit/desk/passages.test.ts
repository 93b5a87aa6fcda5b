import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CardView, CitedPassage, KnownView } from '../../../components/card/view.ts';
import { atPart, lookUp, withPassage } from '../../../entrypoints/desk/passages.ts';
import type { KeptPassage } from '../../../storage/types.ts';

const kept: KeptPassage = {
  document: 'A/RES/68/4',
  language: 'fr',
  source: { kind: 'file', name: 'lacs.xml' },
  read: 5,
  path: [['paragraph', '3']],
  exact: true,
  chapeau: [],
  text: 'Garde les lacs.',
  before: null,
  after: [['paragraph', '4']],
};
const known = {
  state: 'known',
  symbol: 'A/RES/68/4',
  pinpoint: { paths: [[['paragraph', '3']], [['paragraph', '4']]] },
} as unknown as KnownView;

/** A background that answers after so many milliseconds. */
function answering(answer: unknown, after = 0) {
  const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>(async () => {
    await new Promise((resolve) => setTimeout(resolve, after));
    return answer;
  });
  vi.stubGlobal('browser', { runtime: { sendMessage } });
  return sendMessage;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('what comes in time is there when the card is drawn, and is told no second time', async () => {
  const sent = answering({ ok: true, value: kept }, 150);
  const late = vi.fn<(found: CitedPassage | null) => void>();
  const lookup = lookUp('A/RES/68/4', [['paragraph', '3']], 'fr', late);
  expect(lookup.found).toBeUndefined();
  await vi.advanceTimersByTimeAsync(150);
  await lookup.soon;
  expect(lookup.found).toEqual({ kept, cited: true });
  await vi.advanceTimersByTimeAsync(1000);
  expect(late).not.toHaveBeenCalled();
  expect(sent).toHaveBeenCalledWith({
    type: 'library.passage',
    body: { symbol: 'A/RES/68/4', path: [['paragraph', '3']], language: 'fr' },
  });
});

it('what is late is not waited for, and told when it comes', async () => {
  answering({ ok: true, value: { ...kept, exact: false } }, 700);
  const late = vi.fn<(found: CitedPassage | null) => void>();
  const lookup = lookUp('A/RES/68/4', [['paragraph', '9']], 'fr', late);
  await vi.advanceTimersByTimeAsync(200);
  await lookup.soon;
  expect([lookup.found, late.mock.calls]).toEqual([undefined, []]);
  await vi.advanceTimersByTimeAsync(500);
  expect(late.mock.calls).toEqual([[{ kept: { ...kept, exact: false }, cited: false }]]);
});

it('what is not kept is null, and what could not be asked is neither', async () => {
  answering({ ok: true, value: null });
  const late = vi.fn<(found: CitedPassage | null) => void>();
  const none = lookUp('A/RES/68/4', [['paragraph', '3']], 'fr', late);
  await vi.advanceTimersByTimeAsync(0);
  expect(none.found).toBeNull();
  answering({ ok: false, failure: { code: 'store-closed', detail: '' } }, 300);
  const failed = lookUp('A/RES/68/4', [['paragraph', '3']], 'fr', late);
  await vi.advanceTimersByTimeAsync(1000);
  expect(failed.found).toBeUndefined();
  expect(late).not.toHaveBeenCalled();
});

it('only cards of a document hold words of the library', () => {
  const present = { state: 'present' } as CardView;
  expect(withPassage(present, null)).toBe(present);
  expect(withPassage(known, null)).toEqual({ ...known, passage: null });
});

it.each([
  ['4', true],
  ['5', false],
])('a step to %s asks for it in the edition that is shown; cited: %s', async (label, cited) => {
  const sent = answering({ ok: true, value: kept });
  const stepping = atPart({ ...known, passage: { kept, cited: true } }, [['paragraph', label]]);
  await vi.advanceTimersByTimeAsync(0);
  expect(await stepping).toMatchObject({ state: 'known', passage: { kept, cited } });
  expect(sent).toHaveBeenCalledWith({
    type: 'library.passage',
    body: { symbol: 'A/RES/68/4', path: [['paragraph', label]], language: 'fr' },
  });
});

it('no step from a card without words, nor to what is gone', async () => {
  const sent = answering({ ok: true, value: null });
  expect(await atPart({ ...known, passage: null }, [['paragraph', '4']])).toBeNull();
  expect(sent).not.toHaveBeenCalled();
  const stepping = atPart({ ...known, passage: { kept, cited: true } }, [['paragraph', '4']]);
  await vi.advanceTimersByTimeAsync(0);
  expect(await stepping).toBeNull();
});
