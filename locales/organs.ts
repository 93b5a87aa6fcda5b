import type { WordKey, Words } from './words.ts';

/** Name of an organ: "General Assembly". */
export function organWord(organ: string, words: Words): string {
  return words(`organ_${organ.replaceAll('-', '_')}` as WordKey);
}

/** The same beside the number of its document: "General Assembly" in "General Assembly resolution 67/219", "de l’Assemblée générale". */
export function ofOrganWord(organ: string, words: Words): string {
  return words(`organ_of_${organ.replaceAll('-', '_')}` as WordKey);
}

/** A count in a sentence: words up to nine, figures from ten, as UN editors write them. */
export function countWord(count: number, words: Words): string {
  return Number.isInteger(count) && count >= 1 && count <= 9 ? words(`number_${count}` as WordKey) : String(count);
}
