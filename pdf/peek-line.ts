/**
 * What the background says to the hidden page that fetches documents (`entrypoints/peek`), and hears from it: over a channel of the extension's
 * own origin, which no content script can reach, whatever has become of its page.
 */
import type { Language, PinpointPath } from '../citations/types.ts';
import type { PeekState } from '../messages.ts';

/** Name of the channel. */
export const PEEK_LINE = 'peek';

export interface PeekQuestion {
  readonly symbol: string;
  readonly path: PinpointPath;
  readonly language: Language;
  /** as in `peek.read` */
  readonly press: string;
  /** as the catalogue has it; empty where it has none */
  readonly title: string;
  /** the text is for the library; else it is held in memory for a while */
  readonly keep: boolean;
}

export type PeekAsk = { readonly read: PeekQuestion } | { readonly cancel: string };

/** Resolves to null where nobody answers in time. */
export type AskPeek = (ask: PeekAsk) => Promise<PeekState | null>;

/** The part of a `BroadcastChannel` that is used. */
export interface Line {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

interface Asked {
  readonly asked: string;
  readonly ask: PeekAsk;
}
interface Answered {
  readonly answered: string;
  readonly state: PeekState;
}

/** Milliseconds in which the page answers, unless it is busy with a large document or gone: it is then asked again. */
const PATIENCE = 2_000;

/** Asks over a line. */
export function askOver(line: Line, patience = PATIENCE): AskPeek {
  const waiting = new Map<string, (state: PeekState) => void>();
  // only code of ours speaks in this origin
  line.addEventListener('message', ({ data }) => {
    const { answered, state } = data as Partial<Answered>;
    if (answered !== undefined && state) waiting.get(answered)?.(state);
  });
  return async (ask) => {
    const asked = crypto.randomUUID();
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<PeekState | null>((resolve) => {
        timer = setTimeout(() => resolve(null), patience);
        waiting.set(asked, resolve);
        // a channel, no window: there is no origin to name
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        line.postMessage({ asked, ask } satisfies Asked);
      });
    } finally {
      clearTimeout(timer);
      waiting.delete(asked);
    }
  };
}

/** Answers what comes over a line. */
export function answerOver(line: Line, answer: (ask: PeekAsk) => PeekState): void {
  line.addEventListener('message', ({ data }) => {
    const { asked, ask } = data as Partial<Asked>;
    if (asked === undefined || !ask) return;
    // a channel, no window
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    line.postMessage({ answered: asked, state: answer(ask) } satisfies Answered);
  });
}
