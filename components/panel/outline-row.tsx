import { Component } from 'preact';
import { directionOf } from '../../locales/languages.ts';
import type { Words } from '../../locales/words.ts';
import { COPY, DOWN, FORWARD, WARN } from '../icon-paths.ts';
import { Icon } from '../icon.tsx';
import { partName } from './parts.ts';
import type { Marks } from './parts.ts';
import type { TreeRow } from './tree.ts';

interface OutlineRowProps {
  readonly shown: TreeRow;
  readonly index: number;
  readonly marks: Marks | undefined;
  readonly isCurrent: boolean;
  readonly isStop: boolean;
  readonly words: Words;
}

/** Shapes of notes drawn at most: more would push the words away. */
const MOST_SHAPES = 3;

/** One part: its number, its opening words, what stands at it. Presses are heard by the tree, by `data-press`. */
function Row({ shown, index, marks, isCurrent, isStop, words }: OutlineRowProps) {
  const { row, open, place, of, inside } = shown;
  const isSection = row.kind !== 'operative' && row.kind !== 'sub' && row.kind !== 'preambular' && row.kind !== 'footnote';
  const subs = row.path.filter(([unit]) => unit === 'subparagraph').length;
  const name = partName(row, words);
  const direction = row.language ? directionOf(row.language) : undefined;
  return (
    <div
      role="treeitem"
      class={isSection ? 'item section' : 'item'}
      data-index={index}
      data-part={row.id}
      aria-level={row.level}
      aria-posinset={place}
      aria-setsize={of}
      aria-expanded={open ?? undefined}
      aria-keyshortcuts="C"
      aria-current={isCurrent ? 'location' : undefined}
      tabIndex={isStop ? 0 : -1}
      style={{ '--indent': isSection ? row.level - 1 : subs }}
    >
      {isSection ? (
        <span class="fold" data-press={open === null ? undefined : 'fold'}>
          {open !== null && <Icon path={open ? DOWN : FORWARD} mirror={!open} />}
        </span>
      ) : (
        <>
          <span class="hidden">{name}. </span>
          <bdi class="num" dir={direction} aria-hidden="true">
            {row.label}
          </bdi>
        </>
      )}
      <span class="words" lang={row.language ?? undefined} dir={direction}>
        {isSection ? row.words || name : row.words}
      </span>
      <span class="marks">
        {marks?.labels.map((label, nth) => (
          <>
            {nth < MOST_SHAPES && <i class={`label l${label}`} />}
            <span class="hidden">, {words(`label_${label}`)}</span>
          </>
        ))}
        {marks?.check && (
          <>
            <Icon path={WARN} small />
            <span class="hidden">, {words('panel_to_check')}</span>
          </>
        )}
        {isSection && open === false && <span class="count">{inside}</span>}
        <span class="copy" title={words('panel_copy_link')} aria-hidden="true" data-press="copy">
          <Icon path={COPY} small />
        </span>
      </span>
    </div>
  );
}

/** A row's place in a tree that has grown elsewhere. What holds it is not drawn with it. */
const showsSame = (one: TreeRow, other: TreeRow): boolean =>
  one.row === other.row && one.open === other.open && one.place === other.place && one.of === other.of && one.inside === other.inside;

/** The same, drawn again only where something of it is another: a tree of thousand rows follows the page that is scrolled, and grows with what is read. */
export class OutlineRowView extends Component<OutlineRowProps> {
  override shouldComponentUpdate(next: OutlineRowProps): boolean {
    const names = Object.keys(next) as (keyof OutlineRowProps)[];
    return names.some((name) => next[name] !== this.props[name] && (name !== 'shown' || !showsSame(next.shown, this.props.shown)));
  }

  override render(props: OutlineRowProps) {
    return <Row {...props} />;
  }
}
