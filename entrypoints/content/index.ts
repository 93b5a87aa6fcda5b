import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask, extension } from '../../ask.ts';
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
    // Chromium lets us onto the page of its own viewer of PDFs, not at the file
    if (document.contentType === 'application/pdf' && window === top) void ask('script.load', { script: 'offer' });
    // nor is there a page to read in others of its viewers
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
