/**
 * Between the desk and the script that finds the words of notes: one of its own, loaded where there is a note to be found. It weighs a tenth of the
 * desk, and most pages have no notes.
 */
import type { placeOf } from './anchoring.ts';

export type Find = typeof placeOf;

/** Where the script leaves its entrance, in the extension's world. */
export const ANCHORING_DOOR = 'operativeAnchoring';
