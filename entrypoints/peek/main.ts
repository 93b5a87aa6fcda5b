/** The hidden page that fetches documents for cards, at the reader's word. It closes itself once nobody wants anything. */
import { answerOver, PEEK_LINE } from '../../pdf/peek-line.ts';
import { partsInText } from '../../storage/schemas.ts';
import { openStore } from '../../storage/store.ts';
import { TEXT_LIMITS } from '../../storage/text-limits.ts';
import type { KeptText } from '../../storage/types.ts';
import { Jobs } from './jobs.ts';
import { readDocument } from './read-document.ts';

/** Milliseconds between two looks at what is still wanted. */
const LOOK = 5_000;

const { library } = openStore();

/** What was kept meanwhile by a page that shows the document, or from a file, stays. */
async function keep(text: KeptText): Promise<void> {
  const { length } = text.text;
  const isWithin = length <= TEXT_LIMITS.text && text.parts.length <= TEXT_LIMITS.parts && text.headings.length <= TEXT_LIMITS.parts;
  if (!isWithin || !partsInText(text)) return;
  const head = await library.head(text.document, text.language);
  if (head.ok && !head.value) await library.keep(text);
}

const jobs = new Jobs(
  readDocument,
  keep,
  () => Date.now(),
  (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
);

answerOver(new BroadcastChannel(PEEK_LINE), (ask) => {
  if ('read' in ask) return jobs.read(ask.read);
  jobs.cancel(ask.cancel);
  return { at: 'failed', why: 'cancelled' };
});

setInterval(() => {
  jobs.tidy();
  if (!jobs.isIdle) return;
  // a frame in the background's document, or a document of its own
  if (frameElement) frameElement.remove();
  else close();
}, LOOK);
