/** What is done with notes on this page: written in one transaction each, told, and undone again. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { displaySymbol } from '../../citations/symbol.ts';
import type { Answers } from '../../components/panel/answers.ts';
import type { WordKey, Words } from '../../locales/words.ts';
import type { Result } from '../../messages.ts';
import type { BulkChange, Revised, TakenBack } from '../../storage/bulk.ts';
import { LIMITS } from '../../storage/schemas.ts';
import type { ExportFormat } from '../../storage/formats/write-file.ts';
import type { Label, Note } from '../../storage/types.ts';
import { Acts } from './acts.ts';
import type { Act } from './acts.ts';
import { referenceText } from './references.ts';
import type { ReferenceFormat } from './references.ts';
import type { NotesPageStore } from './store.ts';
import { canHold, withoutTags, withTags } from './tags.ts';
import { downloadNotes, downloadReferences, tableOf } from './take-out.ts';

export interface BulkActs {
  readonly label: (notes: readonly Note[], label: Label) => void;
  /** @param add false: they are taken away */
  readonly tag: (notes: readonly Note[], tags: readonly string[], add: boolean) => void;
  readonly move: (notes: readonly Note[], symbol: string) => void;
  readonly remove: (notes: readonly Note[]) => void;
  readonly restore: (notes: readonly Note[]) => void;
  readonly destroy: (notes: readonly Note[]) => void;
  readonly exportAs: (notes: readonly Note[], format: ExportFormat) => void;
  readonly exportReferences: (notes: readonly Note[], format: ReferenceFormat) => void;
  readonly copyTable: (notes: readonly Note[]) => void;
  readonly copyReference: (document: string, format: ReferenceFormat | 'un') => void;
  /** A note was edited by its editor. */
  readonly edited: (revised: Revised) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** What was done last, as long as it is offered to be undone. */
export interface Told {
  readonly text: string;
  readonly offers: 'undo' | 'redo' | null;
}

export type Trouble = 'notes_not_changed' | 'notes_not_copied' | 'notes_more_tags';

interface World {
  readonly store: NotesPageStore;
  readonly answers: Answers;
  readonly copy: (text: string) => Promise<boolean>;
  readonly copyTable: (table: { readonly html: string; readonly text: string }) => Promise<boolean>;
  readonly words: Words;
  readonly now: () => number;
  readonly wrote: (notes: readonly Note[], destroyed?: readonly string[]) => void;
}

interface UsedActs {
  readonly acts: BulkActs;
  readonly told: Told | null;
  readonly forgetTold: () => void;
  readonly trouble: Trouble | null;
  readonly endTrouble: () => void;
}

/** How long what was done is offered to be undone in place, in milliseconds. */
export const UNDO_TIME = 10_000;

/** Writing that takes no longer is not told of, in milliseconds. */
const LONG = 400;

const after = (revised: readonly Revised[]): Note[] => revised.map((each) => each.after);
const idsOf = (notes: readonly Note[]): string[] => notes.map(({ id }) => id);

export function useActs(world: World): UsedActs {
  const [told, tell] = useState<Told | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const latest = useRef(world);
  latest.current = world;
  const { store } = world;
  useEffect(() => {
    if (!told) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    // whoever stands on the offer keeps it
    const expire = (): void => {
      if (document.activeElement?.closest('.toast')) timer = setTimeout(expire, UNDO_TIME);
      else tell(null);
    };
    timer = setTimeout(expire, UNDO_TIME);
    return () => clearTimeout(timer);
  }, [told]);
  const acts = useMemo(() => makeActs(store, () => latest.current, tell, setTrouble), [store]);
  return { acts, told, forgetTold: () => tell(null), trouble, endTrouble: () => setTrouble(null) };
}

function makeActs(
  store: NotesPageStore,
  world: () => World,
  tell: (told: Told | null) => void,
  setTrouble: (trouble: Trouble | null) => void,
): BulkActs {
  const past = new Acts(store);

  const done = (revised: readonly Revised[], said: string): void => {
    past.record({ revised, said });
    world().wrote(after(revised));
    setTrouble(null);
    if (revised.length > 0) tell({ text: said, offers: 'undo' });
  };
  const notWritten = (): void => {
    tell(null);
    setTrouble('notes_not_changed');
  };
  /** Thousands of notes take their time, and the reader hears of it. */
  async function written<T>(writing: Promise<T>): Promise<T> {
    const timer = setTimeout(() => tell({ text: world().words('notes_working'), offers: null }), LONG);
    try {
      return await writing;
    } finally {
      clearTimeout(timer);
    }
  }
  async function change(notes: readonly Note[], make: (note: Note) => BulkChange | null, say: (count: number) => string): Promise<void> {
    const changed = await written(store.change(idsOf(notes), make));
    if (changed.ok) done(changed.value, say(changed.value.length));
    else notWritten();
  }
  async function turn(turned: Promise<Result<TakenBack & Act> | null>, offers: 'undo' | 'redo'): Promise<void> {
    const result = await written(turned);
    if (!result) return;
    if (!result.ok) return notWritten();
    const { words, wrote } = world();
    const { revised, left, said } = result.value;
    wrote(after(revised));
    const text = words(offers === 'redo' ? 'notes_undone' : 'notes_redone', { act: said });
    tell({ text: left > 0 ? `${text}. ${words('notes_left', { count: left })}` : text, offers });
  }
  async function copied(copying: Promise<boolean>): Promise<void> {
    if (await copying) tell({ text: world().words('card_copied'), offers: null });
    else setTrouble('notes_not_copied');
  }
  const counted =
    (key: WordKey, values: Record<string, string> = {}) =>
    (count: number): string =>
      world().words(key, { count, ...values });
  /** Title of a document as it is listed: the catalogue's. */
  async function titleOf(symbol: string): Promise<string> {
    const { answers, words } = world();
    const answer = await answers.of(symbol);
    const titles = answer?.status === 'known' ? answer.record.titles : {};
    return (titles[words.language as keyof typeof titles] ?? titles.en ?? '').slice(0, LIMITS.title);
  }
  async function move(notes: readonly Note[], symbol: string): Promise<void> {
    const title = await titleOf(symbol);
    await change(
      notes,
      ({ anchor }) => (anchor.document === symbol ? null : { anchor: { ...anchor, document: symbol }, title }),
      counted('notes_done_moved', { symbol: displaySymbol(symbol) }),
    );
  }
  async function destroy(notes: readonly Note[]): Promise<void> {
    const destroyed = await written(store.destroy(idsOf(notes)));
    if (!destroyed.ok) return notWritten();
    world().wrote([], idsOf(notes));
    tell({ text: world().words('notes_done_destroyed', { count: destroyed.value }), offers: null });
  }

  return {
    label: (notes, label) =>
      void change(
        notes,
        (note) => (note.label === label ? null : { label }),
        counted('notes_done_labelled', { label: world().words(`label_${label}`) }),
      ),
    tag(notes, tags, add) {
      const make = (note: Note): BulkChange | null => {
        const next = add ? withTags(note.tags, tags) : withoutTags(note.tags, tags);
        return next && { tags: next };
      };
      if (!notes.every((note) => canHold(make(note)?.tags ?? []))) return setTrouble('notes_more_tags');
      void change(notes, make, counted('notes_done_tagged'));
    },
    move: (notes, symbol) => void move(notes, symbol),
    remove(notes) {
      const at = world().now();
      void change(notes, (note) => (note.deleted === null ? { deleted: at } : null), counted('popup_deleted'));
    },
    restore: (notes) => void change(notes, (note) => (note.deleted === null ? null : { deleted: null }), counted('notes_done_restored')),
    destroy: (notes) => void destroy(notes),
    exportAs(notes, format) {
      const { words, now } = world();
      downloadNotes(format, notes, words, now());
      tell({ text: words('popup_exported', { count: notes.length }), offers: null });
    },
    exportReferences(notes, format) {
      const { words, now, answers } = world();
      void downloadReferences(format, notes, { answers, words, now: now() }).then((count) =>
        tell({ text: words('notes_references_done', { count }), offers: null }),
      );
    },
    copyTable: (notes) => void copied(world().copyTable(tableOf(notes, world().words))),
    copyReference: (document, format) => void copied(referenceText(document, format, world()).then((text) => world().copy(text))),
    edited: (revised) => done([revised], world().words('notes_done_edited')),
    undo: () => void turn(past.undo(), 'redo'),
    redo: () => void turn(past.redo(), 'undo'),
  };
}
