/** The cited part in its document's own words, with what leads to it; or what is known of it where the words are not kept. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language, PinpointPath } from '../../citations/types.ts';
import { writeDate } from '../../locales/dates.ts';
import { directionOf } from '../../locales/languages.ts';
import { pinpointPhrase, writePinpoint } from '../../locales/pinpoints.ts';
import type { Words } from '../../locales/words.ts';
import type { KeptPassage } from '../../storage/types.ts';
import { DOWN, UP } from '../icon-paths.ts';
import { Icon } from '../icon.tsx';
import { foldsAfter } from './passage-lines.ts';
import { Peek, peekSaid } from './peek.tsx';
import type { CardActions, CitedPassage, PartWords, PeekView, PinpointView } from './view.ts';

/** "11.", "(a)": a part's number before its words. */
function numberOf(path: PinpointPath, language: Language | null): string {
  const [unit, label = ''] = path.at(-1) ?? [];
  if (unit === 'subparagraph') return `(${label})`;
  return unit === 'paragraph' ? `${label}${language === 'ar' ? ' -' : '.'}` : '';
}

interface PassageWordsProps {
  readonly passage: PartWords;
  /** set off by a bar from what leads to it */
  readonly cited: boolean;
  readonly words: Words;
}

/** What leads to the part in grey, the part in ink. Folds after eight lines. */
export function PassageWords({ passage, cited, words }: PassageWordsProps) {
  const [open, setOpen] = useState(false);
  const { path, chapeau, text, language } = passage;
  const folded = foldsAfter(passage);
  const name = writePinpoint([path], words);
  const [first = '', ...rest] = text.split('\n');
  const depth = (part: PinpointPath): string =>
    ['para', 'para part', 'para subpart'][part.filter(([unit]) => unit === 'subparagraph').length] ?? 'para subpart';
  return (
    <>
      <div
        class={folded !== null && !open ? 'words folded' : 'words'}
        lang={language ?? undefined}
        dir={language ? directionOf(language) : 'auto'}
        style={folded === null ? undefined : { '--lines': folded }}
        {...(open ? { tabIndex: 0, role: 'group', 'aria-label': name } : {})}
      >
        {chapeau.map((leading) => (
          <p key={numberOf(leading.path, language)} class={`${depth(leading.path)} leading`}>
            <span class="num">{numberOf(leading.path, language)}</span>
            {leading.text}
          </p>
        ))}
        <div class={cited ? `${depth(path)} cited` : depth(path)}>
          <span class="num">{numberOf(path, language)}</span>
          {first}
          {rest.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </div>
      {folded !== null && !open && (
        <p>
          <button type="button" class="link" onClick={() => setOpen(true)}>
            {words('passage_all', { pinpoint: pinpointPhrase([path], words) })}
          </button>
        </p>
      )}
    </>
  );
}

interface StepsProps {
  readonly passage: PartWords;
  readonly words: Words;
  readonly on: Pick<CardActions, 'step'>;
}

/** To the parts before and after. A button that leads nowhere stays where it is, so that no focus is lost. */
export function Steps({ passage, words, on }: StepsProps) {
  const step = (path: PinpointPath | null, name: string, icon: string, key: string) => (
    <button
      type="button"
      class="button quiet small only"
      aria-label={name}
      title={`${name} (Alt ${key === 'Up' ? '↑' : '↓'})`}
      aria-keyshortcuts={`Alt+Arrow${key}`}
      aria-disabled={path === null}
      onClick={() => path && on.step(path)}
    >
      <Icon path={icon} small />
    </button>
  );
  if (passage.before === null && passage.after === null) return null;
  return (
    <span class="steps">
      {step(passage.before, words('passage_before'), UP, 'Up')}
      {step(passage.after, words('passage_after'), DOWN, 'Down')}
    </span>
  );
}

/** "From the French edition, read on 3 March 2026". */
function sourceLine({ language, source, read }: KeptPassage, words: Words): string {
  const name = words(`language_${language}`);
  const edition = words.language === 'en' ? name : name.toLocaleLowerCase(words.language);
  if (source.kind === 'file') return words('passage_file', { language: edition, file: source.name });
  const day = new Date(read);
  const two = (number: number): string => String(number).padStart(2, '0');
  const date = writeDate(`${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`, words.language);
  return words('passage_source', { language: edition, date });
}

function absentLine({ after, path }: KeptPassage, asked: PinpointPath, words: Words): string {
  const line = words('passage_absent', { pinpoint: pinpointPhrase([asked], words) });
  const isLast = after === null && path.at(-1)?.[0] === 'paragraph';
  const near = words(isLast ? 'passage_last' : 'passage_nearest', { pinpoint: pinpointPhrase([path], words) });
  return line + (words.language === 'zh' ? '' : ' ') + near;
}

/** Number of the operative paragraph that a path begins with; null in annexes and preambles. */
const operative = (path: PinpointPath): number | null =>
  path[0]?.[0] === 'paragraph' && /^\d+$/.test(path[0][1]) ? Number(path[0][1]) : null;

interface CitedPartProps {
  readonly symbol: string;
  readonly paths: readonly PinpointPath[];
  /** as in `KnownView` */
  readonly passage: CitedPassage | null | undefined;
  readonly peek: PeekView | undefined;
  /** what the record knows of it */
  readonly record?: PinpointView | null;
  readonly words: Words;
  readonly on: Pick<CardActions, 'step' | 'peek' | 'open'>;
}

/** A focus that stood in an element, and would be lost as it is drawn anew, goes to its first part that takes one. */
function useFocusKept(): { readonly current: HTMLElement | null } {
  const element = useRef<HTMLElement>(null);
  const root = element.current?.getRootNode() as Document | ShadowRoot | undefined;
  const held = root?.activeElement && element.current?.contains(root.activeElement);
  useLayoutEffect(() => {
    if (!held || element.current?.contains((element.current.getRootNode() as ShadowRoot).activeElement)) return;
    element.current?.querySelector<HTMLElement>('[tabindex="-1"], button')?.focus();
  });
  return element;
}

/** The cited part: words of the library; without them what the record knows. Nothing where no part is cited. */
export function CitedPart({ symbol, paths, passage, peek, record, words, on }: CitedPartProps) {
  const section = useFocusKept();
  const [asked] = paths;
  if (!asked) return null;
  const kept = passage?.kept;
  const count = record?.count ?? null;
  const number = kept ? operative(kept.path) : (record?.number ?? null);
  const beyond = number !== null && count !== null && number > count;
  return (
    <section class="passage" ref={section} aria-busy={peek && peek.at !== 'read' && peek.at !== 'failed' ? 'true' : undefined}>
      <header>
        {/* a step is told by its name */}
        <b aria-live="polite" tabIndex={-1}>
          {writePinpoint(kept ? [kept.path] : paths, words)}
        </b>
        {number !== null && count !== null && (
          <span class={beyond ? 'beyond' : undefined}>
            {beyond ? words('pinpoint_beyond', { count }) : words('pinpoint_of', { number, count })}
          </span>
        )}
        {kept && <Steps passage={kept} words={words} on={on} />}
      </header>
      {kept ? (
        <>
          {!kept.exact && <p class="meta">{absentLine(kept, asked, words)}</p>}
          <PassageWords key={JSON.stringify(kept.path)} passage={kept} cited={passage.cited} words={words} />
          <p class="meta">{sourceLine(kept, words)}</p>
        </>
      ) : (
        record?.opening && (
          <p class="words small" lang="en" dir={directionOf('en')}>
            {number}. <em>{record.opening}</em> …
          </p>
        )
      )}
      {passage === null && (
        <>
          {!peek && <p class="meta">{words('passage_none')}</p>}
          <Peek symbol={symbol} paths={paths} peek={peek} words={words} on={on} />
        </>
      )}
      <span class="hidden" role="status">
        {peekSaid(peek, writePinpoint(kept ? [kept.path] : [asked], words), words)}
      </span>
    </section>
  );
}
