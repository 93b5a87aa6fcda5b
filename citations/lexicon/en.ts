import type { Lexicon } from './types.ts';

const FIRST = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const ORDINALS = [
  ...FIRST,
  ...'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' '),
  ...['twent', 'thirt', 'fort'].flatMap((ten) => [`${ten}ieth`, ...FIRST.map((one) => `${ten}y[- ]${one}`)]),
];

/** English. Spellings as the UN Editorial Manual prints them and as resolutions, statements and their footnotes use them. */
export const english: Lexicon = {
  language: 'en',
  script: 'latin',
  heads: [
    {
      kind: 'statement',
      words: "presidential statements?|statements? by (?:its|the) President|President's statements?",
      example: 'its presidential statement 2007/3 on the Security Council',
      means: ['S/PRST/2007/3'],
    },
    {
      kind: 'resolution',
      words: 'resolutions?|res\\.|res(?= \\d)',
      example: 'General Assembly resolution 67/219',
      means: ['A/RES/67/219'],
    },
    { kind: 'resolution', body: 'sc', words: 'UNSCRs?|SCRs?', example: 'UNSCR 1325', means: ['S/RES/1325(2000)'] },
    { kind: 'decision', words: 'decisions?|dec\\.', example: 'General Assembly decision 74/571', means: ['A/DEC/74/571'] },
  ],
  bodies: [
    {
      body: 'ga',
      words: 'General Assembly(?: of the United Nations)?|G\\.A\\.|GA|UNGA',
      example: 'General Assembly resolution 70/1',
      means: ['A/RES/70/1'],
    },
    { body: 'assembly', words: 'Assembly', example: 'The United Nations recalls Assembly resolution 70/1', means: ['A/RES/70/1'] },
    {
      body: 'sc',
      words: 'Security Council(?: of the United Nations)?|UNSC|S\\.C\\.|SC(?= [Rr]es)',
      example: 'Security Council resolution 1701',
      means: ['S/RES/1701(2006)'],
    },
    {
      body: 'hrc',
      words: 'Human Rights Council|UNHRC|HRC(?= [Rr]es)',
      example: 'Human Rights Council resolution 16/21',
      means: ['A/HRC/RES/16/21'],
    },
    {
      body: 'ecosoc',
      words: 'Economic and Social Council|ECOSOC|E\\.S\\.C\\.',
      example: 'Economic and Social Council resolution 1996/31',
      means: ['E/RES/1996/31'],
    },
    {
      body: 'cpd',
      words: 'Commission on Population and Development',
      example: 'Commission on Population and Development resolution 2006/2',
      means: ['E/CN.9/RES/2006/2'],
    },
    {
      body: 'chr',
      words: 'Commission on Human Rights',
      example: 'Commission on Human Rights resolution 2005/5',
      means: ['E/CN.4/RES/2005/5'],
    },
    {
      body: 'csw',
      words: 'Commission on the Status of Women',
      example: 'Commission on the Status of Women resolution 51/2',
      means: ['E/CN.6/RES/51/2'],
    },
    {
      body: 'cnd',
      words: 'Commission on Narcotic Drugs',
      example: 'Commission on Narcotic Drugs resolution 65/2',
      means: ['E/CN.7/RES/65/2'],
    },
    {
      body: 'csocd',
      words: 'Commission for Social Development',
      example: 'Commission for Social Development resolution 50/1',
      means: ['E/CN.5/RES/50/1'],
    },
    {
      body: 'ccpcj',
      words: 'Commission on Crime Prevention and Criminal Justice',
      example: 'Commission on Crime Prevention and Criminal Justice resolution 26/2',
      means: ['E/CN.15/RES/26/2'],
    },
    {
      body: 'cstd',
      words: 'Commission on Science and Technology for Development',
      example: 'Commission on Science and Technology for Development resolution 2019/1',
      means: ['E/CN.16/RES/2019/1'],
    },
    {
      body: 'unea',
      words: 'United Nations Environment Assembly(?: of the United Nations Environment Programme)?|Environment Assembly',
      example: 'United Nations Environment Assembly resolution 5/14',
      means: ['UNEP/EA.5/Res.14'],
    },
    {
      body: 'un',
      words: 'UN|U\\.N\\.|United Nations',
      example: 'UN resolution 1701',
      means: ['S/RES/1701(2006)'],
    },
    {
      body: 'statistical',
      words: 'Statistical Commission',
      example: 'Statistical Commission decision 48/110',
      means: ['E/CN.3/DEC/48/110'],
    },
    {
      body: 'subcommission',
      words:
        'Sub-?[Cc]ommission on (?:the Promotion and Protection of Human Rights|Prevention of Discrimination and Protection of Minorities)',
      example: 'Sub-Commission on the Promotion and Protection of Human Rights resolution 2000/22',
      means: ['E/CN.4/Sub.2/RES/2000/22'],
    },
    {
      body: 'escap',
      words: 'Economic and Social Commission for Asia and the Pacific|ESCAP',
      example: 'Economic and Social Commission for Asia and the Pacific resolution 72/7',
      means: ['E/ESCAP/RES/72/7'],
    },
    {
      body: 'foreign',
      words:
        'National Security Council|National Human Rights Council|Security Council of (?!the United)|Economic and Social Council of (?!the United)|European Parliament|European Council|Council of Europe|Parliamentary Assembly|National Assembly|Legislative Assembly|City Council|Municipal Council|County Council|World Health Assembly|Conference of the Parties|Conference of the States Parties|Governing Council|Governing Body|International Maritime Organization|IMO|FAO|Food and Agriculture Organization(?: of the United Nations)?|General Conference|Assembly of States Parties|Executive Board|executive [Cc]ommittee|Peace and Security Council|Inter-Parliamentary Union|World Trade Organization|ICAO(?: Assembly)?|IAEA|INTERPOL|African Union|Organization of American States|Economic Commission for [A-Z][a-z]+(?: and [A-Z][a-z]+)*(?: and the Caribbean)?|Trade and Development Board|Industrial Development Board|Plenipotentiary(?: Conference)?|General Assembly of (?!the United)(?:the )?[A-Z][a-z]+|House (?:Joint |Concurrent )?|Council of (?!the )[A-Z][a-z]+',
      example: 'The United Nations notes World Health Assembly resolution 62/14',
      means: [],
    },
    { body: 'council', words: 'Council', example: 'At the United Nations, Council resolution 31/7', means: ['A/HRC/RES/31/7'] },
    { body: 'commission', words: 'Commission|Committee', example: 'At the United Nations, Committee resolution 31/7', means: [] },
  ],
  home: [
    {
      words: 'United Nations|UNSC|UNSCRs?|UNGA|U\\.N\\.|UN(?= (?:Security|General|Human|Economic|[Rr]es|[Dd]oc))',
      example: 'The United Nations recalls resolution 68/4',
      means: ['A/RES/68/4'],
    },
  ],
  possessives: [{ words: 'its(?: own)?|our', example: 'The Security Council, in its resolution 1701', means: ['S/RES/1701(2006)'] }],
  months: [
    'January|Jan\\.',
    'February|Feb\\.',
    'March|Mar\\.',
    'April|Apr\\.',
    'May',
    'June',
    'July',
    'August|Aug\\.',
    'September|Sept?\\.',
    'October|Oct\\.',
    'November|Nov\\.',
    'December|Dec\\.',
  ],
  dates: [{ words: '{d} {m},? {y}', example: 'General Assembly resolution 58/208 of 23 December 2003', means: ['A/RES/58/208'] }],
  connectors: [
    {
      words: 'and also|and its|and|or|as well as(?: its)?|and in|to and',
      example: 'General Assembly resolutions 62/156 and 66/172',
      means: ['A/RES/62/156', 'A/RES/66/172'],
    },
  ],
  ranges: [{ words: 'to|through', example: 'paragraphs 5 to 7 of General Assembly resolution 65/170', means: ['A/RES/65/170'] }],
  units: [
    {
      unit: 'preambular',
      words: 'preambular paragraphs?|preambular paras?\\.|PP',
      ordinal: true,
      example: 'General Assembly resolution 74/185, preambular para. 12',
      means: ['A/RES/74/185'],
    },
    {
      unit: 'paragraph',
      words: 'operative paragraphs?|paragraphs?|paras?\\.|OPs?|op\\.',
      example: 'as set out in paragraph 11 above',
      means: ['¶paragraph 11'],
    },
    { unit: 'subparagraph', words: 'sub-?paragraphs?|subparas?\\.', example: 'in subparagraph (b) above', means: ['¶subparagraph b'] },
    { unit: 'section', words: 'sections?|sects?\\.', example: 'General Assembly resolution 59/265, sect. III', means: ['A/RES/59/265'] },
    { unit: 'chapter', words: 'chapters?|chaps?\\.', example: 'A/75/53, chap. IV, sect. A', means: ['A/75/53'] },
    { unit: 'part', words: 'parts?', example: 'General Assembly resolution 31/208, part XI', means: ['A/RES/31/208'] },
    { unit: 'annex', words: 'annex(?:es)?', example: 'See General Assembly resolution 2200 A (XXI), annex.', means: ['A/RES/2200(XXI)A'] },
    { unit: 'appendix', words: 'appendi(?:x|ces)', example: 'General Assembly resolution 67/97, appendix', means: ['A/RES/67/97'] },
  ],
  relative: [{ words: 'above|below|hereof', example: 'provided for in paragraph 11 below', means: ['¶paragraph 11'] }],
  present: [
    {
      words: 'the present (?:resolution|decision|declaration|statement|document|report)|this (?:resolution|decision|statement)',
      example: 'paragraph 4 (c) of the present resolution',
      means: ['¶paragraph 4, subparagraph c'],
    },
  ],
  ibid: [{ words: 'ibid\\.,?', example: 'A/75/53, chap. IV. Ibid., chap. V', means: ['A/75/53', 'A/75/53'] }],
  backs: [
    {
      words: 'that {h}|the said {h}|said {h}|the same {h}|the aforementioned {h}|the above-mentioned {h}',
      example: 'The Security Council recalls resolution 1701 (2006) and paragraph 3 of that resolution',
      means: ['S/RES/1701(2006)', 'S/RES/1701(2006)'],
    },
  ],
  particulars: [
    {
      words: 'in particular|particularly|especially|notably|specifically|including|except',
      example: 'General Assembly resolution 65/170, in particular its paragraphs 5 to 7',
      means: ['A/RES/65/170'],
    },
  ],
  thereof: { words: 'thereof', example: 'General Assembly resolution 65/170 and paragraph 5 thereof', means: ['A/RES/65/170'] },
  belonging: [
    {
      words: 'of|to the|to that|in the annex|in annex',
      example: 'At the United Nations, paragraph 5 of the report is noted',
      means: [],
    },
  ],
  another: [
    {
      words: 'its|their|whose|his|her|new|draft',
      example: 'At the United Nations, its paragraph 5 is noted',
      means: [],
    },
  ],
  beside: [
    {
      words: 'vols?\\. {n}|pp?\\. {n}',
      example: 'A/62/40, vol. I, annex VI',
      means: ['A/62/40'],
    },
  ],
  ordinals: ORDINALS,
  preamble: {
    words: 'of the preamble',
    example: 'General Assembly resolution 74/185, paragraph 12 of the preamble',
    means: ['A/RES/74/185'],
  },
  joints: [
    {
      words: 'of the|of|to the|to|in the|in|by the|by|adopted by the|adopted by|adopted on|dated|contained in|under',
      example: 'paragraph 11 of annex I to General Assembly resolution 41/213',
      means: ['A/RES/41/213'],
    },
  ],
  numerals: [{ words: 'Nos?\\.|nos?\\.|№', example: 'Security Council resolution No. 1325 (2000)', means: ['S/RES/1325(2000)'] }],
  against: [
    {
      words:
        'League of Nations, Treaty Series|European Treaty Series|general comments?|general recommendations?|vols?\\.|pages?|pp\\.|p\\.|sales|rules?|articles?|items?|laws?|regulations?',
      example: 'general comment No. 13 (1976) at the United Nations',
      means: [],
    },
  ],
  treaties: [
    {
      words: 'United Nations, Treaty Series, vol\\. {v}(?:, [Nn]os?\\. {n})?|Treaty Series, vol\\. {v}(?:, [Nn]os?\\. {n})?',
      example: 'United Nations, Treaty Series, vol. 660, No. 9464.',
      means: ['vol. 660, 9464'],
    },
    {
      words: 'Ibid\\.,? vol\\. {v}(?:, [Nn]os?\\. {n})?',
      example: 'United Nations, Treaty Series, vol. 660, No. 9464. Ibid., vol. 1249, No. 20378',
      means: ['vol. 660, 9464', 'vol. 1249, 20378'],
    },
  ],
};
