import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface DialogProps {
  readonly heading: string;
  readonly children: ComponentChildren;
  /** Esc, or what was asked is done */
  readonly close: () => void;
}

/** A question over the page. The browser gives the focus back to what opened it. */
export function Dialog({ heading, children, close }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      shown?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} class="ask" aria-labelledby="dialog-heading" onCancel={close} onKeyDown={(event) => event.stopPropagation()}>
      <h2 id="dialog-heading">{heading}</h2>
      {children}
    </dialog>
  );
}
