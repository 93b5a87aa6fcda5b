/** Names of bodies in all languages at once, for what is asked of a whole text or a line. */
import { LEXICONS } from './index.ts';
import { patternOfAll } from './spelling.ts';
import type { Body, Entry } from './types.ts';

const joined = (entries: readonly Entry[]): string => entries.map(({ words }) => patternOfAll(words)).join('|');

/** A body as any language names it. */
export const nameOf = (body: Body): RegExp =>
  new RegExp(joined(LEXICONS.flatMap(({ bodies }) => bodies.filter((entry) => entry.body === body))), 'u');

/** Bodies whose names no other organization has, unless it says whose they are. */
const OURS: ReadonlySet<Body> = new Set(['sc', 'hrc', 'ecosoc']);

/**
 * Names that only a text about the United Nations has, in group 1; whatever else matches is somebody else's, "National Human Rights Council". A
 * pattern a script: one over several scripts is slower.
 */
const HOME: readonly RegExp[] = [...new Set(LEXICONS.map(({ script }) => script))].map((script) => {
  const lexicons = LEXICONS.filter((lexicon) => lexicon.script === script);
  const foreign = joined(lexicons.flatMap(({ bodies }) => bodies.filter(({ body }) => body === 'foreign')));
  const ours = joined(lexicons.flatMap(({ home, bodies }) => [...home, ...bodies.filter(({ body }) => OURS.has(body))]));
  const open = script === 'han' || script === 'arabic';
  return new RegExp(`${open ? '' : '(?<!\\p{L})'}(?:(?:${foreign})|(${ours})${open ? '' : '(?!\\p{L})'})`, 'gu');
});

/** Where a text first names the United Nations; Infinity where it does not. */
export function firstHome(text: string): number {
  let first = Infinity;
  for (const names of HOME) {
    // what another script names further on changes nothing
    const part = first === Infinity ? text : text.slice(0, first);
    names.lastIndex = 0;
    let found = names.exec(part);
    while (found && found[1] === undefined) found = names.exec(part);
    first = found?.index ?? first;
  }
  return first;
}
