import pc from 'picocolors';
import type { MachinesVerdict } from './goals.ts';
import type { MachinesReport } from './performMachines.ts';

/** The table for people. */
export function printReport(report: MachinesReport, verdicts: readonly MachinesVerdict[]): void {
  const { runs, courtesy, toleranceMs, rolls, ticks, asked, answers, visits, writes, seconds } = report;
  console.log(
    pc.bold(`\n${runs.runs} runs of ${runs.providers} providers by ${runs.workersUsed} workers in ${seconds.toFixed(0)} s`),
  );
  for (const { name, ended, drainMs, drained } of rolls)
    console.log(`  ${name}, told to stop: ${ended} after ${(drainMs / 1000).toFixed(1)} s, ${drained} runs brought to their end`);
  const { domain, address, network } = courtesy.mostAtOnce;
  console.log(
    `  ${courtesy.connections} connections; at one time at most ${domain} to a domain, ${address} to an address, ${network} to a network`,
  );
  console.log(`  shortest rest of an address ${courtesy.shortestGapMs.toFixed(0)} ms, seen to ${toleranceMs} ms`);
  for (const { name, fired, due } of ticks) console.log(`  tick ${name.padEnd(12)} ${fired} of ${due} due`);
  console.log(`  ${asked.domains} tests asked for at each API, ${asked.knownElsewhere} known to all`);
  console.log(
    `  ${answers.asked} answers compared, the same after ${(answers.agreedMs / 1000).toFixed(0)} s; ${visits.answered} visits answered, ${visits.movedOn} sent on to the next API\n`,
  );
  for (const { name, measured, atMost, atLeast, met } of verdicts) {
    const bound = atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`;
    console.log(`${met ? pc.green('met   ') : pc.red('MISSED')} ${name.padEnd(52)} ${String(measured).padStart(6)}  ${bound}`);
  }
  const details = [
    ...runs.faults,
    ...courtesy.broken,
    ...answers.different,
    ...visits.failed,
    ...writes.notRefused,
    ...asked.notOnce,
  ];
  for (const line of details.slice(0, 20)) console.log(pc.red(`  ${line}`.slice(0, 300)));
}
