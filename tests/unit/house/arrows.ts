/** Which room may import what: docs/adr and the project's design say why. Broken arrows are returned as lines to read. */
import { posix } from 'node:path';
import { withoutComments } from './files.ts';

export interface Import {
  /** as written */
  readonly specifier: string;
  /** nothing of it is left at run time */
  readonly typeOnly: boolean;
}

const STATEMENT = /(?:^|[;\n])\s*(import|export)\s+(type\s+)?([^'";]*?)(?:\s*from\s*)?['"]([^'"\n]+)['"]/g;
const DYNAMIC = /\bimport\s*\(\s*['"]([^'"\n]+)['"]/g;

/** Every name in the braces is a type: `{ type Note, type Label }`. */
const allTypes = (clause: string): boolean => {
  const braces = /^\{([^}]*)\}$/.exec(clause.trim())?.[1];
  const names = braces
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return names !== undefined && names.length > 0 && names.every((name) => name.startsWith('type '));
};

/** Imports and re-exports of a module, dynamic ones too. */
export function importsOf(code: string): Import[] {
  const plain = withoutComments(code);
  const found: Import[] = [];
  for (const [, keyword, type, clause = '', specifier = ''] of plain.matchAll(STATEMENT)) {
    // `export const x = 'words'` is no import: an import has a clause that ends in "from", or none at all
    if (clause !== '' && !/^(?:[\w$*\s,]|\{[^}]*\})+$/.test(clause)) continue;
    if (keyword === 'export' && !/[}*]|as \w+$/.test(clause)) continue;
    found.push({ specifier, typeOnly: Boolean(type) || allTypes(clause) });
  }
  for (const [, specifier = ''] of plain.matchAll(DYNAMIC)) found.push({ specifier, typeOnly: false });
  return found;
}

interface Room {
  /** rooms whose code it may use, besides itself */
  readonly uses: readonly string[];
  /** rooms, or files, of which it may use the types only */
  readonly types: readonly string[];
  /** packages it may use; null: any */
  readonly packages: readonly RegExp[] | null;
  /** code that must not stand in it */
  readonly never: readonly RegExp[];
}

const BROWSER_API = /(?<![.\w$'"`-])(?:browser|chrome)\.[a-z]/;
const DOM =
  /(?<![.\w$])(?:document\.(?:createElement|querySelector|getElementById|body|head|documentElement|addEventListener)|window\.(?:document|location|addEventListener|getSelection|localStorage)|CSS\.highlights)/;

const ROOMS: Readonly<Record<string, Room>> = {
  citations: { uses: [], types: ['catalogue'], packages: [], never: [BROWSER_API, DOM] },
  catalogue: { uses: ['citations/symbol.ts'], types: ['citations'], packages: [], never: [BROWSER_API, DOM] },
  locales: { uses: ['citations'], types: ['catalogue', 'storage', 'messages.ts'], packages: [], never: [BROWSER_API, DOM] },
  page: {
    uses: ['citations'],
    types: ['catalogue', 'storage', 'components', 'messages.ts'],
    packages: [/^approx-string-match$/],
    never: [BROWSER_API],
  },
  components: {
    uses: ['citations', 'catalogue', 'locales'],
    types: ['storage', 'page', 'messages.ts'],
    packages: [/^preact(?:\/|$)/, /^marked$/, /^dompurify$/],
    never: [BROWSER_API],
  },
  storage: {
    uses: ['citations', 'catalogue'],
    types: ['page', 'components', 'messages.ts'],
    packages: [/^idb$/, /^valibot$/],
    never: [BROWSER_API, DOM],
  },
  'messages.ts': { uses: [], types: ['citations', 'catalogue', 'storage'], packages: [], never: [BROWSER_API, DOM] },
  'un-hosts.ts': { uses: [], types: [], packages: [], never: [BROWSER_API, DOM] },
  'reader-address.ts': { uses: ['citations', 'un-hosts.ts'], types: [], packages: [], never: [BROWSER_API, DOM] },
  // PDF files: fetched and opened, for our reader and for cards
  pdf: {
    uses: ['citations', 'page', 'storage', 'un-hosts.ts', 'reader-address.ts'],
    types: ['messages.ts'],
    packages: [/^pdfjs-dist(?:\/|$)/],
    never: [BROWSER_API],
  },
  // what stands on a page, or reads what our PDF reader shows
  session: {
    uses: ['citations', 'catalogue', 'page', 'storage', 'messages.ts', 'ask.ts', 'un-hosts.ts'],
    types: [],
    packages: [],
    never: [BROWSER_API],
  },
  // only the types of the polyfill: docs/adr/0009
  'ask.ts': { uses: ['messages.ts'], types: [], packages: [/^webextension-polyfill$/], never: [DOM] },
  'own-pages.ts': { uses: ['ask.ts', 'storage'], types: ['components'], packages: [/^webextension-polyfill$/], never: [] },
  'open-panel.ts': { uses: [], types: ['components'], packages: [/^webextension-polyfill$/], never: [] },
  entrypoints: {
    uses: [
      'citations',
      'catalogue',
      'locales',
      'page',
      'components',
      'storage',
      'session',
      'pdf',
      'messages.ts',
      'ask.ts',
      'own-pages.ts',
      'open-panel.ts',
      'un-hosts.ts',
      'reader-address.ts',
    ],
    types: [],
    packages: null,
    never: [],
  },
};

/** Room of a path: its first folder, or the file itself at the root. */
const roomOf = (path: string): string => path.split('/')[0] ?? path;

/** Entrypoint that a path belongs to: `entrypoints/popup`, `entrypoints/content.ts` → `entrypoints/content`. */
const entrypointOf = (path: string): string | null => /^entrypoints\/([^/.]+)/.exec(path)?.[0] ?? null;

const within = (path: string, places: readonly string[]): boolean => places.some((place) => path === place || path.startsWith(`${place}/`));

function brokenBy(file: string, room: Room, { specifier, typeOnly }: Import): string | null {
  if (!specifier.startsWith('.')) {
    if (room.packages === null || room.packages.some((name) => name.test(specifier))) return null;
    return `${file} imports the package ${specifier}`;
  }
  const target = posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''));
  const entrypoint = entrypointOf(target);
  if (entrypoint !== null) return entrypoint === entrypointOf(file) ? null : `${file} imports the entrypoint ${target}`;
  if (roomOf(target) === roomOf(file) || within(target, room.uses)) return null;
  if (within(target, room.types)) return typeOnly ? null : `${file} imports more than types from ${target}`;
  return `${file} imports ${target}`;
}

/** Broken arrows of one file; empty for a file outside the rooms (tools and tests may use everything). */
export function brokenArrows(file: string, code: string): string[] {
  const room = ROOMS[roomOf(file)];
  if (!room) return [];
  const plain = withoutComments(code);
  return [
    ...importsOf(code).flatMap((each) => brokenBy(file, room, each) ?? []),
    ...room.never.flatMap((pattern) => {
      const found = pattern.exec(plain);
      return found ? [`${file} uses ${found[0]}`] : [];
    }),
  ];
}
