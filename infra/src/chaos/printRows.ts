import pc from 'picocolors';
import type { Outcome } from './fault.ts';
import type { ChaosVerdict } from './goals.ts';

export interface FaultRow extends Outcome {
  id: string;
  title: string;
  /** Names of goals that it misses. */
  missed: string[];
}

const columns: readonly [string, (row: FaultRow) => string][] = [
  ['runs', (row) => String(row.runs)],
  ['cut', (row) => String(row.interrupted)],
  ['lost', (row) => String(row.lost)],
  ['twice', (row) => String(row.doubled)],
  ['half', (row) => String(row.halfWritten)],
  ['downs', (row) => String(row.falseDowns)],
  ['new work', (row) => seconds(row.newWorkMs)],
  ['resumed', (row) => (row.interrupted === 0 ? '–' : seconds(row.resumeMs))],
];
const seconds = (ms: number | null): string => (ms === null ? 'never' : `${(ms / 1000).toFixed(1)} s`);
const width = 9;
const titleWidth = 54;

/** The table for people: a line for each fault, then the goals. */
export function printRows(rows: readonly FaultRow[], goals: readonly ChaosVerdict[]): void {
  console.log(`\n${''.padEnd(titleWidth + 5)}${columns.map(([name]) => name.padStart(width)).join('')}`);
  for (const row of rows) {
    const mark = row.missed.length === 0 ? pc.green('ok  ') : pc.red('MISS');
    const cells = row.produced
      ? columns.map(([, cell]) => cell(row).padStart(width)).join('')
      : pc.red(` not run: ${row.notRun}`);
    console.log(`${mark} ${row.title.padEnd(titleWidth)}${cells}`);
    for (const note of row.notes) console.log(pc.dim(`       ${note}`));
  }
  console.log('');
  const produced = rows.filter((row) => row.produced).length;
  console.log(`${markOf(produced === rows.length)} every fault produced: ${produced} of ${rows.length}`);
  for (const { name, measured, atMost, unit, met } of goals) {
    const shown = unit === 'ms' ? `${seconds(measured)}, goal ≤ ${atMost / 1000} s` : `${measured}, goal ≤ ${atMost}`;
    console.log(`${markOf(met)} ${name}: ${shown}`);
  }
}

const markOf = (met: boolean): string => (met ? pc.green('ok  ') : pc.red('MISS'));
