import { displaySymbol } from '../../citations/symbol.ts';

/** Family of a symbol, whose repetition says nothing new in a row: `A/RES/`, `A/HRC/RES/`. */
const family = (symbol: string): string => /^(?:A|S|E)\/(?:HRC\/)?(?:RES|DEC|PRST)\//.exec(symbol)?.[0] ?? '';

/** Symbols in a row: the first in full, then without what they share with the one before: "A/RES/79/217", "77/176". */
export function shortSymbols(symbols: readonly string[]): string[] {
  return symbols.map((symbol, index) => {
    const shared = family(symbol);
    const before = symbols[index - 1];
    return displaySymbol(shared && before !== undefined && family(before) === shared ? symbol.slice(shared.length) : symbol);
  });
}

/** The number alone, as running text has it: `A/RES/67/219` → "67/219", `A/RES/217(III)A` → "217 A (III)". */
export function numberOf(symbol: string): string {
  const shown = displaySymbol(symbol);
  return shown.slice(family(symbol).length);
}
