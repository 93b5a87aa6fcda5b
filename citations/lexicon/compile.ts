/** Lexicons → one scanner a script. Languages of one script are read together, so that nothing has to be known of the text. */
import type { Language, Unit } from '../types.ts';
import { patternOf, patternOfAll, spellings, stemOf } from './spelling.ts';
import type { Body, Entry, Lexicon } from './types.ts';

export type Lexeme = { readonly start: number; readonly end: number; readonly language: Language } & (
  | { readonly type: 'head'; readonly kind: 'resolution' | 'decision' | 'statement'; readonly after: boolean; readonly own: boolean }
  | { readonly type: 'body'; readonly body: Body }
  | { readonly type: 'unit'; readonly unit: Unit; readonly after: boolean }
  | { readonly type: 'date'; readonly iso: string }
  | { readonly type: 'treaty'; readonly volume: string; readonly number: string | undefined; readonly back: boolean }
  | { readonly type: 'possessive' | 'relative' | 'present' | 'ibid' | 'against' }
);

type Make = (start: number, end: number, group: (index: number) => string | undefined) => Lexeme;

interface Branch {
  readonly stem: string;
  /** of two that fit, the longer spelling is read */
  readonly length: number;
  readonly source: string;
  readonly groups: number;
  readonly make: Make;
}

export interface Scanner {
  readonly script: Lexicon['script'];
  /** Every word of the lexicons of this script within the window, in order. */
  read(text: string, start: number, end: number): Lexeme[];
  /** What can begin a citation that has no kernel: "11 above", "present resolution", "Ibid.", "resolution 1701". */
  readonly mentions: readonly RegExp[];
  /** Sticky: what stands between labels. Group 1: a range. */
  readonly separator: RegExp;
  /** Only joints and commas, or nothing. */
  readonly links: RegExp;
  /** Begins with a joint. */
  readonly joined: RegExp;
  /** Ends as the gap between two items of a list does. */
  readonly separates: RegExp;
  /** Ends in a sign for "number". */
  readonly numbered: RegExp;
  /** Only a sign for "number", or nothing. */
  readonly numeral: RegExp;
}

const pad = (text: string): string => text.padStart(2, '0');
const COMMAS = ',،，';

/** One pattern of a written date or a treaty, its places as groups in the order they stand. */
function placed(words: string, groups: Readonly<Record<string, string>>): { source: string; order: string[] } {
  const order: string[] = [];
  const source = words.replace(/ /g, '\\s*').replace(/\{([a-z])\}/g, (_, place: string) => {
    order.push(place);
    return `(${groups[place] ?? ''})`;
  });
  return { source, order };
}

function branchesOf(lexicon: Lexicon): Branch[] {
  const { language, script } = lexicon;
  const branches: Branch[] = [];
  const after = script === 'han' ? '' : '(?!\\p{L})';
  const put = (entry: Entry, make: Make): void => {
    for (const spelling of spellings(entry.words)) {
      const source = patternOf(spelling);
      const stem = stemOf(spelling);
      branches.push({
        stem: stem.replaceAll('\\', ''),
        length: spelling.replace(/\([^)]*\)\??|\[[^\]]*\]|\{[^}]*\}/g, '').length,
        source: /[.,]\??\)?\??$/.test(spelling) ? source : source + after,
        groups: 0,
        make,
      });
    }
  };
  const months = lexicon.months.map(patternOfAll);
  const monthPatterns = months.map((month) => new RegExp(`^(?:${month})$`));
  const monthOf = (text: string): number =>
    isDigit(text.charCodeAt(0)) ? Number(text) : monthPatterns.findIndex((pattern) => pattern.test(text)) + 1;
  for (const entry of lexicon.dates) {
    const { source, order } = placed(entry.words, { d: '\\d{1,2}', m: months.join('|'), y: '(?:19|20)\\d\\d' });
    branches.push({
      stem: '',
      length: 0,
      source: script === 'han' ? source : `${source}(?!\\d)`,
      groups: 3,
      make: (start, end, group) => {
        const part = (place: string): string => group(order.indexOf(place)) ?? '';
        return { type: 'date', start, end, iso: `${part('y')}-${pad(String(monthOf(part('m'))))}-${pad(part('d'))}`, language };
      },
    });
  }
  for (const entry of lexicon.treaties)
    for (const spelling of spellings(entry.words)) {
      const back = lexicon.ibid.some((other) =>
        spellings(other.words).some((known) => spelling.toLowerCase().startsWith(stemOf(known).toLowerCase())),
      );
      const stem = script === 'han' ? stemOf(spelling).replace(/ .*/, '') : stemOf(spelling);
      // with the registration number, whatever the language; only then without
      for (const [length, words] of [
        [100, spelling.replace(/\)\?$/, ')')],
        [99, spelling.replace(/\(\?:[^{]*\{n\}.*\)\?$/, '')],
      ] as const) {
        const { source, order } = placed(words, { v: '\\d{1,4}', n: '(?:I-)?\\d{1,6}' });
        branches.push({
          stem: stem.replaceAll('\\', ''),
          length,
          source: patternOf(source),
          groups: order.length,
          make: (start, end, group) => ({
            type: 'treaty',
            start,
            end,
            volume: group(order.indexOf('v')) ?? '',
            number: group(order.indexOf('n')),
            back,
            language,
          }),
        });
      }
    }
  for (const entry of lexicon.present) put(entry, (start, end) => ({ type: 'present', start, end, language }));
  for (const entry of lexicon.bodies) put(entry, (start, end) => ({ type: 'body', start, end, body: entry.body, language }));
  for (const entry of lexicon.heads)
    put(entry, (start, end) => ({
      type: 'head',
      start,
      end,
      kind: entry.kind,
      after: entry.after ?? false,
      own: entry.own ?? false,
      language,
    }));
  for (const entry of lexicon.units)
    put(entry, (start, end) => ({ type: 'unit', start, end, unit: entry.unit, after: entry.after ?? false, language }));
  const lists = { ibid: 'ibid', against: 'against', relative: 'relative', possessive: 'possessives' } as const;
  for (const type of ['ibid', 'against', 'relative', 'possessive'] as const)
    for (const entry of lexicon[lists[type]]) put(entry, (start, end) => ({ type, start, end, language }));
  return branches;
}

const isDigit = (code: number): boolean => code > 47 && code < 58;
const isLetter = (code: number): boolean =>
  (code > 96 && code < 123) ||
  (code > 64 && code < 91) ||
  (code > 0xbf && (code < 0x250 || (code > 0x3ff && code < 0x530) || (code > 0x620 && code < 0x6d4)));
const isHan = (code: number): boolean => code > 0x2fff && code < 0xa000;
/** Letters that Arabic puts before a word: and, so, by, for, as, and the article. */
const PREFIXES = 'وفبلكا';
const small = (code: number): number =>
  (code > 64 && code < 91) || (code > 0x40f && code < 0x430) ? code + 32 : code > 0xbf && code < 0xdf ? code + 32 : code;
const LEAD = 3;
/** Words are looked up by their first letters, whatever their case; what agrees by chance the pattern refuses. */
function keyAt(text: string, at: number, length: number): number {
  let key = length;
  for (let i = 0; i < length; i++) key = ((key << 9) | (small(text.charCodeAt(at + i)) & 0x1ff)) & 0x3fffffff;
  return key;
}

/** First two letters as a number below 1,024, the same in either case. */
const leadAt = (text: string, at: number): number => ((text.charCodeAt(at) & 31) << 5) | (text.charCodeAt(at + 1) & 31);

interface Bucket {
  readonly pattern: RegExp;
  readonly branches: readonly { readonly branch: Branch; readonly group: number }[];
}

function bucketOf(branches: readonly Branch[]): Bucket {
  let group = 1;
  return {
    branches: branches.map((branch) => ({ branch, group: (group += 1 + branch.groups) - 1 - branch.groups })),
    pattern: new RegExp(branches.map((branch) => `(${branch.source})`).join('|'), 'yu'),
  };
}

/** Buckets of branches by their first three letters, or as many as they are found by; each holds the shorter ones that begin alike too. */
function bucketsOf(branches: readonly Branch[]): Map<number, Bucket>[] {
  const fits = (branch: Branch, lead: string): boolean =>
    keyAt(branch.stem, 0, Math.min(lead.length, branch.stem.length)) === keyAt(lead, 0, Math.min(lead.length, branch.stem.length));
  return Array.from({ length: LEAD + 1 }, (_, length) => {
    const leads = new Map(
      branches
        .filter(({ stem }) => Math.min(stem.length, LEAD) === length)
        .map(({ stem }) => [keyAt(stem, 0, length), stem.slice(0, length)]),
    );
    return new Map(
      [...leads].map(([key, lead]) => [
        key,
        bucketOf(branches.filter((branch) => (branch.stem.length <= length || length === LEAD ? fits(branch, lead) : false))),
      ]),
    );
  });
}

/** Builds the scanner of one script from its lexicons. */
export function compileScanner(lexicons: readonly Lexicon[]): Scanner {
  const script = lexicons[0]?.script ?? 'latin';
  // the longest word that fits wins, whatever its language
  const branches = lexicons.flatMap(branchesOf).sort((a, b) => b.length - a.length);
  const dates = bucketOf(branches.filter((branch) => branch.stem === ''));
  // most words are refused by their first two letters, without a look-up
  const leads = new Uint8Array(1024);
  for (const { stem } of branches) {
    if (stem.length > 1) leads[leadAt(stem, 0)] = 1;
    else if (stem.length === 1) leads.fill(1, (stem.charCodeAt(0) & 31) << 5, ((stem.charCodeAt(0) & 31) + 1) << 5);
  }
  const buckets = bucketsOf(branches.filter((branch) => branch.stem !== ''));
  const all = (key: 'connectors' | 'ranges' | 'joints' | 'numerals'): string =>
    lexicons.flatMap((lexicon) => lexicon[key].map((entry) => patternOfAll(entry.words))).join('|');
  const [connectors, ranges, joints, numerals] = [all('connectors'), all('ranges'), all('joints'), all('numerals')];
  const open = script === 'han' || script === 'arabic';
  const [left, right] = open ? ['\\s*', '\\s*'] : ['\\s+', '\\s+'];
  const joint = `(?:${joints})${open ? '\\s*' : "(?:\\s+|(?<=['’])|$)"}`;
  const each = (key: 'relative' | 'present' | 'ibid' | 'treaties'): string[] => [
    ...new Set(lexicons.flatMap((lexicon) => lexicon[key].flatMap((entry) => spellings(entry.words)))),
  ];
  // without what is common in any text: the article of "the present resolution", the name before "Treaty Series"
  const core = (spelling: string): string => patternOf(spelling.replace(/^\S{1,3} /, ''));
  const series = (spelling: string): string[] =>
    /^(?:Treaty|Recueil|Сборник|《|مجموعة)/.test(spelling) ? [patternOf(spelling.replace(/[,，،].*/, ''))] : [];
  const resolutions = lexicons.flatMap((lexicon) => lexicon.heads.filter((head) => head.kind === 'resolution'));
  const bare = [
    ...resolutions.flatMap((head) =>
      spellings(head.words).map((spelling) => (head.after ? `\\d{3,4}号${spelling}` : `${patternOf(spelling)}\\s+\\d{3,4}(?![\\d/])`)),
    ),
    ...(script === 'arabic'
      ? lexicons.flatMap((lexicon) =>
          lexicon.bodies.filter(({ body }) => body === 'sc').map((entry) => `(?:${patternOfAll(entry.words)})\\s+\\d{3,4}(?![\\d/])`),
        )
      : []),
  ];
  // small patterns each by itself: one large alternation is several times slower
  const mentions = [
    (script === 'han' ? '' : `[\\d)][${COMMAS}]?\\s+`) + `(?:${each('relative').map(patternOf).join('|')})`,
    each('present').map(core).join('|'),
    [...each('ibid').map((spelling) => patternOf(stemOf(spelling))), ...each('treaties').flatMap(series)].join('|'),
    [...new Set(bare)].join('|'),
  ].map((source) => new RegExp(source, 'g'));
  return {
    script,
    mentions,
    separator: new RegExp(
      `\\s?(?:[${COMMAS};؛、]\\s?)?(?:((?:${ranges})${open ? '' : '(?=\\s)'}|–|-)\\s?|(?:${connectors})${open ? '\\s?' : '\\s'})?`,
      'yu',
    ),
    links: new RegExp(`^[\\s${COMMAS}]*(?:${joint}[${COMMAS}]?\\s*)*$`, 'u'),
    joined: new RegExp(`^[\\s${COMMAS}]*(?:${joint})`, 'u'),
    separates: new RegExp(
      `(?:[${COMMAS};؛、(–-]|(?:^|${left})(?:${connectors}|${ranges}|و))${open ? '\\s*' : '(?:\\s+|$)'}\\s*(?:${joint})*$|[${COMMAS};؛、(–-]\\s*(?:(?:${connectors})${right})?(?:${joint})*$`,
      'u',
    ),
    numbered: new RegExp(`(?:^|[^\\p{L}])(?:${numerals})\\s*$`, 'u'),
    numeral: new RegExp(`^\\s*:?\\s*(?:(?:${numerals})\\s*)?[“"(]?$`, 'u'),
    read(text, start, end) {
      const lexemes: Lexeme[] = [];
      /** Reads the word at `at`, whose prefixes begin at `from`; where it ends, or -1. */
      const take = (bucket: Bucket | undefined, from: number, at: number): number => {
        if (!bucket) return -1;
        bucket.pattern.lastIndex = at;
        const exact = bucket.pattern.exec(text);
        if (!exact) return -1;
        for (const { branch, group } of bucket.branches) {
          if (exact[group] === undefined) continue;
          lexemes.push(branch.make(from, bucket.pattern.lastIndex, (index) => (index < 0 ? undefined : exact[group + 1 + index])));
          break;
        }
        return bucket.pattern.lastIndex;
      };
      const word = (from: number, at: number): number =>
        leads[leadAt(text, at)] === 0
          ? -1
          : take(
              buckets[3]?.get(keyAt(text, at, 3)) ?? buckets[2]?.get(keyAt(text, at, 2)) ?? buckets[1]?.get(keyAt(text, at, 1)),
              from,
              at,
            );
      for (let at = start; at < end;) {
        const code = text.charCodeAt(at);
        if (isDigit(code)) {
          let last = at + 1;
          while (last < end && isDigit(text.charCodeAt(last))) last++;
          const reached = last - at < 3 || (script === 'han' && last - at === 4) ? take(dates, at, at) : -1;
          at = reached < 0 ? last : reached;
          // letters right behind a number are no word: "53A"
          if (reached < 0 && script !== 'han') while (at < end && isLetter(text.charCodeAt(at))) at++;
        } else if (script === 'han' ? isHan(code) : isLetter(code)) {
          let reached = word(at, at);
          for (let k = 0; script === 'arabic' && reached < 0 && k < 4 && PREFIXES.includes(text[at + k] ?? ' '); k++)
            reached = word(at, at + k + 1);
          if (reached < 0) {
            reached = at + 1;
            if (script !== 'han') while (reached < end && isLetter(text.charCodeAt(reached))) reached++;
          }
          at = reached;
        } else at++;
      }
      return lexemes;
    },
  };
}
