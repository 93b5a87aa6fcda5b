/**
 * A closed world for the browsers under test: one HTTPS server that answers for the hosts below, and one CONNECT proxy in front of it. The
 * browser is told to use the proxy for everything, so no request leaves the machine, and each host that was asked for is on record.
 */
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { makeCertificate } from './certificate.ts';

/** Hosts the world answers for; `*.` stands for one label. */
export const HOSTS = [
  'un.org',
  '*.un.org',
  'undocs.org',
  '*.undocs.org',
  '*.ohchr.org',
  '*.refworld.org',
  '*.unhcr.org',
  'example.org',
  'www.example.org',
] as const;

/** What the browsers themselves ask for on their own account; refused like the rest. */
const BROWSERS_OWN = /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*(?:google|googleapis|gvt1|gstatic|mozilla|firefox)\.(?:com|net|org)(?::|\/|$)/;

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** a function writes it bit by bit and ends it, or breaks it off before anything was sent (`destroy`) */
  readonly body: string | Buffer | ((response: http.ServerResponse) => unknown);
}

/** Answers a request, or `undefined` for "not here". `path` begins with a slash and keeps its query. */
export type AnswerRequest = (host: string, path: string) => Reply | string | undefined;

export interface World {
  readonly proxyPort: number;
  /** `https://host/path` that reached the server */
  readonly requests: string[];
  /** `host:port` of tunnels that were turned away, and addresses of plain http */
  readonly refused: string[];
  /** Pages by absolute address, without fragment; add to it at any time. Looked at before `answer`. */
  readonly pages: Map<string, Reply | string>;
  /** what was refused and was not the browser's own traffic */
  strangers(): string[];
  stop(): Promise<void>;
}

const known = (host: string): boolean =>
  HOSTS.some((name) =>
    name.startsWith('*.') ? host.endsWith(name.slice(1)) && !host.slice(0, 1 - name.length).includes('.') : host === name,
  );

const listen = (server: net.Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as net.AddressInfo).port));
  });

/** Starts the world on two free ports of 127.0.0.1. `stop()` closes both and every socket. */
export async function startWorld(
  from: { pages?: Iterable<readonly [string, Reply | string]>; answer?: AnswerRequest } = {},
): Promise<World> {
  const sockets = new Set<net.Socket>();
  const requests: string[] = [];
  const refused: string[] = [];
  const pages = new Map<string, Reply | string>(from.pages);
  const track = (socket: net.Socket): void => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };

  const site = https.createServer(makeCertificate(HOSTS), (request, response) => {
    const host = (request.headers.host ?? '').split(':')[0] ?? '';
    const path = request.url ?? '/';
    requests.push(`https://${host}${path}`);
    const found =
      pages.get(`https://${host}${path}`) ?? pages.get(`https://${host}${path.split('?')[0] ?? ''}`) ?? from.answer?.(host, path);
    if (found === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
      return;
    }
    const reply: Reply = typeof found === 'string' ? { body: found } : found;
    response.writeHead(reply.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...reply.headers });
    if (typeof reply.body === 'function') void reply.body(response);
    else response.end(reply.body);
  });
  site.on('connection', track);
  const sitePort = await listen(site);

  const proxy = http.createServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(403).end();
  });
  proxy.on('connection', track);
  proxy.on('connect', (request: http.IncomingMessage, client: net.Socket, head: Buffer) => {
    track(client);
    const asked = request.url ?? '';
    const [host = '', port] = asked.split(':');
    if (port !== '443' || !known(host)) {
      refused.push(asked);
      client.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
      return;
    }
    const upstream = net.connect(sitePort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      if (head.length > 0) upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    track(upstream);
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  const proxyPort = await listen(proxy);

  return {
    proxyPort,
    requests,
    refused,
    pages,
    strangers: () => refused.filter((asked) => !BROWSERS_OWN.test(asked)),
    async stop() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([site, proxy].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}
