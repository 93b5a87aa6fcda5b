import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { placeOf } from '../../page/anchoring/anchoring.ts';
import { ANCHORING_DOOR } from '../../page/anchoring/door.ts';

/** Loaded by the background where the words of a note are to be found. Leaves its door open in the extension's own world, and does nothing by itself. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [ANCHORING_DOOR]: placeOf });
});
