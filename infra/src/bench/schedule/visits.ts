import { paceOf, publicKinds } from '@signpost/directory';
import { createMemoryCourtesyStore, politeLimits, takeLease } from '@signpost/net';
import { Heap } from './Heap.ts';
import type { Place } from './population.ts';
import { VirtualClock } from './VirtualClock.ts';
import { Watchdog } from './Watchdog.ts';

export interface VisitsReport {
  connections: number;
  /** Connections that did not get their turn in time; the next round makes them up. */
  turnedAway: number;
  broken: string[];
  runs: number;
  looks: number;
  meanRunSeconds: number;
  /** Runs under way at once, at most: so many places must workers have. */
  mostAtOnce: number;
  /** Connections in the busiest ten minutes against the mean. */
  peak: number;
}

const startMs = Date.parse('2026-01-01T00:00:00Z');
const handshakes = 60;
const partMs = 10 * 60_000;

/** Lets runs and looks at reachability go out for some hours, through the real leases, and watches every door. */
export async function goVisiting(places: readonly Place[], hours: number, chance: () => number): Promise<VisitsReport> {
  const clock = new VirtualClock(startMs);
  const now = () => clock.now().getTime();
  const courtesy = createMemoryCourtesyStore(clock);
  const watchdog = new Watchdog(politeLimits, now);
  const parts: number[] = Array(hours * 6).fill(0);
  const report: VisitsReport = {
    ...{ connections: 0, turnedAway: 0, broken: [], runs: 0, looks: 0, meanRunSeconds: 0, mostAtOnce: 0, peak: 0 },
  };
  let [underWay, runMs] = [0, 0];

  async function connect(domain: string, address: string, lastsMs: number): Promise<void> {
    const lease = await takeLease({ clock, courtesy, limits: politeLimits }, domain, address);
    if (!lease.ok) {
      report.turnedAway += 1;
      return;
    }
    watchdog.opens(domain, address);
    const part = Math.floor((now() - startMs) / partMs);
    parts[part] = (parts[part] ?? 0) + 1;
    await clock.sleep(lastsMs);
    watchdog.closes(domain, address);
    await lease.value.release();
  }

  async function run({ domain, addresses }: Place): Promise<void> {
    const began = now();
    report.mostAtOnce = Math.max(report.mostAtOnce, ++underWay);
    for (const address of addresses)
      for (let stream = 0; stream < 4; stream += 1) await connect(domain, address, 200 + chance() * 1500);
    for (let file = 0; file < 3; file += 1) await connect(domain, addresses[0] as string, 100 + chance() * 500);
    if (chance() < 1 / 7)
      for (let hello = 0; hello < handshakes; hello += 1) {
        await connect(domain, addresses[hello % addresses.length] as string, 100 + chance() * 200);
        await clock.sleep(1_000);
      }
    report.runs += 1;
    runMs += now() - began;
    underWay -= 1;
  }

  async function look({ domain, addresses }: Place): Promise<void> {
    await Promise.all(addresses.map((address) => connect(domain, address, 150 + chance() * 500)));
    report.looks += 1;
  }

  const going = [
    keepGoing(clock, places, publicKinds.run, run, chance),
    keepGoing(clock, places, publicKinds.liveness, look, chance),
  ];
  await clock.pass(startMs + hours * 3_600_000);
  void going;
  const all = parts.slice(1, hours * 6);
  return {
    ...report,
    connections: watchdog.connections,
    broken: watchdog.broken,
    meanRunSeconds: report.runs === 0 ? 0 : runMs / report.runs / 1000,
    peak: Math.max(...all) / (all.reduce((sum, one) => sum + one, 0) / all.length),
  };
}

/** The ticks of one kind in its steady state: turns are spread over the whole interval. */
async function keepGoing(
  clock: VirtualClock,
  places: readonly Place[],
  kind: (typeof publicKinds)['run' | 'liveness'],
  visit: (place: Place) => Promise<void>,
  chance: () => number,
): Promise<void> {
  const due = new Heap<Place>();
  for (const place of places) due.push(startMs + chance() * kind.everyMs, place);
  for (;;) {
    await clock.sleep(kind.tickMs);
    const now = clock.now().getTime();
    for (let taken = 0; taken < paceOf(places.length, kind) && (due.peek() ?? Infinity) <= now; taken += 1) {
      const place = due.pop()?.value as Place;
      // A tick's visits do not all begin in the same moment: workers take them up one by one.
      void clock.sleep(chance() * kind.tickMs).then(() => visit(place));
      due.push(now + kind.everyMs, place);
    }
  }
}
