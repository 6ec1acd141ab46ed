import { type Clock, type DnsBody, type FailureCode, Fault, type Observation } from '@signpost/contracts';
import type { Net } from '@signpost/net';

/** Tells an outage of ours from one of theirs, so that nobody is called down because our own line is. */
export interface OutageWatch {
  /** Throws `Fault` `own-outage` when DNS gave nothing and gives nothing for names that always exist either. */
  checkDns(net: Net, observations: readonly Observation[], signal: AbortSignal): Promise<void>;
  /** Throws `Fault` `own-outage` when no address could be reached and most others can't be either. */
  checkStreams(domain: string, observations: readonly Observation[]): void;
}

export const isOwnOutage = (error: unknown): boolean => error instanceof Fault && error.code === 'own-outage';

const windowMs = 10 * 60_000;
const controlMs = 15_000;
const enoughOthers = 5;
const silent: ReadonlySet<FailureCode> = new Set(['connect-timeout', 'connect-unreachable', 'our-fault']);

interface Sighting {
  at: number;
  dark: boolean;
}

/**
 * One for each worker process. `controlNames` resolve wherever the network works: servers of the DNS root in public, our
 * home domain on the lab.
 */
export function createOutageWatch(clock: Clock, controlNames: readonly string[]): OutageWatch {
  const sightings = new Map<string, Sighting>();
  let control: { at: number; works: Promise<boolean> } | null = null;
  const now = () => clock.now().getTime();

  function controlWorks(net: Net, signal: AbortSignal): Promise<boolean> {
    if (!control || now() - control.at > controlMs) control = { at: now(), works: anyResolves(net, controlNames, signal) };
    return control.works;
  }

  return {
    async checkDns(net, observations, signal) {
      if (foundTargets(observations) || (await controlWorks(net, signal))) return;
      throw new Fault('own-outage', 'DNS answers nothing to us at present, so nothing was tested.');
    },
    checkStreams(domain, observations) {
      const dark = isDark(observations);
      if (dark === null) return;
      sightings.set(domain, { at: now(), dark });
      const others = [...sightings].filter(([name, { at }]) => name !== domain && now() - at <= windowMs).map(([, one]) => one);
      if (dark && mostlyDark(others)) throw new Fault('own-outage', 'We reach almost nobody at present, so nothing was tested.');
    },
  };
}

/** Without anybody in reach nothing proves that our own line works. */
function mostlyDark(others: readonly Sighting[]): boolean {
  const dark = others.filter((one) => one.dark).length;
  return dark === others.length || (others.length >= enoughOthers && dark > others.length / 2);
}

const foundTargets = (observations: readonly Observation[]): boolean =>
  observations
    .map(({ body }) => body)
    .filter((body): body is DnsBody => body.kind === 'dns')
    .some(({ services }) => services.some(({ status }) => status !== 'failed' && status !== 'absent'));

/** Whether every stream failed before a connection stood; `null` where none was tried. */
function isDark(observations: readonly Observation[]): boolean | null {
  const tried = observations.filter(
    ({ body, failure }) => body.kind === 'stream' && failure?.code !== 'address-forbidden' && failure?.code !== 'port-forbidden',
  );
  return tried.length === 0 ? null : tried.every(({ failure }) => failure !== undefined && silent.has(failure.code));
}

async function anyResolves(net: Net, names: readonly string[], signal: AbortSignal): Promise<boolean> {
  const answers = await Promise.all(names.map((name) => net.resolver.query(name, 'A', signal)));
  return answers.some((answer) => answer.ok && answer.value.records.length > 0);
}
