import { type CourtesyOptions, takeLease } from '../courtesy/takeLease.ts';
import { parseAddress } from '../guard/parseAddress.ts';
import { failed, success } from '../result.ts';
import type { AddressGuard, Connection, DialRequest, Result } from '../types.ts';
import { connectSocket } from './connectSocket.ts';
import { createConnection } from './createConnection.ts';

export interface DialOptions extends CourtesyOptions {
  guard: AddressGuard;
  portMap?: ReadonlyMap<number, number>;
}

const defaultConnectTimeoutMs = 10_000;

/**
 * Dials a literal address, after the guard has seen it again and our turn has come. The connection's `port` is the one
 * asked for, even where the port map led elsewhere.
 */
export async function dial(options: DialOptions, request: DialRequest): Promise<Result<Connection>> {
  const { domain, address, port, connectTimeoutMs = defaultConnectTimeoutMs, signal } = request;
  const refusal = refuse(options.guard, address, port);
  if (refusal) return refusal;
  const lease = await takeLease(options, domain, address, signal);
  if (!lease.ok) return lease;
  const startedAt = performance.now();
  const connected = await connectSocket({ address, port: options.portMap?.get(port) ?? port }, connectTimeoutMs, signal);
  const connectMs = Math.round(performance.now() - startedAt);
  if (connected.ok) return success({ ...createConnection(connected.value, { address, port }, lease.value), connectMs });
  await lease.value.release();
  return connected;
}

function refuse(guard: AddressGuard, address: string, port: number): Result<Connection> | null {
  if (parseAddress(address) === null) return failed('address-forbidden', 'not a literal address');
  const reason = guard.forbids(address);
  if (reason !== null) return failed('address-forbidden', reason);
  return guard.forbidsPort(port) ? failed('port-forbidden', String(port)) : null;
}
