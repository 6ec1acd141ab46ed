import pc from 'picocolors';
import type { BenchRow } from './benchRow.ts';
import type { Verdict } from './goals.ts';

const columns = ['target', 'delay', 'tool', 'time, s', 'paused, s', 'connections', 'bytes up', 'bytes down'];
const widths = [16, 6, 12, 9, 9, 11, 10, 10];

const line = (cells: readonly string[]): string =>
  cells
    .map((cell, index) => (index === 2 || index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
    .join('  ');

/** The table for people, and the least possible number of handshakes of each target, itemised. */
export function printRows(rows: readonly BenchRow[]): void {
  console.log(pc.bold(line(columns)));
  for (const row of rows) {
    const times = [row.networkSeconds.toFixed(2), row.pausedSeconds.toFixed(2)];
    const counts = [row.connections, row.bytesUp, row.bytesDown].map(String);
    const text = line([row.target, `${row.delayMs} ms`, row.tool, ...times, ...counts]);
    console.log(row.tool.startsWith('ours') ? pc.cyan(text) : text);
  }
  for (const target of new Set(rows.map((row) => row.target))) printLeast(target, rows);
}

function printLeast(target: string, rows: readonly BenchRow[]): void {
  const ours = rows.filter((row) => row.target === target && row.least !== undefined);
  const least = ours[0]?.least;
  if (least === undefined) return;
  const made = [...new Set(ours.map(({ tool, connections }) => `${tool} ${connections}`))].join(', ');
  console.log(`\n${pc.bold(target)}: least possible number of handshakes ${least.total}; ${made}`);
  for (const { what, count } of least.items) console.log(`${String(count).padStart(5)}  ${what}`);
}

export function printVerdicts(verdicts: readonly Verdict[]): void {
  console.log(`\n${pc.bold('Goals')}`);
  for (const { goal, met, seen } of verdicts) console.log(`${met ? pc.green('ok  ') : pc.red('FAIL')} ${goal}: ${seen}`);
}
