/** What the background and our own pages say to a page, and the side panel that stands beside it. */
import type { extension } from '../ask.ts';
import { failed, isEnvelope, PANEL_PORT } from '../messages.ts';
import type { Envelope, Result, ToPage } from '../messages.ts';
import { isUnPage } from '../un-hosts.ts';
import type { Session } from './session.ts';

/** What is said to pages. A page of our own hears what others ask of the background, too: that is not for it to answer. */
const TO_PAGE: ReadonlySet<string> = new Set<keyof ToPage>([
  'command',
  'page.describe',
  'page.state',
  'notes.changed',
  'note.show',
  'note.place',
  'jump.go',
  'jump.leave',
  'jump.return',
  'link.to',
]);

/** Listens from now on. @param alive read before anything is done: an updated extension ends this one here */
export function hear(session: Session, runtime: ReturnType<typeof extension>['runtime'], alive: () => boolean): void {
  // answered through `respond`, as both browsers take it without the polyfill: a promise would be taken by one of them only
  runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (!alive() || sender.id !== runtime.id || !isEnvelope(message) || !TO_PAGE.has(message.type)) return undefined as unknown as true;
    answer(session, message as Envelope<ToPage>).then(respond, (error: unknown) => respond(failed('unexpected', String(error))));
    return true;
  });
  runtime.onConnect.addListener((port) => {
    const isOwnPage = port.sender?.id === runtime.id && port.sender.url?.startsWith(runtime.getURL(''));
    if (port.name === PANEL_PORT && isOwnPage && alive()) void session.survey(port);
  });
}

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
      return ok((await (await session.desk())?.returnTo(message.body)) ?? false);
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
