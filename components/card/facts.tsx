import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { documentAddress } from '../../citations/addresses.ts';
import { displaySymbol } from '../../citations/symbol.ts';
import type { Language } from '../../citations/types.ts';
import { organWord } from '../../locales/organs.ts';
import { bodyName, meetingPhrase } from '../../locales/proceedings.ts';
import type { Words } from '../../locales/words.ts';
import { DOWN } from '../icon-paths.ts';
import { Icon } from '../icon.tsx';
import { Listing, Phrase } from '../phrase.tsx';
import { type OpenDocument, Timeline } from '../timeline/timeline.tsx';
import { SeriesYears } from './series-years.tsx';
import { shortSymbols } from './short-symbol.ts';
import type { Fact } from './view.ts';

interface FactsProps {
  readonly facts: readonly Fact[];
  readonly language: Language;
  readonly words: Words;
  /** goes to a document that the timeline names; without it a link does */
  readonly open?: OpenDocument | undefined;
}

/** Beyond this many only the latest is named. */
const COUNT_FIRST = 20;

/** Facts of the headnote: terms and values. What cites the document unfolds into years. */
export function Facts({ facts, language, words, open }: FactsProps) {
  const id = useId();
  // which fact is unfolded, so that the card of another document begins folded
  const [unfolded, unfold] = useState<Fact | null>(null);
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map((fact) => [
        <dt key={`${fact.term} term`}>
          {fact.term === 'cited_by' ? (
            <button
              type="button"
              class="unfold"
              aria-expanded={unfolded === fact}
              aria-controls={unfolded === fact ? id : undefined}
              onClick={() => unfold(unfolded === fact ? null : fact)}
            >
              {words('fact_cited_by')} <b>{fact.count}</b>
              <Icon path={DOWN} small />
            </button>
          ) : (
            words(`fact_${fact.term}`)
          )}
        </dt>,
        <dd key={fact.term}>
          <Value fact={fact} language={language} words={words} />
        </dd>,
        fact.term === 'cited_by' && unfolded === fact && (
          <dd key="timeline" class="wide" id={id}>
            <Timeline years={fact.years} language={language} words={words} open={open} />
          </dd>
        ),
      ])}
    </dl>
  );
}

interface DocumentLinkProps {
  readonly symbol: string;
  readonly language: Language;
  /** shortened, where it stands in a row */
  readonly shown?: string | undefined;
}

/** A symbol that opens its document. */
export function DocumentLink({ symbol, language, shown }: DocumentLinkProps) {
  return (
    <a
      class="symbol"
      dir="ltr"
      href={documentAddress(symbol, language)}
      target="_blank"
      rel="noopener noreferrer"
      title={displaySymbol(symbol)}
    >
      {shown ?? displaySymbol(symbol)}
    </a>
  );
}

const isSymbol = (text: string): boolean => /^[A-Z]+\/\S*\d/.test(text);

function Value({ fact, language, words }: { readonly fact: Fact; readonly language: Language; readonly words: Words }): ComponentChildren {
  const link = (symbol: string): ComponentChildren => <DocumentLink symbol={symbol} language={language} />;
  switch (fact.term) {
    case 'read_as':
      return words(`read_as_${fact.basis}`, { organ: organWord(fact.organ, words) });
    case 'title':
      return words(fact.basis === 'as_cited' ? 'title_as_cited' : `title_of_${fact.basis}`);
    case 'subject':
      return words('subject_of_library');
    case 'meeting': {
      const said = fact.meeting && (isSymbol(fact.meeting) ? link(fact.meeting) : <Meeting said={fact.meeting} words={words} />);
      const record = fact.record && link(fact.record);
      const meeting = said && record ? <Phrase text={words('meeting_record')} parts={{ meeting: said, record }} /> : said || record;
      return fact.draft === null ? meeting : <Phrase text={words('meeting_draft')} parts={{ meeting, draft: link(fact.draft) }} />;
    }
    case 'draft':
      return link(fact.symbol);
    case 'report': {
      const committee = fact.committee && <Body said={fact.committee} words={words} />;
      if (fact.symbol === null || committee === null) return fact.symbol === null ? committee : link(fact.symbol);
      return <Phrase text={words('report_committee')} parts={{ committee, report: link(fact.symbol) }} />;
    }
    case 'series':
      return <SeriesYears pieces={fact.pieces} language={language} words={words} />;
    case 'cited_by':
      return <CitedBy count={fact.count} latest={fact.latest} language={language} words={words} />;
    default:
      return (
        <Phrase
          text={words('this_page_citation', { index: fact.index, total: fact.total })}
          parts={{ key: <kbd class="key">Alt C</kbd> }}
        />
      );
  }
}

interface SaidProps {
  /** the record's own words, English */
  readonly said: string;
  readonly words: Words;
}

function Meeting({ said, words }: SaidProps) {
  const phrase = meetingPhrase(said, words);
  return phrase === null ? <bdi lang="en">{said.replace(/ meeting$/, '')}</bdi> : <bdi>{phrase}</bdi>;
}

/** A committee or another body. */
export function Body({ said, words }: SaidProps) {
  const name = bodyName(said, words);
  return name === null ? <bdi lang="en">{said}</bdi> : <bdi>{name}</bdi>;
}

interface CitedByProps {
  readonly count: number;
  readonly latest: readonly string[];
  readonly language: Language;
  readonly words: Words;
}

function CitedBy({ count, latest, language, words }: CitedByProps) {
  const [first] = latest;
  if (count > COUNT_FIRST && first !== undefined) {
    return <Phrase text={words('cited_latest')} parts={{ symbol: <DocumentLink symbol={first} language={language} /> }} />;
  }
  const shown = shortSymbols(latest);
  const links: ComponentChildren[] = latest.map((symbol, index) => (
    <DocumentLink key={symbol} symbol={symbol} language={language} shown={shown[index]} />
  ));
  const items = count > latest.length ? [...links, words('cited_more', { count: count - latest.length })] : links;
  return <Listing items={items} language={words.language} />;
}
