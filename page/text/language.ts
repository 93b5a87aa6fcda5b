/** Language of a text from its script and its commonest words. */
import type { Language } from '../../citations/types.ts';

const LATIN: readonly (readonly [Language, RegExp])[] = [
  ['en', /\b(?:the|of|and|to|in|that|with|by)\b/gi],
  ['fr', /\b(?:le|la|les|des|du|et|dans|par|sur|une)\b/gi],
  ['es', /\b(?:el|los|las|del|y|en|por|una|con|que)\b/gi],
  ['de', /\b(?:der|die|das|und|den|von|mit|für|ist)\b/gi],
];

/** Script that more than half of the letters belong to. */
export function scriptOf(text: string): 'ar' | 'zh' | 'ru' | 'latin' | null {
  let arabic = 0;
  let han = 0;
  let cyrillic = 0;
  let latin = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x41) continue;
    if (code < 0x5b || (code > 0x60 && code < 0x7b) || (code > 0xbf && code < 0x250)) latin++;
    else if (code >= 0x400 && code < 0x500) cyrillic++;
    else if (code >= 0x600 && code < 0x700) arabic++;
    else if (code >= 0x3400 && code < 0xa000) han++;
  }
  // one Chinese character says as much as three letters
  const most = Math.max(arabic, han * 3, cyrillic, latin);
  if (most === 0) return null;
  if (most === latin) return 'latin';
  return most === arabic ? 'ar' : most === cyrillic ? 'ru' : 'zh';
}

/** How often the commonest words of each language stand in the text, the most frequent language first. */
export function countWords(text: string): { language: Language; times: number }[] {
  return LATIN.map(([language, words]) => ({ language, times: text.match(words)?.length ?? 0 })).sort((a, b) => b.times - a.times);
}

/** Code units that are looked at. */
export const SAMPLE = 2000;

/** Guess from at most the first 2,000 code units; null where nothing speaks for one language more than for the others. */
export function guessLanguage(text: string): Language | null {
  const sample = text.slice(0, SAMPLE);
  const script = scriptOf(sample);
  if (script !== 'latin') return script;
  const [first, second] = countWords(sample);
  return first && first.times >= 2 && first.times > (second?.times ?? 0) ? first.language : null;
}

/** `fr-CH` → `fr`; null for a language that no edition is in. */
export function languageOfCode(code: string | null | undefined): Language | null {
  const found = /^(ar|zh|en|fr|ru|es|de)(?:$|[-_])/i.exec(code ?? '');
  return found?.[1] ? (found[1].toLowerCase() as Language) : null;
}

/** Language of a block: its `lang`, which only a different script can overrule, since many pages forget to set or to change it. */
export function languageOfBlock(element: Element, text: string): Language | null {
  const stated = languageOfCode(element.closest('[lang]')?.getAttribute('lang'));
  const script = scriptOf(text.slice(0, 300));
  if (script === null) return stated;
  if (script !== 'latin') return script;
  return stated && stated !== 'ar' && stated !== 'zh' && stated !== 'ru' ? stated : guessLanguage(text);
}
