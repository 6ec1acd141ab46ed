import type { TlsSweepBody } from '@signpost/contracts';
import type { PeerName } from '../peers/peerFindings.ts';

/** One tool on one target at one delay. */
export interface BenchRow {
  tool: 'ours fast' | 'ours polite' | PeerName;
  target: string;
  /** Added one way. */
  delayMs: number;
  /** From start to end, pauses out of courtesy left out. */
  networkSeconds: number;
  /** Pauses between connections, ours in polite mode alone. */
  pausedSeconds: number;
  connections: number;
  bytesUp: number;
  bytesDown: number;
  /** Ours alone: the least possible number of handshakes, itemised. */
  least?: TlsSweepBody['handshakes']['least'];
  complete?: boolean;
  /** Ours alone: what each scanner found and we did not. */
  missed?: { peer: PeerName; what: string[] }[];
}
