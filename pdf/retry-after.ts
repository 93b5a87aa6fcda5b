/**
 * Seconds that a site asks to wait, from its header `Retry-After`: a number, or a date (RFC 9110, section 10.2.3). Null where it says nothing that
 * can be read.
 * @param now milliseconds since 1970
 */
export function waitOf(said: string | null, now: number): number | null {
  if (said === null) return null;
  if (/^\d{1,9}$/.test(said.trim())) return Number(said);
  const date = Date.parse(said);
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now) / 1000));
}
