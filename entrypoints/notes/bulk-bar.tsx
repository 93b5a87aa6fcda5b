import { useState } from 'preact/hooks';
import { CLOSE, EXPORT, FILE, JUMP, NOTE, TAG, TRASH, UNDO } from '../../components/icon-paths.ts';
import { Icon } from '../../components/icon.tsx';
import { LABELS } from '../../components/label-swatches.tsx';
import { MenuButton } from '../../components/menu.tsx';
import type { Words } from '../../locales/words.ts';
import type { ExportFormat } from '../../storage/formats/write-file.ts';
import type { Label, Note } from '../../storage/types.ts';
import type { BulkActs } from './bulk-acts.ts';
import { AskDestroy, AskDocument, AskTags } from './questions.tsx';
import { referenceChoices } from './references.ts';
import { fileChoices } from './take-out.ts';

interface BulkBarProps {
  readonly notes: readonly Note[];
  /** they lie among the deleted */
  readonly deleted: boolean;
  readonly knownTags: readonly string[];
  readonly words: Words;
  readonly acts: BulkActs;
  readonly clear: () => void;
}

/** What can be done with the notes that are selected. */
export function BulkBar({ notes, deleted, knownTags, words, acts, clear }: BulkBarProps) {
  const [asks, ask] = useState<'tags' | 'document' | 'destroy' | null>(null);
  const question = { count: notes.length, words, close: () => ask(null) };
  const quiet = 'button quiet small';
  return (
    <div class="bulk" role="toolbar" aria-label={words('notes_bulk')}>
      <b>{words('notes_selected', { count: notes.length })}</b>
      {deleted ? (
        <>
          <button type="button" class={quiet} onClick={() => acts.restore(notes)}>
            <Icon path={UNDO} small mirror />
            {words('notes_restore')}
          </button>
          <button type="button" class={`${quiet} danger`} onClick={() => ask('destroy')}>
            <Icon path={TRASH} small />
            {words('notes_destroy')}
          </button>
        </>
      ) : (
        <>
          <MenuButton
            class={quiet}
            label={words('label_group')}
            choices={LABELS.map((label) => ({ key: String(label), text: words(`label_${label}`), use: '' }))}
            choose={(label) => acts.label(notes, Number(label) as Label)}
          >
            <Icon path={NOTE} small />
            {words('label_group')}
          </MenuButton>
          <button type="button" class={quiet} onClick={() => ask('tags')}>
            <Icon path={TAG} small />
            {words('export_tags')}
          </button>
          <button type="button" class={quiet} onClick={() => ask('document')}>
            <Icon path={JUMP} small mirror />
            {words('notes_move')}
          </button>
          <MenuButton<ExportFormat | 'copy'>
            class={quiet}
            label={words('notes_export_as')}
            choices={[...fileChoices(words), { key: 'copy', text: words('notes_copy_table'), use: words('notes_copy_table_use') }]}
            choose={(format) => (format === 'copy' ? acts.copyTable(notes) : acts.exportAs(notes, format))}
          >
            <Icon path={EXPORT} small />
            {words('popup_export')}
          </MenuButton>
          <MenuButton
            class={quiet}
            label={words('notes_references_as')}
            choices={referenceChoices(words)}
            choose={(format) => acts.exportReferences(notes, format)}
          >
            <Icon path={FILE} small />
            {words('notes_references')}
          </MenuButton>
          <button type="button" class={`${quiet} danger`} onClick={() => acts.remove(notes)}>
            <Icon path={TRASH} small />
            {words('popup_delete')}
          </button>
        </>
      )}
      <button type="button" class={`${quiet} only`} aria-label={words('notes_clear')} title={words('notes_clear')} onClick={clear}>
        <Icon path={CLOSE} small />
      </button>
      {asks === 'tags' && <AskTags {...question} known={knownTags} set={(tags, add) => acts.tag(notes, tags, add)} />}
      {asks === 'document' && <AskDocument {...question} move={(symbol) => acts.move(notes, symbol)} />}
      {asks === 'destroy' && (
        <AskDestroy {...question} destroy={() => acts.destroy(notes)} exportThem={() => acts.exportAs(notes, 'json')} />
      )}
    </div>
  );
}
