import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { addresses, dnsAddress, resolverPort } from '../addresses.ts';
import type { Edition } from '../fetch/packages.ts';
import type { LabContext } from '../labContext.ts';
import { type ServerProcess, startServer } from '../process/serverProcess.ts';
import { type ServerTree, serverTree } from '../serverTree.ts';
import { type EjabberdSpec, ejabberdConfig, inetrc } from './ejabberdConfig.ts';
import { hostsFile } from './hostsFile.ts';

export interface EjabberdInstance {
  domain: 'ejabberd.example' | 'newejabberd.example';
  edition: Edition;
}

export const ejabberds: readonly EjabberdInstance[] = [
  { domain: 'ejabberd.example', edition: 'bookworm' },
  { domain: 'newejabberd.example', edition: 'backports' },
];

async function erlangBin(tree: ServerTree): Promise<string> {
  const root = `${tree.root}/usr/lib/erlang`;
  const runtime = (await readdir(root)).find((name) => name.startsWith('erts-'));
  return `${root}/${runtime}/bin`;
}

async function environment(tree: ServerTree, folder: string): Promise<Record<string, string>> {
  return {
    ROOTDIR: `${tree.root}/usr/lib/erlang`,
    BINDIR: await erlangBin(tree),
    EMU: 'beam',
    PROGNAME: 'erl',
    LD_LIBRARY_PATH: tree.libraryPath,
    // a bare name, found through LD_LIBRARY_PATH: LD_PRELOAD takes no path with a space
    LD_PRELOAD: 'libnss_wrapper.so',
    NSS_WRAPPER_HOSTS: `${folder}/hosts`,
    ERL_LIBS: tree.libraries,
    ERL_INETRC: `${folder}/inetrc`,
    ERL_MAX_PORTS: '4096',
    ERL_MAX_ETS_TABLES: '1400',
    ERL_CRASH_DUMP_BYTES: '0',
    EJABBERD_CONFIG_PATH: `${folder}/ejabberd.yml`,
    EJABBERD_LOG_PATH: `${folder}/ejabberd.log`,
    CONTRIB_MODULES_PATH: `${folder}/modules`,
  };
}

async function writeFiles(spec: EjabberdSpec): Promise<void> {
  await mkdir(`${spec.folder}/mnesia`, { recursive: true });
  await writeFile(`${spec.folder}/ejabberd.yml`, ejabberdConfig(spec));
  await writeFile(`${spec.folder}/inetrc`, inetrc(dnsAddress, resolverPort));
  await writeFile(`${spec.folder}/hosts`, hostsFile());
}

/** Starts an ejabberd without its control script: no epmd, no node name, no root. It listens some seconds later. */
export async function startEjabberd({ domain, edition }: EjabberdInstance, context: LabContext): Promise<ServerProcess> {
  const folder = `${context.paths.run}/ejabberd/${domain}`;
  const tree = serverTree(context.paths.servers, edition);
  const { certificate, key } = context.certificates.of(domain);
  await writeFiles({ domain, address: addresses[domain], folder, certificate, key, authority: context.certificates.authority });
  const env = await environment(tree, folder);
  const mnesia = ['-mnesia', 'dir', JSON.stringify(`${folder}/mnesia`)];
  const args = ['+S', '1:1', '+K', 'true', '+P', '10000', '+A', '4', '-noinput', ...mnesia, '-s', 'ejabberd'];
  return startServer({
    name: domain,
    command: `${env.BINDIR}/erlexec`,
    args,
    env,
    folder,
    pidFolder: `${context.paths.run}/pids`,
  });
}
