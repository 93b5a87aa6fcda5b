import { english } from './en.ts';
import type { Lexicon } from './types.ts';

/** Every language that is read. All are read at once; none has to be known beforehand. */
export const LEXICONS: readonly Lexicon[] = [english];
