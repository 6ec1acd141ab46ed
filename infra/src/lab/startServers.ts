import { addresses, hasIpv6 } from './addresses.ts';
import { writeCertificates } from './certificates/writeCertificates.ts';
import { startDns } from './dns/startDns.ts';
import { callApi } from './ejabberd/callApi.ts';
import { apiPort } from './ejabberd/ejabberdConfig.ts';
import { ejabberds, startEjabberd } from './ejabberd/startEjabberd.ts';
import { startTarpit } from './fakes/tarpit.ts';
import type { LabContext } from './labContext.ts';
import { labAccount } from './labDomains.ts';
import type { LabPaths } from './paths.ts';
import type { ServerProcess } from './process/serverProcess.ts';
import { accepts, waitUntil } from './process/waitUntil.ts';
import { prosodyServers } from './prosody/prosodyServers.ts';
import { startProsody } from './prosody/startProsody.ts';
import { startWebServer } from './web/webServer.ts';
import { writeSites } from './web/writeSites.ts';

type Keep = (one: { stop(): Promise<void> }) => void;

/** Waits for a port; a server that ends meanwhile is named at once, with its log. */
async function portOf(server: ServerProcess, host: string, port: number, log: string): Promise<void> {
  await waitUntil(`${server.name} (see ${log})`, async () => (server.running() ? accepts(host, port) : null), 30_000);
}

async function startProsodies(context: LabContext, keep: Keep): Promise<void> {
  const startOne = async (spec: ReturnType<typeof prosodyServers>[number]) => {
    const server = await startProsody(spec, context);
    keep(server);
    const log = `${context.paths.run}/prosody/${spec.name}/output.log`;
    for (const host of spec.interfaces) await portOf(server, host, 5222, log);
    await portOf(server, spec.interfaces[0] ?? '', 5269, log);
  };
  await Promise.all(prosodyServers(context).map(startOne));
}

async function startEjabberds(context: LabContext, keep: Keep): Promise<void> {
  const startOne = async (spec: (typeof ejabberds)[number]) => {
    const server = await startEjabberd(spec, context);
    keep(server);
    await portOf(server, addresses[spec.domain], apiPort, `${context.paths.run}/ejabberd/${spec.domain}/output.log`);
    const account = { user: labAccount.user, host: spec.domain, password: labAccount.password };
    await waitUntil(`The account on ${spec.domain}`, async () =>
      (await callApi(spec.domain, 'register', account)) ? true : null,
    );
    await portOf(server, addresses[spec.domain], 5222, `${context.paths.run}/ejabberd/${spec.domain}/ejabberd.log`);
  };
  await Promise.all(ejabberds.map(startOne));
}

async function startFakes(context: LabContext, keep: Keep): Promise<void> {
  for (const listener of await startTarpit()) keep(listener);
  for (const listener of await startWebServer(await writeSites(context), context)) keep(listener);
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
    startFakes(context, keep),
  ]);
  const failed = starts.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return context;
}
