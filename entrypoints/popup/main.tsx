import browser from 'webextension-polyfill';
import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/page-tokens.css';
import '../../components/styles/parts.css';
import '../../components/styles/page-parts.css';
import '../../components/styles/popup.css';
import { directionOf } from '../../locales/languages.ts';
import { readWords } from '../../locales/words.ts';
import { openOwnStore } from '../../own-pages.ts';
import { Popup } from './popup.tsx';
import { tabAccess } from './tab.ts';

const words = readWords((key) => browser.i18n.getMessage(key));
document.documentElement.lang = words.language;
document.documentElement.dir = directionOf(words.language);

// opened as a page of its own, it is told which tab it is about: Firefox closes a popup as soon as a file is chosen
const chosen = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
const isPage = location.search !== '';
document.documentElement.classList.toggle('page', isPage);
const { notes: store, keeping } = openOwnStore('quick');
const container = document.getElementById('popup');

/** Firefox closes the popup when a file dialog opens: there, files are chosen in a page of its own. */
const importElsewhere =
  !isPage && import.meta.env['FIREFOX']
    ? async (): Promise<void> => {
        await browser.tabs.create({ url: browser.runtime.getURL('/popup.html?view=all') });
        window.close();
      }
    : null;

if (container) {
  render(
    <Popup
      store={store}
      keeping={keeping}
      tab={tabAccess(Number.isInteger(chosen) ? chosen : null)}
      words={words}
      startWithAll={new URLSearchParams(location.search).get('view') === 'all'}
      importElsewhere={importElsewhere}
    />,
    container,
  );
}
