import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask, extension } from '../../ask.ts';
import { readWords } from '../../locales/words.ts';
import { DESK_DOOR, type OpenDesk } from '../../page/desk.ts';
import { openDesk } from './open.ts';
import { Spoken } from './spoken.ts';

/** Loaded by the background where the first script asks for it. Leaves its door open in the extension's own world, and does nothing by itself. */
export default defineUnlistedScript(() => {
  const door: OpenDesk = (parts) =>
    openDesk(
      parts,
      new Spoken(
        readWords((key) => extension().i18n.getMessage(key)),
        async (language) => {
          const answer = await ask('words', { language });
          return answer.ok ? answer.value : null;
        },
      ),
    );
  Object.assign(globalThis, { [DESK_DOOR]: door });
});
