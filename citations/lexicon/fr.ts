import type { Lexicon } from './types.ts';

const FIRST = [
  'premi(?:er|ère)',
  '(?:deuxième|seconde?)',
  ...'troisième quatrième cinquième sixième septième huitième neuvième'.split(' '),
];
const ORDINALS = [
  ...FIRST,
  ...'dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième'.split(' '),
  ...['vingt', 'trent', 'quarant'].flatMap((ten) => {
    const whole = ten === 'vingt' ? ten : `${ten}e`;
    return [`${ten}ième`, `${whole}[- ]et[- ]unième`, ...FIRST.slice(1).map((one) => `${whole}-${one}`)];
  }),
];

/** French. The body stands behind the number: « la résolution 43/12 du Conseil des droits de l’homme ». */
export const french: Lexicon = {
  language: 'fr',
  script: 'latin',
  heads: [
    {
      kind: 'statement',
      words: 'déclarations? d[eu] (?:son|sa|la|le) Présidente?',
      example: 'la déclaration de son Président 2007/3 au Conseil de sécurité',
      means: ['S/PRST/2007/3'],
    },
    { kind: 'resolution', words: 'résolutions?|rés\\.', example: 'la résolution 70/1 de l’Assemblée générale', means: ['A/RES/70/1'] },
    {
      kind: 'resolution',
      body: 'assembly',
      words: 'rés\\. AG|AG,? rés\\.',
      example: 'Nations Unies, Rés. AG 2625 (XXV)',
      means: ['A/RES/2625(XXV)'],
    },
    { kind: 'resolution', body: 'sc', words: 'rés\\. CS|CS,? rés\\.', example: 'Nations Unies, Rés. CS 678', means: ['S/RES/678(1990)'] },
    { kind: 'decision', words: 'décisions?|déc\\.', example: 'la décision 74/565 de l’Assemblée générale', means: ['A/DEC/74/565'] },
  ],
  bodies: [
    {
      body: 'ga',
      words: 'Assemblée générale(?: des Nations Unies| de l’ONU)?|AGNU|A\\.G\\.',
      example: 'la résolution 60/251 de l’Assemblée générale, du 15 mars 2006',
      means: ['A/RES/60/251'],
    },
    { body: 'assembly', words: 'Assemblée', example: 'Nations Unies : la résolution 60/251 de l’Assemblée', means: ['A/RES/60/251'] },
    {
      body: 'sc',
      words: 'Conseil de sécurité(?: des Nations Unies| de l’ONU)?|CSNU',
      example: 'la résolution 1701 du Conseil de sécurité',
      means: ['S/RES/1701(2006)'],
    },
    {
      body: 'hrc',
      words: 'Conseil des droits de l’homme',
      example: 'la résolution 43/12 du Conseil des droits de l’homme',
      means: ['A/HRC/RES/43/12'],
    },
    {
      body: 'ecosoc',
      words: 'Conseil économique et social',
      example: 'la résolution 1980/67 du Conseil économique et social, en date du 25 juillet 1980',
      means: ['E/RES/1980/67'],
    },
    {
      body: 'cpd',
      words: 'Commission de la population et du développement',
      example: 'la résolution 2021/1 de la Commission de la population et du développement',
      means: ['E/CN.9/RES/2021/1'],
    },
    {
      body: 'chr',
      words: 'Commission des droits de l’homme',
      example: 'la résolution 2004/16 de la Commission des droits de l’homme',
      means: ['E/CN.4/RES/2004/16'],
    },
    {
      body: 'csw',
      words: 'Commission de la condition de la femme',
      example: 'la résolution 51/2 de la Commission de la condition de la femme',
      means: ['E/CN.6/RES/51/2'],
    },
    {
      body: 'cnd',
      words: 'Commission des stupéfiants',
      example: 'la résolution 65/2 de la Commission des stupéfiants',
      means: ['E/CN.7/RES/65/2'],
    },
    {
      body: 'csocd',
      words: 'Commission du développement social',
      example: 'la résolution 50/1 de la Commission du développement social',
      means: ['E/CN.5/RES/50/1'],
    },
    {
      body: 'ccpcj',
      words: 'Commission pour la prévention du crime et la justice pénale',
      example: 'la résolution 26/2 de la Commission pour la prévention du crime et la justice pénale',
      means: ['E/CN.15/RES/26/2'],
    },
    {
      body: 'cstd',
      words: 'Commission de la science et de la technique au service du développement',
      example: 'la résolution 2019/1 de la Commission de la science et de la technique au service du développement',
      means: ['E/CN.16/RES/2019/1'],
    },
    {
      body: 'unea',
      words: 'Assemblée des Nations Unies pour l’environnement|Assemblée pour l’environnement',
      example: 'la résolution 5/14 de l’Assemblée des Nations Unies pour l’environnement',
      means: ['UNEP/EA.5/Res.14'],
    },
    { body: 'un', words: 'ONU|Nations Unies', example: 'la résolution 1701 de l’ONU', means: ['S/RES/1701(2006)'] },
    {
      body: 'statistical',
      words: 'Commission de statistique',
      example: 'la décision 48/110 de la Commission de statistique',
      means: ['E/CN.3/DEC/48/110'],
    },
    {
      body: 'subcommission',
      words:
        'Sous-Commission de la (?:promotion et de la protection des droits de l’homme|lutte contre les mesures discriminatoires et de la protection des minorités)',
      example: 'la résolution 2000/22 de la Sous-Commission de la promotion et de la protection des droits de l’homme',
      means: ['E/CN.4/Sub.2/RES/2000/22'],
    },
    {
      body: 'escap',
      words: 'Commission économique et sociale pour l’Asie et le Pacifique|CESAP',
      example: 'la résolution 72/7 de la Commission économique et sociale pour l’Asie et le Pacifique',
      means: ['E/ESCAP/RES/72/7'],
    },
    {
      body: 'foreign',
      words:
        'Conseil économique et social (?:de la |du |d’|des )(?!Nations|l’ONU|l’Organisation)|Conseil de sécurité (?:nationale|intérieure|de la Fédération)|Conseil national d[a-z]+|Parlement européen|Conseil européen|Conseil de l’Europe|Conseil de l’Union|Conseil municipal|Assemblée parlementaire|Assemblée nationale|Assemblée mondiale de la Santé|Assemblée générale d(?:es|u) (?!Nations)[a-z]+|Conférence des Parties|Conférence des États parties|Conseil d’administration|Conférence générale|Assemblée des États parties|Conseil exécutif|Comité exécutif|Union interparlementaire|Organisation maritime internationale|OMI|OMS|Organisation mondiale de la Santé|Organisation mondiale du commerce|Organisation des Nations Unies pour l’alimentation et l’agriculture|FAO|Union africaine|Conseil de paix et de sécurité|Commission économique pour [A-Zl]\\S+|Conseil du commerce et du développement|Conseil du développement industriel',
      example: 'Nations Unies : la résolution 62/14 de l’Assemblée mondiale de la Santé',
      means: [],
    },
    { body: 'council', words: 'Conseil', example: 'Nations Unies : la résolution 31/7 du Conseil', means: ['A/HRC/RES/31/7'] },
    { body: 'commission', words: 'Commission|Comité', example: 'Nations Unies : la résolution 31/7 de la Commission', means: [] },
  ],
  home: [{ words: 'Nations Unies|ONU|CSNU|AGNU', example: 'L’ONU rappelle la résolution 68/4', means: ['A/RES/68/4'] }],
  possessives: [{ words: 'sa|ses|notre|nos', example: 'Le Conseil de sécurité, dans sa résolution 1701', means: ['S/RES/1701(2006)'] }],
  months: [
    'janvier|janv\\.',
    'février|févr?\\.',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet|juil\\.',
    'août',
    'septembre|sept\\.',
    'octobre|oct\\.',
    'novembre|nov\\.',
    'décembre|déc\\.',
  ],
  dates: [
    {
      words: '{d}(?:er)? {m} {y}',
      example: 'la résolution 58/4 de l’Assemblée générale, en date du 1er octobre 2003',
      means: ['A/RES/58/4'],
    },
  ],
  connectors: [
    {
      words: 'porte(?:ra)? dorénavant le numéro|portera le numéro|devient|et|ou|ainsi que(?: l[ea]s?| ses| sa)?|et l[ea]s?|et ses|et sa',
      example: 'les résolutions 43/1 et 47/21 du Conseil des droits de l’homme',
      means: ['A/HRC/RES/43/1', 'A/HRC/RES/47/21'],
    },
  ],
  ranges: [{ words: 'à', example: 'les paragraphes 33 à 37 de la résolution 73/341 de l’Assemblée générale', means: ['A/RES/73/341'] }],
  units: [
    {
      unit: 'preambular',
      words: 'alinéas? du préambule|paragraphes? du préambule',
      ordinal: true,
      example: 'la résolution 73/6 de l’Assemblée générale, vingt-quatrième alinéa du préambule',
      means: ['A/RES/73/6'],
    },
    { unit: 'paragraph', words: 'paragraphes?|par\\.', example: 'comme prévu au paragraphe 11 ci-dessus', means: ['¶paragraph 11'] },
    {
      unit: 'subparagraph',
      words: 'alinéas?|al\\.',
      example: 'l’alinéa b) du paragraphe 6 ci-dessus',
      means: ['¶paragraph 6, subparagraph b'],
    },
    {
      unit: 'section',
      words: 'sections?|sect\\.',
      example: 'la résolution 59/265 de l’Assemblée générale, sect. III',
      means: ['A/RES/59/265'],
    },
    { unit: 'chapter', words: 'chapitres?|chap\\.', example: 'A/75/53, chap. IV, sect. A', means: ['A/75/53'] },
    { unit: 'part', words: 'parties?', example: 'la résolution 31/208 de l’Assemblée générale, partie XI', means: ['A/RES/31/208'] },
    { unit: 'annex', words: 'annexes?', example: 'Nations Unies : voir résolution 2200 A (XXI), annexe', means: ['A/RES/2200(XXI)A'] },
    { unit: 'appendix', words: 'appendices?', example: 'résolution 67/97 de l’Assemblée générale, appendice', means: ['A/RES/67/97'] },
  ],
  relative: [
    {
      words: 'ci-dessus|ci-dessous|ci-après|supra|infra|plus haut|plus bas',
      example: 'aux paragraphes 1 et 2 ci-dessous',
      means: ['¶paragraph 1; paragraph 2'],
    },
  ],
  present: [
    {
      words: 'la présente (?:résolution|décision|déclaration)|le présent (?:document|rapport)|du présent (?:document|rapport)',
      example: 'à l’alinéa c) du paragraphe 4 de la présente résolution',
      means: ['¶paragraph 4, subparagraph c'],
    },
  ],
  ibid: [{ words: 'ibid\\.,?', example: 'A/75/53, chap. IV. Ibid., chap. V', means: ['A/75/53', 'A/75/53'] }],
  backs: [
    {
      words: 'ladite {h}|cette {h}|cette même {h}|la même {h}|{h} susmentionnée',
      example: 'Nations Unies : la résolution 70/1 et le paragraphe 3 de ladite résolution',
      means: ['A/RES/70/1', 'A/RES/70/1'],
    },
  ],
  particulars: [
    {
      words: 'en particulier|notamment|spécialement|y compris|plus particulièrement',
      example: 'la résolution 65/170 de l’Assemblée générale, notamment ses paragraphes 5 à 7',
      means: ['A/RES/65/170'],
    },
  ],
  belonging: [
    {
      words: 'de|du|des|d’|dudit|desdits|au|à la|à l’',
      example: 'Nations Unies : le paragraphe 5 du rapport',
      means: [],
    },
  ],
  another: [
    {
      words: 'son|sa|leur|dont le|dont les|ses|leurs|nouveau',
      example: 'Nations Unies : son paragraphe 5',
      means: [],
    },
  ],
  beside: [
    {
      words: 'vol\\. {n}|p\\. {n}',
      example: 'A/62/40, vol. I, annexe VI',
      means: ['A/62/40'],
    },
  ],
  ordinals: ORDINALS,
  preamble: {
    words: 'du préambule',
    example: 'la résolution 74/185 de l’Assemblée générale, paragraphe 12 du préambule',
    means: ['A/RES/74/185'],
  },
  joints: [
    {
      words:
        'de l’|de la|du|des|de|à|à la|à l’|au|aux|dans|par le|par la|par l’|adoptée?s? par le|adoptée?s? par la|adoptée?s? par l’|adoptée?s?|en date du|en date des|datée du|figurant à|figurant dans|le|la|les|l’',
      example: 'le paragraphe 11 de l’annexe I de la résolution 41/213 de l’Assemblée générale',
      means: ['A/RES/41/213'],
    },
  ],
  numerals: [{ words: 'nos?|n°|nº|numéros?', example: 'la résolution no 1325 (2000) du Conseil de sécurité', means: ['S/RES/1325(2000)'] }],
  against: [
    {
      words:
        'Société des Nations, Recueil des Traités|observations? générales?|recommandations? générales?|vol\\.|pages?|vente|règles?|articles?|points?|lois?|règlements?',
      example: 'Nations Unies : observation générale no 13 (1976)',
      means: [],
    },
  ],
  treaties: [
    {
      words: 'Nations Unies, Recueil des Traités, vol\\. {v}(?:, nos? {n})?|Recueil des Traités, vol\\. {v}(?:, nos? {n})?',
      example: 'Nations Unies, Recueil des Traités, vol. 660, no 9464.',
      means: ['vol. 660, 9464'],
    },
    {
      words: 'Ibid\\.,? vol\\. {v}(?:, nos? {n})?',
      example: 'Nations Unies, Recueil des Traités, vol. 660, no 9464. Ibid., vol. 1249, no 20378',
      means: ['vol. 660, 9464', 'vol. 1249, 20378'],
    },
  ],
};
