/** Sizes of what is shipped, against the budget. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const OUTPUT = fileURLToPath(new URL('../../.output/', import.meta.url));

export interface Size {
  readonly what: string;
  /** gzip, bytes */
  readonly bytes: number;
  readonly budget: number;
}

const gzip = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

function folder(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + gzip(join(entry.parentPath, entry.name)), 0);
}

/** Scripts and styles that a page of ours loads, by their paths in the package: those that it names, and what they name. */
function loadedBy(page: string, build: string): Set<string> {
  const found = new Set<string>();
  const open = [page];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (file !== page) found.add(file);
    if (file.endsWith('.css')) continue;
    for (const [name] of readFileSync(join(build, file), 'utf8').matchAll(/[\w.-]+\.(?:js|mjs|css)\b/g)) {
      const path = ['chunks', 'assets'].map((place) => `${place}/${name}`).find((each) => existsSync(join(build, each)));
      if (path !== undefined && !found.has(path)) open.push(path);
    }
  }
  return found;
}

/** What loads pdf.js: the reader's page, and the hidden one that fetches a document for a card. A file that both load counts once. */
const pdfCode = (build: string): number =>
  [...new Set(['reader.html', 'peek.html'].flatMap((page) => [...loadedBy(page, build)]))].reduce(
    (sum, file) => sum + gzip(join(build, file)),
    0,
  );

/** Throws where the extension has not been built. */
export function sizes(): Size[] {
  const build = join(OUTPUT, 'chrome-mv3');
  if (!existsSync(build)) throw new Error('Build the extension first: npm run build');
  const content = join(build, 'content-scripts');
  return [
    { what: 'content script', bytes: gzip(join(content, 'content.js')), budget: 26_000 },
    { what: 'recogniser', bytes: gzip(join(build, 'recogniser.js')), budget: 45_000 },
    // only on pages that show a document or cite one: card, notes, jumps, the library's door
    { what: 'desk', bytes: gzip(join(build, 'desk.js')), budget: 70_000 },
    // only where a note is shown or written on a page
    { what: 'card of notes', bytes: gzip(join(build, 'note-card.js')), budget: 34_000 },
    // only where the words of a note, or of a line that was left, are to be found
    { what: 'anchoring', bytes: gzip(join(build, 'anchoring.js')), budget: 14_000 },
    // only beside an open side panel
    { what: 'survey (for the side panel)', bytes: gzip(join(build, 'survey.js')), budget: 8_000 },
    { what: 'content style', bytes: gzip(join(content, 'content.css')), budget: 2_000 },
    { what: 'background', bytes: gzip(join(build, 'background.js')), budget: 60_000 },
    { what: 'catalogue', bytes: folder(join(build, 'catalogue')), budget: 2_000_000 },
    // only in the tab of a PDF that the reader opens, and while a document is fetched for a card: pdf.js and its worker, what these pages have
    // in common with our other ones, the maps and fonts that some files ask for
    { what: 'PDF reader and peek: code', bytes: pdfCode(build), budget: 700_000 },
    { what: 'PDF reader: maps, fonts, a decoder', bytes: folder(join(build, 'pdf')), budget: 1_700_000 },
    { what: 'package', bytes: folder(build), budget: 5_000_000 },
  ];
}
