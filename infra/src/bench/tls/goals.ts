import type { BenchRow } from './benchRow.ts';

/** What the bench demands, as data. */
export const goals = {
  /** Our connections per least possible number of handshakes. */
  mostConnectionsRatio: 1.15,
  /** How often a peer's time at the longest delay must hold ours, in fast mode. */
  fasterThan: { nmap: 3, sslscan: 10 },
} as const;

export interface Verdict {
  goal: string;
  met: boolean;
  seen: string;
}

/** Holds every row against the goals. */
export function judge(rows: readonly BenchRow[]): Verdict[] {
  const ours = rows.filter(({ tool }) => tool.startsWith('ours'));
  return [...ours.flatMap((row) => [...connectionVerdicts(row, rows), ...findingVerdicts(row)]), ...speedVerdicts(rows)];
}

const place = ({ tool, target, delayMs }: BenchRow): string => `${tool}, ${target}, ${delayMs} ms`;

function connectionVerdicts(row: BenchRow, rows: readonly BenchRow[]): Verdict[] {
  const least = row.least?.total ?? 0;
  const ratio = row.connections / least;
  const peers = rows.filter(
    ({ tool, target, delayMs }) => !tool.startsWith('ours') && target === row.target && delayMs === row.delayMs,
  );
  return [
    {
      goal: `${place(row)}: connections ≤ ${goals.mostConnectionsRatio} × least possible`,
      met: ratio <= goals.mostConnectionsRatio,
      seen: `${row.connections} / ${least} = ${ratio.toFixed(2)}`,
    },
    ...peers.map((peer) => ({
      goal: `${place(row)}: fewer connections than ${peer.tool}`,
      met: row.connections < peer.connections,
      seen: `${row.connections} < ${peer.connections}`,
    })),
  ];
}

const findingVerdicts = (row: BenchRow): Verdict[] => [
  {
    goal: `${place(row)}: everything asked is answered`,
    met: row.complete === true,
    seen: row.complete ? 'complete' : 'incomplete',
  },
  ...(row.missed ?? []).map(({ peer, what }) => ({
    goal: `${place(row)}: finds what ${peer} finds`,
    met: what.length === 0,
    seen: what.length === 0 ? 'all' : `${what.length} missed: ${what.slice(0, 5).join(', ')}`,
  })),
];

function speedVerdicts(rows: readonly BenchRow[]): Verdict[] {
  const longest = Math.max(...rows.map(({ delayMs }) => delayMs));
  const slow = rows.filter(({ delayMs }) => delayMs === longest && delayMs > 0);
  return slow
    .filter(({ tool }) => tool === 'ours fast')
    .flatMap((row) =>
      Object.entries(goals.fasterThan).flatMap(([tool, times]) =>
        slow
          .filter((peer) => peer.tool === tool && peer.target === row.target)
          .map((peer) => ({
            goal: `${place(row)}: ≥ ${times} × faster than ${tool}`,
            met: row.complete === true && peer.networkSeconds >= times * row.networkSeconds,
            seen: `${peer.networkSeconds.toFixed(2)} s / ${row.networkSeconds.toFixed(2)} s = ${(peer.networkSeconds / row.networkSeconds).toFixed(1)}`,
          })),
      ),
    );
}
