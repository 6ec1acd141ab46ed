import type { TlsSweepBody } from '@signpost/contracts';
import { readCursor, writeCursor } from '../knowledge/cursor.ts';
import { Knowledge } from '../knowledge/knowledge.ts';
import { sweepBody } from '../report/sweepBody.ts';
import type { OpenTlsReady, SweepOptions } from './sweepOptions.ts';
import { SweepRun } from './sweepRun.ts';

export interface SweepResult {
  body: TlsSweepBody;
  /** For the next run; `null` when nothing is left to ask. */
  cursor: string | null;
}

/**
 * Learns with as few handshakes as possible which versions, suites and groups a server takes, and all that rides on those
 * handshakes: certificates, primes, preference, compression, renegotiation, ALPN, early data. Remote trouble ends up as
 * `unknown` and in `trouble`; it never throws for it.
 */
export async function sweepTls(open: OpenTlsReady, options: SweepOptions): Promise<SweepResult> {
  const now = options.clock.now();
  const earlier = options.cursor === undefined ? null : readCursor(options.cursor, now);
  const run = new SweepRun(open, options, earlier?.knowledge ?? new Knowledge());
  await run.run();
  const { knowledge, cost } = run;
  const startedAt = earlier?.startedAt ?? now.toISOString();
  return {
    body: sweepBody(knowledge, options.mode, cost),
    cursor: knowledge.complete ? null : writeCursor(knowledge, startedAt),
  };
}
