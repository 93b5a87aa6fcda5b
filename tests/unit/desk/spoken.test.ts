import { describe, expect, it, vi } from 'vitest';
import { Spoken } from '../../../entrypoints/desk/spoken.ts';
import type { LoadWords } from '../../../entrypoints/desk/spoken.ts';
import { words, wordsIn } from '../locales/words.ts';

const french = { locale: 'fr', card_open: 'Ouvrir' };
const loading = (answer: Awaited<ReturnType<LoadWords>> = french) => vi.fn<LoadWords>().mockResolvedValue(answer);

describe('the words of a card', () => {
  it('are the interface’s until those of the text are here, then those', async () => {
    const spoken = new Spoken(words, loading());
    const coming = spoken.prepare('fr');
    expect(spoken.in('fr')).toBe(words);
    await coming;
    expect(spoken.in('fr')('card_open')).toBe('Ouvrir');
    expect(spoken.in('fr').language).toBe('fr');
    expect(spoken.in('en')).toBe(words);
  });

  it('are English on an English page, whatever the browser speaks', async () => {
    const load = loading({ locale: 'en', card_open: 'Open' });
    const spoken = new Spoken(wordsIn('ar'), load);
    await spoken.prepare('en');
    expect(spoken.in('en')('card_open')).toBe('Open');
    expect(spoken.in(null).language).toBe('ar');
  });

  it('are asked for once, however many cards open', async () => {
    const load = loading();
    const spoken = new Spoken(words, load);
    await Promise.all([spoken.prepare('fr'), spoken.prepare('fr')]);
    await spoken.prepare('fr');
    expect(load.mock.calls).toEqual([['fr']]);
  });

  it.each(['en', 'de', null] as const)(
    'are not asked for where the text is in %s: the interface’s own, a seventh language, none',
    async (language) => {
      const load = loading();
      const spoken = new Spoken(words, load);
      await spoken.prepare(language);
      expect(load).not.toHaveBeenCalled();
      expect(spoken.in(language)).toBe(words);
    },
  );

  it.each([
    ['none come', null],
    ['they are of another language', { locale: 'es', card_open: 'Abrir' }],
    ['they are empty', {}],
  ])('stay the interface’s where %s, and are asked for again with the next card', async (_, answer) => {
    const load = loading(answer);
    const spoken = new Spoken(words, load);
    await spoken.prepare('fr');
    expect(spoken.in('fr')).toBe(words);
    load.mockResolvedValue(french);
    await spoken.prepare('fr');
    expect(spoken.in('fr')('card_open')).toBe('Ouvrir');
  });
});
