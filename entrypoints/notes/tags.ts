/** Tags as a reader types them. Pure. */
import { LIMITS } from '../../storage/schemas.ts';

/** Commas of the six languages. */
const COMMA = /[,،、，]/;

/** What stands between commas, each once. */
export function tagsTyped(text: string): string[] {
  const tags = text.split(COMMA).map((tag) => tag.trim().replace(/\s+/g, ' '));
  return [...new Set(tags.filter(Boolean))];
}

/** The tags of a note with others after them; null where it has them all. */
export function withTags(tags: readonly string[], added: readonly string[]): string[] | null {
  const others = added.filter((tag) => !tags.includes(tag));
  return others.length > 0 ? [...tags, ...others] : null;
}

/** The tags of a note without some; null where it has none of them. */
export function withoutTags(tags: readonly string[], removed: readonly string[]): string[] | null {
  const left = tags.filter((tag) => !removed.includes(tag));
  return left.length < tags.length ? left : null;
}

/** Whether a note can hold them. */
export const canHold = (tags: readonly string[]): boolean => tags.length <= LIMITS.tags && tags.every((tag) => tag.length <= LIMITS.tag);
