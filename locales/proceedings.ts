/** Meetings, committees and other bodies. The record has them in English; in another language they are said as its editions say them. */
import type { WordKey, Words } from './words.ts';

const MEETING = /^(\d+)(?:st|nd|rd|th)( plenary)? meeting$/;

/** Bodies that records and the prefixes of symbols name, and that have a name in all six languages. */
const BODIES: Readonly<Record<string, WordKey>> = {
  'General Assembly': 'organ_general_assembly',
  'Security Council': 'organ_security_council',
  'Human Rights Council': 'organ_human_rights_council',
  'Economic and Social Council': 'organ_economic_and_social_council',
  'First Committee': 'committee_first',
  'Second Committee': 'committee_second',
  'Third Committee': 'committee_third',
  'Fourth Committee': 'committee_fourth',
  'Fifth Committee': 'committee_fifth',
  'Sixth Committee': 'committee_sixth',
  'Special Political and Decolonization Committee': 'committee_special_political',
  'Without reference to a Main Committee': 'committee_none',
};

/** "61e séance plénière" of "61st plenary meeting". Null in English, which the record speaks itself, and for what is said in other words. */
export function meetingPhrase(said: string, words: Words): string | null {
  const [, number, plenary] = MEETING.exec(said) ?? [];
  if (number === undefined || words.language === 'en') return null;
  return words(plenary ? 'meeting_plenary' : 'meeting_other', { number });
}

/** "Deuxième Commission" of "Second Committee". What stands in brackets is left off. Null in English, and for a name that is not known. */
export function bodyName(said: string, words: Words): string | null {
  const key = words.language === 'en' ? undefined : BODIES[said.replace(/ \(.*\)$/, '')];
  return key ? words(key) : null;
}
