import { describe, expect, it } from 'vitest';
import { identify } from '../../../page/identity.ts';
import { readLines } from '../../../page/text/lines.ts';

const of = (lines: readonly string[], more: { address?: string; title?: string; language?: string | null } = {}) =>
  identify({ address: 'https://www.un.org/en/page', title: 'A page', language: null, ...more, index: readLines(lines) });

const BODY = [
  'Recalling the report of the Secretary-General on the rivers of the world and the bridges over them,',
  '1. Decides to build the bridges;',
];

describe('the document that a page is', () => {
  it('by its address, first of all', () => {
    expect(of(['A/RES/70/9'], { address: 'https://docs.un.org/fr/A/RES/70/8' })).toEqual({
      symbol: 'A/RES/70/8',
      language: 'fr',
      by: 'address',
      sure: 'certain',
    });
    expect(of([], { address: 'https://www.un.org/documents/ga/res/51/ares51-77.htm' }).symbol).toBe('A/RES/51/77');
  });

  it.each([
    ['a symbol by itself', ['United Nations', 'A/RES/70/9', 'General Assembly', 'Distr.: General', ...BODY], 'A/RES/70/9'],
    ['a draft', ['A/70/L.5', 'General Assembly', 'Distr.: Limited', ...BODY], 'A/70/L.5'],
    ['with a year', ['S/RES/2712 (2023)*', 'Security Council', ...BODY], 'S/RES/2712(2023)'],
    [
      'number, title and organ',
      ['Resolution adopted by the General Assembly on 3 October 2015', '70/9. A day for bridges', 'The General Assembly,', ...BODY],
      'A/RES/70/9',
    ],
    ['number, title and the organ that speaks', ['70/9. A day for bridges', 'The General Assembly,', ...BODY], 'A/RES/70/9'],
    ['of a part', ['Resolution adopted by the General Assembly', '40/165 A. Bridges', ...BODY], 'A/RES/40/165A'],
    [
      'of the Human Rights Council',
      ['Resolution adopted by the Human Rights Council on 7 July 2022', '50/11. Bridges and human rights', ...BODY],
      'A/HRC/RES/50/11',
    ],
    [
      'of the Economic and Social Council',
      ['Resolution adopted by the Economic and Social Council on 8 June 2021', '2021/11. Bridges', ...BODY],
      'E/RES/2021/11',
    ],
    [
      'of the Security Council',
      ['Resolution 1999 (2011)', 'Adopted by the Security Council at its 6582nd meeting', ...BODY],
      'S/RES/1999(2011)',
    ],
    ['in French', ['Résolution adoptée par l’Assemblée générale le 3 octobre 2015', '70/9. Journée des ponts', ...BODY], 'A/RES/70/9'],
    ['in Russian', ['Резолюция, принятая Генеральной Ассамблеей 3 октября', '70/9. День мостов', ...BODY], 'A/RES/70/9'],
    ['in Chinese', ['2015 年 10 月 3 日大会决议', '70/9. 桥梁日', ...BODY], 'A/RES/70/9'],
    ['in Arabic', ['قرار اتخذته الجمعية العامة في 3 تشرين الأول', '70/9. يوم الجسور', ...BODY], 'A/RES/70/9'],
    ['a running head', ['A day for bridges', ...BODY, 'A day for bridges A/RES/70/9', '2/4', '2. Asks.'], 'A/RES/70/9'],
  ])('by its first lines: %s', (_, lines, symbol) => {
    expect(of(lines)).toMatchObject({ symbol, by: 'masthead' });
  });

  it('by its title', () => {
    expect(of(BODY, { title: 'A/RES/70/9 - A day for bridges - UN Documents' })).toMatchObject({ symbol: 'A/RES/70/9', by: 'title' });
    expect(of(BODY, { title: 'S/RES/1999 (2011)' }).symbol).toBe('S/RES/1999(2011)');
    expect(of(BODY, { title: 'What A/RES/70/9 means for you' }).symbol).toBeNull();
  });

  it.each([
    ['news that cites', ['Bridges: what the Assembly decided', 'The General Assembly adopted resolution 70/9.', 'See A/RES/70/9', ...BODY]],
    ['a press release', ['SG/SM/21982', 'Secretary-General welcomes resolution 2712 (2023)', ...BODY]],
    ['a table of documents', ['Resolution', 'Title', 'A/RES/70/1', 'One', 'A/RES/70/2', 'Two', 'A/RES/70/3', 'Three']],
    ['a compilation', ['Resolutions adopted by the General Assembly', '32/40. Bridges', 'The General Assembly,', '32/41. Rivers']],
    ['a list of titles without an organ', ['70/9. A day for bridges', '70/10. A day for rivers']],
    [
      'a committee’s page',
      [
        'Security Council',
        'Committee pursuant to resolutions 1267 (1999) and 1989 (2011)',
        'Resolution 1989 (2011) of the Council was adopted',
      ],
    ],
    ['nothing', []],
  ])('none: %s', (_, lines) => {
    expect(of(lines)).toMatchObject({ symbol: null, by: null });
  });

  it('knows the language by the words rather than by what the page states', () => {
    expect(of(['大会决定', '秘书长的报告和各国政府'], { language: 'en' }).language).toBe('zh');
    expect(of(['Les États et les gouvernements dans le monde et sur les ponts du fleuve'], { language: 'en' }).language).toBe('fr');
    expect(of(['12'], { language: 'es-ES' }).language).toBe('es');
    expect(of(['12']).language).toBeNull();
  });
});
