import type { Ask, ToPage } from '../../messages.ts';
import { sameWork } from '../../storage/works.ts';
import { noteDocument } from './pages.ts';
import type { OpenPage, Pages } from './pages.ts';
import type { StateOf } from './state.ts';
import type { PageSender } from './trust.ts';

/** `tabs.sendMessage`. Rejects where nobody listens. */
export type SendToFrame = (tabId: number, message: unknown, options: { frameId: number }) => Promise<unknown>;

/** Tells open pages what changed. Those that have gone, or whose content script is not listening, are passed over. */
export interface Tell {
  /** @param document only pages of this one; undefined: all. @param except the page that made the change, and knows of it */
  notesChanged(document: string | undefined, except?: PageSender): Promise<void>;
  settingsChanged(): Promise<void>;
}

export function tellPages(pages: Pick<Pages, 'all'>, stateOf: StateOf, send: SendToFrame): Tell {
  async function say<K extends keyof ToPage>(page: OpenPage, type: K, body: Ask<ToPage, K>): Promise<void> {
    try {
      await send(page.tabId, { type, body }, { frameId: page.frameId });
    } catch {
      // nobody listens there any more; the page will ask when it is opened again
    }
  }

  return {
    async notesChanged(document, except) {
      const others = (await pages.all()).filter(
        (page) =>
          !(page.tabId === except?.tabId && page.frameId === except.frameId) &&
          (document === undefined || sameWork(noteDocument(page), document)),
      );
      await Promise.all(others.map((page) => say(page, 'notes.changed', {})));
    },

    async settingsChanged() {
      const open = await pages.all();
      await Promise.all(open.map(async (page) => say(page, 'page.state', await stateOf(page.address))));
    },
  };
}
