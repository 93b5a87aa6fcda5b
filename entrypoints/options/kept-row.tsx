import { documentAddress } from '../../citations/addresses.ts';
import { displaySymbol } from '../../citations/symbol.ts';
import { TRASH } from '../../components/icon-paths.ts';
import { Icon } from '../../components/icon.tsx';
import { writeDay } from '../../locales/dates.ts';
import { directionOf } from '../../locales/languages.ts';
import type { Words } from '../../locales/words.ts';
import type { KeptHead } from '../../storage/types.ts';
import { writeSize } from './sizes.ts';

/** Tells one text of the library from all others. */
export const keyOf = ({ document, language }: Pick<KeptHead, 'document' | 'language'>): string => `${document} ${language}`;

interface KeptRowProps {
  readonly head: KeptHead;
  /** its name in words */
  readonly language: string;
  readonly words: Words;
  /** milliseconds since 1970 */
  readonly now: number;
  /** the one of the list that Tab reaches */
  readonly first: boolean;
  readonly forget: () => void;
}

/** A kept text: symbol, title, language, when it was read, size. */
export function KeptRow({ head, language, words, now, first, forget }: KeptRowProps) {
  const symbol = displaySymbol(head.document);
  const name = words('options_forget_one', { symbol, language });
  const tabIndex = first ? 0 : -1;
  return (
    <li data-row={keyOf(head)}>
      <a class="where" href={documentAddress(head.document, head.language)} target="_blank" rel="noopener noreferrer" tabIndex={tabIndex}>
        <bdi class="symbol" dir="ltr">
          {symbol}
        </bdi>
      </a>
      <span>
        <bdi class="words small" lang={head.language} dir={directionOf(head.language)}>
          {head.title}
        </bdi>
      </span>
      <span class="meta">
        <span>{language}</span>
        <time dateTime={new Date(head.read).toISOString()}>
          {writeDay(head.read, now, words.language, { today: words('today'), yesterday: words('yesterday') })}
        </time>
        <span>{writeSize(head.size, words.language)}</span>
      </span>
      <button type="button" class="button quiet only small" aria-label={name} title={name} tabIndex={tabIndex} onClick={forget}>
        <Icon path={TRASH} small />
      </button>
    </li>
  );
}
