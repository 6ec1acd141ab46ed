import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Assessment, Observation, StoredObservation } from '@signpost/contracts';

/** One whole round over a server of the lab with four SRV services, eight addresses and a sweep of each. */
export interface Round {
  assessment: Assessment;
  observations: StoredObservation[];
  evidence: Record<string, string>;
}

export const readRound = (): Round =>
  JSON.parse(gunzipSync(readFileSync(new URL('./round.json.gz', import.meta.url))).toString('utf8')) as Round;

/** An observation as the probe gave it, its raw answers in it. */
export const withEvidence = ({ evidence }: Round, { id: _id, ...one }: StoredObservation): Observation => ({
  ...one,
  evidence: one.evidence.map(({ label, mediaType, sha256 }) => ({ label, mediaType, text: evidence[sha256] ?? '' })),
});

/** One place that is looked at, as the filling statement takes it. */
export const placesOf = ({ observations, evidence }: Round) =>
  observations.map(({ key, body, evidence: refs, durationMs }) => ({
    kind: key.kind,
    direction: key.direction,
    target: key.target,
    address: key.address,
    duration_ms: durationMs,
    body,
    refs,
    gzips: refs.map(({ sha256 }) => gzipSync(evidence[sha256] ?? '').toString('hex')),
    sizes: refs.map(({ sha256 }) => Buffer.byteLength(evidence[sha256] ?? '')),
  }));
