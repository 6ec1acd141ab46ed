import type { Clock, Dnssec } from '@signpost/contracts';
import type { AddressGuard, Net, RecordOf, RecordType, Resolver } from '@signpost/net';
import type { ProbeContext } from '../probeContext.ts';
import { failed, success } from '../result.ts';

/** Answers of a made-up DNS, by `name TYPE`. A text is a failure's code. */
export type FakeZone = Record<
  string,
  { records: RecordOf[RecordType][]; dnssec?: Dnssec } | 'dns-failed' | 'dns-timeout' | 'dns-bogus'
>;

/** For tests: real time, a made-up DNS; dialling and fetching as the test says. */
export function fakeContext(parts: { zone?: FakeZone; net?: Partial<Net>; context?: Partial<ProbeContext> } = {}): ProbeContext {
  const resolver = fakeResolver(parts.zone ?? {});
  const net: Net = {
    clock: realClock,
    resolver,
    guard: openGuard,
    identity: { userAgent: 'test', contact: 'test' },
    extraCas: [],
    dial: async () => failed('connect-refused'),
    startTls: async () => failed('tls-failed'),
    fetch: async () => failed('connect-refused'),
    openWebSocket: async () => failed('connect-refused'),
    sendDatagram: async () => failed('connect-refused'),
    ...parts.net,
  };
  return {
    net,
    slot: '2026-01-01T00:00:00.000Z',
    vantage: 'main',
    identity: null,
    signal: new AbortController().signal,
    ...parts.context,
  };
}

export function fakeResolver(zone: FakeZone): Resolver & { asked: string[] } {
  const asked: string[] = [];
  return {
    validating: true,
    asked,
    async query<T extends RecordType>(name: string, type: T) {
      asked.push(`${name} ${type}`);
      const entry = zone[`${name} ${type}`];
      if (typeof entry === 'string') return failed(entry);
      if (entry) return success({ records: entry.records as RecordOf[T][], dnssec: entry.dnssec ?? 'insecure' });
      const exists = Object.keys(zone).some((key) => key.split(' ')[0] === name);
      return exists ? success({ records: [], dnssec: 'insecure' as const }) : failed('dns-not-found');
    },
  };
}

const openGuard: AddressGuard = {
  forbids: (address) => (address.startsWith('10.') ? 'private' : null),
  forbidsPort: (port) => port === 25,
};

export const realClock: Clock = {
  now: () => new Date(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const onAbort = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      }, ms);
      signal?.addEventListener('abort', onAbort, { once: true });
    }),
};
