import { percentile } from '../rooms/measure.ts';
import type { LoadReport, Sample } from './LoadReport.ts';

export interface Times {
  name: string;
  requests: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  maxMs: number;
}

export interface Phase {
  seconds: number;
  perSecond: number;
  errors: number;
  problems: Record<string, number>;
  /** Share of one core that the load generator took. */
  generatorCores: number;
  all: Times;
  pages: Times;
  kinds: Times[];
}

export function summarize({ seconds, cpuSeconds, samples, problems }: LoadReport): Phase {
  const kinds = [...new Set(samples.map(({ kind }) => kind))].sort();
  return {
    seconds,
    perSecond: samples.length / seconds,
    errors: Object.values(problems).reduce((sum, count) => sum + count, 0),
    problems,
    generatorCores: cpuSeconds / seconds,
    all: timesOf('all', samples),
    pages: timesOf(
      'pages',
      samples.filter(({ from }) => from === 'site'),
    ),
    kinds: kinds.map((kind) =>
      timesOf(
        kind,
        samples.filter((sample) => sample.kind === kind),
      ),
    ),
  };
}

function timesOf(name: string, samples: readonly Sample[]): Times {
  const sorted = samples.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => percentile(sorted, share);
  return { name, requests: sorted.length, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), maxMs: sorted.at(-1) ?? 0 };
}
