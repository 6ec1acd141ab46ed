import pc from 'picocolors';
import type { WebResult, WebVerdict } from './goals.ts';
import type { Phase, Times } from './summarize.ts';

interface Setting {
  providers: number;
  rooms: number;
  clients: number;
}

export function printWeb(
  { providers, rooms, clients }: Setting,
  { cold, warm, weights, cores }: WebResult & { cores: Record<string, number> },
  verdicts: readonly WebVerdict[],
): void {
  console.log(`${providers} providers, ${rooms} rooms, ${clients} clients that ask again as soon as they were answered\n`);
  printPhase('cold: every address for the first time', cold);
  printPhase('warm: the same addresses again and again, pages kept for at most 60 s', warm);
  const shares = Object.entries(cores).map(([name, share]) => `${name} ${share.toFixed(2)}`);
  console.log(`cores while warm: ${shares.join(', ')}, load generator ${warm.generatorCores.toFixed(2)} (apart from the rest)\n`);
  console.log(pc.bold(`${'kB as they travel'.padEnd(24)}   HTML  styles  fonts  scripts    all`));
  for (const { name, html, styles, fonts, scripts } of weights) {
    const all = [html, styles, fonts, scripts, html + styles + fonts + scripts].map((bytes) =>
      (bytes / 1000).toFixed(1).padStart(7),
    );
    console.log(`${name.padEnd(24)}${all.join('')}`);
  }
  console.log('');
  for (const { goal, measured, met } of verdicts)
    console.log(`${met ? pc.green('met   ') : pc.red('missed')} ${goal}: ${Math.round(measured * 10) / 10}`);
}

function printPhase(title: string, { perSecond, kinds, pages, all, problems, generatorCores }: Phase): void {
  console.log(pc.bold(title));
  console.log(`${'milliseconds'.padEnd(30)}  count    p50    p95    p99    max`);
  for (const times of [...kinds, pages, all]) console.log(lineOf(times));
  console.log(`${perSecond.toFixed(0)} requests/s, load generator ${generatorCores.toFixed(2)} cores`);
  for (const [problem, count] of Object.entries(problems)) console.log(pc.red(`  ${count} × ${problem}`));
  console.log('');
}

const lineOf = ({ name, requests, p50Ms, p95Ms, p99Ms, maxMs }: Times): string =>
  `${name.padEnd(30)} ${String(requests).padStart(6)} ${[p50Ms, p95Ms, p99Ms, maxMs].map((ms) => ms.toFixed(1).padStart(6)).join(' ')}`;
