import { type Run, runSchema, type Step, stepNames } from '@signpost/contracts';
import type { Run as RunRow, RunStep as StepRow } from '../generated/client.ts';

const iso = (time: Date | null): string | null => time?.toISOString() ?? null;

/** A run as the contracts say it, its steps in the order in which they go: all, or those that were asked for. */
export function runOf(row: RunRow & { steps: StepRow[] }): Run {
  return runSchema.parse({
    id: row.id,
    domain: row.domain,
    reason: row.reason,
    status: row.status,
    slot: row.slot.toISOString(),
    createdAt: row.createdAt.toISOString(),
    startedAt: iso(row.startedAt),
    finishedAt: iso(row.finishedAt),
    attempts: row.attempts,
    steps: stepNames.filter(isOneOf(row.steps)).map((name) => stepOf(name, row.steps)),
  });
}

function stepOf(name: Step['name'], rows: StepRow[]): unknown {
  const row = rows.find((one) => one.name === name);
  if (!row) return { name, status: 'waiting', startedAt: null, finishedAt: null, summary: null };
  return { name, status: row.status, startedAt: iso(row.startedAt), finishedAt: iso(row.finishedAt), summary: row.summary };
}

const isOneOf =
  (rows: StepRow[]) =>
  (name: Step['name']): boolean =>
    rows.length === 0 || rows.some((row) => row.name === name);
