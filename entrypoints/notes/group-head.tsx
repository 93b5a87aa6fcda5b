import { COPY } from '../../components/icon-paths.ts';
import { Icon } from '../../components/icon.tsx';
import { MenuButton } from '../../components/menu.tsx';
import type { Words } from '../../locales/words.ts';
import { nameOf } from '../../storage/formats/by-document.ts';
import { isPage } from './filter.ts';
import { referenceChoices } from './references.ts';
import type { ReferenceFormat } from './references.ts';
import type { GroupRow } from './rows.ts';

interface GroupHeadProps {
  readonly row: GroupRow;
  readonly index: number;
  readonly isStop: boolean;
  readonly words: Words;
  /** to the notes of this document alone */
  readonly href: string;
  readonly copy: (document: string, format: ReferenceFormat | 'un') => void;
}

/** Symbol and title over the notes of a document, and its reference for other programs. */
export function GroupHead({ row, index, isStop, words, href, copy }: GroupHeadProps) {
  const tabIndex = isStop ? 0 : -1;
  return (
    <div class="group">
      <h2>
        <a href={href} data-index={index} tabIndex={tabIndex}>
          <bdi class="symbol" dir="ltr">
            {nameOf(row.document)}
          </bdi>{' '}
          <span class="words" dir="auto">
            {row.title}
          </span>
        </a>
        <span class="count">{row.count}</span>
      </h2>
      {!isPage(row.document) && <CopyReference document={row.document} words={words} tabIndex={tabIndex} copy={copy} />}
    </div>
  );
}

interface CopyReferenceProps {
  readonly document: string;
  readonly words: Words;
  readonly tabIndex?: number;
  readonly copy: (document: string, format: ReferenceFormat | 'un') => void;
}

/** "Copy reference as …" */
export function CopyReference({ document, words, tabIndex = 0, copy }: CopyReferenceProps) {
  return (
    <MenuButton<ReferenceFormat | 'un'>
      class="button quiet only small"
      label={words('notes_reference')}
      name={words('notes_reference')}
      tabIndex={tabIndex}
      choices={[{ key: 'un', text: words('notes_un'), use: words('notes_un_use') }, ...referenceChoices(words)]}
      choose={(format) => copy(document, format)}
    >
      <Icon path={COPY} small />
    </MenuButton>
  );
}
