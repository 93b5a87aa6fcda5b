import type { Lexicon } from './types.ts';

const FIRST = 'erste zweite dritte vierte fünfte sechste sieb(?:en)?te achte neunte'.split(' ').map((one) => `${one}[nrs]?`);
const ONES = 'ein zwei drei vier fünf sechs sieben acht neun'.split(' ');
const ORDINALS = [
  ...FIRST,
  ...'zehnte elfte zwölfte dreizehnte vierzehnte fünfzehnte sechzehnte siebzehnte achtzehnte neunzehnte'
    .split(' ')
    .map((one) => `${one}[nrs]?`),
  ...['zwanzigste', 'dreißigste', 'vierzigste'].flatMap((ten) => [`${ten}[nrs]?`, ...ONES.map((one) => `${one}und${ten}[nrs]?`)]),
];

/** German, into which the UN's German Translation Service renders resolutions and decisions. */
export const german: Lexicon = {
  language: 'de',
  script: 'latin',
  heads: [
    {
      kind: 'statement',
      words: 'Erklärung(?:en)? (?:ihres|seines|des|der) Präsident(?:en|in)',
      example: 'die Erklärung seines Präsidenten 2007/3 im Sicherheitsrat',
      means: ['S/PRST/2007/3'],
    },
    { kind: 'resolution', words: 'Resolution(?:en)?', example: 'Resolution 70/1 der Generalversammlung', means: ['A/RES/70/1'] },
    {
      kind: 'decision',
      words: 'Beschl(?:uss|usses|üsse|üssen|uß)',
      example: 'Beschluss 74/565 der Generalversammlung',
      means: ['A/DEC/74/565'],
    },
  ],
  bodies: [
    {
      body: 'ga',
      words: 'Generalversammlung',
      example: 'Resolution 60/251 der Generalversammlung vom 15. März 2006',
      means: ['A/RES/60/251'],
    },
    { body: 'assembly', words: 'Versammlung', example: 'Vereinte Nationen: Resolution 60/251 der Versammlung', means: ['A/RES/60/251'] },
    { body: 'sc', words: 'Sicherheitsrat(?:s|es)?', example: 'Resolution 1701 des Sicherheitsrats', means: ['S/RES/1701(2006)'] },
    {
      body: 'hrc',
      words: 'Menschenrechtsrat(?:s|es)?',
      example: 'Resolutionen 43/1 und 47/21 des Menschenrechtsrats',
      means: ['A/HRC/RES/43/1', 'A/HRC/RES/47/21'],
    },
    {
      body: 'ecosoc',
      words: 'Wirtschafts- und Sozialrat(?:s|es)?',
      example: 'Resolution 1980/67 des Wirtschafts- und Sozialrats',
      means: ['E/RES/1980/67'],
    },
    {
      body: 'chr',
      words: 'Menschenrechtskommission',
      example: 'Resolution 2004/16 der Menschenrechtskommission',
      means: ['E/CN.4/RES/2004/16'],
    },
    { body: 'un', words: 'UN|UNO', example: 'UN-Resolution 1701 des Sicherheitsrats', means: ['S/RES/1701(2006)'] },
    {
      body: 'statistical',
      words: 'Statistische[nr]? Kommission',
      example: 'Beschluss 48/110 der Statistischen Kommission',
      means: ['E/CN.3/DEC/48/110'],
    },
    {
      body: 'foreign',
      words:
        'Europäische[ns]? Parlaments?|Europarats?|Europäische[nrs]? Rat(?:s|es)?|Parlamentarische[nr]? Versammlung|Weltgesundheitsversammlung|Afrikanische[nr]? Union|Generalkonferenz|Vertragsstaatenkonferenz|Vertragsparteien',
      example: 'Vereinte Nationen: Resolution 62/14 der Weltgesundheitsversammlung',
      means: [],
    },
  ],
  home: [{ words: 'Vereinten? Nationen', example: 'Die Vereinten Nationen erinnern an Resolution 68/4', means: ['A/RES/68/4'] }],
  possessives: [{ words: 'ihre[nr]?|seine[nr]?', example: 'Der Sicherheitsrat in seiner Resolution 1701', means: ['S/RES/1701(2006)'] }],
  months: ['Januar|Jänner', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  dates: [{ words: '{d}\\. {m} {y}', example: 'Resolution 58/208 der Generalversammlung vom 23. Dezember 2003', means: ['A/RES/58/208'] }],
  connectors: [
    {
      words: 'und|oder|sowie(?: ihre[nr]?)?',
      example: 'Resolutionen 62/156 und 66/172 der Generalversammlung',
      means: ['A/RES/62/156', 'A/RES/66/172'],
    },
  ],
  ranges: [{ words: 'bis', example: 'Ziffern 5 bis 7 der Resolution 65/170 der Generalversammlung', means: ['A/RES/65/170'] }],
  units: [
    {
      unit: 'preambular',
      words: 'Präambelabs[aä]tz(?:e[sn]?)?',
      ordinal: true,
      example: 'im vierundzwanzigsten Präambelabsatz der Resolution 73/6 der Generalversammlung',
      means: ['A/RES/73/6'],
    },
    {
      unit: 'paragraph',
      words: 'Ziffern?|Ziff\\.|Absatz|Absätzen?|Abs\\.|Nummer',
      example: 'wie in Ziffer 11 oben',
      means: ['¶paragraph 11'],
    },
    { unit: 'subparagraph', words: 'Buchstaben?|Unterabsatz', example: 'Buchstabe b) oben', means: ['¶subparagraph b'] },
    {
      unit: 'section',
      words: 'Abschnitte?n?|Abschn\\.',
      example: 'Resolution 59/265 der Generalversammlung, Abschnitt III',
      means: ['A/RES/59/265'],
    },
    { unit: 'chapter', words: 'Kapiteln?|Kap\\.', example: 'A/75/53, Kap. IV, Abschn. A', means: ['A/75/53'] },
    { unit: 'part', words: 'Teil', example: 'Resolution 31/208 der Generalversammlung, Teil XI', means: ['A/RES/31/208'] },
    { unit: 'annex', words: 'Anlagen?|Anhang', example: 'Vereinte Nationen: Resolution 2200 A (XXI), Anlage', means: ['A/RES/2200(XXI)A'] },
  ],
  relative: [{ words: 'oben|unten', example: 'nach Ziffer 11 unten', means: ['¶paragraph 11'] }],
  present: [
    {
      words: 'dieser Resolution|diese Resolution|dieses Beschlusses|vorliegenden? Resolution|dieser Erklärung',
      example: 'Ziffer 4 c) dieser Resolution',
      means: ['¶paragraph 4, subparagraph c'],
    },
  ],
  ibid: [{ words: 'ebd\\.,?|ebenda,?', example: 'A/75/53, Kap. IV. Ebd., Kap. V', means: ['A/75/53', 'A/75/53'] }],
  backs: [
    {
      words: 'der genannten {h}|des genannten {h}|derselben {h}|jener {h}',
      example: 'Resolution 70/1 der Generalversammlung und Ziffer 3 der genannten Resolution',
      means: ['A/RES/70/1', 'A/RES/70/1'],
    },
  ],
  particulars: [
    {
      words: 'insbesondere|vor allem|namentlich',
      example: 'Resolution 65/170 der Generalversammlung, insbesondere ihre Ziffern 5 bis 7',
      means: ['A/RES/65/170'],
    },
  ],
  belonging: [
    {
      words: 'der|des|dem|vom',
      example: 'Vereinte Nationen: Ziffer 5 des Berichts',
      means: [],
    },
  ],
  another: [
    {
      words: 'sein[a-z]{0,2}|ihr[a-z]{0,2}|neue[a-z]?',
      example: 'Vereinte Nationen: ihre Ziffer 5',
      means: [],
    },
  ],
  beside: [
    {
      words: 'Bd\\. {n}|S\\. {n}',
      example: 'A/62/40, Bd. I, Anhang VI',
      means: ['A/62/40'],
    },
  ],
  ordinals: ORDINALS,
  preamble: {
    words: 'der Präambel',
    example: 'Resolution 74/185 der Generalversammlung, Absatz 12 der Präambel',
    means: ['A/RES/74/185'],
  },
  joints: [
    {
      words: 'der|des|dem|vom|von|zur|zu|in der|im|in|enthalten in|verabschiedet am',
      example: 'Ziffer 11 der Anlage I der Resolution 41/213 der Generalversammlung',
      means: ['A/RES/41/213'],
    },
  ],
  numerals: [{ words: 'Nr\\.', example: 'Resolution Nr. 1325 (2000) des Sicherheitsrats', means: ['S/RES/1325(2000)'] }],
  against: [
    {
      words: 'Allgemeine[nr]? (?:Bemerkung|Empfehlung)(?:en)?|Bd\\.|Seiten?|Gesetz(?:es)?|Artikeln?',
      example: 'Vereinte Nationen: Allgemeine Bemerkung Nr. 13 (1976)',
      means: [],
    },
  ],
  treaties: [
    {
      words: 'United Nations, Treaty Series, Vol\\. {v}(?:, Nr\\. {n})?|Treaty Series, Vol\\. {v}(?:, Nr\\. {n})?',
      example: 'United Nations, Treaty Series, Vol. 660, Nr. 9464.',
      means: ['vol. 660, 9464'],
    },
  ],
};
