import { Fault as OurFault } from '@signpost/contracts';
import pc from 'picocolors';
import { type Fault, notRun, type Outcome } from './fault.ts';
import { faults } from './faults/index.ts';
import { judgeChaos, missedGoals } from './goals.ts';
import { type FaultRow, printRows } from './printRows.ts';
import { seedOf } from './seedOf.ts';
import { openStage } from './stage/openStage.ts';

export interface ChaosOptions {
  json: boolean;
  /** Small sizes; times are shown and not judged. */
  quick: boolean;
  /** Ids of faults; all when `null`. */
  only: readonly string[] | null;
  /** Moves the moments at which faults strike. */
  seed: number;
}

/** Produces one fault after another, each on a stage of its own, and prints what came of them. Whether all goals hold. */
export async function runChaos(options: ChaosOptions): Promise<boolean> {
  const say = options.json ? () => {} : (line: string) => console.log(pc.dim(line));
  const strictness = options.quick ? 'right' : 'right and in time';
  const rows: FaultRow[] = [];
  for (const fault of chosen(options.only)) {
    say(`${fault.title} …`);
    const outcome = await produce(fault, options, say);
    rows.push({ id: fault.id, title: fault.title, ...outcome, missed: missedGoals(outcome, strictness).map(({ name }) => name) });
  }
  const goals = judgeChaos(rows, strictness);
  const good = rows.every(({ produced }) => produced) && goals.every(({ met }) => met);
  if (options.json) {
    const byName = Object.fromEntries(goals.map(({ name, measured, atMost, met }) => [name, { measured, atMost, met }]));
    const everyFault = { measured: rows.filter(({ produced }) => produced).length, of: rows.length };
    console.log(
      JSON.stringify({
        good,
        seed: options.seed,
        quick: options.quick,
        goals: { ...byName, 'faults produced': everyFault },
        faults: rows,
      }),
    );
  } else printRows(rows, goals);
  return good;
}

function chosen(only: readonly string[] | null): readonly Fault[] {
  const unknown = only?.filter((id) => !faults.some((fault) => fault.id === id)) ?? [];
  if (unknown.length > 0)
    throw new OurFault(
      'unknown-fault',
      `No such fault: ${unknown.join(', ')}. There are: ${faults.map(({ id }) => id).join(', ')}`,
    );
  return only ? faults.filter(({ id }) => only.includes(id)) : faults;
}

/** What keeps a fault from being produced here is said in its row; the others go on. */
async function produce(fault: Fault, { seed, quick }: ChaosOptions, say: (line: string) => void): Promise<Outcome> {
  try {
    const stage = await openStage(fault.needs, { seed: seedOf(seed, fault.id), quick, say });
    const forget = onSignal(() => stage.close());
    try {
      return await fault.produce(stage);
    } finally {
      forget();
      await stage.close();
    }
  } catch (error) {
    return notRun(error instanceof Error ? error.message : String(error));
  }
}

/** Asked to end, we take the stage down first. Gives what undoes it. */
function onSignal(close: () => Promise<void>): () => void {
  const end = () => void close().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  return () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, end);
  };
}
