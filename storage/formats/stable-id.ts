/** Namespace of our names, drawn once at random and never changed: with another, files that were taken in before would come in anew. */
const NAMESPACE = '5f2b8a94-7c1e-4d0b-9a63-2e8f41d7b6c0';

/**
 * The same UUID for the same name, always: what comes in from elsewhere is known again when it comes in again. Version 5 of RFC 9562,
 * section 5.5.
 * @param name with the kind of its source before it, `hypothesis:` and the id there
 */
export async function stableId(name: string): Promise<string> {
  const space = NAMESPACE.replaceAll('-', '').match(/../g) ?? [];
  const bytes = new Uint8Array([...space.map((pair) => Number.parseInt(pair, 16)), ...new TextEncoder().encode(name)]);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes)).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
