/** Patterns of what stands between the words of a citation: joints, connectors, signs for "number", volumes. One set a script. */
import { ARABIC_ORDINAL, HAN_NUMERAL } from '../letters.ts';
import { patternOfAll } from './spelling.ts';
import type { Lexicon } from './types.ts';

export const COMMAS = ',،，';
/** Number of a volume or a page. */
const VOLUME = `(?:[IVXLC]{1,6}|\\d{1,4}|${HAN_NUMERAL}|${ARABIC_ORDINAL})(?:\\s?[–-]\\s?(?:[IVXLC]{1,6}|\\d{1,4}))?`;

export interface Joints {
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
  /** Sticky: white space, with a sign for "number" or without. */
  readonly spaced: RegExp;
  /** Nothing but brackets, a comma, a volume or page: what may stand between a document and its part. */
  readonly beside: RegExp;
  /** Ends in "in particular its". */
  readonly particular: RegExp;
  /** Begins with "thereof". */
  readonly thereof: RegExp;
  /** Begins with "of the report". */
  readonly belonging: RegExp;
  /** Ends in words that make a paragraph another document's. */
  readonly another: RegExp;
}

type Key = 'connectors' | 'ranges' | 'joints' | 'numerals' | 'particulars' | 'belonging' | 'another' | 'beside';

/** Languages of one script are read together, so that nothing has to be known of the text. */
export function jointsOf(lexicons: readonly Lexicon[]): Joints {
  const script = lexicons[0]?.script ?? 'latin';
  const all = (key: Key): string => lexicons.flatMap((lexicon) => lexicon[key].map((entry) => patternOfAll(entry.words))).join('|');
  const [connectors, ranges, joints, numerals] = [all('connectors'), all('ranges'), all('joints'), all('numerals')];
  // scripts in which words stand without a space between, or with one letter joined to the next word
  const open = script === 'han' || script === 'arabic';
  const [left, right] = open ? ['\\s*', '\\s*'] : ['\\s+', '\\s+'];
  const joint = `(?:${joints})${open ? '\\s*' : "(?:\\s+|(?<=['’])|$)"}`;
  return {
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
    spaced: new RegExp(`\\s+(?:(?:${numerals})\\s?)?`, 'yu'),
    beside: new RegExp(
      `^[\\s)》]*(?:[${COMMAS}]\\s*(?:${all('beside').replaceAll('{n}', VOLUME)})\\)?)?\\s*[${COMMAS}、的]?\\s*\\(?\\s*$`,
      'u',
    ),
    particular: new RegExp(`(?:${all('particulars')})[\\s\\p{L}’']{0,45}$`, 'u'),
    thereof: new RegExp(
      `^\\s(?:${lexicons.flatMap(({ thereof }) => (thereof ? patternOfAll(thereof.words) : [])).join('|') || '(?!)'})(?!\\p{L})`,
      'u',
    ),
    belonging: new RegExp(open ? `^\\s*(?:${all('belonging')})` : `^\\s+(?:${all('belonging')})(?:(?<=[’'])|(?!\\p{L}))`, 'u'),
    another: new RegExp(open ? `(?:${all('another')})\\s*$` : `(?<!\\p{L})(?:${all('another')})\\s+$`, 'u'),
  };
}
