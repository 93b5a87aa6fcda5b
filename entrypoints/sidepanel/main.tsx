import browser from 'webextension-polyfill';
import { render } from 'preact';
import { ask } from '../../ask.ts';
import { Answers } from '../../components/panel/answers.ts';
import '../../components/styles/tokens.css';
import '../../components/styles/page-tokens.css';
import '../../components/styles/parts.css';
import '../../components/styles/page-parts.css';
import '../../components/styles/panel.css';
import { directionOf } from '../../locales/languages.ts';
import { readWords } from '../../locales/words.ts';
import { openOwnStore } from '../../own-pages.ts';
import { TabLink } from './link.ts';
import { openDocument } from './open-document.ts';
import { heedWishes } from './opened-at.ts';
import { Panel } from './panel.tsx';

const words = readWords((key) => browser.i18n.getMessage(key));
document.documentElement.lang = words.language;
document.documentElement.dir = directionOf(words.language);
document.title = words('popup_open_panel');

// opened as a page of its own, it is told which tab it is about
const chosen = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
const link = new TabLink(Number.isInteger(chosen) ? chosen : null);
const { notes: store } = openOwnStore('panel');
const answers = new Answers(async (symbol) => {
  const answer = await ask('catalogue.answer', { symbol });
  return answer.ok ? answer.value : null;
});
const copy = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
const container = document.getElementById('panel');

if (container) {
  render(
    <Panel
      link={link}
      store={store}
      answers={answers}
      words={words}
      open={(row) => void openDocument(row, link.state.page?.language ?? 'en')}
      copy={copy}
      wishes={(hear) => void heedWishes(hear)}
    />,
    container,
  );
}
