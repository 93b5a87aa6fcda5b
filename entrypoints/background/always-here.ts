/** "Always open UN PDFs here": rules by which the browser leads navigations to PDFs of the UN's hosts to our reader. See docs/adr/0019. */
import type { Settings } from '../../storage/types.ts';
import type { Result } from '../../messages.ts';
import { PDF_ADDRESSES } from '../../reader-address.ts';

/** The part of a rule of `declarativeNetRequest` that is used. */
export interface Rule {
  readonly id: number;
  readonly priority: number;
  readonly action: { readonly type: 'redirect'; readonly redirect: { readonly regexSubstitution: string } } | { readonly type: 'allow' };
  readonly condition: {
    readonly resourceTypes: ['main_frame'];
    readonly regexFilter?: string;
    readonly isUrlFilterCaseSensitive?: false;
    readonly requestDomains?: string[];
    readonly requestMethods?: ['get'];
    readonly tabIds?: number[];
    readonly excludedTabIds?: number[];
  };
}

/** The part of `browser.declarativeNetRequest` that is used. Rules of a session end with the browser, and with the extension. */
export interface SessionRules {
  getSessionRules(): Promise<readonly { readonly id: number; readonly condition: { readonly tabIds?: number[] | undefined } }[]>;
  updateSessionRules(change: { removeRuleIds: number[]; addRules: Rule[] }): Promise<void>;
}

/** Rules of redirection count from 1; the one that leaves some tabs to the browser's own viewer comes before them. */
const LET_BE = 100;

/**
 * The rules of redirection.
 * @param landing address of our landing page; what was asked for is put behind it, as it is
 * @param without tabs in which pages of ours cannot be shown
 */
export function redirections(landing: string, without: readonly number[]): Rule[] {
  return PDF_ADDRESSES.map(({ hosts, form }, place) => ({
    id: place + 1,
    priority: 1,
    action: { type: 'redirect', redirect: { regexSubstitution: `${landing}?raw=\\0` } },
    condition: {
      resourceTypes: ['main_frame'],
      requestMethods: ['get'],
      requestDomains: [...hosts],
      regexFilter: form,
      isUrlFilterCaseSensitive: false,
      ...(without.length > 0 ? { excludedTabIds: [...without] } : {}),
    },
  }));
}

const letBe = (tabIds: readonly number[]): Rule => ({
  id: LET_BE,
  priority: 2,
  action: { type: 'allow' },
  condition: { resourceTypes: ['main_frame'], tabIds: [...tabIds] },
});

export interface AlwaysHere {
  /** Puts the rules in, or takes them away, as the setting says. */
  heed(): Promise<void>;
  /** From now on this tab shows PDFs in the browser's own viewer, until `redirect` is said of it. */
  letBe(tabId: number): Promise<void>;
  redirect(tabId: number): Promise<void>;
}

interface World {
  readonly rules: SessionRules;
  readonly settings: { get(): Promise<Result<Settings>> };
  readonly landing: string;
  /** tabs in which pages of ours cannot be shown */
  readonly without: () => Promise<readonly number[]>;
}

/** Nothing is remembered here: what holds is what the browser has. */
export function alwaysHere({ rules, settings, landing, without }: World): AlwaysHere {
  /** One after another: what a change is made from is there then. */
  let turn: Promise<unknown> = Promise.resolve();
  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  }
  const ids = PDF_ADDRESSES.map((_, place) => place + 1);

  const change = (tabsOf: (tabIds: readonly number[]) => readonly number[]): Promise<void> =>
    inTurn(async () => {
      const before = (await rules.getSessionRules()).find(({ id }) => id === LET_BE)?.condition.tabIds ?? [];
      const after = tabsOf(before);
      if (after.length === before.length) return;
      await rules.updateSessionRules({ removeRuleIds: [LET_BE], addRules: after.length > 0 ? [letBe(after)] : [] });
    });

  return {
    heed: () =>
      inTurn(async () => {
        const held = await settings.get();
        // settings that cannot be read now change nothing
        if (!held.ok) return;
        if (held.value.alwaysHere) await rules.updateSessionRules({ removeRuleIds: ids, addRules: redirections(landing, await without()) });
        else if ((await rules.getSessionRules()).length > 0)
          await rules.updateSessionRules({ removeRuleIds: [...ids, LET_BE], addRules: [] });
      }),
    letBe: (tabId) => change((tabIds) => (tabIds.includes(tabId) ? tabIds : [...tabIds, tabId])),
    redirect: (tabId) => change((tabIds) => tabIds.filter((each) => each !== tabId)),
  };
}
