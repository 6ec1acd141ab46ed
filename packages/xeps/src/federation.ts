import type { Fact } from '@signpost/contracts';
import { discoReason, type Evidence } from './evidence.ts';

/** Whether the server talks to other servers: proved by any answer over federation, claimed by an open s2s stream. */
export function federationFrom(evidence: Evidence): Fact {
  const { disco, serverStreams } = evidence;
  if (disco && disco.body.info.status !== 'failed' && !disco.failure)
    return { answer: 'yes', vantage: 'DD', observationId: disco.id };
  const reason = discoReason(evidence);
  const stream = serverStreams.find(({ body }) => body.tls !== null || body.after !== null);
  if (stream && reason !== 'not-federating') return { answer: 'claimed', vantage: 'S1', observationId: stream.id };
  return { answer: 'unknown', reason };
}
