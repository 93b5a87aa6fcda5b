/** The side panel in the other languages, narrow and with large text: nothing stands out of it, and axe finds nothing. */
import { describe, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { violations, wordsIn } from './harness.tsx';
import { all, CITATIONS, container, fakeLink, find, onAPage, open, OUTLINE, speak, STATE, tab } from './panel-harness.tsx';

onAPage();

/** Parts that stand out of the panel at a side. */
function beyond(): string[] {
  const edges = (container.firstElementChild as HTMLElement).getBoundingClientRect();
  const parts = all('button, select, input, h1, h2, p, .item, .item > *, .go > *, .chip, .banner, .return');
  const out = parts.filter((part) => {
    const { left, right, width } = part.getBoundingClientRect();
    // tools of a note are folded away until it is pointed at
    return width > 1 && !part.closest('.note .tools, .hidden') && (left < edges.left - 1 || right > edges.right + 1);
  });
  return out.map((part) => `${part.className || part.localName}: ${part.textContent}`);
}

const ARABIC_OUTLINE = OUTLINE.map((row) =>
  row.words === '' ? row : { ...row, words: 'تطلب إلى كل ميناء أن يبقي مصباحا مضاء', language: 'ar' as const },
);
const ARABIC = {
  ...STATE,
  outline: ARABIC_OUTLINE,
  page: STATE.page && { ...STATE.page, language: 'ar' as const, title: 'الهجرة الدولية والتنمية' },
};

async function check(): Promise<void> {
  expect(beyond()).toEqual([]);
  expect(container.scrollWidth).toBeLessThanOrEqual(container.clientWidth);
  expect(await violations(container)).toEqual([]);
}

describe.each(['fr', 'es', 'ru', 'zh', 'ar'] as const)('in %s', (language) => {
  test.each(['outline', 'citations', 'notes'])('%s', async (name) => {
    speak(wordsIn(language));
    await open(fakeLink(language === 'ar' ? ARABIC : STATE));
    find('[role=treeitem]').click();
    await tab(name);
    expect(find('[aria-selected=true]').textContent).toContain(wordsIn(language)(`panel_${name as 'outline'}`));
    await check();
  });
});

describe.each([
  ['at 260 pixels', '260px', '100%'],
  ['at 200 per cent of text', '360px', '200%'],
])('%s', (_, width, size) => {
  test.each(['outline', 'citations', 'notes'])('%s', async (name) => {
    container.style.inlineSize = width;
    document.documentElement.style.fontSize = size;
    await open();
    await tab(name);
    await check();
  });
});

test('with colours of the reader’s own, what is chosen and what is current is still seen', async () => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  try {
    await open();
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    expect(getComputedStyle(find('[aria-current=location]')).outlineStyle).toBe('solid');
    expect(await violations(container)).toEqual([]);
    await tab('citations');
    expect(getComputedStyle(find('.chip[aria-pressed=true]')).outlineStyle).toBe('solid');
    expect(getComputedStyle(find('.stroke.doubt'), '::before').textDecorationStyle).toBe('wavy');
    expect(await violations(container)).toEqual([]);
    expect(CITATIONS.length).toBe(all('.citations .go').length);
  } finally {
    await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  }
});
