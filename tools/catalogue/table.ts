/** Reads a fact table: tab-separated, a header line, no quoting. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A row that is not as it should be, with file and line. */
export class TableError extends Error {
  constructor(file: string, line: number, reason: string) {
    super(`${file}:${line}: ${reason}`);
    this.name = 'TableError';
  }
}

/** One line of a table. */
export class TableRow<Column extends string> {
  readonly line: number;
  readonly #file: string;
  readonly #cells: ReadonlyMap<string, string>;

  constructor(file: string, line: number, cells: ReadonlyMap<string, string>) {
    this.#file = file;
    this.line = line;
    this.#cells = cells;
  }

  /** The cell as it stands; `''` where nothing is known. */
  cell(column: Column): string {
    return this.#cells.get(column) ?? '';
  }

  /** The cell, or undefined where nothing is known; the tables also write that as `--`. */
  fact(column: Column): string | undefined {
    const text = this.cell(column);
    return text === '' || text === '--' ? undefined : text;
  }

  /** The cell as a count. */
  count(column: Column): number | undefined {
    const text = this.cell(column);
    if (text === '') return undefined;
    if (!/^\d{1,6}$/.test(text)) this.fail(`${column} "${text}" is not a count`);
    return Number(text);
  }

  /** The cell as a day of the calendar, `YYYY-MM-DD`. */
  date(column: Column): string | undefined {
    const text = this.cell(column);
    if (text === '') return undefined;
    const day = new Date(`${text}T00:00:00Z`);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text)) {
      this.fail(`${column} "${text}" is not a date`);
    }
    return text;
  }

  /** The cell, which must be one of the values named. */
  oneOf<Value extends string>(column: Column, values: readonly Value[]): Value | undefined {
    const text = this.cell(column);
    if (text === '') return undefined;
    const value = values.find((candidate) => candidate === text);
    return value ?? this.fail(`unknown ${column} "${text}"`);
  }

  /** Throws a `TableError` for this line. */
  fail(reason: string): never {
    throw new TableError(this.#file, this.line, reason);
  }
}

/**
 * Rows of a table. Throws a `TableError` where the header is another, a line has too few or too many cells, or a cell begins or ends with a space.
 * @param columns the header as it must stand
 */
export function readTable<Column extends string>(path: string, columns: readonly Column[]): TableRow<Column>[] {
  const file = basename(path);
  const lines = readFileSync(path, 'utf8').split('\n');
  if (lines.at(-1) === '') lines.pop();
  if (lines[0] !== columns.join('\t')) throw new TableError(file, 1, `the header should be: ${columns.join(' ')}`);
  return lines.slice(1).map((text, at) => {
    const line = at + 2;
    const cells = text.split('\t');
    if (cells.length !== columns.length) throw new TableError(file, line, `${cells.length} columns instead of ${columns.length}`);
    const loose = cells.findIndex((cell) => cell !== cell.trim());
    if (loose >= 0) throw new TableError(file, line, `${columns[loose]} begins or ends with a space`);
    return new TableRow<Column>(file, line, new Map(columns.map((column, cell) => [column, cells[cell] ?? ''])));
  });
}
