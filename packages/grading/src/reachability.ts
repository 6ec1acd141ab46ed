import { ourFaults, type Reachability, type Service } from '@signpost/contracts';
import { servicesOf } from './targets.ts';
import { hasNoTls, isComplete, type TargetView, type View } from './view.ts';

export type TargetState = 'answered' | 'failed' | 'not-seen';

/** `failed` only by their fault; what we did not see, for whatever reason of ours, says nothing about the provider. */
export function stateOfTarget(view: View, target: TargetView): TargetState {
  if (isComplete(view, target) || hasNoTls(target)) return 'answered';
  if (target.failure === null || ourFaults.has(target.failure.code)) return 'not-seen';
  return 'failed';
}

/** Up, degraded or down by the targets that were seen; unknown where none was. */
export function reachabilityOf(view: View): Reachability {
  const states = view.targets.map((target) => stateOfTarget(view, target)).filter((state) => state !== 'not-seen');
  if (view.targets.length === 0) return isGone(view) ? 'down' : 'unknown';
  if (states.length === 0) return 'unknown';
  if (states.every((state) => state === 'answered')) return 'up';
  return states.includes('answered') ? 'degraded' : 'down';
}

/** What DNS may say that leaves nothing to connect to, by their doing. */
const goneCodes: ReadonlySet<string> = new Set(['dns-not-found', 'dns-bogus', 'service-denied', 'no-address']);

/** DNS names no place to connect to: the domain is gone, its signatures are wrong, or the service is denied by the target `.`. */
function isGone({ dns, direction }: View): boolean {
  if (!dns) return false;
  if (dns.failure) return goneCodes.has(dns.failure.code);
  const services = servicesOf(direction, dns.body);
  const isDead = ({ status, failure }: Service) =>
    status === 'denied' || status === 'absent' || goneCodes.has(failure?.code ?? '');
  return services.length > 0 && services.every(isDead);
}
