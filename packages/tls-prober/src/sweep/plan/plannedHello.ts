import type { HelloSpec } from '../hello/helloSpec.ts';

/**
 * What a refusal of a hello would mean. `both`: suites and groups were asked together, so that a refusal tells neither
 * apart; `suites`: every group was offered; `groups`: the suites are known to be taken; `certificate`: another kind of key
 * was asked for; `control`: known to be taken as a whole.
 */
export type Aim = 'both' | 'suites' | 'groups' | 'certificate' | 'control';

export interface PlannedHello {
  aim: Aim;
  spec: HelloSpec;
  /** Goes on to the end of a TLS 1.3 handshake. */
  finish: boolean;
  /** Suites already known to be taken, put last to prove an order. */
  sentinels: readonly number[];
}
