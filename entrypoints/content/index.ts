import { defineContentScript } from 'wxt/utils/define-content-script';
import { extension } from '../../ask.ts';
import '../../page/painting/marks.css';
import { hear } from '../../session/hear.ts';
import { Session } from '../../session/session.ts';
import { UN_PAGES } from '../../un-hosts.ts';

export default defineContentScript({
  matches: UN_PAGES,
  allFrames: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    // the browsers' own viewers of PDF and the like: there is no page to read
    if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(document.contentType) || !document.body) return;
    const session = new Session(ctx.signal, () => !ctx.isInvalid);

    hear(session, extension().runtime, () => !ctx.isInvalid);
    session.start().catch((error: unknown) => {
      // what nobody expected; expected failures are values
      // oxlint-disable-next-line no-console
      if (!ctx.signal.aborted) console.error('[Operative]', error);
    });
  },
});
