/** Words for a screen reader, in parts of one language each. */
import type { Host } from '../../page/host.ts';

export interface Said {
  readonly text: string;
  /** BCP 47; empty: not known */
  readonly language: string;
}

/** Says them in place of what was said before. A tab that just comes to the front is heard once it is there. */
export function say({ said }: Pick<Host, 'said'>, parts: readonly Said[], signal: AbortSignal): void {
  const speak = (): void => {
    said.replaceChildren(
      ...parts.flatMap(({ text, language }) => {
        if (!text) return [];
        const part = said.ownerDocument.createElement('p');
        part.lang = language;
        part.textContent = text;
        return [part];
      }),
    );
  };
  if (!document.hidden) return speak();
  document.addEventListener('visibilitychange', speak, { once: true, signal });
}
