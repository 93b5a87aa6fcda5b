import { createCatalogue } from '../../catalogue/lookup.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import type { Handlers } from './protocol.ts';

/** The catalogue in the package. Shards already read are a cache: the background may be killed, and reads them again. */
export function packagedCatalogue(addressOf: (path: string) => string): Catalogue {
  return createCatalogue(async (name) => {
    const response = await fetch(addressOf(`catalogue/${name}`));
    if (!response.ok) throw new Error(`catalogue/${name}: ${response.status}`);
    return response.json();
  });
}

export function catalogueHandlers(
  catalogue: Pick<Catalogue, 'answer' | 'standings'>,
): Pick<Handlers['fromOwnPages'], 'catalogue.answer' | 'catalogue.standings'> {
  return {
    'catalogue.answer': async ({ symbol }) => ({ ok: true, value: await catalogue.answer(symbol) }),
    'catalogue.standings': async ({ asked }) => ({ ok: true, value: await catalogue.standings(asked) }),
  };
}
