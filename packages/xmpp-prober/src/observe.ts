import type { Evidence, Failure, Observation, ObservationBody, ObservationKey } from '@signpost/contracts';
import type { ProbeContext } from './probeContext.ts';
import { probeVersion } from './probeVersion.ts';

export interface Seen {
  body: ObservationBody;
  failure?: Failure | undefined;
  evidence: Evidence[];
}

type Place = Pick<ObservationKey, 'domain'> & Partial<Pick<ObservationKey, 'direction' | 'target' | 'address'>>;

/** Runs a probe and wraps what it saw into an observation with its key and times. */
export async function observe(context: ProbeContext, place: Place, look: () => Promise<Seen>): Promise<Observation> {
  const [startedAt, began] = [context.net.clock.now(), performance.now()];
  const { body, failure, evidence } = await look();
  const { slot, vantage } = context;
  const none = { direction: 'none', target: '', address: '' } as const;
  return {
    key: { ...none, ...place, kind: body.kind, slot, vantage, probeVersion },
    observedAt: startedAt.toISOString(),
    durationMs: Math.round(performance.now() - began),
    ...(failure ? { failure } : {}),
    body,
    evidence: evidence.slice(0, 20),
  };
}

const maxEvidence = 262_144;

export const evidenceOf = (label: string, mediaType: string, text: string): Evidence => ({
  label: label.slice(0, 60),
  mediaType,
  text: text.slice(0, maxEvidence),
});
