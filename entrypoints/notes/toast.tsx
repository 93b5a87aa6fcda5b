import type { Words } from '../../locales/words.ts';
import type { BulkActs, Told } from './bulk-acts.ts';

interface ToastProps {
  readonly told: Told;
  readonly words: Words;
  readonly acts: BulkActs;
  readonly close: () => void;
}

/** What was done last, and the way back from it. */
export function Toast({ told, words, acts, close }: ToastProps) {
  return (
    <div class="toast">
      <span>{told.text}</span>
      {told.offers && (
        <button type="button" class="link" onClick={told.offers === 'undo' ? acts.undo : acts.redo}>
          {words(told.offers === 'undo' ? 'popup_undo' : 'notes_redo')}
        </button>
      )}
      <button type="button" class="link" onClick={close}>
        {words('close')}
      </button>
    </div>
  );
}
