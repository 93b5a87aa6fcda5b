/** What an own page or the background says to the extension's other pages after it wrote to the store. */
export interface StoreChange {
  readonly what: 'notes' | 'settings';
  /** the only one whose notes changed; left out: any */
  readonly document?: string | undefined;
}

/** Hears of each change from then on. */
export type HearChanges = (hear: (change: StoreChange) => void) => void;

export interface Changes {
  /** Tells all other pages of the extension, wherever they are open; never the one that tells. */
  tell(change: StoreChange): void;
  readonly hear: HearChanges;
}

/** The part of a `BroadcastChannel` that is used. Within the extension's own origin: no page of the web hears it. */
interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** Name of the channel in the extension's origin. */
export const CHANNEL = 'store';

export function changesOn(channel: Channel): Changes {
  return {
    // a channel, no window: there is no origin to name
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    tell: (change) => channel.postMessage(change),
    // only code of ours speaks in this origin
    hear: (hear) => channel.addEventListener('message', ({ data }) => hear(data as StoreChange)),
  };
}
