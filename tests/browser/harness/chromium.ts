/** Chromium, driven over a CDP pipe: the only way to its Extensions domain. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import { findBrowser } from '../find-browsers.ts';
import { dispatchCommand, readErrors, wakeFromPage } from './chromium-inside.ts';
import type { BrowserUnderTest, OpenOptions } from './face.ts';
import { killProcess } from './kill.ts';
import { makeSessionFolder } from './session-folder.ts';
import { cardOf, HOST, READ_SHADOW, type ShadowReading } from './shadow.ts';
import { until } from './until.ts';

interface Node {
  readonly localName: string;
  readonly backendNodeId: number;
  readonly children?: Node[];
  readonly shadowRoots?: Node[];
}

/** Our host's shadow root among the nodes of a document; closed ones are there too. */
function findShadow(root: Node): Node | undefined {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.localName.startsWith(HOST)) return node.shadowRoots?.[0];
    open.push(...(node.children ?? []), ...(node.shadowRoots ?? []));
  }
  return undefined;
}

async function readClosedRoot(session: CDPSession): Promise<ShadowReading | undefined> {
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: Node };
  const shadow = findShadow(root);
  if (!shadow) return undefined;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: `function () { return ${READ_SHADOW}(this); }`,
    returnByValue: true,
  });
  return result.value as ShadowReading;
}

/** An unpacked extension is switched off at its first reload without developer mode; with it, its errors are kept for us as well. */
function seedProfile(profile: string): void {
  const folder = join(profile, 'Default');
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'Preferences'), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
}

/** Starts Chromium with the extension. Throws with what to install where there is none. */
export async function openChromium(options: OpenOptions & { readonly extension: string }): Promise<BrowserUnderTest> {
  const found = findBrowser('chromium');
  if ('missing' in found) throw new Error(found.missing);
  const headless = options.headless ?? true;
  const folder = makeSessionFolder('chromium', headless, options.profile);
  seedProfile(folder.profile);
  const browser = await puppeteer
    .launch({
      browser: 'chrome',
      executablePath: found.path,
      headless,
      env: folder.env,
      pipe: true,
      enableExtensions: true,
      acceptInsecureCerts: true,
      userDataDir: folder.profile,
      timeout: 30_000,
      protocolTimeout: 20_000,
      defaultViewport: headless ? (options.viewport ?? { width: 1280, height: 720 }) : null,
      handleSIGINT: headless,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--ignore-certificate-errors',
        `--proxy-server=127.0.0.1:${options.world.proxyPort}`,
        '--proxy-bypass-list=<-loopback>',
        ...(options.args ?? []),
      ],
    })
    .catch((reason: unknown) => {
      folder.remove();
      throw reason;
    });
  const close = async (): Promise<void> => {
    await browser.close();
    folder.remove();
  };
  const kill = async (): Promise<void> => {
    await killProcess(browser);
    folder.remove();
  };
  let id = '';
  try {
    id = await browser.installExtension(options.extension);
  } catch (reason) {
    await close();
    throw reason;
  }
  const base = `chrome-extension://${id}/`;
  const control = await browser.target().createCDPSession();
  const workerTargets = async (): Promise<string[]> => {
    const { targetInfos } = await control.send('Target.getTargets');
    return targetInfos.filter((target) => target.type === 'service_worker' && target.url.startsWith(base)).map((target) => target.targetId);
  };
  const extension = async () => {
    const installed = (await browser.extensions()).get(id);
    if (!installed) throw new Error('the extension is not there');
    return installed;
  };
  const newPage = async (address?: string): Promise<Page> => {
    const page = await browser.newPage();
    page.setDefaultTimeout(8000);
    if (address) await page.goto(address, { timeout: 15_000 });
    return page;
  };
  const shadow = async (page: Page): Promise<ShadowReading | undefined> => {
    const session = await page.createCDPSession();
    try {
      return await readClosedRoot(session);
    } finally {
      await session.detach().catch(() => undefined);
    }
  };

  return {
    kind: 'chromium',
    browser,
    id,
    base,
    page: newPage,
    extPage: (path) => newPage(base + path),
    shadow,
    card: async (page) => cardOf(await shadow(page)),
    async stopBackground() {
      // Puppeteer's own close() detaches as well; a bare Target.closeTarget leaves the next start of the worker paused for a debugger that
      // never lets it go.
      const old = await workerTargets();
      await until('the service worker is gone', async () => {
        // one that was just starting is not listed yet, and is asked again
        for (const worker of await (await extension()).workers()) await worker.close().catch(() => undefined);
        return !(await workerTargets()).some((target) => old.includes(target));
      });
    },
    async command(name, page) {
      // Key events over CDP do not reach the browser's own keys; the event they cause can be dispatched.
      await page.bringToFront();
      const worker = await until('a worker', async () => (await wakeWorker(await extension(), newPage, base)) ?? false);
      await worker.evaluate(dispatchCommand, name);
    },
    async sidePanel() {
      // opened as a page of its own it has a query
      const { targetInfos } = await control.send('Target.getTargets');
      return targetInfos.find(({ url, type }) => type === 'page' && url === `${base}sidepanel.html`)?.url ?? null;
    },
    async inFront() {
      for (const page of await browser.pages()) {
        const shown = await page.evaluate(() => document.visibilityState === 'visible' && document.contentType).catch(() => false);
        if (typeof shown === 'string') return { address: page.url(), type: shown };
      }
      return { address: '', type: '' };
    },
    errors: async () => {
      const page = await newPage(`chrome://extensions/?errors=${id}`);
      try {
        return await page.evaluate(readErrors, id);
      } finally {
        await page.close();
      }
    },
    async reload() {
      const again = await browser.installExtension(options.extension);
      if (again !== id) throw new Error(`the extension changed its id: ${again} was ${id}`);
    },
    close,
    kill,
  };
}

type Extension = NonNullable<ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof puppeteer.launch>>['extensions']>>['get']>>;

/** The service worker; a stopped one is started by a page of the extension that asks for it. */
async function wakeWorker(extension: Extension, newPage: (address: string) => Promise<Page>, base: string) {
  const [running] = await extension.workers();
  if (running) return running;
  const page = await newPage(`${base}manifest.json`);
  await page.evaluate(wakeFromPage).catch(() => undefined);
  await page.close();
  return (await extension.workers())[0];
}
