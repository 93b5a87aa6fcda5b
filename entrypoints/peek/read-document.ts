/** A document from documents.un.org, as the library keeps it. */
import { pdfAddress } from '../../citations/addresses.ts';
import type { Language } from '../../citations/types.ts';
import type { PeekFailure } from '../../messages.ts';
import { isOtherDocument } from '../../page/identity/other-document.ts';
import { keptOutline } from '../../page/outline/kept.ts';
import { outlineInSlices } from '../../page/outline/outline.ts';
import { fetchFile, type Fetched } from '../../pdf/fetch-file.ts';
import { openPdf } from '../../pdf/open-pdf.ts';
import { holdsText, readText } from '../../pdf/read-text.ts';
import { languageOfPassage } from '../../page/text/passage.ts';
import type { KeptText } from '../../storage/types.ts';
import { PEEK, type Outcome, type Work } from './jobs.ts';

/** Bytes of a file that is fetched for one paragraph at most. */
const LARGEST = 40_000_000;

const failed = (why: PeekFailure): Outcome => ({ ok: false, why });

/** Reads what has come. @param from edition that was fetched */
async function textOf(
  data: Blob,
  { symbol, title }: { readonly symbol: string; readonly title: string },
  from: { readonly language: Language; readonly address: string },
  signal: AbortSignal,
): Promise<Outcome> {
  const opened = await openPdf(data);
  if (!opened.ok) return failed(opened.why);
  try {
    const read = await readText(opened.pdf, signal);
    if (!holdsText(read.text, opened.pdf.numPages)) return failed('pictures');
    if (isOtherDocument(read, symbol)) return failed('other');
    const outline = await outlineInSlices(read, { signal });
    const [first] = outline.paragraphs;
    if (!first) return failed('absent');
    const { text } = read;
    const opening = text.slice(first.start, Math.min(first.end, first.start + 2000));
    const kept: KeptText = {
      document: symbol,
      language: languageOfPassage(opening, from.language) ?? from.language,
      title,
      source: { kind: 'page', address: from.address },
      read: Date.now(),
      text,
      ...keptOutline(outline),
    };
    return { ok: true, text: kept };
  } finally {
    await opened.pdf.loadingTask.destroy();
  }
}

/** Fetches a document in a language, or in English where it has no such edition, and reads it. */
export const readDocument: Work = async ({ symbol, language, title, traceless }, signal, tell) => {
  const fetch = (edition: Language): Promise<Fetched> =>
    fetchFile({ kind: 'address', address: pdfAddress(symbol, edition) }, signal, ({ done, all }) => tell({ at: 'fetching', done, all }), {
      largest: LARGEST,
      traceless,
    });
  try {
    let edition: Language = language === 'de' ? 'en' : language;
    let fetched = await fetch(edition);
    if (!fetched.ok && fetched.why === 'answer' && edition !== 'en') {
      await new Promise((resolve) => setTimeout(resolve, PEEK.gap));
      edition = 'en';
      if (!signal.aborted) fetched = await fetch(edition);
    }
    if (!fetched.ok) return { ok: false, why: fetched.why === 'gone' ? 'unexpected' : fetched.why, wait: fetched.wait };
    tell({ at: 'reading' });
    return await textOf(fetched.file.data, { symbol, title }, { language: edition, address: pdfAddress(symbol, edition) }, signal);
  } catch (error) {
    if (signal.aborted) return failed('cancelled');
    // a file that pdf.js opens, and cannot read
    // oxlint-disable-next-line no-console
    console.warn('[Operative]', error);
    return failed('broken');
  }
};
