import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { recognise } from '../../citations/recognise.ts';
import { RECOGNISER_DOOR } from '../../page/recogniser.ts';

/** Loaded by the background where the first script finds what may be a citation. Leaves its door open in the extension's own world, and does nothing by itself. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [RECOGNISER_DOOR]: recognise });
});
