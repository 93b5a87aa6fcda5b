/** References as UN documents print them: "General Assembly resolution 67/219, para. 11 (a)". */
import { displaySymbol, kindOf, organOf } from '../../citations/symbol.ts';
import type { PinpointPath, TreatyReference } from '../../citations/types.ts';
import type { CatalogueRecord } from '../../catalogue/types.ts';
import { pinpointPhrase } from '../../locales/pinpoints.ts';
import { ofOrganWord } from '../../locales/organs.ts';
import type { Words } from '../../locales/words.ts';
import { numberOf } from './short-symbol.ts';

const withPinpoint = (name: string, pinpoint: readonly PinpointPath[], words: Words): string => {
  const inner = pinpointPhrase(pinpoint, words, 'short');
  return inner ? words('pinpoint_join', { outer: name, inner }) : name;
};

/**
 * Text of a reference, for the clipboard.
 * @param record a record, or no more than a symbol: kind and organ are then read from it
 * @param pinpoint parts that are meant; empty: the document as a whole
 */
export function copyReference(
  record: Pick<CatalogueRecord, 'symbol'> & Partial<Pick<CatalogueRecord, 'kind' | 'organ'>>,
  pinpoint: readonly PinpointPath[],
  words: Words,
): string {
  const kind = record.kind ?? kindOf(record.symbol);
  const organ = record.organ ?? organOf(record.symbol);
  const number = numberOf(record.symbol);
  // reports and letters, and resolutions of bodies without a form of their own, go by their symbol
  if (kind === 'document' || organ === 'other' || number === displaySymbol(record.symbol)) {
    return withPinpoint(displaySymbol(record.symbol), pinpoint, words);
  }
  const named = kind === 'statement' ? displaySymbol(record.symbol) : number;
  return withPinpoint(words(`reference_${kind}`, { organ: ofOrganWord(organ, words), number: named }), pinpoint, words);
}

/** "United Nations, Treaty Series, vol. 2220, No. 39481" */
export function treatyReference(treaty: TreatyReference, words: Words): string {
  if (treaty.number === undefined) return words('reference_treaty_volume', { volume: treaty.volume });
  return words('reference_treaty', { volume: treaty.volume, number: treaty.number });
}
