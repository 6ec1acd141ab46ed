import type { Evidence, Failure, Observation, ObservationBody, ObservationKey } from '@signpost/contracts';
import { buildDnsBody } from './buildBody.ts';

export interface ObservationParts {
  key?: Partial<ObservationKey>;
  observedAt?: string;
  durationMs?: number;
  failure?: Failure;
  body?: ObservationBody;
  evidence?: Evidence[];
}

/** An observation with all that a test does not care about filled in: DNS of `example.org` by default. */
export function buildObservation({ key, body = buildDnsBody(), ...rest }: ObservationParts = {}): Observation {
  const { kind } = body;
  return {
    observedAt: '2026-01-02T03:04:05.000Z',
    durationMs: 12,
    evidence: [],
    ...rest,
    key: {
      domain: 'example.org',
      kind,
      direction: kind === 'stream' ? body.direction : 'none',
      target: kind === 'stream' ? `${body.host}:${body.port}/${body.security}` : '',
      address: kind === 'stream' ? body.address : '',
      slot: '2026-01-02T03:00:00.000Z',
      vantage: 'main',
      probeVersion: '1',
      ...key,
    },
    body,
  };
}
