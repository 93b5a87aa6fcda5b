/** Firefox, driven over WebDriver BiDi, with the browser window's own scope for what BiDi cannot do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import type { CommandName } from '../../../messages.ts';
import { findBrowser } from '../find-browsers.ts';
import type { BrowserUnderTest, OpenOptions } from './face.ts';
import { keyStroke, readErrors } from './firefox-window.ts';
import { killProcess } from './kill.ts';
import { makeSessionFolder } from './session-folder.ts';
import { cardOf, HOST, READ_SHADOW, type ShadowReading } from './shadow.ts';
import { until } from './until.ts';

/** Fixed, so that `moz-extension://UUID/` is known before the start. */
const UUID = '11111111-2222-4333-8444-555555555555';

interface Manifest {
  readonly commands?: Partial<
    Record<CommandName | 'open-panel' | 'open-reader', { readonly suggested_key?: { readonly default?: string } }>
  >;
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
}

interface Remote {
  readonly type?: string;
  readonly value?: unknown;
  readonly sharedId?: string;
}

const preferences = (port: number, id: string): Record<string, unknown> => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
  // permissions.request() grants without a prompt
  'extensions.webextOptionalPermissionPrompts': false,
  'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
});

/** Starts Firefox with the extension as a temporary add-on. Throws with what to install where there is none. */
export async function openFirefox(options: OpenOptions & { readonly extension: string }): Promise<BrowserUnderTest> {
  const found = findBrowser('firefox');
  if ('missing' in found) throw new Error(found.missing);
  const manifest = JSON.parse(readFileSync(join(options.extension, 'manifest.json'), 'utf8')) as Manifest;
  const geckoId = manifest.browser_specific_settings?.gecko?.id;
  if (!geckoId) throw new Error(`${options.extension} is no build for Firefox: its manifest has no gecko id`);
  const headless = options.headless ?? true;
  const folder = makeSessionFolder('firefox', headless, options.profile);
  const browser = await puppeteer
    .launch({
      browser: 'firefox',
      executablePath: found.path,
      headless,
      env: folder.env,
      acceptInsecureCerts: true,
      userDataDir: folder.profile,
      timeout: 45_000,
      protocolTimeout: 20_000,
      defaultViewport: headless ? (options.viewport ?? { width: 1280, height: 720 }) : null,
      handleSIGINT: headless,
      // moz-extension pages and the browser window's own scope are refused without it
      args: ['--remote-allow-system-access', ...(options.args ?? [])],
      extraPrefsFirefox: { ...preferences(options.world.proxyPort, geckoId), ...options.prefs },
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
  const { connection } = browser as unknown as { connection: { send(method: string, params: object): Promise<{ result: never }> } };
  const send = async <T>(method: string, params: object): Promise<T> => (await connection.send(method, params)).result;
  const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

  /** Runs privileged script in the browser's own window and returns its value: text, number, boolean or nothing. */
  const inWindow = async <T>(expression: string): Promise<T> => {
    const { contexts } = await send<{ contexts: { context: string; url: string }[] }>('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const window = contexts.find((context) => context.url === 'chrome://browser/content/browser.xhtml');
    if (!window) throw new Error("the browser's own window is not there");
    const answer = await send<{ type: string; result: { value: T }; exceptionDetails?: { text: string } }>('script.evaluate', {
      target: { context: window.context },
      expression,
      awaitPromise: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'exception');
    return answer.result.value;
  };

  let id = '';
  try {
    id = await browser.installExtension(options.extension);
  } catch (reason) {
    await close();
    throw reason;
  }
  const policy = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
  const newPage = async (address?: string): Promise<Page> => {
    const page = await browser.newPage();
    page.setDefaultTimeout(8000);
    if (address) await page.goto(address, { timeout: 15_000 });
    return page;
  };
  const shadow = async (page: Page): Promise<ShadowReading | undefined> => {
    const target = { context: contextOf(page) };
    const host = await send<{ result?: { value?: { shadowRoot?: Remote } } }>('script.evaluate', {
      target,
      expression: `[...document.documentElement.children].find((each) => each.localName.startsWith(${JSON.stringify(HOST)})) ?? null`,
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
    });
    const sharedId = host.result?.value?.shadowRoot?.sharedId;
    if (!sharedId) return undefined;
    const answer = await send<{ result: { value: string }; exceptionDetails?: { text: string } }>('script.callFunction', {
      target,
      functionDeclaration: `(root) => JSON.stringify(${READ_SHADOW}(root))`,
      arguments: [{ sharedId }],
      awaitPromise: false,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value) as ShadowReading;
  };

  return {
    kind: 'firefox',
    browser,
    id,
    base: `moz-extension://${UUID}/`,
    page: newPage,
    async extPage(path) {
      const page = await newPage();
      // page.goto() waits for an event that never comes here: the tab changes its process on the way
      await send('browsingContext.navigate', { context: contextOf(page), url: `moz-extension://${UUID}/${path}`, wait: 'complete' });
      return page;
    },
    shadow,
    card: async (page) => cardOf(await shadow(page)),
    async stopBackground() {
      const context = (): Promise<string> => inWindow<string>(`String(${policy}.backgroundContext?.childId ?? '')`);
      const before = await context();
      await inWindow(`${policy}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`);
      // a message that came just then may have started another one already
      await until(
        'the event page is stopped',
        async () => (await inWindow(`${policy}.backgroundState`)) === 'stopped' || (await context()) !== before,
      );
    },
    async command(name, page) {
      await page.bringToFront();
      const key = manifest.commands?.[name]?.suggested_key?.default;
      // without a key of its own the reader would have to give it one first
      await inWindow(key ? keyStroke(key) : `void ${policy}.shortcuts.onCommand(${JSON.stringify(name)})`);
    },
    sidePanel: async () =>
      (await inWindow<string>(
        `SidebarController.isOpen ? SidebarController.browser.contentDocument.querySelector("browser")?.currentURI?.spec ?? "" : ""`,
      )) || null,
    inFront: async () =>
      JSON.parse(
        await inWindow<string>(
          'JSON.stringify({ address: gBrowser.selectedBrowser.currentURI.spec, type: gBrowser.selectedBrowser.documentContentType ?? "" })',
        ),
      ) as { address: string; type: string },
    errors: async () => JSON.parse(await inWindow<string>(readErrors(UUID))) as string[],
    async reload() {
      await browser.installExtension(options.extension);
    },
    close,
    kill,
  };
}
