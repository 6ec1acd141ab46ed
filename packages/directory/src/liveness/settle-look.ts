import type { Liveness } from '@signpost/contracts';
import type { Look, NewProviderEvent, Standing } from '@signpost/db';
import type { Pace } from '../schedule/pace.ts';

/** How often each is looked at, and how soon a first silence is made sure of. */
export interface LivenessSchedule extends Pace {
  suspectMs: number;
}

interface Given {
  domain: string;
  at: Date;
  look: Liveness;
  standing: Standing;
  /** It was told already that apps can't reach it. */
  toldDown: boolean;
  schedule: LivenessSchedule;
}

/** What one look means after those before it: down needs two rounds, up needs one; what we could not tell changes nothing. */
export function settleLook({ domain, at, look, standing, toldDown, schedule }: Given): Look {
  const base = { domain, at, answerMs: look.answerMs, confirms: false, nextAt: null, events: [] };
  if (look.state === 'unknown') return { ...base, sample: 'unknown', standing };
  if (look.state !== 'down')
    return { ...base, sample: look.state, standing: look.state, events: toldDown ? [event('up', at)] : [] };
  if (standing !== 'suspect' && standing !== 'down')
    return { ...base, sample: 'suspect', standing: 'suspect', nextAt: new Date(at.getTime() + schedule.suspectMs) };
  return {
    ...base,
    sample: 'down',
    standing: 'down',
    confirms: standing === 'suspect',
    events: toldDown ? [] : [event('down', at)],
  };
}

const event = (type: 'down' | 'up', at: Date): NewProviderEvent => ({
  at: at.toISOString(),
  type,
  key: [type, 'c2s', at.toISOString()].join('/'),
  params: { direction: 'c2s' },
  observationIds: [],
});
