import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { FetchRequest, Net, NetOptions } from '../types.ts';
import { type FakeZone, fakeResolver } from './fakeResolver.ts';
import { loopbackNet } from './loopbackNet.ts';
import { type LoopbackServer, listen, plainServer } from './loopbackServer.ts';

export type Handle = (request: IncomingMessage, response: ServerResponse) => void;

const zone: FakeZone = {
  'web.example': ['127.0.0.1'],
  'other.example': ['127.0.0.1'],
  'private.example': ['127.0.0.9'],
  'nowhere.example': [],
};

/** web.example and other.example on loopback, and a trap on an address that is not ours to dial. */
export interface FakeWeb {
  web: LoopbackServer;
  /** Listens where port 443 leads to, at 127.0.0.9. */
  trap: LoopbackServer;
  answer(handle: Handle): void;
  /** Stopped together with the others. */
  serve(server: Parameters<typeof listen>[0]): Promise<LoopbackServer>;
  net(options?: Partial<NetOptions>): Net;
  get(url: string, request?: Partial<FetchRequest>, net?: Net): ReturnType<Net['fetch']>;
  stop(): Promise<void>;
}

export interface Pem {
  certificate: string;
  key: string;
}

/** `site` is the certificate of web.example and other.example, `root` the one that we trust. */
export async function startFakeWeb(root: Pem, site: Pem): Promise<FakeWeb> {
  const servers: LoopbackServer[] = [];
  let handle: Handle = (_request, response) => void response.end('ok');
  const keep = (server: LoopbackServer): LoopbackServer => {
    servers.push(server);
    return server;
  };
  const site443 = createServer({ key: site.key, cert: site.certificate }, (request, response) => handle(request, response));
  const web = keep(await listen(site443));
  const trap = keep(await listen(plainServer(), '127.0.0.9', web.port));
  const net = (options: Partial<NetOptions> = {}): Net =>
    loopbackNet({ resolver: fakeResolver(zone), extraCas: [root.certificate], portMap: webPorts(web.port), ...options });
  return {
    web,
    trap,
    net,
    answer: (next) => {
      handle = next;
    },
    serve: async (server) => keep(await listen(server)),
    get: (url, request = {}, through = net()) => through.fetch({ domain: 'web.example', url, timeoutMs: 3_000, ...request }),
    stop: async () => {
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}

/** Leads the web's ports to one of loopback. */
export const webPorts = (https: number, http = https): Map<number, number> =>
  new Map([
    [443, https],
    [80, http],
  ]);

export const textOf = (result: Awaited<ReturnType<Net['fetch']>>): string =>
  result.ok ? Buffer.from(result.value.body).toString() : result.failure.code;
