/**
 * Keeps what a reader types in our card from the page. Events inside a shadow tree pass through the window first, where a page can listen:
 * it would hear every key. So the first listener on the window is ours (set before any script of the page has run): it stops what is meant for
 * our host there, and gives our own elements a copy that never leaves the shadow tree. One thing is out of its reach: words that are *selected* in a
 * shadow tree, closed or not, are in `String(getSelection())` for as long as they are, in both browsers. Hence `components/private-frame.tsx`.
 */

/** Where the first script leaves the seal for the second, in the extension's world. */
export const SEAL = 'operativeSeal';

export interface Seal {
  /** our host; null: nothing of ours is on the page */
  host: Element | null;
  /** the element inside that has the focus */
  inner: (() => Element | null) | null;
}

/** What tells what was typed. `paste`, `drop` and `dragstart` carry words too; they need no copy, since nothing of ours listens for them. */
const TOLD = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'change',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
  'drop',
  'dragstart',
] as const;
const STOPPED_ONLY = new Set<string>(['paste', 'drop', 'dragstart']);

/** What our own listeners read of an event. */
const READ = ['key', 'code', 'location', 'repeat', 'isComposing', 'ctrlKey', 'shiftKey', 'altKey', 'metaKey', 'data', 'inputType'] as const;

/**
 * A copy of an event that stays in its tree: it bubbles, but not out of the shadow root. A plain `Event` with the properties put on it: Firefox
 * lets keyboard and input events out of a shadow tree whatever `composed` says.
 */
function inward(event: Event): Event {
  const copy = new Event(event.type, { bubbles: true, cancelable: event.cancelable, composed: false });
  for (const name of READ) if (name in event) Object.defineProperty(copy, name, { value: event[name as keyof Event] });
  return copy;
}

/** Seals a window. To be called before the page's scripts run; only then are we the first to hear. */
export function sealWindow(window: Window): Seal {
  const seal: Seal = { host: null, inner: null };
  for (const type of TOLD) {
    window.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted || seal.host === null || event.target !== seal.host) return;
        event.stopImmediatePropagation();
        if (STOPPED_ONLY.has(type)) return;
        const inside = seal.inner?.();
        if (inside && !inside.dispatchEvent(inward(event))) event.preventDefault();
      },
      { capture: true },
    );
  }
  return seal;
}
