import type { Words } from '../../locales/words.ts';
import { voteSentence } from './sentences.ts';
import type { VoteFigure } from './view.ts';

/** The vote as a bar and its numbers; to screen readers one sentence. */
export function Vote({ vote, words }: { readonly vote: VoteFigure; readonly words: Words }) {
  return (
    <figure class="vote" role="img" aria-label={voteSentence(vote, words)}>
      <div class={vote.seats ? 'bar seats' : 'bar'}>
        {vote.runs.map((run) => run.count > 0 && <i key={run.side} class={run.side} style={{ '--n': run.count }} />)}
      </div>
      <ul>
        {vote.runs.map((run) => (
          <li key={run.side}>
            <b>
              <i class={run.side} />
              {run.count}
            </b>
            {words(`vote_${run.side}`)}
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** The vote on one line: "129-3-49". */
export function VoteCount({ vote, words }: { readonly vote: VoteFigure; readonly words: Words }) {
  const counts = vote.runs.filter(({ side }) => side !== 'absent').map(({ count }) => count);
  return (
    <bdi dir="ltr" role="img" aria-label={voteSentence(vote, words)}>
      {counts.join('-')}
    </bdi>
  );
}
