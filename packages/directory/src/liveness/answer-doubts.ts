import type { Liveness } from '@signpost/contracts';
import {
  confirmDoubt,
  directionsDown,
  dispelDoubt,
  noteVantage,
  rollUpLiveness,
  someThatAnswered,
  type TakenDoubt,
  takeDoubts,
} from '@signpost/db';
import { checkLiveness } from '@signpost/xmpp-prober';
import { mapConcurrent } from '../map-concurrent.ts';
import { standsCalmly } from './is-calm.ts';
import type { LivenessContext } from './look-at-due.ts';
import { type LivenessSchedule, reachEvent } from './settle-look.ts';

type DoubtContext = Omit<LivenessContext, 'isOurTrouble'>;

const atOnce = 8;
const mostAtATick = 24;
/** Who could not answer may try so often while an answer still counts. */
const tries = 3;
/** Neighbours whose answer shows that our own line works, and how fresh theirs must be. */
const neighbours = 3;
const freshMs = 2 * 3_600_000;

/**
 * Says that this vantage is ready, and looks into the silences that others met. Whoever is reached from here was not down;
 * a silence here counts only while neighbours answer, for our line may be the one that is broken. Gives how many it was.
 */
export async function answerDoubts(context: DoubtContext, schedule: LivenessSchedule): Promise<number> {
  const { database, clock, probe } = context;
  const { vantage } = probe;
  const now = clock.now();
  await noteVantage(database, vantage, now);
  const until = new Date(now.getTime() + schedule.elsewhereMs / tries);
  const doubts = await takeDoubts(database, { vantage, now, until, limit: mostAtATick });
  if (doubts.length === 0) return 0;
  const looks = await mapConcurrent(doubts, atOnce, async (doubt) => ({
    doubt,
    look: await lookAt(context, doubt.domain, schedule.retriesMs),
  }));
  if (probe.signal.aborted) return 0;
  const silent = looks.filter(({ look }) => look.state === 'down');
  const lineWorks = silent.length > 0 && (looks.some(({ look }) => look.answered > 0) || (await neighbourAnswers(context)));
  for (const { doubt, look } of looks) {
    if (look.state === 'up' || look.state === 'degraded') await dispel(context, schedule, doubt, look.state);
    else if (look.state === 'down' && lineWorks) await confirmDoubt(database, doubt, vantage);
  }
  const domains = doubts.map(({ domain }) => domain);
  await rollUpLiveness(database, clock.now(), domains);
  await noteVantage(database, vantage, clock.now());
  return doubts.length;
}

const lookAt = (
  { look = checkLiveness, probe }: DoubtContext,
  domain: string,
  retriesMs?: readonly number[],
): Promise<Liveness> => look(probe, domain, retriesMs);

async function neighbourAnswers(context: DoubtContext): Promise<boolean> {
  const since = new Date(context.clock.now().getTime() - freshMs);
  for (const domain of await someThatAnswered(context.database, since, neighbours))
    if ((await lookAt(context, domain, [])).answered > 0) return true;
  return false;
}

async function dispel(
  { database, clock }: DoubtContext,
  { everyMs, oftenMs }: LivenessSchedule,
  { often, ...doubt }: TakenDoubt,
  state: 'up' | 'degraded',
): Promise<void> {
  const at = clock.now();
  const restUntil = new Date(doubt.askedAt.getTime() + (often ? Math.min(oftenMs, everyMs) : everyMs));
  const toldDown = (await directionsDown(database, doubt.domain)).has('c2s');
  const tells = toldDown && (await standsCalmly(database, doubt.domain, at));
  await dispelDoubt(database, { ...doubt, at, state, restUntil, events: tells ? [reachEvent('up', at)] : [] });
}
