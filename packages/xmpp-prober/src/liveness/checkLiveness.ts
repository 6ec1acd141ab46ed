import { type Liveness, ourFaults } from '@signpost/contracts';
import { createTurns } from '../createTurns.ts';
import type { ProbeContext } from '../probeContext.ts';
import { knock } from '../stream/ascend.ts';
import type { Ascent } from '../stream/ascent.ts';
import { clientDoors } from './clientDoors.ts';

/** Waits before the second and the third try. */
const waitsMs = [10_000, 20_000];
const mostDoors = 8;
const doorsAtOnce = 2;

/**
 * Knocks at every client target of a domain and reads the first stream features, nothing more. What does not answer is
 * tried three times before it counts. Never throws on remote input.
 */
export async function checkLiveness(
  context: ProbeContext,
  domain: string,
  waits: readonly number[] = waitsMs,
): Promise<Liveness> {
  const look = await lookOnce(context, domain);
  const [wait, ...rest] = waits;
  if (look.state === 'up' || wait === undefined || context.signal.aborted) return look;
  await context.net.clock.sleep(wait, context.signal).catch(() => {});
  return better(look, await checkLiveness(context, domain, rest));
}

const order = ['unknown', 'down', 'degraded', 'up'] as const;
const better = (one: Liveness, other: Liveness): Liveness =>
  order.indexOf(other.state) >= order.indexOf(one.state) ? other : one;

async function lookOnce(context: ProbeContext, domain: string): Promise<Liveness> {
  const { doors, gone, failure } = await clientDoors(context, domain);
  const inTurn = createTurns(doorsAtOnce);
  const knocks = await Promise.all(doors.slice(0, mostDoors).map((door) => inTurn(() => knock(context, door))));
  const counted = knocks.filter((one) => one.failure === null || !ourFaults.has(one.failure.code));
  const answered = counted.filter((one) => one.failure === null);
  const trouble = failure ?? counted.find((one) => one.failure)?.failure ?? knocks[0]?.failure;
  return {
    state: gone ? 'down' : stateOf(counted.length, answered.length),
    asked: counted.length,
    answered: answered.length,
    answerMs: quickest(answered),
    ...(trouble ? { failure: trouble } : {}),
  };
}

function stateOf(counted: number, answered: number): Liveness['state'] {
  if (counted === 0) return 'unknown';
  if (answered === 0) return 'down';
  return answered === counted ? 'up' : 'degraded';
}

function quickest(answered: readonly Ascent[]): number | null {
  const times = answered.map(({ connectMs, featuresMs }) => (connectMs ?? 0) + (featuresMs ?? 0));
  return times.length === 0 ? null : Math.min(...times);
}
