import { createHash } from 'node:crypto';
import type { Observation } from '@signpost/contracts';

/** What differs from look to look though nothing changed: how long things took and what they cost, and clocks. */
const fleeting: ReadonlySet<string> = new Set([
  'connectMs',
  'featuresMs',
  'handshakeMs',
  'roundTripMs',
  'durationMs',
  'pausedMs',
  'observedAt',
  'clockSkewMs',
  'uptimeSeconds',
  'bytesRead',
  'bytesWritten',
  'handshakes',
]);

/** The same for two observations that saw the same (hex): times and evidence left out, and the wording of a failure. */
export function contentHash({ body, failure }: Pick<Observation, 'body' | 'failure'>): string {
  const told = JSON.stringify([failure?.code ?? null, body], (name, value) => (fleeting.has(name) ? undefined : sorted(value)));
  return createHash('sha256').update(told).digest('hex').slice(0, 32);
}

const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
