/** What each word of a lexicon stands for, and the pattern it is read by. */
import type { Language, Unit } from '../types.ts';
import { patternOf, placed, spellings, stemOf } from './spelling.ts';
import type { Body, Entry, Lexicon } from './types.ts';

export type Lexeme = { readonly start: number; readonly end: number; readonly language: Language } & (
  | {
      readonly type: 'head';
      readonly kind: 'resolution' | 'decision' | 'statement';
      readonly after: boolean;
      readonly own: boolean;
      readonly body: Body | undefined;
    }
  | { readonly type: 'body'; readonly body: Body }
  | {
      readonly type: 'unit';
      readonly unit: Unit;
      readonly after: boolean;
      readonly ordinal: boolean;
      readonly ofResolution: Unit | undefined;
    }
  | { readonly type: 'back'; readonly kind: 'resolution' | 'decision' }
  | { readonly type: 'date'; readonly iso: string }
  | { readonly type: 'treaty'; readonly volume: string; readonly number: string | undefined; readonly back: boolean }
  | { readonly type: 'possessive' | 'relative' | 'present' | 'ibid' | 'against' }
);

/** @param said what stands at the places of the pattern */
type Make = (start: number, end: number, said: readonly (string | undefined)[]) => Lexeme;

/** One spelling: found by its stem, read by its pattern. */
export interface Branch {
  readonly stem: string;
  /** of two that fit, the longer spelling is read */
  readonly length: number;
  readonly source: string;
  readonly groups: number;
  readonly make: Make;
}

/** "That resolution" and "that decision", with every governing word that a number may follow. */
export function backsOf({ heads, backs }: Lexicon): { kind: 'resolution' | 'decision'; words: string }[] {
  return heads.flatMap(({ kind, own, words }) =>
    kind === 'statement' || own
      ? []
      : spellings(words).flatMap((head) => backs.map((back) => ({ kind, words: back.words.replaceAll('{h}', head) }))),
  );
}

/** Every spelling of a lexicon but its dates. */
export function branchesOf(lexicon: Lexicon): Branch[] {
  const { language, script } = lexicon;
  const branches: Branch[] = [];
  const after = script === 'han' ? '' : '(?!\\p{L})';
  const put = (entry: Pick<Entry, 'words'>, make: Make, ahead = ''): void => {
    for (const spelling of spellings(entry.words)) {
      const source = patternOf(spelling);
      const stem = stemOf(spelling);
      branches.push({
        stem: stem.replaceAll('\\', ''),
        length: spelling.replace(/\([^)]*\)\??|\[[^\]]*\]|\{[^}]*\}/g, '').length,
        source: (/[.,]\??\)?\??$/.test(spelling) ? source : source + after) + ahead,
        groups: 0,
        make,
      });
    }
  };
  for (const entry of lexicon.treaties)
    for (const spelling of spellings(entry.words)) {
      const back = lexicon.ibid.some((other) =>
        spellings(other.words).some((known) => spelling.toLowerCase().startsWith(stemOf(known).toLowerCase())),
      );
      const stem = stemOf(spelling);
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
          make: (start, end, said) => ({
            type: 'treaty',
            start,
            end,
            volume: said[order.indexOf('v')] ?? '',
            number: said[order.indexOf('n')],
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
      body: entry.body,
      language,
    }));
  for (const entry of lexicon.units)
    put(entry, (start, end) => ({
      type: 'unit',
      start,
      end,
      unit: entry.unit,
      after: entry.after ?? false,
      ordinal: entry.ordinal ?? false,
      ofResolution: entry.ofResolution,
      language,
    }));
  // not بما في ذلك القرار 69/250, where a number follows
  for (const { kind, words } of backsOf(lexicon))
    put({ words }, (start, end) => ({ type: 'back', start, end, kind, language }), '(?!\\s*\\d)');
  const lists = { ibid: 'ibid', against: 'against', relative: 'relative', possessive: 'possessives' } as const;
  for (const type of ['ibid', 'against', 'relative', 'possessive'] as const)
    for (const entry of lexicon[lists[type]]) put(entry, (start, end) => ({ type, start, end, language }));
  return branches;
}
