/** What is shown, as the fragment of the page's address: the browser's own way back then leads through it. Pure. */
import type { SymbolOrgan } from '../../citations/symbol.ts';
import type { Label } from '../../storage/types.ts';
import { ALL, SORTS, STATES } from './filter.ts';
import type { Shown } from './filter.ts';

const ORGANS = [
  'general-assembly',
  'security-council',
  'human-rights-council',
  'economic-and-social-council',
  'other',
] as const satisfies readonly SymbolOrgan[];

const oneOf = <T extends string>(known: readonly T[], said: string | null): T | null => known.find((each) => each === said) ?? null;

/** An address may be anybody's: what it says is taken only as far as it says something that there is. */
export function readAddress(fragment: string): Shown {
  const said = new URLSearchParams(fragment.replace(/^#/, ''));
  const label = Number(said.get('label'));
  return {
    query: said.get('query') ?? '',
    document: said.get('document'),
    organ: oneOf(ORGANS, said.get('organ')),
    series: said.get('series'),
    tag: said.get('tag'),
    label: label >= 1 && label <= 5 && Number.isInteger(label) ? (label as Label) : null,
    state: oneOf(STATES, said.get('state')),
    from: said.get('from'),
    to: said.get('to'),
    sort: oneOf(SORTS, said.get('sort')) ?? ALL.sort,
    deleted: said.get('deleted') === 'yes',
    note: said.get('note'),
  };
}

/** `#label=3&sort=changed`; what is as it is without saying is not said. For everything: `#`. */
export function writeAddress(shown: Shown): string {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(shown) as [keyof Shown, Shown[keyof Shown]][]) {
    if (value === ALL[name] || value === null) continue;
    said.set(name, value === true ? 'yes' : String(value));
  }
  return `#${said.toString()}`;
}
