import { useState } from 'preact/hooks';
import { Banner } from '../banner.tsx';
import type { Words } from '../../locales/words.ts';

export type SaveFailureWord = 'full' | 'closed' | 'unexpected';

interface SaveFailedProps {
  readonly reason: SaveFailureWord;
  /** what was typed; it stays in its field too */
  readonly text: string;
  readonly words: Words;
  readonly retry: () => void;
  readonly exportAll: () => void;
}

/** What happened, what is at stake, three ways out. */
export function SaveFailed({ reason, text, words, retry, exportAll }: SaveFailedProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  const actions = (
    <>
      <button type="button" class="button small" onClick={retry}>
        {words('try_again')}
      </button>
      <button type="button" class="button small" onClick={copy}>
        {words(copied ? 'card_copied' : 'note_copy')}
      </button>
      <button type="button" class="button small" onClick={exportAll}>
        {words('popup_export_all')}
      </button>
    </>
  );
  return (
    <Banner tone="bad" said="alert" heading={words('unsaved')} actions={actions}>
      {words(`unsaved_${reason}`)}
    </Banner>
  );
}
