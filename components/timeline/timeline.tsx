import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { documentAddress } from '../../citations/addresses.ts';
import { displaySymbol } from '../../citations/symbol.ts';
import type { Language, PinpointPath } from '../../citations/types.ts';
import { writeList } from '../../locales/lists.ts';
import type { Words } from '../../locales/words.ts';
import { Listing, Phrase } from '../phrase.tsx';
import { moveAlong, moveDown } from '../roving.ts';
import type { TimelineEntry, TimelineYear } from './years.ts';

/** Goes to a document, at a part of it where one is said. */
export type OpenDocument = (symbol: string, path: PinpointPath | null) => void;

export interface TimelineProps {
  /** as `timelineYears` makes them; nothing is drawn where there are none */
  readonly years: readonly TimelineYear[];
  /** of the links */
  readonly language: Language;
  readonly words: Words;
  /** without it a link opens its document in a tab of its own */
  readonly open?: OpenDocument | undefined;
}

/** Height of the tallest column, and of one that has anything, in `--px`. */
const TALLEST = 26;
const LEAST = 3;

/**
 * Years in a row, a column as high as so many documents cite in it, a dot where the series has a resolution; below, the documents of the chosen
 * year. Two tab stops: the years (← →, Home, End; time runs as text does) and the list (↑ ↓ among documents, ← → among the parts of one);
 * ↓ leads from a year into its list, ↑ from the first document back.
 */
export function Timeline({ years, language, words, open }: TimelineProps) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const own = years.findIndex(({ entries }) => entries.some((entry) => entry.series === 'own'));
  const dated = years.findLastIndex(({ year, citing }) => year !== null && citing > 0);
  const [chosen, choose] = useState(dated >= 0 ? dated : Math.max(0, own));
  const at = Math.min(chosen, years.length - 1);
  const shown = years[at];
  const tabOf = (index: number): HTMLElement | undefined => row.current?.querySelectorAll<HTMLElement>('[role="tab"]')[index];
  useLayoutEffect(() => tabOf(at)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [at]);
  if (!shown) return null;
  const most = Math.max(...years.map(({ citing }) => citing), 1);

  const walkYears = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.querySelector<HTMLElement>('[data-stop]')?.focus();
      return;
    }
    if (event.key === 'ArrowUp') return event.preventDefault();
    const stop = moveAlong(event, row.current as HTMLElement);
    if (stop) choose(Number(stop.dataset['at']));
  };
  const walkList = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' || event.target !== list.current?.querySelector('[data-stop]'))
      return void moveDown(event, list.current as HTMLElement);
    event.preventDefault();
    tabOf(at)?.focus();
  };
  return (
    <section class="timeline" aria-label={words('timeline_label')}>
      <div class="years" role="tablist" aria-label={words('timeline_years')} ref={row} onKeyDown={walkYears}>
        {years.map((each, index) => (
          <button
            key={each.year}
            type="button"
            role="tab"
            id={`${id}-${index}`}
            data-stop
            data-at={index}
            tabIndex={index === at ? 0 : -1}
            aria-selected={index === at}
            aria-controls={`${id}-list`}
            title={yearWord(each, words)}
            onClick={() => choose(index)}
          >
            <span class="column">
              {each.citing > 0 && (
                <i style={{ blockSize: `calc(${Math.max(LEAST, Math.round((each.citing / most) * TALLEST))} * var(--px))` }} />
              )}
            </span>
            <span class={each.entries.some((entry) => entry.series !== null) ? 'dot' : 'no dot'} />
            <span aria-hidden="true">{shortYear(years, index)}</span>
            <span class="hidden">{nameOfYear(each, words)}</span>
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-list`} aria-labelledby={`${id}-${at}`}>
        <h3>{yearWord(shown, words)}</h3>
        <ul key={shown.year} ref={list} onKeyDown={walkList}>
          {shown.entries.map((entry, index) => (
            <Row key={entry.symbol} entry={entry} isFirst={index === 0} language={language} words={words} open={open} />
          ))}
        </ul>
      </div>
      <p class="about">{words('timeline_about')}</p>
    </section>
  );
}

const yearWord = ({ year }: TimelineYear, words: Words): string => (year === null ? words('timeline_undated') : String(year));

/** "2013" at the ends and where a decade begins, "14" between. */
function shortYear(years: readonly TimelineYear[], index: number): string {
  const year = years[index]?.year ?? null;
  if (year === null) return '…';
  const decade = (value: number): number => Math.floor(value / 10);
  const before = years[index - 1]?.year ?? null;
  return before === null || decade(before) !== decade(year) ? String(year) : String(year).slice(2);
}

/** "2014: 3 documents and A/RES/69/229 of the series". */
function nameOfYear(each: TimelineYear, words: Words): string {
  const documents = each.citing > 0 ? [words('cited_count', { count: each.citing })] : [];
  const series = each.entries
    .filter((entry) => entry.series !== null)
    .map((entry) => words('timeline_of_series', { symbol: displaySymbol(entry.symbol) }));
  return words('timeline_year', { year: yearWord(each, words), holds: writeList([...documents, ...series], words.language) });
}

interface RowProps extends Pick<TimelineProps, 'language' | 'words' | 'open'> {
  readonly entry: TimelineEntry;
  /** holds the list's tab stop until another one is walked to */
  readonly isFirst: boolean;
}

/** One document, and each of its paragraphs that cites. */
function Row({ entry, isFirst, language, words, open }: RowProps) {
  const { symbol, series, paragraphs } = entry;
  const link = (text: string, path: PinpointPath | null, isStop: boolean) => (
    <a
      data-stop
      class={path === null ? 'symbol' : undefined}
      dir="ltr"
      href={documentAddress(symbol, language)}
      target="_blank"
      rel="noopener noreferrer"
      tabIndex={isStop ? 0 : -1}
      aria-label={
        path === null
          ? undefined
          : words('timeline_part', { symbol: displaySymbol(symbol), part: words('unit_paragraph', { label: text, count: 1 }) })
      }
      onClick={(event) => {
        // with a key held the reader has said where it is to open
        if (!open || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
        event.preventDefault();
        open(symbol, path);
      }}
    >
      {text}
    </a>
  );
  return (
    <li data-row>
      <span>{link(displaySymbol(symbol), null, isFirst)}</span>
      {paragraphs !== null && (
        <span class="parts">
          {paragraphs.length === 0 ? (
            words('timeline_preamble')
          ) : (
            <Phrase
              text={words('timeline_paragraphs', { count: paragraphs.length })}
              parts={{
                labels: <Listing items={paragraphs.map((label) => link(label, [['paragraph', label]], false))} language={words.language} />,
              }}
            />
          )}
        </span>
      )}
      {series !== null && <span class="of">{words(series === 'own' ? 'timeline_own' : 'timeline_in_series')}</span>}
    </li>
  );
}
