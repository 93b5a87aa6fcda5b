/** The one face of both browsers, as the tests see it. */
import type { Browser, Page } from 'puppeteer-core';
import type { CommandName } from '../../../messages.ts';
import type { BrowserKind } from '../find-browsers.ts';
import type { CardReading, ShadowReading } from './shadow.ts';
import type { World } from './world.ts';

export interface OpenOptions {
  readonly world: World;
  /** Folder of the built extension; the build in `.output/` where it is left out. */
  readonly extension?: string;
  /** Folder of a profile that outlives this browser (made if missing); a fresh one, removed at the end, where it is left out. */
  readonly profile?: string;
  /** false: a window on the desk */
  readonly headless?: boolean;
  /** Size of the page in CSS pixels; 1280 × 720. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Firefox preferences, or command-line switches of Chromium, beyond the harness's own. */
  readonly prefs?: Readonly<Record<string, unknown>>;
  readonly args?: readonly string[];
}

export interface BrowserUnderTest {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  /** the extension's id: 32 letters in Chromium, the gecko id in Firefox */
  readonly id: string;
  /** `chrome-extension://id/`, `moz-extension://uuid/` */
  readonly base: string;
  /** A new tab; with an address, loaded. */
  page(address?: string): Promise<Page>;
  /** A page of the extension in a tab: `popup.html`. */
  extPage(path: string): Promise<Page>;
  /** The card in the closed shadow root; undefined where our host is not on the page. */
  card(page: Page): Promise<CardReading | undefined>;
  /** The whole closed shadow root: every popover, every painted box. */
  shadow(page: Page): Promise<ShadowReading | undefined>;
  /** Ends the service worker or event page, as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** One of the extension's commands, with `page` in front: by its key in Firefox where it has one, by the browser's own event elsewhere. */
  command(name: CommandName | 'open-panel' | 'open-reader', page: Page): Promise<void>;
  /** Where the browser shows the extension's side panel now: its address; null where it does not. */
  sidePanel(): Promise<string | null>;
  /** What the tab in front shows, as the browser knows it: its address, and the type of its document. */
  inFront(): Promise<{ readonly address: string; readonly type: string }>;
  /** What the extension's own code threw or logged as an error, anywhere, up to now. */
  errors(): Promise<string[]>;
  /** The files under `extension` were changed: load them anew, as an update does. */
  reload(): Promise<void>;
  /** Ends the browser at once, in the midst of whatever it does (SIGKILL), and waits until its process is gone. */
  kill(): Promise<void>;
  /** Ends the browser; nothing of it stays on the disk but a `profile` that was given. */
  close(): Promise<void>;
}
