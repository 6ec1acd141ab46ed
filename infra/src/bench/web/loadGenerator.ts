import { Agent, get } from 'node:http';
import { z } from 'zod';
import type { LoadReport, Sample } from './LoadReport.ts';

/** Runs as a process of its own: settings as JSON on standard input, the report as JSON on standard output. */
const settingsSchema = z.object({
  origins: z.object({ api: z.string(), site: z.string() }),
  clients: z.number().int(),
  seconds: z.number(),
  /** Each is asked once when `once`, else they are gone through again and again until the time is over. */
  once: z.boolean(),
  asks: z.array(z.object({ kind: z.string(), from: z.enum(['api', 'site']), path: z.string() })).min(1),
});

let input = '';
for await (const chunk of process.stdin) input += chunk;
const { origins, clients, seconds, once, asks } = settingsSchema.parse(JSON.parse(input));
const agent = new Agent({ keepAlive: true, maxSockets: clients * 2 });
const samples: Sample[] = [];
const problems: Record<string, number> = {};
let turn = 0;

function askOnce(url: string): Promise<{ status: number; bytes: number; ms: number }> {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes, ms: performance.now() - startedAt }));
      response.on('error', reject);
    }).on('error', reject);
  });
}

async function client(until: number): Promise<void> {
  for (;;) {
    const number = turn;
    turn += 1;
    const ask = once ? asks[number] : asks[number % asks.length];
    if (!ask || performance.now() > until) return;
    const { kind, from, path } = ask;
    const { status, bytes, ms } = await askOnce(origins[from] + path).catch(() => ({ status: 0, bytes: 0, ms: 0 }));
    if (status === 200) samples.push({ kind, from, ms, bytes });
    else problems[`${kind}: ${status}`] = (problems[`${kind}: ${status}`] ?? 0) + 1;
  }
}

const startedAt = performance.now();
const cpuBefore = process.cpuUsage();
await Promise.all(Array.from({ length: clients }, () => client(startedAt + seconds * 1000)));
const elapsed = (performance.now() - startedAt) / 1000;
const cpu = process.cpuUsage(cpuBefore);
const report: LoadReport = { seconds: elapsed, cpuSeconds: (cpu.user + cpu.system) / 1e6, samples, problems };
process.stdout.write(JSON.stringify(report), () => process.exit(0));
