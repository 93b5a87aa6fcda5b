import { useId, useRef } from 'preact/hooks';
import { Phrase } from '../../components/phrase.tsx';
import type { WordKey, Words } from '../../locales/words.ts';
import type { Settings } from '../../storage/types.ts';

interface ReadingProps {
  readonly settings: Settings;
  readonly words: Words;
  readonly set: (change: Partial<Settings>) => void;
  readonly endPause: (host: string) => void;
}

const MARKS = ['quiet', 'plain', 'off'] as const satisfies readonly Settings['marks'][];

/** How citations are marked, when their card shows, what is offered and printed, and where nothing happens. */
export function Reading({ settings, words, set, endPause }: ReadingProps) {
  const marks = useId();
  return (
    <section class="group" aria-labelledby="reading">
      <h2 id="reading">{words('options_reading')}</h2>
      <div>
        <div class="setting">
          <span id={marks}>{words('options_marks')}</span>
          <span class="segments" role="radiogroup" aria-labelledby={marks}>
            {MARKS.map((each) => (
              <label key={each}>
                <input type="radio" class="hidden" name="marks" checked={settings.marks === each} onChange={() => set({ marks: each })} />
                <span>{words(`options_marks_${each}` as WordKey)}</span>
              </label>
            ))}
          </span>
        </div>
        <Specimen marks={settings.marks} words={words} />
        <Dwell dwell={settings.dwell} words={words} set={set} />
        <Switch name="noteButton" settings={settings} words={words} set={set} />
        <Switch name="printNotes" settings={settings} words={words} set={set} />
        <Switch name="alwaysHere" settings={settings} words={words} set={set} />
        <Paused hosts={settings.paused} words={words} endPause={endPause} />
      </div>
    </section>
  );
}

/** The marks as they look now. */
function Specimen({ marks, words }: { readonly marks: Settings['marks']; readonly words: Words }) {
  const cite = (symbol: string, open = false) => (
    <bdi class={`cite${open ? ' open' : ''}`} dir="ltr">
      {symbol}
    </bdi>
  );
  return (
    <p class={`specimen words marks-${marks}`}>
      <Phrase text={words('options_specimen')} parts={{ first: cite('58/208'), second: cite('65/170'), open: cite('48/12', true) }} />
    </p>
  );
}

function Dwell({ dwell, words, set }: { readonly dwell: number; readonly words: Words; readonly set: ReadingProps['set'] }) {
  const id = useId();
  const said = (value: number): string => words('options_milliseconds', { number: value });
  const output = useRef<HTMLOutputElement>(null);
  return (
    <div class="setting">
      <label for={id}>{words('options_dwell')}</label>
      <span class="range">
        <input
          id={id}
          type="range"
          min="300"
          max="500"
          step="50"
          value={dwell}
          aria-valuetext={said(dwell)}
          // while it is drawn along, only the figure goes with it; where it is let go it holds
          onInput={(event) => {
            if (output.current) output.current.textContent = said(event.currentTarget.valueAsNumber);
          }}
          onChange={(event) => set({ dwell: event.currentTarget.valueAsNumber })}
        />
        <output ref={output} for={id} key={dwell}>
          {said(dwell)}
        </output>
      </span>
    </div>
  );
}

const SWITCHES = { noteButton: 'options_note_button', printNotes: 'options_print_notes', alwaysHere: 'options_always_here' } as const;

function Switch({ name, settings, words, set }: Omit<ReadingProps, 'endPause'> & { readonly name: keyof typeof SWITCHES }) {
  const key = SWITCHES[name];
  return (
    <div>
      <label class="setting">
        <span>{words(key)}</span>
        <input
          type="checkbox"
          class="switch"
          role="switch"
          aria-checked={settings[name]}
          aria-describedby={`${name}-why`}
          checked={settings[name]}
          onChange={(event) => set({ [name]: event.currentTarget.checked })}
        />
      </label>
      <p class="meta under" id={`${name}-why`}>
        {words(`${key}_why`)}
      </p>
    </div>
  );
}

function Paused({
  hosts,
  words,
  endPause,
}: {
  readonly hosts: readonly string[];
  readonly words: Words;
  readonly endPause: (host: string) => void;
}) {
  return (
    <div class="paused">
      <h3>{words('options_sites')}</h3>
      {hosts.length === 0 ? (
        <p class="meta">{words('options_sites_none')}</p>
      ) : (
        <ul>
          {hosts.map((host) => (
            <li class="setting" key={host}>
              <span id={`host-${host}`}>
                <bdi dir="ltr">{host}</bdi>
              </span>
              <button
                type="button"
                class="button small"
                id={`resume-${host}`}
                aria-labelledby={`resume-${host} host-${host}`}
                onClick={() => endPause(host)}
              >
                {words('popup_resume')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
