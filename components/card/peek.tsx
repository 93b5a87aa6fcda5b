/** Where the words of a cited part are not in the library: the button that fetches them, how far that is, what came instead. */
import { useRef } from 'preact/hooks';
import type { PinpointPath } from '../../citations/types.ts';
import type { WordKey, Words } from '../../locales/words.ts';
import type { PeekFailure } from '../../messages.ts';
import { Banner } from '../banner.tsx';
import { OFFLINE, WARN } from '../icon-paths.ts';
import type { CardActions, PeekView } from './view.ts';

/** What may come out otherwise another time. */
const AGAIN: ReadonlySet<PeekFailure> = new Set(['busy', 'offline', 'unreachable', 'many', 'unexpected']);
/** What the reader of PDFs can show all the same. */
const READABLE: ReadonlySet<PeekFailure> = new Set(['size', 'password', 'pictures', 'other', 'absent']);
/** A file that came, and whose words could not be had. */
const UNREAD: ReadonlySet<PeekFailure> = new Set(['password', 'broken', 'pictures', 'other', 'absent']);
/** Milliseconds after the press in which the button, which then says something else, takes no second one. */
const TWICE = 500;

const HOST = 'documents.un.org';

const megabytes = (bytes: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1_000_000);

/** "40 sec", "5 min". */
function timeOf(seconds: number, language: string): string {
  const isLong = seconds > 100;
  const number = isLong ? Math.ceil(seconds / 60) : seconds;
  return new Intl.NumberFormat(language, { style: 'unit', unit: isLong ? 'minute' : 'second', unitDisplay: 'short' }).format(number);
}

function wantOf(paths: readonly PinpointPath[]): WordKey {
  const unit = paths[0]?.at(-1)?.[0];
  if (unit !== 'paragraph' && unit !== 'subparagraph' && unit !== 'preambular') return 'peek_read_part';
  return paths.length > 1 ? 'peek_read_many' : 'peek_read';
}

function progressOf(peek: PeekView, words: Words): string {
  if (peek.at === 'reading') return words('peek_reading');
  if (peek.at !== 'fetching' || peek.done === 0) return words('peek_fetching', { host: HOST });
  const done = megabytes(peek.done, words.language);
  return peek.all === null
    ? words('reader_loading', { done })
    : words('reader_loading_of', { done, all: megabytes(peek.all, words.language) });
}

/** What a screen reader is told: not each figure. */
export function peekSaid(peek: PeekView | undefined, part: string, words: Words): string {
  if (!peek || peek.at === 'failed') return '';
  return peek.at === 'read'
    ? words('peek_loaded', { part })
    : words(peek.at === 'reading' ? 'peek_reading' : 'peek_fetching', { host: HOST });
}

interface PeekProps {
  readonly symbol: string;
  readonly paths: readonly PinpointPath[];
  /** undefined: nothing was fetched */
  readonly peek: PeekView | undefined;
  readonly words: Words;
  readonly on: Pick<CardActions, 'peek' | 'open'>;
}

/** One button in the same place all the while, so that the focus stays on it: it begins, cancels, and begins again. */
export function Peek({ symbol, paths, peek, words, on }: PeekProps) {
  const pressed = useRef(-TWICE);
  const isBusy = peek !== undefined && peek.at !== 'failed' && peek.at !== 'read';
  const failure = peek?.at === 'failed' ? peek : null;
  const press = (): void => {
    if (performance.now() - pressed.current < TWICE) return;
    pressed.current = performance.now();
    on.peek(isBusy ? 'cancel' : 'begin');
  };
  const button = (failure === null || AGAIN.has(failure.why)) && (
    <button key="button" type="button" class="button small" onClick={press}>
      {words(isBusy ? 'reader_cancel' : failure ? 'try_again' : wantOf(paths))}
    </button>
  );
  const [path = null] = paths;
  return (
    <div class="peek">
      {failure && (
        <Banner
          path={failure.why === 'offline' || failure.why === 'unreachable' ? OFFLINE : WARN}
          said="status"
          heading={words(UNREAD.has(failure.why) ? 'peek_failed_read' : 'peek_failed')}
        >
          {words(`peek_failed_${failure.why}` as WordKey, { host: HOST })}
          {(failure.wait ?? 0) > 0 && ` ${words('peek_failed_wait', { time: timeOf(failure.wait ?? 0, words.language) })}`}
        </Banner>
      )}
      {isBusy && (
        <progress
          aria-label={words('peek_fetching', { host: HOST })}
          {...(peek.at === 'fetching' && peek.all !== null ? { max: peek.all, value: peek.done } : {})}
        />
      )}
      <p class="actions">
        {button}
        {failure && READABLE.has(failure.why) && (
          <button type="button" class="button small" onClick={() => on.open(symbol, path, true)}>
            {words('reader_open_here')}
          </button>
        )}
        {!failure && <span class="meta">{isBusy ? progressOf(peek, words) : words('peek_from', { host: HOST })}</span>}
      </p>
    </div>
  );
}
