/** Walks a page from citation to citation by the reader's own key, and reads each card as it is shown. */
import type { Page } from 'puppeteer-core';
import { canonicalSymbol, kindOf } from '../../citations/symbol.ts';
import type { BrowserUnderTest } from '../../tests/browser/harness/face.ts';
import { activeWords } from '../../tests/browser/harness/marks.ts';
import type { CardReading } from '../../tests/browser/harness/shadow.ts';
import { until } from '../../tests/browser/harness/until.ts';

export interface ShownCitation {
  /** the page's words */
  readonly words: string;
  readonly kind: string;
  /** as the card displays it; empty for treaties and references within the document */
  readonly symbol: string;
  readonly pinpoint: string;
  /** title or heading of the card; of a reference within the document the words it points at */
  readonly title: string;
  /** date and adoption; what the card says instead where it knows none */
  readonly meta: string;
  /** set where the page and the record disagree */
  readonly warning: string;
}

/** "A/RES/67/219, paragraph 11 (a). Citation 3 of 41." in its parts. The position comes last. */
export function partsOf(label: string): { name: string; index: number; total: number } | null {
  const found = /^(.*?)(?:\.?\s|。)[^.。]*?(\d+)\D+(\d+)\D*$/su.exec(label);
  return found ? { name: found[1] ?? '', index: Number(found[2]), total: Number(found[3]) } : null;
}

function shown(card: CardReading, words: string, name: string): ShownCitation {
  // the comma of the card's language
  const comma = /, |،\s|，/.exec(name);
  const head = comma ? name.slice(0, comma.index) : name;
  const symbol = canonicalSymbol(head) ? head : '';
  const tail = symbol ? (comma ? name.slice(comma.index + comma[0].length) : '') : name;
  // a heading that is the pinpoint itself need not be said twice; "not in the catalogue" is none
  const same = tail.toLowerCase() === card.title.toLowerCase();
  const pinpoint = same && !/\d|\b[IVXLC]+\b/.test(tail) ? '' : tail;
  const treaty = /Treaty Series|Recueil des Traités|条约汇编/.test(name);
  return {
    words,
    kind: symbol ? kindOf(canonicalSymbol(symbol) ?? symbol) : treaty ? 'treaty' : 'cross-reference',
    symbol,
    pinpoint,
    title: same && pinpoint ? '' : card.title || card.passage,
    // what stands there in a card of the page's own words is no fact
    meta: card.passage && !symbol ? '' : card.meta,
    warning: card.warning.replace(/\s+/g, ' '),
  };
}

/** Every citation's card in document order. Throws where a card does not come, or does not say its place among the others. */
export async function readEveryCard(browser: BrowserUnderTest, page: Page): Promise<ShownCitation[]> {
  const cards: ShownCitation[] = [];
  let before = '';
  for (;;) {
    await browser.command('next-citation', page);
    const card = await until(`a card after: ${before || 'the first key'}`, async () => {
      const now = await browser.card(page);
      return now?.open && !now.busy && now.label !== before && partsOf(now.label) ? now : false;
    });
    before = card.label;
    const parts = partsOf(card.label);
    if (!parts || parts.index !== cards.length + 1)
      throw new Error(`the card says "${card.label}" where citation ${cards.length + 1} was expected`);
    cards.push(shown(card, (await activeWords(page)) ?? '', parts.name));
    if (parts.index >= parts.total) return cards;
  }
}
