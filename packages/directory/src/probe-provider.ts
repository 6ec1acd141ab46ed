import type { DnsBody, Observation, StepName, StoredObservation, StreamBody, WebBody } from '@signpost/contracts';
import {
  type Observer,
  type ProbeContext,
  probeDns,
  probeDoors,
  probeSignUp,
  probeStream,
  probeWeb,
} from '@signpost/xmpp-prober';
import { mapConcurrent } from './map-concurrent.ts';
import { type StreamTarget, streamTargetsOf } from './stream-targets.ts';
import { type SweepPolicy, sweepStreams } from './sweep-streams.ts';

export interface ProbeOptions {
  context: ProbeContext;
  /** Our account on our home server; without it federated facts stay unknown. */
  observer: Observer | null;
  /** How many streams to one provider may be open at once. */
  streamsAtOnce: number;
  /** The sweep of versions and suites with what earlier runs left; `null` leaves it out. */
  sweep: { policy: SweepPolicy; earlier: readonly StoredObservation[] } | null;
  /** Steps that are not taken in this run, by the operator's wish or because they are not due. */
  skip?: ReadonlySet<StepName>;
  /** Chooses among the SRV targets; all are taken when absent. */
  accepts?(target: StreamTarget): boolean;
  /** Targets to look at although DNS does not name them; one that it names is looked at once. */
  extraTargets?: readonly StreamTarget[];
  /** Called when a step begins, and again with what it saw. Awaited, so that what was seen is stored before the next step. */
  onStep(step: ProbeStep, observations: Observation[] | null): Promise<void>;
}

export type ProbeStep = Exclude<StepName, 'assess'>;
type Step = (seen: readonly Observation[]) => Promise<Observation[]>;

/** Probes one provider step by step (DNS, c2s, s2s, sign-up, web, disco, TLS sweep) and gives all that was seen; less when the signal ends it. Judges nothing. */
export async function probeProvider(domain: string, options: ProbeOptions): Promise<Observation[]> {
  const steps: Record<ProbeStep, Step> = {
    dns: async () => [await probeDns(options.context, domain)],
    c2s: (seen) => probeStreams(domain, 'c2s', seen, options),
    s2s: (seen) => probeStreams(domain, 's2s', seen, options),
    'sign-up': (seen) => probeSignUpOnce(domain, seen, options),
    web: () => probeWebAndDoors(domain, options.context),
    disco: async () => (options.observer ? [await options.observer.probeDisco(options.context, domain)] : []),
    tls: async (seen) =>
      options.sweep ? sweepStreams(options.context, domain, seen, options.sweep.earlier, options.sweep.policy) : [],
  };
  const seen: Observation[] = [];
  for (const [name, step] of Object.entries(steps) as [ProbeStep, Step][]) {
    if (options.skip?.has(name)) continue;
    if (options.context.signal.aborted) break;
    await options.onStep(name, null);
    const observations = await step(seen);
    seen.push(...observations);
    await options.onStep(name, observations);
  }
  return seen;
}

/** The well-known files, and the doors for web clients that they name; none is an answer as well, which replaces an older one. */
async function probeWebAndDoors(domain: string, context: ProbeContext): Promise<Observation[]> {
  const web = await probeWeb(context, domain);
  const { websocketUrls, boshUrls } = web.body as WebBody;
  return [web, await probeDoors(context, domain, { websocketUrls, boshUrls })];
}

function probeStreams(
  domain: string,
  direction: 'c2s' | 's2s',
  seen: readonly Observation[],
  options: ProbeOptions,
): Promise<Observation[]> {
  const dns = seen.map(({ body }) => body).find((body): body is DnsBody => body.kind === 'dns');
  const named = (dns ? streamTargetsOf(dns, direction) : []).filter((target) => options.accepts?.(target) ?? true);
  const targets = [...named, ...unnamedTargets(direction, named, options.extraTargets ?? [])];
  return mapConcurrent(targets, options.streamsAtOnce, (target) => probeStream(options.context, { domain, ...target }));
}

const unnamedTargets = (
  direction: 'c2s' | 's2s',
  named: readonly StreamTarget[],
  extra: readonly StreamTarget[],
): StreamTarget[] =>
  extra.filter(
    (one) => one.direction === direction && !named.some(({ address, port }) => address === one.address && port === one.port),
  );

async function probeSignUpOnce(domain: string, seen: readonly Observation[], options: ProbeOptions): Promise<Observation[]> {
  const open = seen
    .map(({ body }) => body)
    .find(
      (body): body is StreamBody => body.kind === 'stream' && body.direction === 'c2s' && body.reached === 'features-after-tls',
    );
  if (!open) return [];
  const { host, port, address, security } = open;
  return [await probeSignUp(options.context, { domain, host, port, address, security })];
}
