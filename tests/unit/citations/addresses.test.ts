import { describe, expect, test } from 'vitest';
import { documentAddress, documentOfAddress, librarySearchAddress } from '../../../citations/addresses.ts';

describe('documentOfAddress', () => {
  test.each([
    ['https://docs.un.org/en/A/RES/68/4', 'A/RES/68/4', 'en'],
    ['https://docs.un.org/zh/A/68/L.5', 'A/68/L.5', 'zh'],
    ['https://docs.un.org/en/a/res/1761%28xvii%29', 'A/RES/1761(XVII)', 'en'],
    ['https://docs.un.org/A/RES/68/4', 'A/RES/68/4', null],
    ['https://undocs.org/en/A/RES/68/4', 'A/RES/68/4', 'en'],
    ['https://undocs.org/sp/A/RES/68/4', 'A/RES/68/4', 'es'],
    ['https://undocs.org/ch/S/RES/1325(2000)', 'S/RES/1325(2000)', 'zh'],
    ['https://undocs.org/ot/A/RES/68/4', 'A/RES/68/4', 'de'],
    ['https://undocs.org//en/A/RES/68/4', 'A/RES/68/4', 'en'],
    ['https://undocs.org/AR/A/RES/68/4', 'A/RES/68/4', 'ar'],
    ['http://www.undocs.org/A/RES/68/4', 'A/RES/68/4', null],
    ['https://undocs.org/S/RES/2286 (2016)', 'S/RES/2286(2016)', null],
    ['https://undocs.org/en/A/77/6%20(Sect.%202)', 'A/77/6(Sect.2)', 'en'],
    ['https://undocs.org/E/2006/25', 'E/2006/25', null],
    ['https://undocs.org/S/2014/136', 'S/2014/136', null],
    ['https://documents.un.org/api/symbol/access?s=A/RES/68/4&l=en&t=pdf', 'A/RES/68/4', 'en'],
    ['https://documents.un.org/api/symbol/access?s=S%2FRES%2F1325+%282000%29&l=fr&t=doc', 'S/RES/1325(2000)', 'fr'],
    ['https://www.un.org/en/ga/search/view_doc.asp?symbol=A/RES/68/4', 'A/RES/68/4', 'en'],
    ['https://www.un.org/fr/documents/view_doc.asp?symbol=A%2FRES%2F68%2F4', 'A/RES/68/4', 'fr'],
    ['https://www.un.org/en/documents/view_doc.asp?symbol=A/RES/217(III)&Lang=F', 'A/RES/217(III)', 'fr'],
    ['https://daccess-ods.un.org/access.nsf/Get?Open&DS=A/RES/68/4&Lang=E', 'A/RES/68/4', 'en'],
    ['https://daccess-ods.un.org/access.nsf/Get?OpenAgent&DS=S/RES/2368%20(2017)&Lang=S', 'S/RES/2368(2017)', 'es'],
    ['https://digitallibrary.un.org/record/4053449/files/A_RES_78_311-EN.pdf', 'A/RES/78/311', 'en'],
    ['https://digitallibrary.un.org/record/1/files/A_RES_45_238^B^--A_RES_45_238-EN.pdf', 'A/RES/45/238B', 'en'],
    ['https://digitallibrary.un.org/record/1/files/S_RES_1325%282000%29-FR.pdf', 'S/RES/1325(2000)', 'fr'],
    ['https://www.un.org/documents/ga/res/51/ares51-77.htm', 'A/RES/51/77', null],
    ['https://www.un.org/documents/ga/res/44/a44r025.htm', 'A/RES/44/25', null],
    ['https://web.archive.org/web/20140102030405/http://undocs.org/A/RES/68/4', 'A/RES/68/4', null],
    ['https://web.archive.org/web/20140102030405id_/http://www.un.org/en/ga/search/view_doc.asp?symbol=A/RES/68/4', 'A/RES/68/4', 'en'],
  ])('%s', (address, symbol, language) => {
    expect(documentOfAddress(address)).toEqual({ symbol, language });
  });

  test.each([
    '',
    'not an address',
    'mailto:library@example.org',
    'javascript:void(0)',
    'https://example.org/en/A/RES/68/4',
    'https://evilundocs.org/A/RES/68/4',
    'https://undocs.org.example/A/RES/68/4',
    'https://www.un.org/en/about-us',
    'https://docs.un.org/',
    'https://undocs.org/en/',
    'https://undocs.org/%E0%A4%A',
    'https://press.un.org/en/2023/sgsm21982.doc.htm',
    'https://documents.un.org/api/symbol/access?j=N9576819&t=pdf',
    'https://digitallibrary.un.org/record/192871?ln=fr',
  ])('%j names none', (address) => expect(documentOfAddress(address)).toBeNull());
});

describe('documentAddress', () => {
  test.each([
    ['A/RES/68/4', 'en', 'https://docs.un.org/en/A/RES/68/4'],
    ['A/RES/57/270B', 'fr', 'https://docs.un.org/fr/A/RES/57/270B'],
    ['A/RES/217(III)A', 'es', 'https://docs.un.org/es/A/RES/217(III)'],
    ['S/RES/1325(2000)', 'zh', 'https://docs.un.org/zh/S/RES/1325(2000)'],
    ['A/54/791-S/2000/205', 'ru', 'https://docs.un.org/ru/A/54/791'],
  ] as const)('%s in %s', (symbol, language, address) => {
    expect(documentAddress(symbol, language)).toBe(address);
  });

  test('every address leads back to its symbol', () => {
    for (const symbol of ['A/RES/68/4', 'A/68/L.5', 'S/RES/1325(2000)', 'A/77/6(Sect.2)', 'E/CN.4/Sub.2/2000/46', 'A/73/12(PartI)']) {
      expect(documentOfAddress(documentAddress(symbol, 'ar'))).toEqual({ symbol, language: 'ar' });
    }
  });
});

test('librarySearchAddress escapes the whole symbol', () => {
  expect(librarySearchAddress('A/RES/217(III)A')).toBe('https://digitallibrary.un.org/search?ln=en&p=A%2FRES%2F217(III)A');
});
