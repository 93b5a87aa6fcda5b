/** The popup in the other languages: nothing stands out of it, and axe finds nothing. */
import { describe, expect, test } from 'vitest';
import { fakeStore, fakeTab } from './fake-store.ts';
import { drawn, violations, wordsIn } from './harness.tsx';
import { button, container, NOTES, onAPage, open, openPausedAndFull, search, speak, type } from './popup-harness.tsx';

onAPage();

/** Parts that are wider than their room, or stand out of the popup. */
function beyond(): string[] {
  const popup = container.firstElementChild as HTMLElement;
  const edges = popup.getBoundingClientRect();
  const parts = [...popup.querySelectorAll<HTMLElement>('button, a, h1, h2, p, label, footer > *, header > *, .banner, .identity *')];
  const out = parts.filter((part) => {
    const { left, right, width } = part.getBoundingClientRect();
    // tools of a note are folded away until it is pointed at
    return width > 1 && !part.closest('.tools, .hidden') && (left < edges.left - 1 || right > edges.right + 1);
  });
  return out.map((part) => `${part.className || part.localName}: ${part.textContent}`);
}

async function check(): Promise<void> {
  expect(beyond()).toEqual([]);
  expect(container.scrollWidth).toBeLessThanOrEqual(container.clientWidth);
  expect(await violations(container)).toEqual([]);
}

describe.each(['fr', 'es', 'ru', 'zh', 'ar'] as const)('in %s', (language) => {
  const words = wordsIn(language);

  test('a document with notes, and all notes', async () => {
    speak(words);
    await open(fakeStore(NOTES));
    expect(container.textContent).toContain(words('popup_notes_here'));
    await check();
    button(words('popup_all')).click();
    await drawn();
    await check();
    button(words('popup_export')).click();
    await drawn();
    expect(container.querySelectorAll('[role="menuitem"]')).toHaveLength(5);
    await check();
  });

  test('no document, what was read lately', async () => {
    speak(words);
    await open(fakeStore(), fakeTab({ description: null }));
    expect(container.textContent).toContain(words('popup_no_document'));
    await check();
  });

  test('paused, not saved, nothing found', async () => {
    speak(words);
    await openPausedAndFull();
    expect(container.textContent).toContain(words('unsaved'));
    await check();
    await type(search(), 'zzz');
    await check();
  });
});
