/**
 * `npm run bench:anchor`: how notes find their place again, ours beside its peers, in one run in a real Chromium, on texts that follow each other;
 * then, for a check, on all others of the corpus. What counts as right is said in oracle.ts. Ends with 1 where a bound of bounds.ts is missed.
 */
import { broken, heading, line, ms, row } from '../report.ts';
import { ANCHOR_BOUNDS as BOUNDS, EACH_KIND, EACH_KIND_CHECKED } from './bounds.ts';
import { AnchoringBrowser } from './chromium.ts';
import { isMeasured, pairs, type Pair } from './documents.ts';
import { heldOutPairs } from './held-out.ts';
import { addCounts, measureOf, noCounts, type Counts } from './measure.ts';
import { baselineAnswer, oursAnswer } from './methods.ts';
import { BASELINES, METHODS, type Method } from './names.ts';
import { linesOf, rawText, type Lines } from './pages.ts';
import { drawQuotes } from './quotes.ts';

const percent = (share: number, all: number): string => (all === 0 ? '–' : `${((100 * share) / all).toFixed(1)} %`);

const COLUMNS = ['right', 'on wrong', 'cut badly', 'gone:', 'deleted:', 'updated:', 'other', 'torn from'];
const COLUMNS_BELOW = ['', 'words', '', 'not found', 'not found', 'not found', 'typography', 'print'];

function printTable(title: string, counts: ReadonlyMap<Method, Counts>): void {
  const { kept, gone, deleted, facts, either, typography } = counts.get('ours') ?? noCounts();
  heading(`${title}: ${kept} quotes whose words survive, ${gone} whose words are gone, ${deleted} deleted, ${typography} retyped and torn`);
  process.stdout.write(
    `counted neither way: ${facts} with another number, date or name (updated), ${either} that the oracle does not know\n`,
  );
  row('', COLUMNS, 10);
  row('', COLUMNS_BELOW, 10);
  for (const [method, each] of counts) {
    if (each.kept + each.gone === 0) continue;
    row(
      method,
      [
        percent(each.right, each.kept),
        percent(each.wrong, each.kept),
        percent(each.part, each.kept),
        percent(each.goneNotFound, each.gone),
        percent(each.deletedNotFound, each.deleted),
        percent(each.factsNotFound, each.facts),
        percent(each.typographyRight, each.typography),
        percent(each.tornRight, each.torn),
      ],
      10,
    );
  }
}

const empty = (): Map<Method, Counts> => new Map(METHODS.map((method) => [method, noCounts()]));

async function measure(browser: AnchoringBrowser, pair: Pair, all: ReadonlyMap<Method, Counts>): Promise<void> {
  const { tasks, count } = measureOf(pair, EACH_KIND);
  const counts = empty();
  for (const task of tasks)
    for (const [method, answers] of await browser.answer(task, METHODS)) addCounts(counts.get(method) as Counts, count(task, answers));
  printTable(`${pair.name} (${pair.language})`, counts);
  for (const [method, each] of counts) addCounts(all.get(method) as Counts, each);
}

/** Pairs that nothing was balanced on: in Node, ours and the baselines that need no page. All of them together. */
function check(title: string, checked: readonly Pair[]): void {
  const all = empty();
  for (const pair of checked) {
    const { tasks, count } = measureOf(pair, EACH_KIND_CHECKED);
    for (const task of tasks) {
      addCounts(all.get('ours') as Counts, count(task, oursAnswer(task)));
      for (const method of BASELINES) addCounts(all.get(method) as Counts, count(task, baselineAnswer(method, task)));
    }
  }
  printTable(`${title}, ${checked.length} pairs`, all);
}

/** Paragraphs over and over, until so many characters are reached. */
function longText(lines: Lines, characters: number): Lines {
  const long: Lines[number][] = [];
  for (let length = 0, at = 0; length < characters; at++) {
    const paragraph = lines[at % lines.length] as Lines[number];
    // no two alike, or every quote would have a twin
    const round = Math.floor(at / lines.length);
    const next = round === 0 ? paragraph : paragraph.map((each) => each.replace(/\p{L}{5,}/gu, (word) => word + round));
    long.push(next);
    length += rawText([next]).length + 1;
  }
  return long;
}

async function measureTime(browser: AnchoringBrowser, pair: Pair): Promise<void> {
  const before = linesOf(pair.before);
  const quotes = drawQuotes(pair.before, Math.ceil(BOUNDS.quotes / 4), 1).slice(0, BOUNDS.quotes);
  const kept = await browser.keep(before, quotes);
  const page = longText(linesOf(pair.after), BOUNDS.characters);
  heading(`${kept.length} quotes in ${rawText(page).length} characters, indices included, reading left aside`);
  for (const method of METHODS) {
    const time = await browser.time(method, kept, page, method === 'ours' ? 5 : 1);
    line(method, ms(time), method === 'ours' ? time < BOUNDS.time : null, method === 'ours' ? `under ${BOUNDS.time} ms` : '');
  }
  heading('Twice the text');
  const times: number[] = [];
  for (const characters of [350_000, 700_000, 1_400_000]) {
    times.push(await browser.time('ours', kept, longText(linesOf(pair.after), characters), 3));
    const [ratio, isLast] = [(times.at(-1) ?? 0) / (times.at(-2) ?? Number.NaN), characters === 1_400_000];
    line(
      `ours, ${characters} characters`,
      ms(times.at(-1) ?? 0),
      isLast ? ratio < BOUNDS.doubling : null,
      isLast ? `under ${BOUNDS.doubling} times the one before` : '',
    );
  }
  const word: Lines = [
    Array.from({ length: 2000 }, () => 'again '.repeat(100).trim())
      .join(' ')
      .match(/.{1,3000}/g) ?? [],
  ];
  line('ours, a page of one word, 1,200,000 characters', ms(await browser.time('ours', kept, word, 3)), null);
  const repeated = await browser.keep(
    [['again '.repeat(400).trim()]],
    [
      { start: 60, end: 89 },
      { start: 600, end: 1500 },
    ],
  );
  line('ours, quotes of that word there', ms(await browser.time('ours', repeated, word, 3)), null);
}

const browser = await AnchoringBrowser.open();
if (!browser) {
  process.stdout.write('skipped: no Chromium found\n');
} else {
  try {
    const english = empty();
    const all = pairs();
    for (const pair of all.filter(({ language }) => language === 'en')) await measure(browser, pair, english);
    printTable('All English pairs', english);
    const { right, wrong, kept, deleted, deletedNotFound, typography, typographyRight, torn, tornRight } = english.get('ours') as Counts;
    heading('Bounds');
    const bound = (what: string, share: number, holds: boolean, limit: string): void => line(what, percent(share, 1), holds, limit);
    bound('right', right / kept, right / kept >= BOUNDS.right, `at least ${percent(BOUNDS.right, 1)}`);
    bound('on wrong words', wrong / kept, wrong / kept <= BOUNDS.wrong, `at most ${percent(BOUNDS.wrong, 1)}`);
    bound(
      'deleted, not found',
      deletedNotFound / deleted,
      deletedNotFound / deleted >= BOUNDS.deleted,
      `at least ${percent(BOUNDS.deleted, 1)}`,
    );
    bound(
      'other typography',
      typographyRight / typography,
      typographyRight / typography >= BOUNDS.typography,
      percent(BOUNDS.typography, 1),
    );
    bound('torn from print', tornRight / torn, tornRight / torn >= BOUNDS.torn, `at least ${percent(BOUNDS.torn, 1)}`);
    await measureTime(browser, all[0] as Pair);
    check(
      'The third pair in five other languages',
      all.filter(({ language }) => language !== 'en'),
    );
    check('Held out: every other series of the corpus, in English', heldOutPairs('en', isMeasured));
    const languages = ['fr', 'es', 'ru', 'zh', 'ar'];
    check(
      'Held out: the same in five other languages',
      languages.flatMap((language) => heldOutPairs(language, isMeasured)),
    );
  } finally {
    await browser.close();
  }
}

if (broken.length > 0) {
  process.stdout.write(`\nBroken: ${broken.join('; ')}\n`);
  process.exitCode = 1;
}
