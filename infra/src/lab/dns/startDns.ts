import { mkdir, writeFile } from 'node:fs/promises';
import { addresses, resolverPort } from '../addresses.ts';
import type { LabPaths } from '../paths.ts';
import { type Keep, whileRunning } from '../process/keep.ts';
import { type ServerProcess, startServer } from '../process/serverProcess.ts';
import { waitUntil } from '../process/waitUntil.ts';
import { serverTree } from '../serverTree.ts';
import { askDns, readTrustAnchor } from './dnsKey.ts';
import { exampleZone, type ZoneFacts } from './exampleZone.ts';
import { knotConfig, type ZoneFile } from './knotConfig.ts';
import { unboundConfig } from './unboundConfig.ts';
import { xmppRecords } from './xmppRecords.ts';
import { zoneText } from './zoneText.ts';

const zones: readonly ZoneFile[] = [
  { origin: 'example', signed: true },
  { origin: 'unsigned.example', signed: false },
  { origin: 'bogus.example', signed: true },
];

async function writeZones(folder: string, facts: ZoneFacts): Promise<void> {
  await Promise.all(['zones', 'database'].map((name) => mkdir(`${folder}/${name}`, { recursive: true })));
  const records = {
    example: exampleZone(facts),
    'unsigned.example': xmppRecords('@', addresses['unsigned.example'], { zone: 'unsigned.example' }),
    'bogus.example': xmppRecords('@', addresses['bogus.example'], { zone: 'bogus.example' }),
  };
  const write = ([origin, list]: [string, (typeof records)['example']]) =>
    writeFile(`${folder}/zones/${origin}.zone`, zoneText(origin, list));
  await Promise.all(Object.entries(records).map(write));
}

/** A socket's path holds 107 bytes at most (unix(7)), the lab's folder may be longer. */
const controlSocket = (folder: string): string =>
  Buffer.byteLength(folder) < 95 ? `${folder}/knot.sock` : `/tmp/signpost-knot-${process.pid}.sock`;

async function startKnot(paths: LabPaths, folder: string): Promise<ServerProcess> {
  const tree = serverTree(paths.servers, 'bookworm');
  await writeFile(`${folder}/knot.conf`, knotConfig(folder, controlSocket(folder), zones));
  const args = ['-c', `${folder}/knot.conf`];
  const env = { LD_LIBRARY_PATH: tree.libraryPath };
  return startServer({ name: 'knot', command: `${tree.root}/usr/sbin/knotd`, args, env, folder, pidFolder: `${paths.run}/pids` });
}

async function startUnbound(paths: LabPaths, folder: string, trustAnchor: string): Promise<ServerProcess> {
  const tree = serverTree(paths.servers, 'bookworm');
  const origins = zones.map(({ origin }) => origin);
  await writeFile(`${folder}/unbound.conf`, unboundConfig(folder, trustAnchor, origins));
  const args = ['-c', `${folder}/unbound.conf`];
  const env = { LD_LIBRARY_PATH: tree.libraryPath };
  return startServer({
    name: 'unbound',
    command: `${tree.root}/usr/sbin/unbound`,
    args,
    env,
    folder,
    pidFolder: `${paths.run}/pids`,
  });
}

/** Starts the name servers: knot with the signed zones, unbound as the validating resolver. Gives the trust anchor's file. */
export async function startDns(paths: LabPaths, facts: ZoneFacts, keep: Keep): Promise<{ trustAnchor: string }> {
  const folder = `${paths.run}/dns`;
  await writeZones(folder, facts);
  const knot = await startKnot(paths, folder);
  keep(knot);
  const anchor = await waitUntil(
    `knot (its log: ${knot.log})`,
    whileRunning(knot, () => readTrustAnchor('example')),
  );
  const trustAnchor = `${folder}/example.key`;
  await writeFile(trustAnchor, anchor);
  const unbound = await startUnbound(paths, folder, trustAnchor);
  keep(unbound);
  const resolves = async () => ((await askDns('strong.example', 'A', resolverPort, 0x100))?.answers?.length ? true : null);
  await waitUntil(`unbound (its log: ${unbound.log})`, whileRunning(unbound, resolves));
  return { trustAnchor };
}
