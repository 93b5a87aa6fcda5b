/** What assistive technology finds, in every language, light and dark, narrow and in forced colours. */
import { commands, page } from 'vitest/browser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OFFICIAL_LANGUAGES } from '../../../citations/types.ts';
import { drawn, violations, wordsIn } from '../components/harness.tsx';
import '../forced-colours.ts';
import { all, button, container, find, onNotesPage, open, shelf, speak, tick, until, where } from './harness.tsx';

onNotesPage();

/** A note is open, two are selected, a menu is open. */
async function busy(): Promise<void> {
  await open();
  where(2).click();
  await until(() => find('.detail .title') !== null);
  tick(1).click();
  tick(3).click();
  await drawn();
}

describe.each(['light', 'dark'])('axe in the %s', (theme) => {
  test('a selection, a note that is open, a menu', async () => {
    document.documentElement.dataset['theme'] = theme;
    await busy();
    find('.bulk [aria-haspopup]').click();
    await drawn();
    expect(await violations(container)).toEqual([]);
  });

  test.each(['Tags', 'Move'])('the question of %s', async (name) => {
    document.documentElement.dataset['theme'] = theme;
    await busy();
    button(name).click();
    await drawn();
    expect(find('dialog[open]')).not.toBeNull();
    expect(await violations(container)).toEqual([]);
  });

  test('the deleted, and nothing at all', async () => {
    document.documentElement.dataset['theme'] = theme;
    await open();
    shelf('Deleted').click();
    await until(() => all('[data-note]').length === 1);
    tick(7).click();
    await drawn();
    expect(await violations(container)).toEqual([]);
    history.replaceState(null, '', '#query=nothing');
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await until(() => find('.empty') !== null);
    expect(await violations(container)).toEqual([]);
  });
});

test.each(OFFICIAL_LANGUAGES)('in %s nothing runs over the page, wide or narrow', async (language) => {
  speak(wordsIn(language));
  await busy();
  for (const width of [1200, 820, 700, 360]) {
    await page.viewport(width, 760);
    await drawn();
    expect([width, document.documentElement.scrollWidth <= width]).toEqual([width, true]);
  }
  expect(await violations(container)).toEqual([]);
});

test('narrow: a note comes over the list, and takes the focus; the way back leads to its row', async () => {
  await page.viewport(420, 760);
  await open();
  expect([find('.shelves').offsetParent, find('.list').offsetParent === null]).toEqual([null, false]);
  button('Filter').click();
  await drawn();
  expect(find('.shelves').offsetParent).not.toBeNull();
  button('Filter').click();
  await drawn();
  where(3).focus();
  where(3).click();
  await until(() => find('.detail .title') !== null);
  expect(find('.list').offsetParent).toBeNull();
  expect(document.activeElement?.textContent).toBe('Back to the list');
  (document.activeElement as HTMLElement).click();
  await until(() => find('.detail .title') === null);
  await until(() => document.activeElement === where(3));
});

describe('in forced colours', () => {
  beforeAll(() => commands.forcedColours(true));
  afterAll(() => commands.forcedColours(false));
  test('the selected and the open stay told apart', async () => {
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    await busy();
    expect(getComputedStyle(find('.note[aria-current]')).outlineStyle).toBe('solid');
    expect(getComputedStyle(tick(1)).backgroundColor).not.toBe(getComputedStyle(tick(2)).backgroundColor);
    expect(await violations(container)).toEqual([]);
  });
});
