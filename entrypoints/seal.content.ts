import { defineContentScript } from 'wxt/utils/define-content-script';
import { SEAL, sealWindow } from '../page/seal.ts';
import { UN_PAGES } from '../un-hosts.ts';

/** Before anything of the page runs: makes us the first to hear what is typed. Does nothing until a card of ours is there. */
export default defineContentScript({
  matches: UN_PAGES,
  allFrames: true,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    Object.assign(globalThis, { [SEAL]: sealWindow(window) });
  },
});
