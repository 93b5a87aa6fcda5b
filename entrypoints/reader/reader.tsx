import { useEffect, useRef, useState } from 'preact/hooks';
import type { WordKey, Words } from '../../locales/words.ts';
import { filePath, shownAddress, shownAt } from '../../reader-address.ts';
import { keepFile } from '../../storage/files.ts';
import { fetchFile, type FetchedFile, type Missing, type Progress } from '../../pdf/fetch-file.ts';
import { openPdf, type Unopened } from '../../pdf/open-pdf.ts';
import { firstPdf, toOriginal } from './hand-over.ts';
import { Choose, Failed, Loading, Locked, Said } from './notices.tsx';
import { Reading } from './reading.tsx';
import { ShownPdf } from './shown.ts';
import type { ShownState } from './shown-state.ts';

interface ReaderProps {
  readonly words: Words;
  /** holds the pages */
  readonly column: HTMLElement;
  /** resolves when what stands on pages is loaded */
  readonly ready: Promise<void>;
  /** of this page; null where the browser does not tell */
  readonly tabId: number | null;
}

type Stage =
  | { readonly at: 'empty' }
  | { readonly at: 'loading'; readonly progress: Progress | null }
  | { readonly at: 'locked'; readonly wrong: boolean; readonly answer: (password: string | null) => void }
  | { readonly at: 'failed'; readonly why: Missing | Unopened | 'unknown' }
  | { readonly at: 'shown'; readonly pdf: ShownPdf; readonly file: FetchedFile; readonly title: string };

export function Reader({ words, column, ready, tabId }: ReaderProps) {
  const [stage, setStage] = useState<Stage>({ at: 'empty' });
  const [state, setState] = useState<ShownState | null>(null);
  const [time, setTime] = useState(0);
  const cancel = useRef<() => void>(() => {});
  const shown = shownAt(location.href);
  const original = shown?.kind === 'address' ? shown.address : null;

  useEffect(() => {
    if (!shown) {
      if (location.search !== '') setStage({ at: 'failed', why: 'unknown' });
      return undefined;
    }
    const controller = new AbortController();
    const { signal } = controller;
    const loading = new AbortController();
    cancel.current = () => loading.abort();
    signal.addEventListener('abort', () => loading.abort());
    setStage({ at: 'loading', progress: { done: 0, all: null } });
    const password = (wrong: boolean): Promise<string | null> =>
      new Promise((resolve) => {
        const answer = (given: string | null): void => {
          setStage({ at: 'loading', progress: null });
          resolve(given);
        };
        setStage({ at: 'locked', wrong, answer });
      });
    const start = async (): Promise<void> => {
      const fetched = await fetchFile(shown, loading.signal, (progress) => !signal.aborted && setStage({ at: 'loading', progress }));
      if (signal.aborted) return;
      if (!fetched.ok) return setStage({ at: 'failed', why: fetched.why });
      performance.mark('operative:bytes');
      setStage({ at: 'loading', progress: null });
      const [opened] = await Promise.all([openPdf(fetched.file.data, { signal: loading.signal, password }), ready]);
      if (signal.aborted) {
        if (opened.ok) opened.end();
        return;
      }
      if (!opened.ok) return setStage({ at: 'failed', why: opened.why });
      const said: unknown = (await opened.pdf.getMetadata().catch(() => null))?.info;
      const named = said !== null && typeof said === 'object' && 'Title' in said && typeof said.Title === 'string' ? said.Title.trim() : '';
      const title = named === '' ? fetched.file.name : named;
      document.title = title;
      const pages = new ShownPdf(
        opened,
        column,
        {
          address: shownAddress(location.href),
          title,
          nameOfPage: (page) => `${words('reader_page')} ${page}`,
          undrawn: words('reader_undrawn'),
        },
        signal,
        setState,
      );
      setStage({ at: 'shown', pdf: pages, file: fetched.file, title });
      await pages.start();
    };
    // what is still loading then ends as if it had failed
    addEventListener('pagehide', ({ persisted }) => !persisted && controller.abort(), { signal });
    start().catch((error: unknown) => {
      if (signal.aborted) return;
      // oxlint-disable-next-line no-console
      console.error('[Operative]', error);
      setStage((now) => (now.at === 'shown' ? now : { at: 'failed', why: 'broken' }));
    });
    return () => controller.abort();
    // what is shown stands in the address, and a page has one
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [time]);

  const [told, tell] = useState<WordKey | null>(null);
  const choose = async (files: Iterable<File>): Promise<void> => {
    tell(null);
    const file = await firstPdf(files);
    if (!file) return tell('reader_dropped_other');
    await keepFile(file).then(
      (sum) => location.assign(`/${filePath(sum)}`),
      () => setStage({ at: 'failed', why: 'gone' }),
    );
  };

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    addEventListener('dragover', (event) => event.preventDefault(), { signal });
    addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        const { files } = event.dataTransfer ?? {};
        if (files && files.length > 0) void choose([...files]);
      },
      { signal },
    );
    return () => controller.abort();
  }, []);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    // in a new tab, too, the original would be led here
    for (const name of ['click', 'auxclick'])
      addEventListener(
        name,
        (event) => {
          const link = event.target instanceof Element ? event.target.closest('a') : null;
          if (original === null || link?.href !== original) return;
          event.preventDefault();
          void toOriginal(original);
        },
        { signal },
      );
    return () => controller.abort();
  }, [original]);

  const note = told !== null && <Said words={words} said={told} close={() => tell(null)} />;
  if (stage.at === 'empty')
    return (
      <>
        <Choose words={words} choose={(files) => void choose(files)} />
        {note}
      </>
    );
  if (stage.at === 'loading') return <Loading words={words} progress={stage.progress} cancel={() => cancel.current()} />;
  if (stage.at === 'locked') return <Locked words={words} wrong={stage.wrong} answer={stage.answer} />;
  if (stage.at === 'failed') {
    const isFinal = ['kind', 'size', 'gone', 'unknown', 'broken', 'foreign'].includes(stage.why);
    return (
      <Failed
        words={words}
        why={stage.why}
        again={isFinal ? null : () => setTime(time + 1)}
        original={stage.why === 'foreign' ? null : original}
      />
    );
  }
  return (
    <>
      <Reading words={words} column={column} {...stage} state={state} original={original} tabId={tabId} tell={tell} />
      {note}
    </>
  );
}
