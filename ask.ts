import type { Browser } from 'webextension-polyfill';
import { failed } from './messages.ts';
import type { AnswerOf, Ask, FromOwnPages, FromPage, Result, ToPage } from './messages.ts';

type ToBackground = FromPage & FromOwnPages;

/**
 * The browser's own interface. Sending answers with a promise in both (Manifest V3), so the polyfill, a fifteenth of what runs on every page, is not
 * needed for it; docs/adr/0009.
 */
export const extension = (): Browser => {
  const world = globalThis as unknown as { readonly browser?: Browser; readonly chrome: Browser };
  return world.browser ?? world.chrome;
};

/** What a sender hears when the background was being killed, or was not up yet. From Chromium, Firefox and the polyfill. */
const BACKGROUND_GONE = /could not establish connection|receiving end does not exist|message (?:port|channel) (?:is )?closed/i;

function isResult(value: unknown): value is Result<never> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}

/** Sends once: an answer, or null where the background was gone. Rejects for any other reason. */
async function attempt(send: () => Promise<unknown>): Promise<Result<never> | null> {
  try {
    const answer = await send();
    return isResult(answer) ? answer : null;
  } catch (error) {
    if (BACKGROUND_GONE.test(String(error))) return null;
    throw error;
  }
}

async function twice(send: () => Promise<unknown>): Promise<Result<never>> {
  try {
    return (await attempt(send)) ?? (await attempt(send)) ?? failed('unexpected', 'no answer');
  } catch (error) {
    return failed('unexpected', String(error));
  }
}

/** A new note gets its id here: should the answer be lost on the way, the second message adds no second note. */
function identified(type: string, body: unknown): unknown {
  return type === 'note.add' ? { id: crypto.randomUUID(), ...Object(body) } : body;
}

/**
 * Asks the background. Never rejects: where the extension was updated under a page and its old content script can no longer reach it, the
 * failure is `unexpected`. Asked once more where the background was being killed.
 */
export async function ask<K extends keyof ToBackground>(type: K, body: Ask<ToBackground, K>): Promise<Result<AnswerOf<ToBackground, K>>> {
  const message = { type, body: identified(type, body) };
  // `runtime` itself is undefined in a content script that an update left behind: it is read inside
  return twice(async () => extension().runtime.sendMessage(message));
}

/**
 * Asks the content script in the top frame of a tab; for the extension's own pages. The content script answers with a `Result`.
 * `unexpected` where none listens.
 */
export async function askPage<K extends keyof ToPage>(tabId: number, type: K, body: Ask<ToPage, K>): Promise<Result<AnswerOf<ToPage, K>>> {
  return twice(async () => extension().tabs.sendMessage(tabId, { type, body }, { frameId: 0 }));
}
