import pc from 'picocolors';
import { percentile } from '../rooms/measure.ts';
import type { FakeKind, FakeProvider } from './fakes/plan.ts';
import type { WatchReport } from './fakes/Watchdog.ts';
import type { SweepVerdict } from './judge.ts';
import type { Outcome } from './outcome.ts';

export interface SweepReport {
  setting: { providers: number; seed: number; workers: number; places: number; roundTripMs: number; queue: string };
  /** From the first run that was enqueued to the end of the last. */
  seconds: number;
  perMinute: number;
  cpuSeconds: Record<string, number>;
  watched: WatchReport;
  providers: readonly FakeProvider[];
  outcomes: readonly Outcome[];
  goals: SweepVerdict[];
}

interface KindLine {
  kind: FakeKind;
  providers: number;
  letters: string;
  p50Seconds: number;
  p95Seconds: number;
  maxSeconds: number;
}

/** Prints it and gives whether it is good: in the small size nothing that hangs on speed counts. */
export function printSweep(
  report: SweepReport,
  { json, quick }: { json?: boolean | undefined; quick?: boolean | undefined },
): boolean {
  const goals = quick ? report.goals.filter(({ ofSpeed }) => !ofSpeed) : report.goals;
  const good = goals.every(({ met }) => met);
  const { setting, seconds, perMinute, cpuSeconds, watched } = report;
  const kinds = kindLines(report);
  const { connections, mostAtOnce, shortestRestMs } = watched;
  if (json) {
    const told = Object.fromEntries(goals.map(({ goal, measured, met }) => [goal, { measured, met }]));
    console.log(
      JSON.stringify({
        good,
        goals: told,
        ...setting,
        seconds,
        perMinute,
        cpuSeconds,
        connections,
        mostAtOnce,
        shortestRestMs,
        kinds,
      }),
    );
    return good;
  }
  console.log(
    `${setting.providers} fake providers (seed ${setting.seed}), ${setting.roundTripMs} ms away; ${setting.workers} worker ` +
      `processes of ${setting.places} places, queue in ${setting.queue}\n`,
  );
  console.log(pc.bold('kind          providers  letters        run p50    p95    max s'));
  for (const { kind, providers, letters, p50Seconds, p95Seconds, maxSeconds } of kinds)
    console.log(
      `${kind.padEnd(12)} ${String(providers).padStart(10)}  ${letters.padEnd(14)} ${[p50Seconds, p95Seconds, maxSeconds].map((one) => one.toFixed(1).padStart(6)).join(' ')}`,
    );
  const cores = Object.entries(cpuSeconds).map(([name, spent]) => `${name} ${(spent / seconds).toFixed(2)}`);
  console.log(`\n${connections} connections in ${seconds.toFixed(1)} s; cores: ${cores.join(', ')}\n`);
  for (const { goal, measured, met } of goals)
    console.log(`${met ? pc.green('met   ') : pc.red('missed')} ${goal}: ${Math.round(measured * 10) / 10}`);
  return good;
}

function kindLines({ providers, outcomes }: SweepReport): KindLine[] {
  const of = new Map(outcomes.map((one) => [one.domain, one]));
  return [...new Set(providers.map(({ kind }) => kind))].sort().map((kind) => {
    const seen = providers.filter((one) => one.kind === kind).flatMap(({ domain }) => of.get(domain) ?? []);
    const took = seen.map(({ seconds }) => seconds ?? 0).sort((a, b) => a - b);
    const letters = [...new Set(seen.map(({ c2s, s2s }) => `${c2s ?? '-'}/${s2s ?? '-'}`))].join(' ');
    const at = (share: number) => percentile(took, share);
    return { kind, providers: seen.length, letters, p50Seconds: at(0.5), p95Seconds: at(0.95), maxSeconds: at(1) };
  });
}
