/**
 * The way back through every jump. One for all windows, since a jump may lead into another window and back; private windows have their own, so
 * that nothing read there is opened elsewhere.
 */
import type { Language } from '../../citations/types.ts';
import type { Left } from '../../messages.ts';
import type { SessionArea } from './pages.ts';

/** Where a jump came from. The page's own trail knows the line; what stands here finds it again where the page has gone. */
export interface Step {
  readonly tabId: number;
  readonly frameId: number;
  readonly address: string;
  readonly document: string | null;
  readonly language: Language | null;
  readonly place: Left;
}

export interface Chain {
  /** A step that is there already is not put there again. */
  push(step: Step, isPrivate: boolean): Promise<void>;
  /** The last step first. */
  steps(isPrivate: boolean): Promise<readonly Step[]>;
  drop(step: Step, isPrivate: boolean): Promise<void>;
  /** For when the last private window is closed. */
  forgetPrivate(): Promise<void>;
}

const LONGEST = 32;

const keyOf = (isPrivate: boolean): string => (isPrivate ? 'chain:private' : 'chain');

export function chainIn(session: SessionArea): Chain {
  // Only this file writes it, and no web page can: what is read has the form that was written.
  const read = async (isPrivate: boolean): Promise<Step[]> =>
    ((await session.get(keyOf(isPrivate)))[keyOf(isPrivate)] as Step[] | undefined) ?? [];
  const others = async ({ place }: Step, isPrivate: boolean): Promise<Step[]> =>
    (await read(isPrivate)).filter((step) => step.place.id !== place.id);

  return {
    async push(step, isPrivate) {
      const before = await others(step, isPrivate);
      await session.set({ [keyOf(isPrivate)]: [...before, step].slice(-LONGEST) });
    },
    steps: async (isPrivate) => (await read(isPrivate)).reverse(),
    drop: async (step, isPrivate) => session.set({ [keyOf(isPrivate)]: await others(step, isPrivate) }),
    forgetPrivate: () => session.remove([keyOf(true)]),
  };
}
