import { displaySymbol } from '../../citations/symbol.ts';
import { directionOf } from '../../locales/languages.ts';
import type { ComponentChildren } from 'preact';
import type { Title } from './view.ts';

/** A symbol: whole, left to right in every language. */
export function Symbol({ of }: { readonly of: string }) {
  return (
    <bdi class="symbol" dir="ltr">
      {displaySymbol(of)}
    </bdi>
  );
}

/** A document's own title, in its own language. */
export function TitleLine({ title, children }: { readonly title: Title; readonly children?: ComponentChildren }) {
  return (
    <h2 class="title" lang={title.language} dir={directionOf(title.language)}>
      {children ?? title.text}
    </h2>
  );
}

interface LeadProps {
  readonly symbol: string;
  /** organ, or body */
  readonly side: ComponentChildren;
}

/** First line of a card: symbol, and whose document it is. */
export function Lead({ symbol, side }: LeadProps) {
  return (
    <p class="lead">
      <b>
        <Symbol of={symbol} />
      </b>
      <span class="organ">{side}</span>
    </p>
  );
}
