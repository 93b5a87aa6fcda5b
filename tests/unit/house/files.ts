/** The project's own files, for tests about the house as a whole. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../../..');
/** not ours, or made by a tool */
const LEFT_OUT = new Set([
  'node_modules',
  '.git',
  '.output',
  '.wxt',
  'test-results',
  'public/catalogue',
  'public/_locales',
  'catalogue/data',
]);

/** Paths from the root, with slashes, of every file whose name matches. */
export function filesOf(name: RegExp, folder = ROOT): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    const own = relative(ROOT, path).split(sep).join('/');
    if (LEFT_OUT.has(own)) return [];
    if (entry.isDirectory()) return filesOf(name, path);
    return name.test(entry.name) ? [own] : [];
  });
}

export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Code without its comments; a `//` inside an address is left alone. */
export const withoutComments = (code: string): string => code.replace(/\/\*[^]*?\*\//g, '').replace(/(^|[\s;,{}()])\/\/[^\n]*/g, '$1');
