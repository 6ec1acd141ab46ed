import { labPaths } from '../../lab/paths.ts';
import { waitForServer } from '../../lab/process/keep.ts';
import { type ServerProcess, startServer } from '../../lab/process/serverProcess.ts';
import type { KeyFiles } from './opensslCertificates.ts';

export interface OpensslServer {
  address: string;
  port: number;
  process: ServerProcess;
}

export interface OpensslOptions {
  name: string;
  address: string;
  port: number;
  /** One certificate, or two of different kinds. */
  certificates: readonly KeyFiles[];
  args: readonly string[];
}

/** Runs `openssl s_server`, which speaks TLS at once and nothing after it. Its address must be free. */
export async function startOpenssl({ name, address, port, certificates, args }: OpensslOptions): Promise<OpensslServer> {
  const root = `${labPaths().root}/bench`;
  const [first, second] = certificates;
  const keys = [
    ...(first ? ['-cert', first.certificate, '-key', first.key] : ['-nocert']),
    ...(second ? ['-dcert', second.certificate, '-dkey', second.key] : []),
  ];
  const process = await startServer({
    name: `openssl-${name}`,
    command: 'openssl',
    args: ['s_server', '-accept', `${address}:${port}`, '-quiet', ...keys, ...args],
    folder: `${root}/openssl-${name}`,
    pidFolder: `${root}/pids`,
  });
  await waitForServer(process, address, port);
  return { address, port, process };
}
