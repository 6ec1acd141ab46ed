import {
  type Direction,
  type ObservationBody,
  type StoredObservation,
  suiteTraitNames,
  sweptVersions,
  type TlsSweepBody,
} from '@signpost/contracts';
import { stored } from './fixture.ts';

type Trait = (typeof suiteTraitNames)[number];
type Version = (typeof sweptVersions)[number];

const good: readonly Version[] = ['TLSv1.2', 'TLSv1.3'];
const suites: Record<Version, string> = {
  SSLv3: 'TLS_RSA_WITH_AES_128_CBC_SHA',
  TLSv1: 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
  'TLSv1.1': 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
  'TLSv1.2': 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  'TLSv1.3': 'TLS_AES_256_GCM_SHA384',
};

/** A complete sweep of a server that takes TLS 1.2 and 1.3 with sound suites only. */
export const sweepBody = (change: Partial<TlsSweepBody> = {}): TlsSweepBody => ({
  kind: 'tls-sweep',
  mode: 'polite',
  complete: true,
  decided: true,
  versions: versions(good),
  traits: traits([]),
  groups: { tls13: { groups: [{ code: '001d', name: 'X25519' }], complete: true }, legacy: { groups: [], complete: true } },
  primes: [],
  compression: 'no',
  secureRenegotiation: 'yes',
  extendedMasterSecret: 'yes',
  ocspStapled: 'no',
  signedCertificateTimestamps: 0,
  earlyData: 'no',
  clientCertificateAsked: 'no',
  chains: [],
  handshakes: { accepted: 10, refused: 10, silent: 0, inconclusive: 0, least: { total: 10, items: [] } },
  connections: 20,
  bytesRead: 1000,
  bytesWritten: 1000,
  pausedMs: 0,
  trouble: [],
  ...change,
});

/** Those versions accepted, each with a suite, and all others refused. */
export const versions = (accepted: readonly Version[]): TlsSweepBody['versions'] =>
  sweptVersions.map((version) => ({
    version,
    answer: accepted.includes(version) ? 'yes' : 'no',
    suites: accepted.includes(version) ? [{ code: '0000', name: suites[version], traits: [] }] : [],
    complete: true,
    order: 'unknown',
  }));

export const traits = (present: readonly Trait[]): TlsSweepBody['traits'] =>
  Object.fromEntries(suiteTraitNames.map((name) => [name, present.includes(name) ? 'yes' : 'no'])) as TlsSweepBody['traits'];

/** A sweep that found one suite with the trait. */
export const withTrait = (trait: Trait): Partial<TlsSweepBody> => ({
  traits: traits([trait]),
  versions: versions(good).map((one) =>
    one.version === 'TLSv1.2'
      ? { ...one, suites: [...one.suites, { code: 'ffff', name: 'TLS_SUITE_OF_TEST', traits: [trait] }] }
      : one,
  ),
});

export function sweep(direction: Direction, change: Partial<TlsSweepBody> = {}, address = '192.0.2.1'): StoredObservation {
  const port = direction === 'c2s' ? 5222 : 5269;
  const body = sweepBody(change) as unknown as ObservationBody;
  return stored(body, { direction, target: `xmpp.example.org:${port}/starttls`, address });
}
