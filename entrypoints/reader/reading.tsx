/** A file that is open: toolbar, outline and keys around its pages. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { pdfAddress } from '../../citations/addresses.ts';
import { isOfficial } from '../../locales/languages.ts';
import type { WordKey, Words } from '../../locales/words.ts';
import type { OfficialLanguage, OutlineRow } from '../../messages.ts';
import { openPanel } from '../../open-panel.ts';
import { readerPath } from '../../reader-address.ts';
import type { FetchedFile } from '../../pdf/fetch-file.ts';
import { print, save } from './hand-over.ts';
import { Pictures } from './notices.tsx';
import { OutlineSide } from './outline-side.tsx';
import type { ShownPdf, ShownState } from './shown.ts';
import { Toolbar } from './toolbar.tsx';

interface ReadingProps {
  readonly words: Words;
  readonly column: HTMLElement;
  readonly pdf: ShownPdf;
  readonly file: FetchedFile;
  readonly title: string;
  readonly state: ShownState | null;
  /** address on the UN's hosts; null for a chosen file */
  readonly original: string | null;
  readonly tabId: number | null;
  /** says that something was not done */
  readonly tell: (said: WordKey) => void;
}

/** Below it the outline lies over the pages, and makes way once it has led somewhere. CSS pixels, as in reader.css. */
const NARROW = 884;

const toPages = (column: HTMLElement): void => column.parentElement?.focus({ preventScroll: true });

export function Reading({ words, column, pdf, file, title, state, original, tabId, tell }: ReadingProps) {
  const [outlined, setOutlined] = useState(innerWidth > NARROW);
  const [finding, setFinding] = useState(false);
  const [said, say] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const wantsField = useRef(false);

  useEffect(() => {
    document.documentElement.classList.toggle('outlined', outlined);
    pdf.zoomAgain();
    if (outlined && wantsField.current) field.current?.focus();
    wantsField.current = false;
  }, [outlined, pdf]);

  useEffect(() => {
    const narrow = matchMedia(`(max-width: ${NARROW}px)`);
    const turn = (): void => setOutlined(!narrow.matches);
    narrow.addEventListener('change', turn);
    return () => narrow.removeEventListener('change', turn);
  }, []);

  const showFind = (): void => {
    setFinding(true);
    const form = document.querySelector<HTMLFormElement>('.toolbar .find');
    if (!form) return;
    // at once, so that the next letter goes into it
    form.hidden = false;
    form.querySelector('input')?.select();
  };

  useEffect(() => {
    const controller = new AbortController();
    const onKey = (event: KeyboardEvent): void => {
      const { key, code, ctrlKey, metaKey, altKey, target } = event;
      const inField = target instanceof HTMLInputElement;
      if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'f') showFind();
      else if (ctrlKey || metaKey || altKey || inField) return;
      else if (key === '/') showFind();
      else if (code === 'KeyG') {
        wantsField.current = true;
        setOutlined(true);
        field.current?.focus();
      } else if (key === '+' || key === '=') pdf.zoom(1);
      else if (key === '-') pdf.zoom(-1);
      else if (key === '0') pdf.zoom(0);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey, { signal: controller.signal });
    return () => controller.abort();
  }, [pdf]);

  const openFind = (wanted: boolean): void => {
    if (wanted) return showFind();
    setFinding(false);
    pdf.stopFinding();
    toPages(column);
  };
  const makeWay = (): void => {
    if (innerWidth <= NARROW) setOutlined(false);
  };
  const go = (row: OutlineRow): void => {
    makeWay();
    void pdf.goToRow(row);
  };
  const copyLink = async (row: OutlineRow): Promise<void> => {
    const page = pdf.pageOf(row);
    const link = original !== null && page !== null ? `${original}#page=${page}` : null;
    const copied =
      link &&
      navigator.clipboard.writeText(link).then(
        () => true,
        () => false,
      );
    say(words((await copied) ? 'panel_link_copied' : 'panel_link_not_copied'));
  };
  const language = state?.language ?? null;
  const openLanguage = (wanted: OfficialLanguage): void => {
    const path = state?.symbol ? readerPath(pdfAddress(state.symbol, wanted)) : null;
    if (path) location.assign(`/${path}`);
  };

  return (
    <>
      <Toolbar
        words={words}
        symbol={state?.symbol ?? null}
        title={state?.title || title}
        page={state?.page ?? 1}
        pages={pdf.pages}
        percent={state?.percent ?? 100}
        outlined={outlined}
        original={original}
        found={state?.found ?? null}
        finding={finding}
        language={original !== null && state?.symbol && isOfficial(language) ? language : null}
        openLanguage={openLanguage}
        openPanel={tabId === null ? null : () => void openPanel(tabId, 'citations')}
        outline={() => setOutlined(!outlined)}
        goToPage={(page) => pdf.goToPage(page)}
        zoom={(step) => pdf.zoom(step)}
        print={() => print(file) || tell('reader_print_blocked')}
        save={() => save(file)}
        openFind={openFind}
        find={(typed) => pdf.find(typed)}
        findNext={(step) => pdf.findNext(step)}
      />
      {outlined && (
        <OutlineSide
          words={words}
          outline={state?.outline ?? []}
          view={state?.view ?? null}
          field={field}
          go={go}
          copyLink={(row) => void copyLink(row)}
          leave={() => {
            makeWay();
            toPages(column);
          }}
        />
      )}
      <output class="hidden">{said}</output>
      {state?.pictures && <Pictures words={words} />}
    </>
  );
}
