import { expected, servers } from './expected.ts';
import type { LabReport } from './probeLab.ts';
import { type Letter, seenRows } from './seenRows.ts';
import { trueNo } from './trueNo.ts';

export interface ComparedRow {
  server: string;
  withAccount: boolean;
  row: string;
  expected: string | null;
  seen: Letter | null;
  matches: boolean;
}

/** Each row of the table beside what was seen. A `no` that the table gives no reason for matches nothing. */
export function compareLab({ server, withAccount, report }: LabReport): ComparedRow[] {
  const seen = seenRows(report.assessment);
  const rows = [...new Set([...Object.keys(expected), ...seen.keys()])];
  return rows.map((row) => {
    const wanted = expectedOf(row, server, withAccount);
    const got = seen.get(row) ?? null;
    return { server, withAccount, row, expected: wanted, seen: got, matches: wanted === got && (got !== 'N' || row in trueNo) };
  });
}

function expectedOf(row: string, server: string, withAccount: boolean): string | null {
  const cell = expected[row]?.split(' ')[(servers as readonly string[]).indexOf(server)];
  return cell?.[withAccount ? 1 : 0] ?? null;
}
