import { useState } from 'preact/hooks';
import { directionOf } from '../../locales/languages.ts';
import { organWord } from '../../locales/organs.ts';
import type { Words } from '../../locales/words.ts';
import { Symbol } from './head.tsx';
import { candidateCount, choiceLine, dateSentence } from './sentences.ts';
import type { CandidatesView, CardActions } from './view.ts';

interface CandidatesProps {
  readonly view: CandidatesView;
  readonly words: Words;
  readonly on: CardActions;
}

/** Candidates with what speaks for each; the reader chooses. */
export function Candidates({ view, words, on }: CandidatesProps) {
  const [everywhere, setEverywhere] = useState(false);
  return (
    <>
      <div class="body">
        <header>
          <p class="lead">
            <b>{words('quoted', { words: view.said })}</b>
            <span class="organ">{candidateCount(view.choices.length, words)}</span>
          </p>
          <p class="meta">{words(view.bare ? 'card_candidates_bare' : 'card_candidates_why')}</p>
        </header>
        <ul class="choices">
          {view.choices.map((choice, index) => (
            <li key={choice.symbol}>
              <button type="button" {...(index === 0 ? { 'data-first': true } : {})} onClick={() => on.choose(choice.symbol, everywhere)}>
                <b>
                  <Symbol of={choice.symbol} />
                </b>
                <span class="meta">{choice.date && dateSentence(choice.date, words)}</span>
                {choice.title && (
                  <span class="title" lang={choice.title.language} dir={directionOf(choice.title.language)}>
                    {choice.title.text}
                  </span>
                )}
                <span class="meta">{choiceLine(organWord(choice.organ, words), choice.manner, words)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {view.remember && (
        <footer>
          <label class="option">
            <input type="checkbox" checked={everywhere} onChange={(event) => setEverywhere(event.currentTarget.checked)} />
            <span>{words('card_candidates_remember', { words: view.said })}</span>
          </label>
        </footer>
      )}
    </>
  );
}
