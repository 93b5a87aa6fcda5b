/** How parts find their document, and documents their parts: each case in the manner of UN texts, in the language that says it so. */
import { describe, expect, test } from 'vitest';
import { recognise } from '../../../citations/recognise.ts';
import type { PinpointPath } from '../../../citations/types.ts';

const SHORT: Readonly<Record<string, string>> = {
  paragraph: '¶',
  subparagraph: '',
  preambular: 'pp ',
  section: 'sect ',
  chapter: 'chap ',
  annex: 'annex ',
  part: 'part ',
};
const path = (steps: PinpointPath): string => steps.map(([unit, label]) => `${SHORT[unit] ?? unit}${label}`.trim()).join('.');
/** `A/RES/65/170 ¶5 ¶6`; of the document itself `¶11`. */
const said = (text: string, document: string | undefined): string[] =>
  recognise(text, { document, atHome: true }).map(({ symbol, pinpoint }) =>
    [symbol, ...pinpoint.map(path)].filter((part) => part !== null).join(' '),
  );

const ASSEMBLY = 'A/RES/76/10';

describe('a paragraph without its document', () => {
  test.each([
    ['is this one’s', 'the amounts set out in paragraph 40;', ['¶40']],
    ['in a range', 'the tasks referred to in paragraphs 34 to 36, and stresses', ['¶34 ¶35 ¶36']],
    ['counted by section', 'as explained in paragraphs 4.92 (a), 4.93 and 4.96 to 4.98;', ['¶4.92.a ¶4.93 ¶4.96 ¶4.97 ¶4.98']],
    ['counted by section, in Chinese', '详见第4.94段和第4.97段；', ['¶4.94', '¶4.97']],
    ['with a remark behind it', 'as explained in paragraph 4.84 (see annex II);', ['¶4.84']],
    ['is not that of a symbol in brackets', 'as explained in paragraph 12 (A/C.5/76/2);', ['A/C.5/76/2']],
    ['in French', 'les dispositions du paragraphe 51 ;', ['¶51']],
    ['in Spanish', 'según lo dispuesto en el párrafo 15;', ['¶15']],
    ['in Russian', 'задачи, изложенные в пункте 26, и', ['¶26']],
    ['in Chinese', '决定第4段不适用于灯塔', ['¶4']],
    ['in Arabic', 'المشار إليها في الفقرات من 34 إلى 36؛', ['¶34 ¶35 ¶36']],
    ['ends before the next paragraph’s number', 'set out in paragraphs 15 and 16;\n17. Encourages', ['¶15 ¶16']],
    ['is not an article’s', 'as set out in Article 1, paragraphs 1 to 4, of the Charter', []],
    ['is not a report’s', 'paragraph 21 of the report of the committee on lighthouses', []],
    ['is not the agenda’s', 'Пункт 17 повестки дня', []],
    ['is not that of something else', '报告第21段', []],
    ['is no stretch of time', '需要一段合理的时间', []],
    ['is not written short', 'See the study of ferries, para. 5.', []],
  ])('%s', (_, text, expected) => expect(said(text, ASSEMBLY)).toEqual(expected));

  test('in a text that is no document it is nobody’s', () => expect(said('the amounts set out in paragraph 40;', undefined)).toEqual([]));
});

describe('a part that is named in some other way', () => {
  test.each([
    [
      'in particular its paragraphs',
      'the report on ferries (S/2005/728), and in particular its paragraphs 57 and 58;',
      ['S/2005/728 ¶57 ¶58'],
    ],
    ['notamment', 'sa résolution 75/233, notamment le paragraphe 27 et ses alinéas a) et b) ;', ['A/RES/75/233 ¶27 ¶27.a ¶27.b']],
    ['thereof', 'resolution 65/170 and paragraph 5 thereof', ['A/RES/65/170 ¶5']],
    ['paragraph of an annex, behind', 'resolution 41/213, paragraph 11 of annex I', ['A/RES/41/213 annex I.¶11']],
    ['a volume between', '(A/62/40), vol. I, annex VI', ['A/62/40 annex VI']],
    ['a page between', 'A/CONF.189/12, с. 88, п. 199', ['A/CONF.189/12 ¶199']],
    ['two levels in one', 'A/47/40, annex VI.B', ['A/47/40 annex VI.sect B']],
    ['part of a chapter', 'E/2006/25, chap. I, partie B', ['E/2006/25 chap I.part B']],
    ['a comma before the letter', 'el párrafo 3, a) i) y a) ii), de la presente resolución', ['¶3.a.i ¶3.a.ii']],
    ['a section in Arabic', 'الجزء الثامن عشر من قرارها 61/276', ['A/RES/61/276 sect XVIII']],
    ['a part of a report in Arabic', 'A/73/12، الجزء الثاني', ['A/73/12 part II']],
    ['Chinese lists, each part behind its own', '第61/105号决议第80段，第64/72号决议第113段', ['A/RES/61/105 ¶80', 'A/RES/64/72 ¶113']],
    ['a decision of parties between', 'FCCC/CP/2015/10/Add.1, decision 1/CP.21, annex', ['FCCC/CP/2015/10/Add.1 annex']],
  ])('%s', (_, text, expected) => expect(said(text, ASSEMBLY)).toEqual(expected));
});

describe('ordinals of the preamble', () => {
  test.each([
    ['eighth to tenth preambular paragraphs of resolution 74/185', ['A/RES/74/185 pp 8 pp 9 pp 10']],
    ['resolution 73/6, twenty-fourth preambular paragraph', ['A/RES/73/6 pp 24']],
    ['vingt et unième alinéa du préambule de la résolution 73/6', ['A/RES/73/6 pp 21']],
    ['los párrafos octavo a décimo del preámbulo de la resolución 74/185', ['A/RES/74/185 pp 8 pp 9 pp 10']],
    ['восьмой–десятый пункты преамбулы резолюции 74/185', ['A/RES/74/185 pp 8 pp 9 pp 10']],
    ['пункт 12 преамбулы резолюции 74/185', ['A/RES/74/185 pp 12']],
    ['第74/185号决议序言部分第七和第九段', ['A/RES/74/185 pp 7 pp 9']],
    ['الفقرتان الثامنة والثانية عشرة من ديباجة القرار 74/185', ['A/RES/74/185 pp 8 pp 12']],
    ['im einundzwanzigsten Präambelabsatz der Resolution 73/6', ['A/RES/73/6 pp 21']],
  ])('%s', (text, expected) => expect(said(text, ASSEMBLY)).toEqual(expected));
});

describe('what goes back', () => {
  test.each([
    ['that resolution', 'Recalling resolution 74/32, and paragraph 3 of that resolution', ['A/RES/74/32', 'A/RES/74/32 ¶3']],
    ['ladite résolution', 'rappelant la résolution 74/32 et le paragraphe 3 de ladite résolution', ['A/RES/74/32', 'A/RES/74/32 ¶3']],
    ['该决议', '回顾第74/32号决议，特别是该决议第3段', ['A/RES/74/32', 'A/RES/74/32 ¶3']],
    ['ذلك القرار', 'وإذ تشير إلى القرار 74/32 والفقرة 3 من ذلك القرار', ['A/RES/74/32', 'A/RES/74/32 ¶3']],
    ['بما في ذلك القرار 69/250 is a number of its own', 'بما في ذلك القرار 69/250', ['A/RES/69/250']],
    [
      'one of several is not known',
      'Recalling resolutions 74/32 and 75/1, and paragraph 3 of that resolution',
      ['A/RES/74/32', 'A/RES/75/1'],
    ],
    ['another kind is not meant', 'Recalling resolution 74/32 and the annex to that decision', ['A/RES/74/32']],
    ['ibid.', 'A/74/10, chap. IV.\nIbid., chap. V.', ['A/74/10 chap IV', 'A/74/10 chap V']],
    [
      'ibid. of what has no symbol',
      'A/74/10, chap. IV.\nReport of the ferries (Sales No. E.96.IV.13).\nIbid., chap. V.',
      ['A/74/10 chap IV'],
    ],
    [
      'ibid. of a document with its corrigendum',
      'A/74/10 and A/74/10/Corr.1.\nIbid., para. 42.',
      ['A/74/10', 'A/74/10/Corr.1', 'A/74/10 ¶42'],
    ],
    ['同上海 is a town', 'A/74/10。\n加强同上海的合作', ['A/74/10']],
  ])('%s', (_, text, expected) => expect(said(text, ASSEMBLY)).toEqual(expected));
});

describe('several documents in few words', () => {
  test.each([
    [
      'and its Corr.',
      'NPT/CONF.2000/28 (Parts I and II) и Corr.3, часть I',
      ['NPT/CONF.2000/28(PartsIandII) part I', 'NPT/CONF.2000/28(PartsIandII)/Corr.3'],
    ],
    ['and Add.1 and Add.2', 'A/75/5 and Add.1 and Add.2', ['A/75/5', 'A/75/5/Add.1', 'A/75/5/Add.2']],
    ['letters behind a symbol', 'A/DEC/76/553 A and B', ['A/DEC/76/553A', 'A/DEC/76/553B']],
    ['no letter but a word', 'A/RES/68/4 A new lamp', ['A/RES/68/4']],
    ['a range of letters', 'resolutions 54/237 A to C', ['A/RES/54/237A', 'A/RES/54/237B', 'A/RES/54/237C']],
    ['numbers in a row', 'the 1267/1989/2253 Committee', ['S/RES/1267(1999)', 'S/RES/1989(2011)', 'S/RES/2253(2015)']],
    ['two symbols of one document', 'A/75/86–E/2020/62', ['A/75/86-E/2020/62']],
    ['from one document to another', 'A/75/1–A/75/5', ['A/75/1', 'A/75/5']],
    ['numbers without years in Chinese', '安全理事会第242号和第338号决议', ['S/RES/242(1967)', 'S/RES/338(1973)']],
  ])('%s', (_, text, expected) => expect(said(text, ASSEMBLY)).toEqual(expected));
});

describe('whose it is', () => {
  test.each([
    [
      'in a report of the Human Rights Council',
      '(A/73/53), chap. IV, sect. A, resolution 37/17',
      ['A/73/53 chap IV.sect A', 'A/HRC/RES/37/17'],
    ],
    ['in another report nobody says', '(E/2015/27), chap. I, sect. C, resolution 59/1', ['E/2015/27 chap I.sect C']],
    [
      'of a commission that was named before',
      'le report, par la Commission des stupéfiants, de la décision 63/15 du 4 mars 2020',
      ['E/CN.7/DEC/63/15'],
    ],
    ['of a commission that adopted it', '亚洲及太平洋经济社会委员会第七十二届会议通过关于灯塔的第72/7号决议', ['E/ESCAP/RES/72/7']],
    ['by number alone', 'General Assembly resolution No. 2758', ['A/RES/2758(XXVI)']],
    ['by number alone, of a special session', 'General Assembly resolution 2252', ['A/RES/2252(ES-V)']],
    ['by its year in words', 'Resolution 242 of 1967', ['S/RES/242(1967)']],
    ['a year behind a document', 'U.N. Doc. A/6316 (1966)', ['A/6316']],
    ['a page is no resolution', 'U.N. Doc. A/810 at 71 (1948)', ['A/810']],
    ['without its year', 'S/RES/1907', ['S/RES/1907(2009)']],
    ['an agenda item is none', '议程项目100 (i)', []],
    ['first numbers as Chinese editions wrote them', '大会第一㈠号决议', ['A/RES/1(I)']],
  ])('%s', (_, text, expected) => expect(said(text, ASSEMBLY)).toEqual(expected));

  test('a small number of the Human Rights Council is no decision', () =>
    expect(said('理事会2017年3月24日第34/22号以及2017年9月29日第36/115号决定', 'A/HRC/RES/56/1')).toEqual([
      'A/HRC/RES/34/22',
      'A/HRC/DEC/36/115',
    ]));

  test('“its” resolution of the Economic and Social Council', () =>
    expect(said('Reaffirming its resolution 8 (I) and resolution 2200 A (XXI)', 'E/RES/2022/3')).toEqual([
      'E/RES/8(I)',
      'A/RES/2200(XXI)A',
    ]));

  test('a year that contradicts its number is open, with both', () => {
    const [citation] = recognise('in its resolution 2518 (2018)', { document: 'S/RES/2640(2022)' });
    expect(citation).toMatchObject({ certain: false, candidates: ['S/RES/2518(2018)', 'S/RES/2518(2020)'] });
  });

  test('“UN resolution 242” may be either’s', () =>
    expect(recognise('UN resolution 242')[0]).toMatchObject({ certain: false, candidates: ['S/RES/242(1967)', 'A/RES/242(III)'] }));

  test('paragraphs in several languages under one another are each read in their own', () => {
    const text =
      'Recalling its resolution 67/219 of 21 December 2012,\nوإذ تشير إلى قرارها 67/219 المؤرخ 21 كانون الأول/ديسمبر 2012،\n回顾其2012年12月21日第67/219号决议，\nссылаясь на свою резолюцию 67/219 от 21 декабря 2012 года,';
    expect(recognise(text, { document: ASSEMBLY }).map(({ symbol, date }) => `${symbol} ${date?.iso}`)).toEqual(
      Array.from({ length: 4 }, () => 'A/RES/67/219 2012-12-21'),
    );
  });
});

test('a range is written out whole in the part that holds it', () => {
  const [citation] = recognise('section II, paragraphs 1 to 90, of resolution 67/219', { document: ASSEMBLY });
  expect(citation?.pinpoint).toHaveLength(90);
  expect(citation?.pinpoint.at(-1)).toEqual([
    ['section', 'II'],
    ['paragraph', '90'],
  ]);
});
