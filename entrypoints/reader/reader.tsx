import { useEffect, useRef, useState } from 'preact/hooks';
import { OutlineTree } from '../../components/panel/outline-tree.tsx';
import type { Words } from '../../locales/words.ts';
import { filePath, shownAddress, shownAt } from '../../reader-address.ts';
import { keepFile } from '../../storage/files.ts';
import { fetchFile, type FetchedFile, type Missing, type Progress } from '../../pdf/fetch-file.ts';
import { openPdf, type Unopened } from '../../pdf/open-pdf.ts';
import { Choose, Failed, Loading, Pictures } from './notices.tsx';
import { ShownPdf, type ShownState } from './shown.ts';
import { Toolbar } from './toolbar.tsx';

interface ReaderProps {
  readonly words: Words;
  /** holds the pages */
  readonly column: HTMLElement;
  /** resolves when what stands on pages is loaded */
  readonly ready: Promise<void>;
}

type Stage =
  | { readonly at: 'empty' }
  | { readonly at: 'loading'; readonly progress: Progress | null }
  | { readonly at: 'failed'; readonly why: Missing | Unopened | 'unknown' }
  | { readonly at: 'shown'; readonly pdf: ShownPdf; readonly file: FetchedFile; readonly title: string };

/** Offers the file as it came. */
function save({ data, name }: FetchedFile): void {
  const address = URL.createObjectURL(data);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The original in the browser's own viewer, which prints it as it is. */
const print = ({ data }: FetchedFile): void => void open(URL.createObjectURL(data), '_blank');

export function Reader({ words, column, ready }: ReaderProps) {
  const [stage, setStage] = useState<Stage>({ at: 'empty' });
  const [state, setState] = useState<ShownState | null>(null);
  const [time, setTime] = useState(0);
  const [outlined, setOutlined] = useState(innerWidth > 884);
  const [finding, setFinding] = useState(false);
  const cancel = useRef<() => void>(() => {});
  const scroller = useRef<HTMLDivElement>(null);
  const shown = shownAt(location.href);
  const original = shown?.kind === 'address' ? shown.address : null;
  const pdf = stage.at === 'shown' ? stage.pdf : null;

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
    setStage({ at: 'loading', progress: null });
    const start = async (): Promise<void> => {
      const fetched = await fetchFile(shown, loading.signal, (progress) => !signal.aborted && setStage({ at: 'loading', progress }));
      if (signal.aborted) return;
      if (!fetched.ok) return setStage({ at: 'failed', why: fetched.why });
      const [opened] = await Promise.all([openPdf(fetched.file.data), ready]);
      if (signal.aborted) return;
      if (!opened.ok) return setStage({ at: 'failed', why: opened.why });
      const said: unknown = (await opened.pdf.getMetadata().catch(() => null))?.info;
      const named = said !== null && typeof said === 'object' && 'Title' in said && typeof said.Title === 'string' ? said.Title.trim() : '';
      const title = named === '' ? fetched.file.name : named;
      document.title = title;
      const pages = new ShownPdf(opened.pdf, column, { address: shownAddress(location.href), title }, signal, setState);
      setStage({ at: 'shown', pdf: pages, file: fetched.file, title });
      await pages.start();
    };
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

  const choose = (file: File): void => {
    keepFile(file).then(
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
        const file = event.dataTransfer?.files[0];
        if (file) choose(file);
      },
      { signal },
    );
    return () => controller.abort();
  }, []);

  useEffect(() => {
    document.documentElement.classList.toggle('outlined', outlined && pdf !== null);
    pdf?.zoomAgain();
  }, [outlined, pdf]);

  useEffect(() => {
    if (!pdf) return undefined;
    const controller = new AbortController();
    const onKey = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      const inField = target instanceof HTMLInputElement;
      if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'f') setFinding(true);
      else if (ctrlKey || metaKey || altKey || inField) return;
      else if (key === '/') setFinding(true);
      else if (key === '+' || key === '=') pdf.zoom(1);
      else if (key === '-') pdf.zoom(-1);
      else if (key === '0') pdf.zoom(0);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey, { signal: controller.signal });
    return () => controller.abort();
  }, [pdf]);

  if (stage.at === 'empty') return <Choose words={words} choose={choose} />;
  if (stage.at === 'loading') return <Loading words={words} progress={stage.progress} cancel={() => cancel.current()} />;
  if (stage.at === 'failed') {
    const isFinal = ['kind', 'size', 'gone', 'unknown', 'password', 'broken', 'foreign'].includes(stage.why);
    return (
      <Failed
        words={words}
        why={stage.why}
        again={isFinal ? null : () => setTime(time + 1)}
        original={stage.why === 'foreign' ? null : original}
      />
    );
  }
  const { pdf: open, file, title } = stage;
  const openFind = (wanted: boolean): void => {
    setFinding(wanted);
    if (!wanted) open.stopFinding();
  };
  return (
    <>
      <Toolbar
        words={words}
        symbol={state?.symbol ?? null}
        title={state?.title || title}
        page={state?.page ?? 1}
        pages={open.pages}
        percent={state?.percent ?? 100}
        outlined={outlined}
        original={original}
        found={state?.found ?? null}
        finding={finding}
        outline={() => setOutlined(!outlined)}
        goToPage={(page) => open.goToPage(page)}
        zoom={(step) => open.zoom(step)}
        print={() => print(file)}
        save={() => save(file)}
        openFind={openFind}
        find={(typed) => open.find(typed)}
        findNext={(step) => open.findNext(step)}
      />
      {outlined && (
        <nav class="outline panel" aria-label={words('reader_outline')}>
          <div class="scroll" ref={scroller}>
            <OutlineTree
              outline={state?.outline ?? []}
              marks={new Map()}
              view={state?.view ?? null}
              words={words}
              scroller={scroller}
              go={(row) => void open.goToRow(row)}
              copyLink={() => {}}
            />
          </div>
        </nav>
      )}
      {state?.pictures && <Pictures words={words} />}
    </>
  );
}
