import { useEffect, useState } from 'preact/hooks';
import type { Words } from '../../locales/words.ts';
import type { Told } from './bulk-acts.ts';

/** How long typing rests before the number is said, in milliseconds. */
const RESTS = 500;

/** What is said to screen readers: what was done, and how many a search has found. @param found null: nothing is searched for */
export function useSaid(told: Told | null, found: number | null, query: string, words: Words): string {
  const [said, say] = useState('');
  useEffect(() => {
    if (told) say(told.offers === 'undo' ? `${told.text}. ${words('notes_keys', { keys: 'Control Z' })}.` : told.text);
  }, [told, words]);
  useEffect(() => {
    if (found === null) return undefined;
    const timer = setTimeout(() => say(words('popup_found', { count: found })), RESTS);
    return () => clearTimeout(timer);
  }, [found, query, words]);
  return said;
}
