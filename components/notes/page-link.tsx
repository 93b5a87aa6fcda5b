import { OPEN } from '../icon-paths.ts';
import { Icon } from '../icon.tsx';
import type { Words } from '../../locales/words.ts';

interface PageLinkProps {
  readonly words: Words;
  /** what it is to show first, as its address has it: `#document=…` */
  readonly at?: string;
  /** no more than its icon */
  readonly only?: boolean;
}

/** To the page of all notes, in a tab of its own. Only our own pages know the way. */
export function NotesPageLink({ words, at = '', only = false }: PageLinkProps) {
  const name = words('notes_open_page');
  return (
    <a
      class={only ? 'button quiet only small' : 'button small'}
      href={`/notes.html${at}`}
      target="_blank"
      rel="noopener"
      {...(only ? { 'aria-label': name, title: name } : {})}
    >
      <Icon path={OPEN} small mirror />
      {!only && name}
    </a>
  );
}
