import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask, extension } from '../../ask.ts';
import { CLOSE } from '../../components/icon-paths.ts';
import parts from '../../components/styles/parts.css?inline';
import tokens from '../../components/styles/tokens.css?inline';
import { directionOf } from '../../locales/languages.ts';
import { readWords } from '../../locales/words.ts';
import { createHost } from '../../page/host.ts';
import { showOffer } from '../../page/offer.ts';
import sheet from '../../page/painting/offer.css?inline';

/** Loaded over Chromium's own viewer of PDFs, where a page of the browser's holds the file: a way to our reader, and nothing else of ours. */
export default defineUnlistedScript(() => {
  // Chromium shows pages of ours in no private window
  if (extension().extension?.inIncognitoContext === true) return;
  const words = readWords((key) => extension().i18n.getMessage(key));
  const host = createHost(document, { css: tokens + parts + sheet, signal: new AbortController().signal });
  host.speak(words.language, directionOf(words.language));
  const named = { open: words('reader_open_here'), hide: words('reader_hide_offer') };
  showOffer(host.root, named, CLOSE, () => void ask('reader.open', {}));
});
