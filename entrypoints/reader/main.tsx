import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/styles/tokens.css';
import '../../components/styles/parts.css';
import '../../components/styles/page-parts.css';
import '../../components/styles/panel.css';
import '../../page/painting/marks.css';
import '../../components/styles/reader.css';
import { directionOf } from '../../locales/languages.ts';
import { readWords } from '../../locales/words.ts';
import { openDoors } from './doors.ts';
import { Reader } from './reader.tsx';

const words = readWords((key) => browser.i18n.getMessage(key));
document.documentElement.lang = words.language;
document.documentElement.dir = directionOf(words.language);
document.title = `${words('reader_title')} · ${words('extension_name')}`;
const [container, column] = [document.getElementById('reader'), document.getElementById('column')];
// in a frame it shows nothing and asks for nothing: the browsers refuse one already
if (container && column && window === window.top) {
  const ready = openDoors();
  // a page may be left before they are there; whoever waits for them is told
  ready.catch(() => undefined);
  // the side panel opens in the very press, and cannot wait to be told which tab this is
  const { id: tabId = null } = (await browser.tabs.getCurrent()) ?? {};
  render(<Reader words={words} column={column} ready={ready} tabId={tabId} />, container);
}
