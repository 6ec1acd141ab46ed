import type { Clock, Liveness } from '@signpost/contracts';
import {
  countLookedAtOften,
  countWatched,
  type Database,
  directionsDown,
  isAnotherVantageReady,
  putLooksBack,
  readStanding,
  rollUpLiveness,
  type Standing,
  storeLook,
  takeDueLiveness,
} from '@signpost/db';
import { checkLiveness, type ProbeContext } from '@signpost/xmpp-prober';
import { mapConcurrent } from '../map-concurrent.ts';
import { paceOf } from '../schedule/pace.ts';
import { standsCalmly } from './is-calm.ts';
import type { TakenLook } from './own-trouble.ts';
import { type LivenessSchedule, settleLook } from './settle-look.ts';

export interface LivenessContext {
  database: Database;
  clock: Clock;
  /** Names the vantage as well. */
  probe: ProbeContext;
  /** Of `createTroubleWatch`, one for each process. */
  isOurTrouble: (round: readonly TakenLook[]) => boolean;
  /** How one look is taken; the real one unless a test says otherwise. */
  look?: (context: ProbeContext, domain: string, retriesMs?: readonly number[]) => Promise<Liveness>;
}

const atOnce = 24;
/** Another vantage may answer while we judge; so often, nobody answers. */
const mostTries = 5;

/** Looks whether apps can connect to those that are due, and keeps the days up to date. Gives the number of looks. */
export async function lookAtDue(context: LivenessContext, schedule: LivenessSchedule): Promise<number> {
  const { database, clock } = context;
  const due = await takeDueLiveness(database, clock.now(), schedule, await limitOf(database, schedule));
  const round = await mapConcurrent(due, atOnce, (one) => take(context, one, schedule));
  if (context.probe.signal.aborted) return leaveToOthers(context, due);
  const looks = context.isOurTrouble(round) ? round.map(heldBack) : round;
  const since = new Date(clock.now().getTime() - schedule.elsewhereMs);
  const isAnotherReady = await isAnotherVantageReady(database, context.probe.vantage, since);
  for (const one of looks) await settle(context, one, { schedule, isAnotherReady });
  await rollUpLiveness(
    database,
    clock.now(),
    looks.map(({ domain }) => domain),
  );
  return looks.length;
}

/** A worker that is told to stop has seen nothing to go by: whoever comes next looks at once, not at the next turn. */
async function leaveToOthers({ database, clock }: LivenessContext, due: readonly { domain: string }[]): Promise<number> {
  await putLooksBack(
    database,
    due.map(({ domain }) => domain),
    clock.now(),
  );
  return 0;
}

/** Who is looked at often counts for as many as it takes turns. */
async function limitOf(database: Database, schedule: LivenessSchedule): Promise<number> {
  const [watched, often] = await Promise.all([countWatched(database), countLookedAtOften(database)]);
  return paceOf(watched + often * Math.max(0, schedule.everyMs / schedule.oftenMs - 1), schedule);
}

async function take(
  { look = checkLiveness, probe, clock }: LivenessContext,
  { domain, standing }: { domain: string; standing: Standing },
  { retriesMs }: LivenessSchedule,
): Promise<TakenLook> {
  return { domain, standing, look: await look(probe, domain, retriesMs), at: clock.now() };
}

/** What fell silent together with many others is not held against anybody. */
const heldBack = (one: TakenLook): TakenLook =>
  one.look.state === 'down' ? { ...one, look: { ...one.look, state: 'unknown' as const } } : one;

interface Circumstances {
  schedule: LivenessSchedule;
  isAnotherReady: boolean;
}

/** Judges by what is held now: another vantage may have reached it while we looked. */
async function settle({ database, probe }: LivenessContext, { domain, at, look }: TakenLook, around: Circumstances) {
  const toldDown = (await directionsDown(database, domain)).has('c2s');
  const calm = !toldDown || (await standsCalmly(database, domain, at));
  for (let tries = 0; tries < mostTries; tries += 1) {
    const held = await readStanding(database, domain);
    if (!held) return;
    if (await storeLook(database, settleLook({ domain, at, look, vantage: probe.vantage, toldDown, calm, ...held, ...around })))
      return;
  }
}
