import type { Observation } from '@signpost/contracts';
import { newId } from '../newId.ts';
import { storableJson, storableText } from '../storable.ts';
import { contentHash } from './contentHash.ts';
import { evidenceHash } from './packEvidence.ts';

/** A row as `jsonb_to_recordset` takes it. */
function insertRow(runId: string, { key, observedAt, durationMs, failure, body, evidence }: Observation): object {
  const refs = evidence.map(({ label, mediaType, text }) => ({ label, mediaType, sha256: evidenceHash(text) }));
  return {
    id: newId(),
    run_id: runId,
    domain: key.domain,
    kind: key.kind,
    direction: key.direction,
    target: key.target,
    address: key.address,
    slot: key.slot,
    vantage: key.vantage,
    probe_version: key.probeVersion,
    observed_at: observedAt,
    duration_ms: durationMs,
    failure: failure ?? null,
    body,
    evidence: refs,
    content_hash: contentHash(failure ? { body, failure } : { body }),
    evidence_hashes: refs.map(({ sha256 }) => sha256),
  };
}

const keyText = ({ key }: Observation): string =>
  JSON.stringify(
    [key.domain, key.kind, key.direction, key.target, key.address, key.slot, key.vantage, key.probeVersion].map(storableText),
  );

/** All rows as one JSON text; of two with the same key the later one counts. */
export function insertRows(runId: string, observations: readonly Observation[]): string {
  const unique = new Map(observations.map((one) => [keyText(one), one]));
  return storableJson([...unique.values()].map((one) => insertRow(runId, one)));
}
