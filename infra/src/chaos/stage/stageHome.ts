import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchServers, labPaths } from '../../lab/index.ts';
import { waitForServer } from '../../lab/process/keep.ts';
import type { ServerProcess } from '../../lab/process/serverProcess.ts';
import { baseModules } from '../../lab/prosody/modules.ts';
import { startProsody } from '../../lab/prosody/startProsody.ts';
import { ownDomain, type StageWorld } from './stageWorld.ts';

/** Our home server, a Prosody that answers for the providers, too: what our account asks stays in the house. */
export interface StageHome {
  /** Ends it by SIGKILL. */
  kill(): Promise<void>;
  /** Starts it again at the same address. */
  start(): Promise<void>;
  close(): Promise<void>;
}

const name = 'chaos-home';

export async function startStageHome(folder: string, { domains, profile }: StageWorld): Promise<StageHome> {
  const { jid, password, host, port } = profile.observer;
  const { certificate, key } = profile.identity;
  const servers = await fetchServers();
  const context = {
    paths: { ...labPaths(), servers, run: folder },
    certificates: { authority: profile.ca, of: () => ({ certificate, key, publicKeySha256: '' }) },
    trustAnchor: join(folder, 'none.key'),
    ipv6: false,
  };
  const spec = {
    name,
    edition: 'bookworm',
    interfaces: [host],
    modules: baseModules,
    hosts: [ownDomain, ...domains].map((domain) => ({ domain })),
  } as const;
  let server: ServerProcess | null = null;
  async function start(): Promise<void> {
    server = await startProsody(spec, context);
    await waitForServer(server, host, port);
    await writeAccount(folder, jid, password);
  }
  await start();
  return {
    start,
    async kill() {
      const [pid] = (await readFile(join(folder, 'pids', `prosody-${name}.pid`), 'utf8')).split(' ');
      process.kill(Number(pid), 'SIGKILL');
      await server?.ended;
    },
    close: async () => void (await server?.stop()),
  };
}

async function writeAccount(folder: string, jid: string, password: string): Promise<void> {
  const [user = '', domain = ''] = jid.split('@');
  const accounts = join(folder, 'prosody', name, 'data', domain.replaceAll('.', '%2e'), 'accounts');
  await mkdir(accounts, { recursive: true });
  await writeFile(join(accounts, `${user}.dat`), `return { password = "${password}" };\n`);
}
