/** Notes in number, in six languages, the same at each run: a seeded draw of invented words, the common ones often and most of them seldom. */
import type { Note } from '../../../storage/types.ts';

const LETTERS: Readonly<Record<'en' | 'fr' | 'es' | 'ru' | 'ar' | 'zh', string>> = {
  en: 'etaoinshrdlcum',
  fr: 'esaitnrulodcéèà',
  es: 'eaosrnidlctuñóí',
  ru: 'оеаинтсрвлкмйё',
  ar: 'اليمنرتبوعدسفقكحج',
  zh: '决议大会国际发展人权安全理事执行报告经济社会合作环境法律条约海洋水资源儿童妇女教育健康和平难民移徙',
};

/** Numbers from 0 to 1, always the same ones (mulberry32). */
export function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Draw = () => number;
const pick = (from: string, draw: Draw): string => from.charAt(Math.floor(draw() * from.length));
const cut = (letters: string, length: number, draw: Draw): string => Array.from({ length }, () => pick(letters, draw)).join('');

/** Words of a language; the first ones are drawn most. */
function vocabulary(letters: string, count: number, draw: Draw): string[] {
  return Array.from({ length: count }, (_, rank) =>
    cut(letters, rank < 60 ? 2 + Math.floor(draw() * 2) : 3 + Math.floor(draw() * 9), draw),
  );
}

/** A rank by Zipf's law, near enough: half of all words are among the first two hundred of twenty thousand. */
const ranked = (count: number, draw: Draw): number => Math.floor(count ** draw()) - 1;

function sentence(words: readonly string[], length: number, draw: Draw): string {
  return Array.from({ length }, () => words[ranked(words.length, draw)]).join(' ');
}

const sentenceOf = (language: keyof typeof LETTERS, words: readonly string[], length: number, draw: Draw): string =>
  language === 'zh' ? `${cut(LETTERS.zh, Math.ceil(length * 1.6), draw)}。` : sentence(words, length, draw);

const START = 1_500_000_000_000;
/** Later than any run of this: what was deleted a month ago is destroyed. */
const DELETED = 4_000_000_000_000;

/** @param count number of notes */
export function someThousand(count: number, seed = 7): Note[] {
  const draw = drawn(seed);
  const languages = Object.keys(LETTERS) as (keyof typeof LETTERS)[];
  const words = Object.fromEntries(languages.map((language) => [language, vocabulary(LETTERS[language], 20_000, draw)])) as Record<
    keyof typeof LETTERS,
    string[]
  >;
  const documents = Array.from({ length: Math.max(20, Math.floor(count / 12)) }, (_, at) => {
    const language = languages[Math.floor(draw() * languages.length)] ?? 'en';
    return {
      symbol: `A/RES/${40 + (at % 40)}/${1 + Math.floor(at / 40)}`,
      language,
      title: sentenceOf(language, words[language], 7, draw),
    };
  });
  return Array.from({ length: count }, (_, at) => {
    const { symbol, language, title } = documents[Math.floor(draw() * documents.length)] ?? {
      symbol: 'A/RES/40/1',
      language: 'en',
      title: '',
    };
    const created = START + at * 60_000;
    const exact = sentenceOf(language, words[language], 6 + Math.floor(draw() * 24), draw);
    return {
      id: `${(0x1000_0000 + Math.floor(draw() * 0x6000_0000)).toString(16)}-0000-4000-8000-${String(at).padStart(12, '0')}`,
      revision: 1 + Math.floor(draw() * 4),
      anchor: {
        document: symbol,
        language,
        paragraph: [['paragraph', String(1 + Math.floor(draw() * 40))]],
        quote: { exact, prefix: exact.slice(0, 32), suffix: exact.slice(-32) },
        offset: Math.floor(draw() * 400),
      },
      text: sentenceOf(language, words[language], 8 + Math.floor(draw() * 40), draw),
      label: (1 + Math.floor(draw() * 5)) as Note['label'],
      tags: draw() < 0.3 ? [words.en[60 + Math.floor(draw() * 200)] ?? 'tag'] : [],
      title,
      created,
      changed: created + Math.floor(draw() * 10_000_000),
      deleted: draw() < 0.02 ? DELETED : null,
      copyOf: null,
    };
  });
}

/** Queries of one letter, of parts of words, of words and of several, all of which stand in some of these notes. */
export function someQueries(notes: readonly Note[], count: number, seed = 11): string[] {
  const draw = drawn(seed);
  return Array.from({ length: count }, (_, at) => {
    const note = notes[Math.floor(draw() * notes.length)];
    const words = `${note?.text} ${note?.title}`.split(' ').filter(Boolean);
    const word = words[Math.floor(draw() * words.length)] ?? 'a';
    if (at % 5 === 0) return word.slice(0, 1);
    if (at % 5 === 1) return word.slice(0, 3);
    if (at % 5 === 2) return word.slice(1, 5) || word;
    if (at % 5 === 3) return word.slice(0, 12);
    return `${word.slice(0, 6)} ${(words[Math.floor(draw() * words.length)] ?? '').slice(0, 4)}`;
  });
}
