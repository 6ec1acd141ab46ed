import type { Failure, Service, ServiceName } from '@signpost/contracts';
import { createLookUp } from '../dns/createLookUp.ts';
import { readService } from '../dns/readService.ts';
import type { ProbeContext } from '../probeContext.ts';
import type { StreamTarget } from '../stream/ascend.ts';

const securityOf: Partial<Record<ServiceName, 'starttls' | 'direct'>> = { 'xmpp-client': 'starttls', 'xmpps-client': 'direct' };

/** Where apps would connect to: one address of each family for every SRV target. `gone` where DNS names no place at all. */
export async function clientDoors(
  { net, signal }: ProbeContext,
  domain: string,
): Promise<{ doors: StreamTarget[]; gone: boolean; failure: Failure | null }> {
  const lookUp = createLookUp(net.resolver, signal);
  const services = await Promise.all(
    (['xmpp-client', 'xmpps-client'] as const).map((service) => readService(lookUp, net.guard, domain, service)),
  );
  const failure = services.find((service) => service.failure)?.failure ?? null;
  const gone = services.every(({ status }) => status === 'absent' || status === 'denied');
  return { doors: services.flatMap((service) => doorsOf(domain, service)), gone, failure };
}

const doorsOf = (domain: string, { service, targets }: Service): StreamTarget[] =>
  targets
    .filter(({ portForbidden }) => !portForbidden)
    .flatMap(({ port, addresses }) => {
      const allowed = addresses.filter(({ forbidden }) => forbidden === null);
      const chosen = [4, 6].flatMap((family) => allowed.find((one) => one.family === family) ?? []);
      const security = securityOf[service] ?? 'starttls';
      return chosen.map(({ address }) => ({ domain, direction: 'c2s' as const, security, port, address }));
    });
