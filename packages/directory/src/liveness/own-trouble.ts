import type { Liveness } from '@signpost/contracts';
import type { Standing } from '@signpost/db';

export interface TakenLook {
  domain: string;
  standing: Standing;
  at: Date;
  look: Liveness;
}

const enough = 3;
const tooMany = 0.1;
const windowMs = 15 * 60_000;

/**
 * Whether what fell silent did so through us: more than a tenth of unrelated providers that stood before, or everybody.
 * Those known to be down already say nothing.
 */
export function isOurTrouble(looks: readonly Pick<TakenLook, 'look' | 'standing'>[]): boolean {
  if (looks.length < enough) return false;
  const fell = looks.filter(({ look, standing }) => look.state === 'down' && standing !== 'down' && standing !== 'unknown');
  const stands = looks.some(({ look }) => look.answered > 0);
  return (fell.length >= enough && fell.length > tooMany * looks.length) || (!stands && fell.length > 0);
}

/** Judges each round together with those just before it, since one round may be of two or three providers. */
export function createTroubleWatch(): (round: readonly TakenLook[]) => boolean {
  let recent: TakenLook[] = [];
  return (round) => {
    const latest = Math.max(0, ...round.map(({ at }) => at.getTime()));
    const again = new Set(round.map(({ domain }) => domain));
    recent = [...recent.filter(({ at, domain }) => latest - at.getTime() <= windowMs && !again.has(domain)), ...round];
    return isOurTrouble(recent);
  };
}
