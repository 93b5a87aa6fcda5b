import { failed } from '../../messages.ts';
import type { AnswerOf, Ask, FromPage, Result, ScriptName } from '../../messages.ts';
import type { PageSender } from './trust.ts';

/** Puts a script of ours into a frame, in the extension's own world. */
export type LoadScript = (script: ScriptName, tabId: number, frameId: number) => Promise<unknown>;

/**
 * What both browsers say of a tab or a frame that is not there any more; or that shows another page by now, in which we may do nothing: who asks was
 * looked at before (`trust.ts`), and its page was one of those we may read.
 */
const GONE =
  /no tab with id|invalid tab id|no frame with id|(?:frame|tab) .*was (?:closed|removed)|cannot access contents of|missing host permission/i;

/** Loads a script into the frame that asks, and into no other. */
export function scriptHandler(load: LoadScript) {
  return async (
    { script }: Ask<FromPage, 'script.load'>,
    { tabId, frameId }: PageSender,
  ): Promise<Result<AnswerOf<FromPage, 'script.load'>>> => {
    try {
      await load(script, tabId, frameId);
    } catch (error) {
      // the page was left while it asked
      if (GONE.test(String(error))) return failed('not-found', String(error));
      throw error;
    }
    return { ok: true, value: null };
  };
}
