import { type Observation, observationSchema, type StreamBody } from '@signpost/contracts';
import type { ProbeContext } from '../probeContext.ts';
import { probeStream, type StreamProbeTarget } from '../probeStream.ts';
import { fakeContext } from './fakeContext.ts';
import { loopbackNet, shortTimes } from './loopbackNet.ts';

export interface Look {
  observation: Observation;
  body: StreamBody;
  failure: string | undefined;
}

/** For tests: probes one loopback port and checks that the observation is one. */
export async function lookAtStream(
  port: number,
  target: Partial<StreamProbeTarget> = {},
  context: Partial<ProbeContext> = {},
): Promise<Look> {
  const ready = fakeContext({ net: loopbackNet([port]), context: { times: shortTimes, ...context } });
  const observation = await probeStream(ready, {
    ...({ domain: 'example.org', direction: 'c2s', security: 'starttls' } as const),
    ...({ host: 'xmpp.example.org', port, address: '127.0.0.1', family: 4 } as const),
    ...target,
  });
  const body = observationSchema.parse(observation).body;
  if (body.kind !== 'stream') throw new Error('not a stream');
  return { observation, body, failure: observation.failure?.code };
}
