import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCatalogue } from '../../../catalogue/lookup.ts';
import { compile } from '../../../tools/catalogue/compile.ts';
import { isFresh } from '../../../tools/catalogue/fresh.ts';
import { readShardFrom } from '../../../tools/catalogue/read-shard.ts';
import { DATA, scratchFolder } from './tables.ts';

const scratch = scratchFolder();
const small = join(scratch, 'data');
const LINES = 6;

/** A copy of the tables, cut down to a few lines each, so that one row can be spoilt at a time. */
beforeAll(() => {
  mkdirSync(small);
  for (const name of readdirSync(DATA)) {
    if (!name.endsWith('.tsv')) continue;
    const lines = readFileSync(join(DATA, name), 'utf8').split('\n');
    const keep = /^(?:titles|outlines|citations)/.test(name) ? 1 : name.startsWith('symbol') ? lines.length - 1 : LINES;
    writeFileSync(join(small, name), `${lines.slice(0, keep).join('\n')}\n`);
  }
});

let copies = 0;

/** The small tables with one of them changed. */
function spoilt(name: string, change: (text: string) => string): string {
  const folder = join(scratch, `spoilt-${copies++}`);
  mkdirSync(folder);
  for (const table of readdirSync(small)) copyFileSync(join(small, table), join(folder, table));
  writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));
  return folder;
}

/** Puts another value into one cell; lines count from 1, the header. */
function cell(line: number, column: string, value: string) {
  return (text: string): string => {
    const lines = text.split('\n').map((row) => row.split('\t'));
    const at = lines[0]?.indexOf(column) ?? -1;
    const row = lines[line - 1];
    if (at < 0 || !row) throw new Error(`no ${column} in line ${line}`);
    row[at] = value;
    return lines.map((cells) => cells.join('\t')).join('\n');
  };
}

const append = (row: string) => (text: string) => `${text}${row}\n`;

describe('a row that is not as it should be is named', () => {
  const ga = 'general-assembly.tsv';
  test.each<[what: string, file: string, change: (text: string) => string, message: string]>([
    ['too few columns', ga, append('A/RES/6(I)\t1\t6'), 'general-assembly.tsv:7: 3 columns instead of 21'],
    ['another header', ga, (text) => text.replace('year_month', 'month'), 'general-assembly.tsv:1: the header should be'],
    ['a month of 13', ga, cell(2, 'date', '1946-13-01'), 'general-assembly.tsv:2: date "1946-13-01" is not a date'],
    ['the 30th of February', ga, cell(2, 'date', '1946-02-30'), 'is not a date'],
    ['a date outside its month', ga, cell(2, 'year_month', '1946-03'), 'is not in year_month'],
    ['an unknown date_src', ga, cell(3, 'date_src', 'hearsay'), 'general-assembly.tsv:3: unknown date_src "hearsay"'],
    ['no date_src', ga, cell(3, 'date_src', ''), 'general-assembly.tsv:3: a date without date_src'],
    ['an unknown title_src', ga, cell(2, 'title_src', 'guess'), 'general-assembly.tsv:2: unknown title_src "guess"'],
    ['a duplicate symbol', ga, (text) => `${text}${text.split('\n')[1]}\n`, 'general-assembly.tsv:7: a second row of A/RES/1(I)'],
    ['a symbol spelt otherwise', ga, cell(2, 'symbol', 'A/RES/1 (I)'), 'general-assembly.tsv:2: bad symbol "A/RES/1 (I)"'],
    ['another organ’s symbol', ga, cell(2, 'symbol', 'S/RES/1(1946)'), 'bad symbol'],
    ['another session', ga, cell(2, 'session', '2'), 'are not those of A/RES/1(I)'],
    ['an unknown adoption', ga, cell(2, 'adoption', 'by shouting'), 'unknown adoption "by shouting"'],
    ['a torn vote', ga, cell(2, 'yes', '10'), 'a vote lacks one of its counts'],
    ['a vote that is no count', 'security-council.tsv', cell(3, 'yes', 'ten'), 'security-council.tsv:3: yes "ten" is not a count'],
    ['a space at the end', ga, cell(2, 'title', 'Report '), 'general-assembly.tsv:2: title begins or ends with a space'],
    ['an unknown kind', 'symbol-prefixes.tsv', cell(2, 'kind', 'thing'), 'symbol-prefixes.tsv:2: unknown kind "thing"'],
    ['a title of nobody', 'titles.tsv', append('A/RES/99/1\ten\tNothing'), 'titles.tsv:2: "A/RES/99/1" is not on record'],
    ['a seventh language', 'titles.tsv', append('A/RES/1(I)\teo\tNenio'), 'titles.tsv:2: unknown lang "eo"'],
    [
      'a count that is not of its openings',
      'outlines.tsv',
      append('A/RES/1(I)\t3\tDecides|Requests'),
      'outlines.tsv:2: 2 openings of 3 paragraphs',
    ],
    ['a citation by nobody', 'citations.tsv', append('A/RES/99/1\tA/RES/1(I)\t1\t'), 'citations.tsv:2: "A/RES/99/1" is not on record'],
    ['a citation of no times', 'citations.tsv', append('A/RES/1(I)\tA/RES/2(I)\t0\t'), 'citations.tsv:2: times is not a count'],
    [
      'a citation twice',
      'citations.tsv',
      append('A/RES/1(I)\tA/RES/2(I)\t1\t\nA/RES/1(I)\tA/RES/2(I)\t1\t'),
      'citations.tsv:3: a second row',
    ],
  ])('%s', (_, file, change, message) => {
    const out = join(scratch, 'never');
    expect(() => compile(spoilt(file, change), out)).toThrow(message);
    expect(existsSync(out)).toBe(false);
  });
});

describe('compiling', () => {
  test('the small tables as they are', async () => {
    const out = join(scratch, 'out');
    mkdirSync(out);
    writeFileSync(join(out, 'A-RES-999.json'), '{}');
    const { records, files } = compile(small, out);
    expect(records).toBe((LINES - 1) * 6);
    expect(readdirSync(out)).toHaveLength(files);
    expect(existsSync(join(out, 'A-RES-999.json'))).toBe(false);
  });

  test('spellings, parts and misprints of cited documents', async () => {
    const rows = [
      'A/RES/1(I)\ta/res/2(i)\t1\t2',
      'A/RES/1(I)\tA/RES/2(I)\t2\t1,10',
      'A/RES/1(I)\tA/RES/2B(I)\t1\t',
      'A/RES/1(I)\tS/RES/2\t1\t',
    ];
    const out = join(scratch, 'spellings');
    compile(spoilt('citations.tsv', append(rows.join('\n'))), out);
    const catalogue = createCatalogue(readShardFrom(out));
    expect(await catalogue.answer('A/RES/2(I)')).toMatchObject({
      record: {
        citedBy: [
          { symbol: 'A/RES/1(I)', times: 3, paragraphs: ['1', '2', '10'] },
          { symbol: 'A/RES/1(I)', times: 1, paragraphs: [], part: 'B' },
        ],
      },
    });
    expect(await catalogue.answer('S/RES/2(1946)')).toMatchObject({ record: { citedBy: [{ symbol: 'A/RES/1(I)' }] } });
  });

  test('is left out while all outputs are newer than all inputs', () => {
    const out = join(scratch, 'fresh');
    expect(isFresh([small], out)).toBe(false);
    compile(small, out);
    const [past, future] = [new Date('2001-01-01'), new Date('2101-01-01')];
    for (const name of readdirSync(small)) utimesSync(join(small, name), past, past);
    expect(isFresh([small], out)).toBe(true);
    utimesSync(join(small, 'titles.tsv'), future, future);
    expect(isFresh([small], out)).toBe(false);
    utimesSync(join(small, 'titles.tsv'), past, past);
    utimesSync(join(out, 'index.json'), new Date('2000-01-01'), new Date('2000-01-01'));
    expect(isFresh([small], out)).toBe(false);
  });
});
