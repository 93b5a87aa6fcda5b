// oxlint-disable no-extend-native, typescript/unbound-method -- it is what such a page does
/** The script of a page that wants to know what its reader notes, and does whatever a page can do. Runs before anything else of the page. */

import { probes } from './probes.ts';

/** What the page has got hold of, by where; `words` are those it was looking for. */
export interface Loot {
  readonly got: readonly string[];
  readonly heard: readonly string[];
}

/** What the hostile page offers its test. */
export interface Hostile {
  /** Our element, whatever name it has taken. */
  host(): Element | null;
  /** Everything it can look at once more; answers all that it got so far. */
  look(): Promise<Loot>;
  /** Whether the browser finds these words on the page, as Ctrl+F does. */
  finds(words: string): boolean;
  /** Number of places in the window where something of ours lies under the pointer. */
  touched(): number;
  /** Words of the page that something covers and that nothing covers, as some browsers tell an advertiser; `control` is covered for certain. */
  covered(): Promise<{ readonly hidden: string[]; readonly bare: string[] }>;
  /** Asks for notes and writes some, by every way it knows. @param base address of the extension's own files */
  forge(base: string): Promise<string[]>;
  /** Clears all it can: registries, our host, style sheets. */
  clear(): void;
}

/** Runs in the page; its argument is the name of our host. */
function hostile(name: string): void {
  const got: string[] = [];
  const heard: string[] = [];
  const say = (where: string, value: unknown): void => {
    let text = '';
    try {
      text = typeof value === 'string' ? value : ((value as { outerHTML?: string })?.outerHTML ?? '');
    } catch {
      // a value that will not be read is none
    }
    if (text !== '') got.push(`${where}: ${text.slice(0, 4000)}`);
  };

  // an element of our name that is the page's own would be told its closed shadow root
  const inner: (ElementInternals | undefined)[] = [];
  class Taken extends HTMLElement {
    constructor() {
      super();
      inner.push(this.attachInternals());
    }
  }
  customElements.define(name, Taken);

  // whatever is called with words is heard
  const push = Array.prototype.push;
  let listening = true;
  const wrap = (owner: object, key: PropertyKey): void => {
    const found = Object.getOwnPropertyDescriptor(owner, key);
    if (!found?.configurable) return;
    for (const part of ['value', 'set', 'get'] as const) {
      const original = found[part] as unknown;
      if (typeof original !== 'function') continue;
      found[part] = function spoiled(this: unknown, ...given: unknown[]): unknown {
        if (listening) {
          listening = false;
          for (let at = 0; at < given.length; at += 1) if (typeof given[at] === 'string') push.call(heard, given[at] as string);
          // a script of a page is not strict: what a method of strings is called on comes as an object
          if (typeof this?.valueOf() === 'string') push.call(heard, this.valueOf() as string);
          listening = true;
        }
        const answer: unknown = new.target ? Reflect.construct(original, given, new.target) : Reflect.apply(original, this, given);
        if (listening && answer instanceof ShadowRoot) push.call(inner, { shadowRoot: answer } as ElementInternals);
        return answer;
      };
    }
    try {
      Object.defineProperty(owner, key, found);
    } catch {
      // fixed by the browser
    }
  };
  const methods: [object | undefined, string[]][] = [
    [
      Element.prototype,
      ['attachShadow', 'setAttribute', 'append', 'innerHTML', 'shadowRoot', 'getClientRects', 'getBoundingClientRect', 'querySelector'],
    ],
    [Node.prototype, ['appendChild', 'insertBefore', 'textContent', 'contains', 'compareDocumentPosition']],
    [CharacterData.prototype, ['data']],
    [Document.prototype, ['createElement', 'createTextNode', 'getSelection', 'elementFromPoint', 'createRange']],
    [HTMLTextAreaElement.prototype, ['value', 'setSelectionRange']],
    [HTMLInputElement.prototype, ['value']],
    [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
    [Range.prototype, ['setStart', 'setEnd', 'toString', 'getClientRects', 'cloneRange']],
    [Selection.prototype, ['toString', 'getRangeAt', 'setBaseAndExtent', 'addRange']],
    [
      String.prototype,
      ['slice', 'includes', 'indexOf', 'split', 'trim', 'toLowerCase', 'normalize', 'replace', 'startsWith', 'localeCompare'],
    ],
    [RegExp.prototype, ['exec', 'test']],
    [Array.prototype, ['map', 'filter', 'join', 'find', 'includes']],
    [Map.prototype, ['set', 'get', 'has']],
    [Set.prototype, ['add', 'has']],
    [Promise.prototype, ['then']],
    [JSON, ['stringify', 'parse']],
    [globalThis, ['postMessage', 'structuredClone', 'queueMicrotask']],
    [(globalThis as { Highlight?: { prototype: object } }).Highlight?.prototype, ['add', 'delete']],
    [(globalThis as { HighlightRegistry?: { prototype: object } }).HighlightRegistry?.prototype, ['set', 'delete', 'get']],
  ];
  for (const [owner, keys] of methods) if (owner) for (const key of keys) wrap(owner, key);
  for (const key of ['text', 'quote', 'exact', 'tags', 'note', 'body', 'anchor', 'label'])
    Object.defineProperty(Object.prototype, key, {
      configurable: true,
      set(this: object, value: unknown) {
        if (typeof value === 'string') push.call(heard, value);
        Object.defineProperty(this, key, { value, writable: true, enumerable: true, configurable: true });
      },
    });

  // all events, at the window and at the document, before anybody else
  const names = new Set<string>(['beforeinput', 'compositionstart', 'compositionupdate', 'compositionend', 'message', 'beforematch']);
  for (const owner of [HTMLElement.prototype, Document.prototype, Element.prototype, globalThis]) {
    for (const key of Object.keys(owner)) if (key.startsWith('on')) names.add(key.slice(2));
  }
  const add = EventTarget.prototype.addEventListener;
  for (const type of names) {
    for (const target of [globalThis, document]) {
      add.call(
        target,
        type,
        (event) => {
          const { key = '', data = '' } = event as unknown as { key?: string; data?: unknown };
          const path = event.composedPath().map((node) => (node as { value?: string }).value ?? '');
          push.call(
            heard,
            `${event.type} key=${key} data=${typeof data === 'string' ? data : ''} ${path.join('')} ${String(getSelection())}`,
          );
        },
        true,
      );
    }
  }
  // what a browser tells of what was painted and pressed
  for (const type of PerformanceObserver.supportedEntryTypes ?? []) {
    try {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { target, element } = entry as unknown as { target?: Element; element?: Element };
          for (const each of [target, element]) if (each) say(`performance ${type}`, each.getRootNode() === document ? '' : each);
        }
      }).observe({ type, buffered: true });
    } catch {
      // not to be observed that way
    }
  }

  const roots = (): void => {
    for (const each of inner) say('shadow root', each?.shadowRoot?.innerHTML ?? '');
    for (const each of document.querySelectorAll('*')) if (each.shadowRoot) say('open root', each.shadowRoot.innerHTML);
  };
  const databases = async (): Promise<void> => {
    for (const { name: database = '' } of (await indexedDB.databases?.()) ?? []) say('database', database);
    say('storage', JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie);
  };

  const face: Pick<Hostile, 'host' | 'look' | 'finds' | 'clear'> = {
    host: () => [...document.documentElement.children].find((each) => each.localName.startsWith(name)) ?? null,
    async look() {
      listening = false;
      roots();
      say('page', document.documentElement.outerHTML);
      say('selection', String(getSelection()));
      for (const [key, highlight] of (CSS as unknown as { highlights: Iterable<[string, Iterable<AbstractRange>]> }).highlights) {
        if (key.startsWith('operative-mark-')) continue;
        say('highlight', `${key} ${[...highlight].map((range) => range.startContainer.textContent).join(' ')}`);
      }
      for (const animation of document.getAnimations()) {
        const target = (animation.effect as KeyframeEffect | null)?.target;
        if (target && target.getRootNode() !== document) say('animation', target.outerHTML);
      }
      const focused = document.activeElement;
      if (focused?.localName.startsWith(name)) say('focused', focused.outerHTML);
      for (const each of Object.keys(globalThis)) if (/operative/i.test(each)) say('global', each);
      for (const sheet of document.styleSheets) say('sheet', (sheet.ownerNode as Element | null)?.textContent ?? '');
      await databases();
      listening = true;
      return { got, heard };
    },
    finds: (words) =>
      (globalThis as unknown as { find(text: string, cased: boolean, back: boolean, wrap: boolean): boolean }).find(
        words,
        false,
        false,
        true,
      ),
    clear() {
      (CSS as unknown as { highlights: { clear(): void } }).highlights.clear();
      face.host()?.remove();
      document.adoptedStyleSheets = [];
      localStorage.clear();
      sessionStorage.clear();
    },
  };
  (globalThis as unknown as { hostile: object }).hostile = face;
}

/** For the head of a page. */
export const hostileScript = (host: string): string =>
  `<script>((__name) => { const host = ${JSON.stringify(host)}; (${String(hostile)})(host); Object.assign(globalThis.hostile, (${String(probes)})(host)); })((named) => named);</script>`;
