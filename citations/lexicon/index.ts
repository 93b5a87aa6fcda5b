// in this order, so that languages that share words stand together in what is shipped
import { english } from './en.ts';
import { french } from './fr.ts';
import { spanish } from './es.ts';
import { german } from './de.ts';
import { russian } from './ru.ts';
import { arabic } from './ar.ts';
import { chinese } from './zh.ts';
import type { Lexicon } from './types.ts';

/** Every language that is read. All are read at once; none has to be known beforehand. */
export const LEXICONS: readonly Lexicon[] = [english, french, spanish, german, russian, chinese, arabic];
