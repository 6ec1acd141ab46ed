import { X509Certificate } from 'node:crypto';
import { type DialOptions, dial } from '../dial/dial.ts';
import { failed, success } from '../result.ts';
import { startTls, type TlsOptions } from '../tls/startTls.ts';
import type { Connection, Resolver, Result } from '../types.ts';
import { portOf } from './checkUrl.ts';
import { resolveHost } from './resolveHost.ts';

export interface HopOptions extends DialOptions {
  resolver: Resolver;
  tls: TlsOptions;
}

const mostPerFamily = 2;

/** Resolves once, lets the guard see every address, dials one of them and verifies the certificate for the URL's host. */
export async function openHop(options: HopOptions, url: URL, domain: string, signal: AbortSignal): Promise<Result<Connection>> {
  const host = url.hostname.replace(/\.$/, '');
  const addresses = await resolveHost(options.resolver, host, signal);
  if (!addresses.ok) return addresses;
  const forbidden = addresses.value.map((address) => options.guard.forbids(address)).find((reason) => reason !== null);
  // One address that is not public makes the whole name suspect.
  if (forbidden) return failed('address-forbidden', forbidden);
  const plain = await dialFirst(options, addresses.value, { domain, port: portOf(url), signal });
  return plain.ok && url.protocol === 'https:' ? secure(options.tls, plain.value, host, signal) : plain;
}

async function dialFirst(
  options: HopOptions,
  addresses: readonly string[],
  request: { domain: string; port: number; signal: AbortSignal },
): Promise<Result<Connection>> {
  let last: Result<Connection> = failed('no-address');
  for (const address of candidatesOf(addresses)) {
    last = await dial(options, { ...request, address });
    if (last.ok || !last.failure.code.startsWith('connect-')) return last;
  }
  return last;
}

/** Two of each family are enough; a name with many addresses does not get many connections. */
function candidatesOf(addresses: readonly string[]): string[] {
  const isIpv6 = (address: string) => address.includes(':');
  return [addresses.filter((address) => !isIpv6(address)), addresses.filter(isIpv6)].flatMap((family) =>
    family.slice(0, mostPerFamily),
  );
}

async function secure(tls: TlsOptions, plain: Connection, host: string, signal: AbortSignal): Promise<Result<Connection>> {
  const agreed = await startTls(tls, plain, { serverName: host, alpn: ['http/1.1'], signal }, 'strict');
  if (!agreed.ok) return agreed;
  const { connection, details } = agreed.value;
  const problem = details.chainError ?? (namesHost(details.chainDer[0], host) ? null : 'the certificate is for another name');
  if (problem === null) return success(connection);
  await connection.close();
  return failed('tls-failed', problem);
}

/** The common name never counts (RFC 9110 §4.3.4 by way of RFC 6125). */
function namesHost(leaf: Uint8Array | undefined, host: string): boolean {
  try {
    return leaf !== undefined && new X509Certificate(leaf).checkHost(host, { subject: 'never' }) !== undefined;
  } catch {
    return false;
  }
}
