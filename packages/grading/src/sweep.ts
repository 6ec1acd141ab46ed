import type { StoredObservation, SuiteTraitName, SweptVersion, TlsSweepBody, Seen as YesNo } from '@signpost/contracts';
import { traitsOfSuite, versionRank } from './cipherSuite.ts';
import type { TargetView } from './view.ts';

/** A sweep as it was stored, with the key that tells whose it is. */
export interface SeenSweep {
  id: string;
  body: TlsSweepBody;
}

export const sweepKey = (direction: string, target: string, address: string): string =>
  JSON.stringify([direction, target.toLowerCase(), address.toLowerCase()]);

/** The sweeps among the observations, by the target that they looked at. */
export function sweepsOf(observations: readonly StoredObservation[]): ReadonlyMap<string, SeenSweep> {
  return new Map(
    observations.flatMap(({ id, key, body }) =>
      isSweep(body) ? [[sweepKey(key.direction, key.target, key.address), { id, body }] as const] : [],
    ),
  );
}

const isSweep = (body: { kind: string }): body is TlsSweepBody => body.kind === 'tls-sweep';

export interface Sighting {
  answer: YesNo;
  /** Names of what was seen, a few of them, for people. */
  names: string;
}

const most = 4;
const listed = (names: readonly string[]): string => {
  const unique = [...new Set(names)];
  return unique.slice(0, most).join(', ') + (unique.length > most ? ', …' : '');
};

/** Whether a target takes any suite with a trait: shown by the ordinary handshake, or by the sweep alone. */
export function suitesWith({ session, sweep }: TargetView, trait: SuiteTraitName): Sighting {
  const swept = sweep?.body.versions.flatMap(({ suites }) => suites.filter(({ traits }) => traits.includes(trait))) ?? [];
  const negotiated = session && hasTrait(session.suite, session.version, trait) ? [session.suite] : [];
  const names = [...negotiated, ...swept.map(({ name }) => name)];
  return { answer: names.length > 0 ? 'yes' : (sweep?.body.traits[trait] ?? 'unknown'), names: listed(names) };
}

function hasTrait(suite: string, version: string, trait: SuiteTraitName): boolean {
  const traits = traitsOfSuite(suite);
  const shown: Record<SuiteTraitName, boolean> = {
    anonymous: traits.anonymous,
    null: traits.unencrypted,
    export: traits.exportGrade,
    rc4: traits.rc4,
    block64: traits.block64,
    'not-forward-secret': !traits.forwardSecrecy && version !== 'TLSv1.3',
    'not-aead': !traits.aead,
  };
  return shown[trait];
}

/** Whether a target speaks a version: shown by the ordinary handshake, or by the sweep alone. */
export function speaks({ session, sweep }: TargetView, version: SweptVersion): YesNo {
  if (session?.version === version) return 'yes';
  return sweep?.body.versions.find((one) => one.version === version)?.answer ?? 'unknown';
}

/** The best version known of a target. */
export function bestVersion({ session, sweep }: TargetView): string | null {
  const swept = sweep?.body.versions.filter(({ answer }) => answer === 'yes').map(({ version }) => version as string) ?? [];
  const known = [...(session ? [session.version] : []), ...swept].filter((version) => versionRank(version) !== null);
  return known.sort((a, b) => (versionRank(b) ?? 0) - (versionRank(a) ?? 0))[0] ?? null;
}
