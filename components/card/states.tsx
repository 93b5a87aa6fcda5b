/** Bodies and feet of the states other than a known document and a note. */
import type { ComponentChildren } from 'preact';
import { documentAddress, librarySearchAddress } from '../../citations/addresses.ts';
import { displaySymbol } from '../../citations/symbol.ts';
import { writeDate } from '../../locales/dates.ts';
import { organWord } from '../../locales/organs.ts';
import { writePinpoint } from '../../locales/pinpoints.ts';
import type { Words } from '../../locales/words.ts';
import { Banner } from '../banner.tsx';
import { DOWN, OFFLINE, SEARCH, UP } from '../icon-paths.ts';
import { Icon } from '../icon.tsx';
import { Phrase } from '../phrase.tsx';
import { CopyButton, Languages, NoteButton, OpenDocument, OpenLink } from './actions.tsx';
import { Body, Facts } from './facts.tsx';
import { Lead, Symbol, TitleLine } from './head.tsx';
import { shownPaths } from './passage-lines.ts';
import { CitedPart, PassageWords, Steps } from './passage.tsx';
import { copyReference, treatyReference } from './reference.ts';
import { numberOf } from './short-symbol.ts';
import type { CardActions, CrossReferenceView, FailedView, OutsideView, PresentView, TreatyView, UnknownView } from './view.ts';

interface StateProps<View> {
  readonly view: View;
  readonly words: Words;
  readonly on: CardActions;
}

interface Drawn {
  readonly body: ComponentChildren;
  readonly foot: ComponentChildren;
}

export function unknown({ view, words, on }: StateProps<UnknownView>): Drawn {
  return {
    body: (
      <>
        <header>
          <Lead symbol={view.symbol} side={organWord(view.organ, words)} />
          <h2 class="ours">{words('unknown_heading')}</h2>
          <p class="meta">
            {view.lastOfSession && (
              <>
                <Phrase text={words('unknown_last')} parts={{ symbol: <bdi dir="ltr">{numberOf(view.lastOfSession)}</bdi> }} />
                {/* Chinese sets no space between sentences */}
                {words.language === 'zh' ? '' : ' '}
              </>
            )}
            {words('unknown_why', { edition: writeDate(view.edition, words.language) })}
          </p>
        </header>
        <CitedPart symbol={view.symbol} paths={view.paths} passage={view.passage} peek={view.peek} words={words} on={on} />
        <Facts facts={view.facts} language={view.language} words={words} open={on.open} />
      </>
    ),
    foot: (
      <>
        <OpenLink href={librarySearchAddress(displaySymbol(view.symbol))} text={words('card_open_library')} path={SEARCH} />
        <OpenLink href={documentAddress(view.symbol, view.language)} text={words('card_open_docs')} first={false} />
        <CopyButton text={copyReference(view, [], words)} words={words} copy={(text) => on.copy(text)} />
      </>
    ),
  };
}

export function outside({ view, words, on }: StateProps<OutsideView>): Drawn {
  return {
    body: (
      <>
        <header>
          <Lead symbol={view.symbol} side={view.body === null ? organWord(view.organ, words) : <Body said={view.body} words={words} />} />
          <p class="meta">{words('outside_why')}</p>
        </header>
        <CitedPart symbol={view.symbol} paths={view.paths} passage={view.passage} peek={view.peek} words={words} on={on} />
        <Facts facts={view.facts} language={view.language} words={words} open={on.open} />
      </>
    ),
    foot: (
      <>
        <OpenDocument
          symbol={view.symbol}
          language={view.language}
          paths={shownPaths(view.paths, view.passage)}
          words={words}
          open={(symbol, path) => on.open(symbol, path)}
        />
        <CopyButton text={copyReference(view, view.paths, words)} words={words} copy={(text) => on.copy(text)} />
        <NoteButton words={words} note={() => on.note()} />
        <Languages symbol={view.symbol} current={view.language} words={words} />
      </>
    ),
  };
}

/** A volume of the Treaty Series, as a file at treaties.un.org. */
const volumeAddress = (volume: string): string =>
  `https://treaties.un.org/doc/Publication/UNTS/Volume%20${encodeURIComponent(volume)}/v${encodeURIComponent(volume)}.pdf`;

export function treaty({ view, words, on }: StateProps<TreatyView>): Drawn {
  const reference = treatyReference({ volume: view.volume, ...(view.number === null ? {} : { number: view.number }) }, words);
  return {
    body: (
      <header>
        <p class="lead">
          {view.number !== null && <b>{words('treaty_number', { number: view.number })}</b>}
          <span class="organ">{words('treaty_volume', { volume: view.volume })}</span>
        </p>
        <p class="meta">{words('treaty_why')}</p>
      </header>
    ),
    foot: (
      <>
        <OpenLink href={volumeAddress(view.volume)} text={words('card_open')} />
        <CopyButton text={reference} words={words} copy={(text) => on.copy(text)} />
        <NoteButton words={words} note={() => on.note()} />
      </>
    ),
  };
}

export function crossReference({ view, words, on }: StateProps<CrossReferenceView>): Drawn {
  const { passage } = view;
  const heading = writePinpoint(view.paths, words);
  const lines = passage?.lines ?? null;
  const where =
    lines === null || lines === 0 ? words('cross_here') : words(lines < 0 ? 'cross_up' : 'cross_down', { count: Math.abs(lines) });
  if (!passage) {
    return {
      body: (
        <>
          <p class="lead">
            <b>{heading}</b>
            <span class="organ">{where}</span>
          </p>
          <Banner heading={words('cross_missing')}>{words('cross_missing_why')}</Banner>
        </>
      ),
      foot: (
        <>
          <button type="button" class="button quiet go" data-first onClick={() => on.close()}>
            {words('close')}
          </button>
          <button type="button" class="button quiet" onClick={() => on.jump()}>
            {words('card_jump_near')}
          </button>
        </>
      ),
    };
  }
  return {
    body: (
      <>
        <p class="lead">
          <b aria-live="polite">{writePinpoint([passage.path], words)}</b>
          <span class="organ">{where}</span>
          <Steps passage={passage} words={words} on={on} />
        </p>
        <PassageWords key={JSON.stringify(passage.path)} passage={passage} cited words={words} />
      </>
    ),
    foot: (
      <>
        <button type="button" class="button quiet go" data-first onClick={() => on.jump()}>
          <Icon path={(lines ?? -1) > 0 ? DOWN : UP} small />
          {words('card_jump')}
        </button>
        <CopyButton text={passage.text} words={words} copy={(text) => on.copy(text)} />
        <CopyButton text={passage.text} label={words('card_copy_link')} words={words} copy={() => on.link()} />
        <NoteButton words={words} note={() => on.note()} />
        <span class="meta end">
          <Phrase text={words('card_returns')} parts={{ key: <kbd class="key">Alt R</kbd> }} />
        </span>
      </>
    ),
  };
}

export function present({ view, words, on }: StateProps<PresentView>): Drawn {
  const pinpoint = writePinpoint(view.paths, words);
  return {
    body: (
      <header>
        {view.symbol !== null && <Lead symbol={view.symbol} side={view.organ && organWord(view.organ, words)} />}
        {view.title && <TitleLine title={view.title} />}
        {view.symbol === null ? <h2 class="ours">{words('present_here')}</h2> : <p class="meta">{words('present_here')}</p>}
        {pinpoint && <p class="meta">{pinpoint}</p>}
      </header>
    ),
    foot: (
      <>
        {view.symbol !== null && (
          <CopyButton text={copyReference({ symbol: view.symbol }, view.paths, words)} words={words} copy={(text) => on.copy(text)} />
        )}
        <NoteButton words={words} note={() => on.note()} />
        {view.symbol !== null && <Languages symbol={view.symbol} current={view.language} words={words} />}
      </>
    ),
  };
}

export function failed({ view, words, on }: StateProps<FailedView>): Drawn {
  return {
    body: (
      <>
        {view.symbol !== null && (
          <p class="lead">
            <b>
              <Symbol of={view.symbol} />
            </b>
          </p>
        )}
        <Banner
          path={OFFLINE}
          said="status"
          heading={words(`failed_${view.reason}`)}
          actions={
            // an earlier version has nobody left to ask
            view.reason !== 'updated' && (
              <button type="button" class="button small" onClick={() => on.retry()}>
                {words('try_again')}
              </button>
            )
          }
        >
          {words(`failed_${view.reason}_why`)}
        </Banner>
      </>
    ),
    foot:
      view.symbol === null ? null : (
        <>
          <OpenLink href={documentAddress(view.symbol, view.language)} text={words('card_open')} />
          <CopyButton text={copyReference({ symbol: view.symbol }, [], words)} words={words} copy={(text) => on.copy(text)} />
          <Languages symbol={view.symbol} current={view.language} words={words} />
        </>
      ),
  };
}
