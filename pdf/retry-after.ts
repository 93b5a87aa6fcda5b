/**
 * Seconds that a site asks to wait, from its header `Retry-After`: a number, or a date (RFC 9110, section 10.2.3). Null where it says nothing that
 * can be read.
 * @param now milliseconds since 1970
 */
export function waitOf(said: string | null, now: number): number | null {
  if (said === null) return null;
  if (/^\d{1,9}$/.test(said.trim())) return Number(said);
  // what is none may still be taken for one: "-5"
  const date = /^\s*[A-Z][a-z]+,? /.test(said) ? Date.parse(said) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now) / 1000));
}
