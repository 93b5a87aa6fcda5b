/** What a jump shows and says: the way back at the foot of the page, a notice beside the place, and words for a screen reader. */
import { render } from 'preact';
import { JumpNotice, ReturnButton } from '../../components/jump-parts.tsx';
import { firstWords, missingText, reachedText, returnText } from '../../components/jump-sentences.ts';
import type { Language, PinpointPath } from '../../citations/types.ts';
import type { Words } from '../../locales/words.ts';
import type { Origin } from '../../messages.ts';
import type { Host } from '../../page/host.ts';
import { linesOf } from '../../page/painting/lines.ts';
import { say } from './say.ts';

/** Milliseconds that the way back and a notice stand. */
const STANDS = 20_000;

/** Pixels between the notice and its place. */
const GAP = 8;

export class JumpScreen {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** the place that a notice is about; null: none is shown */
  #near: Range | null = null;

  constructor(
    private readonly host: Host,
    private readonly signal: AbortSignal,
    private readonly back: () => void,
  ) {
    const passive = { passive: true, capture: true, signal };
    for (const moved of ['resize', 'scroll']) addEventListener(moved, () => this.#place(), passive);
    addEventListener('pointerdown', () => this.#hideNotice(), passive);
    signal.addEventListener('abort', () => this.clear());
  }

  /** The way back, for a while. @param own the page's document */
  offer(from: Origin | null, own: string | null, words: Words): void {
    const { foot } = this.host;
    if (!from || this.signal.aborted) return this.clear();
    render(
      <ReturnButton text={returnText(from, own, words)} words={words} back={() => this.#press()} dismiss={() => this.clear()} />,
      foot,
    );
    if (!foot.matches(':popover-open')) foot.showPopover();
    this.#wait();
  }

  /** Says which part was reached; where another was asked for, that too, beside the place. */
  reached(at: { readonly path: PinpointPath | null; readonly text: string; readonly language: Language | null }, words: Words): void {
    this.#hideNotice();
    this.#say(at.path ? reachedText(at.path, words) : '', words, firstWords(at.text), at.language);
  }

  /** @param near the place that is shown instead; null: none is */
  missing(asked: PinpointPath, found: PinpointPath | null, isLast: boolean, near: Range | null, words: Words): void {
    const { notice } = this.host;
    const text = missingText(asked, found, isLast, words);
    this.#say(text, words);
    render(<JumpNotice text={text} words={words} />, notice);
    if (!notice.matches(':popover-open')) notice.showPopover();
    this.#near = near;
    this.#place();
    this.#wait();
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#hideNotice();
    const { foot } = this.host;
    if (foot.matches(':popover-open')) foot.hidePopover();
    render(null, foot);
  }

  #press(): void {
    this.clear();
    this.back();
  }

  /** Longer while the reader is at it. */
  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.host.foot.matches(':hover, :focus-within') ? this.#wait() : this.clear()), STANDS);
  }

  #hideNotice(): void {
    const { notice } = this.host;
    this.#near = null;
    if (notice.matches(':popover-open')) notice.hidePopover();
    render(null, notice);
  }

  /** Above the first line of its place, or under it where there is no room; without a place, above the way back. */
  #place(): void {
    const { notice } = this.host;
    if (!notice.matches(':popover-open')) return;
    const line = this.#near && linesOf(this.#near)[0];
    const { width, height } = notice.getBoundingClientRect();
    const { clientWidth } = document.documentElement;
    const above = line ? line.top - height - GAP : innerHeight - height - 64;
    const isRight = line && getComputedStyle(this.#near?.startContainer.parentElement ?? document.body).direction === 'rtl';
    const left = line ? (isRight ? line.right - width : line.left) : (clientWidth - width) / 2;
    notice.style.top = `${line && above < GAP ? line.bottom + GAP : above}px`;
    notice.style.left = `${Math.max(GAP, Math.min(left, clientWidth - width - GAP))}px`;
  }

  #say(ours: string, words: Words, theirs = '', language: Language | null = null): void {
    const parts = [
      { text: ours, language: words.language },
      { text: theirs, language: language ?? '' },
    ];
    say(this.host, parts, this.signal);
  }
}
