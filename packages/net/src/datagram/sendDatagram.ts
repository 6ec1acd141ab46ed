import { createSocket } from 'node:dgram';
import { type CourtesyOptions, takeLease } from '../courtesy/takeLease.ts';
import { parseAddress } from '../guard/parseAddress.ts';
import { abortFailure, failed, success } from '../result.ts';
import type { AddressGuard, DatagramRequest, Result } from '../types.ts';

/** STUN and TURN (RFC 8489 §18.6): nothing else is ever sent a datagram. */
const stunPorts: ReadonlySet<number> = new Set([3478, 5349]);
const defaultTimeoutMs = 5_000;
const mostPayloadBytes = 512;
const againAfterMs = 1_000;

/** Sends one small datagram, once more each second, and gives the first answer from the same address and port. */
export async function sendDatagram(
  options: CourtesyOptions & { guard: AddressGuard },
  request: DatagramRequest,
): Promise<Result<Uint8Array>> {
  const { domain, address, port, payload, signal } = request;
  if (parseAddress(address) === null) return failed('address-forbidden', 'not a literal address');
  const reason = options.guard.forbids(address);
  if (reason !== null) return failed('address-forbidden', reason);
  if (!stunPorts.has(port)) return failed('port-forbidden', String(port));
  if (payload.length > mostPayloadBytes) return failed('limit-exceeded', 'datagram');
  const lease = await takeLease(options, domain, address, signal);
  if (!lease.ok) return lease;
  const answer = await exchange(request);
  await lease.value.release();
  return answer;
}

function exchange({
  address,
  port,
  payload,
  timeoutMs = defaultTimeoutMs,
  signal,
}: DatagramRequest): Promise<Result<Uint8Array>> {
  return new Promise((resolve) => {
    const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
    const settle = (result: Result<Uint8Array>) => {
      clearTimeout(timer);
      clearInterval(again);
      signal?.removeEventListener('abort', onAbort);
      // A late error must not end the process.
      socket.removeAllListeners().on('error', () => undefined);
      socket.close();
      resolve(result);
    };
    const onAbort = () => settle(abortFailure(signal as AbortSignal));
    const send = () => socket.send(payload);
    const timer = setTimeout(() => settle(failed('connect-timeout', 'no answer')), timeoutMs);
    const again = setInterval(send, againAfterMs);
    // A connected socket takes datagrams from nobody else.
    socket.on('message', (message) => settle(success(message)));
    socket.on('error', (error: NodeJS.ErrnoException) => settle(failed('connect-refused', error.code)));
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    socket.connect(port, address, send);
  });
}
