import { useId, useRef, useState } from 'preact/hooks';
import type { Words } from '../../locales/words.ts';
import { CLOSE } from '../icon-paths.ts';
import { Icon } from '../icon.tsx';
import { addTags, endsTag, LONGEST_TAG, MOST_TAGS, offeredTags } from './tags.ts';

interface TagFieldProps {
  readonly tags: readonly string[];
  /** tags that are offered */
  readonly known: readonly string[];
  readonly words: Words;
  readonly change: (tags: readonly string[]) => void;
}

/**
 * Tags of a note, and a field for more. Enter or a comma adds, Backspace in the empty field takes the last one away; ↓ ↑ go through those that are
 * known. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (list with manual choice)
 */
export function TagField({ tags, known, words, change }: TagFieldProps) {
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  /** place in the list; -1: none of it */
  const [at, setAt] = useState(-1);
  const [said, say] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const group = useRef<HTMLDivElement>(null);
  const id = useId();
  const offered = open ? offeredTags(known, tags, typed) : [];
  const chosen = offered[at];

  const add = (text: string): void => {
    const next = addTags(tags, text, known);
    setTyped('');
    setAt(-1);
    setOpen(false);
    if (next === tags) return;
    say(words('tag_added', { tag: next.slice(tags.length).join(', ') }));
    change(next);
  };
  const remove = (tag: string): void => {
    const place = tags.indexOf(tag);
    say(words('tag_removed', { tag }));
    change(tags.filter((each) => each !== tag));
    // a button that goes takes no focus with it
    const buttons = group.current?.querySelectorAll('button') ?? [];
    (buttons[place + 1] ?? buttons[place - 1] ?? input.current)?.focus();
  };
  const onInput = (event: InputEvent & { readonly currentTarget: HTMLInputElement }): void => {
    const { value } = event.currentTarget;
    if (endsTag(value) && !event.isComposing) return add(value);
    setTyped(value);
    setAt(-1);
    setOpen(value.trim() !== '');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.key === 'Enter') {
      const pending = chosen ?? typed;
      // with Ctrl it goes on to save, and what stands here with it
      if (isPlain) event.preventDefault();
      if (pending.trim() !== '') add(pending);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const list = open ? offered : offeredTags(known, tags, typed);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setOpen(list.length > 0 && !(event.altKey && step === -1));
      // one place more than there are tags: the field itself
      if (!event.altKey) setAt((before) => ((before + 1 + step + list.length + 1) % (list.length + 1)) - 1);
    } else if (event.key === 'Escape' && (open || typed !== '')) {
      event.preventDefault();
      event.stopPropagation();
      if (!open) setTyped('');
      setOpen(false);
      setAt(-1);
    } else if (event.key === 'Backspace' && isPlain && typed === '' && tags.length > 0) {
      event.preventDefault();
      const last = tags.at(-1) ?? '';
      say(words('tag_removed', { tag: last }));
      change(tags.slice(0, -1));
    } else if (typed !== '' && (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) {
      // letters that are no tag yet are the field's own to take back
      event.stopPropagation();
    }
  };

  return (
    <div class="tag-field" ref={group} role="group" aria-label={words('tags')}>
      {tags.length > 0 && (
        <ul class="tags">
          {tags.map((tag) => (
            <li class="tag" key={tag}>
              <bdi>{tag}</bdi>
              <button
                type="button"
                aria-label={words('tag_remove', { tag })}
                title={words('tag_remove', { tag })}
                onClick={() => remove(tag)}
              >
                <Icon path={CLOSE} small />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        type="text"
        class="tag-input"
        role="combobox"
        dir="auto"
        autocomplete="off"
        enterkeyhint="done"
        maxLength={LONGEST_TAG}
        disabled={tags.length >= MOST_TAGS}
        placeholder={words('tag_add')}
        aria-label={words('tag_add')}
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${at}`}
        value={typed}
        onInput={onInput}
        onKeyDown={onKeyDown}
        onCompositionEnd={(event) => endsTag(event.currentTarget.value) && add(event.currentTarget.value)}
        onBlur={() => add(typed)}
      />
      <div class="tag-list" id={`${id}-list`} role="listbox" aria-label={words('tags_known')} hidden={offered.length === 0}>
        {offered.map((tag, place) => (
          // its keys are the field's, which keeps the focus
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={tag}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => add(tag)}
          >
            <bdi>{tag}</bdi>
          </div>
        ))}
      </div>
      <output class="hidden">{said}</output>
    </div>
  );
}
