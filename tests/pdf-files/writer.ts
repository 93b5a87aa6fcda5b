/** A PDF written object by object: as much of the format as tests need of it, sound or not. */
import { deflateSync } from 'node:zlib';

/** Ciphers the bytes of a stream. @param object its number */
export type Cipher = (bytes: Buffer, object: number) => Buffer;

export interface StreamOptions {
  /** further entries of its dictionary */
  readonly entries?: string;
  /** its bytes are written as they are, with these filters said */
  readonly filter?: string;
}

/** How an object is named by others: `12 0 R`. */
export const ref = (object: number): string => `${object} 0 R`;

export class PdfFile {
  /** `[0]` is the list of free objects */
  readonly #bodies: (Buffer | null)[] = [null];

  constructor(private readonly cipher: Cipher | null = null) {}

  /** A number for an object that is written later. */
  reserve(): number {
    return this.#bodies.push(null) - 1;
  }

  /** Writes an object, and returns its number. */
  put(body: string, object = this.reserve()): number {
    this.#bodies[object] = Buffer.from(body, 'latin1');
    return object;
  }

  /** Writes a stream; deflated where no filter is said. */
  stream(data: string | Buffer, { entries = '', filter }: StreamOptions = {}, object = this.reserve()): number {
    const raw = Buffer.from(data as string, 'latin1');
    const packed = filter === undefined ? deflateSync(raw) : raw;
    const bytes = this.cipher ? this.cipher(packed, object) : packed;
    const said = (filter ?? '/FlateDecode') === '' ? '' : `/Filter ${filter ?? '/FlateDecode'} `;
    this.#bodies[object] = Buffer.concat([
      Buffer.from(`<< ${said}/Length ${bytes.length} ${entries} >>\nstream\n`, 'latin1'),
      bytes,
      Buffer.from('\nendstream', 'latin1'),
    ]);
    return object;
  }

  /** The file. @param root number of its catalogue; @param trailer further entries of the trailer */
  bytes(root: number, trailer = ''): Buffer {
    const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
    let at = (parts[0] as Buffer).length;
    let table = `0000000000 65535 f \n`;
    this.#bodies.forEach((body, object) => {
      if (object === 0) return;
      if (!body) {
        table += '0000000000 65535 f \n';
        return;
      }
      table += `${String(at).padStart(10, '0')} 00000 n \n`;
      const whole = Buffer.concat([Buffer.from(`${object} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
      parts.push(whole);
      at += whole.length;
    });
    const size = this.#bodies.length;
    parts.push(
      Buffer.from(
        `xref\n0 ${size}\n${table}trailer\n<< /Size ${size} /Root ${ref(root)} ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
        'latin1',
      ),
    );
    return Buffer.concat(parts);
  }
}

/** A string as it stands in a PDF. */
export const literal = (text: string): string => `(${text.replace(/[\\()]/g, '\\$&')})`;
