/** The PDF format's own locks, as files have them: RC4 and AES of 128 bits, by a password of the reader's (ISO 32000-1, 7.6). */
import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { longPdf } from './long.ts';

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const PERMISSIONS = -44;

const md5 = (...parts: readonly Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number): void => {
    [state[one], state[other]] = [state[other] as number, state[one] as number];
  };
  for (let index = 0, mixed = 0; index < 256; index++) {
    mixed = (mixed + (state[index] as number) + (key[index % key.length] as number)) & 255;
    swap(index, mixed);
  }
  let [one, other] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      one = (one + 1) & 255;
      other = (other + (state[one] as number)) & 255;
      swap(one, other);
      return byte ^ (state[((state[one] as number) + (state[other] as number)) & 255] as number);
    }),
  );
}

const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);

/** Twenty rounds with keys that differ by their number (algorithms 3 and 5). */
function rounds(key: Buffer, bytes: Buffer): Buffer {
  let out = bytes;
  for (let round = 0; round < 20; round++) out = rc4(Buffer.from(key.map((byte) => byte ^ round)), out);
  return out;
}

/** A file of three pages that this password opens; an empty one opens by itself. */
export function lockedPdf(password: string, kind: 'rc4' | 'aes'): Buffer {
  const id = Buffer.from('0123456789abcdef');
  let ownerKey = md5(padded('owner'));
  for (let round = 0; round < 50; round++) ownerKey = md5(ownerKey);
  const owner = rounds(ownerKey, padded(password));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  let key = md5(padded(password), owner, permissions, id);
  for (let round = 0; round < 50; round++) key = md5(key);
  const user = Buffer.concat([rounds(key, md5(PADDING, id)), Buffer.alloc(16)]);
  const hex = (bytes: Buffer): string => `<${bytes.toString('hex')}>`;
  const filter =
    kind === 'rc4'
      ? '/V 2 /R 3 /Length 128'
      : '/V 4 /R 4 /Length 128 /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV2 /Length 16 >> >> /StmF /StdCF /StrF /StdCF';
  return longPdf(3, {
    trailer: `/ID [${hex(id)} ${hex(id)}] /Encrypt << /Filter /Standard ${filter} /O ${hex(owner)} /U ${hex(user)} /P ${PERMISSIONS} >>`,
    cipher(bytes, object) {
      const number = Buffer.from([object & 255, (object >> 8) & 255, (object >> 16) & 255, 0, 0]);
      if (kind === 'rc4') return rc4(md5(key, number), bytes);
      const vector = randomBytes(16);
      const cipher = createCipheriv('aes-128-cbc', md5(key, number, Buffer.from('sAlT')), vector);
      return Buffer.concat([vector, cipher.update(bytes), cipher.final()]);
    },
  }).bytes;
}
