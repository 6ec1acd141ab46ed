import type { StoredObservation } from '@signpost/contracts';

/** A row of `observation` as our SQL reads it. */
export interface ObservationRow {
  id: string;
  domain: string;
  kind: string;
  direction: string;
  target: string;
  address: string;
  slot: Date;
  vantage: string;
  probe_version: string;
  observed_at: Date;
  duration_ms: number;
  failure: StoredObservation['failure'] | null;
  body: StoredObservation['body'];
  evidence: StoredObservation['evidence'];
}

export const observationColumns =
  'id, domain, kind, direction, target, address, slot, vantage, probe_version, observed_at, duration_ms, failure, body, evidence';

/** What was parsed when it was stored is not parsed again. */
export function storedObservation(row: ObservationRow): StoredObservation {
  const { id, domain, target, address, vantage, body, evidence } = row;
  return {
    id,
    key: {
      domain,
      kind: row.kind as StoredObservation['key']['kind'],
      direction: row.direction as StoredObservation['key']['direction'],
      target,
      address,
      slot: row.slot.toISOString(),
      vantage,
      probeVersion: row.probe_version,
    },
    observedAt: row.observed_at.toISOString(),
    durationMs: row.duration_ms,
    ...(row.failure ? { failure: row.failure } : {}),
    body,
    evidence,
  };
}
