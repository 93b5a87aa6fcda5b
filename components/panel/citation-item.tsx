import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../catalogue/types.ts';
import type { Language } from '../../citations/types.ts';
import { displaySymbol } from '../../citations/symbol.ts';
import { directionOf } from '../../locales/languages.ts';
import { pinpointPhrase } from '../../locales/pinpoints.ts';
import type { Words } from '../../locales/words.ts';
import type { CitationRow } from '../../messages.ts';
import { OPEN } from '../icon-paths.ts';
import { Icon } from '../icon.tsx';
import type { Answers } from './answers.ts';
import { citationWords } from './citation-words.ts';

interface CitationItemProps {
  readonly row: CitationRow;
  readonly index: number;
  readonly total: number;
  readonly isStop: boolean;
  /** the one that was gone to last */
  readonly isReached: boolean;
  readonly answers: Answers;
  /** of the page */
  readonly language: Language;
  readonly words: Words;
  readonly choose: () => void;
  readonly go: () => void;
  readonly open: () => void;
}

/** Asks for the answer once the row is drawn, which is when it comes near the window. */
function useAnswer(symbol: string | null, answers: Answers): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(symbol === null ? null : answers.known(symbol));
  useEffect(() => {
    if (symbol === null) return undefined;
    let current = true;
    setAnswer(answers.known(symbol));
    void answers.of(symbol).then((found) => current && setAnswer(found));
    return () => {
      current = false;
    };
  }, [symbol, answers]);
  return answer;
}

/** A citation: its line on the page, what it names, and why it needs a look. */
export function CitationItem({ row, index, total, isStop, isReached, answers, language, words, choose, go, open }: CitationItemProps) {
  const answer = useAnswer(row.candidates.length > 0 ? null : row.symbol, answers);
  const { name, isSymbol, end, title, why } = citationWords(row, answer, language, words);
  const pinpoint = row.kind === 'cross-reference' ? '' : pinpointPhrase(row.pinpoint, words, 'short');
  const opens = row.symbol !== null && row.candidates.length === 0;
  const stroke = row.pageDate === null ? row.mark : 'doubt';
  return (
    <li class="row" aria-posinset={index + 1} aria-setsize={total} aria-current={isReached ? 'true' : undefined}>
      <button
        type="button"
        class="go"
        data-index={index}
        data-citation={row.id}
        tabIndex={isStop ? 0 : -1}
        aria-keyshortcuts={opens ? 'O' : undefined}
        onClick={() => {
          choose();
          go();
        }}
      >
        <i class={`stroke ${stroke}`} />
        <span class="name">
          {isSymbol ? (
            <bdi class="symbol" dir="ltr">
              {name}
            </bdi>
          ) : (
            <bdi lang={row.treaty ? undefined : (row.language ?? undefined)}>{name}</bdi>
          )}{' '}
          {pinpoint && <span class="meta">{pinpoint}</span>}
        </span>
        <span class="end">{end}</span>
        {title && (
          <span class="words" lang={title.language} dir={directionOf(title.language)}>
            {title.text}
          </span>
        )}
        {why && <span class="why">{why}</span>}
      </button>
      {opens && (
        <button
          type="button"
          class="button quiet only small open"
          tabIndex={-1}
          aria-label={words('panel_open', { symbol: displaySymbol(row.symbol ?? '') })}
          title={words('panel_open', { symbol: displaySymbol(row.symbol ?? '') })}
          onClick={open}
        >
          <Icon path={OPEN} small />
        </button>
      )}
    </li>
  );
}
