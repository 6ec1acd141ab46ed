import { connect, type Socket } from 'node:net';
import type { FailureCode } from '@signpost/contracts';
import { abortFailure, failed, success } from '../result.ts';
import type { Result } from '../types.ts';

export interface Endpoint {
  /** A literal address; nothing is ever looked up here. */
  address: string;
  port: number;
}

/** Opens a TCP connection. A full backlog and a firewall that drops are both `connect-timeout`. */
export function connectSocket({ address, port }: Endpoint, timeoutMs: number, signal?: AbortSignal): Promise<Result<Socket>> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, noDelay: true, autoSelectFamily: false, lookup: refuseLookup });
    const settle = (result: Result<Socket>) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      socket.off('connect', onConnect);
      if (!result.ok) socket.destroy();
      resolve(result);
    };
    const onConnect = () => settle(success(socket));
    const onAbort = () => settle(abortFailure(signal as AbortSignal));
    const timer = setTimeout(() => settle(failed('connect-timeout')), timeoutMs);
    // This listener stays: a later error must end the connection, not the process.
    socket.on('error', (error: NodeJS.ErrnoException) => settle(failed(codeOf(error), error.code)));
    socket.on('connect', onConnect);
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

const refuseLookup = (_host: string, _options: unknown, done: (error: Error, address: string, family: number) => void) =>
  done(new Error('names are not looked up here'), '', 0);

const codes: Readonly<Record<string, FailureCode>> = {
  ECONNREFUSED: 'connect-refused',
  ETIMEDOUT: 'connect-timeout',
  ECONNRESET: 'connection-lost',
  EPIPE: 'connection-lost',
  EMFILE: 'our-fault',
  ENFILE: 'our-fault',
  ENOBUFS: 'our-fault',
  EACCES: 'our-fault',
  EPERM: 'our-fault',
  // Our own kernel knows no way there: without a line of IPv6 nothing can be said of their IPv6.
  ENETUNREACH: 'our-fault',
  EADDRNOTAVAIL: 'our-fault',
};

const codeOf = (error: NodeJS.ErrnoException): FailureCode => codes[error.code ?? ''] ?? 'connect-unreachable';
