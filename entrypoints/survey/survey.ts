/** Tells a side panel what is on the page, and does what it is asked to: over one port, until either goes. */
import type { Language, Span } from '../../citations/types.ts';
import { isEnvelope } from '../../messages.ts';
import type { Ask, CitationRow, Envelope, OutlineRow, PageToPanel, PanelToPage } from '../../messages.ts';
import type { PageModel } from '../../page/model.ts';
import type { Outline } from '../../page/outline/types.ts';
import type { SurveyHandle, SurveyParts } from '../../page/survey.ts';
import { CitationRows } from '../../page/survey/citation-rows.ts';
import { partInView } from '../../page/survey/in-view.ts';
import { outlineRows, sameOutlineRow, type PlacedRow } from '../../page/survey/outline-rows.ts';
import { portionsOf, spliceBetween } from '../../page/survey/splice.ts';
import { languageAt } from '../../page/text/passage.ts';
import type { Block } from '../../page/text/types.ts';
import { linkToLine } from './link.ts';

/** Between two looks at what has changed, milliseconds. */
const REST = 250;

const pause = (milliseconds = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The page's outline as it was last told, and where its rows stand now. */
interface Told {
  readonly outline: Outline;
  readonly version: number;
  readonly placed: readonly PlacedRow[];
  readonly byId: ReadonlyMap<string, PlacedRow>;
  /** in the order of the text, without footnotes and rows that only hold others */
  readonly inText: readonly PlacedRow[];
  readonly idOf: ReadonlyMap<unknown, string>;
}

export class Survey implements SurveyHandle {
  readonly #parts: SurveyParts;
  readonly #ended = new AbortController();
  readonly #rows = new CitationRows();
  readonly #languages = new WeakMap<Block, { readonly language: Language | null }>();
  #outlineRows: readonly OutlineRow[] = [];
  #citationRows: readonly CitationRow[] = [];
  /** last message of each kind that is told as a whole, as text */
  readonly #said = new Map<string, string>();
  #told: Told | null = null;
  #isTold = false;
  #busy = false;
  #again = false;
  #frame = 0;

  constructor(parts: SurveyParts) {
    this.#parts = parts;
    const { signal } = this.#ended;
    parts.port.onDisconnect.addListener(() => this.#ended.abort());
    parts.port.onMessage.addListener((message) => {
      if (isEnvelope(message)) void this.#hear(message as Envelope<PanelToPage>);
    });
    for (const moved of ['scroll', 'resize']) window.addEventListener(moved, () => this.#moved(), { passive: true, capture: true, signal });
    // kept for the way back in its history, the page would hold on to its port
    window.addEventListener('pagehide', () => this.#leave(), { signal });
    this.changed();
  }

  #leave(): void {
    this.#ended.abort();
    this.#parts.port.disconnect();
  }

  changed(): void {
    this.#again = true;
    if (this.#busy || this.#ended.signal.aborted) return;
    this.#busy = true;
    void this.#tellAll();
  }

  async #tellAll(): Promise<void> {
    while (this.#again && !this.#ended.signal.aborted) {
      this.#again = false;
      await this.#tell();
      await pause(REST);
    }
    this.#busy = false;
  }

  async #tell(): Promise<void> {
    const model = this.#parts.model();
    if (!model) return;
    const on = this.#parts.on();
    const desk = on ? await this.#parts.desk() : null;
    await desk?.ready;
    if (this.#ended.signal.aborted) return;
    this.#sayPage(model, on);
    // switched on, and not ready yet: there is more to come
    if (on && !desk) return;
    if (!desk) {
      this.#told = null;
      await this.#splice('outline', this.#outlineRows, (this.#outlineRows = []), sameOutlineRow);
      await this.#splice('citations', this.#citationRows, (this.#citationRows = []), Object.is);
      return;
    }
    // the desk may leave while it is asked, as when the reader pauses here: what comes then is told anew
    const outline = await desk.outline().catch(() => null);
    if (!outline || this.#ended.signal.aborted) return;
    const told = this.#survey(model, outline);
    const around = {
      partAt: (offset: number) => this.#partAt(told, offset),
      languageAt: (offset: number) => this.#languageAt(model, offset),
    };
    const citations = this.#rows.rows(model.found.list, around);
    const places = desk.notes().map(({ span, ...note }) => ({ ...note, part: span && this.#partAt(told, span.start) }));
    await this.#splice('outline', this.#outlineRows, (this.#outlineRows = told.placed.map(({ row }) => row)), sameOutlineRow);
    this.#say('notes', places);
    this.#sayView();
    await this.#splice('citations', this.#citationRows, (this.#citationRows = citations), Object.is);
    if (!model.found.isRead) return;
    this.#isTold = true;
    this.#sayPage(model, on);
  }

  #sayPage({ identity, title }: PageModel, on: boolean): void {
    this.#say('page', { document: identity.symbol, language: identity.language, title, on, told: this.#isTold });
  }

  #survey(model: PageModel, outline: Outline): Told {
    const { version, text } = model.index;
    if (this.#told?.version === version && this.#told.outline === outline) return this.#told;
    const placed = outlineRows(text, outline, (offset) => this.#languageAt(model, offset));
    this.#told = {
      outline,
      version,
      placed,
      byId: new Map(placed.map((each) => [each.row.id, each])),
      inText: placed.filter(({ of, row }) => of !== null && row.kind !== 'footnote'),
      idOf: new Map(placed.flatMap(({ of, row }) => (of ? [[of, row.id] as const] : []))),
    };
    return this.#told;
  }

  #partAt({ outline, idOf }: Told, offset: number): string | null {
    const holder = outline.at(offset) ?? spanAt(outline.footnotes, offset) ?? spanAt(outline.headings, offset);
    return idOf.get(holder) ?? null;
  }

  #languageAt(model: PageModel, offset: number): Language | null {
    const block = model.index.blockAt(offset);
    if (!block) return model.identity.language;
    let known = this.#languages.get(block);
    if (!known) this.#languages.set(block, (known = { language: languageAt(model.index, offset, model.identity.language) }));
    return known.language;
  }

  #moved(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#sayView();
    });
  }

  #sayView(): void {
    const index = this.#parts.model()?.index;
    const told = this.#told;
    // offsets of an older text lead elsewhere; a new outline is on its way
    if (this.#ended.signal.aborted || !index || told?.version !== index.version) return;
    this.#say('view', told.inText[partInView(index, told.inText, window.innerHeight)]?.row.id ?? null);
  }

  async #hear(message: Envelope<PanelToPage>): Promise<void> {
    const model = this.#parts.model();
    const desk = await this.#parts.desk();
    if (!model || !desk || this.#ended.signal.aborted) return;
    // the desk may leave while it is asked, as when the reader pauses here: what comes then is told anew
    const outline = await desk.outline().catch(() => null);
    if (!outline || this.#ended.signal.aborted) return;
    const told = this.#survey(model, outline);
    switch (message.type) {
      case 'go.part': {
        const part = told.byId.get(message.body.id);
        this.#post('went', part !== undefined && desk.goTo(part));
        break;
      }
      case 'go.citation': {
        const live = model.found.list.find(({ id }) => id === message.body.id);
        this.#post('went', live !== undefined && desk.goTo(live.citation.mark));
        break;
      }
      case 'link.part': {
        const part = told.byId.get(message.body.id);
        const { path = [] } = part?.row ?? {};
        const address = (path.length > 0 && desk.linkTo({ path })) || (part && linkToLine(model, part));
        this.#post('link', { id: message.body.id, address: address ?? null });
        break;
      }
      default:
    }
  }

  /** Tells a whole, unless it was told before. */
  #say<K extends 'page' | 'notes' | 'view'>(type: K, body: Ask<PageToPanel, K>): void {
    const text = JSON.stringify(body);
    if (this.#said.get(type) === text) return;
    this.#said.set(type, text);
    this.#post(type, body);
  }

  async #splice<T>(type: 'outline' | 'citations', before: readonly T[], after: readonly T[], same: (one: T, other: T) => boolean) {
    const splice = spliceBetween(before, after, same);
    if (!splice) return;
    for (const portion of portionsOf(splice)) {
      if (this.#ended.signal.aborted) return;
      this.#post(type, portion as Ask<PageToPanel, typeof type>);
      await pause();
    }
  }

  #post<K extends keyof PageToPanel>(type: K, body: Ask<PageToPanel, K>): void {
    try {
      // a port of ours, no window: there is no origin to name
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      this.#parts.port.postMessage({ type, body });
    } catch {
      // the panel has gone; its word of it is still on the way
      this.#ended.abort();
    }
  }
}

/** The span around an offset, among spans in order that do not overlap. */
function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as T).start <= offset) low = middle + 1;
    else high = middle;
  }
  const found = spans[low - 1];
  return found && offset < found.end ? found : undefined;
}
