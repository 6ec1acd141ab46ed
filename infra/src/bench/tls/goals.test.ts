import { expect, it } from 'vitest';
import type { BenchRow } from './benchRow.ts';
import { judge } from './goals.ts';

const row = (tool: BenchRow['tool'], connections: number, networkSeconds: number, extra: Partial<BenchRow> = {}): BenchRow => ({
  tool,
  target: 'strong.example',
  delayMs: 50,
  networkSeconds,
  pausedSeconds: 0,
  connections,
  bytesUp: 1,
  bytesDown: 1,
  ...extra,
});
const ours = (connections: number, seconds: number): BenchRow =>
  row('ours fast', connections, seconds, {
    least: { total: 10, items: [] },
    complete: true,
    missed: [{ peer: 'nmap', what: [] }],
  });

it('is content with what meets every goal', () => {
  expect(judge([ours(11, 1), row('nmap', 59, 9), row('sslscan', 93, 38)]).filter(({ met }) => !met)).toEqual([]);
});

it.each([
  ['too many connections', [ours(12, 1), row('nmap', 59, 9)]],
  ['more connections than a peer', [ours(11, 1), row('nmap', 11, 9)]],
  ['too slow beside nmap', [ours(10, 3.1), row('nmap', 59, 9)]],
  ['too slow beside sslscan', [ours(10, 3.9), row('sslscan', 93, 38)]],
  ['something missed', [{ ...ours(10, 1), missed: [{ peer: 'nmap' as const, what: ['suites TLSv1.2 c02f'] }] }]],
  ['not done', [{ ...ours(10, 1), complete: false }]],
])('minds %s', (_, rows) => expect(judge(rows).filter(({ met }) => !met)).toHaveLength(1));
