/** Taking machine-readable resolutions into the library, in a real Chromium. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer from 'puppeteer-core';
import { bundleForPage } from '../bundle-for-page.ts';
import { findBrowser } from '../../tests/browser/find-browsers.ts';
import { bigPage } from './big-page.ts';
import type { ImportRun } from './import-entry.ts';

/** Lengths in characters of the resolutions beside which this is measured: six languages of short ones, a few of hundreds of paragraphs. */
const LENGTHS = [...Array<number>(24).fill(25_000), ...Array<number>(7).fill(110_000), 200_000, 200_000];

/** A resolution in AKN4UN, in words of our own. */
function resolution(number: number, characters: number): string {
  const paragraphs = [...bigPage(characters, characters / 1_000).matchAll(/<p>(\d+)\. (.*?)<\/p>/g)].map(
    ([, label, words]) =>
      `<paragraph class="SingleTxt"><num>${label}.</num><content><p xml:space="preserve">\t${words}` +
      `<authorialNote marker="1" placement="bottom"><p>As published.</p></authorialNote></p></content></paragraph>`,
  );
  return `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><meta><identification><FRBRcountry value="un"/>
<FRBRlanguage language="eng"/></identification></meta><coverPage><p><docNumber refersTo="#symbol">A/RES/90/${number}</docNumber></p></coverPage>
<preface><p><docTitle refersTo="#resolutionTitle">A long document</docTitle></p></preface>
<mainBody>${paragraphs.join('\n')}</mainBody></statement></akomaNtoso>`;
}

export interface ImportBench {
  readonly files: number;
  readonly characters: number;
  readonly ours: ImportRun;
  /** `DOMParser` alone on the same files */
  readonly peer: ImportRun;
}

/** The first import on a fresh profile, and the parser alone after it. Null where there is no Chromium. */
export async function benchImports(): Promise<ImportBench | null> {
  const found = findBrowser('chromium');
  if (!('path' in found)) return null;
  const contents = LENGTHS.map((characters, index) => resolution(index + 1, characters));
  const server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const code = await bundleForPage(new URL('import-entry.ts', import.meta.url));
  const browser = await puppeteer.launch({
    executablePath: found.path,
    headless: true,
    pipe: true,
    args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.evaluate(code);
    const run = async (name: 'runImport' | 'runParser'): Promise<ImportRun> =>
      page.evaluate(
        (which, files) =>
          (globalThis as unknown as Record<string, (given: readonly string[]) => Promise<ImportRun>>)[which]?.(files) ?? null,
        name,
        contents,
      ) as Promise<ImportRun>;
    const ours = await run('runImport');
    const peer = await run('runParser');
    const characters = contents.reduce((sum, { length }) => sum + length, 0);
    return { files: contents.length, characters, ours, peer };
  } finally {
    await browser.close();
    server.close();
  }
}
