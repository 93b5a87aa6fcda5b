import { cdp } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { press, violations, wordsIn } from './harness.tsx';
import {
  all,
  button,
  container,
  drop,
  fakeKeeper,
  fakeOptions,
  find,
  keptText,
  onOptionsPage,
  openOptions,
  resolution,
  rows,
  settled,
  speak,
  TEXTS,
  xmlFile,
} from './options-harness.tsx';
import { soon } from '../soon.ts';

onOptionsPage();
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Parts that stand out of the page, on either side. */
const beyond = (): string[] =>
  all('button, a, h1, h2, h3, p, label, dt, dd, li, .drop, .banner').flatMap((part) => {
    const { left, right, width } = part.getBoundingClientRect();
    return width > 1 && (left < -1 || right > document.documentElement.clientWidth + 1) ? [`${part.className}: ${part.textContent}`] : [];
  });

async function check(): Promise<void> {
  expect(beyond()).toEqual([]);
  expect(await violations(container)).toEqual([]);
}

async function everyState(): Promise<void> {
  await openOptions(fakeOptions(TEXTS, { paused: ['docs.un.org'] }));
  expect(rows()).toHaveLength(3);
  await check();
  drop([xmlFile('broken.xml', '<a>'), xmlFile('85-20.xml', resolution(20)), xmlFile('notes.txt', '')]);
  await soon(() => expect(find('.report')).not.toBeNull());
  await check();
  all('.kept li button')[0]?.click();
  await settled();
  expect(all('.undo')).toHaveLength(1);
  await check();
}

describe.each(['light', 'dark'])('axe in the %s', (theme) => {
  beforeEach(() => void (document.documentElement.dataset['theme'] = theme));
  test('settings, list, report, an offer to take back', everyState);
  test('nothing kept, and a question', async () => {
    const store = fakeOptions();
    await openOptions(store);
    expect(container.textContent).toContain('Nothing is kept yet');
    await check();
    await openOptions(fakeOptions(TEXTS));
    button('Forget all…').click();
    await settled();
    await check();
    find('dialog').querySelector<HTMLButtonElement>('[autofocus], button:last-child')?.click();
  });
});

describe('in forced colours', () => {
  const force = (value: string): Promise<unknown> =>
    (cdp() as unknown as { send(method: string, params: object): Promise<unknown> }).send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value }],
    });
  beforeEach(() => force('active'));
  afterEach(() => force('none'));

  test('axe finds nothing, and what is chosen has an edge', async () => {
    await everyState();
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    const chosen = find('.segments > label:has(:checked)');
    expect(getComputedStyle(chosen).outlineStyle).toBe('solid');
    expect(getComputedStyle(find('.specimen')).borderStyle).toBe('solid');
  });
});

describe.each(['fr', 'es', 'ru', 'zh', 'ar'] as const)('in %s', (language) => {
  test('nothing stands out, and axe finds nothing', async () => {
    const words = wordsIn(language);
    speak(words);
    await openOptions(fakeOptions(TEXTS, { paused: ['docs.un.org'] }));
    expect(container.textContent).toContain(words('options_library'));
    await check();
    drop([xmlFile('broken.xml', '<a>')]);
    await soon(() => expect(container.textContent).toContain(words('options_reason_not_xml')));
    await check();
  });
});

describe('settings', () => {
  test('hold at once', async () => {
    const store = fakeOptions();
    await openOptions(store);
    expect(find('.specimen').className).toContain('marks-quiet');
    find('input[type="radio"]:not(:checked)').click();
    await settled();
    expect(store.held.marks).toBe('plain');
    expect(find('.specimen').className).toContain('marks-plain');

    const range = find('input[type="range"]') as HTMLInputElement;
    range.value = '450';
    range.dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect(find('.range output').textContent).toBe('450 ms');
    expect(store.held.dwell).toBe(350);
    range.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(store.held.dwell).toBe(450);
    expect(find('.range output').textContent).toBe('450 ms');

    for (const [why, name, after] of [
      ['keep-why', 'keepTexts', false],
      ['noteButton-why', 'noteButton', false],
      ['printNotes-why', 'printNotes', true],
      ['alwaysHere-why', 'alwaysHere', true],
    ] as const) {
      const toggle = `.switch[aria-describedby="${why}"]`;
      find(toggle).click();
      await settled();
      expect(store.held[name]).toBe(after);
      expect(find(toggle).getAttribute('aria-checked')).toBe(String(after));
    }
  });

  test('end a pause', async () => {
    const store = fakeOptions([], { paused: ['docs.un.org', 'www.ohchr.org'] });
    await openOptions(store);
    expect(find('.paused button').getAttribute('aria-labelledby')).toBe('resume-docs.un.org host-docs.un.org');
    button('Resume').click();
    await settled();
    expect(store.held.paused).toEqual(['www.ohchr.org']);
    expect(all('.paused li')).toHaveLength(1);
  });

  test('one that is not kept goes back, and says so', async () => {
    const store = fakeOptions();
    await openOptions(store);
    store.failing = 'store-full';
    find('.switch').click();
    await settled();
    expect(find('.switch').getAttribute('aria-checked')).toBe('true');
    expect(find('[role="alert"]').textContent).toContain('The switch was not kept');
  });
});

describe('the list', () => {
  test('shows what is kept, the one read last first, with its language, day and size', async () => {
    await openOptions(fakeOptions(TEXTS));
    expect(rows()).toEqual(['A/RES/85/19', 'A/RES/85/19', 'S/RES/4001 (2031)']);
    expect(all('.kept li .meta').map((each) => [...each.children].map((part) => part.textContent).join(', '))).toEqual([
      'English, today, 1 kB',
      'Arabic, today, 1 kB',
      'English, yesterday, 1 kB',
    ]);
    expect(find('.kept li .words[lang="ar"]').dir).toBe('rtl');
    expect((find('.kept li a') as HTMLAnchorElement).href).toBe('https://docs.un.org/en/A/RES/85/19');
    expect(all('section[aria-labelledby="library"] .store dd').map((each) => each.textContent)).toEqual(['3', '1 kB']);
  });

  test('is searched by symbol and title, and draws a hundred rows', async () => {
    const many = Array.from({ length: 130 }, (_, index) =>
      keptText(`A/RES/84/${index + 1}`, { title: index === 129 ? 'On fog' : 'On lamps' }),
    );
    await openOptions(fakeOptions(many));
    expect(rows()).toHaveLength(100);
    expect(container.textContent).toContain('30 more texts');
    const search = find('input[type="search"]') as HTMLInputElement;
    const ask = async (query: string): Promise<void> => {
      search.value = query;
      search.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await settled();
    };
    await ask('FOG');
    expect(rows()).toEqual(['A/RES/84/130']);
    await ask('84/12 lamps');
    expect(rows()).toContain('A/RES/84/12');
    await ask('zzz');
    expect(rows()).toEqual([]);
    expect(container.textContent).toContain('Nothing found for zzz');
  });

  test('forgets one, and takes it back in place', async () => {
    const store = fakeOptions(TEXTS);
    await openOptions(store);
    button('Forget A/RES/85/19, Arabic').click();
    await settled();
    expect(store.library.size).toBe(2);
    expect(all('.kept li').map((each) => each.className)).toEqual(['', 'undo', '']);
    expect(find('.kept output').textContent).toBe('A/RES/85/19 is forgotten');
    // on the next row, as deleting does everywhere
    expect(document.activeElement).toBe(button('Forget S/RES/4001 (2031), English'));
    button('Undo').click();
    await settled();
    expect([...store.library.values()]).toEqual(expect.arrayContaining([...TEXTS]));
    expect(rows()).toHaveLength(3);
    expect(document.activeElement).toBe(button('Forget A/RES/85/19, Arabic'));
  });

  test('keeps the offer for ten seconds, and longer for whoever stands on it', async () => {
    await openOptions(fakeOptions(TEXTS));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    button('Forget A/RES/85/19, Arabic').click();
    await soon(() => expect(all('.undo')).toHaveLength(1));
    button('Undo').focus();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(all('.undo')).toHaveLength(1);
    (document.activeElement as HTMLElement).blur();
    await vi.advanceTimersByTimeAsync(10_000);
    await soon(() => expect(all('.undo')).toHaveLength(0));
  });

  test('is one stop, with arrows between its rows', async () => {
    await openOptions(fakeOptions(TEXTS));
    const stops = (): HTMLElement[] => all('.kept li a, .kept li button').filter((each) => each.tabIndex === 0);
    expect(stops()).toHaveLength(2);
    const first = all('.kept li button')[0] as HTMLElement;
    first.focus();
    press(first, 'ArrowDown');
    expect(document.activeElement).toBe(all('.kept li button')[1]);
    press(document.activeElement as Element, 'End');
    expect(document.activeElement).toBe(all('.kept li button')[2]);
    expect(stops()).toHaveLength(2);
  });

  test('that cannot be read says so, and tries again', async () => {
    const store = fakeOptions(TEXTS);
    store.texts = () => Promise.resolve({ ok: false, failure: { code: 'store-closed', detail: '' } });
    await openOptions(store);
    expect(find('[role="alert"]').textContent).toContain('The library cannot be read now');
    store.texts = () => fakeOptions(TEXTS).texts();
    button('Try again').click();
    await settled();
    expect(rows()).toHaveLength(3);
  });
});

describe('forgetting all', () => {
  test('asks once, with the export beside the answer', async () => {
    const store = fakeOptions(TEXTS);
    const exported = vi.spyOn(store, 'exportTexts');
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);
    await openOptions(store);
    button('Forget all…').click();
    await settled();
    const dialog = find('dialog') as HTMLDialogElement;
    expect(dialog.open).toBe(true);
    expect(dialog.textContent).toContain('Forget all 3 texts?');
    expect(document.activeElement?.textContent).toBe('Cancel');
    [...dialog.querySelectorAll('button')].find((each) => each.textContent === 'Export')?.click();
    await settled();
    expect(exported).toHaveBeenCalledOnce();
    expect(store.library.size).toBe(3);
    button('Forget all').click();
    await settled();
    expect(store.library.size).toBe(0);
    expect(container.querySelector('dialog')).toBeNull();
    expect(container.textContent).toContain('The library is empty');
  });

  test('is taken back by Esc or Cancel, and focus returns', async () => {
    const store = fakeOptions(TEXTS);
    await openOptions(store);
    button('Forget all…').click();
    await settled();
    (find('dialog') as HTMLDialogElement).requestClose();
    await settled();
    expect(container.querySelector('dialog')).toBeNull();
    expect(store.library.size).toBe(3);
    expect(document.activeElement).toBe(button('Forget all…'));
  });
});

describe('notes', () => {
  const names: string[] = [];
  const saved = (): void => {
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
  };

  test('how many, how much, how they are held, and when they were copied', async () => {
    await openOptions(fakeOptions());
    const said = find('section[aria-labelledby="notes-kept"]').textContent;
    expect(said).toContain('Your notes are kept on this computer');
    expect(said).toContain('Notes214');
    expect(said).toContain('6.4 MB');
    expect(said).toContain('8 March');
    expect(said).toContain('The browser keeps them until you remove them.');
    saved();
    button('Save a backup').click();
    await settled();
    expect(names).toEqual(['operative-notes-2026-03-20.json']);
    expect(find('section[aria-labelledby="notes-kept"]').textContent).toContain('214 notes written to a file');
    vi.restoreAllMocks();
  });

  test('that the browser may remove, and it is asked again', async () => {
    let lasting = false;
    const askToKeep = (): Promise<boolean> => Promise.resolve((lasting = true));
    const look = (): Promise<never> =>
      Promise.resolve({ ok: true, value: { kept: 0, lost: null, lastBackup: null, remind: null } } as never);
    await openOptions(fakeOptions(), fakeKeeper({ look, space: () => Promise.resolve({ lasting, used: null }), askToKeep }));
    const section = find('section[aria-labelledby="notes-kept"]');
    expect(section.textContent).toContain('The browser may remove them when the disk is full');
    expect(section.textContent).toContain('None yet');
    expect(await violations(container)).toEqual([]);
    button('Ask again').click();
    await settled();
    expect(section.textContent).not.toContain('may remove them');
  });

  test('that cannot be read are not told as none', async () => {
    const look = (): Promise<never> => Promise.resolve({ ok: false, failure: { code: 'store-closed', detail: '' } } as never);
    await openOptions(fakeOptions(), fakeKeeper({ look }));
    const section = find('section[aria-labelledby="notes-kept"]');
    expect(section.textContent).toContain('Your notes cannot be read now');
    expect(section.querySelector('dl')).toBeNull();
  });
});
