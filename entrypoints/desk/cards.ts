/** What the card of a target shows: asks the catalogue where it must. */
import { ask } from '../../ask.ts';
import type { Answer } from '../../catalogue/types.ts';
import type { Language, PinpointPath } from '../../citations/types.ts';
import {
  answerView,
  candidatesView,
  crossReferenceView,
  failedView,
  noteEditorView,
  noteView,
  presentView,
  treatyView,
} from '../../components/card/build.ts';
import type { CardView, CitedPassage, Passage, Position, Standing as PlaceOfNote } from '../../components/card/view.ts';
import type { Result } from '../../messages.ts';
import { liveRange } from '../../page/pointer/hit.ts';
import { wordsAt } from '../../page/outline/part-words.ts';
import type { Outline } from '../../page/outline/types.ts';
import type { LiveCitation } from '../../page/found/citations.ts';
import type { PageModel } from '../../page/model.ts';
import { languageAt } from '../../page/text/passage.ts';
import { lookUp, withPassage } from './passages.ts';
import { withSeriesTitle } from './series-title.ts';
import type { PageOutline } from './page-outline.ts';
import type { LiveNote, Target } from './targets.ts';

export interface Asked {
  readonly model: PageModel;
  /** of the text that the card stands over: of titles, links and the marked edition */
  readonly language: Language;
  readonly outline: Pick<PageOutline, 'ready'>;
  /** month of the catalogue */
  readonly edition: string;
  /** set where the card was opened by key */
  readonly position: Position | null;
  /** tags that an editor offers */
  readonly tags: () => readonly string[];
  /** a note that the reader has just placed here */
  readonly isPlaced: (live: LiveNote) => boolean;
  /** told of the cited words where they come after the card */
  readonly late: (found: CitedPassage | null) => void;
}

/** The view of a target's card; null where there is nothing to show. Never rejects. */
export async function viewOf(target: Target, asked: Asked): Promise<CardView | null> {
  const setting = { language: asked.language, position: asked.position };
  if (target.type === 'note') return noteView(target.note, placeOfNote(target, asked), Date.now(), setting);
  if (target.type === 'draft') {
    const { key, quote, paths, fields, edited, failure, anchor } = target;
    const words = quote === null ? null : { text: quote, language: anchor.language };
    const view = noteEditorView({ key, quote: words, paths, fields, known: asked.tags(), existing: edited !== null }, setting);
    return failure ? { ...view, status: failure } : view;
  }
  return citationView(target, asked);
}

function placeOfNote(live: LiveNote, { model, isPlaced }: Asked): PlaceOfNote {
  const { place, span, isOfOtherLanguage } = live;
  const found = place === 'changed' && span ? model.index.text.slice(span.start, span.end) : null;
  return { place, found, isOfOtherLanguage, isPlaced: isPlaced(live) };
}

async function citationView(
  { citation, chosen, standing }: LiveCitation,
  { model, language, outline, edition, position, late }: Asked,
): Promise<CardView | null> {
  const setting = { language, position };
  if (citation.kind === 'treaty') return treatyView(citation, setting);
  if (citation.kind === 'cross-reference') {
    const [path] = citation.pinpoint;
    if (path) {
      // given up with the page
      const made = await outline.ready().catch(() => null);
      return made && crossReferenceView(citation, passageHere(path, citation.mark.start, model, made), setting);
    }
    const own = model.identity.symbol;
    const answer = own === null ? null : await ask('catalogue.answer', { symbol: own });
    return presentView(own, answer?.ok ? answer.value : null, citation.pinpoint, setting);
  }
  if (chosen === null && citation.candidates.length > 1) {
    const answers = await Promise.all(citation.candidates.map((symbol) => ask('catalogue.answer', { symbol })));
    const failed = answers.find((answer) => !answer.ok);
    if (failed) return failedView(citation.symbol, reasonOf(failed), setting);
    return candidatesView(
      citation,
      answers.flatMap((answer) => (answer.ok ? [answer.value] : [])),
      setting,
      true,
    );
  }
  const symbol = chosen ?? citation.symbol;
  if (symbol === null) return null;
  const [path] = citation.pinpoint;
  const lookup = path && lookUp(symbol, path, language, late);
  const [answer] = await Promise.all([ask('catalogue.answer', { symbol }), lookup?.soon]);
  if (!answer.ok) return failedView(symbol, reasonOf(answer), setting);
  // an interpolated date, or one of another part, contradicts nothing: the catalogue says which differences count
  const { date, ...undated } = citation;
  const said = standing === 'date-differs' && date ? { ...undated, date, symbol } : { ...undated, symbol };
  const titled = await withSeriesTitle(answer.value, language);
  return withPassage(answerView(said, titled, edition, setting), lookup?.found);
}

/** Why no answer came: only a renewed extension cannot be reached at all. */
function reasonOf(answer: Result<Answer>): 'unreachable' | 'updated' | 'catalogue' {
  if (answer.ok) return 'unreachable';
  if (/context invalidated|runtime/i.test(answer.failure.detail)) return 'updated';
  return answer.failure.code === 'not-found' ? 'catalogue' : 'unreachable';
}

/** The part of this page that a cross-reference means, as seen from an offset of it. */
export function passageHere(path: PinpointPath, from: number, model: PageModel, outline: Outline): Passage | null {
  const { paragraphs } = outline;
  const start = outline.part(path)?.start;
  const at = paragraphs.findIndex((paragraph) => paragraph.start === start);
  if (start === undefined || at < 0) return null;
  const part = wordsAt({ text: model.index.text, blocks: model.index.blocks, parts: paragraphs }, at);
  return { ...part, language: languageAt(model.index, start, model.identity.language), lines: linesBetween(model, from, start) };
}

/** Lines of the page from one place to another, up negative. */
function linesBetween(model: PageModel, from: number, to: number): number | null {
  const boxes = [from, to].map((start) => {
    const range = model.index.staticRangeOf({ start, end: start + 1 });
    return range && liveRange(range)?.getBoundingClientRect();
  });
  const [here, there] = boxes;
  if (!here || !there || here.height === 0) return null;
  const element = model.index.blockAt(from)?.element;
  const leading = element ? Number.parseFloat(getComputedStyle(element).lineHeight) : Number.NaN;
  return Math.round((there.top - here.top) / (leading > 0 ? leading : here.height * 1.2));
}
