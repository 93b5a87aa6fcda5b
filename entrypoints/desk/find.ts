/** What finds the words of an anchor: a script of its own, loaded with the first that is to be found. */
import { ask } from '../../ask.ts';
import { ANCHORING_DOOR, type Find } from '../../page/anchoring/door.ts';

const scope = globalThis as unknown as { [ANCHORING_DOOR]?: Find };

/** Null where it has not been loaded. */
export const findNow = (): Find | null => scope[ANCHORING_DOOR] ?? null;

/** Null where it cannot be had: the extension was renewed under this page. Never rejects. */
export async function loadFind(): Promise<Find | null> {
  if (!findNow()) await ask('script.load', { script: 'anchoring' });
  return findNow();
}
