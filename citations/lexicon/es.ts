import type { Lexicon } from './types.ts';

const FIRST = 'primer[oa]? segund[oa] tercer[oa]? cuart[oa] quint[oa] sext[oa] séptim[oa] octav[oa] noven[oa]'.split(' ');
const ORDINALS = [
  ...FIRST,
  'décim[oa]',
  '(?:undécim[oa]|decimoprimer[oa]?)',
  '(?:duodécim[oa]|decimosegund[oa])',
  ...FIRST.slice(2).map((one) => `d[eé]cimo ?${one}`),
  ...['vig', 'trig', 'cuadrag'].flatMap((ten) => [`${ten}ésim[oa]`, ...FIRST.map((one) => `${ten}[eé]sim[oa] ?${one}`)]),
];

/** Spanish. The body stands behind the number, a comma before the date. */
export const spanish: Lexicon = {
  language: 'es',
  script: 'latin',
  heads: [
    {
      kind: 'statement',
      words: 'declaraci(?:ón|ones) de (?:su|la) Presidenc?[it][ae]',
      example: 'la declaración de su Presidencia 2007/3 en el Consejo de Seguridad',
      means: ['S/PRST/2007/3'],
    },
    {
      kind: 'resolution',
      words: 'resoluci(?:ón|ones)|res\\.',
      example: 'la resolución 70/1 de la Asamblea General',
      means: ['A/RES/70/1'],
    },
    { kind: 'decision', words: 'decisi(?:ón|ones)|dec\\.', example: 'la decisión 74/565 de la Asamblea General', means: ['A/DEC/74/565'] },
  ],
  bodies: [
    {
      body: 'ga',
      words: 'Asamblea General(?: de las Naciones Unidas| de la ONU)?|AGNU|A\\.G\\.',
      example: 'la resolución 70/1 de la Asamblea General, de 25 de septiembre de 2015',
      means: ['A/RES/70/1'],
    },
    { body: 'assembly', words: 'Asamblea', example: 'Naciones Unidas: la resolución 60/251 de la Asamblea', means: ['A/RES/60/251'] },
    {
      body: 'sc',
      words: 'Consejo de Seguridad(?: de las Naciones Unidas| de la ONU)?|CSNU',
      example: 'la resolución 1701 del Consejo de Seguridad',
      means: ['S/RES/1701(2006)'],
    },
    {
      body: 'hrc',
      words: 'Consejo de Derechos Humanos',
      example: 'las resoluciones del Consejo de Derechos Humanos 43/1, de 19 de junio de 2020, y 47/21, de 13 de julio de 2021',
      means: ['A/HRC/RES/43/1', 'A/HRC/RES/47/21'],
    },
    {
      body: 'ecosoc',
      words: 'Consejo Económico y Social',
      example: 'la resolución 1980/67 del Consejo Económico y Social',
      means: ['E/RES/1980/67'],
    },
    {
      body: 'cpd',
      words: 'Comisión de Población y Desarrollo',
      example: 'la resolución 2021/1 de la Comisión de Población y Desarrollo, de 23 de abril de 2021',
      means: ['E/CN.9/RES/2021/1'],
    },
    {
      body: 'chr',
      words: 'Comisión de Derechos Humanos',
      example: 'la resolución 2004/16 de la Comisión de Derechos Humanos',
      means: ['E/CN.4/RES/2004/16'],
    },
    {
      body: 'csw',
      words: 'Comisión de la Condición Jurídica y Social de la Mujer',
      example: 'la resolución 51/2 de la Comisión de la Condición Jurídica y Social de la Mujer',
      means: ['E/CN.6/RES/51/2'],
    },
    {
      body: 'cnd',
      words: 'Comisión de Estupefacientes',
      example: 'la resolución 65/2 de la Comisión de Estupefacientes',
      means: ['E/CN.7/RES/65/2'],
    },
    {
      body: 'csocd',
      words: 'Comisión de Desarrollo Social',
      example: 'la resolución 50/1 de la Comisión de Desarrollo Social',
      means: ['E/CN.5/RES/50/1'],
    },
    {
      body: 'ccpcj',
      words: 'Comisión de Prevención del Delito y Justicia Penal',
      example: 'la resolución 26/2 de la Comisión de Prevención del Delito y Justicia Penal',
      means: ['E/CN.15/RES/26/2'],
    },
    {
      body: 'cstd',
      words: 'Comisión de Ciencia y Tecnología para el Desarrollo',
      example: 'la resolución 2019/1 de la Comisión de Ciencia y Tecnología para el Desarrollo',
      means: ['E/CN.16/RES/2019/1'],
    },
    {
      body: 'unea',
      words: 'Asamblea de las Naciones Unidas sobre el Medio Ambiente|Asamblea sobre el Medio Ambiente',
      example: 'la resolución 5/14 de la Asamblea de las Naciones Unidas sobre el Medio Ambiente',
      means: ['UNEP/EA.5/Res.14'],
    },
    { body: 'un', words: 'ONU|Naciones Unidas', example: 'la resolución 1701 de la ONU', means: ['S/RES/1701(2006)'] },
    {
      body: 'statistical',
      words: 'Comisión de Estadística',
      example: 'la decisión 48/110 de la Comisión de Estadística',
      means: ['E/CN.3/DEC/48/110'],
    },
    {
      body: 'subcommission',
      words: 'Subcomisión de (?:Promoción y Protección de los Derechos Humanos|Prevención de Discriminaciones y Protección a las Minorías)',
      example: 'la resolución 2000/22 de la Subcomisión de Promoción y Protección de los Derechos Humanos',
      means: ['E/CN.4/Sub.2/RES/2000/22'],
    },
    {
      body: 'escap',
      words: 'Comisión Económica y Social para Asia y el Pacífico|CESPAP',
      example: 'la resolución 72/7 de la Comisión Económica y Social para Asia y el Pacífico',
      means: ['E/ESCAP/RES/72/7'],
    },
    {
      body: 'foreign',
      words:
        'Consejo Económico y Social de (?!las Naciones|la ONU)[\\p{L}]+|Consejo de Seguridad (?:Nuclear|Nacional|Ciudadana)|Consejo Nacional de [A-Z][a-z]+|Parlamento Europeo|Consejo Europeo|Consejo de Europa|Consejo de la Unión|Asamblea Parlamentaria|Asamblea Nacional|Asamblea Legislativa|Asamblea Mundial de la Salud|Asamblea General de (?!las Naciones|la ONU)[\\p{L} ]{3,30}|Conferencia de las Partes|Conferencia de los Estados Partes?|Consejo de Administración|Junta Ejecutiva|Conferencia General|Asamblea de los Estados Partes|Consejo Ejecutivo|Comité Ejecutivo|Unión Interparlamentaria|Organización Marítima Internacional|OMI|OMS|Organización Mundial de la Salud|Organización Mundial del Comercio|Organización de las Naciones Unidas para la Alimentación y la Agricultura|FAO|Unión Africana|Consejo de Paz y Seguridad|Comisión Económica para [A-Z]\\p{L}+|Junta de Comercio y Desarrollo|Junta de Desarrollo Industrial|OEA|Organización de los Estados Americanos',
      example: 'Naciones Unidas: la resolución 62/14 de la Asamblea Mundial de la Salud',
      means: [],
    },
    { body: 'council', words: 'Consejo', example: 'Naciones Unidas: la resolución 31/7 del Consejo', means: ['A/HRC/RES/31/7'] },
    { body: 'commission', words: 'Comisión|Comité', example: 'Naciones Unidas: la resolución 31/7 de la Comisión', means: [] },
  ],
  home: [{ words: 'Naciones Unidas|ONU|CSNU|AGNU', example: 'Las Naciones Unidas recuerdan la resolución 68/4', means: ['A/RES/68/4'] }],
  possessives: [{ words: 'sus?', example: 'El Consejo de Seguridad, en su resolución 1701', means: ['S/RES/1701(2006)'] }],
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre|setiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  dates: [
    {
      words: '{d}(?:º|o)? de {m} de(?:l año)? {y}',
      example: 'la resolución 58/208 de la Asamblea General, de 23 de diciembre de 2003',
      means: ['A/RES/58/208'],
    },
  ],
  connectors: [
    {
      words: 'y|e|o|u|así como(?: l[ao]s?| sus?| de l[ao]s?| en sus?)?|y sus?|y l[ao]s?',
      example: 'las resoluciones 43/1 y 47/21 del Consejo de Derechos Humanos',
      means: ['A/HRC/RES/43/1', 'A/HRC/RES/47/21'],
    },
  ],
  ranges: [{ words: 'a', example: 'los párrafos 33 a 37 de la resolución 73/341 de la Asamblea General', means: ['A/RES/73/341'] }],
  units: [
    {
      unit: 'preambular',
      words: 'párrafos? del preámbulo',
      ordinal: true,
      example: 'la resolución 73/6 de la Asamblea General, segundo párrafo del preámbulo',
      means: ['A/RES/73/6'],
    },
    { unit: 'paragraph', words: 'párrafos?|párrs?\\.', example: 'a lo dispuesto en el párrafo 33 supra', means: ['¶paragraph 33'] },
    {
      unit: 'subparagraph',
      words: 'apartados?|subpárrafos?|incisos?',
      example: 'el apartado b) del párrafo 6 supra',
      means: ['¶paragraph 6, subparagraph b'],
    },
    {
      unit: 'section',
      words: 'secci(?:ón|ones)|secc?s?\\.',
      example: 'la resolución 59/265 de la Asamblea General, secc. III',
      means: ['A/RES/59/265'],
    },
    { unit: 'chapter', words: 'capítulos?|caps?\\.', example: 'A/75/53, cap. IV, secc. A', means: ['A/75/53'] },
    { unit: 'part', words: 'partes?', example: 'la resolución 31/208 de la Asamblea General, parte XI', means: ['A/RES/31/208'] },
    { unit: 'annex', words: 'anexos?', example: 'Naciones Unidas: véase la resolución 2200 A (XXI), anexo', means: ['A/RES/2200(XXI)A'] },
    { unit: 'appendix', words: 'apéndices?', example: 'resolución 67/97 de la Asamblea General, apéndice', means: ['A/RES/67/97'] },
  ],
  relative: [
    {
      words: 'supra|infra|anteriore?s?|precedentes?|siguientes?|más arriba|más abajo',
      example: 'en los párrafos 1 y 2 infra',
      means: ['¶paragraph 1; paragraph 2'],
    },
  ],
  present: [
    {
      words:
        'la presente (?:resolución|decisión|declaración)|esta resolución|esta decisión|esta declaración|el presente (?:documento|informe)|del presente (?:documento|informe)',
      example: 'el párrafo 5 de la presente resolución',
      means: ['¶paragraph 5'],
    },
  ],
  ibid: [{ words: 'ibid\\.,?|ibíd\\.,?', example: 'A/75/53, cap. IV. Ibid., cap. V', means: ['A/75/53', 'A/75/53'] }],
  backs: [
    {
      words: 'dicha {h}|esa {h}|esa misma {h}|la misma {h}|la citada {h}|la mencionada {h}',
      example: 'Naciones Unidas: la resolución 70/1 y el párrafo 3 de dicha resolución',
      means: ['A/RES/70/1', 'A/RES/70/1'],
    },
  ],
  particulars: [
    {
      words: 'en particular|en especial|especialmente|particularmente|incluidos?',
      example: 'la resolución 65/170 de la Asamblea General, en particular sus párrafos 5 a 7',
      means: ['A/RES/65/170'],
    },
  ],
  belonging: [
    {
      words: 'del?',
      example: 'Naciones Unidas: el párrafo 5 del informe',
      means: [],
    },
  ],
  another: [
    {
      words: 'sus?|cuyos?|nuevo',
      example: 'Naciones Unidas: su párrafo 5',
      means: [],
    },
  ],
  beside: [
    {
      words: 'vols?\\. {n}|págs?\\. {n}',
      example: 'A/62/40, vol. I, anexo VI',
      means: ['A/62/40'],
    },
  ],
  ordinals: ORDINALS,
  preamble: {
    words: 'del preámbulo',
    example: 'la resolución 73/6 de la Asamblea General, párrafo vigésimo cuarto del preámbulo',
    means: ['A/RES/73/6'],
  },
  joints: [
    {
      words:
        'de la|de las|de los|del|de fechas?|de|a la|al|en la|en las|en el|en|por la|por el|aprobadas? por la|aprobadas? por el|aprobadas? el|aprobadas? en|que figura en el|el|la|las|los',
      example: 'el párrafo 11 del anexo I de la resolución 41/213 de la Asamblea General',
      means: ['A/RES/41/213'],
    },
  ],
  numerals: [
    {
      words: 'núms?\\.|n[o°º]\\.?|n\\.º|n\\.o',
      example: 'la resolución núm. 1325 (2000) del Consejo de Seguridad',
      means: ['S/RES/1325(2000)'],
    },
  ],
  against: [
    {
      words:
        'observaci(?:ón|ones) general(?:es)?|recomendaci(?:ón|ones) general(?:es)?|vol\\.|páginas?|pág\\.|venta|artículos?|tema|ley|leyes|reglamentos?',
      example: 'Naciones Unidas: observación general núm. 13 (1976)',
      means: [],
    },
  ],
  treaties: [
    {
      words: 'Naciones Unidas, Treaty Series, vol\\. {v}(?:, núms?\\. {n})?|Treaty Series, vol\\. {v}(?:, núms?\\. {n})?',
      example: 'Naciones Unidas, Treaty Series, vol. 660, núm. 9464.',
      means: ['vol. 660, 9464'],
    },
    {
      words: 'Ibid\\.,? vol\\. {v}(?:, núms?\\. {n})?|Ibíd\\.,? vol\\. {v}(?:, núms?\\. {n})?',
      example: 'Naciones Unidas, Treaty Series, vol. 660, núm. 9464. Ibid., vol. 1249, núm. 20378',
      means: ['vol. 660, 9464', 'vol. 1249, 20378'],
    },
  ],
};
