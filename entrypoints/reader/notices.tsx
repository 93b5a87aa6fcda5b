import { INFO, WARN } from '../../components/icon-paths.ts';
import { Icon } from '../../components/icon.tsx';
import type { WordKey, Words } from '../../locales/words.ts';
import type { Missing, Progress } from '../../pdf/fetch-file.ts';
import type { Unopened } from '../../pdf/open-pdf.ts';

const megabytes = (bytes: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1_000_000);

interface LoadingProps {
  readonly words: Words;
  readonly progress: Progress | null;
  readonly cancel: () => void;
}

/** While a file is on its way. */
export function Loading({ words, progress, cancel }: LoadingProps) {
  const { done, all } = progress ?? { done: 0, all: null };
  return (
    <section class="notice" aria-label={words('reader_title')} aria-busy="true">
      <p>
        {all === null
          ? words('reader_loading', { done: megabytes(done, words.language) })
          : words('reader_loading_of', { done: megabytes(done, words.language), all: megabytes(all, words.language) })}
      </p>
      <progress aria-label={words('reader_title')} max={all ?? undefined} value={all === null ? undefined : done} />
      <button type="button" class="button" onClick={cancel}>
        {words('reader_cancel')}
      </button>
    </section>
  );
}

interface FailedProps {
  readonly words: Words;
  readonly why: Missing | Unopened | 'unknown';
  /** null for what would fail again */
  readonly again: (() => void) | null;
  /** for the browser's own viewer */
  readonly original: string | null;
}

/** A file that is not shown: what happened, and what can be done. */
export function Failed({ words, why, again, original }: FailedProps) {
  return (
    <section class="notice" role="alert">
      <Icon path={WARN} />
      <p>{words(`reader_failed_${why}` as WordKey)}</p>
      <p class="actions">
        {again && (
          <button type="button" class="button" onClick={again}>
            {words('reader_again')}
          </button>
        )}
        {original && (
          <a class="button" href={original}>
            {words('reader_original')}
          </a>
        )}
      </p>
    </section>
  );
}

/** Nothing to show yet: a file can be chosen, or dropped. */
export function Choose({ words, choose }: { readonly words: Words; readonly choose: (files: File[]) => void }) {
  return (
    <section class="notice" aria-label={words('reader_choose')}>
      <h1>{words('reader_choose')}</h1>
      <p>{words('reader_choose_how')}</p>
      <label class="button primary">
        {words('reader_choose_file')}
        <input
          class="hidden"
          type="file"
          accept="application/pdf,.pdf"
          onChange={({ currentTarget }) => {
            choose([...(currentTarget.files ?? [])]);
            // the same file may be chosen again
            currentTarget.value = '';
          }}
        />
      </label>
    </section>
  );
}

/** Something was not done, whatever is shown. */
export function Said({ words, said, close }: { readonly words: Words; readonly said: WordKey; readonly close: () => void }) {
  return (
    <section class="notice of-pages" role="alert">
      <p>{words(said)}</p>
      <button type="button" class="button" onClick={close}>
        {words('close')}
      </button>
    </section>
  );
}

/** Pages without text. */
export function Pictures({ words }: { readonly words: Words }) {
  return (
    <section class="notice of-pages" role="status">
      <Icon path={INFO} />
      <h2>{words('reader_pictures')}</h2>
      <p>{words('reader_pictures_why')}</p>
    </section>
  );
}
