/** Inside of the page: reads it as the content script does, and says what the outline has. */
import { outlineOf } from '../../../page/outline/outline.ts';
import { wordsOf } from '../../../page/outline/words.ts';
import { readTextNow } from '../../../page/text/read.ts';
import { foundIn, type Found } from './found.ts';

Object.assign(globalThis, {
  outlineHtml(html: string): Found[] {
    document.body.innerHTML = html;
    const index = readTextNow(document.body);
    return foundIn(index, outlineOf(index), wordsOf);
  },
});
