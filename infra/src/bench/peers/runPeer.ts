import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { runCommand } from '../../process/runCommand.ts';
import { benchFault } from '../benchFault.ts';
import type { XmppTarget } from '../target/openXmpp.ts';
import { parseNmap } from './parseNmap.ts';
import { parseSslscan } from './parseSslscan.ts';
import { parseTestssl } from './parseTestssl.ts';
import type { PeerFindings, PeerName } from './peerFindings.ts';

export interface PeerRun {
  findings: PeerFindings;
  seconds: number;
  /** All that it printed. */
  output: string;
}

export interface PeerOptions {
  /** Where `fetchPeers` put the tools. */
  tools: string;
  /** For output files; one run at a time in each. */
  folder: string;
  /** testssl.sh looks for groups too, which takes it longer. */
  withGroups: boolean;
}

/** Runs one scanner on one target to its end. Names resolve by a hosts file of its own, so that the machine is left as it is. */
export async function runPeer(peer: PeerName, target: XmppTarget, options: PeerOptions): Promise<PeerRun> {
  await mkdir(options.folder, { recursive: true });
  const report = `${options.folder}/${peer}.report`;
  await rm(report, { force: true });
  await writeFile(`${options.folder}/hosts`, `${target.address} ${target.domain}\n`);
  const [command, args] = commandOf(peer, target, options, report);
  const env = await environmentOf(peer, options);
  const { output, seconds } = await runCommand(command, args, { env, cwd: options.folder });
  const text = await readFile(report, 'utf8').catch(() => {
    throw benchFault(`${peer} reported nothing on ${target.domain}: ${output.trim().slice(-200)}`);
  });
  return { findings: await parse(peer, text, options.tools), seconds, output };
}

async function parse(peer: PeerName, text: string, tools: string): Promise<PeerFindings> {
  if (peer === 'sslscan') return parseSslscan(text);
  if (peer === 'nmap') return parseNmap(text);
  const script = await readFile(`${tools}/usr/bin/testssl`, 'utf8');
  return parseTestssl(text, /^declare -r VERSION="([^"]+)"/m.exec(script)?.[1] ?? '?');
}

function commandOf(peer: PeerName, target: XmppTarget, options: PeerOptions, report: string): [string, string[]] {
  const { domain, port, address, security, direction } = target;
  const bin = `${options.tools}/usr/bin`;
  const starttls = security === 'starttls';
  if (peer === 'sslscan') {
    const xmpp = starttls ? ['--starttls-xmpp', ...(direction === 's2s' ? ['--xmpp-server'] : [])] : [];
    return [`${bin}/sslscan`, ['--no-colour', `--xml=${report}`, ...xmpp, `${domain}:${port}`]];
  }
  if (peer === 'nmap') {
    const scripts = ['--script', '+ssl-enum-ciphers,+ssl-cert,ssl-dh-params'];
    return [`${bin}/nmap`, ['--unprivileged', '--system-dns', '-Pn', '-p', String(port), ...scripts, '-oX', report, domain]];
  }
  const xmpp = starttls ? ['--starttls', direction === 's2s' ? 'xmpp-server' : 'xmpp', '--xmpphost', domain] : [];
  const checks = ['-p', '-S', '-E', ...(options.withGroups ? ['-f'] : [])];
  const quiet = ['--color', '0', '--quiet', '--warnings', 'off', '--ip', address, '--jsonfile', report];
  return ['bash', [`${bin}/testssl`, ...quiet, ...xmpp, ...checks, `${domain}:${port}`]];
}

async function environmentOf(peer: PeerName, { tools, folder }: PeerOptions): Promise<Record<string, string>> {
  const libraries = (await readdir(`${tools}/usr/lib`)).find((name) => name.endsWith('-linux-gnu')) ?? '';
  const root = `${tools}/usr/lib/${libraries}`;
  const env = { LD_LIBRARY_PATH: [root, `${root}/blas`, `${root}/lapack`].join(':'), LC_ALL: 'C' };
  if (peer === 'testssl.sh') {
    return { ...env, TESTSSL_INSTALL_DIR: `${tools}/etc/testssl`, PATH: `${tools}/usr/bin:${process.env.PATH ?? ''}` };
  }
  const names = { LD_PRELOAD: `${root}/libnss_wrapper.so`, NSS_WRAPPER_HOSTS: `${folder}/hosts` };
  return { ...env, ...names, ...(peer === 'nmap' ? { NMAPDIR: `${tools}/usr/share/nmap` } : {}) };
}
