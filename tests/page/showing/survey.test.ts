/** A side panel that comes while the page leaves. */
import { afterEach, expect, it, vi } from 'vitest';
import { SURVEY_DOOR, type PanelPort } from '../../../page/survey.ts';
import { Session } from '../../../session/session.ts';

const world = globalThis as unknown as { [SURVEY_DOOR]: unknown; chrome: unknown };
const { chrome } = world;

afterEach(() => {
  delete world[SURVEY_DOOR];
  world.chrome = chrome;
});

it.each([
  ['is surveyed where it is still there', 'nothing'],
  ['is let be where it was left while the script was loaded', 'pagehide'],
  ['is let be where the extension was updated meanwhile', 'update'],
])('the page %s', async (_, comes) => {
  const stays = comes === 'nothing';
  let alive = true;
  const open = vi.fn<() => { changed: () => void }>(() => ({ changed: () => undefined }));
  const disconnect = vi.fn<() => void>();
  const port = { disconnect, onDisconnect: { addListener: vi.fn<(left: () => void) => void>() } };
  const sendMessage = async (): Promise<unknown> => {
    world[SURVEY_DOOR] = open;
    if (comes === 'pagehide') dispatchEvent(new Event('pagehide'));
    alive = comes !== 'update';
    return { ok: true, value: null };
  };
  world.chrome = { runtime: { sendMessage } };
  await new Session(new AbortController().signal, () => alive).survey(port as unknown as PanelPort);
  const times = stays ? 1 : 0;
  expect(open).toHaveBeenCalledTimes(times);
  // of a context that has ended it cannot even be read
  expect(port.onDisconnect.addListener).toHaveBeenCalledTimes(times);
  // so that the panel hears of it where the page is kept for the way back
  expect(disconnect).toHaveBeenCalledTimes(comes === 'pagehide' ? 1 : 0);
});
