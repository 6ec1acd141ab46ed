import { type Dnssec, type Failure, failure, type Observation, type Service, serviceNames } from '@signpost/contracts';
import { createLookUp, type LookUp } from './dns/createLookUp.ts';
import { findCaa } from './dns/findCaa.ts';
import { dnssecOf } from './dns/joinDnssec.ts';
import { readService } from './dns/readService.ts';
import { evidenceOf, observe } from './observe.ts';
import type { ProbeContext } from './probeContext.ts';
import { abortFailure } from './result.ts';

/**
 * What DNS says of a domain: the four SRV services with their targets, addresses and TLSA records, CAA, DNSSEC
 * (RFC 6120 §3.2, XEP-0368, RFC 7673, RFC 8659). Dials nothing.
 */
export function probeDns(context: ProbeContext, domain: string): Promise<Observation> {
  const { net, signal } = context;
  return observe(context, { domain }, async () => {
    const lookUp = createLookUp(net.resolver, signal);
    const [services, caa, dnssec] = await Promise.all([
      Promise.all(serviceNames.map((service) => readService(lookUp, net.guard, domain, service))),
      findCaa(lookUp, domain),
      zoneDnssec(lookUp, domain),
    ]);
    return {
      body: { kind: 'dns', dnssec, validating: net.resolver.validating, services, ...caa },
      failure: signal.aborted ? abortFailure(signal) : failureOf(services, await domainFailure(lookUp, domain)),
      evidence: [evidenceOf('DNS answers', 'text/plain', lookUp.transcript())],
    };
  });
}

/** Whether the domain's own zone is signed. An empty answer is signed as well as a full one (RFC 4035 §3.1.3). */
async function zoneDnssec(lookUp: LookUp, domain: string): Promise<Dnssec> {
  const answers = await Promise.all([lookUp.ask(domain, 'A'), lookUp.ask(`_xmpp-client._tcp.${domain}`, 'SRV')]);
  const states = answers.map(dnssecOf);
  return (['bogus', 'secure', 'insecure'] as const).find((state) => states.includes(state)) ?? 'unknown';
}

async function domainFailure(lookUp: LookUp, domain: string): Promise<Failure | null> {
  const answer = await lookUp.ask(domain, 'A');
  return answer.ok ? null : answer.failure;
}

/** The probe as a whole fails only when no service leads anywhere. */
function failureOf(services: readonly Service[], domain: Failure | null): Failure | undefined {
  const leads = services.some(({ status }) => status === 'records' || status === 'fallback');
  if (leads) return undefined;
  const failed = services.find(({ status }) => status === 'failed')?.failure;
  if (failed) return failed;
  if (services.some(({ status }) => status === 'denied')) return failure('service-denied');
  return domain?.code === 'dns-not-found' ? domain : failure('no-address');
}
