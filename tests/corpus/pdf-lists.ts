/** What the PDFs beside the project hold, as it was listed by reading: numbers and symbols only. */
import type { Citation } from '../../citations/types.ts';
import type { Outline } from '../../page/outline/types.ts';

export interface Listed {
  readonly file: string;
  readonly document: string;
  /** numbered paragraphs, in order */
  readonly paragraphs: readonly string[];
  readonly preamble: number;
  /** parts of each numbered paragraph that has any, in order: `4.6 (a) (b)` */
  readonly parts: readonly string[];
  readonly notes: readonly string[];
  /** symbols in the order of the text; `¶4.94(b)`: paragraphs of its own */
  readonly cited: readonly string[];
}

const countTo = (last: number, before = ''): string[] => Array.from({ length: last }, (_, index) => `${before}${index + 1}`);
const series = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => `A/AC.105/${from + index}`).join(' ');
const list = (...symbols: readonly string[]): string[] => symbols.join(' ').split(' ');

export const DOCUMENTS: readonly Listed[] = [
  {
    file: 'A_RES_73_3-EN.pdf',
    document: 'A/RES/73/3',
    paragraphs: countTo(53),
    preamble: 0,
    parts: [],
    notes: countTo(7),
    cited: list(
      'A/73/L.4 A/RES/71/3 A/RES/70/266 A/RES/68/300 A/RES/72/139 A/HRC/RES/33/11 A/RES/70/1 A/RES/69/313',
      'A/71/53/Add.1 A/71/53/Add.1/Corr.1 A/RES/55/2 A/RES/71/3 A/RES/70/175',
    ),
  },
  {
    file: 'A_RES_73_6-EN.pdf',
    document: 'A/RES/73/6',
    paragraphs: countTo(14),
    preamble: 25,
    parts: [],
    notes: countTo(6),
    cited: list(
      'A/73/L.6 A/73/L.6/Add.1 A/RES/2453(XXIII)A A/RES/37/90 A/RES/54/68 A/RES/59/2 A/RES/72/79 A/AC.105/1137',
      'A/RES/70/1 A/RES/69/283 FCCC/CP/2015/10/Add.1 A/RES/51/122 A/AC.105/1129 A/AC.105/1131',
      series(1160, 1166),
      series(1168, 1175),
      series(1180, 1181),
    ),
  },
  {
    file: 'A_80_6_Sect_4.pdf',
    document: 'A/80/6(Sect.4)',
    paragraphs: countTo(113, '4.'),
    preamble: 0,
    parts: [
      '4.6 (a) (b) (c) (d)',
      '4.12 (a) (b)',
      '4.16 (a) (b) (c) (d)',
      '4.17 (a) (b) (c)',
      '4.29 (a) (b) (c) (d) (e) (f) (g) (h) (i) (j)',
      '4.30 (a) (b) (c) (d)',
      '4.42 (a) (a)(i) (a)(ii) (a)(iii) (b) (b)(i) (b)(ii) (b)(iii) (b)(iv) (b)(v) (b)(vi) (b)(vii) (b)(viii) (c) (d) (e) (f) (f)(i) (f)(ii) (g) (h) (i) (j) (k)',
      '4.43 (a) (b) (c) (d) (e)',
      '4.55 (a) (b) (c) (d) (e)',
      '4.56 (a) (b) (c)',
      '4.68 (a) (b)',
      '4.69 (a) (b) (c)',
      '4.92 (a) (a)(i) (a)(ii) (b)',
      '4.93 (a) (b) (c) (c)(i) (c)(ii) (c)(ii)(a) (c)(ii)(b) (c)(ii)(c) (c)(ii)(d)',
      '4.94 (a) (b) (b)(i) (b)(ii) (b)(iii) (b)(iv) (c) (c)(i) (c)(ii) (d) (d)(i) (d)(ii) (d)(iii) (d)(iv) (e) (e)(i) (e)(ii) (e)(iii) (e)(iv) (f) (f)(i) (f)(ii) (f)(iii) (g) (g)(i) (g)(ii) (g)(iii) (g)(iv) (h) (h)(i) (h)(ii)',
    ],
    notes: ['*', '**', '***', '1'],
    // page by page; on 4 to 6 the lists of mandates
    cited: list(
      'A/80/50 A/RES/77/267',
      'A/RES/77/267',
      'A/RES/S-10/2 A/RES/79/1',
      'E/RES/2024/3 A/RES/65/69 A/RES/74/144 A/RES/76/154 A/RES/78/31 A/RES/S-10/2 A/RES/59/95 A/RES/77/298 A/RES/79/1 A/RES/79/43 A/RES/79/57 A/RES/79/80 S/RES/1325(2000) S/RES/1540(2004) S/RES/1673(2006) S/RES/1810(2008)',
      'S/RES/1887(2009) S/RES/1977(2011) S/RES/2055(2012) S/RES/2117(2013) S/RES/2118(2013) S/RES/2475(2019) A/RES/74/50 A/RES/78/239 A/DEC/75/516 A/DEC/76/515 A/DEC/77/514 A/RES/75/31 A/RES/78/15 A/RES/78/20 A/RES/79/22 A/RES/78/238 A/RES/79/21 A/RES/79/34 A/RES/79/51 A/RES/79/58 A/RES/79/62 A/RES/79/63 A/RES/79/71 A/RES/79/75 A/RES/79/78 A/RES/79/79 A/DEC/79/512 A/RES/42/37C A/RES/42/38C A/RES/54/280 A/RES/72/31 A/RES/72/51 A/RES/73/71 A/DEC/73/546 A/RES/77/66 A/RES/78/17 A/RES/79/16 A/RES/78/28 A/DEC/79/513 A/RES/78/63 A/RES/79/74 A/RES/79/29 A/RES/79/30 A/RES/79/32 A/RES/79/33 A/RES/79/38 A/RES/79/39 A/RES/79/42 A/RES/79/47 A/RES/79/48 A/RES/79/50',
      'A/RES/79/60 A/RES/79/134 A/RES/79/238 A/RES/79/240 A/RES/79/241 A/RES/77/33 A/RES/77/69 A/RES/79/26 A/RES/79/31 A/RES/79/40 A/RES/79/49 A/RES/79/53 A/RES/79/54 A/RES/79/59 A/RES/47/53D A/DEC/54/418 A/RES/78/31 A/RES/78/237 A/RES/79/23 A/RES/79/28 A/RES/79/45 A/RES/79/46 A/RES/79/69 A/RES/79/237 A/RES/75/240 A/RES/79/239 A/DEC/77/511 A/RES/78/13 A/RES/79/25 A/RES/79/27 A/RES/79/65 A/RES/79/66 A/RES/79/67 A/RES/79/70 A/RES/79/76',
      'A/RES/78/61',
      'S/RES/2118(2013)',
      'A/CONF.236/2023/Dec.3 A/RES/42/37C S/RES/620(1988) A/RES/45/57C',
      'A/RES/79/60',
      'A/RES/79/40 A/RES/79/40',
      'S/RES/1325(2000) S/RES/1540(2004) S/RES/1673(2006) S/RES/1810(2008) S/RES/1977(2011) S/RES/2055(2012) S/RES/2325(2016) S/RES/2370(2017) S/RES/2572(2021) S/RES/2622(2022) S/RES/2663(2022) A/RES/79/57 A/RES/79/65 A/RES/79/66 A/RES/79/67',
      'A/RES/77/51',
      'A/RES/78/47 A/RES/79/43',
      'A/RES/65/69',
      'A/RES/77/262 A/76/6(Sect.4) A/79/7 A/RES/79/257',
      'A/RES/77/69 A/RES/79/1 A/79/583 A/RES/78/47 A/RES/78/47',
      'A/RES/79/40 A/RES/78/47 A/RES/79/241 A/RES/79/40 A/RES/79/40 A/RES/79/40 A/RES/78/47 A/RES/78/47 ¶4.94(b)(iii)',
      '¶4.84 ¶4.87 ¶4.88 ¶4.87 ¶4.88 ¶4.84 ¶4.87 ¶4.88 ¶4.87 ¶4.88 ¶4.83 ¶4.83 ¶4.87 ¶4.88 ¶4.85 ¶4.83 ¶4.87 ¶4.88',
      '¶4.87 ¶4.94(b)(ii),¶4.94(c)(i),¶4.94(d)(ii),¶4.94(e)(i),¶4.94(f)(i),¶4.94(g)(ii) A/RES/S-10/2 A/RES/34/83L',
      '¶4.94(a)',
      'A/RES/72/219 ¶4.93(a),¶4.94(b)',
      '¶4.94(c) A/RES/75/253A',
      '¶4.93(b),¶4.94(d)',
      '¶4.92(a),¶4.93(c),¶4.94(e)',
      '¶4.94(f)',
      '¶4.92(b),¶4.94(g)',
      '¶4.94(h)',
      '¶4.84 ¶4.84 A/RES/42/37C S/RES/620(1988) A/RES/79/40',
      'A/RES/79/40 ¶4.83',
    ),
  },
];

/** The outline's numbered paragraphs with their parts, as `Listed` has them. */
export function partsOf({ paragraphs }: Pick<Outline, 'paragraphs'>): string[] {
  const parts = new Map<string, string>();
  for (const { path } of paragraphs) {
    if (path.at(-1)?.[0] !== 'subparagraph') continue;
    const [, number = ''] = path.find(([unit]) => unit === 'paragraph') ?? [];
    const letters = path.flatMap(([unit, label]) => (unit === 'subparagraph' ? [`(${label})`] : []));
    parts.set(number, `${parts.get(number) ?? number} ${letters.join('')}`);
  }
  return [...parts.values()];
}

/** Citations as `Listed` has them. "The present resolution", which names no part, is none of them. */
export function citedOf(citations: readonly Pick<Citation, 'symbol' | 'kind' | 'pinpoint'>[]): string[] {
  const part = (path: Citation['pinpoint'][number]): string =>
    path.map(([unit, label]) => (unit === 'paragraph' ? `¶${label}` : `(${label})`)).join('');
  return citations.flatMap(({ symbol, kind, pinpoint }) => {
    if (kind !== 'cross-reference') return symbol ? [symbol] : [];
    return pinpoint.length > 0 ? [pinpoint.map(part).join(',')] : [];
  });
}
