import { Banner } from '../banner.tsx';
import { PAUSE } from '../icon-paths.ts';
import type { Words } from '../../locales/words.ts';

interface PauseProps {
  readonly host: string;
  readonly paused: boolean;
  readonly words: Words;
  readonly pause: (paused: boolean) => void;
}

/** The switch of this site. */
export function PauseSwitch({ host, paused, words, pause }: PauseProps) {
  return (
    <label>
      <input
        type="checkbox"
        class="switch"
        role="switch"
        aria-checked={!paused}
        checked={!paused}
        onChange={(event) => pause(!event.currentTarget.checked)}
      />
      <span>{words('popup_on_for', { host })}</span>
    </label>
  );
}

/** Says that the page is left alone; notes stay readable. */
export function PausedBanner({ host, words, pause }: Omit<PauseProps, 'paused'>) {
  const resume = (
    <button type="button" class="button small" onClick={() => pause(false)}>
      {words('popup_resume')}
    </button>
  );
  return (
    <Banner path={PAUSE} heading={words('popup_paused', { host })} actions={resume}>
      {words('popup_paused_why')}
    </Banner>
  );
}
