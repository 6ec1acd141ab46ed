import pc from 'picocolors';
import type { Phase, Times } from '../web/summarize.ts';
import type { DatabaseTime } from './databaseTime.ts';
import type { LoadVerdict } from './judgeLoad.ts';
import type { MemoryTrack } from './memory.ts';

export interface ProcessLine {
  name: string;
  /** Of one core. */
  cores: number;
  firstMb: number;
  mostMb: number;
  lastMb: number;
}

export interface LoadResult {
  setting: { providers: number; rooms: number; perSecond: number; seconds: number; seed: number };
  phase: Phase;
  processes: ProcessLine[];
  databaseTime: DatabaseTime;
  goals: LoadVerdict[];
}

export const processLines = (memory: MemoryTrack, cores: Readonly<Record<string, number>>): ProcessLine[] =>
  Object.entries(memory).map(([name, bytes]) => ({
    name,
    cores: cores[name] ?? 0,
    firstMb: (bytes[0] ?? 0) / 1e6,
    mostMb: Math.max(...bytes) / 1e6,
    lastMb: (bytes.at(-1) ?? 0) / 1e6,
  }));

export function printLoad({ setting, phase, processes, databaseTime, goals }: LoadResult): void {
  const { providers, rooms, perSecond, seconds, seed } = setting;
  console.log(
    `${providers} providers, ${rooms} rooms, 30 days; ${perSecond} requests a second for ${seconds} s (seed ${seed})\n`,
  );
  console.log(pc.bold(`${'milliseconds'.padEnd(30)}  count    p50    p95    p99    max`));
  for (const times of [...phase.kinds, phase.pages, phase.all]) console.log(lineOf(times));
  for (const [problem, count] of Object.entries(phase.problems)) console.log(pc.red(`  ${count} × ${problem}`));
  console.log(pc.bold(`\n${'process'.padEnd(12)} cores   MB at first   most   last`));
  for (const { name, cores, firstMb, mostMb, lastMb } of processes)
    console.log(
      `${name.padEnd(12)} ${cores.toFixed(2).padStart(5)} ${[firstMb, mostMb, lastMb].map((mb, at) => mb.toFixed(0).padStart(at ? 7 : 13)).join('')}`,
    );
  console.log(`load generator ${phase.generatorCores.toFixed(2)} cores; database: what it holds for itself alone\n`);
  const { calls, longest } = databaseTime;
  console.log(pc.bold(`database: ${calls} statements, ${databaseTime.seconds.toFixed(1)} s in them`));
  for (const { sql, calls: times, meanMs, seconds: spent } of longest)
    console.log(`${spent.toFixed(1).padStart(7)} s  ${String(times).padStart(7)} × ${meanMs.toFixed(2).padStart(7)} ms  ${sql}`);
  console.log('');
  for (const { goal, measured, met } of goals)
    console.log(`${met ? pc.green('met   ') : pc.red('missed')} ${goal}: ${Math.round(measured * 10) / 10}`);
}

const lineOf = ({ name, requests, p50Ms, p95Ms, p99Ms, maxMs }: Times): string =>
  `${name.padEnd(30)} ${String(requests).padStart(6)} ${[p50Ms, p95Ms, p99Ms, maxMs].map((ms) => ms.toFixed(1).padStart(6)).join(' ')}`;
