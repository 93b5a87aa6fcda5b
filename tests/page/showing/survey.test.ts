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
  ['is surveyed where it is still there', true],
  ['is let be where it was left while the script was loaded', false],
])('the page %s', async (_, stays) => {
  let alive = true;
  const open = vi.fn<() => { changed: () => void }>(() => ({ changed: () => undefined }));
  const port = { onDisconnect: { addListener: vi.fn<(left: () => void) => void>() } };
  const sendMessage = async (): Promise<unknown> => {
    world[SURVEY_DOOR] = open;
    alive = stays;
    return { ok: true, value: null };
  };
  world.chrome = { runtime: { sendMessage } };
  await new Session(new AbortController().signal, () => alive).survey(port as unknown as PanelPort);
  const times = stays ? 1 : 0;
  expect(open).toHaveBeenCalledTimes(times);
  // of a context that has ended it cannot even be read
  expect(port.onDisconnect.addListener).toHaveBeenCalledTimes(times);
});
