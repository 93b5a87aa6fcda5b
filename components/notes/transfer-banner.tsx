import { Banner } from '../banner.tsx';
import { CHECK, WARN } from '../icon-paths.ts';
import type { WordKey, Words } from '../../locales/words.ts';
import type { ImportResult } from '../../storage/transfer.ts';

/** What became of an export or import. */
export type TransferReport =
  | { readonly kind: 'exported'; readonly count: number | null }
  | { readonly kind: 'export failed' }
  | { readonly kind: 'imported'; readonly result: ImportResult };

interface TransferBannerProps {
  readonly report: TransferReport;
  readonly words: Words;
  readonly close: () => void;
}

/** What became of it; a file that was not taken in is told by line and reason. */
export function TransferBanner({ report, words, close }: TransferBannerProps) {
  const actions = (
    <button type="button" class="button small" onClick={close}>
      {words('close')}
    </button>
  );
  if (report.kind === 'export failed') {
    return (
      <Banner tone="bad" said="alert" path={WARN} heading={words('popup_export_failed')} actions={actions}>
        {words('popup_store_failed_why')}
      </Banner>
    );
  }
  if (report.kind === 'exported') {
    return <Banner said="status" path={CHECK} heading={words('popup_exported', { count: report.count ?? 0 })} actions={actions} />;
  }
  const { result } = report;
  if (result.ok) {
    const { added, unchanged, copied, restored } = result.value;
    return (
      <Banner said="status" path={CHECK} heading={words('popup_import_done', { count: added })} actions={actions}>
        {words('popup_import_counts', { unchanged, copied, restored })}
      </Banner>
    );
  }
  const [first, ...others] = result.problems;
  return (
    <Banner tone="bad" said="alert" path={WARN} heading={words('popup_import_failed')} actions={actions}>
      {first
        ? words('popup_import_line', {
            line: first.line,
            reason: words(`import_${first.reason.replaceAll('-', '_')}` as WordKey, { path: first.path }),
          })
        : words('import_store')}{' '}
      {others.length > 0 && `${words('popup_import_more', { count: others.length })} `}
      {words('popup_import_why')}
    </Banner>
  );
}
