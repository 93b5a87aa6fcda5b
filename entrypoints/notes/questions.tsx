/** What is asked before an act on many notes. */
import { useState } from 'preact/hooks';
import { canonicalSymbol, displaySymbol } from '../../citations/symbol.ts';
import type { Words } from '../../locales/words.ts';
import { Dialog } from './dialog.tsx';
import { tagsTyped } from './tags.ts';

interface AskProps {
  /** notes that it is about */
  readonly count: number;
  readonly words: Words;
  readonly close: () => void;
}

interface AskTagsProps extends AskProps {
  /** tags that there are, the most used first */
  readonly known: readonly string[];
  readonly set: (tags: readonly string[], add: boolean) => void;
}

export function AskTags({ count, words, close, known, set }: AskTagsProps) {
  const [text, setText] = useState('');
  const tags = tagsTyped(text);
  const act = (add: boolean): void => {
    if (tags.length === 0) return;
    close();
    set(tags, add);
  };
  return (
    <Dialog heading={words('notes_tag_heading', { count })} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          act(true);
        }}
      >
        <label class="field">
          <span>{words('notes_tag_field')}</span>
          <input type="text" dir="auto" list="known-tags" autofocus value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <datalist id="known-tags">
          {known.map((tag) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
        </datalist>
        <p class="actions">
          <button type="submit" class="button primary" disabled={tags.length === 0}>
            {words('notes_tag_add')}
          </button>
          <button type="button" class="button" disabled={tags.length === 0} onClick={() => act(false)}>
            {words('notes_tag_remove')}
          </button>
          <button type="button" class="button quiet end" onClick={close}>
            {words('popup_cancel')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

interface AskDocumentProps extends AskProps {
  readonly move: (symbol: string) => void;
}

/** Another document: its symbol is looked at as it is typed. */
export function AskDocument({ count, words, close, move }: AskDocumentProps) {
  const [text, setText] = useState('');
  const symbol = canonicalSymbol(text.trim());
  const isWrong = text.trim() !== '' && symbol === null;
  return (
    <Dialog heading={words('notes_move_heading', { count })} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (symbol === null) return;
          close();
          move(symbol);
        }}
      >
        <label class="field">
          <span>{words('notes_move_field')}</span>
          <input
            type="text"
            dir="ltr"
            autofocus
            spellcheck={false}
            aria-invalid={isWrong}
            aria-describedby="symbol-read symbol-why"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <p id="symbol-read" aria-live="polite">
          {isWrong
            ? words('notes_move_no_symbol')
            : symbol !== null && (
                <bdi class="symbol" dir="ltr">
                  {displaySymbol(symbol)}
                </bdi>
              )}
        </p>
        <p id="symbol-why" class="meta">
          {words('notes_move_why')}
        </p>
        <p class="actions">
          <button type="submit" class="button primary" disabled={symbol === null}>
            {words('notes_move')}
          </button>
          <button type="button" class="button quiet end" onClick={close}>
            {words('popup_cancel')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

interface AskDestroyProps extends AskProps {
  readonly destroy: () => void;
  readonly exportThem: () => void;
}

/** Asks once, and offers the export beside the answer. */
export function AskDestroy({ count, words, close, destroy, exportThem }: AskDestroyProps) {
  return (
    <Dialog heading={words('notes_destroy_ask', { count })} close={close}>
      <p>{words('notes_destroy_why')}</p>
      <p class="actions">
        <button type="button" class="button" onClick={exportThem}>
          {words('popup_export')}
        </button>
        <button
          type="button"
          class="button danger end"
          onClick={() => {
            close();
            destroy();
          }}
        >
          {words('notes_destroy_do')}
        </button>
        <button type="button" class="button" autofocus onClick={close}>
          {words('popup_cancel')}
        </button>
      </p>
    </Dialog>
  );
}
