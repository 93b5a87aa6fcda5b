/** A self-signed certificate for the closed world, written as DER by hand so that no program beside Node is needed. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const tag = (kind: number, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([kind, ...size]), body]);
};
const sequence = (...parts: Buffer[]): Buffer => tag(0x30, ...parts);
const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
const bits = (content: Buffer): Buffer => tag(0x03, Buffer.from([0]), content);
const time = (date: Date): Buffer => tag(0x17, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));

/** Object identifiers, already encoded. */
const ECDSA_WITH_SHA256 = tag(0x06, bytes('2a8648ce3d040302'));
const COMMON_NAME = tag(0x06, bytes('550403'));
const SUBJECT_ALTERNATIVE_NAME = tag(0x06, bytes('551d11'));

const DAY = 86_400_000;

/**
 * Key and certificate (PEM) for the hosts, good from yesterday for thirty days. X.509 version 3, ECDSA on P-256 (RFC 5280, RFC 5480).
 * @param hosts names, wildcards allowed (`*.un.org`)
 */
export function makeCertificate(hosts: readonly string[]): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const algorithm = sequence(ECDSA_WITH_SHA256);
  const name = sequence(tag(0x31, sequence(COMMON_NAME, tag(0x0c, Buffer.from('closed world')))));
  const serial = randomBytes(8);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x01; // a positive number without leading zeros
  const names = sequence(...hosts.map((host) => tag(0x82, Buffer.from(host))));
  const content = sequence(
    tag(0xa0, bytes('020102')), // version 3
    tag(0x02, serial),
    algorithm,
    name,
    sequence(time(new Date(Date.now() - DAY)), time(new Date(Date.now() + 30 * DAY))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tag(0xa3, sequence(sequence(SUBJECT_ALTERNATIVE_NAME, tag(0x04, names)))),
  );
  const der = sequence(content, algorithm, bits(sign('sha256', content, privateKey)));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  };
}
