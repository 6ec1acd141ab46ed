import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LabProfile, labProfileSchema } from '@signpost/contracts';
import { createAuthority } from '../../lab/certificates/authority.ts';
import { issueCertificate } from '../../lab/certificates/issueCertificate.ts';
import { type FakeProvider, startFakeProvider } from './fakeProvider.ts';
import { type StageDns, startStageDns } from './stageDns.ts';

/** What the installation looks at: names and providers on a network of their own in loopback. */
export interface StageWorld {
  dns: StageDns;
  /** Those in the directory. */
  domains: readonly string[];
  /** Those that nobody told us of yet. */
  strangers: readonly string[];
  providers: ReadonlyMap<string, FakeProvider>;
  /** How long every provider keeps callers waiting for its features. */
  setHoldMs(holdMs: number): void;
  /** For `--lab`. */
  profilePath: string;
  profile: LabProfile;
  close(): Promise<void>;
}

export const ownDomain = 'probe.example';
const perNetwork = 200;
const courtesy = { perDomain: 8, perAddress: 32, perNetwork: 200, restMs: 0, patienceMs: 20_000 };

export interface WorldSize {
  providers: number;
  strangers: number;
  holdMs: number;
}

export async function startStageWorld(
  folder: string,
  { providers: count, strangers: unknown, holdMs }: WorldSize,
): Promise<StageWorld> {
  // Two stages at once must not take each other's addresses.
  const [second, third] = [64 + Math.floor(Math.random() * 64), Math.floor(Math.random() * 200)];
  const network = `127.${second}.${third}`;
  const hold = { ms: holdMs };
  const domains = Array.from({ length: count }, (_, index) => `provider${index + 1}.example`);
  const strangers = Array.from({ length: unknown }, (_, index) => `stranger${index + 1}.example`);
  const addressAt = (index: number) => `127.${second}.${third + Math.floor(index / perNetwork)}.${(index % perNetwork) + 10}`;
  const addresses = new Map([...domains, ...strangers].map((domain, index) => [domain, addressAt(index)]));
  const dns = await startStageDns(`${network}.2`, new Map([...addresses, [ownDomain, `${network}.3`]]));
  const providers = new Map<string, FakeProvider>();
  for (const [domain, address] of addresses) providers.set(domain, await startFakeProvider(domain, address, hold));
  const profile = await writeProfile(folder, dns.address, `${network}.3`);
  return {
    dns,
    domains,
    strangers,
    providers,
    ...profile,
    setHoldMs(ms) {
      hold.ms = ms;
    },
    async close() {
      await Promise.all([dns.stop(), ...[...providers.values()].map((one) => one.stop())]);
    },
  };
}

/** Nobody is at home: what we learn over federation stays unknown unless a fault brings a home server. */
async function writeProfile(folder: string, resolver: string, home: string) {
  await mkdir(folder, { recursive: true });
  const authority = await createAuthority(new Date());
  const { chain, key } = await issueCertificate({ names: [ownDomain] }, authority, new Date());
  const file = async (name: string, text: string) => {
    await writeFile(join(folder, name), text, { mode: 0o600 });
    return join(folder, name);
  };
  const profile = labProfileSchema.parse({
    resolver,
    ca: await file('authority.pem', authority.certificate.toString('pem')),
    allowedRanges: ['127.0.0.0/8'],
    portMap: {},
    courtesy,
    observer: { jid: `prober@${ownDomain}`, password: 'none', host: home, port: 5222 },
    identity: { domain: ownDomain, certificate: await file('own.pem', chain), key: await file('own.key', key) },
    domains: [],
  });
  return { profile, profilePath: await file('profile.json', JSON.stringify(profile)) };
}
