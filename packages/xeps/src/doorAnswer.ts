import type { Door, Fact, FailureCode } from '@signpost/contracts';
import type { XepEntry } from './catalogue/entry.ts';
import type { Evidence } from './evidence.ts';

const ways: Readonly<Record<string, Door['way']>> = { rfc7395: 'websocket', '0124': 'bosh', '0206': 'bosh' };
/** What a browser would meet in the same place; silence and overload may pass. */
const closed: ReadonlySet<FailureCode> = new Set(['http-invalid', 'stream-invalid', 'tls-failed', 'redirect-forbidden']);

/** What became of the doors for web clients; `null` where none was named or none could be tried. */
export function doorAnswer({ id }: XepEntry, { doors }: Evidence): Fact | null {
  const way = ways[id];
  const tried = doors?.body.doors.filter((door) => door.way === way) ?? [];
  if (!doors || tried.length === 0) return null;
  const fact = { vantage: 'CW', observationId: doors.id } as const;
  if (tried.some(({ opened }) => opened)) return { answer: 'yes', ...fact };
  return tried.every(isClosed) ? { answer: 'no', ...fact } : null;
}

/** Whether a door is there in name only. */
export const isClosed = ({ opened, failure }: Door): boolean =>
  !opened &&
  failure !== undefined &&
  (closed.has(failure.code) || (failure.code === 'http-status' && /40[045]$/.test(failure.detail ?? '')));
