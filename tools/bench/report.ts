/** What the benchmark prints, and which bounds were broken. */

export const broken: string[] = [];

export const heading = (text: string): void => void process.stdout.write(`\n${text}\n`);

/** One figure beside its bound; `holds` is null where there is none. */
export function line(what: string, measured: string, holds: boolean | null, bound = ''): void {
  process.stdout.write(
    `${what.padEnd(44)} ${measured.padStart(16)}  ${bound.padEnd(34)} ${holds === null ? '' : holds ? 'holds' : 'BROKEN'}\n`,
  );
  if (holds === false) broken.push(what);
}

/** A row of a table: the first cell to the left, the others to the right. */
export const row = (first: string, cells: readonly string[], width = 12): void =>
  void process.stdout.write(`${first.padEnd(34)} ${cells.map((cell) => cell.padStart(width)).join(' ')}\n`);

export const ms = (value: number): string => `${value.toFixed(value < 1 ? 4 : 1)} ms`;
export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
