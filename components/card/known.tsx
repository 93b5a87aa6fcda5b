import { documentAddress } from '../../citations/addresses.ts';
import { writeDate } from '../../locales/dates.ts';
import { directionOf } from '../../locales/languages.ts';
import { organWord } from '../../locales/organs.ts';
import { writePinpoint } from '../../locales/pinpoints.ts';
import { capitalise } from '../../locales/words.ts';
import type { Words } from '../../locales/words.ts';
import { Banner } from '../banner.tsx';
import { CopyButton, Languages, NoteButton, OpenLink } from './actions.tsx';
import { Facts } from './facts.tsx';
import { Lead, TitleLine } from './head.tsx';
import { copyReference } from './reference.ts';
import { adoptionLine, dateSentence } from './sentences.ts';
import type { CardActions, KnownView, PinpointView } from './view.ts';
import { Vote } from './vote.tsx';

interface KnownProps {
  readonly view: KnownView;
  readonly words: Words;
  readonly on: CardActions;
}

/** A document that the catalogue knows. */
export function KnownBody({ view, words, on }: KnownProps) {
  const line = adoptionLine(view.date, view.manner, words);
  const { title } = view;
  return (
    <>
      <header>
        <Lead symbol={view.symbol} side={organWord(view.organ, words)} />
        {title && (
          <TitleLine title={title}>
            {title.basis === 'subject' && title.language === words.language && title.language === 'en'
              ? words('subject_on', { subject: title.text.replace(/^on /i, '') })
              : capitalise(title.text, title.language)}
          </TitleLine>
        )}
        {line && <p class="meta">{line}</p>}
      </header>
      {view.pageDate && view.date && (
        <Banner tone="warn" heading={words('differs_page', { date: writeDate(view.pageDate, words.language) })}>
          {words('differs_record', { date: dateSentence(view.date, words) })}
        </Banner>
      )}
      {view.vote && <Vote vote={view.vote} words={words} />}
      {view.pinpoint && <PinpointLine pinpoint={view.pinpoint} words={words} />}
      <Facts facts={view.facts} language={view.language} words={words} open={on.open} />
    </>
  );
}

export function KnownFoot({ view, words, on }: KnownProps) {
  return (
    <footer>
      <OpenLink href={documentAddress(view.symbol, view.language)} text={words('card_open')} />
      <CopyButton text={copyReference(view, view.pinpoint?.paths ?? [], words)} words={words} copy={(text) => on.copy(text)} />
      <NoteButton words={words} note={() => on.note()} />
      <Languages symbol={view.symbol} current={view.language} words={words} />
    </footer>
  );
}

/** The cited part: its name, its place among the paragraphs, its opening word. */
function PinpointLine({ pinpoint, words }: { readonly pinpoint: PinpointView; readonly words: Words }) {
  const { number, count, opening } = pinpoint;
  const beyond = number !== null && count !== null && number > count;
  return (
    <section class="passage">
      <header>
        <b>{writePinpoint(pinpoint.paths, words)}</b>
        {number !== null && count !== null && (
          <span class={beyond ? 'beyond' : undefined}>
            {beyond ? words('pinpoint_beyond', { count }) : words('pinpoint_of', { number, count })}
          </span>
        )}
      </header>
      {opening && (
        <p class="words small" lang="en" dir={directionOf('en')}>
          {number}. <em>{opening}</em> …
        </p>
      )}
    </section>
  );
}
