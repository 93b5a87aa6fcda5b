import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { SEARCH } from '../../components/icon-paths.ts';
import { Icon } from '../../components/icon.tsx';
import { displaySymbol } from '../../citations/symbol.ts';
import type { WordKey, Words } from '../../locales/words.ts';
import { foldForSearch } from '../../storage/search.ts';
import type { KeptHead, KeptText } from '../../storage/types.ts';
import { KeptRow, keyOf } from './kept-row.tsx';
import type { OptionsStore } from './store.ts';

/** How long a text that was forgotten can be taken back in place, in milliseconds. */
export const UNDO_TIME = 10_000;
/** Rows drawn at once; the rest is for the search. */
export const ROWS = 100;

interface KeptListProps {
  readonly heads: readonly KeptHead[];
  readonly store: OptionsStore;
  readonly words: Words;
  /** milliseconds since 1970 */
  readonly now: number;
  /** the library holds something else now */
  readonly changed: () => Promise<void>;
  readonly failed: () => void;
}

/** A text that was forgotten a moment ago, and the row it stood in. */
interface Gone {
  readonly head: KeptHead;
  readonly text: KeptText;
}

/** What is kept, the one read last first. A text that is forgotten leaves its place to an offer to take it back. */
export function KeptList({ heads, store, words, now, changed, failed }: KeptListProps) {
  const [query, setQuery] = useState('');
  const [gone, setGone] = useState<readonly Gone[]>([]);
  const [said, say] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const wanted = useRef<string | null>(null);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => () => timers.current.forEach(clearTimeout), []);
  useEffect(() => {
    const target = wanted.current === null ? null : list.current?.querySelector<HTMLElement>(wanted.current);
    if (!target) return;
    wanted.current = null;
    target.focus();
  });

  const folded = useMemo(
    () => heads.map((head) => foldForSearch(`${displaySymbol(head.document)}\n${head.document}\n${head.title}`)),
    [heads],
  );
  const asked = foldForSearch(query).split(' ').filter(Boolean);
  const found = heads.filter((_, index) => asked.every((word) => folded[index]?.includes(word)));
  const shown = withGone(found, gone);
  const rows = shown.slice(0, ROWS);

  const languageOf = (head: KeptHead): string => words(`language_${head.language}` as WordKey);
  const expire = (head: KeptHead): void => {
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      // whoever stands on the offer keeps it
      const offer = list.current?.querySelector(`[data-undo="${CSS.escape(keyOf(head))}"]`);
      if (offer?.contains(document.activeElement)) expire(head);
      else setGone((before) => before.filter((each) => keyOf(each.head) !== keyOf(head)));
    }, UNDO_TIME);
    timers.current.add(timer);
  };
  const forget = async (head: KeptHead): Promise<void> => {
    const next = rows[rows.findIndex((row) => keyOf(row.head) === keyOf(head)) + 1];
    const forgotten = await store.forget(head);
    if (!forgotten.ok) return failed();
    if (forgotten.value) {
      const { value: text } = forgotten;
      setGone((before) => [...before, { head, text }]);
      expire(head);
      const stop = next ? `[data-row="${CSS.escape(keyOf(next.head))}"]` : `[data-undo="${CSS.escape(keyOf(head))}"]`;
      wanted.current = `${stop} button`;
    }
    say(words('options_forgotten', { symbol: displaySymbol(head.document) }));
    await changed();
  };
  const undo = async ({ head, text }: Gone): Promise<void> => {
    const restored = await store.takeIn([text]);
    if (!restored.ok) return failed();
    setGone((before) => before.filter((each) => keyOf(each.head) !== keyOf(head)));
    wanted.current = `[data-row="${CSS.escape(keyOf(head))}"] button`;
    await changed();
  };

  if (heads.length === 0 && gone.length === 0) {
    return (
      <div class="empty">
        <h3>{words('options_none')}</h3>
        <p>{words('options_none_how')}</p>
      </div>
    );
  }
  return (
    <div class="kept">
      <search class="field">
        <Icon path={SEARCH} />
        <input
          type="search"
          dir="auto"
          placeholder={words('options_search')}
          aria-label={words('options_search')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </search>
      <ul ref={list} aria-label={words('options_list')} onKeyDown={(event) => moveAmongRows(event, list.current)}>
        {rows.map((row, index) =>
          'text' in row ? (
            <li class="undo" key={keyOf(row.head)} data-undo={keyOf(row.head)}>
              <span>{words('options_forgotten', { symbol: displaySymbol(row.head.document) })}</span>
              <button type="button" class="button small" onClick={() => void undo(row)}>
                {words('popup_undo')}
              </button>
            </li>
          ) : (
            <KeptRow
              key={keyOf(row.head)}
              head={row.head}
              language={languageOf(row.head)}
              words={words}
              now={now}
              first={index === 0}
              forget={() => void forget(row.head)}
            />
          ),
        )}
      </ul>
      {found.length === 0 && query !== '' && <p class="meta">{words('popup_nothing_found', { words: query })}</p>}
      {shown.length > ROWS && <p class="meta more">{words('options_more', { count: shown.length - ROWS })}</p>}
      <output class="hidden">{said}</output>
    </div>
  );
}

type Row = Gone | { readonly head: KeptHead };

/** The rows, and among them those that were forgotten, where they stood. */
function withGone(found: readonly KeptHead[], gone: readonly Gone[]): Row[] {
  const rows: Row[] = found.filter((head) => !gone.some((each) => keyOf(each.head) === keyOf(head))).map((head) => ({ head }));
  for (const each of gone) {
    // the one read last comes first
    const at = rows.findIndex(({ head }) => head.read < each.head.read || (head.read === each.head.read && keyOf(head) < keyOf(each.head)));
    rows.splice(at < 0 ? rows.length : at, 0, each);
  }
  return rows;
}

/** ↑ ↓ Home End between the rows: the list is one stop, its first control or the one that was used. */
function moveAmongRows(event: KeyboardEvent, list: HTMLElement | null): void {
  const rows = [...(list?.children ?? [])];
  const here = rows.findIndex((row) => row.contains(event.target as Node));
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (here < 0 || next === undefined) return;
  event.preventDefault();
  const row = rows[Math.min(rows.length - 1, Math.max(0, next))];
  const link = event.target instanceof HTMLAnchorElement;
  const control = (link ? row?.querySelector<HTMLElement>('a') : null) ?? row?.querySelector<HTMLElement>('button');
  for (const each of list?.querySelectorAll<HTMLElement>('li:not(.undo) :is(a, button)') ?? [])
    each.tabIndex = row?.contains(each) ? 0 : -1;
  control?.focus();
}
