import { parseArgs } from 'node:util';
import { suiteNameOf } from '@signpost/tls-prober';
import pc from 'picocolors';
import { ensureLab } from '../../lab/index.ts';
import { labPaths } from '../../lab/paths.ts';
import { createOpensslCertificates } from '../openssl/opensslCertificates.ts';
import { startOpenssl } from '../openssl/startOpenssl.ts';
import { fetchPeers } from '../peers/fetchPeers.ts';
import { runBench } from '../runBench.ts';
import { labTarget } from '../target/labTargets.ts';
import type { XmppTarget } from '../target/openXmpp.ts';
import { type ComparedTarget, compareTarget } from './compareTarget.ts';
import type { Difference } from './differences.ts';
import type { Explanation } from './explanations.ts';
import { keysOf, type OddServer, oddServers } from './oddServers.ts';

const usage = `npm run compare:tls                     sslscan, nmap and testssl.sh beside ours on every server of the lab and on odd ones of OpenSSL's
npm run compare:tls -- --quick          a few of them
npm run compare:tls -- --only NAME      one of them
npm run compare:tls -- --target DOMAIN@ADDRESS:PORT/c2s|s2s|direct     any other server
npm run compare:tls -- --json           everything as JSON`;

/** What the comparison demands, as data. */
const goals = { unexplained: 0 };

const oddName = 'odd.example';
const oddPort = 8443;
const labDomains = [
  'strong.example',
  'weak.example',
  'new.example',
  'old.example',
  'ejabberd.example',
  'newejabberd.example',
] as const;
const quickNames = ['strong.example c2s', 'ejabberd.example c2s', 'tls13-only', 'finite-field-only'];

type Compared = { name: string; run: () => Promise<ComparedTarget> };

async function bench(): Promise<boolean> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({ options: { quick: flag, json: flag, help: flag, only: text, target: text } });
  if (values.help) {
    console.log(usage);
    return true;
  }
  const lab = await ensureLab({ say: (line) => console.error(pc.dim(line)) });
  try {
    const all = values.target === undefined ? await everything() : [await strangerOf(values.target)];
    const chosen = all.filter(({ name }) => (values.only ? name === values.only : !values.quick || quickNames.includes(name)));
    const results: ComparedTarget[] = [];
    for (const { name, run } of chosen) {
      console.error(pc.dim(name));
      const result = await run();
      results.push(result);
      if (!values.json) print(result);
    }
    return tell(results, values.json === true);
  } finally {
    await lab.stop();
  }
}

function tell(servers: readonly ComparedTarget[], json: boolean): boolean {
  const unexplained = servers.reduce((sum, server) => sum + badOf(server), 0);
  const good = servers.length > 0 && unexplained <= goals.unexplained;
  if (json) console.log(JSON.stringify({ good, goals, unexplained, servers }, null, 2));
  else
    console.log(`\n${servers.length} servers, ${good ? pc.green('nothing unexplained') : pc.red(`${unexplained} unexplained`)}`);
  return good;
}

async function everything(): Promise<Compared[]> {
  const tools = await fetchPeers();
  const root = `${labPaths().root}/bench/compare`;
  const keys = await createOpensslCertificates(`${root}/keys`, oddName);
  const options = { tools, folder: root, withGroups: true };
  const ofLab = labDomains.flatMap((domain) =>
    (['c2s', 's2s'] as const).map((direction) => ({
      name: `${domain} ${direction}`,
      run: () => compareTarget(`${domain} ${direction}`, labTarget(domain, direction), options),
    })),
  );
  const odd = oddServers.map((server) => ({ name: server.name, run: () => compareOdd(server, keysOf(server, keys), options) }));
  return [...ofLab, ...odd];
}

async function compareOdd(
  server: OddServer,
  certificates: ReturnType<typeof keysOf>,
  options: Parameters<typeof compareTarget>[2],
) {
  const address = '127.0.2.200';
  const started = await startOpenssl({ name: server.name, address, port: oddPort, certificates, args: server.args });
  try {
    const target: XmppTarget = { domain: oddName, direction: 'c2s', security: 'none', address, port: oddPort };
    return await compareTarget(server.name, target, options);
  } finally {
    await started.process.stop();
  }
}

async function strangerOf(text: string): Promise<Compared> {
  const [, domain = '', address = '', port = '', kind = ''] = /^([^@]+)@([^:]+):(\d+)\/(c2s|s2s|direct)$/.exec(text) ?? [];
  const options = { tools: await fetchPeers(), folder: `${labPaths().root}/bench/compare`, withGroups: true };
  const direction = kind === 's2s' ? 's2s' : 'c2s';
  const target: XmppTarget = {
    domain,
    direction,
    security: kind === 'direct' ? 'none' : 'starttls',
    address,
    port: Number(port),
  };
  return { name: text, run: () => compareTarget(text, target, options) };
}

const badOf = ({ differences, ownDisagreements, complete }: ComparedTarget): number =>
  differences.filter(({ explanation }) => explanation === null).length + ownDisagreements.length + (complete ? 0 : 1);

function print(result: ComparedTarget): void {
  const bad = badOf(result);
  const mark = bad === 0 ? pc.green('ok  ') : pc.red('FAIL');
  console.log(
    `${mark} ${pc.bold(result.target)}  ${result.peers.join(', ')}; ours ${result.connections} connections, least ${result.least}`,
  );
  if (!result.complete) console.log(`     ${pc.red('our sweep did not end')}`);
  for (const line of result.ownDisagreements) console.log(`     ${pc.red('our modes differ')} ${line}`);
  for (const { difference } of result.differences.filter(({ explanation }) => explanation === null)) {
    console.log(`     ${pc.red(textOf(difference))}`);
  }
  for (const cause of new Set(result.differences.map(({ explanation }) => explanation)))
    if (cause !== null) printCause(result, cause);
}

/** A cause once, under all that it explains. */
function printCause({ differences }: ComparedTarget, cause: Explanation): void {
  for (const { difference, explanation } of differences)
    if (explanation === cause) console.log(pc.dim(`     ${textOf(difference)}`));
  console.log(pc.dim(`       because: ${cause.cause}\n       shown by: ${cause.test.file}, ${cause.test.name}`));
}

const textOf = ({ peer, peerVersion, field, where, side, item }: Difference): string =>
  `${peer} ${peerVersion} ${field} ${where} ${side === 'ours' ? 'only ours' : 'only theirs'}: ${field === 'suites' ? suiteNameOf(item) : item}`;

await runBench(bench);
