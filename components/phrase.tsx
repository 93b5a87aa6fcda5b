import type { ComponentChildren } from 'preact';
import { listParts } from '../locales/lists.ts';

interface PhraseProps {
  /** a sentence whose `{name}`s are still open */
  readonly text: string;
  readonly parts: Readonly<Record<string, ComponentChildren>>;
}

/** A sentence with elements in it: keys, symbols. A name without a part stays as it is. */
export function Phrase({ text, parts }: PhraseProps) {
  return (
    <>
      {text.split(/(\{[a-z_]+\})/).map((piece) => {
        const name = /^\{([a-z_]+)\}$/.exec(piece)?.[1];
        return name !== undefined && Object.hasOwn(parts, name) ? parts[name] : piece;
      })}
    </>
  );
}

/** Elements in a row as the language lists them: "a, b and c". */
export function Listing({ items, language }: { readonly items: readonly ComponentChildren[]; readonly language: string }) {
  return <>{listParts(items.length, language).map(({ item, between }) => (item === null ? between : items[item]))}</>;
}
