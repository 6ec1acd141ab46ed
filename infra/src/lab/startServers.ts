import { hasIpv6 } from './addresses.ts';
import { writeCertificates } from './certificates/writeCertificates.ts';
import { startDns } from './dns/startDns.ts';
import { startEjabberds } from './ejabberd/startEjabberds.ts';
import { startTarpit } from './fakes/tarpit.ts';
import type { LabContext } from './labContext.ts';
import type { LabPaths } from './paths.ts';
import type { Keep } from './process/keep.ts';
import { startProsodies } from './prosody/startProsodies.ts';
import { seedRooms } from './rooms/seedRooms.ts';
import { startWebServer } from './web/webServer.ts';
import { writeSites } from './web/writeSites.ts';

async function startOurs(context: LabContext, keep: Keep): Promise<void> {
  await startTarpit(keep);
  await startWebServer(await writeSites(context), context, keep);
}

/** Starts every server of the lab; hands each to `keep` as soon as it runs, so that a failed start leaves nothing behind. */
export async function startServers(paths: LabPaths, keep: Keep): Promise<LabContext> {
  const certificates = await writeCertificates(`${paths.run}/certificates`);
  const ipv6 = hasIpv6();
  const strongKeySha256 = certificates.of('strong.example').publicKeySha256;
  const { trustAnchor } = await startDns(paths, { ipv6, strongKeySha256 }, keep);
  const context: LabContext = { paths, certificates, trustAnchor, ipv6 };
  const starts = await Promise.allSettled([
    startProsodies(context, keep),
    startEjabberds(context, keep),
    startOurs(context, keep),
  ]);
  const failed = starts.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  await seedRooms(keep);
  return context;
}
