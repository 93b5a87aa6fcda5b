import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { displaySymbol } from '../../citations/symbol.ts';
import type { Words } from '../../locales/words.ts';
import type { Place, Result } from '../../messages.ts';
import type { Note } from '../../storage/types.ts';
import { Windowed } from '../windowed.tsx';
import { NoteRow } from './note-row.tsx';
import type { RowActions } from './note-row.tsx';
import type { NoteStore } from './note-store.ts';

/** How long a deletion can be undone in place, in milliseconds. */
export const UNDO_TIME = 10_000;
/** Up to so many notes all of them are drawn; and the height of one until it was, in the units of `--px`. */
const WHOLE = 150;
const HEIGHT = 92;

interface NoteListProps {
  readonly notes: readonly Note[];
  /** under the symbol and title of their documents */
  readonly grouped?: boolean;
  readonly places?: Readonly<Record<string, Place>>;
  readonly query?: string;
  readonly store: NoteStore;
  readonly words: Words;
  readonly now: number;
  readonly show: RowActions['show'];
  readonly place?: RowActions['place'];
  /** the store holds something else now */
  readonly changed: () => void;
  readonly exportAll: () => void;
  /** said to screen readers */
  readonly say: (text: string) => void;
  readonly failed: (result: Result<unknown> & { ok: false }) => void;
}

/**
 * Notes in a row. A deleted one leaves its place to an offer to undo, for ten seconds. Of a long list what is near what is seen is drawn; it
 * scrolls in the nearest `.scroll` around it.
 */
export function NoteList({
  notes,
  grouped = false,
  places,
  query,
  store,
  words,
  now,
  show,
  place = null,
  changed,
  exportAll,
  say,
  failed,
}: NoteListProps) {
  const [gone, setGone] = useState<readonly Note[]>([]);
  const list = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    scroller.current = list.current?.closest<HTMLElement>('.scroll') ?? null;
  }, []);
  /** id of the note that was reached last: it may be half written, and is drawn wherever the list is scrolled to */
  const [reached, setReached] = useState<string | null>(null);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => () => timers.current.forEach(clearTimeout), []);
  /** Where focus goes once it is drawn. */
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const target = wanted.current === null ? null : list.current?.querySelector<HTMLElement>(wanted.current);
    if (!target) return;
    wanted.current = null;
    target.focus();
  });
  // one that is listed again in a later revision was restored, here or elsewhere; in the same one, the list was read before it was deleted
  useEffect(
    () => setGone((before) => before.filter((note) => !notes.some((each) => each.id === note.id && each.revision > note.revision))),
    [notes],
  );

  const forget = (note: Note): void => setGone((before) => before.filter((each) => each.id !== note.id));
  const expire = (note: Note): void => {
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      // whoever stands on the offer keeps it
      if (list.current?.querySelector(`[data-undo="${note.id}"]`)?.contains(document.activeElement)) expire(note);
      else forget(note);
    }, UNDO_TIME);
    timers.current.add(timer);
  };
  const remove = async (note: Note): Promise<void> => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-note]') ?? [])];
    const at = rows.findIndex((row) => row.dataset['note'] === note.id);
    const removed = await store.remove(note);
    if (!removed.ok) return failed(removed);
    setGone((before) => [...before, note]);
    expire(note);
    say(words('popup_deleted_said'));
    changed();
    const next = rows[at + 1]?.dataset['note'];
    wanted.current = next === undefined ? `[data-undo="${note.id}"] button` : `[data-note="${next}"] .where`;
  };
  const undo = async (note: Note): Promise<void> => {
    const restored = await store.restore(note);
    if (!restored.ok) return failed(restored);
    wanted.current = `[data-note="${note.id}"] .where`;
    changed();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = gone.at(-1);
    const inField = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
    if (!last || inField || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void undo(last);
  };

  const shown = useGone(notes, gone);
  // rows are given one set of actions for good: theirs are whatever the list's are now
  const latest = useRef<RowActions>({ show, place, remove: (note) => void remove(note), changed, exportAll });
  latest.current = { show, place, remove: (note) => void remove(note), changed, exportAll };
  const [canShow, canPlace] = [show !== null, place !== null];
  const actions = useMemo<RowActions>(
    () => ({
      show: canShow ? (note) => latest.current.show?.(note) : null,
      place: canPlace ? (note) => latest.current.place?.(note) : null,
      remove: (note) => latest.current.remove(note),
      changed: () => latest.current.changed(),
      exportAll: () => latest.current.exportAll(),
    }),
    [canShow, canPlace],
  );
  const draw = (note: Note, before: Note | undefined) => {
    const under = note.anchor.document;
    const heading = grouped && under !== before?.anchor.document;
    return [
      heading && (
        <h2 class="heading" key={`of ${note.id}`}>
          {under.startsWith('page:') ? null : (
            <bdi class="symbol" dir="ltr">
              {displaySymbol(under)}
            </bdi>
          )}
          <span class="words" dir="auto">
            {note.title}
          </span>
        </h2>
      ),
      gone.some((each) => each.id === note.id) ? (
        <p class="undo" key={note.id} data-undo={note.id}>
          <span>{words('popup_deleted', { count: 1 })}</span>
          <button type="button" class="button small" onClick={() => void undo(note)}>
            {words('popup_undo')}
          </button>
        </p>
      ) : (
        <NoteRow
          key={note.id}
          note={note}
          place={places?.[note.id]}
          {...(query === undefined ? {} : { query })}
          store={store}
          words={words}
          now={now}
          on={actions}
        />
      ),
    ];
  };
  const onFocusIn = ({ target }: FocusEvent): void => {
    const row = (target as HTMLElement).closest<HTMLElement>('[data-note]');
    if (shown.length > WHOLE && row) setReached(row.dataset['note'] ?? null);
  };
  const at = reached === null ? -1 : shown.findIndex(({ id }) => id === reached);
  return (
    <div class="notes" ref={list} onKeyDown={onKeyDown} onFocusIn={onFocusIn}>
      <Windowed
        rows={shown}
        needed={at < 0 ? [] : [at]}
        scroller={scroller}
        height={HEIGHT}
        most={WHOLE}
        draw={(from, to) => shown.slice(from, to).map((note, index) => draw(note, shown[from + index - 1]))}
      />
    </div>
  );
}

/** The notes that were last seen where they stood, so that an undo stands where its note did. */
function useGone(notes: readonly Note[], gone: readonly Note[]): readonly Note[] {
  const seen = useRef(notes);
  const shown = useMemo(() => merge(notes, seen.current, gone), [notes, gone]);
  useEffect(() => {
    seen.current = shown;
  }, [shown]);
  return shown;
}

function merge(notes: readonly Note[], seen: readonly Note[], gone: readonly Note[]): readonly Note[] {
  if (gone.length === 0) return notes;
  const result = [...notes];
  for (const note of gone) {
    // a list that was read before the deletion still has it
    if (result.some((each) => each.id === note.id)) continue;
    const at = seen.findIndex((each) => each.id === note.id);
    const before = seen.slice(0, Math.max(0, at)).findLast((each) => result.some((other) => other.id === each.id));
    result.splice(before ? result.findIndex((each) => each.id === before.id) + 1 : 0, 0, note);
  }
  return result;
}
