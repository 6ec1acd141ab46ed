import type { SweepPolicy } from './sweep-streams.ts';

const weekMs = 7 * 86_400_000;

/** What workers use on strangers: one connection at a time, spaced; what decides a letter comes within 15 handshakes a target. */
export const politeSweep: SweepPolicy = {
  mode: 'polite',
  spacingMs: 3_000,
  handshakesPerTarget: 15,
  handshakesPerRun: 60,
  everyMs: weekMs,
  deadlineMs: 8 * 60_000,
  targetsAtOnce: 1,
};

/** For one provider whose operator waits before the screen. */
export const fastSweep: SweepPolicy = {
  ...politeSweep,
  mode: 'fast',
  spacingMs: 0,
  handshakesPerTarget: 300,
  handshakesPerRun: 900,
  deadlineMs: 120_000,
};

/** For servers of our own on this machine. */
export const labSweep: SweepPolicy = { ...fastSweep, mode: 'polite', handshakesPerRun: 3_000, targetsAtOnce: 4 };

/** For one finding alone, made anew: what decides a letter, and in seconds where an operator asked for it. */
export const sweepOfOneLook = (policy: SweepPolicy, asker: 'operator' | 'stranger'): SweepPolicy => ({
  ...policy,
  handshakesPerTarget: politeSweep.handshakesPerTarget,
  ...(asker === 'operator' ? { spacingMs: 0, deadlineMs: 20_000 } : {}),
});
