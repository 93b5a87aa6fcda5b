import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Banner } from '../banner.tsx';
import { placeOfNote } from '../card/sentences.ts';
import { PLACE } from '../icon-paths.ts';
import type { Words } from '../../locales/words.ts';
import type { Result } from '../../messages.ts';
import type { Note } from '../../storage/types.ts';
import type { NoteStore } from './note-store.ts';

interface PlacingOptions {
  readonly store: NoteStore;
  readonly words: Words;
  /** Places a note at what is selected on the page; null where nothing is. */
  readonly ask: (id: string) => Promise<Result<Note | null>>;
  readonly changed: () => void;
  readonly say: (text: string) => void;
}

interface Outcome {
  readonly text: string;
  readonly tone: 'plain' | 'bad';
  /** what was placed, and as it was before; null: nothing was */
  readonly placed: { readonly before: Note; readonly now: Note } | null;
}

/** "Place it here" from a list, what became of it, and the way back. */
export function usePlacing({ store, words, ask, changed, say }: PlacingOptions): {
  readonly place: (note: Note) => void;
  readonly outcome: ComponentChildren;
} {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const failed: Outcome = { text: words('note_not_placed'), tone: 'bad', placed: null };
  const place = async (before: Note): Promise<void> => {
    const answer = await ask(before.id);
    if (!answer.ok) return setOutcome(failed);
    const now = answer.value;
    if (!now) return setOutcome({ text: words('note_place_nothing'), tone: 'plain', placed: null });
    setOutcome({ text: words('note_placed', { place: placeOfNote(now.anchor.paragraph, words) }), tone: 'plain', placed: { before, now } });
    changed();
  };
  const undo = async ({ before, now }: NonNullable<Outcome['placed']>): Promise<void> => {
    const back = await store.edit(now, { anchor: before.anchor });
    if (!back.ok) return setOutcome(failed);
    setOutcome(null);
    say(words('note_put_back'));
    changed();
  };
  const placed = outcome?.placed;
  return {
    place: (note) => void place(note),
    outcome: outcome && (
      <Banner
        tone={outcome.tone}
        path={PLACE}
        said={placed ? 'status' : 'alert'}
        heading={outcome.text}
        actions={
          <>
            {placed && (
              <button type="button" class="button small" onClick={() => void undo(placed)}>
                {words('popup_undo')}
              </button>
            )}
            <button type="button" class="button small" onClick={() => setOutcome(null)}>
              {words('close')}
            </button>
          </>
        }
      />
    ),
  };
}
