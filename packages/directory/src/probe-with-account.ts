import type { Observation, StreamBody } from '@signpost/contracts';
import { type AccountProbeOptions, type ProbeContext, probeAccount, type TestAccount } from '@signpost/xmpp-prober';

/** Logs in at the first address that proved to be the provider's; nothing where none did. */
export async function probeWithAccount(
  domain: string,
  seen: readonly Observation[],
  context: ProbeContext,
  account: TestAccount,
  options: AccountProbeOptions = {},
): Promise<Observation[]> {
  const target = seen
    .map(({ body }) => body)
    .filter((body): body is StreamBody => body.kind === 'stream' && body.direction === 'c2s')
    .find(isProved);
  if (!target) return [];
  const { host, port, address, security } = target;
  return [await probeAccount(context, { domain, host, port, address, security }, account, options)];
}

const isProved = ({ reached, tls }: StreamBody): boolean =>
  reached === 'features-after-tls' && tls !== null && tls.trust.chainTrusted && tls.trust.nameMatches && tls.trust.validNow;
