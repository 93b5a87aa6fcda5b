import browser from 'webextension-polyfill';
import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/parts.css';
import '../../components/styles/page-parts.css';
import '../../components/styles/options.css';
import { directionOf } from '../../locales/languages.ts';
import { readWords } from '../../locales/words.ts';
import { askToKeep, openOwnStore, space } from '../../own-pages.ts';
import { Options } from './options.tsx';
import { optionsStore } from './store.ts';

const words = readWords((key) => browser.i18n.getMessage(key));
document.documentElement.lang = words.language;
document.documentElement.dir = directionOf(words.language);
document.title = `${words('options_title')} · ${words('extension_name')}`;

const container = document.getElementById('options');
if (container) {
  const { store, notes, keeping, tell } = openOwnStore('options');
  const keeper = { look: () => keeping.look(), space, askToKeep, copy: () => notes.exportNotes() };
  render(<Options store={optionsStore(store, tell)} keeper={keeper} words={words} />, container);
}
