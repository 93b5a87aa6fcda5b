/** One page with the extension switched on: from reading it to leaving it as it was. */
import { ask } from '../ask.ts';
import { failed } from '../messages.ts';
import type { CommandName, PageDescription, PageState, Result } from '../messages.ts';
import { DESK_DOOR, type DeskHandle, type OpenDesk, type Position } from '../page/desk.ts';
import { PageModel } from '../page/model.ts';
import { RECOGNISER_DOOR, type LoadRecogniser, type Recognise } from '../page/recogniser.ts';
import { CitationPainter } from '../page/painting/citations.ts';
import type { Grounds } from '../page/painting/ground.ts';
import { isToCheck, paint } from '../page/painting/marks.ts';
import type { LiveCitation } from '../page/found/citations.ts';
import { giveWay } from '../page/text/slices.ts';
import type { Change } from '../page/text/types.ts';
import { SURVEY_DOOR, type OpenSurvey, type PanelPort, type SurveyHandle } from '../page/survey.ts';
import { isHost } from '../page/host-name.ts';
import type { Note } from '../storage/types.ts';
import { sameWork } from '../storage/works.ts';
import { askStandings, titleOnRecord } from './standings.ts';

/** The script that recognises citations, put into this frame by the background. */
async function loadRecogniser(): Promise<Recognise | null> {
  const scope = globalThis as unknown as { [RECOGNISER_DOOR]?: Recognise };
  if (!scope[RECOGNISER_DOOR]) await ask('script.load', { script: 'recogniser' });
  return scope[RECOGNISER_DOOR] ?? null;
}

/** Until the background has answered. */
const FIRST_STATE: PageState = { on: true, settings: { dwell: 350, marks: 'quiet', noteButton: true, printNotes: false }, catalogue: '' };

/** What is read: the page that the script stands on, or what our reader shows. */
export interface Source {
  read(signal: AbortSignal, load: LoadRecogniser): Promise<PageModel>;
  /** Tells of each change of the text from now on. */
  watch(model: PageModel, signal: AbortSignal, onChange: (changes: Change[]) => void): void;
  /** under its words; measured where it does not say */
  readonly grounds?: Grounds;
}

const THIS_PAGE: Source = {
  read: (signal, load) => PageModel.read(isHost, signal, load),
  watch: (model, signal, onChange) => model.watch(isHost, signal, onChange),
};

/** What is on the page while the extension is not paused there. */
interface Shown {
  readonly controller: AbortController;
  readonly painter: CitationPainter;
  desk: Promise<DeskHandle | null> | null;
  /** where the pointer was seen last; null where it has left */
  pointer: Position | null;
  /** while more of a growing text is read */
  growing: Promise<void> | null;
}

/** At least so many milliseconds between two looks whether the page has taken marks away. */
const MENDING = 500;

/** A page can clear the registry that holds our marks, and nothing says so: looked at while the reader is there to see them. */
function mendMarks({ painter, controller: { signal } }: Shown): void {
  let last = 0;
  const look = ({ timeStamp }: Event): void => {
    if (timeStamp - last < MENDING) return;
    last = timeStamp;
    painter.mend();
  };
  for (const name of ['pointermove', 'scroll', 'keydown', 'visibilitychange'])
    document.addEventListener(name, look, { passive: true, capture: true, signal });
}

/** Marks are there before the desk is, and the reader's pointer may rest on one by then. */
function followPointer(shown: Shown): void {
  const { signal } = shown.controller;
  const listen = (name: 'pointermove' | 'pointerout', heard: (event: PointerEvent) => void): void =>
    document.addEventListener(name, (event) => event.isTrusted && event.pointerType !== 'touch' && heard(event), {
      passive: true,
      capture: true,
      signal,
    });
  listen('pointermove', ({ clientX, clientY }) => (shown.pointer = { x: clientX, y: clientY }));
  listen('pointerout', ({ relatedTarget }) => {
    if (relatedTarget === null) shown.pointer = null;
  });
}

export class Session {
  #model: PageModel | null = null;
  #state = FIRST_STATE;
  #shown: Shown | null = null;
  /** one for each side panel that stands beside the page */
  readonly #surveys = new Set<SurveyHandle>();

  constructor(
    private readonly signal: AbortSignal,
    private readonly alive: () => boolean,
    private readonly source: Source = THIS_PAGE,
  ) {
    signal.addEventListener('abort', () => this.#leave());
  }

  /** Reads the page, says which document it is, and shows what there is to show. */
  async start(): Promise<void> {
    const model = await this.source.read(this.signal, loadRecogniser);
    this.#model = model;
    // before anything is waited for: what the page does meanwhile would be lost
    this.source.watch(model, this.signal, (changes) => void this.#changed(changes));
    await this.apply(await this.#opened(model));
    this.#tell();
  }

  /** Says which document the page shows. */
  async #opened(model: PageModel): Promise<PageState> {
    const { symbol, language } = model.identity;
    if (symbol !== null) model.titled = await titleOnRecord(symbol, model.language);
    const opened = await ask('page.opened', { document: symbol, language, title: model.title });
    this.signal.throwIfAborted();
    return opened.ok ? opened.value : this.#state;
  }

  /** Settings, and whether we are wanted here. */
  async apply(state: PageState): Promise<void> {
    this.#state = state;
    this.#tell();
    if (!state.on) return this.#leave();
    if (!this.#shown) return this.#show();
    this.#shown.painter.setting = state.settings.marks;
    (await this.#shown.desk)?.stateChanged();
  }

  async #show(): Promise<void> {
    const model = this.#model;
    if (!model) return;
    const controller = new AbortController();
    const painter = new CitationPainter({ setting: this.#state.settings.marks, grounds: this.source.grounds });
    const shown: Shown = { controller, painter, desk: null, pointer: null, growing: null };
    this.#shown = shown;
    mendMarks(shown);
    followPointer(shown);
    if (model.index.grows) await this.#grown(model, shown);
    else if (!model.found.isRead) await model.found.read(controller.signal);
    if (controller.signal.aborted) return;
    // the side panel may have wanted it before
    if (model.identity.symbol !== null || model.found.list.length > 0) shown.desk ??= this.#openDesk(model, shown);
    await this.#mark(model.found.list, shown, model);
  }

  async #mark(list: readonly LiveCitation[], { painter, controller }: Shown, model: PageModel): Promise<void> {
    await askStandings(list);
    // the page may have changed while the catalogue was asked
    const here = new Set(model.found.list);
    const present = list.filter((live) => here.has(live));
    if (!controller.signal.aborted) await paint(painter, model.index, present, controller.signal);
    this.#tell();
  }

  /** Where there is something to show, or the reader asks: card and notes. Null where they cannot be loaded. */
  async #openDesk(model: PageModel, shown: Shown): Promise<DeskHandle | null> {
    const scope = globalThis as unknown as { [DESK_DOOR]?: OpenDesk };
    if (!scope[DESK_DOOR]) await ask('script.load', { script: 'desk' });
    const { painter, controller } = shown;
    if (controller.signal.aborted || !scope[DESK_DOOR]) {
      // asked again the next time it is wanted
      shown.desk = null;
      return null;
    }
    return scope[DESK_DOOR]({
      model,
      painter,
      alive: this.alive,
      signal: controller.signal,
      state: () => this.#state,
      pointer: () => shown.pointer,
      settled: (list) => void this.#mark(list, shown, model),
      placed: () => this.#tell(),
    });
  }

  /** The desk, loaded if it was not needed so far; null where we are not wanted. */
  async desk(): Promise<DeskHandle | null> {
    if (!this.#model || !this.#shown) return null;
    this.#shown.desk ??= this.#openDesk(this.#model, this.#shown);
    return this.#shown.desk;
  }

  async #changed(changes: Change[]): Promise<void> {
    const [model, shown] = [this.#model, this.#shown];
    if (!model || !this.alive()) return;
    if (model.follow()) return this.#turned(model, shown);
    if (model.index.grows) {
      if (shown) await this.#grown(model, shown);
      if (shown && this.#shown === shown) (await shown.desk)?.textChanged([], changes);
      return;
    }
    // while it is read, the reading sees to it
    if (!model.found.isRead) return;
    if (model.found.isLarge(changes)) return this.#readAgain(model, shown);
    const { gone, come, same } = model.found.renew(changes);
    if (!shown) return;
    shown.painter.remove(gone.map((live) => live.id));
    if (come.length > 0) shown.desk ??= this.#openDesk(model, shown);
    this.#tell();
    (await shown.desk)?.textChanged(gone, changes);
    await this.#mark([...come, ...same], shown, model);
  }

  /** Reads what has been added to a text that only grows, and marks it portion by portion. */
  async #grown(model: PageModel, shown: Shown): Promise<void> {
    shown.growing ??= this.#readOn(model, shown).finally(() => (shown.growing = null));
    return shown.growing;
  }

  async #readOn(model: PageModel, shown: Shown): Promise<void> {
    const { signal } = shown.controller;
    for (let read = await model.found.readOn(); read && !signal.aborted; read = await model.found.readOn()) {
      const { gone, come, same } = read;
      shown.painter.remove(gone.map((live) => live.id));
      if (come.length > 0) shown.desk ??= this.#openDesk(model, shown);
      if (gone.length > 0) (await shown.desk)?.textChanged(gone, []);
      await this.#mark([...come, ...same], shown, model);
      await giveWay();
    }
  }

  /** The address has become another one without a page being loaded: so has the document, and its notes. */
  async #turned(model: PageModel, shown: Shown | null): Promise<void> {
    const state = await this.#opened(model);
    await this.#readAgain(model, shown);
    await this.apply(state);
    await this.notesChanged();
  }

  /** The page is another one now, or most of it: everything is read and marked anew, in portions. */
  async #readAgain(model: PageModel, shown: Shown | null): Promise<void> {
    const before = model.found.list;
    await model.found.read(shown?.controller.signal ?? this.signal);
    if (!shown || this.#shown !== shown) return;
    shown.painter.clear();
    if (model.found.list.length > 0) shown.desk ??= this.#openDesk(model, shown);
    (await shown.desk)?.textChanged(before, null);
    await this.#mark(model.found.list, shown, model);
  }

  /** Takes everything of ours away; the page is as its authors made it. */
  #leave(): void {
    this.#shown?.painter.clear();
    this.#shown?.controller.abort();
    this.#shown = null;
  }

  async command(name: CommandName): Promise<void> {
    (await this.desk())?.command(name);
  }

  /** Does the page show this document? */
  shows(symbol: string): boolean {
    const own = this.#model?.identity.symbol ?? null;
    return own !== null && sameWork(own, symbol);
  }

  async notesChanged(): Promise<void> {
    await (await this.#shown?.desk)?.notesChanged();
  }

  async showNote(id: string): Promise<boolean> {
    const desk = await this.desk();
    await desk?.ready;
    return desk?.showNote(id) ?? false;
  }

  async placeNote(id: string): Promise<Result<Note | null>> {
    const desk = await this.desk();
    await desk?.ready;
    return desk?.placeNote(id) ?? failed('no-document', 'not here');
  }

  /** A side panel stands beside the page: from here on it hears what is on it. */
  async survey(port: PanelPort): Promise<void> {
    const scope = globalThis as unknown as { [SURVEY_DOOR]?: OpenSurvey };
    let isLeft = false;
    const leave = (): void => {
      isLeft = true;
      port.disconnect();
    };
    addEventListener('pagehide', leave, { once: true, signal: this.signal });
    if (!scope[SURVEY_DOOR]) await ask('script.load', { script: 'survey' });
    // what the page left is a port no more, and cannot even be read; the extension itself may be there as before
    if (isLeft || !this.alive()) return;
    removeEventListener('pagehide', leave);
    const survey = scope[SURVEY_DOOR]?.({ port, model: () => this.#model, desk: () => this.desk(), on: () => this.#state.on });
    if (!survey) return;
    this.#surveys.add(survey);
    port.onDisconnect.addListener(() => this.#surveys.delete(survey));
  }

  /** Lets the side panels know that something is another now. */
  #tell(): void {
    for (const survey of this.#surveys) survey.changed();
  }

  async describe(): Promise<PageDescription | null> {
    const model = this.#model;
    if (!model) return null;
    const desk = await this.#shown?.desk;
    await desk?.ready;
    return {
      document: model.identity.symbol,
      language: model.identity.language,
      title: model.title,
      citations: model.found.list.length,
      toCheck: model.found.list.filter(isToCheck).length,
      ...((await desk?.describe()) ?? { paragraphs: 0, places: {} }),
    };
  }
}
