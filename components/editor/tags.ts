/** Tags as they are typed. Pure. */

/** As the store takes them: `LIMITS` of `storage/schemas.ts`, which is not to be drawn into a page. */
export const LONGEST_TAG = 100;
export const MOST_TAGS = 50;

/** Tags offered at once. */
const OFFERED = 8;

/** Commas of the six languages; a list that is pasted has line feeds. */
const BETWEEN = /[,،，、;；\n]+/u;

/** Small and capital letters, and accents, make no other tag. */
export const foldTag = (tag: string): string => tag.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether there is a comma in it, so that what stands before it is whole. */
export const endsTag = (typed: string): boolean => BETWEEN.test(typed);

/** Adds what was typed, a comma between each; as a tag that is known already is written. What the note has is not added twice. */
export function addTags(tags: readonly string[], typed: string, known: readonly string[]): readonly string[] {
  const all = [...tags];
  for (const part of typed.split(BETWEEN)) {
    const tag = part.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, LONGEST_TAG).trim();
    const folded = foldTag(tag);
    if (tag === '' || all.length >= MOST_TAGS || all.some((each) => foldTag(each) === folded)) continue;
    all.push(known.find((each) => foldTag(each) === folded) ?? tag);
  }
  return all.length === tags.length ? tags : all;
}

/** Known tags that go on what is typed, those that begin with it first; none that the note has. */
export function offeredTags(known: readonly string[], tags: readonly string[], typed: string): readonly string[] {
  const query = foldTag(typed.trim());
  const has = new Set(tags.map(foldTag));
  const open = known.filter((tag) => !has.has(foldTag(tag)) && foldTag(tag).includes(query));
  const begins = open.filter((tag) => foldTag(tag).startsWith(query));
  return [...begins, ...open.filter((tag) => !begins.includes(tag))].slice(0, OFFERED);
}
