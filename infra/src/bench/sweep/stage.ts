import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LabProfile, labProfileSchema } from '@signpost/contracts';
import { politeLimits } from '@signpost/net';
import { freePort } from '../../start/freePort.ts';
import { startService } from '../../start/service.ts';
import { waitForUrl } from '../../start/waitForUrl.ts';
import type { CleanUp } from '../cleanUp.ts';
import { controlDomain, type FakeProvider } from './fakes/plan.ts';
import { type Fakes, startFakes } from './fakes/startFakes.ts';

/** Loopback addresses from 127.64 on are nobody's here; two benches that begin at once should not meet. */
export const anyBase = (): number => 64 + randomInt(180);

export interface FakeNetwork {
  fakes: Fakes;
  profilePath: string;
}

export interface FakeOptions {
  roundTripMs: number;
  /** Where tarpits accept and say nothing: the longer it takes to find out, the more places they hold. */
  silent: 'everywhere' | 'for-apps';
}

/** Fake providers and the profile by which workers find them, and treat them as strangers. */
export async function openFakeNetwork(
  providers: FakeProvider[],
  { roundTripMs, silent }: FakeOptions,
  cleanUp: CleanUp,
): Promise<FakeNetwork> {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-fakes-'));
  cleanUp.later(() => rmSync(folder, { recursive: true, force: true }));
  const webPort = 20_000 + randomInt(10_000);
  const silentPorts = silent === 'everywhere' ? [5222, 5269, webPort] : [5222];
  const fakes = await startFakes({ providers, roundTripMs, webPort, silentPorts });
  cleanUp.later(() => fakes.stop());
  const profilePath = join(folder, 'profile.json');
  writeFileSync(profilePath, JSON.stringify(profileOf(fakes, folder, webPort)));
  return { fakes, profilePath };
}

function profileOf({ resolver, ca, identity }: Fakes, folder: string, webPort: number): LabProfile {
  const keep = (name: string, text: string) => {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
    return join(folder, name);
  };
  return labProfileSchema.parse({
    resolver,
    ca: keep('ca.pem', ca),
    allowedRanges: ['127.0.0.0/8'],
    portMap: { 443: webPort },
    courtesy: politeLimits,
    pace: 'public',
    observer: { jid: `nobody@${controlDomain}`, password: 'unused', host: '127.0.0.1', port: 5222 },
    identity: {
      domain: controlDomain,
      certificate: keep('identity.pem', identity.certificate),
      key: keep('identity.key', identity.key),
    },
    domains: [],
  });
}

export interface WorkerSettings {
  databaseUrl: string;
  redisUrl: string;
  profilePath: string;
  places: number;
}

/** A worker as it runs in earnest; gives its process id once it is ready. */
export async function startBenchWorker(name: string, settings: WorkerSettings, cleanUp: CleanUp): Promise<number> {
  const port = await freePort(4_500 + randomInt(400), name, () => undefined);
  const env = {
    DATABASE_URL: settings.databaseUrl,
    REDIS_URL: settings.redisUrl,
    SIGNPOST_CONTACT: `bench@${controlDomain}`,
    WORKER_CONCURRENCY: String(settings.places),
    WORKER_PORT: String(port),
    LOG_LEVEL: 'info',
    NODE_ENV: 'production',
  };
  const worker = startService({ name: `bench-${name}`, entry: ['apps/worker/src/main.ts', '--lab', settings.profilePath], env });
  cleanUp.later(() => worker.stop());
  await waitForUrl(`http://127.0.0.1:${port}/readyz`, 30_000, () => worker.child.exitCode === null);
  return worker.child.pid ?? 0;
}
