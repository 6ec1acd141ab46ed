import type { Letters, Reassessment, ReassessReport } from '@signpost/directory';

const columns = ['Provider', 'Rules', 'Overall', 'c2s', 's2s'] as const;

/** What judging again did, for people: a table of the letters that moved, and how many there are. */
export function reassessSummary({ done, skipped, moved }: ReassessReport, seconds: number, dryRun: boolean): string {
  const verb = dryRun ? 'would change' : 'changed';
  const lines = [
    ...(moved.length > 0 ? [...table([columns, ...moved.map(cellsOf)]), ''] : []),
    `${done} providers judged again in ${seconds.toFixed(1)} s, ${moved.length} ${verb} a letter.`,
    ...(skipped > 0 ? [`${skipped} left as they were: what they rested on is not stored any more.`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const cellsOf = ({ domain, rubric, from, to }: Reassessment): string[] => [
  domain,
  arrow(rubric.from, rubric.to),
  ...(['overall', 'c2s', 's2s'] as const satisfies (keyof Letters)[]).map((which) => arrow(from[which], to[which])),
];

const arrow = (from: string, to: string): string => (from === to ? to : `${from} → ${to}`);

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
