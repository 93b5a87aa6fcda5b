/** All methods at work in a real Chromium, on the pages that the tasks describe. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Span } from '../../../citations/types.ts';
import { findBrowser } from '../../../tests/browser/find-browsers.ts';
import { bundleForPage } from '../../bundle-for-page.ts';
import { edited } from './edits.ts';
import { nameOf, type Answers, type Edit, type Task } from './measure.ts';
import type * as Entry from './page-entry.ts';
import type { Kept } from './page-entry.ts';
import type { Method } from './names.ts';
import { htmlOf, type Lines } from './pages.ts';
import { seeded } from './seeded.ts';

type Api = Pick<typeof Entry, 'show' | 'keep' | 'find'>;
interface PageGlobal {
  readonly anchoring: Api;
}

export class AnchoringBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
  ) {}

  /** Null where there is no Chromium. */
  static async open(): Promise<AnchoringBrowser | null> {
    const found = findBrowser('chromium');
    if (!('path' in found)) return null;
    const code = await bundleForPage(new URL('page-entry.ts', import.meta.url));
    const browser = await puppeteer.launch({
      executablePath: found.path,
      headless: true,
      pipe: true,
      protocolTimeout: 600_000,
      args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
    });
    const page = await browser.newPage();
    await page.setContent('<!doctype html><html><head><meta charset="utf-8"></head><body></body></html>');
    await page.evaluate(code);
    return new AnchoringBrowser(browser, page);
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  #show(lines: Lines, split?: number): Promise<void> {
    const html = htmlOf(lines, split === undefined ? undefined : seeded(split));
    return this.page.evaluate((body) => (globalThis as unknown as PageGlobal).anchoring.show(body), html);
  }

  /** What the methods keep of spans of a page. */
  async keep(lines: Lines, spans: readonly Span[]): Promise<Kept[]> {
    await this.#show(lines);
    const plain = spans.map(({ start, end }) => ({ start, end }));
    return this.page.evaluate((each) => (globalThis as unknown as PageGlobal).anchoring.keep(each), plain);
  }

  #find(method: Method, kept: readonly Kept[]): Promise<{ found: (Span | null)[]; time: number }> {
    return this.page.evaluate((name, each) => (globalThis as unknown as PageGlobal).anchoring.find(name, each), method, kept as Kept[]);
  }

  /** Milliseconds in which a method finds spans of one page on another, each time on a page that it has not seen: the median of `times`. */
  async time(method: Method, kept: readonly Kept[], lines: Lines, times: number): Promise<number> {
    const taken: number[] = [];
    for (let time = 0; time < times; time++) {
      // another text each time, so that nothing is known of it
      await this.#show([...lines, [`Page ${method} ${time}`]]);
      taken.push((await this.#find(method, kept)).time);
    }
    return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN;
  }

  /** Answers of all methods to a task. */
  async answer(task: Task, methods: readonly Method[]): Promise<Map<Method, Answers>> {
    const kept = await this.keep(task.before, task.quotes);
    const answers = new Map(methods.map((method) => [method, [] as (Span | null)[]]));
    for (let from = 0; from < kept.length;) {
      const edit = task.edits?.[from];
      let to = edit ? from + 1 : kept.length;
      while (edit && to < kept.length && nameOf(task.edits?.[to] as Edit) === nameOf(edit)) to++;
      const page = edit ? edited(task.after, edit) : { lines: task.after, toWhole: (span: Span) => span };
      await this.#show(page.lines, task.split);
      for (const method of methods) {
        const { found } = await this.#find(method, kept.slice(from, to));
        answers.get(method)?.push(...found.map((span) => span && page.toWhole(span)));
      }
      from = to;
    }
    return answers;
  }
}
