/** Documents that cite one another, on three hosts. In words of our own, in the manner of UN documents. */
import type { Reply } from './harness/world.ts';

const page = (symbol: string, title: string, body: string, language = 'en'): string =>
  `<!doctype html><html lang="${language}"${language === 'ar' ? ' dir="rtl"' : ''}><head><meta charset="utf-8"><title>${title}</title>
<style>body { font: 16px/1.6 serif; max-width: 44em; margin: 2em auto } main { padding-bottom: 60vh }</style></head><body><main><p>${symbol}</p><h1>${title}</h1>${body}</main></body></html>`;

const filler = (number: number): string =>
  `${number}. Notes that the ferries of lake ${number} are counted once a year, that the count is published in time for the season, and that those who live on its shores are asked what they think of it before anything is changed;`;

/** Paragraphs 1 to `count`, with other words for some of them. */
const numbered = (count: number, own: Readonly<Record<number, string>> = {}): string =>
  Array.from({ length: count }, (_, at) => own[at + 1] ?? `<p>${filler(at + 1)}</p>`).join('\n');

const redirect = (to: string): Reply => ({ status: 302, headers: { location: to }, body: '' });

export const LAKES = 'https://www.un.org/en/lakes.html';
const MIGRATION = 'https://docs.un.org/en/A/RES/65/170';
/** where it redirects to */
export const MIGRATION_THERE = 'https://undocs.org/en/A/RES/65/170';
const RIGHTS = 'https://docs.un.org/en/A/HRC/RES/12/5';
export const RIGHTS_THERE = 'https://www.ohchr.org/en/council/twelve-five.html';
export const LAKES_ARABIC = 'https://docs.un.org/ar/A/RES/68/4';
export const MIGRATION_ARABIC = 'https://docs.un.org/ar/A/RES/65/170';
export const GROWING = 'https://docs.un.org/en/A/RES/66/288';

/** a viewer, and the text in it */
export const VIEWER = 'https://docs.un.org/en/A/RES/71/1';
export const VIEWED = 'https://www.un.org/en/viewed.html';
export const LAKES_CHINESE = 'https://docs.un.org/zh/A/RES/68/4';

/** Words that begin a part, each once on its page. */
export const WORDS = {
  deepest: 'To let the keepers of small piers be heard',
  viewed: 'Decides to show the ferries through a window',
  twenty: 'Decides to keep the ferries under review',
  last: 'Decides to remain seized of the rights of passengers',
  annex: 'The list of piers is kept by the oldest of them',
  chineseNine: '请各岸守护者听取小码头的意见',
  arabicFive: 'تقرر أن تحصي العبارات الصغيرة',
  grown: 'Decides to return to the wells of the shore',
} as const;

/** Longer than a window. */
const ARABIC_PREAMBLE = '<p>وإذ تلاحظ ما يقوله أهل الشواطئ عن العبارات في كل موسم من المواسم،</p>'.repeat(24);

export const JUMP_PAGES: readonly (readonly [string, Reply | string])[] = [
  [
    LAKES,
    page(
      'A/RES/68/4',
      'Lakes',
      numbered(30, {
        17: '<p>17. Recalls what was said in paragraph 5 (b) (iii) of General Assembly resolution 65/170 of 20 December 2010, and in paragraph 9 of General Assembly resolution 66/288, in paragraph 40 of Human Rights Council resolution 12/5, and in paragraph 13 of General Assembly resolution 71/1;</p>',
      }),
    ),
  ],
  [MIGRATION, redirect(MIGRATION_THERE)],
  [
    MIGRATION_THERE,
    page(
      'A/RES/65/170',
      'Migration over lakes',
      `${numbered(24, {
        5: `<p>5. Calls upon the shores:</p><p>(a) To count;</p><p>(b) To ask in turn:</p><p>(i) Those who row;</p><p>(ii) Those who wait;</p><p>(iii) ${WORDS.deepest}, as paragraph 20 below says;</p>`,
        20: `<p>20. ${WORDS.twenty}, bearing in mind paragraph 14 (c) of Human Rights Council resolution 12/5;</p>`,
      })}<h2>Annex</h2><h2>List of piers</h2>${numbered(12, { 3: `<p>3. ${WORDS.annex};</p>` })}`,
    ),
  ],
  [RIGHTS, redirect(RIGHTS_THERE)],
  [
    RIGHTS_THERE,
    page(
      'A/HRC/RES/12/5',
      'Rights on ferries',
      numbered(14, { 14: `<p>14. ${WORDS.last}, having regard to paragraph 3 of the annex to General Assembly resolution 65/170.</p>` }),
    ),
  ],
  [LAKES_ARABIC, page('A/RES/68/4', 'البحيرات', `${ARABIC_PREAMBLE}<p>1 - تشير إلى الفقرة 5 من قرار الجمعية العامة 65/170؛</p>`, 'ar')],
  [
    MIGRATION_ARABIC,
    page(
      'A/RES/65/170',
      'الهجرة عبر البحيرات',
      ARABIC_PREAMBLE +
        Array.from(
          { length: 20 },
          (_, at) =>
            `<p>${at + 1} - ${at === 4 ? WORDS.arabicFive : 'تلاحظ أن العبارات تحصى مرة في كل سنة وأن الحصيلة تنشر قبل بدء الموسم'}؛</p>`,
        ).join('\n'),
      'ar',
    ),
  ],
  [
    LAKES_CHINESE,
    page(
      'A/RES/68/4',
      '湖泊',
      Array.from(
        { length: 30 },
        (_, at) =>
          `<p>${at + 1}. ${at === 8 ? WORDS.chineseNine : '注意到渡船每年清点一次，结果在季节开始之前公布'}，以便乘客知道何时可以出发；</p>`,
      ).join('\n'),
      'zh',
    ),
  ],
  [
    VIEWER,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Viewer</title></head><body><iframe src="${VIEWED}" width="800" height="500"></iframe></body></html>`,
  ],
  [VIEWED, page('A/RES/71/1', 'Windows', numbered(24, { 13: `<p>13. ${WORDS.viewed};</p>` }))],
  [
    GROWING,
    page(
      'A/RES/66/288',
      'Wells',
      `<p>1. Notes that the wells are many;</p><script>setTimeout(() => document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(numbered(12, { 9: `<p>9. ${WORDS.grown};</p>` }).replace(/^.*\n/, ''))}), 1200)</script>`,
    ),
  ],
];
