import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { SeenConnection, Sighting } from '../seen/SeenConnection.ts';
import { answerDns } from './answerDns.ts';
import { playServer, type XmppPort } from './playServer.ts';
import { addressesOf, type Provider } from './provider.ts';

/** The made-up providers and their DNS, in a process of their own so that what they see is seen at its time. */
interface Task {
  providers: Provider[];
  answerMs: number;
  dnsAddress: string;
}

const lag = monitorEventLoopDelay({ resolution: 5 });
const connections: SeenConnection[] = [];
let questions = 0;

async function begin({ providers, answerMs, dnsAddress }: Task): Promise<number> {
  for (const address of addressesOf(providers)) for (const port of [5222, 5269] as const) await serve(address, port, answerMs);
  const answer = answerDns(providers);
  const dns = createSocket('udp4');
  dns.on('message', (query, from) => {
    questions += 1;
    dns.send(answer(query), from.port, from.address);
  });
  await new Promise<void>((resolve, reject) => dns.once('error', reject).bind(0, dnsAddress, resolve));
  lag.enable();
  return dns.address().port;
}

function serve(address: string, port: XmppPort, answerMs: number): Promise<void> {
  const server = createServer(
    { noDelay: true },
    (socket) => void connections.push(playServer(socket, { address, port }, answerMs)),
  );
  return new Promise((resolve, reject) => server.once('error', reject).listen(port, address, resolve));
}

process.on('message', (task: Task | 'report') => {
  if (task === 'report') {
    const sighting: Sighting = { connections, questions, lagMs: lag.max / 1e6 };
    process.send?.(sighting);
    return;
  }
  begin(task).then(
    (port) => process.send?.({ port }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
