import type { Database } from '@signpost/db';
import type { Member } from '../stage/member.ts';
import type { SeenConnection } from './SeenConnection.ts';

export interface RunsSeen {
  providers: number;
  runs: number;
  completed: number;
  /** Providers without a run, runs that failed or never ended. */
  lost: number;
  /** Runs that were begun more than once. */
  begunAgain: number;
  /** Runs that workers brought to their end more than once, or never, by their logs. */
  notEndedOnce: number;
  /** Server streams to one address of a provider beyond the one of its run, as the provider saw them. */
  extraStreams: number;
  /** Targets that no run came to. */
  missedTargets: number;
  /** How many processes ended at least one run. */
  workersUsed: number;
  faults: string[];
}

const serverPort = 5269;

/** What became of all runs: by the database, by the logs of the workers, and by what the providers saw. */
export async function runsSeen(
  { pool }: Database,
  members: readonly Member[],
  seen: readonly SeenConnection[],
  targets: readonly string[],
): Promise<RunsSeen> {
  const { rows } = await pool.query<{ id: string; status: string; attempts: number }>('SELECT id, status, attempts FROM run');
  const providers = await pool.query<{ all: number; tested: number }>(
    `SELECT count(*)::int AS all, count(*) FILTER (WHERE EXISTS (SELECT FROM run WHERE run.domain = provider.domain))::int AS tested
     FROM provider`,
  );
  const { all = 0, tested = 0 } = providers.rows[0] ?? {};
  const ended = members.flatMap(({ log }) => log.filter(({ msg }) => msg === 'run done').map(({ runId = '' }) => runId));
  const times = countOf(ended);
  const streams = countOf(seen.filter(({ port }) => port === serverPort).map(({ domain, address }) => `${domain} ${address}`));
  return {
    providers: all,
    runs: rows.length,
    completed: rows.filter(({ status }) => status === 'completed').length,
    lost: all - tested + rows.filter(({ status }) => status !== 'completed').length,
    begunAgain: rows.filter(({ attempts }) => attempts > 1).length,
    notEndedOnce: rows.filter(({ id }) => times.get(id) !== 1).length,
    extraStreams: [...streams.values()].reduce((sum, count) => sum + count - 1, 0),
    missedTargets: targets.filter((target) => !streams.has(target)).length,
    workersUsed: members.filter(({ log }) => log.some(({ msg }) => msg === 'run done')).length,
    faults: members.flatMap(({ name, log }) => log.filter(({ level }) => level >= 50).map((line) => `${name}: ${line.msg}`)),
  };
}

function countOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
