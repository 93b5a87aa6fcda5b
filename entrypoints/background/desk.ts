import type { AnswerOf, Ask, FromPage, Result } from '../../messages.ts';
import type { PageSender } from './trust.ts';

/** Puts the second script into a frame, in the extension's own world. */
export type LoadDesk = (tabId: number, frameId: number) => Promise<unknown>;

/** Loads the desk into the frame that asks, and into no other. */
export function deskHandler(load: LoadDesk) {
  return async (_: Ask<FromPage, 'desk.load'>, { tabId, frameId }: PageSender): Promise<Result<AnswerOf<FromPage, 'desk.load'>>> => {
    await load(tabId, frameId);
    return { ok: true, value: null };
  };
}
