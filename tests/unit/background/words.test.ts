import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { OFFICIAL_LANGUAGES } from '../../../citations/types.ts';
import { packagedWords } from '../../../entrypoints/background/words.ts';
import { writeMessages } from '../../../tools/words.ts';
import { lookup } from '../locales/words.ts';
import { background, onPage, OWN } from './world.ts';

const UN = 'https://docs.un.org/fr/A/RES/68/4';
const ask = { type: 'words', body: { language: 'fr' } };

let built = '';
beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), 'built-'));
  writeMessages(join(import.meta.dirname, '../../../locales'), join(built, '_locales'));
});
afterAll(() => rmSync(built, { recursive: true }));
afterEach(() => vi.unstubAllGlobals());

/** Answers as the package would: with its own files, and nothing else. */
function packageHas(change: (text: string) => string = (text) => text): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    try {
      return new Response(change(readFileSync(join(built, address.slice(OWN.root.length)), 'utf8')));
    } catch {
      return new Response('', { status: 404 });
    }
  });
  return asked;
}

const words = packagedWords((path) => OWN.root + path);

it.each(OFFICIAL_LANGUAGES)('in %s come from the package’s own files, as they were written', async (language) => {
  const asked = packageHas();
  const { receive } = background({ words });
  const result = await receive({ type: 'words', body: { language } }, onPage(UN));
  expect(result).toMatchObject({ ok: true, value: { locale: language, extension_name: lookup('extension_name') } });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatch(/^chrome-extension:\/\/abcdefghijklmnop\/_locales\/[a-z]{2}(?:_CN)?\/messages\.json$/);
});

it('have their dollar signs single again', async () => {
  packageHas(() => JSON.stringify({ price: { message: '$$5' } }));
  expect(await words('fr')).toEqual({ price: '$5' });
});

it.each([
  ['is not there', () => Promise.resolve(new Response('', { status: 404 }))],
  ['cannot be fetched', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['is no JSON', () => Promise.resolve(new Response('<html>'))],
  ['holds something else', () => Promise.resolve(new Response('{"a":"b"}'))],
])('are missing, as a value and unreported, where their file %s', async (_, answer) => {
  vi.stubGlobal('fetch', answer);
  const { receive, errors } = background({ words });
  expect(await receive(ask, onPage(UN))).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  expect(errors).toEqual([]);
});
