import type { Result } from '../messages.ts';
import { done } from './failure.ts';
import type { Notes } from './notes.ts';

/** The part of `storage.local` that is used: it is kept apart from the notes, and outlives them where the browser clears their database. */
export interface KeepingArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

const DAY = 24 * 60 * 60 * 1000;
/** A copy is asked for when the last one is older, and so many notes were written since. */
export const BACKUP_AGE = 30 * DAY;
export const BACKUP_NOTES = 20;
/** So many notes are counted; more are told as more than that. */
export const BACKUP_COUNTED = 1_000;
/** How long "Later" puts it off. */
export const BACKUP_LATER = 14 * DAY;

const KNOWN = 'notes.known';
const LAST_BACKUP = 'backup.last';
const PUT_OFF = 'backup.later';

/** How the notes are kept. Moments in milliseconds since 1970. */
export interface NotesKept {
  /** notes there are, without the deleted ones */
  readonly kept: number;
  /** notes there were when they were last looked at, where now there is nothing at all, not even deleted ones; else null */
  readonly lost: number | null;
  /** when the last copy was written; null: never */
  readonly lastBackup: number | null;
  /** notes written since, where it is time for a copy, up to `BACKUP_COUNTED`; else null */
  readonly remind: number | null;
  /** there are more than so many */
  readonly orMore: boolean;
}

/** Watches over the notes: whether they are still there, and whether there is a copy of them elsewhere. */
export interface Keeping {
  /** Looks at the notes, and remembers how many there are. Fails as the store does: then nothing is known, and nothing is remembered. */
  look(): Promise<Result<NotesKept>>;
  /** A note was written: from now on there is something to lose. */
  written(): Promise<void>;
  /** A complete copy was written to a file. */
  backedUp(): Promise<void>;
  /** The reader will write a copy later. */
  later(): Promise<void>;
  /** The reader says that there are no notes, and that this is right. */
  isRight(): Promise<void>;
}

const count = (value: unknown): number => (typeof value === 'number' && value >= 0 ? value : 0);

/** @param now milliseconds since 1970 */
export function keepingIn(notes: Pick<Notes, 'count' | 'changedSince'>, area: KeepingArea, now: () => number = () => Date.now()): Keeping {
  /** What was remembered. An area that does not answer says nothing: the notes are there without it. */
  const recall = (): Promise<Record<string, unknown>> => area.get([KNOWN, LAST_BACKUP, PUT_OFF]).catch(() => ({}));
  const remember = (items: Record<string, unknown>): Promise<void> => area.set(items).catch(() => undefined);

  return {
    async look() {
      const said = await recall();
      const [known, last, putOff] = [KNOWN, LAST_BACKUP, PUT_OFF].map((key) => count(said[key])) as [number, number, number];
      const counted = await notes.count();
      if (!counted.ok) return counted;
      const { kept, deleted } = counted.value;
      // the reader's own deletions lie among the deleted for a month, and until then this is looked at
      const isEmpty = kept + deleted === 0;
      const lost = isEmpty && known > 0 ? known : null;
      if (lost === null && kept !== known) await remember({ [KNOWN]: kept });
      const isLate = now() - last > BACKUP_AGE && now() >= putOff && kept >= BACKUP_NOTES;
      const written = isLate ? await notes.changedSince(last, BACKUP_COUNTED + 1) : done(0);
      if (!written.ok) return written;
      const remind = written.value >= BACKUP_NOTES ? Math.min(written.value, BACKUP_COUNTED) : null;
      return done({ kept, lost, lastBackup: last || null, remind, orMore: written.value > BACKUP_COUNTED });
    },

    async written() {
      if (count((await recall())[KNOWN]) === 0) await remember({ [KNOWN]: 1 });
    },

    backedUp: () => remember({ [LAST_BACKUP]: now(), [PUT_OFF]: 0 }),
    later: () => remember({ [PUT_OFF]: now() + BACKUP_LATER }),
    isRight: () => remember({ [KNOWN]: 0 }),
  };
}
