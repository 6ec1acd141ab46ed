import type { Liveness } from '@signpost/contracts';
import type { Doubt, Look, LookSpacing, NewProviderEvent, Standing } from '@signpost/db';
import type { Pace } from '../schedule/pace.ts';

/** How often each is looked at, and how soon a first silence is made sure of. */
export interface LivenessSchedule extends Pace, LookSpacing {
  suspectMs: number;
  /** How long another vantage has to look into a silence before two rounds from one place decide. */
  elsewhereMs: number;
  /** Waits before a silent one is tried again; ten and twenty seconds unless said. */
  retriesMs?: readonly number[];
}

export interface Given {
  domain: string;
  at: Date;
  look: Liveness;
  /** The name of the place that we looked from. */
  vantage: string;
  standing: Standing;
  /** What other vantages were asked about an earlier silence. */
  doubt: Doubt | null;
  /** Workers at another vantage are ready to look. */
  isAnotherReady: boolean;
  /** It was told already that apps can't reach it. */
  toldDown: boolean;
  /** It may be told that it is back: it does not come and go. */
  calm: boolean;
  schedule: Pick<LivenessSchedule, 'suspectMs' | 'elsewhereMs'>;
}

/**
 * What one look means after those before it: up needs one; what we could not tell changes nothing. Down needs two rounds
 * and, where another vantage looks too, its silence as well: one that reaches it ends the suspicion before the second round.
 */
export function settleLook(given: Given): Look {
  const { domain, at, look, standing, toldDown, calm } = given;
  const base = { domain, at, before: standing, answerMs: look.answerMs, confirms: false, nextAt: null, events: [] };
  if (look.state === 'unknown') return { ...base, sample: 'unknown', standing, doubt: 'keep' };
  if (look.state !== 'down')
    return {
      ...base,
      sample: look.state,
      standing: look.state,
      doubt: 'end',
      events: toldDown && calm ? [reachEvent('up', at)] : [],
    };
  const doubt = doubtOf(given);
  if (isOpen(given))
    return { ...base, sample: 'suspect', standing: 'suspect', nextAt: new Date(at.getTime() + given.schedule.suspectMs), doubt };
  return {
    ...base,
    sample: 'down',
    standing: 'down',
    confirms: standing === 'suspect',
    doubt,
    events: toldDown ? [] : [reachEvent('down', at)],
  };
}

/** A first silence, or a later one while another vantage still has time to look into it. */
function isOpen({ standing, doubt, vantage, at, schedule }: Given): boolean {
  if (standing === 'down') return false;
  if (standing !== 'suspect') return true;
  return doubt !== null && !isSharedBy(doubt, vantage) && at.getTime() - doubt.askedAt.getTime() < schedule.elsewhereMs;
}

const isSharedBy = ({ askedFrom, silentFrom }: Doubt, vantage: string): boolean => silentFrom !== null || askedFrom !== vantage;

/** Each silence is asked about, those of a long outage too; but nobody is asked anew while a question is young. */
function doubtOf({ doubt, isAnotherReady, vantage, at, schedule, standing }: Given): Look['doubt'] {
  if (!isAnotherReady) return 'keep';
  const isYoung = doubt !== null && at.getTime() - doubt.askedAt.getTime() < schedule.elsewhereMs;
  return isYoung && (standing === 'suspect' || doubt.silentFrom === null) ? 'keep' : { askFrom: vantage };
}

export const reachEvent = (type: 'down' | 'up', at: Date): NewProviderEvent => ({
  at: at.toISOString(),
  type,
  key: [type, 'c2s', at.toISOString()].join('/'),
  params: { direction: 'c2s' },
  observationIds: [],
});
