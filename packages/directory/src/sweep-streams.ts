import type { Clock, Failure, Observation, StoredObservation, StreamBody, TlsSweepBody } from '@signpost/contracts';
import { type ProbeContext, probeTlsSweep, type StreamProbeTarget } from '@signpost/xmpp-prober';
import { mapConcurrent } from './map-concurrent.ts';

/** How the sweep of TLS versions, suites and groups goes about a provider. */
export interface SweepPolicy {
  mode: 'fast' | 'polite';
  spacingMs: number;
  handshakesPerTarget: number;
  handshakesPerRun: number;
  /** A sweep that came to its end is made anew after this long. */
  everyMs: number;
  /** For all targets of one run together; the sweep has a clock of its own. */
  deadlineMs: number;
  targetsAtOnce: number;
}

type Sweep = { body: TlsSweepBody; observedAt: string };

/**
 * Sweeps the targets that speak TLS: first those of which nothing decisive is known, then those that
 * an earlier run left unfinished, then old ones. Stops when the run's handshakes are spent.
 */
export async function sweepStreams(
  context: ProbeContext,
  domain: string,
  seen: readonly Observation[],
  earlier: readonly StoredObservation[],
  policy: SweepPolicy,
): Promise<Observation[]> {
  const startedAt = context.net.clock.now().getTime();
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(policy.deadlineMs)]);
  let left = policy.handshakesPerRun;
  const due = dueTargets(domain, seen, earlier, policy, context.net.clock);
  const swept = await mapConcurrent(due, policy.targetsAtOnce, async ({ target, cursor }) => {
    const budgetHandshakes = Math.min(left, policy.handshakesPerTarget);
    const deadlineMs = policy.deadlineMs - (context.net.clock.now().getTime() - startedAt);
    if (budgetHandshakes <= 0 || deadlineMs <= 0 || signal.aborted) return null;
    left -= budgetHandshakes;
    const plan = { mode: policy.mode, spacingMs: policy.spacingMs, budgetHandshakes, deadlineMs, ...(cursor ? { cursor } : {}) };
    const observation = await probeTlsSweep({ ...context, signal }, target, plan);
    left += budgetHandshakes - (observation.body as TlsSweepBody).connections;
    return observation;
  });
  return swept.filter((observation) => observation !== null);
}

function dueTargets(
  domain: string,
  seen: readonly Observation[],
  earlier: readonly StoredObservation[],
  { everyMs }: SweepPolicy,
  clock: Clock,
): { target: StreamProbeTarget; cursor: string | null }[] {
  const now = clock.now().getTime();
  return streamsWithTls(domain, seen)
    .map((target) => ({ target, last: lastSweep(target, earlier) }))
    .filter(({ last }) => !last || last.body.cursor || now - Date.parse(last.observedAt) >= everyMs)
    .sort((a, b) => urgency(a.last) - urgency(b.last))
    .map(({ target, last }) => ({ target, cursor: last?.body.cursor ?? null }));
}

const urgency = (last: Sweep | null): number => (!last?.body.decided ? 0 : last.body.cursor ? 1 : 2);

/** OpenSSL's words for bytes that are no TLS at all. */
const noTls = /wrong version number|packet length too long|http request/i;
const isTlsRefused = (failure: Failure | undefined): boolean =>
  failure?.code === 'tls-failed' && !noTls.test(failure.detail ?? '');

/** Where TLS was agreed, or where it began and our library and the server had nothing in common: a sweep speaks what no library speaks. */
const streamsWithTls = (domain: string, seen: readonly Observation[]): StreamProbeTarget[] =>
  seen
    .filter(({ body, failure }) => body.kind === 'stream' && (body.tls !== null || isTlsRefused(failure)))
    .map(({ body }) => body as StreamBody)
    .map(({ direction, security, host, port, address, family }) => ({
      domain,
      direction,
      security,
      host,
      port,
      address,
      family,
    }));

function lastSweep(
  { direction, host, port, security, address }: StreamProbeTarget,
  earlier: readonly StoredObservation[],
): Sweep | null {
  for (const { key, body, observedAt } of earlier) {
    const same = key.direction === direction && key.target === `${host}:${port}/${security}` && key.address === address;
    if (same && body.kind === 'tls-sweep') return { body, observedAt };
  }
  return null;
}
