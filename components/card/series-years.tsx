import { documentAddress } from '../../citations/addresses.ts';
import { displaySymbol } from '../../citations/symbol.ts';
import type { Language } from '../../citations/types.ts';
import type { Words } from '../../locales/words.ts';
import { moveAlong } from '../roving.ts';
import type { SeriesPiece } from './series.ts';

interface SeriesYearsProps {
  readonly pieces: readonly SeriesPiece[];
  readonly language: Language;
  readonly words: Words;
}

/** The years of a series, each a link to its document. One tab stop; ← → move to earlier and later ones. */
export function SeriesYears({ pieces, language, words }: SeriesYearsProps) {
  return (
    <ol class="series" aria-label={words('series_label')} onKeyDown={(event) => moveAlong(event, event.currentTarget)}>
      {pieces.map((piece, index) => (
        <li key={piece === 'gap' ? `gap${index}` : piece.symbol} {...(piece === 'gap' ? { 'aria-hidden': true } : {})}>
          {piece === 'gap' ? (
            '… '
          ) : (
            <a
              data-stop
              href={documentAddress(piece.symbol, language)}
              target="_blank"
              rel="noopener noreferrer"
              tabIndex={piece.current ? 0 : -1}
              aria-current={piece.current ? 'true' : undefined}
              title={displaySymbol(piece.symbol)}
            >
              <span aria-hidden="true">{piece.shown}</span>
              <span class="hidden">{words('series_year', { year: piece.year, symbol: displaySymbol(piece.symbol) })}</span>
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}
