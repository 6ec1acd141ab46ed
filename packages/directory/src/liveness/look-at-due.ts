import type { Clock, Liveness } from '@signpost/contracts';
import {
  countWatched,
  type Database,
  directionsDown,
  rollUpLiveness,
  type Standing,
  storeLook,
  takeDueLiveness,
} from '@signpost/db';
import { checkLiveness, type ProbeContext } from '@signpost/xmpp-prober';
import { mapConcurrent } from '../map-concurrent.ts';
import { paceOf } from '../schedule/pace.ts';
import type { TakenLook } from './own-trouble.ts';
import { type LivenessSchedule, settleLook } from './settle-look.ts';

export interface LivenessContext {
  database: Database;
  clock: Clock;
  probe: ProbeContext;
  /** Of `createTroubleWatch`, one for each process. */
  isOurTrouble: (round: readonly TakenLook[]) => boolean;
  /** How one look is taken; the real one unless a test says otherwise. */
  look?: (context: ProbeContext, domain: string) => Promise<Liveness>;
}

const atOnce = 24;

/** Looks whether apps can connect to those that are due, and keeps the days up to date. Gives the number of looks. */
export async function lookAtDue(context: LivenessContext, schedule: LivenessSchedule): Promise<number> {
  const { database, clock } = context;
  const due = await takeDueLiveness(database, clock.now(), schedule.everyMs, paceOf(await countWatched(database), schedule));
  const round = await mapConcurrent(due, atOnce, (one) => take(context, one));
  const looks = context.probe.signal.aborted ? [] : context.isOurTrouble(round) ? round.map(heldBack) : round;
  for (const one of looks) await settle(context, one, schedule);
  await rollUpLiveness(database, clock.now());
  return looks.length;
}

async function take(context: LivenessContext, { domain, standing }: { domain: string; standing: Standing }): Promise<TakenLook> {
  const look = await (context.look ?? checkLiveness)(context.probe, domain);
  return { domain, standing, look, at: context.clock.now() };
}

/** What fell silent together with many others is not held against anybody. */
const heldBack = (one: TakenLook): TakenLook =>
  one.look.state === 'down' ? { ...one, look: { ...one.look, state: 'unknown' as const } } : one;

async function settle({ database }: LivenessContext, { domain, standing, at, look }: TakenLook, schedule: LivenessSchedule) {
  const toldDown = (await directionsDown(database, domain)).has('c2s');
  await storeLook(database, settleLook({ domain, at, look, standing, toldDown, schedule }));
}
