import type { Jumps } from './jumps.ts';
import type { Pages } from './pages.ts';
import type { Handlers } from './protocol.ts';
import { tabAt } from './jump-tabs.ts';
import type { TabsOfJumps } from './jump-tabs.ts';
import type { Wishes } from './wishes.ts';

type FromPageHandlers = Pick<Handlers['fromPage'], 'jump.open' | 'jump.left' | 'jump.wish' | 'jump.came' | 'jump.back'>;
type FromOwnPagesHandlers = Pick<Handlers['fromOwnPages'], 'jump.open' | 'jump.back'>;

const done = { ok: true, value: null } as const;

/** Jumps, as pages and our own pages ask for them. */
export function jumpHandlers(
  jumps: Jumps,
  wishes: Wishes,
  pages: Pick<Pages, 'at'>,
  tabs: TabsOfJumps,
): { readonly fromPage: FromPageHandlers; readonly fromOwnPages: FromOwnPagesHandlers } {
  return {
    fromPage: {
      async 'jump.open'(asked, page) {
        await jumps.open(asked, page);
        return done;
      },
      async 'jump.left'(place, page) {
        await jumps.left(place, page);
        return done;
      },
      async 'jump.wish'(_, page) {
        await jumps.settled();
        const here = await pages.at(page);
        return here.ok ? { ok: true, value: await wishes.of(here.value) } : here;
      },
      async 'jump.came'(_, page) {
        const here = await pages.at(page);
        // a frame that the wish was not for cannot end it
        if (here.ok && (await wishes.of(here.value))) await wishes.forget(page.tabId);
        return done;
      },
      async 'jump.back'(_, page) {
        return { ok: true, value: await jumps.back((await tabAt(tabs, page.tabId)) ?? undefined) };
      },
    },
    fromOwnPages: {
      async 'jump.open'(asked) {
        await jumps.openFromTab(asked);
        return done;
      },
      async 'jump.back'() {
        return { ok: true, value: await jumps.back() };
      },
    },
  };
}
