/**
 * Positions in JSON text: where it stops being JSON, and where a value of it stands. Grammar: RFC 8259. Plain loops, so that no text, however
 * long or deep, exhausts a stack.
 */

export type JsonPath = readonly (string | number)[];

export interface TextPlace {
  /** from 1; a line ends with LF, CR or CRLF */
  readonly line: number;
  /** from 1, in UTF-16 code units */
  readonly column: number;
}

/** A number longer than this is no number to us. */
const LONGEST_SCALAR = 1_000;
const SCALAR = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

/** Line and column of an offset. */
export function placeOf(text: string, offset: number): TextPlace {
  let line = 1;
  let start = 0;
  for (const ending of text.slice(0, offset).matchAll(/\r\n?|\n/g)) {
    line += 1;
    start = ending.index + ending[0].length;
  }
  return { line, column: offset - start + 1 };
}

function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1;
  return at;
}

/** Where a token ends, or the offset at which it goes wrong. */
interface Token {
  readonly end: number;
  readonly good: boolean;
}

/** The string that starts at an offset, at its quotation mark. */
function readString(text: string, start: number): Token {
  if (text.charAt(start) !== '"') return { end: start, good: false };
  for (let at = start + 1; at < text.length; at += 1) {
    const here = text.charAt(at);
    if (here === '"') return { end: at + 1, good: true };
    if (here < ' ') return { end: at, good: false };
    if (here !== '\\') continue;
    const escape = /^(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(text.slice(at + 1, at + 6));
    if (!escape) return { end: at, good: false };
    at += escape[0].length;
  }
  return { end: text.length, good: false };
}

/** The number, `true`, `false` or `null` that starts at an offset. */
function readScalar(text: string, start: number): Token {
  let end = start;
  while (end < text.length && !' \t\n\r,:[]{}"'.includes(text.charAt(end))) end += 1;
  const good = end - start <= LONGEST_SCALAR && SCALAR.test(text.slice(start, end));
  return { end: good ? end : start, good };
}

/**
 * Offset of the first character that JSON does not allow, or the length of a text that ends too early; null for JSON. The browsers' own
 * messages differ and not all of them say where.
 */
export function syntaxFault(text: string): number | null {
  /** closing brackets that are due, innermost last */
  const due: ('}' | ']')[] = [];
  let state: 'value' | 'value or end' | 'key' | 'key or end' | 'after' = 'value';
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const here = text.charAt(at);
    if ((state === 'after' || state.endsWith('or end')) && here === due.at(-1)) {
      due.pop();
      at += 1;
      state = 'after';
    } else if (state === 'after') {
      if (here !== ',' || due.length === 0) return at;
      at += 1;
      state = due.at(-1) === '}' ? 'key' : 'value';
    } else if (state === 'key' || state === 'key or end') {
      const key = readString(text, at);
      if (!key.good) return key.end;
      at = skipSpace(text, key.end);
      if (text.charAt(at) !== ':') return at;
      at += 1;
      state = 'value';
    } else if (here === '{' || here === '[') {
      due.push(here === '{' ? '}' : ']');
      at += 1;
      state = here === '{' ? 'key or end' : 'value or end';
    } else {
      const token = here === '"' ? readString(text, at) : readScalar(text, at);
      if (!token.good) return token.end;
      at = token.end;
      state = 'after';
    }
    at = skipSpace(text, at);
  }
  return state === 'after' && due.length === 0 ? null : text.length;
}

/** End of the value that starts at an offset of well-formed JSON. */
function skipValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  do {
    const here = text.charAt(at);
    if (here === '"') at = readString(text, at).end;
    else if ('{[]},: \t\n\r'.includes(here)) {
      if (here === '{' || here === '[') depth += 1;
      else if (here === '}' || here === ']') depth -= 1;
      at += 1;
    } else {
      while (at < text.length && !',]} \t\n\r'.includes(text.charAt(at))) at += 1;
    }
  } while (depth > 0 && at < text.length);
  return at;
}

/** The keys or indices of a value's members, with where each member (for an object: its key) and its value start. */
function* members(text: string, start: number): Generator<{ key: string | number; at: number; value: number }> {
  const open = text.charAt(start);
  if (open !== '{' && open !== '[') return;
  let at = skipSpace(text, start + 1);
  for (let index = 0; text.charAt(at) !== '}' && text.charAt(at) !== ']'; index += 1) {
    const member = at;
    let key: string | number = index;
    if (open === '{') {
      const { end } = readString(text, at);
      key = JSON.parse(text.slice(at, end)) as string;
      at = skipSpace(text, skipSpace(text, end) + 1);
    }
    yield { key, at: member, value: at };
    at = skipSpace(text, skipValue(text, at));
    if (text.charAt(at) === ',') at = skipSpace(text, at + 1);
  }
}

/**
 * Offsets at which the members that some paths name start, in the order of the paths; where a path leads beyond what is there, that of the
 * innermost member that is. Of a key that stands twice, the last, as in `JSON.parse`. One pass over the text, however many paths.
 * @param text well-formed JSON
 */
export function offsetsOf(text: string, paths: readonly JsonPath[]): number[] {
  const offsets = paths.map(() => skipSpace(text, 0));

  function walk(value: number, depth: number, wanted: readonly number[]): void {
    const byKey = new Map<string | number, number[]>();
    for (const index of wanted) {
      const key = paths[index]?.[depth];
      if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), index]);
    }
    if (byKey.size === 0) return;
    for (const member of members(text, value)) {
      const here = byKey.get(member.key);
      if (!here) continue;
      for (const index of here) offsets[index] = member.at;
      walk(member.value, depth + 1, here);
    }
  }

  walk(
    skipSpace(text, 0),
    0,
    paths.map((_, index) => index),
  );
  return offsets;
}
