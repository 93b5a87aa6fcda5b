import { writeDate } from '../../locales/dates.ts';
import { organWord } from '../../locales/organs.ts';
import { capitalise } from '../../locales/words.ts';
import type { Words } from '../../locales/words.ts';
import { Banner } from '../banner.tsx';
import { Phrase } from '../phrase.tsx';
import { CopyButton, Languages, NoteButton, OpenDocument } from './actions.tsx';
import { Facts } from './facts.tsx';
import { Lead, TitleLine } from './head.tsx';
import { isLong, shownPaths } from './passage-lines.ts';
import { CitedPart } from './passage.tsx';
import { copyReference } from './reference.ts';
import { adoptionLine, dateSentence } from './sentences.ts';
import type { CardActions, KnownView } from './view.ts';
import { Vote, VoteCount } from './vote.tsx';

interface KnownProps {
  readonly view: KnownView;
  readonly words: Words;
  readonly on: CardActions;
}

/** A document that the catalogue knows. */
export function KnownBody({ view, words, on }: KnownProps) {
  const line = adoptionLine(view.date, view.manner, words);
  const { title, vote, passage } = view;
  // beside a long passage the figure has no room
  const folds = vote !== null && passage != null && isLong(passage.kept);
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
        {(line || folds) && (
          <p class="meta">
            {folds ? (
              <Phrase text={words('vote_folded', { line: line ?? '' })} parts={{ count: <VoteCount vote={vote} words={words} /> }} />
            ) : (
              line
            )}
          </p>
        )}
      </header>
      {view.pageDate && view.date && (
        <Banner tone="warn" heading={words('differs_page', { date: writeDate(view.pageDate, words.language) })}>
          {words('differs_record', { date: dateSentence(view.date, words) })}
        </Banner>
      )}
      {vote && !folds && <Vote vote={vote} words={words} />}
      <CitedPart
        symbol={view.symbol}
        paths={view.pinpoint?.paths ?? []}
        passage={passage}
        peek={view.peek}
        record={view.pinpoint}
        words={words}
        on={on}
      />
      <Facts facts={view.facts} language={view.language} words={words} open={on.open} />
    </>
  );
}

export function KnownFoot({ view, words, on }: KnownProps) {
  return (
    <footer>
      <OpenDocument
        symbol={view.symbol}
        language={view.language}
        paths={shownPaths(view.pinpoint?.paths ?? [], view.passage)}
        words={words}
        open={(symbol, path) => on.open(symbol, path)}
      />
      <CopyButton text={copyReference(view, view.pinpoint?.paths ?? [], words)} words={words} copy={(text) => on.copy(text)} />
      <NoteButton words={words} note={() => on.note()} />
      <Languages symbol={view.symbol} current={view.language} words={words} />
    </footer>
  );
}
