/** To a paragraph on this page. */
import { linesOf } from '../painting/lines.ts';
import { blockOf, firstNode } from '../painting/surroundings.ts';
import { continueFrom } from './continue-from.ts';
import { flash } from './flash.ts';
import { bringTo } from './scrollers.ts';

export interface JumpOptions {
  /** Layer to flash in (`host.notes`); null: no flash. */
  readonly flash: HTMLElement | null;
  /** Ends what the jump left behind: the flash, and the Tab key that goes on from the place. */
  readonly signal: AbortSignal;
  /** Where the range's first line shall stand, pixels from the top of the window; its paragraph a third from the top unless told. */
  readonly top?: number;
}

/** The paragraph stands a third from the top. */
export const SHARE = 1 / 3;

/** Frames in which the place is corrected: what comes into view near it (`content-visibility`, late pictures) is laid out only then. */
const SETTLING = 4;

let current: (() => void) | null = null;

/** Ends what the last jump left behind; another jump, or the way back, has taken over. */
export const endJump = (): void => current?.();

/** Corrects in each of the next frames, until somebody scrolls, presses or types. */
function settle(node: Node, correct: () => void): AbortController {
  const ended = new AbortController();
  let left = SETTLING;
  const next = (): void => {
    if (ended.signal.aborted || !node.isConnected) return;
    correct();
    left -= 1;
    if (left === 0) ended.abort();
    else requestAnimationFrame(next);
  };
  for (const name of ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const) {
    node.ownerDocument?.addEventListener(name, () => ended.abort(), { passive: true, capture: true, signal: ended.signal });
  }
  requestAnimationFrame(next);
  return ended;
}

/**
 * Scrolls so that the range's paragraph stands a third from the top, in every scroller around it, at once; then flashes the range, and puts the
 * caret at its start. A place further down in a long paragraph is brought there itself, so that it is seen.
 * @returns false where the words are not laid out (folded away, removed); nothing is done then, but for scrolling that was needed to find out
 */
export function jumpTo(range: AbstractRange, options: JumpOptions): boolean {
  const start = firstNode(range);
  if (!start.isConnected || !range.endContainer.isConnected || options.signal.aborted) return false;
  const block = blockOf(start);
  const windowHeight = start.ownerDocument?.defaultView?.innerHeight ?? 0;
  const share = options.top === undefined || windowHeight === 0 ? SHARE : options.top / windowHeight;
  const firstLine = (): { left: number; top: number; bottom: number } | null => {
    try {
      return linesOf(range)[0] ?? null;
    } catch {
      return null;
    }
  };
  const measure = (): { left: number; top: number } | null => {
    const line = firstLine();
    const box = block?.getBoundingClientRect();
    if (!line || !box || options.top !== undefined) return line;
    return line.bottom - box.top > windowHeight / 2 ? line : { left: line.left, top: Math.min(box.top, line.top) };
  };
  // words in a closed `details` have boxes, but nobody sees them
  if (!block?.checkVisibility({ visibilityProperty: true }) || !firstLine() || !bringTo(start, share, measure)) return false;
  endJump();
  const shown = options.flash ? flash(options.flash, range) : null;
  const settling = settle(start, () => {
    bringTo(start, share, measure);
    shown?.follow();
  });
  const endKeys = continueFrom(range.startContainer, range.startOffset, options.signal);
  current = () => {
    current = null;
    options.signal.removeEventListener('abort', endJump);
    settling.abort();
    shown?.end();
    endKeys();
  };
  options.signal.addEventListener('abort', endJump);
  return true;
}
