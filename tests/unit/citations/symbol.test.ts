import { describe, expect, test } from 'vitest';
import { canonicalSymbol, displaySymbol, jointSymbols, kindOf, organOf, withoutPart } from '../../../citations/symbol.ts';

describe('canonicalSymbol', () => {
  test.each([
    ['A/RES/68/4', 'A/RES/68/4'],
    ['a/res/68/4', 'A/RES/68/4'],
    ['A/68/L. 5', 'A/68/L.5'],
    ['A/58/483/Add. 3', 'A/58/483/Add.3'],
    ['A/67/439/CORR.1', 'A/67/439/Corr.1'],
    ['A/75/L.14/rev.1/add.1', 'A/75/L.14/Rev.1/Add.1'],
    ['A/RES/57/270 B', 'A/RES/57/270B'],
    ['A/RES/57/270[B]', 'A/RES/57/270B'],
    ['a/res/75/250b', 'A/RES/75/250B'],
    ['A/RES/74/92A-B', 'A/RES/74/92A-B'],
    ['A/RES/217 (III)', 'A/RES/217(III)'],
    ['a/res/217(iii)', 'A/RES/217(III)'],
    ['A/RES/217(III)[A]', 'A/RES/217(III)A'],
    ['A/RES/217 (III) A', 'A/RES/217(III)A'],
    ['A/RES/3331B(XXIX)', 'A/RES/3331(XXIX)B'],
    ['A/RES/377(V)[AA]', 'A/RES/377(V)AA'],
    ['A/RES/104(S-1)', 'A/RES/104(S-1)'],
    ['A/RES/2252 (ES-V)', 'A/RES/2252(ES-V)'],
    ['A/RES/S\u201126/2', 'A/RES/S-26/2'],
    ['A/RES/ES-11/1', 'A/RES/ES-11/1'],
    ['S/RES/1325 (2000)', 'S/RES/1325(2000)'],
    ['S/Res/2216\u00a0(2015)', 'S/RES/2216(2015)'],
    ['S/RES/1325（2000）', 'S/RES/1325(2000)'],
    ['S / RES / 1325 (2000)', 'S/RES/1325(2000)'],
    ['S/2014//502', 'S/2014/502'],
    ['S/25647**', 'S/25647'],
    ['S/1995/1028*', 'S/1995/1028'],
    ['S/PV.4392 (Resumption 1)', 'S/PV.4392(Resumption1)'],
    ['S/PV.6201(Resumption1)', 'S/PV.6201(Resumption1)'],
    ['A/73/12 (Part I)', 'A/73/12(PartI)'],
    ['A/62/17(PartI)', 'A/62/17(PartI)'],
    ['A/77/5 (Vol. I)', 'A/77/5(Vol.I)'],
    ['A/77/49(vol.ii)', 'A/77/49(Vol.II)'],
    ['A/77/6 (Sect. 29A)', 'A/77/6(Sect.29A)'],
    ['A/77/6 (sect.2)', 'A/77/6(Sect.2)'],
    ['A/77/6 (Plan outline)', 'A/77/6(Planoutline)'],
    ['A/54/42(supp)', 'A/54/42(Supp)'],
    ['NPT/CONF.2010/50 (Vol. I)', 'NPT/CONF.2010/50(Vol.I)'],
    ['NPT/CONF.2000/28 (Parts I and II)', 'NPT/CONF.2000/28(PartsIandII)'],
    ['A/C.3/78/L.60/Rev.1', 'A/C.3/78/L.60/Rev.1'],
    ['А/74/142', 'A/74/142'],
    ['CBD/СОР/14/14', 'CBD/COP/14/14'],
    ['A/67/517\u2011S/2012/760', 'A/67/517-S/2012/760'],
    ['E/CN.4/Sub.2/2000/46', 'E/CN.4/Sub.2/2000/46'],
    ['UNEP/EA.5/RES.14', 'UNEP/EA.5/Res.14'],
    ['UNEP/EA.5/Res.14', 'UNEP/EA.5/Res.14'],
    ['IDB.47/Dec.7', 'IDB.47/Dec.7'],
    ['ICCD/COP(14)/23/Add.1', 'ICCD/COP(14)/23/Add.1'],
    ['A/RES\u200e/68/4', 'A/RES/68/4'],
  ])('%s → %s', (raw, canonical) => {
    expect(canonicalSymbol(raw)).toBe(canonical);
    expect(canonicalSymbol(canonical)).toBe(canonical);
    expect(canonicalSymbol(displaySymbol(canonical))).toBe(canonical);
  });

  test.each(['', 'A', '68/4', 'A/B', 'TCP/IP', 'A/RES/', '/68/4', 'A/68/é'])('%j is none', (raw) => {
    expect(canonicalSymbol(raw)).toBeNull();
  });
});

test.each([
  ['S/RES/1325(2000)', 'S/RES/1325 (2000)'],
  ['A/RES/217(III)A', 'A/RES/217 A (III)'],
  ['A/RES/57/270B', 'A/RES/57/270 B'],
  ['A/RES/74/92A-B', 'A/RES/74/92 A-B'],
  ['A/78/6(Sect.20)', 'A/78/6 (Sect. 20)'],
  ['A/73/12(PartI)', 'A/73/12 (Part I)'],
  ['NPT/CONF.2000/28(PartsIandII)', 'NPT/CONF.2000/28 (Parts I and II)'],
  ['A/77/6(Planoutline)', 'A/77/6 (Plan outline)'],
  ['A/68/L.5', 'A/68/L.5'],
])('displaySymbol: %s → %s', (symbol, shown) => expect(displaySymbol(symbol)).toBe(shown));

test.each([
  ['A/RES/57/270B', 'A/RES/57/270'],
  ['A/RES/217(III)A', 'A/RES/217(III)'],
  ['A/RES/74/92A-B', 'A/RES/74/92'],
  ['S/RES/1325(2000)', 'S/RES/1325(2000)'],
  ['A/75/6(Sect.29A)', 'A/75/6(Sect.29A)'],
])('withoutPart: %s → %s', (symbol, whole) => expect(withoutPart(symbol)).toBe(whole));

test('jointSymbols: each symbol of a document issued under two', () => {
  expect(jointSymbols('A/54/791-S/2000/205')).toEqual(['A/54/791', 'S/2000/205']);
  expect(jointSymbols('A/79/72/Add.2-E/2024/12/Add.2')).toEqual(['A/79/72/Add.2', 'E/2024/12/Add.2']);
  expect(jointSymbols('A/RES/S-26/2')).toEqual(['A/RES/S-26/2']);
});

test.each([
  ['A/HRC/RES/16/21', 'human-rights-council', 'resolution'],
  ['A/RES/68/4', 'general-assembly', 'resolution'],
  ['A/DEC/78/557', 'general-assembly', 'decision'],
  ['S/RES/1325(2000)', 'security-council', 'resolution'],
  ['S/PRST/1998/18', 'security-council', 'statement'],
  ['E/RES/1996/31', 'economic-and-social-council', 'resolution'],
  ['E/CN.9/RES/2006/2', 'economic-and-social-council', 'resolution'],
  ['UNEP/EA.5/Res.14', 'other', 'resolution'],
  ['IDB.47/Dec.7', 'other', 'decision'],
  ['A/68/L.5', 'general-assembly', 'document'],
  ['CCPR/C/GC/35', 'other', 'document'],
])('%s: of %s, a %s', (symbol, organ, kind) => {
  expect(organOf(symbol)).toBe(organ);
  expect(kindOf(symbol)).toBe(kind);
});
