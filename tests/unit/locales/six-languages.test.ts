/** References, pinpoints and sentences of the card as UN documents of each language print them. */
import { describe, expect, test } from 'vitest';
import { latinLabel, latinSub } from '../../../citations/letters.ts';
import type { PinpointPath } from '../../../citations/types.ts';
import { copyReference, treatyReference } from '../../../components/card/reference.ts';
import { adoptionLine, dateSentence, voteSentence } from '../../../components/card/sentences.ts';
import { writeLabel } from '../../../locales/labels.ts';
import { bodyName, meetingPhrase } from '../../../locales/proceedings.ts';
import { pinpointPhrase, writePinpoint } from '../../../locales/pinpoints.ts';
import { words, wordsIn } from './words.ts';

const part: PinpointPath[] = [
  [
    ['paragraph', '11'],
    ['subparagraph', 'a'],
  ],
];
const paragraphs = (...labels: number[]): PinpointPath[] => labels.map((label) => [['paragraph', String(label)]]);

describe('references', () => {
  test.each([
    [
      'en',
      'General Assembly resolution 67/219, para. 11 (a)',
      'Security Council resolution 1325 (2000)',
      'Human Rights Council decision 27/212',
    ],
    [
      'fr',
      'résolution 67/219 de l’Assemblée générale, par. 11 a)',
      'résolution 1325 (2000) du Conseil de sécurité',
      'décision 27/212 du Conseil des droits de l’homme',
    ],
    [
      'es',
      'resolución 67/219 de la Asamblea General, párr. 11 a)',
      'resolución 1325 (2000) del Consejo de Seguridad',
      'decisión 27/212 del Consejo de Derechos Humanos',
    ],
    [
      'ru',
      'резолюция 67/219 Генеральной Ассамблеи, пункт 11 a)',
      'резолюция 1325 (2000) Совета Безопасности',
      'решение 27/212 Совета по правам человека',
    ],
    ['zh', '大会第67/219号决议，第11(a)段', '安全理事会第1325 (2000)号决议', '人权理事会第27/212号决定'],
    ['ar', 'قرار الجمعية العامة 67/219، الفقرة 11 (أ)', 'قرار مجلس الأمن 1325 (2000)', 'مقرر مجلس حقوق الإنسان 27/212'],
  ] as const)('in %s', (language, assembly, council, decision) => {
    const said = wordsIn(language);
    expect(copyReference({ symbol: 'A/RES/67/219' }, part, said)).toBe(assembly);
    expect(copyReference({ symbol: 'S/RES/1325(2000)' }, [], said)).toBe(council);
    expect(copyReference({ symbol: 'A/HRC/DEC/27/212' }, [], said)).toBe(decision);
  });

  test('a treaty, by the name that the volumes bear', () => {
    const treaty = { volume: '2220', number: '39481' };
    expect(treatyReference(treaty, wordsIn('fr'))).toBe('Nations Unies, Recueil des Traités, vol. 2220, n° 39481');
    expect(treatyReference(treaty, wordsIn('zh'))).toBe('联合国，《条约汇编》，第2220卷，第39481号');
    expect(treatyReference(treaty, wordsIn('ru'))).toBe('United Nations, Treaty Series, vol. 2220, No. 39481');
  });
});

describe('adoption and vote', () => {
  const date = { iso: '2012-12-21', basis: 'print' } as const;
  const vote = {
    runs: [
      { side: 'for', count: 129 },
      { side: 'against', count: 3 },
      { side: 'abstain', count: 49 },
    ] as const,
    seats: false,
  };
  test.each([
    ['fr', 'Adoptée le 21 décembre 2012 par un vote enregistré', '129 pour, 3 contre, 49 abstentions'],
    ['es', 'Aprobada el 21 de diciembre de 2012 en votación registrada', '129 a favor, 3 en contra, 49 abstenciones'],
    ['ru', 'Принята 21 декабря 2012 года путем заносимого в отчет о заседании голосования', 'за 129, против 3, воздержались 49'],
    ['zh', '2012年12月21日经记录表决通过', '赞成 129，反对 3，弃权 49'],
    ['ar', 'اعتُمد في 21 كانون الأول/ديسمبر 2012 بتصويت مسجل', 'تأييد 129، معارضة 3، امتناع 49'],
  ] as const)('in %s', (language, adopted, voted) => {
    expect(adoptionLine(date, 'recorded_vote', wordsIn(language))).toBe(adopted);
    expect(voteSentence(vote, wordsIn(language))).toBe(voted);
  });

  test('a date that other resolutions cite, by their number', () => {
    const cited = (language: 'fr' | 'ru' | 'zh' | 'ar', times: number) =>
      dateSentence({ iso: '1946-02-01', basis: 'cited', times }, wordsIn(language));
    expect(cited('fr', 1)).toBe('1er février 1946, selon une résolution qui la cite');
    expect(cited('fr', 9)).toBe('1er février 1946, selon neuf résolutions qui la citent');
    expect(cited('ru', 21)).toBe('1 февраля 1946 года, как указано в 21 резолюции');
    expect(cited('zh', 2)).toBe('1946年2月1日，据两项决议所引');
    expect(cited('ar', 2)).toBe('1 شباط/فبراير 1946، كما ورد في قرارين');
    expect(cited('ar', 5)).toBe('1 شباط/فبراير 1946، كما ورد في خمسة قرارات');
  });
});

describe('pinpoints', () => {
  test.each([
    ['fr', 'Paragraphe 11 a)', 'Paragraphes 5 à 8', 'Paragraphes 3 et 4'],
    ['es', 'Párrafo 11 a)', 'Párrafos 5 a 8', 'Párrafos 3 y 4'],
    ['ru', 'Пункт 11 a)', 'Пункты 5–8', 'Пункты 3 и 4'],
    ['zh', '第11(a)段', '第5至8段', '第3和4段'],
    ['ar', 'الفقرة 11 (أ)', 'الفقرات 5 إلى 8', 'الفقرتان 3 و 4'],
  ] as const)('in %s', (language, letter, range, two) => {
    const said = wordsIn(language);
    expect(writePinpoint(part, said)).toBe(letter);
    expect(writePinpoint(paragraphs(5, 6, 7, 8), said)).toBe(range);
    expect(writePinpoint(paragraphs(3, 4), said)).toBe(two);
  });

  test('twenty-one paragraphs are many, in Russian too', () => {
    const odd = paragraphs(...Array.from({ length: 21 }, (_, index) => 2 * index + 1));
    expect(writePinpoint(odd, wordsIn('ru'))).toMatch(/^Пункты 1, 3, 5/);
  });

  test('Arabic letters are those that Arabic editions are read by; a number inside a part stays', () => {
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      const written = pinpointPhrase([[['subparagraph', letter]]], wordsIn('ar'));
      expect(latinSub(/\((.+)\)/.exec(written)?.[1]?.replace('هـ', 'ه') ?? '')).toBe(letter);
    }
    expect(pinpointPhrase([[...(part[0] ?? []), ['subparagraph', 'i']]], wordsIn('ar'))).toBe('الفقرة 11 (أ) (i)');
  });
});

describe('labels of annexes, chapters and sections', () => {
  const chapter: PinpointPath[] = [
    [
      ['chapter', 'I'],
      ['section', 'B'],
    ],
  ];
  const annexes: PinpointPath[] = [[['annex', 'I']], [['annex', 'II']]];
  const section: PinpointPath[] = [[['section', 'XII']]];
  test.each([
    ['fr', 'Chapitre I, section B', 'Annexes I et II', 'Section XII'],
    ['zh', '第一章，B节', '附件一和二', '第十二节'],
    ['ar', 'الفصل الأول، الفرع باء', 'المرفقان الأول والثاني', 'الفرع الثاني عشر'],
  ] as const)('in %s', (language, inChapter, two, twelfth) => {
    const said = wordsIn(language);
    expect(writePinpoint(chapter, said)).toBe(inChapter);
    expect(writePinpoint(annexes, said)).toBe(two);
    expect(writePinpoint(section, said)).toBe(twelfth);
  });

  test('are those by which the editions are read', () => {
    for (const label of ['I', 'II', 'IV', 'V', 'IX', 'X', 'XIV', 'XV', 'A', 'B', 'H', 'L', 'Z']) {
      expect(latinLabel(writeLabel('section', label, 'ar'))).toBe(label);
      expect(latinLabel(writeLabel('annex', label, 'zh'))).toBe(label);
    }
    expect(writeLabel('chapter', 'XXXIX', 'zh')).toBe('三十九');
    expect(writeLabel('chapter', 'XVI', 'ar')).toBe('XVI');
    expect(writeLabel('paragraph', 'I', 'ar')).toBe('I');
    expect(writeLabel('annex', '', 'zh')).toBe('');
    expect(writeLabel('annex', '3', 'zh')).toBe('3');
  });
});

describe('meetings and committees', () => {
  test.each([
    ['fr', '61e séance plénière', '40e séance', 'Deuxième Commission'],
    ['es', '61ª sesión plenaria', '40ª sesión', 'Segunda Comisión'],
    ['ru', '61-е пленарное заседание', '40-е заседание', 'Второй комитет'],
    ['zh', '第61次全体会议', '第40次会议', '第二委员会'],
    ['ar', 'الجلسة العامة 61', 'الجلسة 40', 'اللجنة الثانية'],
  ] as const)('in %s', (language, plenary, other, committee) => {
    const said = wordsIn(language);
    expect(meetingPhrase('61st plenary meeting', said)).toBe(plenary);
    expect(meetingPhrase('40th meeting', said)).toBe(other);
    expect(bodyName('Second Committee', said)).toBe(committee);
    expect(bodyName('Second Committee (Economic and Financial)', said)).toBe(committee);
    expect(bodyName('Security Council', said)).toBe(said('organ_security_council'));
  });

  test('in English, and where the record says something else, its own words stand', () => {
    expect(meetingPhrase('61st plenary meeting', words)).toBeNull();
    expect(meetingPhrase('61st (resumed) plenary meeting', wordsIn('fr'))).toBeNull();
    expect(bodyName('Second Committee', words)).toBeNull();
    expect(bodyName('A new committee', wordsIn('fr'))).toBeNull();
  });
});
