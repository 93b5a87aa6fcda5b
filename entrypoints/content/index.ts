import { defineContentScript } from 'wxt/utils/define-content-script';
import { extension } from '../../ask.ts';
import { failed, isEnvelope, PANEL_PORT } from '../../messages.ts';
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

    const { runtime } = extension();
    // answered through `respond`, as both browsers take it without the polyfill: a promise would be taken by one of them only
    runtime.onMessage.addListener((message: unknown, sender, respond) => {
      if (ctx.isInvalid || sender.id !== runtime.id || !isEnvelope(message)) return undefined as unknown as true;
      answer(session, message as Envelope<ToPage>).then(respond, (error: unknown) => respond(failed('unexpected', String(error))));
      return true;
    });
    runtime.onConnect.addListener((port) => {
      const isOwnPage = port.sender?.id === runtime.id && port.sender.url?.startsWith(runtime.getURL(''));
      if (port.name === PANEL_PORT && isOwnPage && !ctx.isInvalid) void session.survey(port);
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
    case 'note.place':
      return session.placeNote(message.body.id);
    case 'jump.go': {
      const { symbol } = message.body;
      const arrival = symbol === undefined || session.shows(symbol) ? (await session.desk())?.go(message.body) : null;
      return arrival ? ok(arrival) : failed('no-document', 'another document, or another frame');
    }
    case 'jump.leave':
      return ok((await session.desk())?.leave() ?? null);
    case 'jump.return':
      return ok((await session.desk())?.returnTo(message.body) ?? false);
    case 'link.to':
      return ok((await session.desk())?.linkTo(message.body) ?? null);
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
