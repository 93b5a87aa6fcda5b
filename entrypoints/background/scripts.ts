import type { AnswerOf, Ask, FromPage, Result, ScriptName } from '../../messages.ts';
import type { PageSender } from './trust.ts';

/** Puts a script of ours into a frame, in the extension's own world. */
export type LoadScript = (script: ScriptName, tabId: number, frameId: number) => Promise<unknown>;

/** Loads a script into the frame that asks, and into no other. */
export function scriptHandler(load: LoadScript) {
  return async (
    { script }: Ask<FromPage, 'script.load'>,
    { tabId, frameId }: PageSender,
  ): Promise<Result<AnswerOf<FromPage, 'script.load'>>> => {
    await load(script, tabId, frameId);
    return { ok: true, value: null };
  };
}
