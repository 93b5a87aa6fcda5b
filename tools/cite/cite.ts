/** `npm run cite -- FILE…`: the citations of texts, pages, XML and PDFs, as a table, as JSON, or a line of JSON a document; and a check of them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { recognise } from '../../citations/recognise.ts';
import { displaySymbol } from '../../citations/symbol.ts';
import type { Citation, PinpointPath } from '../../citations/types.ts';
import { checkCitations } from './check.ts';
import { isPdf, textOfPdf } from './read-pdf.ts';
import { documentOf, textOf } from './read-text.ts';

const USAGE = `usage: npm run cite -- [--json | --jsonl] [--check] [--document SYMBOL] FILE…

  FILE         text, HTML, Akoma Ntoso XML or PDF; - for standard input
  --document   symbol of the document itself, for "its resolution"; else as its own first lines say
  --json       one array of {file, citations}
  --jsonl      FILE holds a document a line, {id, document, lang, text}; answers {id, citations} a line
  --check      dates against the catalogue; ends with 1 where one disagrees or a resolution is not on record
`;

/** What is written out of a citation. Offsets are UTF-16 code units of the text. */
export interface Written {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: Citation['kind'];
  readonly symbol: string | null;
  readonly pinpoint: readonly PinpointPath[];
  readonly certain: boolean;
  readonly date?: string;
}

/** A citation in its written form. */
export function written({
  start,
  end,
  text,
  kind,
  symbol,
  pinpoint,
  certain,
  date,
  treaty,
}: Citation): Written & { treaty?: Citation['treaty'] } {
  return { start, end, text, kind, symbol, pinpoint, certain, ...(date ? { date: date.iso } : {}), ...(treaty ? { treaty } : {}) };
}

/** Answer to one line of a JSONL file. Throws a `SyntaxError` for a line that is no JSON, a `TypeError` for one without a text. */
export function citeLine(line: string): string {
  const { id, document, text } = JSON.parse(line) as { id?: unknown; document?: unknown; text?: unknown };
  if (typeof text !== 'string') throw new TypeError('A line has no "text".');
  const citations = recognise(text, { document: documentOf(text, document) }).map(
    ({ start, end, text: words, kind, symbol: named, pinpoint, certain }) => ({
      start,
      end,
      text: words,
      kind,
      symbol: named,
      pinpoint,
      certain,
    }),
  );
  return JSON.stringify({ id, citations });
}

const partOf = (path: PinpointPath): string => path.map(([unit, label]) => `${unit} ${label}`.trim()).join(', ');

/** The table of one file, a line a citation. */
export function tableOf(citations: readonly Citation[]): string {
  const rows = citations.map((citation) => {
    const named = citation.symbol
      ? displaySymbol(citation.symbol)
      : citation.treaty
        ? `Treaty Series ${citation.treaty.volume}${citation.treaty.number ? `, ${citation.treaty.number}` : ''}`
        : '(this document)';
    return [
      String(citation.start),
      citation.kind,
      named + (citation.certain ? '' : ' ?'),
      citation.pinpoint.map(partOf).join('; '),
      citation.date?.iso ?? '',
      citation.text.replace(/\s+/g, ' '),
    ];
  });
  const widths = [0, 1, 2, 3, 4].map((column) => Math.min(48, Math.max(0, ...rows.map((row) => row[column]?.length ?? 0))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const bytesOf = (file: string): Buffer => readFileSync(file === '-' ? 0 : file);
const read = (file: string): string => bytesOf(file).toString('utf8');

async function textIn(file: string): Promise<string> {
  const bytes = bytesOf(file);
  return isPdf(bytes) ? (await textOfPdf(bytes)).text : textOf(bytes.toString('utf8'));
}

/** Runs the command line. Returns the exit code: 0, 1 where a check fails, 2 for a misuse. */
export async function main(args: readonly string[], print: (text: string) => void): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        jsonl: { type: 'boolean' },
        check: { type: 'boolean' },
        document: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    print(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  const { values, positionals } = parsed;
  if (values.help || positionals.length === 0) {
    print(USAGE);
    return values.help ? 0 : 2;
  }
  if (values.jsonl) {
    for (const file of positionals) for (const line of read(file).split('\n')) if (line.trim()) print(`${citeLine(line)}\n`);
    return 0;
  }
  const files = await Promise.all(
    positionals.map(async (file) => {
      const text = await textIn(file);
      return { file, citations: recognise(text, { document: documentOf(text, values.document) }) };
    }),
  );
  if (values.json)
    print(
      `${JSON.stringify(
        files.map(({ file, citations }) => ({ file, citations: citations.map(written) })),
        null,
        2,
      )}\n`,
    );
  else for (const { file, citations } of files) print(`${files.length > 1 ? `${file}\n` : ''}${tableOf(citations)}\n`);
  if (!values.check) return 0;
  const complaints = (
    await Promise.all(
      files.map(async ({ file, citations }) => (await checkCitations(citations)).map((complaint) => `${file}: ${complaint}`)),
    )
  ).flat();
  for (const complaint of complaints) print(`${complaint}\n`);
  return complaints.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = await main(process.argv.slice(2), (text) => void process.stdout.write(text));
  } catch (error) {
    process.stderr.write(`cite: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
