import { Phrase } from '../../components/phrase.tsx';
import type { Words } from '../../locales/words.ts';
import { writeAddress } from './address.ts';
import { ALL } from './filter.ts';
import type { Shown } from './filter.ts';
import { ImportButton } from './header.tsx';

interface NoNotesProps {
  readonly shown: Shown;
  /** there are notes, but none like this */
  readonly any: boolean;
  readonly words: Words;
  readonly take: (files: readonly File[]) => void;
}

const AltN = (
  <span class="combo">
    <kbd class="key">Alt</kbd>
    <kbd class="key">N</kbd>
  </span>
);

/** Stands where the list would. */
export function NoNotes({ shown, any, words, take }: NoNotesProps) {
  if (shown.deleted) {
    return (
      <div class="empty">
        <h2>{words('notes_deleted_none')}</h2>
        <p>{words('notes_deleted_why')}</p>
      </div>
    );
  }
  if (any) {
    return (
      <div class="empty">
        <h2>
          {shown.query.trim() === ''
            ? words('notes_nothing')
            : words('popup_nothing_found', { words: words('quoted', { words: shown.query.trim() }) })}
        </h2>
        <p class="actions">
          <a class="button" href={writeAddress({ ...ALL, sort: shown.sort })}>
            {words('notes_show_all')}
          </a>
        </p>
      </div>
    );
  }
  return (
    <div class="empty">
      <h2>{words('notes_none')}</h2>
      <p>
        <Phrase text={words('notes_none_how')} parts={{ keys: AltN }} />
      </p>
      <p class="actions">
        <ImportButton words={words} take={take} />
      </p>
    </div>
  );
}
