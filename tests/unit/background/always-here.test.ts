/** Which navigations are led to our reader, and which tabs are let be. The rules are data: the same forms are tried here and, in the browsers, by them. */
import { describe, expect, it } from 'vitest';
import { alwaysHere, redirections, type Rule } from '../../../entrypoints/background/always-here.ts';
import { onTurned } from '../../../entrypoints/background/reader.ts';
import { DEFAULT_SETTINGS } from '../../../storage/types.ts';
import { isPdfAddress, readerPath } from '../../../reader-address.ts';
import { UN_DOMAINS, UN_PAGES } from '../../../un-hosts.ts';
import { NOT_REDIRECTED, REDIRECTED } from '../../browser/pdf-addresses.ts';

const FIRST = 'https://documents.un.org/api/symbol/access?s=A/RES/69/229&l=en&t=pdf';
const LANDING = 'chrome-extension://of-this-session/opening.html';

/** Where the rules lead, as the browsers read them; null: nowhere. */
function ledTo(address: string): string | null {
  const { hostname } = new URL(address);
  for (const { action, condition } of redirections(LANDING, [])) {
    const isOnHost = condition.requestDomains?.some((host) => hostname === host || hostname.endsWith(`.${host}`));
    const match = isOnHost && new RegExp(condition.regexFilter ?? '', 'i').exec(address);
    if (match && action.type === 'redirect') return action.redirect.regexSubstitution.replace('\\0', () => match[0]);
  }
  return null;
}

describe('the rules', () => {
  it.each(REDIRECTED)('lead %s to the reader', (address) => {
    expect(ledTo(address)).toBe(`${LANDING}?raw=${address}`);
    expect(isPdfAddress(address)).toBe(true);
    expect(readerPath(address)).toBe(`reader.html?file=${encodeURIComponent(address)}`);
  });

  it.each(NOT_REDIRECTED)('leave %s alone', (address) => {
    expect(ledTo(address)).toBeNull();
    expect(isPdfAddress(address)).toBe(false);
  });

  it('are about the hosts that we read, about whole pages, and about nothing that is sent', () => {
    expect([...new Set(UN_PAGES.map((pattern) => /^https:\/\/(?:\*\.)?([^/*]+)\/\*$/.exec(pattern)?.[1]))]).toEqual(UN_DOMAINS);
    for (const { condition, priority } of redirections(LANDING, [])) {
      expect(condition).toMatchObject({ resourceTypes: ['main_frame'], requestMethods: ['get'], isUrlFilterCaseSensitive: false });
      expect(condition).not.toHaveProperty('excludedTabIds');
      expect(priority).toBe(1);
    }
    expect(redirections(LANDING, [4, 5]).map(({ condition }) => condition.excludedTabIds)).toEqual([
      [4, 5],
      [4, 5],
    ]);
  });
});

/** Rules as the browser keeps them. */
function browserWith(rules: Rule[] = []) {
  const held = new Map(rules.map((rule) => [rule.id, rule]));
  let writes = 0;
  return {
    rules: {
      getSessionRules: async () => [...held.values()],
      async updateSessionRules({ removeRuleIds, addRules }: { removeRuleIds: number[]; addRules: Rule[] }) {
        writes += 1;
        for (const id of removeRuleIds) held.delete(id);
        for (const rule of addRules) {
          if (held.has(rule.id)) throw new Error(`Rule with id ${rule.id} does not have a unique ID.`);
          held.set(rule.id, rule);
        }
      },
    },
    ids: () => [...held.keys()].toSorted((one, other) => one - other),
    tabs: () => held.get(100)?.condition.tabIds,
    writes: () => writes,
  };
}

function here(browser: ReturnType<typeof browserWith>, always: () => boolean | null, without: () => number[] = () => []) {
  const settings = {
    get: async () => {
      const alwaysHereNow = always();
      return alwaysHereNow === null
        ? ({ ok: false, failure: { code: 'store-closed', detail: '' } } as const)
        : ({ ok: true, value: { ...DEFAULT_SETTINGS, alwaysHere: alwaysHereNow } } as const);
    },
  };
  return alwaysHere({ rules: browser.rules, settings, landing: LANDING, without: async () => without() });
}

describe('the setting', () => {
  it('is off by default', () => expect(DEFAULT_SETTINGS.alwaysHere).toBe(false));

  it('puts the rules in and takes them away, and is no matter of how often', async () => {
    const browser = browserWith();
    let on: boolean | null = false;
    const always = here(browser, () => on);
    await always.heed();
    expect([browser.ids(), browser.writes()]).toEqual([[], 0]);
    on = true;
    await Promise.all([always.heed(), always.heed()]);
    expect(browser.ids()).toEqual([1, 2]);
    // settings that cannot be read change nothing
    on = null;
    await always.heed();
    expect(browser.ids()).toEqual([1, 2]);
    on = false;
    await always.letBe(7);
    await always.heed();
    expect(browser.ids()).toEqual([]);
  });

  it('leaves out tabs in which our pages cannot be shown', async () => {
    const browser = browserWith();
    await here(
      browser,
      () => true,
      () => [31],
    ).heed();
    expect((await browser.rules.getSessionRules()).map(({ condition }) => condition.excludedTabIds)).toEqual([[31], [31]]);
  });
});

describe('tabs that are let be', () => {
  it('are as many as asked for it, each until it is elsewhere, though the background ends between', async () => {
    const browser = browserWith();
    const next = () => here(browser, () => true);
    await next().heed();
    await Promise.all([4, 5, 4].map((tabId) => next().letBe(tabId)));
    const one = next();
    await Promise.all([one.letBe(4), one.letBe(5), one.letBe(4)]);
    expect(browser.tabs()).toEqual(expect.arrayContaining([4, 5]));
    expect(browser.tabs()).toHaveLength(2);
    const writes = browser.writes();
    await next().redirect(9);
    expect(browser.writes()).toBe(writes);
    await next().redirect(4);
    expect(browser.tabs()).toEqual([5]);
    await next().redirect(5);
    expect(browser.ids()).toEqual([1, 2]);
  });

  it.each<[string, object, object, boolean]>([
    ['the PDF that was asked for', { url: FIRST, status: 'loading' }, {}, false],
    ['that it is loaded', { status: 'complete' }, { url: FIRST }, false],
    ['the reader, still there', { status: 'loading' }, { url: 'chrome-extension://own/reader.html?file=x' }, false],
    ['the reader again', { url: 'chrome-extension://own/reader.html?file=x', status: 'loading' }, {}, true],
    ['a page of the UN', { url: 'https://docs.un.org/en/A/RES/68/4' }, {}, true],
    ['a page whose address is not told, on its way', { status: 'loading' }, {}, false],
    ['a page whose address is not told', { status: 'complete' }, {}, true],
  ])('a tab that shows %s', async (_, change, tab, isElsewhere) => {
    const said: number[] = [];
    await onTurned({ redirect: async (tabId) => void said.push(tabId) })(4, change, tab);
    expect(said).toEqual(isElsewhere ? [4] : []);
  });
});
