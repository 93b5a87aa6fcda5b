/** Lists that are told in differences. */
import type { Splice } from '../../messages.ts';

/** Rows told at once: small messages keep both sides free. */
const PORTION = 500;

/** What turns one list into the other: all between the first and the last row that differ, or null where none does. */
export function spliceBetween<T>(before: readonly T[], after: readonly T[], same: (one: T, other: T) => boolean): Splice<T> | null {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && same(before[start] as T, after[start] as T)) start++;
  if (start === before.length && start === after.length) return null;
  let end = 0;
  while (end < least - start && same(before[before.length - 1 - end] as T, after[after.length - 1 - end] as T)) end++;
  return { at: start, gone: before.length - start - end, rows: after.slice(start, after.length - end) };
}

/** The same in portions, to be done one after the other. */
export function portionsOf<T>({ at, gone, rows }: Splice<T>, most = PORTION): Splice<T>[] {
  const portions: Splice<T>[] = [{ at, gone, rows: rows.slice(0, most) }];
  for (let from = most; from < rows.length; from += most) portions.push({ at: at + from, gone: 0, rows: rows.slice(from, from + most) });
  return portions;
}

/** The list with it done. */
export function spliced<T>(list: readonly T[], { at, gone, rows }: Splice<T>): T[] {
  return [...list.slice(0, at), ...rows, ...list.slice(at + gone)];
}
