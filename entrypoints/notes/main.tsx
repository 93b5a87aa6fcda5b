import browser from 'webextension-polyfill';
import { render } from 'preact';
import { ask } from '../../ask.ts';
import { Answers } from '../../components/panel/answers.ts';
import '../../components/styles/tokens.css';
import '../../components/styles/page-tokens.css';
import '../../components/styles/parts.css';
import '../../components/styles/page-parts.css';
import '../../components/styles/notes-page.css';
import { directionOf } from '../../locales/languages.ts';
import { readWords } from '../../locales/words.ts';
import { openOwnStore } from '../../own-pages.ts';
import { copyRich, copyText } from './clipboard.ts';
import { NotesPage } from './notes-page.tsx';
import { openAt } from './open-at.ts';
import { notesPageStore } from './store.ts';

const words = readWords((key) => browser.i18n.getMessage(key));
document.documentElement.lang = words.language;
document.documentElement.dir = directionOf(words.language);
document.title = `${words('notes_title')} · ${words('extension_name')}`;

const answers = new Answers(async (symbol) => {
  const answer = await ask('catalogue.answer', { symbol });
  return answer.ok ? answer.value : null;
});
const container = document.getElementById('notes');

if (container) {
  render(
    <NotesPage
      store={notesPageStore(openOwnStore('page'))}
      world={{
        answers,
        copy: copyText,
        copyTable: copyRich,
        open: (note) => void openAt(note),
        settings: () => void browser.runtime.openOptionsPage(),
      }}
      words={words}
    />,
    container,
  );
}
