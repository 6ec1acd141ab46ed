import { z } from 'zod';
import type { LoadResult } from './goals.ts';
import { runLoadClient } from './loadClient.ts';

/** Runs as a process of its own: settings as JSON in the first argument, the result as JSON on standard output. */
const settings = z
  .object({ port: z.number(), connections: z.number(), seconds: z.number(), paths: z.array(z.string()).min(1) })
  .parse(JSON.parse(process.argv[2] ?? ''));

const times: number[] = [];
let [errors, turn] = [0, 0];
const nextPath = () => {
  turn += 1;
  return settings.paths[turn % settings.paths.length] ?? '/';
};
const onAnswer = (ms: number, good: boolean) => {
  if (good) times.push(ms);
  else errors += 1;
};

const started = performance.now();
const signal = AbortSignal.timeout(settings.seconds * 1000);
const client = () => runLoadClient({ port: settings.port, nextPath, onAnswer }, signal);
await Promise.all(Array.from({ length: settings.connections }, client));
const seconds = (performance.now() - started) / 1000;

times.sort((a, b) => a - b);
const share = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.POSITIVE_INFINITY;
const result: LoadResult = {
  requests: times.length,
  errors,
  seconds,
  perSecond: times.length / seconds,
  p50Ms: share(0.5),
  p99Ms: share(0.99),
  maxMs: share(1),
};
console.log(JSON.stringify(result));
