import browser from 'webextension-polyfill';
import { render } from 'preact';
import { ask } from '../../ask.ts';
import '../../components/styles/tokens.css';
import '../../components/styles/parts.css';
import '../../components/styles/page-parts.css';
import '../../components/styles/options.css';
import { directionOf } from '../../locales/languages.ts';
import { readWords } from '../../locales/words.ts';
import { openStore } from '../../storage/store.ts';
import { Options } from './options.tsx';
import { optionsStore } from './store.ts';

const words = readWords((key) => browser.i18n.getMessage(key));
document.documentElement.lang = words.language;
document.documentElement.dir = directionOf(words.language);
document.title = `${words('options_title')} · ${words('extension_name')}`;

const container = document.getElementById('options');
if (container) {
  render(<Options store={optionsStore(openStore(), (change) => ask('store.changed', change))} words={words} />, container);
}
