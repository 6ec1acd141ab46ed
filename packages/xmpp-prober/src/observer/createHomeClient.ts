import { randomBytes } from 'node:crypto';
import { StringDecoder } from 'node:string_decoder';
import { trustRoots } from '@signpost/net';
import { client, type LibraryClient } from '@xmpp/client';
import { setTlsOptions } from './mendTls.ts';
import { createScramLogin, type HomeAccount } from './scramLogin.ts';

export interface HomeOptions extends HomeAccount {
  domain: string;
  /** Where the home server listens; need not be what DNS says. */
  host: string;
  port: number;
  /** PEM, beside Mozilla's roots. */
  extraCas: readonly string[];
}

const backOffMs = { first: 1_000, most: 60_000 };
const phaseTimeoutMs = 15_000;
const closeTimeoutMs = 1_000;

/**
 * The library's client with what it lacks: a CA and SNI, SCRAM-SHA-256 with the server's proof, no PLAIN, no following
 * of `see-other-host`, whole characters across packets, small packets at once, reconnecting ever more slowly.
 */
export function createHomeClient({ domain, host, port, extraCas, ...account }: HomeOptions): LibraryClient {
  const login = createScramLogin(account);
  const home = client({
    service: `xmpp://${host.includes(':') ? `[${host}]` : host}:${port}`,
    domain,
    username: account.username,
    resource: `signpost-${randomBytes(6).toString('hex')}`,
    credentials: login.credentials,
  });
  login.install(home);
  mendConnection(home, domain, extraCas);
  mendReading(home);
  backOff(home);
  return home;
}

function mendConnection(home: LibraryClient, domain: string, extraCas: readonly string[]): void {
  const ca = trustRoots(extraCas);
  home.on('connect', () => {
    if (!home.socket || home.socket.secure) return;
    home.socket.setNoDelay?.(true);
    setTlsOptions(home.socket, { servername: domain, minVersion: 'TLSv1.2', ca });
  });
  home._onSeeOtherHost = (error) => void home.emit('error', error);
}

function mendReading(home: LibraryClient): void {
  let decoder = new StringDecoder('utf8');
  home.on('connecting', () => {
    home.timeout = phaseTimeoutMs;
    decoder = new StringDecoder('utf8');
  });
  home._onData = (data) => home.parser?.write(decoder.write(Buffer.from(data)));
}

function backOff(home: LibraryClient): void {
  let failures = 0;
  home.on('online', () => {
    failures = 0;
    home.reconnect.delay = backOffMs.first;
  });
  home.on('disconnect', () => {
    failures += 1;
    home.reconnect.delay = Math.min(backOffMs.most, backOffMs.first * 2 ** failures) * (0.8 + Math.random() * 0.4);
  });
}

/** Closes the stream and the connection, and does not wait long for the other side to do so, too. */
export async function hangUp(home: LibraryClient, forGood: boolean): Promise<void> {
  home.timeout = closeTimeoutMs;
  if (forGood) home.reconnect.stop();
  await (forGood ? home.stop() : home.disconnect()).catch(() => undefined);
}
