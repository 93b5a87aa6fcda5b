import { describe, expect, test } from 'vitest';
import { recognise } from '../../../citations/recognise.ts';

const symbols = (text: string, document?: string): (string | null)[] => recognise(text, { document }).map((citation) => citation.symbol);

describe('what looks like a citation and is none', () => {
  // in a document of the Assembly, where a doubt would be read in favour of a resolution
  test.each([
    ['fraction', 'Half and half, 50/50, and a third, 1/3 of the lamps.'],
    ['school years', 'the seasons 2013/14, 2015/16 and 1997/98'],
    ['page footer', 'the lamps of the coast\n2/4\n13-43968'],
    ['job number', '14-63300 3/18\n*1463300*'],
    ['vote', 'adopted by a recorded vote of 169 to 6, 14-0-1'],
    ['date with strokes', 'received on 10/12/2010 and 23.12.2003'],
    ['ISO date', 'from 2013-10-03 to 2014-01-01'],
    ['telephone', 'Telephone +41 22 917/90 00, ext. 61/295'],
    ['DOI', 'doi:10.1/68.4 and https://doi.org/10.1000/68/4'],
    ['address on the web', 'https://example.org/2013/123/A/file and http://example.org/a/res/68/4x'],
    ['path', 'cp /srv/A/68/backup ./S/2014/136'],
    ['general comment', 'general comment No. 13 (2011) and general recommendation No. 31 (2005)'],
    ['law', 'Law No. 10/2018 and Act 27/2006'],
    ['volume', 'vol. 2220, p. 93/94'],
    ['agenda item', 'agenda item 21 (e) and items 15 and 116'],
    ['abbreviations', 'HIV/AIDS, TCP/IP, A/B, S/N, CD/DVD, I/O'],
    ['sales number', 'Sales No. E.96.IV.13'],
    ['journal', 'Phys. Lett. 49/3, 12/13'],
    ['another body', 'World Health Assembly resolution 62/14 and European Parliament resolution 2010/12'],
    ['another parliament', 'European Parliament resolution 1325 (2000)'],
    ['another convention', 'decision 1/CP.21 and decision X/2'],
    ['Roman numeral of nothing', 'lot 9999 (III) of the lamp oil'],
    ['the series of the League', 'League of Nations, Treaty Series, vol. 12, No. 345'],
    ['months with a stroke', 'في كانون الأول/ديسمبر و نيسان/أبريل 2015'],
    ['date in Chinese', '2013年10月3日至2014年1月1日'],
    ['votes in Chinese', '以153票对3票、23票弃权'],
    ['a comment in Chinese', '第35号一般性意见(2014年)'],
    ['a comment in French', 'l’observation générale no 16 (2013)'],
    ['a comment in Russian', 'замечание общего порядка № 13 (2011)'],
    ['a comment in Arabic', 'التعليق العام رقم 13 (2011)'],
    ['a comment in Spanish', 'la observación general núm. 13 (2011)'],
  ])('%s', (_, text) => {
    expect(recognise(text, { document: 'A/RES/68/4' })).toEqual([]);
  });

  test.each([
    ['the council of a town', 'The City Council adopted resolution 31/7 on parking.'],
    ['an assembly of shareholders', 'L’assemblée générale du club, résolution 12/3, fixe la cotisation.'],
    ['an article', 'J. Lamps 49, 1325 (2000).'],
    ['a flat', 'Flat S/12, Block A/3'],
    ['any report', 'See paragraph 5 above and this report.'],
    ['ferric salts', 'lot 217 (III) and lot 377 (V)'],
  ])('on a page that has nothing to do with the United Nations: %s', (_, text) => {
    expect(recognise(text)).toEqual([]);
  });
});

test('the document itself is not cited by its masthead', () => {
  expect(symbols('United Nations\nA/RES/68/4\nGeneral Assembly', 'A/RES/68/4')).toEqual([]);
});

test('nor by its title line', () => {
  expect(
    symbols(
      'Security Council\nResolution 2717 (2023)\nAdopted by the Security Council\nRecalling resolution 2717 (2023) and others',
      'S/RES/2717(2023)',
    ),
  ).toEqual(['S/RES/2717(2023)']);
});

describe('what is typed badly', () => {
  test.each([
    ['a space after the dot', 'A/68/L. 5', 'A/68/L.5'],
    ['no-break hyphen', 'A/67/517\u2011S/2012/760', 'A/67/517-S/2012/760'],
    ['doubled stroke', 'S/2014//502', 'S/2014/502'],
    ['Cyrillic letter', 'см. А/74/142', 'A/74/142'],
    ['stars of a re-issue', 'S/25647**', 'S/25647'],
    ['letter glued before it in Arabic', 'وA/75/760', 'A/75/760'],
    ['character glued before it in Chinese', '见A/C.4/74/SR.3。', 'A/C.4/74/SR.3'],
    ['full stop behind it', 'See A/61/515.', 'A/61/515'],
    ['soft hyphen within', 'A/RES/6\u00ad8/7', 'A/RES/68/7'],
    ['words in brackets', 'NPT/CONF.2000/28 (Parts I and II)', 'NPT/CONF.2000/28(PartsIandII)'],
    ['bracket opened before it', '(A/73/12 (Part I))', 'A/73/12(PartI)'],
  ])('%s', (_, text, symbol) => {
    expect(symbols(text, 'A/RES/68/4')).toEqual([symbol]);
  });

  test('a list without its space', () =>
    expect(symbols('resolutions 70/291,72/284 and 73/1', 'A/RES/75/1')).toEqual(['A/RES/70/291', 'A/RES/72/284', 'A/RES/73/1']));
  test('Arabic numbers the wrong way round, by their date', () =>
    expect(symbols('القرار 264/76 المؤرخ 23 أيار/مايو 2022', 'A/RES/77/1')).toEqual(['A/RES/76/264']));
  test('the same where only the date tells', () =>
    expect(symbols('قرار مجلس حقوق الإنسان 33/37 المؤرخ 23 آذار/مارس 2018', 'A/HRC/RES/40/1')).toEqual(['A/HRC/RES/37/33']));
  test('Arabic digits and kashida', () => expect(symbols('القـرار ٦٨/٥٠', 'A/RES/69/1')).toEqual(['A/RES/68/50']));
});

test('a number alone beside its body is the United Nations’, whatever else the text says', () => {
  expect(symbols('General Assembly resolution 2758')).toEqual(['A/RES/2758(XXVI)']);
  expect(symbols('Security Council resolution 1701')).toEqual(['S/RES/1701(2006)']);
  expect(symbols('Synod resolution 2758, and the assembly of members, resolution 312')).toEqual([]);
});
