import { useEffect, useRef, useState } from 'preact/hooks';
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

/** While a file is on its way, and while it is opened: then there is no progress to be told. */
export function Loading({ words, progress, cancel }: LoadingProps) {
  const { done, all } = progress ?? { done: 0, all: null };
  return (
    <section class="notice" aria-label={words('reader_title')} aria-busy="true">
      <p>
        {progress === null
          ? words('reader_opening')
          : all === null
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

interface LockedProps {
  readonly words: Words;
  /** the last one given does not open it */
  readonly wrong: boolean;
  /** null: the reader gives none */
  readonly answer: (password: string | null) => void;
}

/** A file wants its password. What is typed goes to pdf.js and nowhere else. */
export function Locked({ words, wrong, answer }: LockedProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current) field.current.value = '';
    field.current?.focus();
  }, [answer]);
  return (
    <form
      class="notice"
      onSubmit={(event) => {
        event.preventDefault();
        answer(field.current?.value ?? '');
      }}
    >
      <h1>{words('reader_locked')}</h1>
      <p id="locked-why">{words('reader_locked_why')}</p>
      <label>
        {words('reader_password')}{' '}
        <input ref={field} type="password" autocomplete="off" aria-describedby="locked-why locked-wrong" aria-invalid={wrong} />
      </label>
      <p id="locked-wrong" role="alert">
        {wrong && words('reader_locked_wrong')}
      </p>
      <p class="actions">
        <button type="submit" class="button primary">
          {words('reader_unlock')}
        </button>
        <button type="button" class="button" onClick={() => answer(null)}>
          {words('reader_cancel')}
        </button>
      </p>
    </form>
  );
}

/** What of a file is not read, and why. */
export type Lack =
  | { readonly why: 'pages' | 'text'; readonly count: number }
  | { readonly why: 'items' | 'stopped'; readonly page: number };

interface LacksProps {
  readonly words: Words;
  readonly lacks: readonly Lack[];
  /** page that has been under way for long; null: none is */
  readonly slow: number | null;
  readonly stop: () => void;
}

const lackWords = (lack: Lack, words: Words): string => {
  if ('count' in lack) return words(lack.why === 'pages' ? 'reader_most_pages' : 'reader_most_text', { count: lack.count });
  return words(lack.why === 'items' ? 'reader_most_items' : 'reader_stopped', { page: lack.page });
};

/** Over the pages: what is missing of them, each to be put away, and a page that keeps the reader waiting. */
export function Lacks({ words, lacks, slow, stop }: LacksProps) {
  const [seen, setSeen] = useState(0);
  const told = lacks.slice(seen);
  if (told.length === 0 && slow === null) return null;
  return (
    <section class="notice of-pages" role="status">
      {slow !== null && (
        <>
          <p>{words('reader_slow', { page: slow })}</p>
          <button type="button" class="button" onClick={stop}>
            {words('reader_stop')}
          </button>
        </>
      )}
      {told.map((lack) => (
        <p key={lackWords(lack, words)}>{lackWords(lack, words)}</p>
      ))}
      {told.length > 0 && (
        <button type="button" class="button" onClick={() => setSeen(lacks.length)}>
          {words('reader_find_close')}
        </button>
      )}
    </section>
  );
}
