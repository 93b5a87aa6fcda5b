/** An AKN4UN document as lines: what stands by itself, with its number in front, and what the markup says of it. */
import { isFootnoteMark } from '../text/marks.ts';
import { normalise } from '../text/normalise.ts';

/** Where in the document a line stands: masthead, preamble, numbered text, or what follows it (date of adoption). */
export type Place = 'cover' | 'preamble' | 'body' | 'end';

export interface Line {
  /** number included; white space folded, footnotes and their marks out */
  readonly text: string;
  /** code units of the number and the space after it; 0 where the markup names none */
  readonly numbered: number;
  readonly place: Place;
  /** numbered elements around its own one: 0 for a paragraph, 1 for its (a) */
  readonly depth: number;
  /** counts the paragraphs of the preamble from 1; 0 outside */
  readonly recital: number;
  /** counts the attachments from 1; 0 outside */
  readonly attachment: number;
  readonly heading: boolean;
  /** of a table */
  readonly cell: boolean;
  /** inside words that another document shall contain */
  readonly quoted: boolean;
}

/** Elements that are no part of the running text. Footnotes are among them: their words would stand inside a sentence. */
const LEFT_OUT = new Set(['meta', 'authorialNote', 'noteRef', 'img', 'script', 'style', 'presentation', 'toc', 'foreign']);
/** Elements that stand in a line, wherever they are. Inside `HOLDS` every other one does too, but for `BREAKS`. */
const INLINE = new Set(
  (
    'a abbr affectedDocument b concept date def del docAuthority docDate docIntroducer docNumber docProponent docPurpose docStage docStatus ' +
    'docTitle docType docketNumber em embeddedText entity eol event fillIn i inline ins judge lawyer legislature location marker mmod mod mref ' +
    'neutralCitation num object omissis opinion organization outcome party person placeholder process quantity quorum quotedText ref ' +
    'relatedDocument remark role rref session shortTitle signature span sub sup term time u vote'
  ).split(' '),
);
const HOLDS = new Set(['p', 'heading', 'subheading', 'crossHeading', 'num', 'wrapUp', 'block']);
const BREAKS = new Set([
  'p',
  'list',
  'blockList',
  'item',
  'point',
  'table',
  'tr',
  'td',
  'th',
  'caption',
  'ul',
  'ol',
  'li',
  'content',
  'intro',
]);
const HEADINGS = new Set(['heading', 'subheading', 'crossHeading']);
const NUMBERED = new Set(['paragraph', 'subparagraph', 'point', 'item', 'li', 'indent', 'alinea', 'clause', 'subclause']);
const QUOTED = new Set(['quotedStructure', 'embeddedStructure']);
/** Direct children of the preamble that are no paragraph of it. */
const NO_RECITAL = new Set(['formula', 'recitals', 'citations', 'preamble', 'heading', 'subheading', 'num']);
const PLACES: Readonly<Record<string, Place>> = {
  coverPage: 'cover',
  preface: 'cover',
  preamble: 'preamble',
  mainBody: 'body',
  body: 'body',
  conclusions: 'end',
};

/** A line feed that indents the markup before a punctuation mark is no space of the text. */
const INDENT = /\s*\n\s*(?=[,.;:،؛。，；：])/g;

const TEXT = 3;
const CDATA = 4;

/** Walks without recursion, so that no depth of nesting can end it. Time is linear in the markup. */
export function linesOf(root: Element): Line[] {
  const walk = new Walk();
  let node: Node = root;
  for (;;) {
    const within = node.nodeType === 1 ? walk.enter(node as Element) : walk.read(node);
    if (within && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (within) walk.leave(node as Element);
    while (!node.nextSibling) {
      if (node === root || !node.parentNode) return walk.finish();
      node = node.parentNode;
      walk.leave(node as Element);
    }
    if (node === root) return walk.finish();
    node = node.nextSibling;
  }
}

interface Open {
  readonly element: Element;
  readonly undo: () => void;
}

class Walk {
  readonly #lines: Line[] = [];
  /** elements around this place that changed something, and how to change it back */
  readonly #open: Open[] = [];
  #raw = '';
  #number = '';
  #place: Place = 'cover';
  #numberedAround = 0;
  #holders = 0;
  #headings = 0;
  #quoted = 0;
  #tables = 0;
  #recitals = 0;
  #recital = 0;
  #attachments = 0;
  #attachment = 0;
  /** text of the `num` element around this place */
  #inNumber: string | null = null;

  /** Text of a node; answers false, since it has nothing inside. */
  read(node: Node): false {
    if (node.nodeType !== TEXT && node.nodeType !== CDATA) return false;
    if (this.#inNumber !== null) this.#inNumber += node.nodeValue ?? '';
    else this.#raw += node.nodeValue ?? '';
    return false;
  }

  /** False where the element is left out with all that is in it. */
  enter(element: Element): boolean {
    const name = element.localName;
    if (LEFT_OUT.has(name) || (name === 'sup' && this.#isMark(element))) return false;
    if (name === 'eol' || name === 'br') this.#raw += ' ';
    const breaks = this.#holders > 0 ? BREAKS.has(name) : !INLINE.has(name);
    if (breaks) this.#end();
    const undo = this.#change(name, element);
    if (undo || breaks)
      this.#open.push({
        element,
        undo: () => {
          if (breaks) this.#end();
          undo?.();
        },
      });
    return true;
  }

  leave(element: Element): void {
    if (this.#open.at(-1)?.element === element) this.#open.pop()?.undo();
  }

  finish(): Line[] {
    while (this.#open.length > 0) this.#open.pop()?.undo();
    this.#end();
    return this.#lines;
  }

  /** A footnote's number, or the brackets around the place of one. */
  #isMark(element: Element): boolean {
    return /^[\s()[\]]*$/.test(element.textContent ?? '') || isFootnoteMark(element, this.#raw);
  }

  #change(name: string, element: Element): (() => void) | null {
    if (name === 'num') {
      this.#inNumber = '';
      return () => {
        this.#number = normalise(this.#inNumber ?? '').text;
        this.#inNumber = null;
      };
    }
    const undo: (() => void)[] = [];
    const place = PLACES[name];
    if (place && this.#quoted === 0) {
      const before = this.#place;
      this.#place = place;
      undo.push(() => (this.#place = before));
    }
    if (name === 'attachment' || (name === 'component' && this.#attachment === 0)) {
      const [before, around] = [this.#attachment, this.#place];
      this.#attachment = ++this.#attachments;
      this.#place = 'body';
      undo.push(() => {
        this.#attachment = before;
        this.#place = around;
      });
    }
    if (this.#place === 'preamble' && this.#recital === 0 && isRecital(name, element)) {
      this.#recital = ++this.#recitals;
      undo.push(() => (this.#recital = 0));
    }
    if (HOLDS.has(name)) {
      this.#holders++;
      undo.push(() => this.#holders--);
    }
    if (HEADINGS.has(name)) {
      this.#headings++;
      undo.push(() => this.#headings--);
    }
    if (name === 'table') {
      this.#tables++;
      undo.push(() => this.#tables--);
    }
    if (QUOTED.has(name)) {
      this.#quoted++;
      undo.push(() => this.#quoted--);
    }
    if (NUMBERED.has(name)) {
      this.#numberedAround++;
      undo.push(() => {
        // a number with nothing behind it
        if (this.#number !== '') this.#end(true);
        this.#numberedAround--;
      });
    }
    return undo.length === 0 ? null : () => undo.forEach((each) => each());
  }

  #end(evenEmpty = false): void {
    const raw = this.#raw;
    this.#raw = '';
    const content = normalise(raw.replace(INDENT, '')).text;
    if (content === '' && !evenEmpty) return;
    const number = this.#number;
    this.#number = '';
    const text = number === '' || content === '' ? number + content : `${number} ${content}`;
    this.#lines.push({
      text,
      numbered: number === '' ? 0 : Math.min(number.length + 1, text.length),
      place: this.#place,
      depth: Math.max(0, this.#numberedAround - 1),
      recital: this.#recital,
      attachment: this.#attachment,
      heading: this.#headings > 0,
      cell: this.#tables > 0,
      quoted: this.#quoted > 0,
    });
  }
}

/** A child of the preamble, or of its recitals, that holds a paragraph. */
function isRecital(name: string, element: Element): boolean {
  const parent = element.parentElement?.localName;
  return (parent === 'preamble' || parent === 'recitals' || parent === 'citations') && !NO_RECITAL.has(name);
}
