import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Windowed } from '../../components/windowed.tsx';
import { useRoving } from '../../components/use-roving.ts';
import type { Words } from '../../locales/words.ts';
import type { SeenPlace } from '../../storage/seen.ts';
import { writeAddress } from './address.ts';
import { ALL } from './filter.ts';
import type { Shown } from './filter.ts';
import type { BulkActs } from './bulk-acts.ts';
import { GroupHead } from './group-head.tsx';
import { Line } from './line.tsx';
import { nextNote } from './rows.ts';
import type { Row } from './rows.ts';
import type { Selection } from './use-selection.ts';

interface ListProps {
  readonly rows: readonly Row[];
  readonly shown: Shown;
  readonly seen: ReadonlyMap<string, SeenPlace>;
  readonly selection: Selection;
  readonly acts: BulkActs;
  readonly words: Words;
  /** milliseconds since 1970 */
  readonly now: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** opens a note, in its editor */
  readonly edit: (id: string) => void;
}

/**
 * Notes under their documents. ↑ ↓ Home End go from row to row, J and K from note to note, Enter opens; X selects, Shift X to here, E edits, Del
 * deletes what is selected, else the note itself.
 */
export function List({ rows, shown, seen, selection, acts, words, now, scroller, edit }: ListProps) {
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const list = useRef<HTMLDivElement>(null);
  const open = shown.note === null ? -1 : keys.indexOf(shown.note);
  const roving = useRoving(keys, Math.max(open, 0), list);
  const opened = useRef<string | null>(null);
  useEffect(() => {
    const before = opened.current;
    if (before === shown.note) return;
    opened.current = shown.note;
    if (open >= 0) roving.go(open, false);
    // it lay over the list, and whoever closed it stands nowhere now
    else if (shown.note === null && document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>(`[data-index="${roving.stop}"]`)?.focus();
  });

  const remove = (index: number): void => {
    const row = rows[index];
    const notes = selection.notes.length > 0 ? selection.notes : row?.kind === 'note' ? [row.note] : [];
    if (notes.length === 0) return;
    const gone = new Set(notes.map(({ id }) => id));
    const left = rows.findIndex((each, at) => at > index && each.kind === 'note' && !gone.has(each.key));
    const before = rows.findLastIndex((each, at) => at < index && each.kind === 'note' && !gone.has(each.key));
    roving.go(left >= 0 ? left : before, true);
    acts.remove(notes);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const at = roving.rowOf(event);
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyA') {
      event.preventDefault();
      return selection.all();
    }
    if (roving.onKey(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    const row = rows[at];
    const act: (() => void) | undefined = {
      KeyJ: () => roving.go(nextNote(rows, at, 1), true),
      KeyK: () => roving.go(nextNote(rows, at, -1), true),
      KeyX: () => selection.toggle(at, event.shiftKey),
      KeyE: () => row?.kind === 'note' && !shown.deleted && edit(row.key),
      Delete: () => !shown.deleted && remove(at),
    }[event.code];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div
      class="notes"
      ref={list}
      role="group"
      aria-label={words('notes_list')}
      data-column
      onKeyDown={onKeyDown}
      onFocusIn={roving.onFocusIn}
    >
      <Windowed
        rows={rows}
        needed={[roving.stop, open].filter((index) => index >= 0)}
        scroller={scroller}
        height={72}
        draw={(from, to) =>
          rows.slice(from, to).map((row, nth) => {
            const index = from + nth;
            const isStop = index === roving.stop;
            return row.kind === 'group' ? (
              <GroupHead
                key={row.key}
                row={row}
                index={index}
                isStop={isStop}
                words={words}
                href={writeAddress({ ...ALL, sort: shown.sort, deleted: shown.deleted, document: row.document })}
                copy={acts.copyReference}
              />
            ) : (
              <Line
                key={row.key}
                note={row.note}
                index={index}
                isStop={isStop}
                isOpen={row.key === shown.note}
                isChosen={selection.has(row.key)}
                seen={seen.get(row.key)}
                query={shown.query}
                words={words}
                now={now}
                href={writeAddress({ ...shown, note: row.key })}
                choose={(toHere) => selection.toggle(index, toHere)}
              />
            );
          })
        }
      />
    </div>
  );
}
