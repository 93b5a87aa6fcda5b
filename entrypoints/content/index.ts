import browser from 'webextension-polyfill';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { failed, isEnvelope } from '../../messages.ts';
import type { Envelope, Result, ToPage } from '../../messages.ts';
import '../../page/painting/marks.css';
import { Session } from './session.ts';
import { isUnPage, UN_PAGES } from '../../un-hosts.ts';

export default defineContentScript({
  matches: UN_PAGES,
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    // the browsers' own viewers of PDF and the like: there is no page to read
    if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(document.contentType) || !document.body) return;
    const session = new Session(ctx.signal, () => !ctx.isInvalid);

    browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
      if (ctx.isInvalid || sender.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
      return answer(session, message as Envelope<ToPage>);
    });
    session.start().catch((error: unknown) => {
      // what nobody expected; expected failures are values
      // oxlint-disable-next-line no-console
      if (!ctx.signal.aborted) console.error('[Operative]', error);
    });
  },
});

async function answer(session: Session, message: Envelope<ToPage>): Promise<Result<unknown>> {
  const ok = (value: unknown): Result<unknown> => ({ ok: true, value });
  switch (message.type) {
    case 'command':
      if (isMeant()) await session.command(message.body.name);
      return ok(null);
    case 'page.describe': {
      const description = await session.describe();
      return description ? ok(description) : failed('no-document', 'still reading');
    }
    case 'page.state':
      await session.apply(message.body);
      return ok(null);
    case 'notes.changed':
      await session.notesChanged();
      return ok(null);
    case 'note.show':
      return ok(await session.showNote(message.body.id));
    default:
      return failed('malformed', 'no such message');
  }
}

/** A command reaches every frame of a tab: the one with the focus acts; the top one where no frame of ours has it. */
function isMeant(): boolean {
  const { activeElement } = document;
  const elsewhere = activeElement instanceof HTMLIFrameElement && isUnPage(activeElement.src);
  return !elsewhere && (window === window.top || document.hasFocus());
}
