import { Banner } from '../../components/banner.tsx';
import { CHECK, WARN } from '../../components/icon-paths.ts';
import type { WordKey, Words } from '../../locales/words.ts';
import type { ImportReport, RefusedFile } from './import.ts';
import { isFull } from './store.ts';

interface ReportProps {
  readonly report: ImportReport;
  readonly words: Words;
  readonly close: () => void;
}

/** Files named with their reason; the rest is counted. */
const NAMED = 200;

/** What became of the files: how many were taken, and each that was not, by name and reason. */
export function Report({ report, words, close }: ReportProps) {
  const { added, replaced, unchanged, refused, others, stopped, failure } = report;
  const heading = words(failure || stopped ? 'options_import_stopped' : 'options_import_done');
  const why = failure
    ? words(isFull(failure) ? 'options_import_full' : 'options_import_failed')
    : stopped && words('options_import_stopped_why');
  const counts = [
    ['options_added', added],
    ['options_replaced', replaced],
    ['options_unchanged', unchanged],
    ['options_refused', refused.length],
    ...(others > 0 ? ([['options_other_files', others]] as const) : []),
  ] as const;
  const actions = (
    <button type="button" class="button small" onClick={close}>
      {words('close')}
    </button>
  );
  return (
    <div class="report">
      <Banner
        tone={failure ? 'bad' : refused.length > 0 ? 'warn' : 'plain'}
        said={failure ? 'alert' : 'status'}
        path={failure || refused.length > 0 ? WARN : CHECK}
        heading={heading}
        actions={actions}
      >
        {why}
        <dl class="counts">
          {counts.map(([key, count]) => (
            <div key={key}>
              <dt>{words(key)}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      </Banner>
      {refused.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and must by key too
        <ul class="refused" aria-label={words('options_refused')} tabIndex={0}>
          {refused.slice(0, NAMED).map((file) => (
            <li key={file.name}>
              <span class="file">
                <bdi>{file.name}</bdi>
              </span>
              <span class="meta">{reasonOf(file, words)}</span>
            </li>
          ))}
          {refused.length > NAMED && <li class="meta">{words('cited_more', { count: refused.length - NAMED })}</li>}
        </ul>
      )}
    </div>
  );
}

/** Why a file was not taken: "is not XML, or was cut short"; "Line 7: texts[1].language has a value that is not allowed." */
function reasonOf(file: RefusedFile, words: Words): string {
  if (file.reason !== 'json') return words(`options_reason_${file.reason.replaceAll('-', '_')}` as WordKey);
  const { line, path, reason } = file.problem;
  if (reason === 'other-format') return words('options_reason_other_format');
  return words('popup_import_line', { line, reason: words(`import_${reason.replaceAll('-', '_')}` as WordKey, { path }) });
}
