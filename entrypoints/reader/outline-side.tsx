/** The outline beside the pages: the same list, field and keys as in the side panel. */
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { GoTo } from '../../components/panel/go-to.tsx';
import { OutlineTree } from '../../components/panel/outline-tree.tsx';
import type { Words } from '../../locales/words.ts';
import type { OutlineRow } from '../../messages.ts';

interface OutlineSideProps {
  readonly words: Words;
  readonly outline: readonly OutlineRow[];
  /** id of the row in view */
  readonly view: string | null;
  /** the field that leads to a number */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly go: (row: OutlineRow) => void;
  readonly copyLink: (row: OutlineRow) => void;
  /** Escape: to the pages */
  readonly leave: () => void;
}

const NO_MARKS = new Map<string, never>();

export function OutlineSide({ words, outline, view, field, go, copyLink, leave }: OutlineSideProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const toList = (): void => scroller.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
  return (
    <nav
      class="outline panel"
      aria-label={words('reader_outline')}
      onKeyDown={(event) => {
        // the field has used the first one
        if (event.key === 'Escape' && !event.defaultPrevented) leave();
      }}
    >
      {outline.length > 0 && (
        <div class="of-tab">
          <GoTo field={field} outline={outline} words={words} go={go} leave={toList} />
          <div class="scroll" ref={scroller}>
            <OutlineTree outline={outline} marks={NO_MARKS} view={view} words={words} scroller={scroller} go={go} copyLink={copyLink} />
          </div>
        </div>
      )}
    </nav>
  );
}
