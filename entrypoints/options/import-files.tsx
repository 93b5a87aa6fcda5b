import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { IMPORT } from '../../components/icon-paths.ts';
import { Icon } from '../../components/icon.tsx';
import type { Words } from '../../locales/words.ts';
import { chosenFiles, droppedFiles, holdsFiles } from './dropped.ts';
import type { NamedFile } from './dropped.ts';
import { importFiles } from './import.ts';
import type { ImportReport, Progress } from './import.ts';
import { Report } from './report.tsx';
import type { OptionsStore } from './store.ts';

interface ImportProps {
  readonly store: Pick<OptionsStore, 'takeIn'>;
  readonly words: Words;
  /** milliseconds since 1970 */
  readonly now: () => number;
  /** the library may hold something else now */
  readonly done: () => void;
}

/** Preact's types do not know it: https://developer.mozilla.org/docs/Web/API/HTMLInputElement/webkitdirectory */
const FOLDERS = { webkitdirectory: true } as Record<string, unknown>;

/** Files and folders into the library: dropped, or chosen in a dialog; how far it is, and what became of each. */
export function ImportFiles({ store, words, now, done }: ImportProps) {
  const [progress, setProgress] = useState<Progress | 'looking' | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [over, setOver] = useState(false);
  const running = useRef<AbortController | null>(null);
  const zone = useRef<HTMLDivElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** The buttons of the zone change: whoever stands on one stands on the next one. */
  const stays = useRef(false);
  const show = (next: Progress | 'looking' | null): void => {
    stays.current ||= zone.current?.contains(document.activeElement) ?? false;
    setProgress(next);
  };
  const isRunning = progress !== null;
  useLayoutEffect(() => {
    if (stays.current) zone.current?.querySelector('button')?.focus();
    stays.current = false;
  }, [isRunning]);

  const run = async (gather: (signal: AbortSignal) => Promise<readonly NamedFile[]>): Promise<void> => {
    if (running.current) return;
    const stop = (running.current = new AbortController());
    setReport(null);
    show('looking');
    const found = await gather(stop.signal);
    const parser = new DOMParser();
    const told = await importFiles(found, { store, parser, now, onProgress: setProgress, signal: stop.signal });
    running.current = null;
    show(null);
    setReport(told);
    done();
  };
  const choose = (input: HTMLInputElement): void => {
    const chosen = chosenFiles(input.files ?? []);
    // the same file may be chosen again
    input.value = '';
    if (chosen.length > 0) void run(() => Promise.resolve(chosen));
  };
  const onDrop = (event: DragEvent): void => {
    setOver(false);
    const { dataTransfer } = event;
    if (!holdsFiles(dataTransfer)) return;
    event.preventDefault();
    void run((signal) => droppedFiles(dataTransfer, signal));
  };
  const onDragOver = (event: DragEvent): void => {
    if (!holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = running.current ? 'none' : 'copy';
    setOver(!running.current);
  };
  // beside the zone, the browser would open the file in place of this page
  useEffect(() => {
    const refuse = (event: DragEvent): void => {
      if (holdsFiles(event.dataTransfer)) event.preventDefault();
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);

  return (
    <>
      <div ref={zone} class={`drop${over ? ' over' : ''}`} onDragOver={onDragOver} onDragLeave={() => setOver(false)} onDrop={onDrop}>
        <Icon path={IMPORT} />
        {progress === null ? (
          <>
            <strong>{words('options_drop')}</strong>
            <span class="meta">{words('options_drop_kinds')}</span>
            <p class="actions">
              <button type="button" class="button" onClick={() => files.current?.click()}>
                {words('options_files')}
              </button>
              <button type="button" class="button" onClick={() => folder.current?.click()}>
                {words('options_folder')}
              </button>
            </p>
          </>
        ) : (
          <Running progress={progress} words={words} stop={() => running.current?.abort()} />
        )}
        <input ref={files} type="file" accept=".xml,.json" multiple hidden onChange={(event) => choose(event.currentTarget)} />
        <input ref={folder} type="file" {...FOLDERS} hidden onChange={(event) => choose(event.currentTarget)} />
      </div>
      {report && <Report report={report} words={words} close={() => setReport(null)} />}
    </>
  );
}

function Running({ progress, words, stop }: { readonly progress: Progress | 'looking'; readonly words: Words; readonly stop: () => void }) {
  const looking = progress === 'looking';
  return (
    <>
      <progress
        aria-label={words('options_importing')}
        {...(looking ? {} : { value: progress.index - 1, max: progress.total })}
        aria-valuetext={looking ? words('options_looking') : words('options_progress', { ...progress })}
      />
      <span class="meta file" dir="auto">
        {looking ? words('options_looking') : words('options_progress', { ...progress })}
      </span>
      <p class="actions">
        <button type="button" class="button" onClick={stop}>
          {words('options_stop')}
        </button>
      </p>
    </>
  );
}
