/** What a page loads when it is wanted, the reader loads at once: the same scripts, whose doors the session then finds open. */

import type { ScriptName } from '../../messages.ts';

const SCRIPTS: readonly ScriptName[] = ['recogniser', 'desk', 'anchoring', 'note-card', 'survey'];

/** Loads them; each leaves its door. Rejects where one is not in the package. */
export async function openDoors(): Promise<void> {
  await Promise.all(
    SCRIPTS.map(
      (name) =>
        new Promise<void>((resolve, reject) => {
          const script = document.createElement('script');
          script.src = `/${name}.js`;
          script.addEventListener('load', () => resolve());
          script.addEventListener('error', () => reject(new Error(`${name}.js was not loaded`)));
          document.head.append(script);
        }),
    ),
  );
}
