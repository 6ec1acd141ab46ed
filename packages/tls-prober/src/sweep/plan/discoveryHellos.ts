import { type Knowledge, legacyVersions } from '../knowledge/knowledge.ts';
import { suites } from '../names/suites.ts';
import type { VersionName } from '../names/versions.ts';
import type { PlannedHello } from './plannedHello.ts';
import { createSpec, type SweepTarget } from './specs.ts';

/** What a server without TLS 1.3 surely takes some of, kept apart when TLS 1.2 is asked at the same time. */
const openingSuites = (pending: readonly number[]): number[] =>
  pending.filter((code) => /^(RSA|ECDHE_RSA|ECDHE_ECDSA)$/.test(suites.get(code)?.keyExchange ?? '') && isPlainAes(code));
const isPlainAes = (code: number): boolean => /^AES_(128|256)_CBC_SHA$/.test(suites.get(code)?.cipher ?? '');

/** The first hello: every version down to TLS 1.0 may be answered, so that a server without TLS 1.3 shows a suite instead of refusing. */
export function tls13Discovery(knowledge: Knowledge, target: SweepTarget, sideBySide: boolean): PlannedHello {
  const own = knowledge.versions['TLSv1.3'].suites.pending;
  const legacy = knowledge.versions['TLSv1.2'].support === 'unknown' ? knowledge.versions['TLSv1.2'].suites.pending : [];
  const chosen = sideBySide ? openingSuites(legacy) : legacy;
  const spec = createSpec(target, knowledge, { version: 'TLSv1.3', suites: own });
  const legacySpec = createSpec(target, knowledge, { version: 'TLSv1.2', suites: chosen });
  return { aim: 'suites', finish: true, sentinels: [], spec: { ...spec, suites: [...spec.suites, ...legacySpec.suites] } };
}

/** The highest version of TLS ≤ 1.2 that nothing is known of, or `null`. */
export const unknownLegacy = (knowledge: Knowledge): VersionName | null =>
  legacyVersions.find(
    (version) => knowledge.versions[version].support === 'unknown' && knowledge.versions[version].stuck === null,
  ) ?? null;

/** Offers a version and, as TLS ≤ 1.2 does, all below it. */
export function legacyDiscovery(
  knowledge: Knowledge,
  target: SweepTarget,
  version: VersionName,
  except: readonly number[],
): PlannedHello {
  const asked = knowledge.versions[version].suites.pending.filter((code) => !except.includes(code));
  return { aim: 'suites', finish: false, sentinels: [], spec: createSpec(target, knowledge, { version, suites: asked }) };
}
