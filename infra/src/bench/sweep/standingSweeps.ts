import { randomInt } from 'node:crypto';
import type { Direction, Observation, TlsSweepBody } from '@signpost/contracts';
import { buildObservation } from '@signpost/testing';
import { sweepTarget } from '../target/sweepTarget.ts';
import { type FakeKind, type FakeProvider, planProviders } from './fakes/plan.ts';
import { startFakes } from './fakes/startFakes.ts';

const directions: readonly Direction[] = ['c2s', 's2s'];
const port = { c2s: 5222, s2s: 5269 } as const;
const withTls: readonly FakeKind[] = ['strong', 'tls-1.2', 'self-signed'];

export type StandingSweeps = ReadonlyMap<string, TlsSweepBody>;

/** What a whole sweep of versions and suites sees of each kind that speaks TLS: one of each is swept, from nearby. */
export async function standingSweeps(): Promise<StandingSweeps> {
  const providers = planProviders(12, 1, 251);
  const fakes = await startFakes({ providers, roundTripMs: 0, webPort: 20_000 + randomInt(5_000), silentPorts: [] });
  try {
    const places = withTls.flatMap((kind) => directions.map((direction) => ({ kind, direction })));
    const swept = places.map(async ({ kind, direction }): Promise<[string, TlsSweepBody]> => {
      const { domain, address } = providers.find((one) => one.kind === kind) as FakeProvider;
      const target = { domain, direction, security: 'starttls', address, port: port[direction] } as const;
      return [`${kind} ${direction}`, (await sweepTarget(target, 'fast', 0)).body];
    });
    return new Map(await Promise.all(swept));
  } finally {
    await fakes.stop();
  }
}

/** The same sweep as an earlier run of a provider would have left it. */
export function sweepsOf({ domain, kind, address }: FakeProvider, sweeps: StandingSweeps, at: Date): Observation[] {
  return directions.flatMap((direction) => {
    const body = sweeps.get(`${kind} ${direction}`);
    if (!body) return [];
    const target = `xmpp.${domain}:${port[direction]}/starttls`;
    return [
      buildObservation({
        key: { domain, direction, target, address, slot: at.toISOString() },
        observedAt: at.toISOString(),
        // The certificates are those of the one that was swept.
        body: { ...body, chains: [] },
      }),
    ];
  });
}
