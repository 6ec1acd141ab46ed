import { writeFile } from 'node:fs/promises';
import { type LabProfile, labProfileSchema } from '@signpost/contracts';
import { addresses, resolverAddress, webPort } from './addresses.ts';
import type { LabContext } from './labContext.ts';
import { homeDomain, labAccount, labDomains, labSearch } from './labDomains.ts';

const courtesy = { perDomain: 8, perAddress: 32, perNetwork: 200, restMs: 0, patienceMs: 20_000 };

/** What the product loads to probe this lab. */
export function labProfile({ certificates }: LabContext): LabProfile {
  const { certificate, key } = certificates.of(homeDomain);
  return labProfileSchema.parse({
    resolver: resolverAddress,
    ca: certificates.authority,
    allowedRanges: ['127.0.0.0/8', '::1/128'],
    portMap: { 443: webPort },
    courtesy,
    observer: { jid: `${labAccount.user}@${homeDomain}`, password: labAccount.password, host: addresses[homeDomain], port: 5222 },
    search: { ...labSearch, host: addresses[homeDomain] },
    identity: { domain: homeDomain, certificate, key },
    domains: labDomains,
    spamLists: [{ name: 'Lab list', url: `https://${homeDomain}/spam-senders.txt` }],
  });
}

export async function writeProfile(context: LabContext): Promise<LabProfile> {
  const profile = labProfile(context);
  await writeFile(context.paths.profile, `${JSON.stringify(profile, null, 2)}\n`);
  return profile;
}
