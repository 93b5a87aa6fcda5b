import { useState } from 'preact/hooks';
import { documentAddress } from '../../citations/addresses.ts';
import { OFFICIAL_LANGUAGES } from '../../citations/types.ts';
import type { Language, PinpointPath } from '../../citations/types.ts';
import { OWN_NAMES } from '../../locales/languages.ts';
import { pinpointPhrase } from '../../locales/pinpoints.ts';
import type { Words } from '../../locales/words.ts';
import { CHECK, COPY, NOTE, OPEN } from '../icon-paths.ts';
import { Icon } from '../icon.tsx';
import type { CardActions } from './view.ts';

/** Opens a document or a search in its own tab. `first`: takes focus when the card is opened by key. `open`: does it in the link's place. */
export function OpenLink({
  href,
  text,
  path = OPEN,
  first = true,
  open,
}: {
  readonly href: string;
  readonly text: string;
  readonly path?: string;
  readonly first?: boolean;
  readonly open?: () => void;
}) {
  // a link still, for whoever wants it in another window or on the clipboard
  const onClick = (event: MouseEvent): void => {
    if (!open || event.button !== 0 || event.ctrlKey || event.shiftKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    open();
  };
  return (
    <a
      class={`button quiet${first ? ' go' : ''}`}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      onClick={onClick}
      {...(first ? { 'data-first': true } : {})}
    >
      <Icon path={path} small mirror={path === OPEN} />
      {text}
    </a>
  );
}

interface OpenDocumentProps {
  readonly symbol: string;
  readonly language: Language;
  /** the first of them is gone to */
  readonly paths: readonly PinpointPath[];
  readonly words: Words;
  readonly open: CardActions['open'];
}

/** Opens a document, at the part that is cited. */
export function OpenDocument({ symbol, language, paths, words, open }: OpenDocumentProps) {
  const [path = null] = paths;
  const text = path ? words('card_open_at', { place: pinpointPhrase([path], words) }) : words('card_open');
  return <OpenLink href={documentAddress(symbol, language)} text={text} open={() => open(symbol, path)} />;
}

interface CopyButtonProps {
  readonly text: string;
  readonly label?: string;
  readonly words: Words;
  readonly copy: (text: string) => Promise<boolean>;
}

/** Copies, and says in the same place whether it did. */
export function CopyButton({ text, label, words, copy }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<{ text: string; done: boolean } | null>(null);
  // another card's text: what was said of the last one no longer holds
  const said = outcome?.text === text ? outcome.done : null;
  const press = (): void => {
    copy(text).then(
      (done) => setOutcome({ text, done }),
      () => setOutcome({ text, done: false }),
    );
  };
  return (
    <>
      <button type="button" class="button quiet" onClick={press}>
        <Icon path={said === true ? CHECK : COPY} small />
        {said === true ? words('card_copied') : (label ?? words('card_copy'))}
      </button>
      <output class="hidden">{said === null ? '' : words(said ? 'card_copied' : 'card_not_copied')}</output>
    </>
  );
}

export function NoteButton({ words, note }: { readonly words: Words; readonly note: () => void }) {
  return (
    <button type="button" class="button quiet" onClick={() => note()}>
      <Icon path={NOTE} small />
      {words('card_note')}
    </button>
  );
}

interface LanguagesProps {
  readonly symbol: string;
  readonly current: Language;
  readonly words: Words;
}

/** The six editions, the page's own language marked. */
export function Languages({ symbol, current, words }: LanguagesProps) {
  return (
    <nav class="languages" aria-label={words('card_languages')}>
      {OFFICIAL_LANGUAGES.map((language) => (
        <a
          key={language}
          href={documentAddress(symbol, language)}
          hreflang={language}
          target="_blank"
          rel="noopener noreferrer"
          title={OWN_NAMES[language]}
          aria-current={language === current ? 'true' : undefined}
        >
          {language.toUpperCase()}
        </a>
      ))}
    </nav>
  );
}
