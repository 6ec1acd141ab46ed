import type { Outcome } from '../fault.ts';
import type { Stage } from './Stage.ts';

export type Harm = Pick<Outcome, 'runs' | 'lost' | 'doubled' | 'halfWritten' | 'falseDowns'>;

const counts: Record<keyof Harm, readonly string[]> = {
  runs: ['run'],
  lost: [`run WHERE status <> 'completed'`],
  doubled: [
    `(SELECT FROM run_event WHERE type = 'finished' GROUP BY run_id HAVING count(*) > 1) AS ended_twice`,
    `(SELECT FROM observation GROUP BY domain, kind, direction, target, address, slot, vantage, probe_version HAVING count(*) > 1) AS seen_twice`,
    `(SELECT FROM assessment WHERE NOT provisional AND slot IS NOT NULL GROUP BY domain, slot HAVING count(*) > 1) AS judged_twice`,
    `(SELECT FROM event_delivery GROUP BY subscription_id, event_id HAVING count(*) > 1) AS told_twice`,
  ],
  halfWritten: [
    `run WHERE NOT EXISTS (SELECT FROM run_step WHERE run_id = run.id)
       OR NOT EXISTS (SELECT FROM run_event WHERE run_id = run.id AND type = 'queued')`,
    `provider WHERE NOT EXISTS (SELECT FROM provider_current WHERE domain = provider.domain)`,
    `run WHERE status = 'completed' AND NOT EXISTS (SELECT FROM run_event WHERE run_id = run.id AND type = 'finished')`,
    `run WHERE status = 'completed' AND NOT EXISTS (SELECT FROM observation WHERE run_id = run.id)
       AND NOT EXISTS (SELECT FROM run AS later WHERE later.domain = run.domain AND later.slot > run.slot)`,
    `run WHERE status = 'completed' AND EXISTS (SELECT FROM run_step WHERE run_id = run.id AND status IN ('waiting', 'running'))`,
    `provider WHERE EXISTS (SELECT FROM run WHERE run.domain = provider.domain AND status = 'completed')
       AND NOT EXISTS (SELECT FROM provider_current JOIN assessment ON assessment.id = assessment_id
         WHERE provider_current.domain = provider.domain AND NOT provisional)`,
  ],
  falseDowns: [
    `provider WHERE EXISTS (SELECT FROM provider_event WHERE domain = provider.domain AND type = 'down')
       OR EXISTS (SELECT FROM liveness WHERE domain = provider.domain AND state IN ('down', 'suspect'))
       OR EXISTS (SELECT FROM liveness_sample WHERE domain = provider.domain AND state IN ('down', 'suspect'))
       OR EXISTS (SELECT FROM provider_current WHERE domain = provider.domain AND 'down' IN (c2s_reachability, s2s_reachability))`,
  ],
};

/** What the database holds that it should not. Call it when all is quiet: whatever is not over counts as lost. */
export async function countHarm({ database }: Stage): Promise<Harm> {
  const count = async (from: string): Promise<number> =>
    Number((await database.pool.query<{ n: string }>(`SELECT count(*) AS n FROM ${from}`)).rows[0]?.n);
  const sums = Object.entries(counts).map(async ([name, sources]) => {
    const numbers = await Promise.all(sources.map(count));
    return [name, numbers.reduce((sum, one) => sum + one, 0)] as const;
  });
  return Object.fromEntries(await Promise.all(sums)) as Harm;
}
