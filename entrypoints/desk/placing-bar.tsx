/** Asks for the words that a note is to be placed on, until they are selected or the reader leaves it. */
import { render } from 'preact';
import { PageButton } from '../../components/page-button.tsx';
import { PLACE } from '../../components/icon-paths.ts';
import { directionOf } from '../../locales/languages.ts';
import type { Words } from '../../locales/words.ts';
import type { Host } from '../../page/host.ts';

interface PlacingActions {
  readonly place: () => void;
  readonly cancel: () => void;
}

export class PlacingBar {
  constructor(
    private readonly host: Host,
    private readonly words: Words,
    signal: AbortSignal,
    private readonly on: PlacingActions,
  ) {
    const leave = (event: KeyboardEvent): void => {
      if (event.isTrusted && event.key === 'Escape' && this.host.asking.matches(':popover-open')) on.cancel();
    };
    document.addEventListener('keydown', leave, { passive: true, capture: true, signal });
    signal.addEventListener('abort', () => this.hide());
  }

  show(): void {
    const { host, words, on } = this;
    const { language } = words;
    render(
      <div class="placing" role="group" aria-label={words('note_place_how')} lang={language} dir={directionOf(language)}>
        <span>{words('note_place_how')}</span>
        <PageButton text={words('note_place_here')} path={PLACE} keys="Alt N" words={words} press={on.place} dismiss={on.cancel} />
        <PageButton text={words('popup_cancel')} words={words} press={on.cancel} dismiss={on.cancel} />
      </div>,
      host.asking,
    );
    if (!host.asking.matches(':popover-open')) host.asking.showPopover();
  }

  hide(): void {
    const { asking } = this.host;
    if (asking.matches(':popover-open')) asking.hidePopover();
    render(null, asking);
  }
}
