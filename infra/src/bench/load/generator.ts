import { Agent, type ClientRequest, get } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { LoadReport, Sample } from '../web/LoadReport.ts';
import { askOf } from './mix.ts';

/** Runs as a process of its own: settings as JSON on standard input, the report as JSON on standard output. */
const settingsSchema = z.object({
  origins: z.object({ api: z.string(), site: z.string() }),
  perSecond: z.number(),
  seconds: z.number(),
  timeoutMs: z.number(),
  /** The number of the first request. */
  first: z.number().int(),
  asked: z.object({ seed: z.number(), providers: z.number().int(), rooms: z.array(z.string()).min(1) }),
});
export type GeneratorSettings = z.infer<typeof settingsSchema>;

const { origins, perSecond, seconds, timeoutMs, first, asked } = settingsSchema.parse(JSON.parse(await text(process.stdin)));
const tickMs = 2;
const agents = { api: new Agent({ keepAlive: true, maxSockets: 256 }), site: new Agent({ keepAlive: true, maxSockets: 256 }) };
const samples: Sample[] = [];
const problems: Record<string, number> = {};

/** In the order in which they were to be sent. */
const open = new Map<number, { until: number; giveUp(): void }>();

/** One that waits for a connection has no clock of its own. */
const watch = setInterval(() => {
  const now = performance.now();
  for (const { until, giveUp } of open.values()) {
    if (until > now) return;
    giveUp();
  }
}, 100);

/**
 * Counts from when it was to be sent, not from when it could be: waiting in a row is waiting. As browsers do, it asks again
 * where a connection that was kept open turns out to be closed (RFC 9112 §9.3.1).
 */
function askOnce(number: number, plannedAt: number): Promise<void> {
  const { kind, from, path } = askOf(number, asked);
  return new Promise((resolve) => {
    const settle = (status: number | string, bytes: number) => {
      if (!open.delete(number)) return;
      if (status === 200) samples.push({ kind, from, ms: performance.now() - plannedAt, bytes });
      else problems[`${kind}: ${status}`] = (problems[`${kind}: ${status}`] ?? 0) + 1;
      resolve();
    };
    let request = begin();
    const giveUp = () => {
      settle('timeout', 0);
      request.destroy();
    };
    open.set(number, { until: plannedAt + timeoutMs, giveUp });

    function begin(): ClientRequest {
      const options = { agent: agents[from], headers: { 'accept-encoding': 'br, gzip' } };
      const begun = get(origins[from] + path, options, (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => (bytes += chunk.length));
        response.on('end', () => settle(response.statusCode ?? 0, bytes));
        response.on('error', () => settle('lost', 0));
      });
      return begun.on('error', (error: NodeJS.ErrnoException) => {
        if (open.has(number) && begun.reusedSocket && error.code === 'ECONNRESET') request = begin();
        else settle(`lost (${error.code ?? error.message})`, 0);
      });
    }
  });
}

/** At its pace whatever the answers do. */
function send(): Promise<unknown> {
  const startedAt = performance.now();
  const total = Math.round(seconds * perSecond);
  const sent: Promise<void>[] = [];
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(total, Math.floor(((performance.now() - startedAt) / 1000) * perSecond) + 1);
      while (sent.length < due) sent.push(askOnce(first + sent.length, startedAt + (sent.length / perSecond) * 1000));
      if (sent.length < total) return;
      clearInterval(timer);
      resolve(Promise.all(sent));
    }, tickMs);
  });
}

const startedAt = performance.now();
const cpuBefore = process.cpuUsage();
await send();
clearInterval(watch);
const cpu = process.cpuUsage(cpuBefore);
const elapsed = (performance.now() - startedAt) / 1000;
const report: LoadReport = { seconds: elapsed, cpuSeconds: (cpu.user + cpu.system) / 1e6, samples, problems };
process.stdout.write(JSON.stringify(report), () => process.exit(0));
