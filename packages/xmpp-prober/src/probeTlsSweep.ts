import type { Observation } from '@signpost/contracts';
import { type SweepOptions, sweepTls } from '@signpost/tls-prober';
import { observe } from './observe.ts';
import type { ProbeContext } from './probeContext.ts';
import type { StreamProbeTarget } from './probeStream.ts';
import { openTlsReady } from './stream/ascend.ts';

export type SweepPlan = Pick<SweepOptions, 'mode' | 'cursor' | 'budgetHandshakes' | 'deadlineMs' | 'spacingMs' | 'onHandshake'>;

/** Learns which versions, suites and groups one address of one SRV target takes. What is left to ask stands in the body's cursor. */
export function probeTlsSweep(context: ProbeContext, target: StreamProbeTarget, plan: SweepPlan): Promise<Observation> {
  const { domain, direction, host, port, security, address } = target;
  return observe(context, { domain, direction, target: `${host}:${port}/${security}`, address }, async () => {
    const { body, cursor } = await sweepTls(() => openTlsReady(context, target), {
      ...plan,
      serverName: domain,
      ...(security === 'direct' ? { alpn: [direction === 'c2s' ? 'xmpp-client' : 'xmpp-server'] } : {}),
      clock: context.net.clock,
      signal: context.signal,
    });
    return { body: { ...body, cursor }, evidence: [] };
  });
}
