/** Inside of the browser: sets a document on pages as the UN prints it. Pages are laid out by hand, since no browser sets footnotes. */
import type { Print, PrintBlock } from './print.ts';

const make = (className: string, words = ''): HTMLElement => {
  const made = document.createElement('div');
  made.className = className;
  made.textContent = words;
  return made;
};

/** A word, with the notes that are marked behind it. */
interface Word {
  readonly text: string;
  readonly notes: readonly number[];
  /** white space behind it */
  readonly spaced: boolean;
}

/** Pixels from the head to the foot of a page. */
const ROOM = 853;

const MARK = '\ue000';

function wordsOf(text: string, first: number): Word[] {
  let note = first;
  const pieces = text.match(/[\u2e80-\u9fff\uff00-\uff60][，。；：、）》”\ue000]*|[^\s\u2e80-\u9fff\uff00-\uff60]+\s?|\s/gu) ?? [];
  return pieces.map((piece) => ({
    text: piece.replaceAll(MARK, '').trim(),
    notes: [...piece.matchAll(new RegExp(MARK, 'g'))].map(() => note++),
    spaced: /\s/.test(piece),
  }));
}

/** Fills an element with words; each in an element of its own while they are measured. */
function fill(element: HTMLElement, words: readonly Word[], print: Print, apart: boolean): HTMLElement[] {
  return words.map(({ text, notes, spaced }) => {
    const holder = apart ? document.createElement('span') : element;
    if (apart) element.append(holder);
    if (text !== '') holder.append(text);
    for (const note of notes) {
      const mark = document.createElement('sup');
      mark.textContent = print.lang === 'ar' ? `(${note + 1})` : String(note + 1);
      holder.append(mark);
    }
    if (spaced) element.append(' ');
    if (!apart) element.normalize();
    return holder;
  });
}

function frame(block: PrintBlock, goesOn: boolean): HTMLElement {
  const element = make(`block ${block.kind}${block.depth > 1 ? ' point' : ''}${goesOn ? ' on' : ''}`);
  if (!goesOn)
    for (const mark of block.marks) {
      const number = document.createElement('span');
      number.className = 'number';
      number.textContent = mark;
      element.append(number, ' ');
    }
  return element;
}

/** Lays out the whole document; the pages then stand in the body. */
function setPages(print: Print): void {
  document.documentElement.lang = print.lang;
  document.documentElement.dir = print.lang === 'ar' ? 'rtl' : 'ltr';
  document.body.replaceChildren();
  const notes = print.notes.map((text, at) => {
    const note = make('note');
    const mark = document.createElement('sup');
    mark.textContent = print.lang === 'ar' ? `(${at + 1})` : String(at + 1);
    note.append(mark, ` ${text}`);
    return note;
  });
  const pages: { page: HTMLElement; body: HTMLElement; foot: HTMLElement }[] = [];
  const turn = (): { body: HTMLElement; foot: HTMLElement } => {
    const page = make(`page ${pages.length % 2 === 0 ? 'right' : 'left'}`);
    const body = make('body');
    const foot = make('notes');
    page.append(body, foot);
    document.body.append(page);
    pages.push({ page, body, foot });
    return { body, foot };
  };
  let { body, foot } = turn();
  const hasRoom = (): boolean => body.offsetHeight + foot.offsetHeight <= ROOM;
  const addNotes = (numbers: readonly number[]): void => {
    for (const number of numbers) {
      if (foot.childElementCount === 0) foot.append(print.ruled ? make('rule') : make('underscores', '__________________'));
      const note = notes[number];
      if (note) foot.append(note);
    }
  };
  const dropNotes = (numbers: readonly number[]): void => {
    for (const number of numbers) notes[number]?.remove();
    if (foot.childElementCount === 1) foot.replaceChildren();
  };
  let count = 0;
  for (const block of print.blocks) {
    let words = wordsOf(block.text, count);
    count += words.reduce((sum, word) => sum + word.notes.length, 0);
    let goesOn = false;
    for (;;) {
      const element = frame(block, goesOn);
      const own = words.flatMap((word) => word.notes);
      fill(element, words, print, false);
      body.append(element);
      addNotes(own);
      if (hasRoom()) break;
      // as many lines as have room, with their notes
      dropNotes(own);
      const measured = frame(block, goesOn);
      element.replaceWith(measured);
      const holders = fill(measured, words, print, true);
      const bottoms = holders.map((holder) => holder.getBoundingClientRect().bottom);
      const starts: number[] = [];
      bottoms.forEach((bottom, at) => {
        if (at > 0 && bottom > (bottoms[at - 1] as number) + 5) starts.push(at);
      });
      measured.remove();
      let cut = 0;
      for (const start of starts) {
        const part = frame(block, goesOn);
        fill(part, words.slice(0, start), print, false);
        body.append(part);
        const these = words.slice(0, start).flatMap((word) => word.notes);
        addNotes(these);
        const fits = hasRoom();
        part.remove();
        dropNotes(these);
        if (!fits) break;
        cut = start;
      }
      if (cut > 0) {
        const part = frame(block, goesOn);
        part.classList.add('cut');
        fill(part, words.slice(0, cut), print, false);
        body.append(part);
        addNotes(words.slice(0, cut).flatMap((word) => word.notes));
        words = words.slice(cut);
        goesOn = true;
      } else if (body.childElementCount === 0) {
        throw new Error('a line is higher than a page');
      }
      ({ body, foot } = turn());
    }
  }
  pages.forEach(({ page }, at) => {
    const [symbol, title] = [make('symbol', print.symbol), make('title', print.title)];
    if (at > 0) {
      const head = make('head');
      if (print.head === 'both') head.append(...(at % 2 ? [symbol, title] : [title, symbol]));
      else head.append(symbol);
      page.append(head);
    }
    const feet = make('foot');
    const [number, job] = [make('number', `${at + 1}/${pages.length}`), make('job', print.job)];
    feet.append(...(at === 0 ? [make('job', `${print.job} (${print.letter})`)] : at % 2 ? [number, job] : [job, number]));
    page.append(feet);
  });
}

Object.assign(globalThis, { setPages });
