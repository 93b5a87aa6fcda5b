/** Tabs as the extension's own pages know them. */
import type { BrowserUnderTest } from './face.ts';

interface TabsApi {
  readonly tabs: { query(asked: { url: string }): Promise<{ id?: number }[]> };
}

/** Id of the tab that shows this address, for a popup that is opened as a page over it. Throws where there is none. */
export async function tabOf(browser: BrowserUnderTest, address: string): Promise<number> {
  const finder = await browser.extPage('popup.html?view=all');
  const id = await finder.evaluate(async (url) => {
    const scope = globalThis as unknown as { browser?: TabsApi; chrome?: TabsApi };
    return (await (scope.browser ?? scope.chrome)?.tabs.query({ url }))?.[0]?.id;
  }, address);
  // it has asked the tab before it by then: Firefox reports a question that was under way when its asker was closed
  await finder.waitForSelector('footer button.only');
  await finder.close();
  if (id === undefined) throw new Error(`no tab shows ${address}`);
  return id;
}
