/** Numbers in lists and cells below a heading that says whose they are. */
import { describe, expect, test } from 'vitest';
import { recognise } from '../../../citations/recognise.ts';

const symbols = (lines: readonly string[], document = 'A/80/6(Sect.4)'): (string | null)[] =>
  recognise(lines.join('\n'), { document }).map(({ symbol }) => symbol);

describe('a list below its heading', () => {
  test.each([
    ['General Assembly resolutions', 'Lanterns of the harbours'],
    ['Relevant resolutions of the General Assembly', 'Lanterns of the harbours'],
    ['A. Resolutions adopted by the General Assembly at its regular sessions', 'Lanterns of the harbours'],
    ['Résolutions de l’Assemblée générale', 'Les lanternes des ports'],
    ['Resoluciones de la Asamblea General', 'Los faroles de los puertos'],
    ['Резолюции Генеральной Ассамблеи', 'Фонари в гаванях'],
    ['大会决议', '港口的灯笼'],
    ['قرارات الجمعية العامة', 'فوانيس الموانئ'],
  ])('%s', (heading, title) => {
    expect(symbols(['4.10 The list has what was asked for.', heading, '79/34', title, '78/15', title])).toEqual([
      'A/RES/79/34',
      'A/RES/78/15',
    ]);
  });

  test.each([
    ['General Assembly resolutions and decisions', '79/34', 'A/RES/79/34'],
    ['General Assembly resolutions and decisions', '75/516', 'A/DEC/75/516'],
    ['Résolutions et décisions du Conseil économique et social', '2018/7', 'E/RES/2018/7'],
    ['Resoluciones y decisiones del Consejo Económico y Social', '2018/219', 'E/DEC/2018/219'],
    ['Резолюции и решения Совета по правам человека', '17/119', 'A/HRC/DEC/17/119'],
    ['经济及社会理事会决议和决定', '2018/7', 'E/RES/2018/7'],
    ['قرارات ومقررات الجمعية العامة', '75/516', 'A/DEC/75/516'],
    ['Security Council resolutions', '1325 (2000)', 'S/RES/1325(2000)'],
  ])('%s: %s is %s', (heading, number, symbol) => {
    expect(symbols(['Mandates', heading, number, 'Lanterns'])).toEqual([symbol]);
  });

  test('several numbers of a cell, a title in the same line, words for what it is not', () => {
    expect(
      symbols([
        'General Assembly resolutions and decisions',
        '74/50 and 78/239; decisions 75/516, 76/515 and 77/514',
        'Lanterns, counted',
        '75/31 and 78/15 Prohibition of lanterns without oil',
        'in harbours: report of the keepers',
        'Decision 79/512 Keepers of the western harbours',
        '42/37 C',
        'Lamps',
        '79/237 Keepers who were called together pursuant to Human Rights Council resolution 31/7',
        '79/239 Wicks',
      ]),
    ).toEqual([
      'A/RES/74/50',
      'A/RES/78/239',
      'A/DEC/75/516',
      'A/DEC/76/515',
      'A/DEC/77/514',
      'A/RES/75/31',
      'A/RES/78/15',
      'A/DEC/79/512',
      'A/RES/42/37C',
      'A/RES/79/237',
      'A/HRC/RES/31/7',
      'A/RES/79/239',
    ]);
  });

  test('one heading follows another: the last one counts; heads of columns beside each other: the number’s form', () => {
    expect(symbols(['Human Rights Council resolutions', '31/7', 'Lamps', 'General Assembly resolutions', '79/34', 'Oil'])).toEqual([
      'A/HRC/RES/31/7',
      'A/RES/79/34',
    ]);
    expect(symbols(['General Assembly resolutions', 'Economic and Social Council resolutions', '79/34', '2018/7'])).toEqual([
      'A/RES/79/34',
      'E/RES/2018/7',
    ]);
    // either could be meant
    expect(symbols(['General Assembly resolutions', 'Human Rights Council resolutions', '41/7', 'Lamps'])).toEqual([]);
  });

  test('goes on in the next piece of a text', () => {
    const before = 'Mandates\nGeneral Assembly resolutions\n79/34\nLanterns\n';
    expect(recognise('79/35\nOil\n', { document: 'A/80/6(Sect.4)', before }).map(({ symbol }) => symbol)).toEqual(['A/RES/79/35']);
    expect(recognise('79/35\nOil\n', { document: 'A/80/6(Sect.4)', before: `${before}4.11 The rest is told below.\n` })).toEqual([]);
  });
});

describe('is no list', () => {
  test.each([
    ['a sentence', ['The keepers recalled General Assembly resolutions.', '79/34']],
    ['a paragraph ends it', ['General Assembly resolutions', 'Lamps', '4.11 The table has the hours of all keepers.', '24/7']],
    ['another’s', ['Resolutions of the World Health Assembly', '65/12']],
    ['too far', ['General Assembly resolutions', ...Array.from({ length: 14 }, (_, index) => `Lamp ${'x'.repeat(index)}`), '79/34']],
    ['within a line', ['General Assembly resolutions', 'Lamps that burnt on 79/34 nights']],
    ['shares in a table of its own', ['Table 3 General Assembly documents', '79/34']],
  ])('%s', (_, lines) => {
    expect(symbols(lines)).toEqual([]);
  });

  test('a sentence that was torn at the end of its line goes on', () => {
    expect(
      symbols(['General Assembly resolutions', '79/34', 'Keepers named in Human Rights Council resolutions 31/7 and', '32/8, and lamps']),
    ).toEqual(['A/RES/79/34', 'A/HRC/RES/31/7', 'A/HRC/RES/32/8']);
  });
});
