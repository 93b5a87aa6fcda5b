import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { GoTo } from '../../components/panel/go-to.tsx';
import { OutlineTree } from '../../components/panel/outline-tree.tsx';
import type { Marks } from '../../components/panel/parts.ts';
import type { Words } from '../../locales/words.ts';
import type { OutlineRow } from '../../messages.ts';
import type { PanelState } from './state.ts';

interface OutlineTabProps {
  readonly state: PanelState;
  readonly marks: ReadonlyMap<string, Marks>;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly words: Words;
  readonly go: (row: OutlineRow) => void;
  readonly copyLink: (row: OutlineRow) => void;
}

export function OutlineTab({ state, marks, field, words, go, copyLink }: OutlineTabProps) {
  const scroller = useRef<HTMLDivElement>(null);
  if (state.outline.length === 0) {
    return (
      <div class="scroll">
        <div class="empty">
          <h2>{words('panel_none')}</h2>
          <p>{words('panel_none_why')}</p>
        </div>
      </div>
    );
  }
  const leave = (): void => scroller.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
  return (
    <>
      <GoTo field={field} outline={state.outline} words={words} go={go} leave={leave} />
      <div class="scroll" ref={scroller}>
        <OutlineTree
          outline={state.outline}
          marks={marks}
          view={state.view}
          words={words}
          scroller={scroller}
          go={go}
          copyLink={copyLink}
        />
      </div>
    </>
  );
}
