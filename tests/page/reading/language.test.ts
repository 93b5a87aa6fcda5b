/** Which language the text at a place is in: what a card over it will speak. */
import { afterEach, expect, test } from 'vitest';
import { PageModel } from '../../../page/model.ts';
import { languageAt } from '../../../page/text/passage.ts';

const before = { lang: document.documentElement.lang, body: document.body.innerHTML };
afterEach(() => {
  document.documentElement.lang = before.lang;
  document.body.innerHTML = before.body;
});

const ENGLISH = 'The committee recalls the report of the Council on the work of the year, and the resolutions that it asks for.';
const FRENCH =
  'Le comité rappelle le rapport du Conseil sur les travaux de la session, et les résolutions dans lesquelles il demande la suite.';

async function languagesOf(root: string, html: string, words: readonly string[]): Promise<(string | null)[]> {
  document.documentElement.lang = root;
  document.body.innerHTML = html;
  const model = await PageModel.read(
    () => false,
    new AbortController().signal,
    () => Promise.resolve(null),
  );
  return words.map((each) => languageAt(model.index, model.index.text.indexOf(each), model.identity.language));
}

test('the page’s own, in every paragraph that says nothing else', async () => {
  const html = `<p>${FRENCH}</p><p>${FRENCH}</p><p>A/75/460, par. 8</p>`;
  // the root element is often wrong, and its words decide
  expect(await languagesOf('en', html, [FRENCH, 'A/75/460'])).toEqual(['fr', 'fr']);
  expect(await languagesOf('fr', html, [FRENCH, 'A/75/460'])).toEqual(['fr', 'fr']);
});

test('that of an element around it, of another script, or of clearly other words', async () => {
  const html = `<p>${ENGLISH}</p><p>${ENGLISH}</p><p>${ENGLISH}</p>
    <blockquote lang="es-ES"><p>Véase A/70/1</p></blockquote><p>ссылаясь на резолюцию 67/219</p><p>${FRENCH}</p>`;
  expect(await languagesOf('en', html, [ENGLISH, 'A/70/1', '67/219', FRENCH])).toEqual(['en', 'es', 'ru', 'fr']);
});

test('none, where nothing tells', async () => {
  expect(await languagesOf('', '<p>A/70/1</p>', ['A/70/1'])).toEqual([null]);
});
