import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { LIBRARY, TRASH } from '../../components/icon-paths.ts';
import { Icon, PlaceIcon } from '../../components/icon.tsx';
import { LABELS } from '../../components/label-swatches.tsx';
import { moveDown } from '../../components/roving.ts';
import type { WordKey, Words } from '../../locales/words.ts';
import { writeAddress } from './address.ts';
import type { Counted, Facets } from './facets.ts';
import { ALL, isFiltered } from './filter.ts';
import type { Facet, NoteState, Shown } from './filter.ts';
import { facetWord, stateWord } from './phrases.ts';

interface ShelvesProps {
  readonly shown: Shown;
  readonly facets: Facets;
  readonly total: number;
  readonly deleted: number;
  readonly words: Words;
  readonly show: (change: Partial<Shown>) => void;
}

/** Values listed before the rest is asked for. */
const FEW = 5;

interface ShelfProps {
  readonly href: string;
  readonly current: boolean;
  readonly count: number;
  /** the Tab key stops at it until another one was used */
  readonly first?: boolean;
  readonly children: ComponentChildren;
}

const Shelf = ({ href, current, count, first = false, children }: ShelfProps) => (
  <li data-row>
    <a href={href} data-stop tabIndex={first ? 0 : -1} aria-current={current ? 'true' : undefined}>
      {children}
      <span class="count">{count}</span>
    </a>
  </li>
);

/** What notes can be chosen by. Each is a link to an address: choosing it again leaves it out. */
export function Shelves({ shown, facets, total, deleted, words, show }: ShelvesProps) {
  const link = (change: Partial<Shown>): string => writeAddress({ ...shown, note: null, ...change });
  const toggled = (facet: Facet, value: Shown[Facet]): string => link({ [facet]: shown[facet] === value ? null : value });
  const state = (of: NoteState, sign: ComponentChildren) => (
    <Shelf key={of} href={toggled('state', of)} current={shown.state === of} count={facets.states.get(of) ?? 0}>
      {sign}
      <span class="name">{stateWord(of, words)}</span>
    </Shelf>
  );
  const place = (of: 'changed' | 'not-found') =>
    state(
      of,
      <span class={`state ${of}`}>
        <PlaceIcon place={of} />
      </span>,
    );
  const rare = (['copy', 'page'] as const).filter((of) => facets.states.has(of) || shown.state === of);
  return (
    <nav
      class="shelves"
      data-column
      aria-label={words('notes_shelves')}
      onKeyDown={(event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => void moveDown(event, event.currentTarget)}
    >
      <ul>
        <Shelf href={writeAddress({ ...ALL, sort: shown.sort })} current={!shown.deleted && !isFiltered(shown)} count={total} first>
          <Icon path={LIBRARY} />
          <span class="name">{words('popup_all')}</span>
        </Shelf>
        {place('changed')}
        {place('not-found')}
        {rare.map((of) => state(of, null))}
        <Shelf href={writeAddress({ ...ALL, sort: shown.sort, deleted: true })} current={shown.deleted} count={deleted}>
          <Icon path={TRASH} />
          <span class="name">{words('notes_deleted')}</span>
        </Shelf>
      </ul>
      <h2 class="heading">{words('notes_labels')}</h2>
      <ul>
        {LABELS.map((label) => (
          <Shelf key={label} href={toggled('label', label)} current={shown.label === label} count={facets.labels.get(String(label)) ?? 0}>
            <i class={`label l${label}`} />
            <span class="name">{words(`label_${label}`)}</span>
          </Shelf>
        ))}
      </ul>
      {(
        [
          ['document', 'notes_documents', facets.documents],
          ['tag', 'export_tags', facets.tags],
          ['series', 'notes_series', facets.series],
          ['organ', 'notes_organs', facets.organs],
        ] as const
      ).map(([facet, heading, values]) => (
        <Section key={facet} facet={facet} heading={heading} values={values} shown={shown} words={words} href={toggled} />
      ))}
      <h2 class="heading">{words('notes_dates')}</h2>
      <p class="dates">
        <DayField name={words('notes_from')} day={shown.from} set={(from) => show({ from, note: null })} />
        <DayField name={words('notes_to')} day={shown.to} set={(to) => show({ to, note: null })} />
      </p>
    </nav>
  );
}

interface SectionProps {
  readonly facet: 'document' | 'tag' | 'series' | 'organ';
  readonly heading: WordKey;
  readonly values: readonly Counted[];
  readonly shown: Shown;
  readonly words: Words;
  readonly href: (facet: Facet, value: Shown[Facet]) => string;
}

/** The most frequent values; all of them on demand, the chosen one in any case. */
function Section({ facet, heading, values, shown, words, href }: SectionProps) {
  const [open, setOpen] = useState(false);
  const chosen = shown[facet];
  const listed = open ? values : values.filter(({ value }, index) => index < FEW || value === chosen);
  if (values.length === 0 && chosen === null) return null;
  return (
    <>
      <h2 class="heading">{words(heading)}</h2>
      <ul>
        {listed.map(({ value, count }) => (
          <Shelf key={value} href={href(facet, value as Shown[Facet])} current={value === chosen} count={count}>
            <bdi class={facet === 'document' || facet === 'series' ? 'name symbol' : 'name'}>{facetWord(facet, value, words)}</bdi>
          </Shelf>
        ))}
        {values.length > listed.length && (
          <li data-row>
            <button type="button" class="meta" data-stop tabIndex={-1} onClick={() => setOpen(true)}>
              {words('notes_all_of', { count: values.length })}
            </button>
          </li>
        )}
      </ul>
    </>
  );
}

interface DayFieldProps {
  readonly name: string;
  readonly day: string | null;
  readonly set: (day: string | null) => void;
}

const DayField = ({ name, day, set }: DayFieldProps) => (
  <label>
    <span>{name}</span>
    <input type="date" value={day ?? ''} onChange={(event) => set(event.currentTarget.value || null)} />
  </label>
);
