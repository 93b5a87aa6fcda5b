import { X509Certificate } from 'node:crypto';
import http from 'node:http';
import type net from 'node:net';
import tls from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCertificate } from '../../browser/harness/certificate.ts';
import { startWorld } from '../../browser/harness/world.ts';
import type { World } from '../../browser/harness/world.ts';

describe('the certificate', () => {
  const { cert, key } = makeCertificate(['*.un.org', 'undocs.org']);
  const read = new X509Certificate(cert);

  test('is well formed, signed by its own key, and good today', () => {
    expect(read.verify(read.publicKey)).toBe(true);
    expect(Date.parse(read.validFrom)).toBeLessThan(Date.now());
    expect(Date.parse(read.validTo)).toBeGreaterThan(Date.now());
    expect(key).toContain('PRIVATE KEY');
  });

  test('names the hosts it was made for and no others', () => {
    expect(read.checkHost('docs.un.org')).toBe('*.un.org');
    expect(read.checkHost('undocs.org')).toBe('undocs.org');
    expect(read.checkHost('example.com')).toBeUndefined();
  });
});

describe('the closed world', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ pages: [['https://docs.un.org/en/A/RES/1', '<p>here']] });
  });
  afterAll(() => world.stop());

  /** Status of a tunnel through the proxy, and what the host answers through it. */
  const through = (target: string, path: string): Promise<{ tunnel: number; answer: string }> =>
    new Promise((resolve, reject) => {
      const request = http.request({ host: '127.0.0.1', port: world.proxyPort, method: 'CONNECT', path: target });
      request.once('error', reject);
      request.once('connect', (reply: http.IncomingMessage, socket: net.Socket) => {
        if (reply.statusCode !== 200) return resolve({ tunnel: reply.statusCode ?? 0, answer: '' });
        const host = target.split(':')[0] ?? '';
        const secure = tls.connect({ socket, servername: host, rejectUnauthorized: false });
        let answer = '';
        secure.on('data', (chunk: Buffer) => (answer += String(chunk)));
        secure.once('end', () => resolve({ tunnel: 200, answer }));
        secure.once('error', reject);
        secure.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
        return undefined;
      });
      request.end();
    });

  test('answers for UN hosts with the pages it was given, whatever the query', async () => {
    expect((await through('docs.un.org:443', '/en/A/RES/1?x=1')).answer).toMatch(/^HTTP\/1\.1 200 [^]*<p>here/);
    expect((await through('docs.un.org:443', '/en/A/RES/2')).answer).toMatch(/^HTTP\/1\.1 404/);
    expect(world.requests).toEqual(['https://docs.un.org/en/A/RES/1?x=1', 'https://docs.un.org/en/A/RES/2']);
  });

  test('refuses every other host and keeps a record', async () => {
    expect((await through('example.com:443', '/')).tunnel).toBe(403);
    expect((await through('docs.un.org:80', '/')).tunnel).toBe(403);
    expect((await through('evil.docs.un.org.example.com:443', '/')).tunnel).toBe(403);
    expect((await through('update.googleapis.com:443', '/')).tunnel).toBe(403);
    expect(world.strangers()).toEqual(['example.com:443', 'docs.un.org:80', 'evil.docs.un.org.example.com:443']);
    expect(world.refused).toContain('update.googleapis.com:443');
  });
});
