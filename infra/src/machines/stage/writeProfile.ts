import { mkdir, writeFile } from 'node:fs/promises';
import { type LabProfile, labProfileSchema } from '@signpost/contracts';
import { createAuthority } from '../../lab/certificates/authority.ts';
import { issueCertificate } from '../../lab/certificates/issueCertificate.ts';
import type { MachinesPlan } from '../plan.ts';
import type { Providers } from '../providers/startProviders.ts';

const home = 'home.example';

/** Writes what the processes load to see these providers and nothing else; gives its path. There is no home server. */
export async function writeProfile(folder: string, plan: MachinesPlan, providers: Providers): Promise<string> {
  await mkdir(folder, { recursive: true });
  const authority = await createAuthority(new Date());
  const { chain, key } = await issueCertificate({ names: [home] }, authority, new Date());
  const paths = { ca: `${folder}/ca.crt`, certificate: `${folder}/home.crt`, key: `${folder}/home.key` };
  await writeFile(paths.ca, `${authority.certificate.toString('pem')}\n`);
  await writeFile(paths.certificate, chain);
  await writeFile(paths.key, key, { mode: 0o600 });
  const profile: LabProfile = labProfileSchema.parse({
    resolver: providers.resolver,
    ca: paths.ca,
    allowedRanges: ['127.0.0.0/8'],
    portMap: {},
    courtesy: plan.limits,
    observer: { jid: `observer@${home}`, password: 'none', host: providers.nobody, port: 5222 },
    identity: { domain: home, certificate: paths.certificate, key: paths.key },
    domains: providers.providers.map(({ domain }) => ({ domain, what: 'A made-up provider' })),
  });
  await writeFile(`${folder}/profile.json`, JSON.stringify(profile));
  return `${folder}/profile.json`;
}
