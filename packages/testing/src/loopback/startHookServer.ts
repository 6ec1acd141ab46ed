import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net';
import {
  createAddressGuard,
  createMemoryCourtesyStore,
  createNet,
  type Net,
  type RecordOf,
  type RecordType,
  type Resolver,
  systemClock,
} from '@signpost/net';
import { createAuthority } from '../certificates/createAuthority.ts';

/** The only address that counts as public; a trap listens on the same port of another. */
const [openAddress, closedAddress] = ['127.0.0.2', '127.0.0.1'];

/** A web server that webhooks may call, beside a trap that nobody may. */
export interface HookServer {
  openAddress: string;
  closedAddress: string;
  net: Net;
  /** What was asked since the last look. */
  heard: { headers: IncomingMessage['headers']; body: string }[];
  /** Connections that the trap took. */
  trapped: number;
  status: number;
  /** The address of each name; of several the next one at each question, the last for good. */
  zone: Record<string, string[]>;
  stop(): void;
}

/** Serves `names` by HTTPS on loopback, behind a guard that knows one address alone. */
export async function startHookServer(names: string[]): Promise<HookServer> {
  const authority = await createAuthority();
  const site = await authority.issue({ dnsNames: names });
  const state: Omit<HookServer, 'net' | 'stop'> = { openAddress, closedAddress, heard: [], trapped: 0, status: 200, zone: {} };
  const web = createServer({ key: site.key, cert: site.certificate }, async (request, response) => {
    const parts = await request.setEncoding('utf8').toArray();
    state.heard.push({ headers: request.headers, body: parts.join('') });
    response.writeHead(state.status, state.status === 302 ? { location: `https://${names[0]}/other` } : {}).end('thanks');
  });
  const port = await listen(web, openAddress, 0);
  const trap = createTcpServer((socket) => {
    state.trapped += 1;
    socket.destroy();
  });
  await listen(trap, closedAddress, port);
  const net = createNet({
    clock: systemClock,
    resolver: resolverOf(state),
    guard: createAddressGuard({ allowedRanges: [`${openAddress}/32`], extraPorts: [port] }),
    identity: { userAgent: 'Signpost', contact: 'test@signpost.example' },
    courtesy: createMemoryCourtesyStore(systemClock),
    limits: { perDomain: 9, perAddress: 9, perNetwork: 9, restMs: 0, patienceMs: 5_000 },
    extraCas: [authority.certificate],
    portMap: new Map([[443, port]]),
  });
  const stop = () => {
    web.close();
    trap.close();
  };
  return Object.assign(state, { net, stop });
}

const listen = (server: Server, address: string, port: number): Promise<number> =>
  new Promise((ready) => server.listen(port, address, () => ready((server.address() as AddressInfo).port)));

const resolverOf = (state: Pick<HookServer, 'zone'>): Resolver => ({
  validating: true,
  async query<T extends RecordType>(name: string, type: T) {
    const all = state.zone[name] ?? [];
    const next = type === 'A' && (all.length > 1 ? all.shift() : all[0]);
    return { ok: true, value: { records: (next ? [next] : []) as RecordOf[T][], dnssec: 'insecure' } } as const;
  },
});
