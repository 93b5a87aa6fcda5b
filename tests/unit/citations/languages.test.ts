import { describe, expect, test } from 'vitest';
import { recognise } from '../../../citations/recognise.ts';
import type { Citation, PinpointPath } from '../../../citations/types.ts';

const path = (parts: PinpointPath): string => parts.map(([unit, label]) => `${unit} ${label}`.trim()).join(', ');

/** `A/RES/68/4 [paragraph 3, subparagraph a] 2013-10-03`; `¶` for the document itself. */
function said({ symbol, pinpoint, date, treaty }: Citation): string {
  const parts = pinpoint.length > 0 ? ` [${pinpoint.map(path).join('; ')}]` : '';
  return `${symbol ?? (treaty ? `vol. ${treaty.volume}/${treaty.number}` : '¶')}${parts}${date ? ` ${date.iso}` : ''}`;
}

const read = (text: string, document = 'A/RES/77/1'): string[] => recognise(text, { document }).map(said);

/** One sense in the words of each language. */
const SAME: readonly (readonly [sense: string, means: readonly string[], texts: Readonly<Record<string, string>>])[] = [
  [
    'own, in a list with dates',
    ['A/RES/53/199 1998-12-15', 'A/RES/61/185 2006-12-20'],
    {
      en: 'Recalling its resolutions 53/199 of 15 December 1998 and 61/185 of 20 December 2006',
      fr: 'Rappelant ses résolutions 53/199 du 15 décembre 1998 et 61/185 du 20 décembre 2006',
      es: 'El informe enumera sus resoluciones 53/199, de 15 de diciembre de 1998, y 61/185, de 20 de diciembre de 2006',
      ru: 'ссылаясь на свои резолюции 53/199 от 15 декабря 1998 года и 61/185 от 20 декабря 2006 года',
      zh: '回顾其1998年12月15日第53/199号和2006年12月20日第61/185号决议',
      ar: 'إذ تشير إلى قراريها 53/199 المؤرخ 15 كانون الأول/ديسمبر 1998 و 61/185 المؤرخ 20 كانون الأول/ديسمبر 2006',
      de: 'unter Hinweis auf ihre Resolutionen 53/199 vom 15. Dezember 1998 und 61/185 vom 20. Dezember 2006',
    },
  ],
  [
    'of the Human Rights Council, cited by the Assembly',
    ['A/HRC/RES/43/1 2020-06-19', 'A/HRC/RES/47/21 2021-07-13'],
    {
      en: 'Human Rights Council resolutions 43/1 of 19 June 2020 and 47/21 of 13 July 2021',
      fr: 'les résolutions 43/1 du 19 juin 2020 et 47/21 du 13 juillet 2021 adoptées par le Conseil des droits de l’homme',
      es: 'las resoluciones del Consejo de Derechos Humanos 43/1, de 19 de junio de 2020, y 47/21, de 13 de julio de 2021',
      ru: 'резолюции Совета по правам человека 43/1 от 19 июня 2020 года и 47/21 от 13 июля 2021 года',
      zh: '人权理事会2020年6月19日第43/1号决议和2021年7月13日第47/21号决议',
      ar: 'قراري مجلس حقوق الإنسان 43/1 المؤرخ 19 حزيران/يونيه 2020 و 47/21 المؤرخ 13 تموز/يوليه 2021',
    },
  ],
  [
    'paragraph with a lower part',
    ['S/RES/2592(2021) [paragraph 6, subparagraph b]'],
    {
      en: 'paragraph 6 (b) of Security Council resolution 2592 (2021)',
      fr: 'l’alinéa b) du paragraphe 6 de la résolution 2592 (2021) du Conseil de sécurité',
      es: 'el párrafo 6 b) de la resolución 2592 (2021) del Consejo de Seguridad',
      ru: 'пункт 6 b) резолюции 2592 (2021) Совета Безопасности',
      zh: '安全理事会第2592(2021)号决议第6(b)段',
      ar: 'الفقرة 6 (ب) من قرار مجلس الأمن 2592 (2021)',
      de: 'Ziffer 6 b) der Resolution 2592 (2021) des Sicherheitsrats',
    },
  ],
  [
    'range of paragraphs',
    ['A/RES/73/341 [paragraph 33; paragraph 34; paragraph 35]'],
    {
      en: 'paragraphs 33 to 35 of resolution 73/341',
      fr: 'les paragraphes 33 à 35 de la résolution 73/341',
      es: 'los párrafos 33 a 35 de la resolución 73/341',
      ru: 'пункты 33–35 резолюции 73/341',
      zh: '第73/341号决议第33至35段',
      ar: 'الفقرات من 33 إلى 35 من القرار 73/341',
      de: 'Ziffern 33 bis 35 der Resolution 73/341',
    },
  ],
  [
    'part letters',
    ['A/RES/74/92A', 'A/RES/74/92B'],
    {
      en: 'resolutions 74/92 A and B',
      fr: 'résolutions 74/92 A et B',
      es: 'resoluciones 74/92 A y B',
      ru: 'резолюции 74/92 А и В',
      zh: '第74/92 A和B号决议',
      ar: 'القراران 74/92 ألف وباء',
      de: 'Resolutionen 74/92 A und B',
    },
  ],
  [
    'early resolution with an annex',
    ['A/RES/2200(XXI)A [annex]'],
    {
      en: 'See resolution 2200 A (XXI), annex.',
      fr: 'Voir résolution 2200 A (XXI), annexe.',
      es: 'Véase la resolución 2200 A (XXI), anexo.',
      ru: 'См. резолюцию 2200 А (XXI), приложение.',
      zh: '见第2200 A(XXI)号决议，附件。',
      ar: 'انظر القرار 2200 ألف (د-21)، المرفق.',
      de: 'Siehe Resolution 2200 A (XXI), Anlage.',
    },
  ],
  [
    'emergency special session',
    ['A/RES/ES-10/15'],
    {
      en: 'resolution ES-10/15',
      fr: 'la résolution ES\u201110/15',
      es: 'la resolución ES-10/15',
      ru: 'резолюция ES\u201110/15',
      zh: '大会ES-10/15号决议',
      ar: 'القرار دإط-10/15',
    },
  ],
  [
    'two paragraphs above',
    ['¶ [paragraph 1; paragraph 2]'],
    {
      en: 'in paragraphs 1 and 2 above',
      fr: 'aux paragraphes 1 et 2 ci\u2011dessus',
      es: 'en los párrafos 1 y 2 supra',
      ru: 'в пунктах 1 и 2 выше',
      zh: '上文第1和2段',
      ar: 'في الفقرتين 1 و 2 أعلاه',
      de: 'in Ziffern 1 und 2 oben',
    },
  ],
  [
    'paragraph of the present resolution',
    ['¶ [paragraph 4, subparagraph c]'],
    {
      en: 'paragraph 4 (c) of the present resolution',
      fr: 'l’alinéa c) du paragraphe 4 de la présente résolution',
      es: 'el párrafo 4 c) de la presente resolución',
      ru: 'пункт 4 с) настоящей резолюции',
      zh: '本决议第4 (c)段',
      ar: 'الفقرة 4 (ج) من هذا القرار',
      de: 'Ziffer 4 c) dieser Resolution',
    },
  ],
  [
    'chapter and section of a report',
    ['A/75/53 [chapter IV, section A]'],
    {
      en: 'A/75/53, chap. IV, sect. A',
      fr: 'A/75/53, chap. IV, sect. A',
      es: 'A/75/53, cap. IV, secc. A',
      ru: 'A/75/53, гл. IV, разд. А',
      zh: '见A/75/53，第四章，A节',
      ar: 'انظر A/75/53، الفصل الرابع، الفرع ألف',
    },
  ],
  [
    'two treaties',
    ['vol. 660/9464', 'vol. 1249/20378'],
    {
      en: 'United Nations, Treaty Series, vol. 660, No. 9464. Ibid., vol. 1249, No. 20378.',
      fr: 'Nations Unies, Recueil des Traités, vol. 660, no 9464. Ibid., vol. 1249, no 20378.',
      es: 'Naciones Unidas, Treaty Series, vol. 660, núm. 9464. Ibid., vol. 1249, núm. 20378.',
      zh: '联合国，《条约汇编》，第660卷，第9464号。同上，第1249卷，第20378号。',
    },
  ],
];

describe.each(SAME.flatMap(([sense, means, texts]) => Object.entries(texts).map(([language, text]) => ({ sense, language, text, means }))))(
  '$sense, $language',
  ({ text, means }) => {
    test('read as it is meant', () => expect(read(text)).toEqual(means));
  },
);

test.each([
  ['sub-sub-paragraphs in Chinese', '第2592(2021)号决议第3(a)㈠段', ['S/RES/2592(2021) [paragraph 3, subparagraph a, subparagraph i]']],
  [
    'sub-sub-paragraphs in Arabic',
    'الفقرة 3 (أ) ’1‘ من القرار 2592 (2021)',
    ['S/RES/2592(2021) [paragraph 3, subparagraph a, subparagraph i]'],
  ],
  ['a title between date and number in Chinese', '其2006年3月15日关于设立人权理事会的第60/251号决议', ['A/RES/60/251 2006-03-15']],
  [
    'two bodies together in Chinese',
    '大会和安全理事会2016年4月27日第70/262号决议和第2282(2016)号决议',
    ['A/RES/70/262 2016-04-27', 'S/RES/2282(2016)'],
  ],
  [
    'dates dealt out in French',
    'les résolutions 2004/16 et 2005/5 de la Commission des droits de l’homme, en date des 16 avril 2004 et 14 avril 2005 respectivement',
    ['E/CN.4/RES/2004/16 2004-04-16', 'E/CN.4/RES/2005/5 2005-04-14'],
  ],
  [
    'two bodies together in Spanish',
    'Cita resoluciones de la Asamblea General y del Consejo de Seguridad 60/180 y 1645 (2005)',
    ['A/RES/60/180', 'S/RES/1645(2005)'],
  ],
  ['numbers alone', 'Security Council resolutions 1850 and 1860', ['S/RES/1850(2008)', 'S/RES/1860(2009)']],
  [
    'one paragraph after another',
    'pursuant to paragraph 1 of resolution 61/75, paragraph 2 of resolution 62/43',
    ['A/RES/61/75 [paragraph 1]', 'A/RES/62/43 [paragraph 2]'],
  ],
  ['preambular in Chinese', '第74/185号决议序言部分第12段', ['A/RES/74/185 [preambular 12]']],
  ['a commission before its sessions had years', 'resolución 20 (XXXVI) de la Comisión de Derechos Humanos', ['E/CN.4/RES/20(XXXVI)']],
  [
    'the same records, another volume',
    'See A/61/40, annex. Ibid., Sixty-second Session, Supplement No. 40 (A/62/40).',
    ['A/61/40 [annex]', 'A/62/40'],
  ],
  ['renumbered in French', 'La résolution 76/235 porte dorénavant le numéro 76/235 A', ['A/RES/76/235', 'A/RES/76/235A']],
] as const)('%s', (_, text, means) => expect(read(text)).toEqual(means));

describe('"its" and the short names follow the document', () => {
  test.each([
    ['A/HRC/RES/54/10', 'its resolution 36/15', 'A/HRC/RES/36/15'],
    ['A/RES/77/1', 'its resolution 36/15', 'A/RES/36/15'],
    ['A/RES/77/1', 'Council resolution 36/15', 'A/HRC/RES/36/15'],
    ['A/HRC/RES/54/10', 'General Assembly resolution 60/251', 'A/RES/60/251'],
    ['A/HRC/RES/54/10', 'resolution 75/1', 'A/RES/75/1'],
    ['E/RES/2021/10', 'its resolution 2020/3', 'E/RES/2020/3'],
    ['S/RES/2592(2021)', 'resolution 1701', 'S/RES/1701(2006)'],
  ])('in %s: %s → %s', (document, text, means) => expect(read(text, document)).toEqual([means]));

  test('an open case names every candidate', () => {
    const [citation] = recognise('a United Nations page: resolution 36/15');
    expect(citation).toMatchObject({ certain: false, candidates: ['A/HRC/RES/36/15', 'A/RES/36/15'] });
  });
});
