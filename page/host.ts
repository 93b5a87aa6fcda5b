/** The one element of ours on somebody else's page: a host with a closed shadow root, out of the flow and out of reach of the page's styles. */
import { HOST_NAME, isHost } from './host-name.ts';

export { HOST_NAME } from './host-name.ts';

/** A page may take our host away this often; after that we stay away, rather than fight. */
const ATTACHMENTS = 5;

export interface HostOptions {
  /** Style of everything inside: tokens, shared parts, notes, card. */
  readonly css: string;
  /** When it aborts, the host is removed. */
  readonly signal: AbortSignal;
}

export interface Host {
  readonly element: HTMLElement;
  readonly shadow: ShadowRoot;
  /** First element of the shadow root; the tokens stand on it. */
  readonly root: HTMLElement;
  /** Boxes over the page's text. Its origin scrolls with the document; `pointer-events: none`. */
  readonly notes: HTMLElement;
  /** `popover="manual"`: call `showPopover()`, then place it by `left` and `top` (viewport pixels). */
  readonly card: HTMLElement;
  /** The same for what is said of a jump beside its place, and at the foot of the page for the way back. */
  readonly notice: HTMLElement;
  readonly foot: HTMLElement;
  /** The same for a button beside selected words, and for what is asked of the reader. */
  readonly beside: HTMLElement;
  readonly asking: HTMLElement;
  /** What is printed after the page, while `dress` says so; not seen. */
  readonly paper: HTMLElement;
  /** What stands in here is said by a screen reader; not seen. */
  readonly said: HTMLElement;
  /** Adds a style; the answer takes it away again. */
  dress(css: string): () => void;
  /** Language and direction of our own words. */
  speak(language: string, direction: 'ltr' | 'rtl'): void;
  /** The reader's scheme; null: as the system. */
  theme(scheme: 'light' | 'dark' | null): void;
  /** Whether a pointer event that the document saw lies in the open card. */
  cardHolds(event: MouseEvent): boolean;
  /** Takes the host away; the page is byte for byte what it was. May be called twice. */
  remove(): void;
}

/** On the host itself, and important: only so do a page's important rules lose (they come before an element's own). */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'absolute',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  margin: '0',
  overflow: 'visible',
  direction: 'ltr',
  'unicode-bidi': 'isolate',
  'pointer-events': 'none',
  'forced-color-adjust': 'auto',
};

/**
 * `:host` says the same once more: among important rules the inner tree wins over the outer, even over the style attribute that a page may
 * rewrite. The veil covers the whole window and paints nothing: a browser tells pages which of their elements are covered (`trackVisibility`),
 * and where all are, that says nothing of where notes lie. The layer of notes is 100 px wide so that its measured width tells how much the page zooms its root.
 */
const BASE = `
:host { ${Object.entries(HOST_STYLE)
  .map(([name, value]) => `${name}: ${value} !important`)
  .join('; ')} }
.root { display: block; text-align: start; }
.veil { position: fixed; inset: 0; pointer-events: none; }
.layer { position: absolute; top: 0; left: 0; width: 100px; height: 0; pointer-events: none; }
.place { position: fixed; inset: auto; margin: 0; padding: 0; border: 0; width: auto; height: auto; max-width: none; max-height: none; overflow: visible; background: none; color: inherit; pointer-events: auto; }
.place:not(:popover-open), .paper { display: none; }
@media print { .root { display: none !important; } }
`;

/**
 * A constructed sheet is out of reach of a page's `style-src`. Firefox content scripts may refuse to adopt one (they see
 * `adoptedStyleSheets` through an Xray wrapper); there an extension's own `textContent` in a `<style>` passes the page's policy.
 */
function dress(shadow: ShadowRoot, css: string): () => void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const before = shadow.adoptedStyleSheets.length;
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
    if (shadow.adoptedStyleSheets.length > before)
      return () => (shadow.adoptedStyleSheets = shadow.adoptedStyleSheets.filter((each) => each !== sheet));
  } catch {
    // fall through to the element
  }
  const style = shadow.ownerDocument.createElement('style');
  shadow.append(style);
  style.textContent = css;
  return () => style.remove();
}

/**
 * An element that is no custom element of the page's: one that is would be told its shadow root, closed or not, by `attachInternals`. It must be
 * so when the root is attached; what the page defines later is told nothing.
 */
function undefinedElement(document: Document): HTMLElement {
  let element = document.createElement(HOST_NAME);
  while (element.matches(':defined')) element = document.createElement(`${HOST_NAME}-${crypto.randomUUID()}`);
  return element;
}

/** Hosts are children of the document element. */
const hostsOf = (document: Document): Element[] => [...(document.documentElement?.children ?? [])].filter(isHost);

/**
 * Puts the host at the end of the document element. A host that an older run left behind is removed first; a host that a newer run puts there
 * makes this one give way.
 */
export function createHost(document: Document, { css, signal }: HostOptions): Host {
  for (const leftover of hostsOf(document)) leftover.remove();

  const element = undefinedElement(document);
  for (const [name, value] of Object.entries(HOST_STYLE)) element.style.setProperty(name, value, 'important');
  const shadow = element.attachShadow({ mode: 'closed' });
  const part = (className: string): HTMLElement => {
    const made = document.createElement('div');
    made.className = className;
    return made;
  };
  const root = part('root');
  const notes = part('layer');
  const popover = (className: string): HTMLElement => {
    const made = part(className);
    made.popover = 'manual';
    return made;
  };
  const [card, notice, foot] = [popover('place'), popover('place notice'), popover('place foot')];
  const [beside, asking] = [popover('place beside'), popover('place asking')];
  const paper = part('paper');
  const said = part('hidden');
  said.role = 'status';
  root.append(part('veil'), notes, card, notice, foot, beside, asking, said, paper);
  shadow.append(root);
  dress(shadow, BASE + css);

  let attachments = 0;
  let gone = false;
  const attach = (): void => {
    attachments += 1;
    document.documentElement.append(element);
  };
  const observer = new MutationObserver(() => {
    if (gone || element.isConnected) return;
    const superseded = hostsOf(document).length > 0;
    if (superseded || attachments > ATTACHMENTS || !document.documentElement) return remove();
    attach();
    watch();
  });
  // the document too: a script may put a new document element in the old one's place
  const watch = (): void => {
    observer.disconnect();
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
  };
  function remove(): void {
    gone = true;
    observer.disconnect();
    signal.removeEventListener('abort', remove);
    element.remove();
  }

  if (signal.aborted) gone = true;
  else {
    attach();
    watch();
    signal.addEventListener('abort', remove);
  }

  return {
    element,
    shadow,
    root,
    notes,
    card,
    notice,
    foot,
    beside,
    asking,
    paper,
    said,
    dress: (more) => dress(shadow, more),
    speak(language, direction) {
      root.lang = language;
      root.dir = direction;
    },
    theme(scheme) {
      if (scheme) root.dataset['theme'] = scheme;
      else delete root.dataset['theme'];
    },
    cardHolds(event) {
      if (event.target !== element) return false;
      return card.contains(shadow.elementFromPoint(event.clientX, event.clientY));
    },
    remove,
  };
}
