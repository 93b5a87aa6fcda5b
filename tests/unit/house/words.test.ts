import { describe, expect, test } from 'vitest';
import { filesOf, textOf, withoutComments } from './files.ts';

/** Put together here, so that this file does not hold what it looks for. */
const FOLDERS = [['', 'work', ''].join('/'), ['', 'root', ''].join('/')];
const MACHINE = new RegExp(`(?<![\\w.])(?:${FOLDERS.join('|')})|https?://[\\w.-]*(?:${['regi', 'stry'].join('')}|artifactory)[\\w.-]*\\.`);

const TEXT_CHILD = /(?<![=-])>([^<>{}();=]*\p{L}{2,}[^<>{}();=]*)<\//u;
const TEXT_ATTRIBUTE = /\b(?:title|aria-label|placeholder|alt)="[^"]*\p{L}[^"]*"/u;

/** The first words of the interface that stand in the code itself instead of locales/; null where there are none. */
function wordsInCode(code: string): string | null {
  // names of keys are the same in every language
  const plain = withoutComments(code).replace(/<kbd[^>]*>[^<]*<\/kbd>/g, '');
  const found = TEXT_CHILD.exec(plain)?.[1] ?? TEXT_ATTRIBUTE.exec(plain)?.[0] ?? null;
  return found?.trim() ?? null;
}

describe('words that do not belong', () => {
  test('no file names a place of the machine it was made on', () => {
    const files = filesOf(/\.(?:tsx?|mjs|mts|json|css|html|md|svg|ya?ml)$|^run$|^\.npmrc$/);
    expect(files).toContain('package-lock.json');
    expect(files.filter((file) => MACHINE.test(textOf(file)))).toEqual([]);
  });

  test('such a place would be seen', () => {
    const planted = [`${FOLDERS[0]}main/x.ts`, `cd ${FOLDERS[1]}x`, `https://${['regi', 'stry'].join('')}.example.org/wxt`];
    for (const place of planted) expect(place).toMatch(MACHINE);
    expect('https://www.un.org/en/network/').not.toMatch(MACHINE);
  });

  test('the words of the interface stand in locales/ only', () => {
    const files = filesOf(/\.tsx$/).filter((file) => /^(?:components|entrypoints)\//.test(file));
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((file) => wordsInCode(textOf(file)) ?? [])).toEqual([]);
  });

  test('a word in the code would be seen', () => {
    expect(wordsInCode('return <button class="x" onClick={go}>Open it</button>;')).toBe('Open it');
    expect(wordsInCode('return <input placeholder="Search" />;')).toBe('placeholder="Search"');
    expect(wordsInCode('const x: Array<string> = f(); return <p title={words("a")}>{words("b")}</p>;')).toBeNull();
  });
});
