/** The pointer of a reader who is there before the desk is: marks can be seen by then. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { recognise } from '../../../citations/recognise.ts';
import { DESK_DOOR, type DeskHandle, type DeskParts, type OpenDesk } from '../../../page/desk.ts';
import { RECOGNISER_DOOR } from '../../../page/recogniser.ts';
import { Session } from '../../../session/session.ts';
import { setPage, signal } from './stage.ts';

const world = globalThis as unknown as { [DESK_DOOR]?: OpenDesk; [RECOGNISER_DOOR]?: unknown; chrome: unknown };
const { chrome } = world;

let opened: Promise<DeskParts>;
let letDeskCome = (): void => undefined;
let isAskedFor: Promise<void>;

beforeEach(() => {
  setPage('<p style="margin: 40px; line-height: 2">Recalling General Assembly resolution 67/219 of 21 December 2012,</p>');
  world[RECOGNISER_DOOR] = recognise;
  let told = (_parts: DeskParts): void => undefined;
  opened = new Promise((resolve) => (told = resolve));
  const gate = new Promise<void>((resolve) => (letDeskCome = resolve));
  let asked = (): void => undefined;
  isAskedFor = new Promise((resolve) => (asked = resolve));
  const sendMessage = async ({ type, body }: { type: string; body: unknown }): Promise<unknown> => {
    if (type !== 'script.load' || (body as { script: string }).script !== 'desk')
      return { ok: false, failure: { code: 'unexpected', detail: 'nobody there' } };
    asked();
    await gate;
    world[DESK_DOOR] = (parts) => {
      told(parts);
      return {} as DeskHandle;
    };
    return { ok: true, value: null };
  };
  world.chrome = { runtime: { sendMessage } };
});

afterEach(() => {
  delete world[DESK_DOOR];
  delete world[RECOGNISER_DOOR];
  world.chrome = chrome;
});

it('is told to the desk where it was seen last', async () => {
  const session = new Session(signal(), () => true);
  void session.start();
  await isAskedFor;
  await userEvent.hover(document.documentElement, { position: { x: 120, y: 60 }, force: true });
  document.dispatchEvent(new PointerEvent('pointermove', { clientX: 1, clientY: 1 }));
  letDeskCome();
  const { x, y } = (await opened).pointer() ?? {};
  expect(x).toBeCloseTo(120, 0);
  expect(y).toBeCloseTo(60, 0);
});

it('is told to be nowhere where it was not seen', async () => {
  const session = new Session(signal(), () => true);
  void session.start();
  await isAskedFor;
  document.dispatchEvent(new PointerEvent('pointermove', { clientX: 1, clientY: 1 }));
  letDeskCome();
  expect((await opened).pointer()).toBeNull();
});
