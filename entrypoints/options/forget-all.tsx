import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../locales/words.ts';

interface ForgetAllProps {
  readonly count: number;
  readonly words: Words;
  readonly forget: () => Promise<void>;
  readonly exportTexts: () => Promise<void>;
}

/** Asks once, and offers the export beside the answer. */
export function ForgetAll({ count, words, forget, exportTexts }: ForgetAllProps) {
  const [asking, ask] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (asking) dialog.current?.showModal();
  }, [asking]);
  const close = (): void => {
    ask(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <>
      <button ref={button} type="button" class="button quiet danger" disabled={count === 0} onClick={() => ask(true)}>
        {words('options_forget_all')}
      </button>
      {asking && (
        <dialog ref={dialog} class="ask" aria-labelledby="ask-all" aria-describedby="ask-all-why" onClose={close}>
          <h3 id="ask-all">{words('options_forget_all_ask', { count })}</h3>
          <p id="ask-all-why">{words('options_forget_all_why')}</p>
          <p class="actions">
            <button type="button" class="button" onClick={() => void exportTexts()}>
              {words('popup_export')}
            </button>
            <button type="button" class="button danger end" onClick={() => void forget().then(close)}>
              {words('options_forget_all_do')}
            </button>
            <button type="button" class="button" autofocus onClick={close}>
              {words('popup_cancel')}
            </button>
          </p>
        </dialog>
      )}
    </>
  );
}
