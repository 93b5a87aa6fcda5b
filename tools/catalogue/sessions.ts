/** Which sessions are on record, up to which number, and where the record has gaps. */
import type { Index } from '../../catalogue/shard.ts';
import type { Family } from '../../catalogue/place.ts';
import type { Fact } from './fact.ts';

/** Families of which only some are on record, whatever the session. */
const PARTIAL: readonly Family[] = ['A/DEC', 'A/HRC/DEC'];

function hasGaps(family: Family, session: string, numbers: readonly number[]): boolean {
  // numbers run on from session to session here; the Assembly's are all on record, of ECOSOC's only those that others cite
  if (/[IVX]$/.test(session)) return family === 'E/RES';
  return family !== 'S/RES' && numbers.length < Math.max(...numbers);
}

/** `sessions` and `gaps` of the index. */
export function heldSessions(facts: Iterable<Fact>): Pick<Index, 'sessions' | 'gaps'> {
  const numbers = new Map<Family, Map<string, number[]>>();
  for (const { place } of facts) {
    const sessions = numbers.get(place.family) ?? new Map<string, number[]>();
    numbers.set(place.family, sessions.set(place.session, [...(sessions.get(place.session) ?? []), place.number]));
  }
  const gaps: string[] = PARTIAL.filter((family) => numbers.has(family));
  const sessions: Record<string, Record<string, number>> = {};
  for (const [family, bySession] of numbers) {
    sessions[family] = Object.fromEntries([...bySession].map(([session, list]) => [session, Math.max(...list)]));
    if (PARTIAL.includes(family)) continue;
    for (const [session, list] of bySession) if (hasGaps(family, session, list)) gaps.push(`${family} ${session}`);
  }
  return { sessions, gaps };
}
