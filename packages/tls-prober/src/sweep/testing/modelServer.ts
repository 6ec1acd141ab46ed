import type { HelloAnswer, HelloOutcome } from '../handshake/helloOutcome.ts';
import type { HelloSpec } from '../hello/helloSpec.ts';
import { suites } from '../names/suites.ts';
import { usesCurve } from '../names/suiteTraits.ts';
import { type VersionName, versionNames } from '../names/versions.ts';

/** What a server takes, in its own order of preference. */
export interface ModelServer {
  order: 'server' | 'client';
  suites: Partial<Record<VersionName, readonly number[]>>;
  groups: { tls13: readonly number[]; legacy: readonly number[] };
  /** Refuses a version that it lacks in between, where it does not know the list of versions of TLS 1.3. */
  refusesGaps?: boolean;
  /** Chooses ECDHE_PSK without looking at the groups, and then fails, as OpenSSL does. */
  failsKeyedCurves?: boolean;
}

const handshakeFailure = 40;
const protocolVersion = 70;

/** Answers a hello as RFC 5246 and RFC 8446 say: version first, then suite, then group. */
export function answerHello(server: ModelServer, spec: HelloSpec): HelloOutcome {
  const version = chooseVersion(server, spec);
  if (version === undefined) return { kind: 'refused', alert: protocolVersion };
  const isTls13 = version === 'TLSv1.3';
  const ownGroups = isTls13 ? server.groups.tls13 : server.groups.legacy;
  const group = choose(ownGroups, spec.groups, isTls13 ? 'server' : server.order);
  const needsGroup = (code: number) => isTls13 || usesCurve(code);
  const own = (server.suites[version] ?? []).filter(
    (code) => group !== null || !needsGroup(code) || (server.failsKeyedCurves && isKeyedCurve(code)),
  );
  const suite = choose(own, spec.suites, server.order);
  if (suite === null || (group === null && needsGroup(suite))) return { kind: 'refused', alert: handshakeFailure };
  return answerOf(version, suite, needsGroup(suite) ? group : null);
}

const isKeyedCurve = (code: number): boolean => suites.get(code)?.keyExchange === 'ECDHE_PSK';

function chooseVersion(server: ModelServer, spec: HelloSpec): VersionName | undefined {
  const serves = (one: VersionName) => server.suites[one] !== undefined;
  const highest = versionNames.indexOf(spec.version);
  const chosen = versionNames.slice(spec.exactVersion ? highest : 0, highest + 1).findLast(serves);
  const isGap = chosen !== spec.version && versionNames.slice(highest + 1).some(serves);
  return server.refusesGaps && !serves('TLSv1.3') && isGap ? undefined : chosen;
}

function choose(own: readonly number[], offered: readonly number[], order: 'server' | 'client'): number | null {
  const [first, second] = order === 'server' ? [own, offered] : [offered, own];
  return first.find((code) => second.includes(code)) ?? null;
}

const answerOf = (version: VersionName, suite: number, group: number | null): HelloAnswer => ({
  kind: 'answer',
  version,
  suite,
  group,
  prime: null,
  chain: null,
  stapled: null,
  timestamps: null,
  compression: null,
  secureRenegotiation: null,
  extendedMasterSecret: null,
  alpn: undefined,
  earlyData: null,
  clientCertificateAsked: null,
});
